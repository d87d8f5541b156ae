// What holds for both documents as a whole: valid, complete, named after the shapes, and free of what generators stumble over.
import { fileURLToPath } from 'node:url';
import SwaggerParser from '@apidevtools/swagger-parser';
import openapiTS, { astToString } from 'openapi-typescript';
import { describe, expect, it } from 'vitest';
import { COMMON_ERROR, documentOf, type Profile } from '../../generator/emit/documents.ts';
import { at, isMap, readSpec } from '../../generator/read.ts';
import { rulesOf } from '../../generator/rules-of.ts';

const model = readSpec(fileURLToPath(new URL('../../spec', import.meta.url)));
const profiles: [Profile, mediaType: string, path: (name: string) => string][] = [
  ['wire', 'application/x-amz-json-1.1', (name) => `/#X-Amz-Target=AWSCognitoIdentityProviderService.${name}`],
  ['tools', 'application/json', (name) => `/AWSCognitoIdentityProviderService.${name}`],
];
const names = [...model.shapes.keys(), ...model.errors.map((error) => error.name)].sort();

function keysIn(node: unknown): Set<string> {
  const found = new Set<string>();
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    else if (isMap(value)) {
      for (const [key, child] of Object.entries(value)) {
        found.add(key);
        visit(child);
      }
    }
  };
  visit(node);
  return found;
}

describe.each(profiles)('the %s profile', (profile, mediaType, path) => {
  // Through JSON, as it is shipped; typed loosely, because a document is data here.
  const document = JSON.parse(JSON.stringify(documentOf(model, profile)));

  it('is valid OpenAPI 3.1.1 for swagger-parser', async () => {
    const parsed = await SwaggerParser.validate(structuredClone(document));
    expect(parsed).toHaveProperty('openapi', '3.1.1');
  });

  it('has one path an operation, in the order of the table of contents', () => {
    expect(Object.keys(document.paths)).toEqual(model.operations.map((operation) => path(operation.name)));
  });

  it('names its schemas after the shapes and sorts them', () => {
    expect(Object.keys(document.components.schemas)).toEqual([...names, COMMON_ERROR].sort());
  });

  it.each(model.operations.map((operation) => [operation.name, operation] as const))(
    'says of %s what the spec says',
    (name, operation) => {
      const post = document.paths[path(name)].post;
      expect(post).toMatchObject({
        operationId: name,
        tags: [operation.topic],
        'x-errors': operation.errors,
        'x-rules': rulesOf(model, name),
      });
      expect(Object.keys(post.requestBody.content)).toEqual([mediaType]);
      const listed = ['400', '500'].flatMap((status) =>
        Object.keys(at(post, 'responses', status, 'content', mediaType, 'examples') ?? {}),
      );
      expect([...listed].sort()).toEqual([...operation.errors].sort());
      const words = at(post, 'responses', '400', 'content', mediaType, 'schema', 'properties', '__type', 'enum');
      const common = model.commonErrors.filter((error) => error.status === 400).map((error) => error.name);
      const refusals = operation.errors.filter((error) => !error.startsWith('Internal'));
      expect([...(words as string[])].sort()).toEqual([...refusals, ...common].sort());
      if (operation.errors.includes('InvalidParameterException')) expect(listed[0]).toBe('InvalidParameterException');
    },
  );

  it('has no compositions, which scalars and unions turn into broken code', () => {
    const keys = keysIn(document);
    for (const key of ['allOf', 'anyOf', 'oneOf', 'nullable']) expect(keys).not.toContain(key);
  });

  it('has only references that lead somewhere', () => {
    const references = JSON.stringify(document).match(/"\$ref":"[^"]+"/g) ?? [];
    expect(references.length).toBeGreaterThan(1000);
    for (const reference of new Set(references)) {
      const keys = JSON.parse(`{${reference}}`).$ref.slice(2).split('/');
      expect(at(document, ...keys), reference).toBeDefined();
    }
  });

  it('is typed by openapi-typescript under the names of the shapes', async () => {
    const options = { rootTypes: true, rootTypesNoSchemaPrefix: true, rootTypesKeepCasing: true, silent: true };
    const text = astToString(await openapiTS(structuredClone(document), options));
    const types = [
      ...text.matchAll(/^export type (\w+) = components\['schemas'\]|^export type (\w+) = components\["schemas"\]/gm),
    ];
    expect(types.map((match) => match[1] ?? match[2]).sort()).toEqual([...names, COMMON_ERROR].sort());
  });

  it('is in plain JSON the same each time', () => {
    expect(JSON.stringify(documentOf(model, profile))).toBe(JSON.stringify(document));
  });
});

describe('the wire profile', () => {
  it('demands the header that names the operation', () => {
    const document = documentOf(model, 'wire');
    for (const { name } of model.operations) {
      const target = `AWSCognitoIdentityProviderService.${name}`;
      expect(at(document.paths, `/#X-Amz-Target=${target}`, 'post', 'parameters')).toEqual([
        expect.objectContaining({
          name: 'X-Amz-Target',
          in: 'header',
          required: true,
          schema: { type: 'string', enum: [target] },
        }),
      ]);
    }
  });
});
