// What the constraints of one string, number or blob look like as TypeScript; requests and answers share them.
import type { Schema } from '../../model.ts';
import { header, list, quote } from '../text.ts';

/** One constraint: the condition that says it is broken, its keyword, and its limit as source text. */
export interface Check {
  condition: string;
  keyword: string;
  limit: string;
}

/** The patterns of a run, each with the name of its constant and the text that AWS prints. */
export type Patterns = Map<string, { name: string; raw: string }>;

/** The pattern of the model that every text matches, so that no check is written for it. */
const ANYTHING = '^(?:[\\s\\S]*)$';

/** The constraints of a scalar shape in the stable order min, max, pattern, enum; the value is called `v`. */
export function checksOf(schema: Schema, patterns: Patterns): Check[] {
  const found: Check[] = [];
  const check = (condition: string, keyword: string, limit: number | string): void => {
    found.push({ condition, keyword, limit: `${limit}` });
  };
  const { minLength: min = 0, maxLength: max, minimum, maximum } = schema;
  if (min > 0) check(`shorter(v, ${min})`, 'minLength', min);
  if (max !== undefined) check(`longer(v, ${max})`, 'maxLength', max);
  if (minimum !== undefined) check(`v < ${minimum}`, 'minimum', minimum);
  if (maximum !== undefined) check(`v > ${maximum}`, 'maximum', maximum);
  const { minBytes = 0, maxBytes } = schema['x-blob'] ?? {};
  if (minBytes > 0) check(`bytes(v) < ${minBytes}`, 'minBytes', minBytes);
  if (maxBytes !== undefined) check(`bytes(v) > ${maxBytes}`, 'maxBytes', maxBytes);
  const name = patternOf(schema, patterns);
  if (name !== undefined) {
    check(`differs(v, ${name})`, 'pattern', `${name}.raw`);
  }
  if (schema.enum !== undefined) {
    const [values, text] = [schema.enum, list(schema.enum)];
    const few = values.map((value) => `v !== ${quote(value)}`).join(' && ');
    check(values.length <= 4 ? few : `!${text}.includes(v)`, 'enum', text);
  }
  return found;
}

/** The name of the constant that holds the pattern of a shape, if it has one that can be broken. */
export function patternOf(schema: Schema, patterns: Patterns): string | undefined {
  const { pattern, 'x-aws-pattern': raw = pattern } = schema;
  if (pattern === undefined || raw === undefined || pattern === ANYTHING) return undefined;
  // Two shapes may share an expression and still print it differently.
  const key = `${pattern} ${raw}`;
  const known = patterns.get(key) ?? { name: `pattern${patterns.size + 1}`, raw };
  patterns.set(key, known);
  return known.name;
}

/** The module of all patterns, as AWS writes them; where JavaScript needs another spelling, that stands beside. */
export function patternModule(patterns: Patterns): string {
  const rows = [...patterns].map(([key, { name, raw }]) => {
    const pattern = key.slice(0, -raw.length - 1);
    const body = raw.replace(/^\^/, '').replace(/\$$/, '');
    const isOwn = [`^(?:${raw})$`, `^(?:${body})$`].includes(pattern);
    const tail = isOwn ? (admitsVisible(pattern) ? ', true' : '') : `, false, ${quote(pattern)}`;
    return `export const ${name} = /*@__PURE__*/ pattern(${quote(raw)}${tail});`;
  });
  return `${header('spec/')}\nimport { pattern } from './support.ts';\n\n${rows.join('\n')}\n`;
}

/** Whether a pattern is one repeated class with `\p` in it that holds every visible ASCII character. */
function admitsVisible(pattern: string): boolean {
  if (!/^\^\(\?:\[[^\]]*\][+*]\)\$$/.test(pattern) || !pattern.includes('\\p{')) return false;
  const expression = new RegExp(pattern, 'u');
  for (let code = 0x21; code <= 0x7e; code++) if (!expression.test(String.fromCharCode(code))) return false;
  return true;
}
