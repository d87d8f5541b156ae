// House rules for operations: names and places, topics, errors, paginators, prose.

import { type Model, type Operation, TARGET_PREFIX } from '../model.ts';
import { at, type Pages } from '../read.ts';
import type { Finding } from './finding.ts';
import { proseFault } from './prose.ts';

/** Operations whose error list differs from AWS's model on purpose; each says so in `x-aws-model`. */
const EXCEPTIONS = ['AdminCreateUser'];

/** Findings about operations and the errors that they declare. */
export function lintOperations(pages: Pages, model: Model): Finding[] {
  return [
    ...lintContents(pages, model),
    ...model.operations.flatMap((operation) =>
      textsOf(model, operation).map((text) => ({ file: operation.file, text })),
    ),
    ...lintErrors(model),
  ];
}

/** The table of contents and the folders say the same: one line a page, one folder a topic. */
function lintContents(pages: Pages, model: Model): Finding[] {
  const findings: Finding[] = [];
  const root = pages.get('openapi.yaml')?.entries;
  const listed = new Set(model.operations.map((operation) => operation.file));
  Object.keys(at(root, 'paths') ?? {}).forEach((path, index) => {
    const operation = model.operations[index];
    const wanted = `/#X-Amz-Target=${TARGET_PREFIX}.${operation?.name}`;
    if (path !== wanted)
      findings.push({
        file: 'openapi.yaml',
        text: `the path ${path} leads to ${operation?.file}; write it ${wanted}.`,
      });
  });
  for (const [file, page] of pages) {
    if ('operation' in page.entries && !listed.has(file)) {
      findings.push({ file: 'openapi.yaml', text: `${file} is not listed; add a line for it under paths.` });
    }
    const folder = file.split('/').at(-2);
    if (folder !== undefined && !model.topics.includes(folder)) {
      findings.push({
        file,
        text: `the folder ${folder} is no topic; add it to tags in openapi.yaml or move the page.`,
      });
    }
  }
  for (const topic of model.topics) {
    if (!model.operations.some((operation) => operation.topic === topic)) {
      findings.push({ file: 'openapi.yaml', text: `the tag ${topic} has no operation; remove it.` });
    }
  }
  return findings;
}

function textsOf(model: Model, operation: Operation): string[] {
  const texts: string[] = [];
  const { name, topic, file } = operation;
  if (file !== `${topic}/${name}.yaml`)
    texts.push(`operationId and tag ask for the page ${topic}/${name}.yaml; rename one of them.`);
  if (operation.input !== `${name}Request`)
    texts.push(`the request shape is ${operation.input}; call it ${name}Request.`);
  if (operation.output !== undefined && operation.output !== `${name}Response`) {
    texts.push(`the response shape is ${operation.output}; call it ${name}Response.`);
  }
  const known = new Set(model.errors.map((error) => error.name));
  for (const error of new Set(operation.errors)) {
    if (!known.has(error))
      texts.push(`x-errors names ${error}, which errors.yaml does not define; correct or define it.`);
    if (operation.errors.filter((other) => other === error).length > 1)
      texts.push(`x-errors names ${error} twice; remove one.`);
  }
  if ((operation.awsModel !== undefined) !== EXCEPTIONS.includes(name)) {
    texts.push(
      `x-aws-model is for ${EXCEPTIONS.join(', ')} only; remove it, or extend the list in generator/lint/operations.ts.`,
    );
  }
  for (const [key, prose] of [
    ['summary', operation.summary],
    ['description', operation.description],
  ] as const) {
    const fault = proseFault(prose, name);
    if (fault !== undefined) texts.push(`the ${key} ${fault}`);
  }
  return [...texts, ...paginatorTexts(model, operation)];
}

function paginatorTexts(model: Model, { paginator, input, output }: Operation): string[] {
  if (paginator === undefined) return [];
  const inputs = model.shapes.get(input)?.schema.properties ?? {};
  const outputs = model.shapes.get(output ?? '')?.schema.properties ?? {};
  const pairs = [
    [paginator.inputToken, inputs, 'request'],
    [paginator.limitKey ?? paginator.inputToken, inputs, 'request'],
    [paginator.outputToken, outputs, 'response'],
    [paginator.resultKey, outputs, 'response'],
  ] as const;
  return pairs
    .filter(([member, members]) => !(member in members))
    .map(
      ([member, , side]) => `x-paginator names ${member}, which the ${side} does not have; name one of its members.`,
    );
}

function lintErrors(model: Model): Finding[] {
  const declared = new Set(model.operations.flatMap((operation) => operation.errors));
  const unused = model.errors.filter((error) => !declared.has(error.name));
  const prose = (file: string, errors: Model['errors']): Finding[] =>
    errors.flatMap((error) => {
      const fault = proseFault(error.description, error.name);
      return fault === undefined ? [] : [{ file, text: `the description of ${error.name} ${fault}` }];
    });
  return [
    ...unused.map(({ name }) => ({
      file: 'errors.yaml',
      text: `no operation declares ${name}; remove it or add it to x-errors.`,
    })),
    ...prose('errors.yaml', model.errors),
    ...prose('common-errors.yaml', model.commonErrors),
  ];
}
