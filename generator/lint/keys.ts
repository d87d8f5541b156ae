// The closed lists of keys: which key each kind of node may have and must have. An unknown key is most often a misspelt one.

import { MEDIA_TYPE } from '../model.ts';
import { at, isMap, isShapePage, type Pages } from '../read.ts';
import type { Finding } from './finding.ts';

interface Keys {
  must: readonly string[];
  may?: readonly string[];
}

type Check = (node: unknown, where: string, keys: Keys) => void;

const STRING = ['enum', 'minLength', 'maxLength', 'pattern', 'contentEncoding', 'x-blob', 'x-aws-pattern'];
const NUMBER = ['format', 'minimum', 'maximum'];
const ANY_SHAPE = ['deprecated', 'x-source', 'x-sensitive', 'x-aws-model', 'x-answers'];
const SHAPE: Record<string, Keys> = {
  object: {
    must: ['type', 'description'],
    may: [
      ...ANY_SHAPE,
      'required',
      'properties',
      'propertyNames',
      'additionalProperties',
      'minProperties',
      'maxProperties',
    ],
  },
  array: { must: ['type', 'description', 'items'], may: [...ANY_SHAPE, 'minItems', 'maxItems'] },
  string: { must: ['type', 'description'], may: [...ANY_SHAPE, ...STRING] },
  integer: { must: ['type', 'description', 'format'], may: [...ANY_SHAPE, ...NUMBER] },
  number: { must: ['type', 'description'], may: [...ANY_SHAPE, ...NUMBER] },
  boolean: { must: ['type', 'description'], may: ANY_SHAPE },
  any: { must: ['description'], may: ANY_SHAPE },
};
const MEMBER: Keys = { must: ['$ref', 'description'], may: ['deprecated', 'x-source'] };
const REFERENCE: Keys = { must: ['$ref'] };
const OPERATION: Keys = {
  must: ['operationId', 'tags', 'summary', 'description', 'security', 'x-errors', 'requestBody', 'responses'],
  may: ['x-paginator', 'x-aws-model'],
};
const RULE: Keys = {
  must: ['statement', 'appliesTo', 'kind', 'checkable', 'source'],
  may: ['needs', 'error', 'inferred'],
};

const TEXTS =
  'type description summary operationId statement source kind checkable error reason pattern format contentEncoding keyword member $ref x-source x-aws-pattern';
const LISTS = 'tags security enum errors needs appliesTo only x-errors';
const NUMBERS = 'minLength maxLength minItems maxItems minProperties maxProperties minimum minBytes maxBytes x-status';
const FLAGS = 'inferred deprecated x-sensitive';

/** What a key holds wherever it stands; keys that are not here hold maps, which are looked at on their own. */
const HOLDS = new Map(
  [
    ['a text', TEXTS],
    ['a list', LISTS],
    ['a number', NUMBERS],
    ['true or false', FLAGS],
  ].flatMap(([kind = '', keys = '']) => keys.split(' ').map((key) => [key, kind] as const)),
);

/** Findings about unknown and absent keys, and keys that hold something of another kind. */
export function lintKeys(pages: Pages): Finding[] {
  return [...pages].flatMap(([file, { entries }]) => {
    const findings: Finding[] = [];
    const check: Check = (node, where, keys) => {
      for (const text of compare(node, where, keys)) findings.push({ file, text });
    };
    if (file === 'openapi.yaml') checkContents(entries, check);
    else if (file === 'errors.yaml') each(entries, (node, name) => checkError(node, name, check));
    else if (file === 'common-errors.yaml') {
      each(entries, (node, name) => check(node, name, { must: ['description'], may: ['x-status'] }));
    } else if (!isShapePage(file)) each(entries, (node, name) => check(node, name, RULE));
    else {
      each(entries, (node, name) => {
        if (name === 'operation') checkOperation(node, check);
        else checkShape(node, name, check);
      });
    }
    return findings;
  });
}

