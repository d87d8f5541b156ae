// Emits what the service's sentences need beyond the violations: the constraints of list elements and map entries, which
// it prints all at once, and the members of structures in lists, which it prints as records.
import type { Model, Schema } from '../../model.ts';
import { reachableFrom } from '../../model.ts';
import { header, quote } from '../text.ts';

/** `wording.ts` among the validators. */
export function wordingModule(model: Model): string {
  const inputs = new Set(model.operations.flatMap((operation) => [...reachableFrom(model, operation.input)]));
  const shapes = [...model.shapes.values()].filter((shape) => inputs.has(shape.name));
  const schemaOf = (name: string | undefined): Schema => model.shapes.get(name ?? '')?.schema ?? {};
  const entries = new Set<string>();
  const elements = new Map<string, string>();
  const records = new Set<string>();
  for (const { name, schema } of shapes) {
    const element = schema.items?.$ref;
    for (const entry of [element, schema.propertyNames?.$ref, schema.additionalProperties?.$ref]) {
      if (entry !== undefined && schemaOf(entry).properties === undefined) entries.add(entry);
    }
    if (element === undefined || schemaOf(element).properties === undefined) continue;
    elements.set(name, element);
    for (const inner of reachableFrom(model, element)) if (schemaOf(inner).properties !== undefined) records.add(inner);
  }
  const constraints = [...entries].sort().map((name) => `  ${name}: ${factsOf(schemaOf(name))},`);
  const recordRows = [...records].sort().map((name) => {
    const members = Object.entries(schemaOf(name).properties ?? {});
    return `  ${name}: { ${members.map(([member, { $ref }]) => `${member}: ${quote(printedAs($ref ?? '', schemaOf($ref)))}`).join(', ')} },`;
  });
  return `${header('spec/')}

/** The constraints of a shape that stands in lists or maps. */
export interface EntryConstraints {
  readonly min?: number;
  readonly max?: number;
  readonly pattern?: string;
  readonly values?: readonly string[];
}

/** By shape: what the service lists when one entry is wrong. */
export const entryConstraints: Readonly<Record<string, EntryConstraints>> = {
${constraints.join('\n')}
};

/** By list shape: the structure its elements have. */
export const elementRecords: Readonly<Record<string, string>> = {
${[...elements].map(([name, element]) => `  ${name}: ${quote(element)},`).join('\n')}
};

/** By structure: its members in order, each with how it is printed: \`plain\`, \`blob\`, \`secret\`, or as another structure. */
export const records: Readonly<Record<string, Readonly<Record<string, string>>>> = {
${recordRows.join('\n')}
};
`;
}

function factsOf(schema: Schema): string {
  const parts = [
    ...(schema.minLength === undefined ? [] : [`min: ${schema.minLength}`]),
    ...(schema.maxLength === undefined ? [] : [`max: ${schema.maxLength}`]),
    ...(schema.pattern === undefined ? [] : [`pattern: ${quote(schema['x-aws-pattern'] ?? schema.pattern)}`]),
    ...(schema.enum === undefined ? [] : [`values: [${schema.enum.map(quote).join(', ')}]`]),
  ];
  return parts.length === 0 ? '{}' : `{ ${parts.join(', ')} }`;
}

function printedAs(name: string, schema: Schema): string {
  if (schema['x-sensitive']) return 'secret';
  if (schema.contentEncoding === 'base64') return 'blob';
  return schema.properties === undefined ? 'plain' : name;
}
