// Says which rules hang on which operation: a rule names an operation, a shape that the operation uses, or everything.
import type { Model, Rule } from './model.ts';
import { reachableFrom } from './model.ts';

const cache = new WeakMap<Model, Map<string, string[]>>();

/** The ids of the rules that apply to an operation, in the order of the rule pages. */
export function rulesOf(model: Model, operation: string): string[] {
  let table = cache.get(model);
  if (table === undefined) {
    table = tableOf(model);
    cache.set(model, table);
  }
  return table.get(operation) ?? [];
}

function tableOf(model: Model): Map<string, string[]> {
  const users = usersOf(model);
  const table = new Map<string, string[]>(model.operations.map((row) => [row.name, []]));
  for (const rule of model.rules) for (const name of operationsOf(users, rule)) table.get(name)?.push(rule.id);
  return table;
}

/** The operations that a rule speaks of. A rule with `*` speaks of all, and hangs on none in particular. */
function operationsOf(users: Map<string, string[]>, rule: Rule): Set<string> {
  return new Set(rule.appliesTo.flatMap((entry) => users.get(entry.split('.')[0] ?? entry) ?? []));
}

/** For each name that a rule can start with (operation, shape, error), the operations that it stands for. */
function usersOf(model: Model): Map<string, string[]> {
  const users = new Map<string, string[]>();
  for (const operation of model.operations) {
    const roots = operation.output === undefined ? [operation.input] : [operation.input, operation.output];
    const shapes = roots.flatMap((root) => [...reachableFrom(model, root)]);
    for (const name of new Set([operation.name, ...shapes, ...operation.errors])) {
      const known = users.get(name);
      if (known === undefined) users.set(name, [operation.name]);
      else known.push(operation.name);
    }
  }
  return users;
}
