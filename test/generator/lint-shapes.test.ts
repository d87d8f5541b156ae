// Every house rule for shapes is shown to fire on a copy of the tiny spec in which one thing is broken.
import { describe } from 'vitest';
import { type Case, create, list, move, post, set, testCases } from './breaks.ts';
import { edit } from './tiny.ts';

const shape = {
  type: 'string',
  description: 'A text that nobody uses.',
};

const cases: Case[] = [
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
    'only named shapes leave the model',
    set('groups/shapes.yaml', ['GroupNameType', 'x-aws-model'], { maximum: 1, reason: 'Just so.' }),
    /x-aws-model is for DomainType and PrecedenceType only; remove it from GroupNameType/,
  ],
  ['an operation is described', set(create, [...post, 'description'], ' '), /the description is empty; say what it is/],
  ['a summary is no placeholder', set(create, [...post, 'summary'], 'tbd, write this'), /the summary is a placeholder/],
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
    'answers are let off single texts',
    set('groups/shapes.yaml', ['GroupNameType', 'x-answers', 'only'], [{}]),
    /x-answers.only of GroupNameType holds something else than texts/,
  ],
  [
    'answers are let off a member that is required',
    set(create, ['CreateGroupRequest', 'x-answers'], { keyword: 'required', member: 'Icon', reason: 'Just so.' }),
    /x-answers of CreateGroupRequest must name a required member/,
  ],
];

describe('the lint of shapes', () => testCases(cases));
