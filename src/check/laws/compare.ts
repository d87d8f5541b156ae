// Compares what was sent with what is shown: sets have no order, what is empty may be absent, and what the service adds is its own
// business.
import { redacted } from '../redact.ts';
import type { Body } from './law.ts';

/** One place where the two differ, with what stood there. */
export interface Difference {
  readonly path: string;
  readonly expected: string;
  readonly observed: string;
}

/** The places where something that was sent is not shown. */
export function unshown(sent: unknown, shown: unknown, path = ''): Difference[] {
  if (isNothing(sent) && isNothing(shown)) return [];
  if (Array.isArray(sent)) {
    if (!Array.isArray(shown)) return [differ(path, sent, shown)];
    const lacking = sent.filter((item) => !shown.some((other) => unshown(item, other).length === 0));
    const distinct = new Set(sent.map(text)).size;
    return lacking.length > 0 || shown.length !== distinct ? [differ(path, sent, shown)] : [];
  }
  if (isObject(sent)) {
    if (!isObject(shown)) return [differ(path, sent, shown)];
    return Object.entries(sent).flatMap(([name, value]) => unshown(value, shown[name], join(path, name)));
  }
  return sent === shown ? [] : [differ(path, sent, shown)];
}

/** The places where two views of one thing differ. A view may leave out members of the other only where `partial` says so. */
export function differences(one: Body, other: Body, partial: boolean): Difference[] {
  const names = partial ? Object.keys(one) : [...new Set([...Object.keys(one), ...Object.keys(other)])];
  return names.flatMap((name) => {
    const [a, b] = [one[name], other[name]];
    return (isNothing(a) && isNothing(b)) || text(a) === text(b) ? [] : [differ(name, b, a)];
  });
}

function differ(path: string, expected: unknown, observed: unknown): Difference {
  const name = path.split('.').at(-1) ?? '';
  return { path: path || 'the whole', expected: short(name, expected), observed: short(name, observed) };
}

function join(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}

function isObject(value: unknown): value is Body {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The service leaves out members that are empty. */
function isNothing(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return true;
  if (Array.isArray(value)) return value.length === 0;
  return isObject(value) && Object.values(value).every(isNothing);
}

/** JSON in which the order of lists and members does not count. */
export function text(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(text).sort().join()}]`;
  if (!isObject(value)) return JSON.stringify(value) ?? 'nothing';
  const members = Object.entries(value).filter(([, held]) => held !== undefined);
  return `{${members
    .map(([name, held]) => `${name}:${text(held)}`)
    .sort()
    .join()}}`;
}

/** A value in words, without the secrets in it. */
function short(name: string, value: unknown): string {
  const said = JSON.stringify((redacted({ [name]: value }) as Body)[name]) ?? 'nothing';
  return said.length <= 200 ? said : `${said.slice(0, 200)}…`;
}
