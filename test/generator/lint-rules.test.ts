// Every house rule for behavioural rules is shown to fire on a copy of the tiny spec in which one thing is broken.
import { describe } from 'vitest';
import { type Case, set, testCases } from './breaks.ts';
import { edit } from './tiny.ts';

const cases: Case[] = [
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
];

describe('the lint of behavioural rules', () => testCases(cases));
