// What the constraints of one string, number or blob look like as TypeScript; requests and answers share these conditions.
import type { Schema } from '../../model.ts';
import { header, list, quote } from '../text.ts';

/** One constraint: the condition that says it is broken, its keyword, and its limit as source text. */
export interface Check {
  condition: string;
  keyword: string;
  limit: string;
}

/** The patterns of a run, each with the name of its test function. */
export type Patterns = Map<string, string>;

/** The constraints of a scalar shape in the stable order min, max, pattern, enum. `v` names the value. */
export function checksOf(schema: Schema, v: string, patterns: Patterns): Check[] {
  const found: Check[] = [];
  const { minLength: min, maxLength: max, minimum, maximum, pattern } = schema;
  if (min !== undefined && min > 0) {
    found.push({
      condition: min === 1 ? `${v}.length < 1` : `${v}.length < ${2 * min} && points(${v}) < ${min}`,
      keyword: 'minLength',
      limit: `${min}`,
    });
  }
  if (max !== undefined) {
    found.push({ condition: `${v}.length > ${max} && points(${v}) > ${max}`, keyword: 'maxLength', limit: `${max}` });
  }
  if (minimum !== undefined) found.push({ condition: `${v} < ${minimum}`, keyword: 'minimum', limit: `${minimum}` });
  if (maximum !== undefined) found.push({ condition: `${v} > ${maximum}`, keyword: 'maximum', limit: `${maximum}` });
  const { minBytes, maxBytes } = schema['x-blob'] ?? {};
  if (minBytes) found.push({ condition: `bytes(${v}) < ${minBytes}`, keyword: 'minBytes', limit: `${minBytes}` });
  if (maxBytes !== undefined)
    found.push({ condition: `bytes(${v}) > ${maxBytes}`, keyword: 'maxBytes', limit: `${maxBytes}` });
  if (pattern !== undefined && pattern !== '^(?:[\\s\\S]*)$') {
    const raw = schema['x-aws-pattern'] ?? pattern;
    found.push({ condition: `!${nameOf(pattern, patterns)}(${v})`, keyword: 'pattern', limit: quote(raw) });
  }
  if (schema.enum !== undefined) {
    const values = schema.enum;
    const condition =
      values.length <= 4
        ? values.map((one) => `${v} !== ${quote(one)}`).join(' && ')
        : `!${list(values)}.includes(${v})`;
    found.push({ condition, keyword: 'enum', limit: list(values) });
  }
  return found;
}

function nameOf(pattern: string, patterns: Patterns): string {
  const known = patterns.get(pattern);
  if (known !== undefined) return known;
  const name = `matches${patterns.size + 1}`;
  patterns.set(pattern, name);
  return name;
}

/** The module of all patterns: each expression is made on its first use, and after a plain test of visible ASCII where that decides. */
export function patternModule(patterns: Patterns): string {
  const rows = [...patterns].map(([pattern, name]) => {
    const expression = new RegExp(pattern, 'u');
    const quick = admitsVisible(pattern, expression) ? 'visible(s) || ' : '';
    return `let ${name}Made: RegExp | undefined;
export function ${name}(s: string): boolean {
  return ${quick}(${name}Made ??= /${expression.source}/u).test(s);
}`;
  });
  return `${header('spec/')}\nimport { visible } from './support.ts';\n\n${rows.join('\n')}\n`;
}

/** Whether a pattern is one repeated class that holds every visible ASCII character, and costs more than a plain one. */
function admitsVisible(pattern: string, expression: RegExp): boolean {
  if (!/^\^\(\?:\[[^\]]*\][+*]\)\$$/.test(pattern) || !pattern.includes('\\p{')) return false;
  for (let code = 0x21; code <= 0x7e; code++) if (!expression.test(String.fromCharCode(code))) return false;
  return true;
}
