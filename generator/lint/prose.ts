// Says whether a description says anything.
const PLACEHOLDER = /^(todo|tbd|fixme|xxx|lorem ipsum)\b|^(description|placeholder|no description)\.?$/i;
const SHORTEST = 10;

/** What is wrong with the prose of `name`, as the end of a sentence, if anything is. */
export function proseFault(prose: string | undefined, name: string): string | undefined {
  const text = prose?.trim() ?? '';
  if (text === '') return 'is empty; say what it is in a sentence.';
  if (text.length < SHORTEST || PLACEHOLDER.test(text) || text.replace(/\.$/, '') === name) {
    return `is a placeholder ("${text}"); say what it is in a sentence.`;
  }
  return undefined;
}
