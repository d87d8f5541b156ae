// Reads the folder of YAML pages into one Model. Names stay as the pages give them; nothing is judged here (see lint.ts).
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import SwaggerParser from '@apidevtools/swagger-parser';
import { parse } from 'yaml';
import type { Model, Operation, Paginator, Rule, Schema, ServiceError, Shape } from './model.ts';
import { MEDIA_TYPE } from './model.ts';

/** A page that cannot be understood; the message names the file and what to do. */
export class SpecError extends Error {
  override name = 'SpecError';
}

type Page = Record<string, unknown>;

/** Reads `dir/openapi.yaml` and all pages that it reaches, and the rules beside them. */
export async function readSpec(dir: string): Promise<Model> {
  const rootFile = join(dir, 'openapi.yaml');
  if (!existsSync(rootFile)) throw new SpecError(`${rootFile} does not exist. Name the folder that holds openapi.yaml.`);
  const pages = await readPages(dir, rootFile);
  const root = pages.get('openapi.yaml') as Page;
  const shapes = new Map<string, Shape>();
  const operations: Operation[] = [];
  for (const [path, item] of Object.entries((root.paths ?? {}) as Record<string, Schema>)) {
    operations.push(readOperation(pages, path, item));
  }
  for (const [file, page] of [...pages].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (file === 'openapi.yaml' || file === 'errors.yaml') continue;
    for (const [name, schema] of Object.entries(page)) {
      if (name === 'operation') continue;
      const taken = shapes.get(name);
      if (taken) throw new SpecError(`${file}: shape ${name} is defined in ${taken.file} as well; shape names are unique over the whole spec.`);
      shapes.set(name, { name, file, schema: normalise(schema as Schema) });
    }
  }
  const { paths: _paths, ...head } = root;
  const tags = (root.tags ?? []) as { name: string }[];
  return {
    head,
    topics: tags.map((tag) => tag.name),
    operations,
    shapes: new Map([...shapes].sort(([a], [b]) => (a < b ? -1 : 1))),
    errors: readErrors(join(dir, 'errors.yaml')),
    commonErrors: readErrors(join(dir, 'common-errors.yaml')),
    rules: readRules(dir, tags.map((tag) => tag.name)),
  };
}

async function readPages(dir: string, rootFile: string): Promise<Map<string, Page>> {
  let resolved: Awaited<ReturnType<typeof SwaggerParser.resolve>>;
  try {
    resolved = await new SwaggerParser().resolve(rootFile);
  } catch (cause) {
    throw new SpecError(`A page of ${dir} cannot be read: ${(cause as Error).message}`, { cause });
  }
  const pages = new Map<string, Page>();
  for (const path of resolved.paths()) {
    const file = relative(dir, path.startsWith('file:') ? fileURLToPath(path) : path).replaceAll('\\', '/');
    pages.set(file, resolved.get(path) as Page);
  }
  return pages;
}

function readOperation(pages: Map<string, Page>, path: string, item: Schema): Operation {
  const file = item.$ref?.split('#')[0] ?? '';
  const page = pages.get(file);
  const post = (page?.operation as { post?: Record<string, unknown> } | undefined)?.post;
  if (post === undefined) throw new SpecError(`openapi.yaml: ${path} points at ${item.$ref}, which holds no operation.post.`);
  const request = contentOf(post.requestBody);
  const response = contentOf((post.responses as Record<string, unknown> | undefined)?.['200']);
  if (request.schema === undefined) throw new SpecError(`${file}: requestBody has no schema under ${MEDIA_TYPE}.`);
  return {
    name: post.operationId as string,
    topic: (post.tags as string[])[0] ?? '',
    file,
    summary: post.summary as string,
    description: post.description as string,
    signed: ((post.security ?? []) as unknown[]).length > 0,
    input: request.schema,
    output: response.schema,
    errors: (post['x-errors'] ?? []) as string[],
    paginator: post['x-paginator'] as Paginator | undefined,
    example: { request: request.example, response: response.example },
    awsModel: post['x-aws-model'] as Record<string, unknown> | undefined,
  };
}

function contentOf(node: unknown): { schema: string | undefined; example: unknown } {
  const content = (node as { content?: Record<string, { schema?: Schema; example?: unknown }> } | undefined)?.content?.[MEDIA_TYPE];
  return { schema: content?.schema?.$ref?.split('#/')[1], example: content?.example };
}

/** References lose their file: shape names are unique over the whole spec. */
function normalise(node: Schema): Schema {
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, child]) => [
        key,
        key === '$ref' && typeof child === 'string' ? (child.split('#/')[1] ?? child) : walk(child),
      ]),
    );
  };
  return walk(node) as Schema;
}

function readErrors(file: string): ServiceError[] {
  const page = parse(readFileSync(file, 'utf8')) as Record<string, Schema>;
  return Object.entries(page).map(([name, schema]) => ({
    name,
    description: schema.description ?? '',
    status: schema['x-status'] ?? 400,
    schema: normalise(schema),
  }));
}

function readRules(dir: string, topics: string[]): Rule[] {
  const homes = ['', ...topics.filter((topic) => existsSync(join(dir, topic)) && readdirSync(join(dir, topic)).includes('rules.yaml'))];
  return homes.flatMap((topic) => {
    const file = topic === '' ? 'rules.yaml' : `${topic}/rules.yaml`;
    const page = parse(readFileSync(join(dir, file), 'utf8')) as Record<string, Omit<Rule, 'id' | 'topic' | 'file'>>;
    return Object.entries(page).map(([id, rule]) => ({
      ...rule,
      id,
      topic: topic === '' ? undefined : topic,
      file,
      needs: rule.needs ?? [],
      error: rule.error,
      inferred: rule.inferred ?? false,
    }));
  });
}
