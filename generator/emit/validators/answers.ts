// Emits the checks of answers: one straight-line function a shape. Types, enums and required members are hard findings;
// sizes and patterns are warnings, because the service itself breaks those of its model.
import type { Model, Schema, Shape } from '../../model.ts';
import { list, quote } from '../text.ts';
import { assemble, divide, functionsIn, SHARED, table } from './module.ts';
import { checksOf, type Patterns } from './scalars.ts';

const FOLDER = 'answers';

/** The modules of all answers by file name: one an operation, the shapes they share, and the table of all. */
export function answerModules(model: Model, patterns: Patterns): Map<string, string> {
  const homes = divide(model, (operation) => operation.output);
  const functionsOf = (module: string): string =>
    homes
      .shapesOf(module)
      .map((shape) => functionOf(shape, patterns))
      .filter((code) => code !== '')
      .join('\n');
  const write = (module: string, code: string): string =>
    assemble(code, [
      { from: '../answer-support.ts', types: ['Finding', 'FindingDraft'] },
      { from: '../support.ts', types: ['Step'] },
      { from: '../answer-support.ts', names: functionsIn('answer-support.ts') },
      { from: '../support.ts', names: functionsIn('support.ts') },
      { from: '../patterns.ts', names: [...patterns.values()].map(({ name }) => name) },
      { from: './shapes.ts', names: module === SHARED ? [] : homes.shapesOf(SHARED).map(({ name }) => `check${name}`) },
    ]);
  const modules = new Map([[`${FOLDER}/${SHARED}.ts`, write(SHARED, functionsOf(SHARED))]]);
  for (const { name, output } of model.operations) {
    modules.set(`${FOLDER}/${name}.ts`, write(name, `${face(name, output)}\n${functionsOf(name)}`));
  }
  return modules.set('answers.ts', tableOf(model));
}

function face(name: string, output: string | undefined): string {
  // Without an output structure success has an empty body (seen for DeleteUser, 2023); an empty object says as little.
  const body =
    output === undefined
      ? `  const members = body === undefined ? undefined : object(found, undefined, body, '${name}');
  if (members !== undefined) strangers(found, members, [], '${name}');`
      : `  check${output}(body, found, undefined);`;
  return `/** Checks an answer of ${name}. */
export function checkAnswerOf${name}(body: unknown): readonly Finding[] {
  const found: FindingDraft[] = [];
${body}
  return found;
}
`;
}

function tableOf(model: Model): string {
  const names = model.operations.map((operation) => operation.name);
  return table({
    imports: `import type { OperationName } from '../types.ts';
import type { Finding } from './answer-support.ts';
${names.map((name) => `import { checkAnswerOf${name} } from './${FOLDER}/${name}.ts';`).join('\n')}`,
    comment: 'The check of the answers of every operation.',
    declaration: 'answers: Readonly<Record<OperationName, (body: unknown) => readonly Finding[]>>',
    rows: names.map((name) => `${name}: checkAnswerOf${name}`),
  });
}

function functionOf({ name, schema }: Shape, patterns: Patterns): string {
  const open = `export function check${name}(v: unknown, f: FindingDraft[], at: Step | undefined): void {\n`;
  if (schema.properties !== undefined) return `${open}${structureBody(name, schema)}}\n`;
  if (schema.items !== undefined) return `${open}${listBody(name, schema)}}\n`;
  if (schema.additionalProperties !== undefined) return `${open}${mapBody(name, schema)}}\n`;
  if (schema.type === undefined) return '';
  const lines = checksOf(schema, patterns).map(({ condition, keyword, limit }) => {
    const level = keyword === 'enum' ? "'error'" : levelOf(schema, keyword, "'warning'");
    return `  if (${condition}) note(f, ${level}, at, v, '${keyword}', ${limit}, '${name}'${secrecy(schema)});\n`;
  });
  const [condition, type] = typeTest(schema);
  return `${open}  if (${condition}) return note(f, 'error', at, v, 'type', '${type}', '${name}'${secrecy(schema)});\n${lines.join('')}}\n`;
}

function typeTest(schema: Schema): [condition: string, type: string] {
  if (schema.contentEncoding === 'base64') return ["typeof v !== 'string' || !isBase64(v)", 'base64'];
  if (schema.type === 'integer') return ["typeof v !== 'number' || !Number.isInteger(v)", 'integer'];
  if (schema.type === 'number') return ["typeof v !== 'number'", 'number'];
  return [`typeof v !== '${schema.type}'`, `${schema.type}`];
}

/** The level of a finding as source text: what AWS's own recorded answers do is information only. */
function levelOf(schema: Schema, keyword: string, level: string, member?: string): string {
  const answers = schema['x-answers'];
  if (answers?.keyword !== keyword || answers.member !== member) return level;
  if (answers.only === undefined) return "'info'";
  return `${answers.only.map(isValue).join(' || ')} ? 'info' : ${level}`;
}

/** Source text that holds for one value: a text, or the object without members. */
function isValue(value: unknown): string {
  return typeof value === 'string' ? `v === ${quote(value)}` : 'Object.keys(o).length === 0';
}

function secrecy(schema: Schema): string {
  return schema['x-sensitive'] ? ', true' : '';
}

function structureBody(name: string, schema: Schema): string {
  const members = Object.entries(schema.properties ?? {});
  const lines = members.map(([member, { $ref = '' }]) => {
    const line =
      $ref === 'Document'
        ? `  x = o.${member};\n`
        : `  if ((x = o.${member}) !== undefined) check${$ref}(x, f, '${member}');\n`;
    if (!schema.required?.includes(member)) return line;
    const missing = `note(f, ${levelOf(schema, 'required', "'error'", member)}, '${member}', undefined, 'required', undefined, '${$ref}');\n`;
    return $ref === 'Document' ? `  if (o.${member} === undefined) ${missing}` : `${line}  else ${missing}`;
  });
  return `  const o = object(f, at, v, '${name}');
  if (o === undefined) return;
  const n = f.length;
${lines.some((line) => line.includes('x = ')) ? '  let x: unknown;\n' : ''}${lines.join('')}  strangers(f, o, ${list(members.map(([member]) => member))}, '${name}');
  within(f, n, at${secrecy(schema)});
`;
}

function sizeChecks(shape: string, size: string, noun: string, min = 0, max?: number): string {
  const low = min > 0 ? `  if (${size} < ${min}) note(f, 'warning', at, v, 'min${noun}', ${min}, '${shape}');\n` : '';
  const high =
    max === undefined ? '' : `  if (${size} > ${max}) note(f, 'warning', at, v, 'max${noun}', ${max}, '${shape}');\n`;
  return low + high;
}

function listBody(name: string, schema: Schema): string {
  return `  if (!Array.isArray(v)) return note(f, 'error', at, v, 'type', 'array', '${name}');
${sizeChecks(name, 'v.length', 'Items', schema.minItems, schema.maxItems)}  const n = f.length;
  for (let i = 0; i < v.length; i++) check${schema.items?.$ref}(v[i], f, i);
  within(f, n, at);
`;
}

function mapBody(name: string, schema: Schema): string {
  const key = schema.propertyNames?.$ref;
  return `  const o = object(f, at, v, '${name}');
  if (o === undefined) return;
  const keys = Object.keys(o);
${sizeChecks(name, 'keys.length', 'Properties', schema.minProperties, schema.maxProperties)}  const n = f.length;
  for (const k of keys) {
    check${key}(k, f, k);
    check${schema.additionalProperties?.$ref}(o[k], f, k);
  }
  within(f, n, at${secrecy(schema)});
`;
}
