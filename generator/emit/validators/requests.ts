// Emits the request validators: one straight-line function a shape that reads a JSON value by type, copies what the
// model knows of it, and notes every broken constraint on the way.
import type { Model, Schema, Shape } from '../../model.ts';
import { list } from '../text.ts';
import { DROPS_NULL, STRICT_NULL } from './known.ts';
import { assemble, divide, functionsIn, SHARED, table } from './module.ts';
import { type Patterns, patternOf } from './scalars.ts';

/** The modules of all requests by file name: one an operation, the shapes they share, and the table of all. */
export function requestModules(model: Model, patterns: Patterns): Map<string, string> {
  const homes = divide(model, (operation) => operation.input);
  const writer = { model, patterns };
  const functionsOf = (module: string, root?: string): string =>
    homes
      .shapesOf(module)
      .map((shape) => functionOf(writer, shape, shape.name === root))
      .filter((code) => code !== '')
      .join('\n');
  const write = (module: string, code: string): string =>
    assemble(code, [
      { from: '../types.ts', types: model.shapes.keys() },
      { from: './support.ts', types: ['Draft', 'RequestResult', 'Step'] },
      { from: './support.ts', names: functionsIn('support.ts') },
      { from: './patterns.ts', names: [...patterns.values()].map(({ name }) => name) },
      { from: './shapes.ts', names: module === SHARED ? [] : homes.shapesOf(SHARED).map(({ name }) => `read${name}`) },
    ]);
  const modules = new Map([[`${SHARED}.ts`, write(SHARED, functionsOf(SHARED))]]);
  for (const { name, input } of model.operations) {
    const face = `/** Reads and checks a request of ${name}. */
export function validate${name}(body: unknown): RequestResult<${input}> {
  return readRequest(body, read${input});
}
`;
    modules.set(`${name}.ts`, write(name, `${face}\n${functionsOf(name, input)}`));
  }
  return modules.set('requests.ts', tableOf(model));
}

function tableOf(model: Model): string {
  const names = model.operations.map((operation) => operation.name);
  return table({
    imports: `import type { OperationName, Request } from '../types.ts';
import type { RequestResult } from './support.ts';
${names.map((name) => `import { validate${name} } from './${name}.ts';`).join('\n')}`,
    comment: 'The request validator of every operation.',
    declaration: 'requests: { readonly [Name in OperationName]: (body: unknown) => RequestResult<Request<Name>> }',
    rows: names.map((name) => `${name}: validate${name}`),
  });
}

/** What the functions of one run need to know beside their own shape. */
interface Writer {
  model: Model;
  patterns: Patterns;
}

function functionOf(writer: Writer, { name, schema }: Shape, isRoot: boolean): string {
  const head = `export function read${name}(d: unknown, e: Draft[]${isRoot ? '' : ', at: Step'}): ${name} {`;
  if (schema.properties !== undefined) return `${head}\n${structureBody(writer, name, schema, isRoot)}}\n`;
  if (schema.items !== undefined) return `${head}\n${listBody(writer, name, schema)}}\n`;
  if (schema.additionalProperties !== undefined) return `${head}\n${mapBody(writer, name, schema)}}\n`;
  const call = constrainedCall(name, schema, writer.patterns);
  return call === undefined ? '' : `${head}\n  return ${call};\n}\n${valuesOf(name, schema)}`;
}

/** The call that reads and checks a scalar; undefined where it has a type and nothing else. */
function constrainedCall(name: string, schema: Schema, patterns: Patterns): string | undefined {
  const of = `d, e, at, '${name}'`;
  const { minLength, maxLength, minimum, maximum, 'x-blob': blob } = schema;
  if (blob !== undefined) return `blob(${of}, ${blob.minBytes ?? 0}, ${blob.maxBytes ?? 'Infinity'})`;
  if (schema.enum !== undefined) return `oneOf(${of}, values${name})`;
  if (minimum !== undefined || maximum !== undefined) {
    return `ranged(${of}, ${minimum ?? '-Infinity'}, ${maximum ?? 'Infinity'})`;
  }
  const pattern = patternOf(schema, patterns);
  if (minLength === undefined && maxLength === undefined && pattern === undefined) return undefined;
  const sizes = `${minLength ?? 0}, ${maxLength ?? 'Infinity'}`;
  const rest = schema['x-sensitive'] ? `, ${pattern}, true` : pattern === undefined ? '' : `, ${pattern}`;
  return `string(${of}, ${sizes}${rest})`;
}

function valuesOf(name: string, schema: Schema): string {
  return schema.enum === undefined ? '' : `const values${name} = ${list(schema.enum)} as const;\n`;
}

