// Emits the typings: openapi-typescript writes the shapes, a small map of our own joins them to the operations.
import openapiTS, { astToString } from 'openapi-typescript';
import type { Model } from '../model.ts';
import { componentsOf } from './json-schema.ts';
import { header, quote } from './text.ts';

/** `src/generated/types.ts`. */
export async function emitTypes(model: Model): Promise<string> {
  const ast = await openapiTS(
    {
      openapi: '3.1.1',
      info: { title: 'shapes', version: '1' },
      paths: {},
      // Index signatures of maps say all that a type can say about their keys.
      components: { schemas: componentsOf(model, (keyword) => keyword === 'propertyNames') },
    } as never,
    {
      rootTypes: true,
      rootTypesNoSchemaPrefix: true,
      rootTypesKeepCasing: true,
      alphabetize: false,
      silent: true,
    } as never,
  );
  const shapes = astToString(ast)
    .replace(/^\/\*\*[\s\S]*?\*\/\n/, '')
    .replace(/export type (paths|webhooks|operations|\$defs) = Record<string, never>;\n/g, '')
    .replace(/ {4}(responses|parameters|requestBodies|headers|pathItems): never;\n/g, '');
  const rows = model.operations.map((operation) => {
    const output = operation.output === undefined ? 'undefined' : operation.output;
    return `  /** ${operation.summary}. ${oneLine(operation.description)} */
  ${operation.name}: { request: ${operation.input}; response: ${output}; error: ${operation.errors.map(quote).join(' | ')} };`;
  });
  return `${header('spec/')}
${shapes}
/** Every operation with what it takes, what it answers, and the exceptions it declares. */
export interface Operations {
${rows.join('\n')}
}

/** The name of an operation. */
export type OperationName = keyof Operations;
/** What an operation takes. */
export type Request<Name extends OperationName> = Operations[Name]['request'];
/** What an operation answers; undefined where success has an empty body. */
export type Response<Name extends OperationName> = Operations[Name]['response'];
/** The exceptions that an operation declares. */
export type ErrorOf<Name extends OperationName> = Operations[Name]['error'];
/** The name of a shape. */
export type ShapeName = keyof components['schemas'];
/** The name of a topic: the folder of a group of operations. */
export type TopicName =
${model.topics.map((topic) => `  | ${quote(topic)}`).join('\n')};
/** The name of an exception that at least one operation declares. */
export type ErrorName =
${model.errors.map((error) => `  | ${quote(error.name)}`).join('\n')};
/** The name of an error that the wire, not the operation, answers. */
export type CommonErrorName =
${model.commonErrors.map((error) => `  | ${quote(error.name)}`).join('\n')};
`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').replaceAll('*/', '* /').trim();
}
