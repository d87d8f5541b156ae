// Small pieces of text that every emitter needs.

/** The first line of a generated file: that it is generated, from what, and by which command. */
export function header(source: string): string {
  return `// Generated from ${source} by \`npm run generate\`. Do not edit.`;
}

/** A single-quoted TypeScript string literal. */
export function quote(text: string): string {
  return `'${JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
}

/** An array literal of strings on one line. */
export function list(items: readonly string[]): string {
  return `[${items.map(quote).join(', ')}]`;
}