function compare(node: unknown, where: string, { must, may = [] }: Keys): string[] {
  if (!isMap(node)) return [`${where} is no map; write its keys (${must.join(', ')}) below it.`];
  const known = [...must, ...may];
  const unknown = Object.keys(node).filter((key) => !known.includes(key));
  const absent = must.filter((key) => !(key in node));
  return [
    ...unknown.map((key) => `${where} has the unknown key "${key}"; remove it or use one of ${known.join(', ')}.`),
    ...absent.map((key) => `${where} lacks "${key}"; add it.`),
    ...Object.entries(node).flatMap(([key, value]) => {
      const kind = HOLDS.get(key);
      return kind === undefined || kind === kindOf(value) ? [] : [`${where}.${key} must be ${kind}; write it so.`];
    }),
  ];
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'boolean') return 'true or false';
  return typeof value === 'string' ? 'a text' : typeof value === 'number' ? 'a number' : 'a map';
}

function checkContents(root: Record<string, unknown>, check: Check): void {
  check(root, 'the page', { must: ['openapi', 'info', 'servers', 'tags', 'components', 'paths'] });
  check(root.info, 'info', { must: ['title', 'version', 'summary', 'description', 'license', 'contact'] });
  check(root.components, 'components', { must: ['securitySchemes'] });
  each(root.servers, (server, index) =>
    check(server, `servers.${index}`, { must: ['url', 'description'], may: ['variables'] }),
  );
  each(root.tags, (tag, index) => check(tag, `tags.${index}`, { must: ['name', 'description'] }));
  each(root.paths, (item, path) => check(item, path, REFERENCE));
}

function checkError(node: unknown, name: string, check: Check): void {
  check(node, name, { must: ['type', 'description', 'properties'], may: ['x-status'] });
  each(at(node, 'properties'), (member, key) => check(member, `${name}.${key}`, MEMBER));
}

function checkOperation(node: unknown, check: Check): void {
  check(node, 'operation', { must: ['post'] });
  const post = at(node, 'post');
  check(post, 'operation.post', OPERATION);
  const paginator = at(post, 'x-paginator');
  if (paginator !== undefined) {
    check(paginator, 'x-paginator', { must: ['inputToken', 'outputToken', 'resultKey'], may: ['limitKey'] });
  }
  const awsModel = at(post, 'x-aws-model');
  if (awsModel !== undefined) check(awsModel, 'x-aws-model', { must: ['errors', 'reason'] });
  check(at(post, 'requestBody'), 'requestBody', { must: ['required', 'content'] });
  checkContent(at(post, 'requestBody', 'content'), 'requestBody', check);
  check(at(post, 'responses'), 'responses', { must: ['200'] });
  check(at(post, 'responses', '200'), 'responses.200', { must: ['description'], may: ['content'] });
  const answer = at(post, 'responses', '200', 'content');
  if (answer !== undefined) checkContent(answer, 'responses.200', check);
}

function checkContent(content: unknown, where: string, check: Check): void {
  check(content, `${where}.content`, { must: [MEDIA_TYPE] });
  const media = at(content, MEDIA_TYPE);
  check(media, `${where}.content.${MEDIA_TYPE}`, { must: ['schema', 'example'] });
  check(at(media, 'schema'), `${where}.content.${MEDIA_TYPE}.schema`, REFERENCE);
}

function checkShape(node: unknown, name: string, check: Check): void {
  const type = at(node, 'type') ?? 'any';
  const keys = SHAPE[String(type)];
  if (keys === undefined) {
    check({ [String(type)]: '' }, `${name}.type`, { must: [], may: Object.keys(SHAPE) });
    return;
  }
  check(node, name, keys);
  each(at(node, 'properties'), (member, key) => check(member, `${name}.${key}`, MEMBER));
  for (const key of ['items', 'propertyNames', 'additionalProperties']) {
    const child = at(node, key);
    if (child !== undefined) check(child, `${name}.${key}`, REFERENCE);
  }
  const blob = at(node, 'x-blob');
  if (blob !== undefined) check(blob, `${name}.x-blob`, { must: [], may: ['minBytes', 'maxBytes'] });
  const awsModel = at(node, 'x-aws-model');
  if (awsModel !== undefined) check(awsModel, `${name}.x-aws-model`, { must: ['reason'], may: ['maximum', 'pattern'] });
  const answers = at(node, 'x-answers');
  if (answers !== undefined)
    check(answers, `${name}.x-answers`, { must: ['keyword', 'reason'], may: ['member', 'only'] });
}

function each(node: unknown, visit: (child: unknown, key: string) => void): void {
  if (typeof node === 'object' && node !== null) for (const [key, child] of Object.entries(node)) visit(child, key);
}
