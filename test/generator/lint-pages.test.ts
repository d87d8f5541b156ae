// Every house rule for pages and operations is shown to fire on a copy of the tiny spec in which one thing is broken.
import { describe, expect, it } from 'vitest';
import { type Case, create, findings, list, MEDIA, post, rename, requestBody, set, testCases } from './breaks.ts';
import { edit } from './tiny.ts';

const cases: Case[] = [
  [
    'a page is named after its operation',
    rename(create, 'groups/MakeGroup.yaml'),
    /^spec\/groups\/MakeGroup.yaml: operationId and tag ask for the page groups\/CreateGroup\.yaml/,
  ],
  [
    'the folder is the tag',
    set(create, [...post, 'tags'], ['tags']),
    /^spec\/groups\/CreateGroup.yaml: operationId and tag ask for the page tags\/CreateGroup.yaml/,
  ],
  [
    'a folder is a topic',
    set('openapi.yaml', ['tags'], [{ name: 'groups', description: 'Groups and their members.' }]),
    /^spec\/tags\/TagResource.yaml: the folder tags is no topic/,
  ],
  [
    'a topic has operations',
    set('openapi.yaml', ['tags', 2], { name: 'empty', description: 'Nothing at all.' }),
    /^spec\/openapi.yaml: the tag empty has no operation; remove it/,
  ],
  [
    'a path names its operation',
    (pages) => {
      const paths = pages.get('openapi.yaml')?.entries.paths as Record<string, unknown>;
      const [path = ''] = Object.keys(paths);
      paths[`${path}s`] = paths[path];
    },
    /^spec\/openapi.yaml: the path .*CreateGroups leads to groups\/CreateGroup.yaml; write it .*\.CreateGroup\.$/,
  ],
  [
    'a page of an operation is listed',
    (pages) => {
      const paths = pages.get('openapi.yaml')?.entries.paths as Record<string, unknown>;
      delete paths[Object.keys(paths)[2] ?? ''];
    },
    /^spec\/openapi.yaml: tags\/TagResource.yaml is not listed/,
  ],
  [
    'a page stands in a known place',
    rename('groups/shapes.yaml', 'groups/deep/shapes.yaml'),
    /^spec\/groups\/deep\/shapes.yaml: stands in no known place/,
  ],
  [
    'a page of shapes has at most 400 lines',
    (pages) => {
      const page = pages.get('groups/shapes.yaml');
      if (page) page.lines = 401;
    },
    /^spec\/groups\/shapes.yaml: has 401 lines; split it/,
  ],
  [
    'a reference leads somewhere',
    set(create, ['CreateGroupRequest', 'properties', 'Icon', '$ref'], '#/PictureType'),
    /^spec\/groups\/CreateGroup.yaml: the reference "#\/PictureType" leads nowhere/,
  ],
  [
    'an error exists',
    set(create, [...post, 'x-errors', 0], 'NoSuchException'),
    /^spec\/errors.yaml: no operation declares GroupExistsException/,
    /^spec\/groups\/CreateGroup.yaml: x-errors names NoSuchException, which errors.yaml does not define/,
  ],
  [
    'an error is named once',
    set(create, [...post, 'x-errors', 3], 'GroupExistsException'),
    /x-errors names GroupExistsException twice; remove one/,
  ],
  [
    'a request shape is named after its operation',
    set(list, [...requestBody, 'schema', '$ref'], 'CreateGroup.yaml#/CreateGroupRequest'),
    /^spec\/groups\/ListGroups.yaml: the request shape is CreateGroupRequest; call it ListGroupsRequest/,
  ],
  [
    'only named operations leave the model',
    set(create, [...post, 'x-aws-model'], { errors: [], reason: 'Just so.' }),
    /x-aws-model is for AdminCreateUser only/,
  ],
  [
    'a request has an example',
    set(create, [...requestBody, 'example'], undefined),
    /requestBody.content.* lacks "example"; add it/,
  ],
  [
    'an example of a request is valid',
    set(create, [...requestBody, 'example', 'GroupName'], 'much too long'),
    /^spec\/groups\/CreateGroup.yaml: the example of the request is wrong at \/GroupName: it must NOT have more than 10 characters/,
  ],
  [
    'an example of a response is valid',
    set(list, [...post, 'responses', '200', 'content', MEDIA, 'example'], { Groups: 'editors' }),
    /^spec\/groups\/ListGroups.yaml: the example of the response is wrong at \/Groups: it must be array/,
  ],
  [
    'an example has no member that the shape lacks',
    set(create, [...requestBody, 'example', 'Colour'], 'red'),
    /wrong at \/: it must NOT have additional properties \(Colour\)/,
  ],
  [
    'a page has no unknown key',
    set('openapi.yaml', ['externalDocs'], {}),
    /^spec\/openapi.yaml: the page has the unknown key "externalDocs"/,
  ],
  [
    'an operation has no unknown key',
    set(create, [...post, 'x-throttle'], 1),
    /operation.post has the unknown key "x-throttle"/,
  ],
  [
    'a shape has no unknown key',
    set('groups/shapes.yaml', ['GroupNameType', 'maxLenght'], 9),
    /GroupNameType has the unknown key "maxLenght"/,
  ],
  [
    'a shape has no key of another type',
    set('groups/shapes.yaml', ['GroupNameType', 'maximum'], 9),
    /GroupNameType has the unknown key "maximum"/,
  ],
  [
    'a shape has a known type',
    set('groups/shapes.yaml', ['GroupNameType', 'type'], 'text'),
    /GroupNameType.type has the unknown key "text"/,
  ],
  [
    'a member has no unknown key',
    set(create, ['CreateGroupRequest', 'properties', 'Icon', 'maxLength'], 9),
    /CreateGroupRequest.Icon has the unknown key "maxLength"/,
  ],
  [
    'an error has no unknown key',
    set('errors.yaml', ['GroupExistsException', 'status'], 400),
    /GroupExistsException has the unknown key "status"/,
  ],
  [
    'a common error has no unknown key',
    set('common-errors.yaml', ['ServiceUnavailable', 'type'], 'object'),
    /ServiceUnavailable has the unknown key "type"/,
  ],
  [
    'a rule has no unknown key',
    set('groups/rules.yaml', ['group.listed', 'note'], 'x'),
    /group.listed has the unknown key "note"/,
  ],
  [
    'a key holds what it should',
    set('groups/shapes.yaml', ['GroupNameType', 'maxLength'], '10'),
    /GroupNameType.maxLength must be a number/,
  ],
  [
    'a paginator names members of the request',
    set(list, [...post, 'x-paginator', 'limitKey'], 'MaxResults'),
    /x-paginator names MaxResults, which the request does not have/,
  ],
  [
    'a paginator names members of the response',
    set(list, [...post, 'x-paginator', 'resultKey'], 'Items'),
    /x-paginator names Items, which the response does not have/,
  ],
];

describe('the lint of pages and operations', () => {
  it('accepts the tiny spec', () => {
    expect(findings(() => undefined)).toEqual([]);
  });

  testCases(cases);

  it('names the page, what is wrong and what to do, in the order of the pages', () => {
    const found = findings((pages) => {
      edit(pages, list, ['LimitType', 'minimum'], 61);
      edit(pages, create, ['IconType', 'x-blob', 'minBytes'], 101);
    });
    expect(found).toEqual([
      'spec/groups/CreateGroup.yaml: IconType has minBytes 101 above maxBytes 100; correct one.',
      'spec/groups/ListGroups.yaml: LimitType has minimum 61 above maximum 60; correct one.',
    ]);
  });
});
