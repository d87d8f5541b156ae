// Writes a model as AWS would publish it, in both formats, so that drift can be tried on the whole contract.
import type { Model, Schema } from '../../generator/model.ts';

const NAMESPACE = 'com.amazonaws.cognitoidentityprovider';

/** The older format: lists and plain members. */
export function service2Of(model: Model): unknown {
  const shapes = [...model.shapes.values()].map(({ name, schema }) => [name, service2Shape(schema)]);
  const errors = model.errors.map(({ name, schema }) => [name, { ...service2Shape(schema), exception: true }]);
  const operations = model.operations.map((row) => [
    row.name,
    {
      name: row.name,
      input: { shape: row.input },
      ...(row.output === undefined ? {} : { output: { shape: row.output } }),
      errors: modelledErrors(row).map((shape) => ({ shape })),
      ...(row.signed ? {} : { authtype: 'none' }),
    },
  ]);
  return copy({
    metadata: { endpointPrefix: 'cognito-idp' },
    operations: Object.fromEntries(operations),
    shapes: Object.fromEntries([...shapes, ...errors]),
  });
}

/** The newer format: traits and absolute names. */
export function smithyOf(model: Model): unknown {
  const target = (name: string): object => ({ target: `${NAMESPACE}#${name}` });
  const shapes = [...model.shapes.values(), ...model.errors].map(({ name, schema }) => [
    `${NAMESPACE}#${name}`,
    smithyShape(schema, target),
  ]);
  const operations = model.operations.map((row) => [
    `${NAMESPACE}#${row.name}`,
    {
      type: 'operation',
      input: target(row.input),
      output: row.output === undefined ? { target: 'smithy.api#Unit' } : target(row.output),
      errors: modelledErrors(row).map(target),
      traits: row.signed ? {} : { 'smithy.api#optionalAuth': {} },
    },
  ]);
  const service = { type: 'service', traits: { 'aws.api#service': { arnNamespace: 'cognito-idp' } } };
  return copy({
    smithy: '2.0',
    shapes: Object.fromEntries([[`${NAMESPACE}#Service`, service], ...operations, ...shapes]),
  });
}

/** The absolute name of a shape in the newer format. */
export function absolute(name: string): string {
  return `${NAMESPACE}#${name}`;
}

function modelledErrors(row: Model['operations'][number]): string[] {
  const modelled = row.awsModel?.errors;
  return Array.isArray(modelled) ? modelled : row.errors;
}

function service2Shape(schema: Schema): object {
  const reference = (node: Schema | undefined): object | undefined =>
    node === undefined ? undefined : { shape: node.$ref };
  return {
    ...limitsOf(schema),
    type: typeOf(schema),
    ...(typeOf(schema) === 'structure' && schema.type === undefined ? { document: true } : {}),
    required: schema.required,
    enum: schema.enum,
    sensitive: schema['x-sensitive'],
    members:
      schema.properties &&
      Object.fromEntries(Object.entries(schema.properties).map(([name, node]) => [name, reference(node)])),
    member: reference(schema.items),
    key: reference(schema.propertyNames),
    value: reference(schema.additionalProperties),
  };
}

function smithyShape(schema: Schema, target: (name: string) => object): object {
  const reference = (node: Schema | undefined): object | undefined =>
    node?.$ref === undefined ? undefined : target(node.$ref);
  const { min, max, pattern } = limitsOf(schema);
  const isNumber = schema.type === 'integer';
  const members = Object.entries(schema.properties ?? {}).map(([name, node]) => [
    name,
    { ...reference(node), traits: schema.required?.includes(name) ? { 'smithy.api#required': {} } : {} },
  ]);
  const words = schema.enum?.map((word) => [
    word.replace(/\W/g, '_'),
    { target: 'smithy.api#Unit', traits: { 'smithy.api#enumValue': word } },
  ]);
  return {
    type: words ? 'enum' : schema.type === undefined ? 'document' : typeOf(schema),
    members: Object.fromEntries(words ?? members),
    member: reference(schema.items),
    key: reference(schema.propertyNames),
    value: reference(schema.additionalProperties),
    traits: {
      ...(min === undefined && max === undefined
        ? {}
        : { [isNumber ? 'smithy.api#range' : 'smithy.api#length']: { min, max } }),
      ...(pattern === undefined ? {} : { 'smithy.api#pattern': pattern }),
      ...(schema['x-sensitive'] ? { 'smithy.api#sensitive': {} } : {}),
    },
  };
}

function limitsOf(schema: Schema): { min: unknown; max: unknown; pattern: unknown } {
  const departures = schema['x-aws-model'] ?? {};
  return {
    min: schema.minLength ?? schema.minItems ?? schema.minProperties ?? schema.minimum ?? schema['x-blob']?.minBytes,
    max:
      'maximum' in departures
        ? (departures.maximum ?? undefined)
        : (schema.maxLength ?? schema.maxItems ?? schema.maxProperties ?? schema.maximum ?? schema['x-blob']?.maxBytes),
    pattern: schema['x-aws-pattern'],
  };
}

function typeOf(schema: Schema): string {
  const { type = 'object', contentEncoding, additionalProperties, format } = schema;
  if (type === 'object') return additionalProperties === undefined ? 'structure' : 'map';
  if (type === 'integer') return format === 'int64' ? 'long' : 'integer';
  if (type === 'string') return contentEncoding === undefined ? 'string' : 'blob';
  return type === 'array' ? 'list' : type === 'number' ? 'timestamp' : type;
}

/** Through JSON and back, as a file would go: what is undefined is gone. */
function copy(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
