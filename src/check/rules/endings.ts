// How a rule check can end other than by returning.

/** The endpoint broke the rule. */
export class Broken extends Error {
  override name = 'Broken';
  readonly expected: string;
  readonly observed: string;

  constructor(expected: string, observed: string) {
    super(`expected ${expected}; observed ${observed}`);
    this.expected = expected;
    this.observed = observed;
  }
}

/** The rule could not be exercised: an operation is missing, a hook was not given, or the set-up did not work. */
export class NotExercised extends Error {
  override name = 'NotExercised';
}
