// The characters that texts are made of, by character class. All of them mean the same to Java and JavaScript and to every
// Unicode version since 10, so that no verdict hangs on a character that the two see differently.

/** Letters first, because values shrink towards the first. */
const ASCII = [
  ...'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ',
  ...'-_.+=/@:,;!?#$%&*()[]{}<>|~^`\'"\\ ',
  '\t',
  '\n',
  '\r',
];

/** Letters with and without case, from right to left, beyond 16 bits; marks, digits, symbols and punctuation. */
const OTHERS = [
  ...'éßñØžčЖдλΩšשמعبकமไ中文字あカ한İıǅ',
  '\u0301',
  '\u0308',
  '\u093f',
  '\u{10348}',
  '\u{1d49c}',
  ...'٣²½Ⅷ',
  ...'€©→√¬',
  ...'«»—¿。',
  '\u{1f600}',
  '\u{1f389}',
];

const known = new Map<string, readonly string[]>();

/** The characters of the pool that a class such as `[\w-]` holds, ASCII to others about two to one where it holds both. */
export function alphabetOf(characterClass: string): readonly string[] {
  const found = known.get(characterClass) ?? made(characterClass);
  known.set(characterClass, found);
  return found;
}

function made(characterClass: string): readonly string[] {
  const expression = new RegExp(`^${characterClass}$`, 'u');
  return [...ASCII, ...OTHERS].filter((character) => expression.test(character));
}

/** The characters of the pool that a class does not hold. */
export function foreignTo(characterClass: string): readonly string[] {
  const own = new Set(alphabetOf(characterClass));
  return [...ASCII, ...OTHERS].filter((character) => !own.has(character));
}
