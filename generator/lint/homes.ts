// Every shape stands in its lowest common home: the page of its one operation, a page of its one topic, or shared.yaml.

import { type Model, type Operation, reachableFrom, referencesOf, type Shape } from '../model.ts';
import type { Finding } from './finding.ts';

/** Findings about shapes that nobody uses and shapes that stand elsewhere. */
export function lintHomes(model: Model): Finding[] {
  const users = new Map<string, Operation[]>();
  for (const operation of model.operations) {
    const roots = operation.output === undefined ? [operation.input] : [operation.input, operation.output];
    for (const name of new Set(roots.flatMap((root) => [...reachableFrom(model, root)]))) {
      users.set(name, [...(users.get(name) ?? []), operation]);
    }
  }
  const ofErrors = new Set(
    model.errors.flatMap((error) => referencesOf(error.schema)).flatMap((name) => [...reachableFrom(model, name)]),
  );
  return [...model.shapes.values()].flatMap((shape) => {
    const text = textOf(shape, users.get(shape.name) ?? [], ofErrors.has(shape.name));
    return text === undefined ? [] : [{ file: shape.file, text }];
  });
}

function textOf({ name, file }: Shape, users: Operation[], ofErrors: boolean): string | undefined {
  const [first] = users;
  if (first === undefined && !ofErrors) return `nothing uses ${name}; remove it.`;
  const topics = new Set(users.map((user) => user.topic));
  if (ofErrors || first === undefined || topics.size > 1) {
    return file === 'shared.yaml'
      ? undefined
      : `${name} is used by several topics or by errors; move it to shared.yaml.`;
  }
  if (users.length === 1) {
    return file === first.file ? undefined : `${name} is used by ${first.name} only; move it to ${first.file}.`;
  }
  const [topic, page] = file.split('/');
  if (topic === first.topic && page !== undefined && /^[a-z]/.test(page)) return undefined;
  return `${name} is used by several operations of ${first.topic} only; move it to ${first.topic}/shapes.yaml.`;
}
