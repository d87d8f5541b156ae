// Reads the folder of YAML pages into one Model. Names stay as the pages give them; nothing is judged here (see lint.ts).
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Model, Operation, Paginator, Rule, Schema, ServiceError, Shape } from './model.ts';
import { MEDIA_TYPE } from './model.ts';

/** A page that cannot be understood; the message names the file and what to do. */
export class SpecError extends Error {
  override name = 'SpecError';
}

type Entries = Record<string, unknown>;

/** A page as it is written. */
export interface Page {
  entries: Entries;
  lines: number;
}

/** Every page by its path relative to the folder, in the order of the paths. */
export type Pages = Map<string, Page>;

const TABLE_OF_CONTENTS = 'openapi.yaml';
const ERRORS = 'errors.yaml';
const COMMON_ERRORS = 'common-errors.yaml';

/** Reads `dir`: its table of contents and all pages beside and below it. */
export function readSpec(dir: string): Model {
  return modelOf(readPages(dir));
}

/** Reads every YAML page of `dir` without looking at what it says. */
export function readPages(dir: string): Pages {
  if (!existsSync(join(dir, TABLE_OF_CONTENTS))) {
    throw new SpecError(
      `${join(dir, TABLE_OF_CONTENTS)} does not exist. Name the folder that holds ${TABLE_OF_CONTENTS}.`,
    );
  }
  const files = readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.yaml'))
    .sort();
  return new Map(files.map((file) => [file, readPage(dir, file)]));
}

function readPage(dir: string, file: string): Page {
  const text = readFileSync(join(dir, file), 'utf8');
  let entries: unknown;
  try {
    entries = parse(text);
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    throw new SpecError(`${file}: the page is not valid YAML. Correct it: ${message.trim()}`, { cause });
  }
  if (!isMap(entries))
    throw new SpecError(`${file}: the page is no map. Give it at least one named entry, or delete it.`);
  for (const [key, value] of Object.entries(entries)) {
    if (!isMap(value) && file !== TABLE_OF_CONTENTS) {
      throw new SpecError(`${file}: ${key} is no map. Write its members below it.`);
    }
  }
  return { entries, lines: text.trimEnd().split('\n').length };
}

/** Puts the pages together: operations in the order of the table of contents, shapes by name. */
export function modelOf(pages: Pages): Model {
  const root = pages.get(TABLE_OF_CONTENTS)?.entries;
  if (root === undefined) throw new SpecError(`${TABLE_OF_CONTENTS} is missing. Add the table of contents.`);
  const { paths, ...head } = root;
  const tags = Array.isArray(root.tags) ? root.tags.filter(isMap) : [];
  const topics = tags.map((tag) => String(tag.name));
  return {
    head,
    topics,
    operations: Object.entries(isMap(paths) ? paths : {}).map(([path, item]) => readOperation(pages, path, item)),
    shapes: readShapes(pages),
    errors: readErrors(pages, ERRORS),
    commonErrors: readErrors(pages, COMMON_ERRORS),
    rules: readRules(pages, topics),
  };
}

function readOperation(pages: Pages, path: string, item: unknown): Operation {
  const reference = isMap(item) && typeof item.$ref === 'string' ? item.$ref : '';
  const file = reference.split('#')[0] ?? '';
  const post = at(pages.get(file)?.entries, 'operation', 'post');
  if (!isMap(post)) {
    throw new SpecError(
      `${TABLE_OF_CONTENTS}: ${path} points at "${reference}", which holds no operation.post. Point it at <topic>/<Operation>.yaml#/operation.`,
    );
  }
  const request = contentOf(post.requestBody);
  if (request.schema === undefined) {
    throw new SpecError(`${file}: requestBody has no schema under ${MEDIA_TYPE}. Add a $ref to the request shape.`);
  }
  const response = contentOf(at(post, 'responses', '200'));
  return {
    name: String(post.operationId ?? ''),
    topic: Array.isArray(post.tags) ? String(post.tags[0]) : '',
    file,
    summary: String(post.summary ?? ''),
    description: String(post.description ?? ''),
    signed: Array.isArray(post.security) && post.security.length > 0,
    input: request.schema,
    output: response.schema,
    errors: Array.isArray(post['x-errors']) ? post['x-errors'].map(String) : [],
    // The casts here and below trust the key lists of the lint, which looks at the same pages before anything is emitted.
    paginator: post['x-paginator'] as Paginator | undefined,
    example: { request: request.example, response: response.example },
    awsModel: post['x-aws-model'] as Record<string, unknown> | undefined,
  };
}

function contentOf(node: unknown): { schema: string | undefined; example: unknown } {
  const content = at(node, 'content', MEDIA_TYPE);
  const reference = at(content, 'schema', '$ref');
  return {
    schema: typeof reference === 'string' ? bareName(reference) : undefined,
    example: isMap(content) ? content.example : undefined,
  };
}

function readShapes(pages: Pages): Map<string, Shape> {
  const shapes = new Map<string, Shape>();
  for (const [file, page] of pages) {
    if (!isShapePage(file)) continue;
    for (const [name, schema] of Object.entries(page.entries)) {
      if (name === 'operation') continue;
      const taken = shapes.get(name);
      if (taken !== undefined) {
        throw new SpecError(
          `${file}: shape ${name} is defined in ${taken.file} as well. Rename one: shape names are unique over the whole spec.`,
        );
      }
      shapes.set(name, { name, file, schema: normalise(schema as Schema) });
    }
  }
  return new Map([...shapes].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Whether a page holds shapes: operation pages and the kebab-case pages of shapes do. */
export function isShapePage(file: string): boolean {
  return file !== TABLE_OF_CONTENTS && file !== ERRORS && file !== COMMON_ERRORS && !file.endsWith('rules.yaml');
}

/** References lose their file: shape names are unique over the whole spec. */
function normalise(node: Schema): Schema {
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk);
    if (!isMap(value)) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, child]) => [
        key,
        key === '$ref' && typeof child === 'string' ? bareName(child) : walk(child),
      ]),
    );
  };
  return walk(node) as Schema;
}

function readErrors(pages: Pages, file: string): ServiceError[] {
  return Object.entries(pages.get(file)?.entries ?? {}).map(([name, node]) => {
    const schema = node as Schema;
    return {
      name,
      description: schema.description ?? '',
      status: schema['x-status'] ?? 400,
      schema: normalise(schema),
    };
  });
}

function readRules(pages: Pages, topics: string[]): Rule[] {
  return [undefined, ...topics].flatMap((topic) => {
    const file = topic === undefined ? 'rules.yaml' : `${topic}/rules.yaml`;
    return Object.entries(pages.get(file)?.entries ?? {}).map(([id, node]) => {
      const rule = node as Omit<Rule, 'id' | 'topic' | 'file'>;
      return {
        ...rule,
        id,
        topic,
        file,
        appliesTo: rule.appliesTo ?? [],
        needs: rule.needs ?? [],
        error: rule.error,
        inferred: rule.inferred ?? false,
      };
    });
  });
}

/** Whether a value is a map of YAML. */
export function isMap(value: unknown): value is Entries {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What stands under a chain of keys, if every step is a map. */
export function at(node: unknown, ...keys: string[]): unknown {
  let found = node;
  for (const key of keys) found = isMap(found) ? found[key] : undefined;
  return found;
}

function bareName(reference: string): string {
  return reference.split('#/')[1] ?? reference;
}