function scalarReader(schema: Schema): string {
  if (schema.type === 'string') return 'text';
  if (schema.type === 'boolean') return 'bool';
  if (schema.type === 'integer') return 'integer';
  if (schema.type === undefined) return 'document';
  throw new Error(`No request holds a ${schema.type} yet; teach generator/emit/validators/requests.ts to read one.`);
}

function isContainer(schema: Schema): boolean {
  return [schema.properties, schema.items, schema.additionalProperties].some((part) => part !== undefined);
}

function secrecy(schema: Schema): string {
  return schema['x-sensitive'] ? ', true' : '';
}

function schemaOf(model: Model, name: string): Schema {
  return model.shapes.get(name)?.schema ?? {};
}

/** The expression that reads `value` as a shape; a scalar without constraints needs no function of its own. */
function readCall({ model, patterns }: Writer, shape: string, value: string, at: string): string {
  const schema = schemaOf(model, shape);
  if (!isContainer(schema) && constrainedCall(shape, schema, patterns) === undefined)
    return `${scalarReader(schema)}(${value})`;
  return `read${shape}(${value}, e, ${at})`;
}

function structureBody(writer: Writer, name: string, schema: Schema, isRoot: boolean): string {
  const open = `structure(d${isRoot ? '' : ', at'})`;
  const members = Object.entries(schema.properties ?? {});
  if (members.length === 0) return `  ${open};\n  return {};\n`;
  const lines = members.map(([member, { $ref: ref = '' }]) => {
    const target = schemaOf(writer.model, ref);
    const strict = STRICT_NULL.has(member);
    const sent = `(x = o.${member}) ${strict ? '!== undefined' : '!= null'}`;
    const line = `  if (${sent}) r.${member} = ${strict ? 'strictBool(x)' : readCall(writer, ref, 'x', `'${member}'`)};\n`;
    if (!schema.required?.includes(member)) return line;
    const minimum =
      (target.minimum ?? 0) > 0 ? `, ${target['x-sensitive'] ?? false}, ${target.minimum}` : secrecy(target);
    return `${line}  else absent(e, '${member}', '${ref}'${minimum});\n`;
  });
  return `  const o = ${open};
  const r = {} as ${name};
${isRoot ? '' : '  const n = e.length;\n'}  let x: unknown;
${lines.join('')}${isRoot ? '' : `  under(e, n, at${schema['x-sensitive'] ? ', undefined, true' : ''});\n`}  return r;
`;
}

/** The lines that check how many entries a list or map has; a minimum of 0 cannot be broken. */
function sizeChecks(shape: string, size: string, noun: string, min = 0, max?: number): string {
  const low = min > 0 ? `  if (${size} < ${min}) add(e, at, r, 'min${noun}', ${min}, '${shape}');\n` : '';
  const high = max === undefined ? '' : `  if (${size} > ${max}) add(e, at, r, 'max${noun}', ${max}, '${shape}');\n`;
  return low + high;
}

function listBody(writer: Writer, name: string, schema: Schema): string {
  const element = schema.items?.$ref ?? '';
  const read = `r[i] = ${readCall(writer, element, 'x', 'i')};`;
  const dropsNull = DROPS_NULL.has(name);
  // The place of a refused null is kept, because the service prints it.
  const refuseNull = `if (x == null) {
      add(e, i, null, 'required', undefined, '${element}');
      r[i] = null as never;
    } else `;
  return `  const s = list(d)${dropsNull ? '.filter((x) => x != null)' : ''};
  const r: ${name} = new Array(s.length);
${sizeChecks(name, 's.length', 'Items', schema.minItems, schema.maxItems)}  const n = e.length;
  for (let i = 0; i < s.length; i++) {
    const x = s[i];
    ${dropsNull ? '' : refuseNull}${read}
  }
  under(e, n, at, r);
  return r;
`;
}

function mapBody(writer: Writer, name: string, schema: Schema): string {
  const key = readCall(writer, schema.propertyNames?.$ref ?? '', 'k', 'k');
  const value = readCall(writer, schema.additionalProperties?.$ref ?? '', 'x', 'k');
  const sizes = sizeChecks(name, 'size', 'Properties', schema.minProperties, schema.maxProperties);
  const count = '  const size = Object.values(s).filter((x) => x != null).length;\n';
  return `  const s = map(d);
  const r: ${name} = emptyMap();
${sizes === '' ? '' : `${count}${sizes}`}  const n = e.length;
  for (const k of Object.keys(s)) {
    const x = s[k];
    if (x == null) continue;
    const m = e.length;
    ${key};
    ofKey(e, m);
    r[k] = ${value};
  }
  under(e, n, at, r${secrecy(schema)});
  return r;
`;
}
