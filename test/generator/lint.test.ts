// Every house rule is shown to fire on a copy of the tiny spec in which one thing is broken.
import { describe, expect, it } from 'vitest';
import { lint } from '../../generator/lint.ts';
import { modelOf, type Pages } from '../../generator/read.ts';
import { edit, tinyPages } from './tiny.ts';

type Break = (pages: Pages) => void;
type Keys = readonly (string | number)[];

const MEDIA = 'application/x-amz-json-1.1';
const create = 'groups/CreateGroup.yaml';
const list = 'groups/ListGroups.yaml';
const post = ['operation', 'post'] as const;
const requestBody = [...post, 'requestBody', 'content', MEDIA] as const;

function set(file: string, keys: Keys, value: unknown): Break {
  return (pages) => edit(pages, file, keys, value);
}

function move(shape: string, from: string, to: string): Break {
  return (pages) => {
    const source = pages.get(from);
    const target = pages.get(to);
    if (source === undefined || target === undefined) throw new Error('no such page');
    target.entries[shape] = source.entries[shape];
    delete source.entries[shape];
    const write = (node: unknown, file: string): unknown => {
      if (Array.isArray(node)) return node.map((child) => write(child, file));
      if (typeof node !== 'object' || node === null) return node;
      return Object.fromEntries(
        Object.entries(node).map(([key, child]) => {
          if (key !== '$ref' || String(child).split('#/')[1] !== shape) return [key, write(child, file)];
          return [key, `${file.includes('/') ? '../' : ''}${to}#/${shape}`];
        }),
      );
    };
    for (const [file, page] of pages) page.entries = write(page.entries, file) as Record<string, unknown>;
  };
}

function rename(from: string, to: string): Break {
  return (pages) => {
    const page = pages.get(from);
    if (page === undefined) throw new Error('no such page');
    pages.delete(from);
    pages.set(to, page);
    const write = (node: unknown): unknown => {
      if (typeof node === 'string') return node.replace(from, to);
      if (Array.isArray(node) || typeof node !== 'object' || node === null) return node;
      return Object.fromEntries(Object.entries(node).map(([key, child]) => [key, write(child)]));
    };
    for (const other of pages.values()) other.entries = write(other.entries) as Record<string, unknown>;
  };
}

function findings(broken: Break): string[] {
  const pages = tinyPages();
  broken(pages);
  return lint(pages, modelOf(pages));
}

const shape = {
  type: 'string',
  description: 'A text that nobody uses.',
};

