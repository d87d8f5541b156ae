// Words and JSON as a shell takes them, so that a line can be copied from a report and run.

/** A body as JSON in quotes. Characters that do not show, or turn what stands around them, are written as JSON escapes. */
export function quotedJson(value: unknown): string {
  const json = JSON.stringify(value) ?? 'null';
  return inQuotes(json.replace(/[\p{C}\p{M}\p{Zl}\p{Zp}]|(?! )\p{Zs}/gu, escapes));
}

/** A word, in quotes where it needs them. */
export function quoted(word: string): string {
  return /^[\w./:@%+,=-]+$/.test(word) ? word : inQuotes(word);
}

/** Text in quotes, whatever it holds. */
export function inQuotes(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

function escapes(char: string): string {
  return Array.from({ length: char.length }, (_, at) => `\\u${char.charCodeAt(at).toString(16).padStart(4, '0')}`).join(
    '',
  );
}
