// The validators against their oracle: over every site of every operation, and over random values.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { operations } from '../../src/generated/operations.ts';
import { schemas } from '../../src/generated/schemas.ts';
import type { OperationName, ShapeName } from '../../src/generated/types.ts';
import { type Finding, type Violation, validateRequest, validateResponse } from '../../src/validate/index.ts';
import { inputSites, outputSites } from '../../src/validate/sites.ts';
import { at, fitting, names, oracle, pointer, refOf, unique } from './oracle.ts';
import { probesOf } from './probes.ts';

/** What Ajv does not measure: decoded blobs. */
const BLOB = new Set(['minBytes', 'maxBytes']);

function placesOf(violations: readonly Violation[]): string[] {
  const places = violations
    .filter(({ keyword }) => !BLOB.has(keyword))
    .map(({ path, keyword, target }) => {
      // A null that is refused as an element is a type error to JSON Schema.
      if (target === 'element' && keyword === 'required') return `${pointer(path)} type`;
      return `${pointer(path)}${target === 'key' ? ' key' : ''} ${keyword}`;
    });
  return unique(places);
}

/** Whether a type error of JSON Schema is one of the liberties that the service takes when it reads. */
function isReadAnyway(value: unknown, wanted: string): boolean {
  if (value === null) return true;
  if (wanted === 'boolean') return typeof value === 'string';
  return wanted === 'integer' && typeof value === 'number';
}

function agreeOnRequest(operation: OperationName, body: unknown): void {
  const shape = operations[operation].input;
  const result = validateRequest(operation, body);
  const typeErrors = oracle(shape, body).errors.filter(({ keyword }) => keyword === 'type');
  const hard = typeErrors.filter(
    ({ instancePath, params }) => instancePath === '' || !isReadAnyway(at(body, instancePath), params.type),
  );
  const message = (verb: string) => `${operation} ${verb} ${show(body)}`;
  if (!result.ok && result.reason === 'unreadable') {
    if (hard.length === 0 && !isRefusedByUs(body)) expect.fail(message('refuses to read'));
    return;
  }
  agree(
    hard.map(({ instancePath }) => instancePath),
    [],
    () => message('reads'),
  );
  agree(placesOf(result.violations), oracle(shape, result.value).set, () => message('judges'));
}

/** What the reader refuses and JSON Schema does not: one strict null, and text that is no base64. */
function isRefusedByUs(body: unknown): boolean {
  const text = JSON.stringify(body) ?? '';
  return /"(ImageFile|Bytes)":"/.test(text) || text.includes('"UseCognitoProvidedValues":null');
}

/** Two sorted lists of places are the same; the message is made only when they are not, for bodies are large. */
function agree(ours: readonly string[], wanted: readonly string[], message: () => string): void {
  if (ours.join('\n') !== wanted.join('\n')) expect(ours, message()).toEqual(wanted);
}

const DEPARTING = /CustomAttributeNameType maxLength|CompletionMessageType pattern|(Certificate|Transports).* required/;

function agreeOnAnswer(operation: OperationName, body: unknown): void {
  const shape = operations[operation].output;
  if (shape === undefined) return;
  const findings = validateResponse(operation, body).filter(({ keyword, limit, value }) => {
    const isUndecodable = limit === 'base64' && typeof value === 'string';
    return keyword !== 'unknown' && !BLOB.has(keyword) && !isUndecodable;
  });
  const ours = unique(findings.map((finding) => `${pointer(finding.path)} ${finding.keyword}`));
  const set = unique(oracle(shape, body).set.map((place) => place.replace(' key ', ' ')));
  agree(ours, set, () => `${operation} judges the answer ${show(body)}`);
  for (const finding of findings) {
    if (!allowedLevels(finding).includes(finding.level)) expect.fail(show(finding));
  }
}

function allowedLevels({ keyword, shape, path }: Finding): string[] {
  const level = ['type', 'required', 'enum'].includes(keyword) ? 'error' : 'warning';
  return DEPARTING.test(`${shape} ${path.at(-1)} ${keyword}`) || DEPARTING.test(`${shape} ${keyword}`)
    ? [level, 'info']
    : [level];
}

