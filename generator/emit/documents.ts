// Emits the two OpenAPI documents: the wire profile for typed clients, the tools profile for everything that routes by path.
import type { Model, Operation, ServiceError } from '../model.ts';
import { MEDIA_TYPE, TARGET_PREFIX } from '../model.ts';
import { rulesOf } from '../rules-of.ts';
import { componentsOf, pointer, rewritten } from './json-schema.ts';

/** `wire`: what the service speaks. `tools`: the same contract inside OpenAPI's grammar of paths, with plain JSON. */
export type Profile = 'wire' | 'tools';

type Json = Record<string, unknown>;

/** The name under which every document keeps the errors of the wire; it is no shape. */
export const COMMON_ERROR = 'CommonError';

const PROFILES = {
  wire: {
    mediaType: MEDIA_TYPE,
    path: (name: string) => `/#X-Amz-Target=${TARGET_PREFIX}.${name}`,
    note:
      'This is the wire profile: the path keys name the operation in a fragment, which clients never send, so that every request is a POST to "/". ' +
      'A fragment lies outside the grammar of OpenAPI paths; tools that route by path want the tools profile.',
  },
  tools: {
    mediaType: 'application/json',
    path: (name: string) => `/${TARGET_PREFIX}.${name}`,
    note:
      'This is the tools profile: each operation has a path of its own and bodies are plain application/json. The service itself ' +
      'does not answer on these paths; the mock does, and so does the shim in front of any endpoint.',
  },
} as const;

/** The two files that the package ships, by name. */
export function emitDocuments(model: Model): Map<string, string> {
  return new Map([
    ['openapi.json', `${JSON.stringify(documentOf(model, 'wire'), null, 2)}\n`],
    ['openapi.tools.json', `${JSON.stringify(documentOf(model, 'tools'), null, 2)}\n`],
  ]);
}

/** One document, with operations in the order of the table of contents and shapes by name. */
export function documentOf(model: Model, profile: Profile): Json {
  const { info, servers, components, ...head } = model.head;
  const { note, path } = PROFILES[profile];
  const described = info as { description?: string };
  return {
    openapi: head.openapi,
    info: { ...described, description: `${described.description ?? ''} ${note}`.trim() },
    servers: (servers as { url: string }[]).filter((server) => profile === 'wire' || isLocal(server.url)),
    tags: head.tags,
    paths: Object.fromEntries(
      model.operations.map((row) => [path(row.name), { post: operationOf(model, row, profile) }]),
    ),
    components: {
      ...(components as Json),
      responses: { [COMMON_ERROR]: commonResponse(profile) },
      examples: Object.fromEntries(model.errors.map((error) => [error.name, exampleOf(error)])),
      schemas: schemasOf(model),
    },
  };
}

function isLocal(url: string): boolean {
  return new URL(url.replace(/[{}]/g, '')).hostname === '127.0.0.1';
}

function operationOf(model: Model, operation: Operation, profile: Profile): Json {
  const { name, topic, summary, description, signed, input, output, example, errors, paginator, awsModel } = operation;
  const { mediaType } = PROFILES[profile];
  const content = (shape: string, value: unknown): Json => ({
    [mediaType]: { schema: { $ref: pointer(shape) }, ...(value === undefined ? {} : { example: value }) },
  });
  return {
    operationId: name,
    tags: [topic],
    summary,
    description,
    security: signed ? [{ sigv4: [] }] : [],
    ...(profile === 'wire' ? { parameters: [targetHeader(name)] } : {}),
    requestBody: { required: true, content: content(input, example.request) },
    responses: {
      200:
        output === undefined
          ? { description: 'Success, with an empty body.' }
          : { description: 'Success.', content: content(output, example.response) },
      ...errorResponses(model, operation, mediaType),
      default: { $ref: `#/components/responses/${COMMON_ERROR}` },
    },
    'x-errors': errors,
    'x-rules': rulesOf(model, name),
    ...(paginator === undefined ? {} : { 'x-paginator': paginator }),
    ...(awsModel === undefined ? {} : { 'x-aws-model': awsModel }),
  };
}

