// What a run must not repeat: every password, token, session and code that it sent or was given, so that no text of the endpoint
// that quotes one gets into a report.
import { OUTSIDE_ENUM } from '../arbitrary/edges.ts';
import { isSecretName, UNITS } from './redact.ts';
import type { Outcome } from './target.ts';

/** The secrets of a run. */
export interface Secrets {
  /** Remembers those of an exchange. */
  learn(outcome: Pick<Outcome, 'request' | 'value'>): void;
  /** A value in whose texts every word that is one of them, or begins like a long one, is taken out. */
  masked<Value>(value: Value): Value;
}

/** Shorter ones are no secret, and neither are plain words, which stand for secrets where none is to be had. */
const SECRET = /^(?=[\s\S]*[^A-Za-z])[\s\S]{6}/;
/** The same character again and again is filling. */
const FILLED = /^(.)\1*$/s;
/** Long ones are told by how they begin, because texts are cut. */
const BEGINNING = 16;

// A backslash stands before quotes in JSON that is told in JSON.
const SEPARATOR = /[\s'"`,;:()<>[\]{}\\]/;
const WORD = /[^\s'"`,;:()<>[\]{}\\]{6,}/g;
const PART = /[^\s'"`,;:()<>[\]{}\\/]{6,}/g;

/** Nothing learnt so far. */
export function createSecrets(): Secrets {
  const known = new Set<string>();
  /** Those that are no single word, which have to be looked for one by one. */
  const awkward = new Set<string>();
  const learn = (value: unknown, secret: boolean): void => {
    if (typeof value === 'string') {
      if (!secret || !SECRET.test(value) || FILLED.test(value) || value === OUTSIDE_ENUM) return;
      if (SEPARATOR.test(value)) awkward.add(value);
      else known.add(value.slice(0, BEGINNING));
    } else if (typeof value === 'object' && value !== null)
      for (const [name, child] of Object.entries(value)) if (name !== UNITS) learn(child, secret || isSecretName(name));
  };
  const word = (text: string): string => (known.has(text.slice(0, BEGINNING)) ? '***' : text);
  const unquoted = (text: string): string => {
    let left = text;
    for (const secret of awkward) {
      left = left.replaceAll(secret, '***');
      const at = left.indexOf(secret.slice(0, BEGINNING));
      // A text that ends in the middle of one.
      if (at >= 0 && secret.length > BEGINNING) left = `${left.slice(0, at)}***`;
    }
    return left;
  };
  const masked = (value: unknown): unknown => {
    // Ids have slashes between their words, and secrets may have some inside.
    if (typeof value === 'string') return unquoted(value.replace(WORD, word).replace(PART, word));
    if (Array.isArray(value)) return value.map(masked);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, child]) => [masked(name), masked(child)]));
  };
  return {
    learn({ request, value }) {
      learn(parsed(request), false);
      learn(value, false);
    },
    // The copy has the form of the value.
    masked: <Value>(value: Value) => masked(value) as Value,
  };
}

/** Bodies that were sent as text are looked into where they are JSON. */
function parsed(request: unknown): unknown {
  if (typeof request !== 'string') return request;
  try {
    return JSON.parse(request);
  } catch {
    return undefined;
  }
}
