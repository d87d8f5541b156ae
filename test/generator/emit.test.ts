// Each emitter is a function from Model to text: a small given, the wanted lines.
import { describe, expect, it } from 'vitest';
import { documentOf } from '../../generator/emit/documents.ts';
import { emitErrors, emitOperations } from '../../generator/emit/operations.ts';
import { emitRules } from '../../generator/emit/rules.ts';
import { emitSchemas } from '../../generator/emit/schemas.ts';
import { quote } from '../../generator/emit/text.ts';
import { emitTypes } from '../../generator/emit/types.ts';
import { at } from '../../generator/read.ts';
import { rulesOf } from '../../generator/rules-of.ts';
import { tinyModel } from './tiny.ts';

const model = tinyModel();

describe('emitTypes', () => {
  it('gives each shape, each operation and each name a type', async () => {
    const text = await emitTypes(model);
    expect(text.split('\n')[0]).toBe('// Generated from spec/ by `npm run generate`. Do not edit.');
    expect(text).toContain('export type CreateGroupRequest = components[');
    expect(text).toContain(
      "  /** List groups. Lists the groups of a pool page by page. */\n  ListGroups: { request: ListGroupsRequest; response: ListGroupsResponse; error: 'InvalidParameterException' | 'InternalErrorException' };",
    );
    expect(text).toContain('  CreateGroup: { request: CreateGroupRequest; response: undefined; error:');
    expect(text).toContain("export type TopicName =\n  | 'groups'\n  | 'tags';");
    expect(text).toContain("export type CommonErrorName =\n  | 'SerializationException'\n  | 'ServiceUnavailable';");
  });
});

describe('emitSchemas', () => {
  it('writes one line a shape, without prose and sources', () => {
    expect(emitSchemas(model)).toContain(
      "\n  GroupNameType: { type: 'string', minLength: 1, maxLength: 10 },\n" +
        "  IconType: { type: 'string', contentEncoding: 'base64', 'x-blob': { minBytes: 1, maxBytes: 100 } },\n",
    );
  });

  it('keeps members that are called like a dropped keyword', () => {
    const given = tinyModel();
    const request = given.shapes.get('TagResourceRequest');
    if (request) request.schema.properties = { description: { $ref: 'TagType', description: 'A text.' } };
    expect(emitSchemas(given)).toContain(
      "TagResourceRequest: { type: 'object', properties: { description: { $ref: 'TagType' } } },",
    );
  });
});

