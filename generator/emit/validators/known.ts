// The closed list of places where the live service departs from its own model in what it reads. Where it does so in what it
// sends, the spec says so (`x-answers`).

/** Boolean members whose null is refused instead of read as absent (measured on the live service, 2026-09). */
export const STRICT_NULL: ReadonlySet<string> = new Set(['UseCognitoProvidedValues']);

/** Lists whose null elements are dropped without a word (measured on the live service, 2026-09); elsewhere they are refused. */
export const DROPS_NULL: ReadonlySet<string> = new Set(['LogConfigurationListType']);
