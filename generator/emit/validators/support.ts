// What every generated validator leans on: reading JSON values by type the way the service does, and noting what is wrong.
// It is copied beside the generated modules as it stands, so it imports nothing; words for people are written elsewhere.

/** A member name, the index of a list element, or the key of a map entry. */
export type Step = string | number;

/** The constraint that a value breaks, by its JSON Schema name; `minBytes` and `maxBytes` measure decoded blobs. */
export type Keyword =
  | 'required'
  | 'minLength'
  | 'maxLength'
  | 'minBytes'
  | 'maxBytes'
  | 'pattern'
  | 'enum'
  | 'minimum'
  | 'maximum'
  | 'minItems'
  | 'maxItems'
  | 'minProperties'
  | 'maxProperties';

/** A number, the pattern as AWS writes it, or the allowed values. */
export type Limit = number | string | readonly string[] | undefined;

/** One broken constraint of a request, as a value. */
export interface Violation {
  /** From the root of the request: member names, 0-based indices, map keys. */
  readonly path: readonly Step[];
  readonly keyword: Keyword;
  /** Of `required`: the minimum of a number, because the service reads an absent number as 0. */
  readonly limit: Limit;
  /** What stands there after reading; undefined where a member is absent. */
  readonly value: unknown;
  /** The shape that sets the constraint. */
  readonly shape: string;
  /** The service never prints this value. */
  readonly sensitive: boolean;
  /** What the last step of the path names. */
  readonly target: 'member' | 'element' | 'key' | 'value';
  /** The list or map that holds the element, key or value. */
  readonly container: unknown;
}

/** A violation while its path still grows from the inside out. */
export interface Draft extends Violation {
  path: Step[];
  sensitive: boolean;
  target: Violation['target'];
  container: unknown;
}

/** What became of one request: valid, or readable but against the model, or not readable at all. */
export type RequestResult<Value> = ValidRequest<Value> | InvalidRequest | UnreadableRequest;

/** A request that keeps every constraint; `value` is a fresh copy without unknown members. */
export interface ValidRequest<Value> {
  readonly ok: true;
  readonly value: Value;
  readonly violations: readonly [];
}

/** A request whose types are right and that breaks constraints. */
export interface InvalidRequest {
  readonly ok: false;
  readonly reason: 'invalid';
  readonly value: unknown;
  readonly violations: readonly Violation[];
}

/** A request in which a value has a JSON type that its member cannot take; `text` is the service's, where it has one. */
export interface UnreadableRequest {
  readonly ok: false;
  readonly reason: 'unreadable';
  readonly text: string | undefined;
  readonly violations: readonly [];
}

/** Thrown when a value has a JSON type that its member cannot take; not an Error, for it never leaves `readRequest`. */
class Mistyped {
  readonly text: string | undefined;
  constructor(text: string | undefined) {
    this.text = text;
  }
}

/** Reads a body with the reader of its operation. */
export function readRequest<Value>(
  body: unknown,
  read: (value: unknown, found: Draft[]) => Value,
): RequestResult<Value> {
  const found: Draft[] = [];
  try {
    const value = read(body, found);
    return found.length === 0
      ? { ok: true, value, violations: [] }
      : { ok: false, reason: 'invalid', value, violations: found };
  } catch (fault) {
    if (fault instanceof Mistyped) return { ok: false, reason: 'unreadable', text: fault.text, violations: [] };
    throw fault;
  }
}

/** Notes a broken constraint. */
export function add(
  found: Draft[],
  at: Step,
  value: unknown,
  keyword: Keyword,
  limit: Limit,
  shape: string,
  sensitive = false,
): void {
  found.push({ path: [at], keyword, limit, value, shape, sensitive, target: 'member', container: undefined });
}

/** Notes that a required member is absent; `minimum` is what the service compares the 0 of an absent number with. */
export function absent(found: Draft[], name: string, shape: string, sensitive?: boolean, minimum?: number): void {
  add(found, name, undefined, 'required', minimum, shape, sensitive);
}

