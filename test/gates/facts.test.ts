// How much the contract holds, as literals: a number that moves must be moved by hand, with a line in the changelog.
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readSpec } from '../../generator/read.ts';

const model = readSpec(fileURLToPath(new URL('../../spec', import.meta.url)));
const pairs = model.operations.flatMap(({ name, errors }) => errors.map((error) => `${name} ${error}`));
const members = [...model.shapes.values()].flatMap(({ schema }) => Object.keys(schema.properties ?? {}));

describe('the facts of the contract', () => {
  it('has 129 operations in 22 topics', () => {
    expect(model.operations).toHaveLength(129);
    expect(model.topics).toHaveLength(22);
  });

  it('has 629 shapes: 570 and 59 errors', () => {
    expect(model.shapes.size).toBe(570);
    expect(model.errors).toHaveLength(59);
  });

  it('has 1,129 pairs of operation and error, and one that the service model lacks', () => {
    const added = model.operations.flatMap(({ name, errors, awsModel }) => {
      const modelled = awsModel?.errors;
      return Array.isArray(modelled)
        ? errors.filter((error) => !modelled.includes(error)).map((error) => `${name} ${error}`)
        : [];
    });
    expect(added).toEqual(['AdminCreateUser AliasExistsException']);
    expect(pairs.length - added.length).toBe(1129);
    expect(new Set(pairs).size).toBe(pairs.length);
  });

  it('has 9 paginators', () => {
    expect(model.operations.filter((operation) => operation.paginator !== undefined)).toHaveLength(9);
  });

  it('has 32 operations without a signature, and 13 that answer an empty body', () => {
    expect(model.operations.filter((operation) => !operation.signed)).toHaveLength(32);
    expect(model.operations.filter((operation) => operation.output === undefined)).toHaveLength(13);
  });

  it('has 1,040 members, 58 patterns and 60 enumerations', () => {
    const schemas = [...model.shapes.values()].map((shape) => shape.schema);
    expect(members).toHaveLength(1040);
    expect(schemas.filter((schema) => schema.pattern !== undefined)).toHaveLength(58);
    expect(schemas.filter((schema) => schema.enum !== undefined)).toHaveLength(60);
  });

  it('has 480 rules, of which 200 name an error that was inferred', () => {
    expect(model.rules).toHaveLength(480);
    expect(model.rules.filter((rule) => rule.inferred)).toHaveLength(200);
  });

  it('leaves the service model in three places, and lets answers off in four', () => {
    const shapes = [...model.shapes.values()];
    expect(
      [
        ...shapes.filter((shape) => shape.schema['x-aws-model'] !== undefined),
        ...model.operations.filter((operation) => operation.awsModel !== undefined),
      ].map(({ name }) => name),
    ).toEqual(['DomainType', 'PrecedenceType', 'AdminCreateUser']);
    expect(shapes.filter((shape) => shape.schema['x-answers'] !== undefined).map(({ name }) => name)).toEqual([
      'CompletionMessageType',
      'CustomAttributeNameType',
      'CustomDomainConfigType',
      'WebAuthnCredentialDescription',
    ]);
  });

  it('answers 500 for the two faults of the service and 400 for all other exceptions', () => {
    const faults = model.errors.filter((error) => error.status !== 400);
    expect(faults.map(({ name, status }) => `${name} ${status}`)).toEqual([
      'InternalErrorException 500',
      'InternalServerException 500',
    ]);
  });
});