function targetHeader(name: string): Json {
  return {
    name: 'X-Amz-Target',
    in: 'header',
    required: true,
    description: 'Names the operation.',
    schema: { type: 'string', enum: [`${TARGET_PREFIX}.${name}`] },
  };
}

/** A response for each status that the operation's errors have: 400, and 500 for the faults of the service. */
function errorResponses(model: Model, operation: Operation, mediaType: string): Json {
  const known = new Map(model.errors.map((error) => [error.name, error]));
  const own = invalidParameterFirst(operation.errors).flatMap((name) => known.get(name) ?? []);
  const statuses = [...new Set(own.map((error) => error.status))].sort((a, b) => a - b);
  return Object.fromEntries(
    statuses.map((status) => {
      const errors = own.filter((error) => error.status === status);
      const common = model.commonErrors.filter((error) => error.status === status);
      const description = status < 500 ? 'The request was refused.' : 'The service failed.';
      return [
        status,
        {
          description,
          content: {
            [mediaType]: {
              schema: answerSchema([...errors, ...common]),
              examples: Object.fromEntries(errors.map(({ name }) => [name, { $ref: `#/components/examples/${name}` }])),
            },
          },
        },
      ];
    }),
  );
}

/** Generic mocks answer with the first example, and what they refuse is most often a broken constraint. */
function invalidParameterFirst(names: readonly string[]): string[] {
  const first = 'InvalidParameterException';
  return names.includes(first) ? [first, ...names.filter((name) => name !== first)] : [...names];
}

/** One flat object whose `__type` is one of the names: generators stumble over unions of objects, not over this. */
function answerSchema(errors: readonly ServiceError[]): Json {
  const members = errors.flatMap((error) => Object.entries(error.schema.properties ?? {}));
  return {
    type: 'object',
    required: ['__type'],
    properties: {
      __type: typeSchema(errors.map((error) => error.name)),
      ...Object.fromEntries(members.map(([key, member]) => [key, rewritten(member, () => false)])),
    },
  };
}

function typeSchema(names: readonly string[]): Json {
  return { type: 'string', description: 'Name of the error.', enum: names };
}

function exampleOf(error: ServiceError): Json {
  return {
    summary: error.name,
    description: error.description,
    value: { __type: error.name, message: error.description },
  };
}

function commonResponse(profile: Profile): Json {
  return {
    description: 'The request was refused before the operation saw it, or the endpoint failed.',
    content: { [PROFILES[profile].mediaType]: { schema: { $ref: pointer(COMMON_ERROR) } } },
  };
}

/** Shapes and errors in one list by name, and the errors of the wire as one schema beside them. */
function schemasOf(model: Model): Json {
  const keep = (): boolean => false;
  const errors = model.errors.map((error) => {
    const { description, properties = {} } = rewritten(error.schema, keep) as {
      description?: string;
      properties?: Json;
    };
    return [
      error.name,
      {
        type: 'object',
        description,
        required: ['__type'],
        properties: { __type: typeSchema([error.name]), ...properties },
      },
    ] as const;
  });
  const text = (description: string): Json => ({ type: 'string', description });
  const common = {
    type: 'object',
    description: 'An error that any operation can answer because the wire, not the operation, refused the request.',
    required: ['__type'],
    properties: {
      __type: typeSchema(model.commonErrors.map((error) => error.name)),
      message: text('Text for people that tells what was refused; some of these errors have none.'),
      Message: text('The same text as SerializationException spells it.'),
    },
  };
  const all = [...Object.entries(componentsOf(model, keep)), ...errors, [COMMON_ERROR, common] as const];
  return Object.fromEntries(all.sort(([a], [b]) => (a < b ? -1 : 1)));
}
