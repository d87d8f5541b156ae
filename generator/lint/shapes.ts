// House rules for shapes: prose, limits with their source, patterns, and the short list of departures from AWS's model.

import { anchored, LIMITS, type Model, type Schema, type Shape } from '../model.ts';
import type { Finding } from './finding.ts';
import { proseFault } from './prose.ts';

/** Shapes whose limits differ from AWS's model on purpose; each says so in `x-aws-model`. */
const EXCEPTIONS = ['DomainType', 'PrecedenceType'];

/** Patterns that JavaScript cannot read as AWS writes them, or that stand for a named exception. */
const REWRITES: Record<string, string> = {
  '(?s).*': '^(?:[\\s\\S]*)$',
  '^[0-9A-Za-z\\.\\-_]*(?<!\\.)$': '^(?:(?:[0-9A-Za-z\\.\\-_]*[0-9A-Za-z\\-_])?)$',
};

const RANGES = [
  ['minLength', 'maxLength'],
  ['minItems', 'maxItems'],
  ['minProperties', 'maxProperties'],
  ['minimum', 'maximum'],
] as const;

/** Findings about single shapes. */
export function lintShapes(model: Model): Finding[] {
  return [...model.shapes.values()].flatMap((shape) => textsOf(shape).map((text) => ({ file: shape.file, text })));
}

function textsOf({ name, schema }: Shape): string[] {
  return [
    ...proseTexts(name, schema),
    ...rangeTexts(name, schema),
    ...patternTexts(name, schema),
    ...requiredTexts(name, schema),
    ...answerTexts(name, schema),
    ...exceptionTexts(name, schema),
  ];
}

function proseTexts(name: string, schema: Schema): string[] {
  const described = [
    [name, schema],
    ...Object.entries(schema.properties ?? {}).map(([key, member]) => [`${name}.${key}`, member] as const),
  ] as const;
  return described.flatMap(([where, { description }]) => {
    const fault = proseFault(description, where.split('.').at(-1) ?? where);
    return fault === undefined ? [] : [`the description of ${where} ${fault}`];
  });
}

function rangeTexts(name: string, schema: Schema): string[] {
  const texts: string[] = [];
  const limited = LIMITS.filter((limit) => limit in schema);
  if (limited.length > 0 && schema['x-source'] === undefined)
    texts.push(`${name} has ${limited[0]} but no x-source; say where the limit comes from.`);
  if (limited.length === 0 && schema['x-source'] !== undefined)
    texts.push(`${name} has x-source but no limit; remove it.`);
  for (const [low, high] of RANGES) {
    const [least, most] = [schema[low], schema[high]];
    if (least !== undefined && most !== undefined && least > most)
      texts.push(`${name} has ${low} ${least} above ${high} ${most}; correct one.`);
  }
  const { minBytes = 0, maxBytes = Number.POSITIVE_INFINITY } = schema['x-blob'] ?? {};
  if (minBytes > maxBytes) texts.push(`${name} has minBytes ${minBytes} above maxBytes ${maxBytes}; correct one.`);
  if (schema['x-blob'] !== undefined && schema.contentEncoding !== 'base64')
    texts.push(`${name} has x-blob; add contentEncoding: base64.`);
  if (new Set(schema.enum).size !== (schema.enum?.length ?? 0))
    texts.push(`${name} has a word twice in enum; remove one.`);
  return texts;
}

function patternTexts(name: string, schema: Schema): string[] {
  const { pattern, 'x-aws-pattern': raw } = schema;
  if (pattern === undefined && raw === undefined) return [];
  if (pattern === undefined || raw === undefined) return [`${name} has one of pattern and x-aws-pattern; write both.`];
  const wanted = REWRITES[raw] ?? anchored(raw);
  const texts: string[] = [];
  if (pattern !== wanted && schema['x-aws-model']?.pattern !== raw)
    texts.push(`the pattern of ${name} differs from x-aws-pattern; write ${wanted}.`);
  try {
    new RegExp(pattern, 'u');
  } catch {
    texts.push(
      `the pattern of ${name} does not compile with the flag u; rewrite it and list it in generator/lint/shapes.ts.`,
    );
  }
  return texts;
}

function requiredTexts(name: string, schema: Schema): string[] {
  const members = schema.properties ?? {};
  return (schema.required ?? [])
    .filter((member) => !(member in members))
    .map((member) => `${name} requires ${member}, which it does not have; correct one of them.`);
}

/** What answers are let off must be something that the shape demands. */
function answerTexts(name: string, schema: Schema): string[] {
  const answers = schema['x-answers'];
  if (answers === undefined) return [];
  const { keyword, member, only = [] } = answers;
  if (schema[keyword] === undefined)
    return [`x-answers of ${name} names ${keyword}, which ${name} does not have; correct it.`];
  const texts: string[] = [];
  const fits = keyword === 'required' ? schema.required?.includes(member ?? '') : member === undefined;
  if (!fits) texts.push(`x-answers of ${name} must name a required member, for the keyword required and only for it.`);
  const wanted = schema.type === 'object' ? '{}' : 'texts';
  const isWanted = (value: unknown): boolean =>
    wanted === '{}' ? JSON.stringify(value) === '{}' : typeof value === 'string';
  if (!only.every(isWanted)) texts.push(`x-answers.only of ${name} holds something else than ${wanted}; correct it.`);
  return texts;
}

function exceptionTexts(name: string, schema: Schema): string[] {
  if ((schema['x-aws-model'] !== undefined) === EXCEPTIONS.includes(name)) return [];
  return [
    `x-aws-model is for ${EXCEPTIONS.join(' and ')} only; remove it from ${name}, or extend the list in generator/lint/shapes.ts.`,
  ];
}