describe('emitOperations', () => {
  it('writes one row an operation, in the order of the table of contents', () => {
    const text = emitOperations(model);
    expect(text).toContain(`  ListGroups: {
    topic: 'groups',
    summary: 'List groups',
    signed: false,
    input: 'ListGroupsRequest',
    output: 'ListGroupsResponse',
    errors: ['InvalidParameterException', 'InternalErrorException'],
    paginator: { inputToken: 'NextToken', outputToken: 'NextToken', limitKey: 'Limit', resultKey: 'Groups' },
    rules: ['group.listed'],
  },`);
    expect(text.match(/^ {2}[A-Z]\w+: \{$/gm)).toEqual(['  CreateGroup: {', '  ListGroups: {', '  TagResource: {']);
  });
});

describe('emitErrors', () => {
  it('keeps the errors of operations and of the wire apart', () => {
    const text = emitErrors(model);
    expect(text).toContain(
      "  InternalErrorException: { status: 500, description: 'The service failed for a reason of its own.' },",
    );
    expect(text.indexOf('ServiceUnavailable: { status: 503')).toBeGreaterThan(text.indexOf('commonErrors'));
  });
});

describe('emitRules', () => {
  it('writes the ids as a type and the rules as a table', () => {
    const text = emitRules(model);
    expect(text).toContain(
      "export type RuleId =\n  | 'wire.enumerations'\n  | 'group.name-unique'\n  | 'group.listed';",
    );
    expect(text).toContain(`  'group.listed': {
    statement: 'ListGroups shows what CreateGroup made.',
    appliesTo: ['CreateGroup', 'ListGroupsResponse.Groups'],
    kind: 'effect',
    checkable: 'needs-hook',
    needs: ['clock'],
    error: undefined,
    inferred: false,
    source: 'made up for tests',
  },`);
  });
});

describe('rulesOf', () => {
  it('follows operations, their shapes and their errors, and leaves out what applies to everything', () => {
    expect(rulesOf(model, 'CreateGroup')).toEqual(['group.name-unique', 'group.listed']);
    expect(rulesOf(model, 'TagResource')).toEqual([]);
  });
});

describe('quote', () => {
  it.each([
    ['plain', "'plain'"],
    ["it's", "'it\\'s'"],
    ['say "yes"', `'say "yes"'`],
    ['a\\b\nc', "'a\\\\b\\nc'"],
    ['\\"', `'\\\\"'`],
  ])('writes %j as a literal that reads back', (text, literal) => {
    expect(quote(text)).toBe(literal);
    expect(new Function(`return ${literal}`)()).toBe(text);
  });
});

describe('documentOf', () => {
  const wire = documentOf(model, 'wire');
  const tools = documentOf(model, 'tools');

  it('names the operation by a fragment and a header in the wire profile', () => {
    expect(Object.keys(wire.paths as object)[0]).toBe('/#X-Amz-Target=AWSCognitoIdentityProviderService.CreateGroup');
    expect(wire).toHaveProperty(
      ['paths', '/#X-Amz-Target=AWSCognitoIdentityProviderService.CreateGroup', 'post', 'parameters', 0, 'schema'],
      { type: 'string', enum: ['AWSCognitoIdentityProviderService.CreateGroup'] },
    );
    expect(wire).toHaveProperty(
      ['paths', '/#X-Amz-Target=AWSCognitoIdentityProviderService.CreateGroup', 'post', 'requestBody', 'content'],
      {
        'application/x-amz-json-1.1': {
          schema: { $ref: '#/components/schemas/CreateGroupRequest' },
          example: { PoolId: 'pool1', GroupName: 'editors', Icon: 'AAEC' },
        },
      },
    );
  });

  it('names the operation by the path alone in the tools profile, on local servers only', () => {
    const post = ['paths', '/AWSCognitoIdentityProviderService.CreateGroup', 'post'];
    expect(tools).toHaveProperty([...post, 'operationId'], 'CreateGroup');
    expect(tools).not.toHaveProperty([...post, 'parameters']);
    expect(tools).toHaveProperty([...post, 'requestBody', 'content', 'application/json']);
    expect(tools.servers).toEqual([{ url: 'http://127.0.0.1:9229', description: 'The mock.' }]);
  });

  it('lists exactly the errors of the operation, InvalidParameterException first among the examples', () => {
    const responses = ['paths', '/AWSCognitoIdentityProviderService.CreateGroup', 'post', 'responses'];
    const at400 = [...responses, '400', 'content', 'application/json'];
    expect(tools).toHaveProperty([...at400, 'schema'], {
      type: 'object',
      required: ['__type'],
      properties: {
        __type: {
          type: 'string',
          description: 'Name of the error.',
          enum: ['InvalidParameterException', 'GroupExistsException', 'SerializationException'],
        },
        message: { $ref: '#/components/schemas/MessageType', description: 'Text for people.' },
      },
    });
    // The order matters, so the examples are compared as text.
    expect(JSON.stringify(at(tools, ...at400, 'examples'))).toBe(
      JSON.stringify({
        InvalidParameterException: { $ref: '#/components/examples/InvalidParameterException' },
        GroupExistsException: { $ref: '#/components/examples/GroupExistsException' },
      }),
    );
    expect(tools).toHaveProperty(
      [...responses, '500', 'content', 'application/json', 'schema', 'properties', '__type', 'enum'],
      ['InternalErrorException'],
    );
    expect(tools).toHaveProperty([...responses, 'default'], { $ref: '#/components/responses/CommonError' });
  });

  it('hangs errors, rules and paginator on the operation', () => {
    const post = ['paths', '/AWSCognitoIdentityProviderService.ListGroups', 'post'];
    expect(tools).toHaveProperty([...post, 'x-errors'], ['InvalidParameterException', 'InternalErrorException']);
    expect(tools).toHaveProperty([...post, 'x-rules'], ['group.listed']);
    expect(tools).toHaveProperty([...post, 'x-paginator', 'resultKey'], 'Groups');
  });
});