const rules: [title: string, broken: Break, ...wanted: RegExp[]][] = [
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
    'a shape is used',
    set('groups/shapes.yaml', ['OldType'], shape),
    /^spec\/groups\/shapes.yaml: nothing uses OldType; remove it/,
  ],
  [
    'a shape of one operation stands on its page',
    move('IconType', create, 'groups/shapes.yaml'),
    /^spec\/groups\/shapes.yaml: IconType is used by CreateGroup only; move it to groups\/CreateGroup.yaml/,
  ],
  [
    'a shape of one topic stands on a page of the topic',
    move('GroupNameType', 'groups/shapes.yaml', 'shared.yaml'),
    /^spec\/shared.yaml: GroupNameType is used by several operations of groups only; move it to groups\/shapes.yaml/,
  ],
  [
    'a shape of several topics is shared',
    move('PoolIdType', 'shared.yaml', 'groups/shapes.yaml'),
    /^spec\/groups\/shapes.yaml: PoolIdType is used by several topics or by errors; move it to shared.yaml/,
  ],
  [
    'a shape of errors is shared',
    move('MessageType', 'shared.yaml', 'groups/shapes.yaml'),
    /MessageType is used by several topics or by errors; move it to shared.yaml/,
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
    'only named shapes leave the model',
    set('groups/shapes.yaml', ['GroupNameType', 'x-aws-model'], { maximum: 1, reason: 'Just so.' }),
    /x-aws-model is for DomainType and PrecedenceType only; remove it from GroupNameType/,
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
  ['an operation is described', set(create, [...post, 'description'], ' '), /the description is empty; say what it is/],
  [
    'a summary is no placeholder',
    set(create, [...post, 'summary'], 'TODO: write this'),
    /the summary is a placeholder/,
  ],
  [
    'a shape is described',
    set('groups/shapes.yaml', ['GroupNameType', 'description'], 'GroupNameType.'),
    /the description of GroupNameType is a placeholder/,
  ],
  [
    'a member is described',
    set(create, ['CreateGroupRequest', 'properties', 'Icon', 'description'], 'An icon.'),
    /the description of CreateGroupRequest.Icon is a placeholder/,
  ],
  [
    'an error is described',
    set('errors.yaml', ['GroupExistsException', 'description'], ''),
    /^spec\/errors.yaml: the description of GroupExistsException is empty/,
  ],
  [
    'a limit has a source',
    set('groups/shapes.yaml', ['GroupNameType', 'x-source'], undefined),
    /GroupNameType has minLength but no x-source/,
  ],
  ['a source has a limit', set(list, ['TokenType', 'x-source'], 'somewhere'), /TokenType has x-source but no limit/],
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
    'a pattern is the anchored one of the model',
    set('shared.yaml', ['PoolIdType', 'pattern'], '^[\\w]+$'),
    /^spec\/shared.yaml: the pattern of PoolIdType differs from x-aws-pattern; write \^\(\?:\[\\w\]\+\)\$\.$/,
  ],
  [
    'a pattern keeps the one of the model',
    set('shared.yaml', ['PoolIdType', 'x-aws-pattern'], undefined),
    /PoolIdType has one of pattern and x-aws-pattern; write both/,
  ],
  [
    'a pattern compiles',
    (pages) => {
      edit(pages, 'shared.yaml', ['PoolIdType', 'x-aws-pattern'], '[\\-');
      edit(pages, 'shared.yaml', ['PoolIdType', 'pattern'], '^(?:[\\-)$');
    },
    /the pattern of PoolIdType does not compile with the flag u/,
  ],
  [
    'a least length is not above the greatest',
    set('groups/shapes.yaml', ['GroupNameType', 'minLength'], 11),
    /GroupNameType has minLength 11 above maxLength 10/,
  ],
  [
    'a least number is not above the greatest',
    set(list, ['LimitType', 'minimum'], 61),
    /LimitType has minimum 61 above maximum 60/,
  ],
  [
    'a least blob is not above the greatest',
    set(create, ['IconType', 'x-blob', 'minBytes'], 101),
    /IconType has minBytes 101 above maxBytes 100/,
  ],
  [
    'a blob is base64',
    set(create, ['IconType', 'contentEncoding'], undefined),
    /IconType has x-blob; add contentEncoding: base64/,
  ],
  [
    'a word stands once in an enumeration',
    set('groups/shapes.yaml', ['GroupNameType', 'enum'], ['editors', 'editors']),
    /GroupNameType has a word twice in enum/,
  ],
  [
    'a required member exists',
    set(create, ['CreateGroupRequest', 'required'], ['Owner']),
    /CreateGroupRequest requires Owner, which it does not have/,
  ],
  [
    'answers are let off a keyword that the shape has',
    set('groups/shapes.yaml', ['GroupNameType', 'x-answers', 'keyword'], 'pattern'),
    /x-answers of GroupNameType names pattern, which GroupNameType does not have/,
  ],
  [
    'answers are let off a member that is required',
    set(create, ['CreateGroupRequest', 'x-answers'], { keyword: 'required', member: 'Icon', reason: 'Just so.' }),
    /x-answers of CreateGroupRequest must name a required member/,
  ],
  [
    'the id of a rule is area, dot, name',
    set('groups/rules.yaml', ['group.Bad_Name'], {
      statement: 'Something is the case.',
      appliesTo: ['*'],
      kind: 'state',
      checkable: 'static',
      source: 'tests',
    }),
    /the id group.Bad_Name is not area.some-name/,
  ],
  [
    'the area of a rule belongs to the topic',
    (pages) => {
      const page = pages.get('groups/rules.yaml');
      if (page) pages.set('tags/rules.yaml', page);
      pages.delete('groups/rules.yaml');
    },
    /^spec\/tags\/rules.yaml: group.listed: the area group belongs to groups; move or rename the rule/,
  ],
  [
    'the area of a rule is known',
    set('rules.yaml', ['magic.happens'], {
      statement: 'Something is the case.',
      appliesTo: ['*'],
      kind: 'state',
      checkable: 'static',
      source: 'tests',
    }),
    /^spec\/rules.yaml: magic.happens: the area magic is unknown/,
  ],
  [
    'the id of a rule is unique',
    (pages) => {
      edit(pages, 'rules.yaml', ['group.listed'], pages.get('groups/rules.yaml')?.entries['group.listed']);
    },
    /group.listed stands in rules.yaml as well; rename or remove one/,
  ],
  [
    'a rule applies to an operation, a shape or a member that exists',
    set('groups/rules.yaml', ['group.name-unique', 'appliesTo'], ['CreateGroup.Name']),
    /^spec\/groups\/rules.yaml: group.name-unique applies to CreateGroup.Name, which does not exist/,
  ],
  [
    'a rule applies to something',
    set('groups/rules.yaml', ['group.name-unique', 'appliesTo'], []),
    /group.name-unique applies to nothing/,
  ],
  [
    'the error of a rule exists',
    set('groups/rules.yaml', ['group.name-unique', 'error'], 'GroupException'),
    /group.name-unique names GroupException, which errors.yaml does not define/,
  ],
  [
    'a rule has a statement',
    set('groups/rules.yaml', ['group.name-unique', 'statement'], ''),
    /the statement of group.name-unique is empty/,
  ],
  [
    'the kind of a rule is known',
    set('groups/rules.yaml', ['group.name-unique', 'kind'], 'law'),
    /group.name-unique: the kind law is unknown/,
  ],
  [
    'a rule says how it can be checked',
    set('groups/rules.yaml', ['group.name-unique', 'checkable'], 'maybe'),
    /group.name-unique: checkable maybe is unknown/,
  ],
  [
    'a rule needs a hook only if it says so',
    set('groups/rules.yaml', ['group.listed', 'checkable'], 'black-box'),
    /group.listed: needs goes with checkable: needs-hook/,
  ],
  [
    'the need of a rule is known',
    set('groups/rules.yaml', ['group.listed', 'needs'], ['luck']),
    /group.listed: the need luck is unknown/,
  ],
  [
    'an inferred error is named',
    set('groups/rules.yaml', ['group.listed', 'inferred'], true),
    /group.listed is inferred but names no error/,
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

describe('lint', () => {
  it('accepts the tiny spec', () => {
    expect(findings(() => undefined)).toEqual([]);
  });

  it.each(rules)('asks that %s', (_title, broken, ...wanted) => {
    const found = findings(broken);
    for (const line of wanted) expect(found).toContainEqual(expect.stringMatching(line));
  });

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