/** Puts a step before the paths of everything noted since `from`; a container claims what was noted of its own entries. */
export function under(found: Draft[], from: number, at: Step, container?: unknown, sensitive?: boolean): void {
  for (const draft of since(found, from)) {
    if (container !== undefined && draft.path.length === 1) {
      draft.container = container;
      if (draft.target === 'member') draft.target = Array.isArray(container) ? 'element' : 'value';
    }
    draft.sensitive ||= sensitive === true;
    draft.path.unshift(at);
  }
}

/** Marks what was noted since `from` as said of a map's key. */
export function ofKey(found: Draft[], from: number): void {
  for (const draft of since(found, from)) draft.target = 'key';
}

const NOTHING: readonly Draft[] = [];

/** Almost always nothing, for which no list is made. */
function since(found: readonly Draft[], from: number): readonly Draft[] {
  return found.length > from ? found.slice(from) : NOTHING;
}

function mistyped(value: unknown, wanted: string): Mistyped {
  if (Array.isArray(value)) return new Mistyped(LIST);
  if (typeof value === 'object') return new Mistyped(OBJECT);
  const token = typeof value === 'boolean' ? `${value}` : typeof value;
  return new Mistyped(`${token.toUpperCase()}_VALUE can not be converted to ${wanted}`);
}

const LIST = 'Start of list found where not expected';
const OBJECT = 'Start of structure or map found where not expected.';

/** A string; nothing is coerced into one. */
export function text(value: unknown): string {
  if (typeof value === 'string') return value;
  throw mistyped(value, 'a String');
}

/** A string that keeps its length and its pattern. */
export function string(
  value: unknown,
  found: Draft[],
  at: Step,
  shape: string,
  min: number,
  max: number,
  by?: Pattern,
  sensitive?: boolean,
): string {
  const v = text(value);
  if (shorter(v, min)) add(found, at, v, 'minLength', min, shape, sensitive);
  if (longer(v, max)) add(found, at, v, 'maxLength', max, shape, sensitive);
  if (by !== undefined && differs(v, by)) add(found, at, v, 'pattern', by.raw, shape, sensitive);
  return v;
}

/** One of the values of an enum; another text is noted and handed on. */
export function oneOf<Value extends string>(
  value: unknown,
  found: Draft[],
  at: Step,
  shape: string,
  values: readonly Value[],
): Value {
  const v = text(value);
  for (const known of values) if (known === v) return known;
  add(found, at, v, 'enum', values, shape);
  // The result is only used as a Value when nothing was noted.
  return v as Value;
}

/** A boolean; of the strings, `false` is false and any other is true (measured on the live service, 2026-09). */
export function bool(value: unknown): boolean {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'string') return value !== 'false';
  throw mistyped(value, 'a Boolean');
}

/** A boolean whose null is refused instead of read as absent. */
export function strictBool(value: unknown): boolean {
  if (value === null) throw new Mistyped(undefined);
  return bool(value);
}

/** A whole number: a fraction is cut off, and 32 bits are no limit of their own. */
export function integer(value: unknown): number {
  if (typeof value === 'number' && Number.isFinite(value)) return Math.trunc(value) + 0;
  throw mistyped(value, 'an Integer');
}

/** A whole number within its range. */
export function ranged(value: unknown, found: Draft[], at: Step, shape: string, min: number, max: number): number {
  const v = integer(value);
  if (v < min) add(found, at, v, 'minimum', min, shape);
  if (v > max) add(found, at, v, 'maximum', max, shape);
  return v;
}

/** Base64 text that decodes to a number of bytes; how the service words the refusal of other text is not known. */
export function blob(value: unknown, found: Draft[], at: Step, shape: string, min: number, max: number): string {
  if (typeof value !== 'string') throw mistyped(value, 'a Blob');
  if (!isBase64(value)) throw new Mistyped(undefined);
  if (bytes(value) < min) add(found, at, value, 'minBytes', min, shape);
  if (bytes(value) > max) add(found, at, value, 'maxBytes', max, shape);
  return value;
}