function show(value: unknown): string {
  return (JSON.stringify(value) ?? 'undefined').slice(0, 300);
}

describe('over every site', () => {
  test('requests are judged as by the oracle', () => {
    let count = 0;
    for (const name of names) {
      for (const site of inputSites(name)) {
        for (const body of probesOf(operations[name].input, site)) {
          agreeOnRequest(name, body);
          count++;
        }
      }
    }
    expect(count).toBeGreaterThan(15_000);
  }, 120_000);

  test('answers are judged as by the oracle', () => {
    let count = 0;
    for (const name of names) {
      const root = operations[name].output;
      if (root === undefined) continue;
      for (const site of outputSites(name)) {
        for (const body of probesOf(root, site)) {
          agreeOnAnswer(name, body);
          count++;
        }
      }
    }
    expect(count).toBeGreaterThan(15_000);
  }, 120_000);
});

const junk = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    false,
    0,
    -1,
    1.5,
    2 ** 31,
    1e300,
    '',
    ' ',
    'true',
    'false',
    'ΑΒΓ',
    '𝒜',
    '__proto__',
    [],
    {},
  ),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.jsonValue({ maxDepth: 2 }),
);
const known = new Map<ShapeName, fc.Arbitrary<unknown>>();

/** Values of a shape, most of them sound, with junk, nulls and strangers among them. */
function noisy(shape: ShapeName): fc.Arbitrary<unknown> {
  const made = known.get(shape) ?? fc.oneof({ weight: 14, arbitrary: sound(shape) }, { weight: 1, arbitrary: junk });
  known.set(shape, made);
  return made;
}

function sound(shape: ShapeName): fc.Arbitrary<unknown> {
  const schema = schemas[shape];
  if (schema.properties !== undefined) {
    const members = Object.entries(schema.properties).map(([name, node]) => [name, noisy(refOf(node))] as const);
    const strangers = fc.dictionary(fc.constantFrom('Unknown', '__proto__', 'constructor'), junk, { maxKeys: 1 });
    const optional = fc.record(Object.fromEntries(members), { requiredKeys: [] });
    const required = fc.record(Object.fromEntries(members.filter(([name]) => schema.required?.includes(name))));
    return fc
      .tuple(strangers, optional, fc.option(required, { freq: 9, nil: {} }))
      .map((parts) => Object.assign({}, ...parts));
  }
  if (schema.items !== undefined) return fc.array(noisy(refOf(schema.items)), { maxLength: 4 });
  if (schema.additionalProperties !== undefined) {
    const keys = fc.oneof(
      fc.constantFrom(...fitting(refOf(schema.propertyNames))),
      fc.constantFrom('', '__proto__', 'ключ', 'a b'),
    );
    return fc.dictionary(keys, noisy(refOf(schema.additionalProperties)), { maxKeys: 3 });
  }
  if (schema.type === 'boolean') return fc.boolean();
  if (schema.type === 'integer' || schema.type === 'number')
    return fc.integer({ min: schema.minimum ?? 0, max: schema.maximum ?? 100 });
  if (schema.type === undefined) return fc.jsonValue({ maxDepth: 3 });
  return schema.contentEncoding === 'base64' ? fc.constant('AAAA') : fc.constantFrom(...fitting(shape));
}

describe('over random values', () => {
  test('requests are judged as by the oracle', () => {
    const calls = fc.constantFrom(...names).chain((name) => fc.tuple(fc.constant(name), noisy(operations[name].input)));
    fc.assert(
      fc.property(calls, ([name, body]) => agreeOnRequest(name, body)),
      { numRuns: 5000 },
    );
  }, 120_000);

  test('answers are judged as by the oracle', () => {
    const answering = names.filter((name) => operations[name].output !== undefined);
    const answers = fc.constantFrom(...answering).chain((name) => {
      const root = operations[name].output;
      return fc.tuple(fc.constant(name), root === undefined ? junk : noisy(root));
    });
    fc.assert(
      fc.property(answers, ([name, body]) => agreeOnAnswer(name, body)),
      { numRuns: 3000 },
    );
  }, 120_000);
});