/** The members of a structure. A scalar has another text as a list element, measured on Assets. */
export function structure(value: unknown, at?: Step): Record<string, unknown> {
  if (isObject(value)) return value;
  const scalar = typeof at === 'number' ? 'Unexpected value type in payload' : 'Expected null';
  throw new Mistyped(Array.isArray(value) ? LIST : at === undefined ? undefined : scalar);
}

/** The entries of a map. A list here is answered without a text, as InitiateAuth does for AuthParameters. */
export function map(value: unknown): Record<string, unknown> {
  if (isObject(value)) return value;
  throw new Mistyped(Array.isArray(value) ? undefined : 'Expected map or null');
}

/** The elements of a list. */
export function list(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  throw new Mistyped(typeof value === 'object' ? OBJECT : 'Expected list or null');
}

/** A map without prototype: `__proto__` is a key like any other, and no key is there that nobody sent. */
export function emptyMap<Value>(): Record<string, Value> {
  return Object.create(null);
}

/** The deepest document that is read: JSON.stringify overflows the stack from about 2,000 levels on. */
const DEEPEST = 500;

/** Any JSON value, copied without recursion. */
export function document(value: unknown): unknown {
  const root: unknown[] = [];
  const open: { source: unknown; put: (copy: unknown) => void; depth: number }[] = [
    { source: value, put: (copy) => root.push(copy), depth: 0 },
  ];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { source, put, depth } = next;
    if (depth > DEEPEST) throw new Mistyped(undefined);
    if (Array.isArray(source)) {
      const copy: unknown[] = new Array(source.length);
      put(copy);
      for (const [i, item] of source.entries()) {
        open.push({ source: item, put: (made) => (copy[i] = made), depth: depth + 1 });
      }
    } else if (isObject(source)) {
      const copy = emptyMap<unknown>();
      put(copy);
      for (const key of Object.keys(source)) {
        copy[key] = undefined;
        open.push({ source: source[key], put: (made) => (copy[key] = made), depth: depth + 1 });
      }
    } else put(source);
  }
  return root[0];
}

/** The length in code points: a pair of surrogates is one. */
function points(value: string): number {
  let count = value.length;
  for (let i = 1; i < value.length; i++) {
    const isPair = (value.charCodeAt(i - 1) & 0xfc00) === 0xd800 && (value.charCodeAt(i) & 0xfc00) === 0xdc00;
    if (isPair) count--;
  }
  return count;
}

/** Whether a text has fewer code points; they are counted only where UTF-16 units cannot decide. */
export function shorter(value: string, min: number): boolean {
  return value.length < min || (value.length < 2 * min && points(value) < min);
}

/** Whether a text has more code points; they are counted only where UTF-16 units cannot decide. */
export function longer(value: string, max: number): boolean {
  return value.length > max && points(value) > max;
}

/** A pattern: what AWS prints, and the expression that is made when a text first needs it. */
export interface Pattern {
  readonly raw: string;
  /** Every text of visible ASCII matches. */
  readonly visible: boolean;
  readonly source: string;
  made: RegExp | undefined;
}

/** A pattern that the whole text must match; `source` is given where JavaScript spells it otherwise. */
export function pattern(raw: string, visible = false, source = `^(?:${raw})$`): Pattern {
  return { raw, visible, source, made: undefined };
}

/** Whether a text breaks a pattern. Most texts are visible ASCII, and a plain class compiles 200 times faster than `\p`. */
export function differs(value: string, by: Pattern): boolean {
  if (by.visible && /^[!-~]+$/.test(value)) return false;
  by.made ??= new RegExp(by.source, 'u');
  return !by.made.test(value);
}

/** How many bytes base64 text decodes to. */
export function bytes(value: string): number {
  return (value.length / 4) * 3 - (value.endsWith('==') ? 2 : value.endsWith('=') ? 1 : 0);
}

/** Whether a text is base64 with its padding. */
export function isBase64(value: string): boolean {
  return value.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(value);
}

/** Whether a JSON value is an object. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
