// Says which rules hang on which operation: a rule names an operation, a shape that the operation uses, or everything.
import type { Model, Rule } from './model.ts';
import { reachableFrom } from './model.ts';

const cache = new WeakMap<Model, Map<string, string[]>>();

/** The ids of the rules that apply to an operation, in the order of the rule pages. */
export function rulesOf(model: Model, operation: string): string[] {
  let table = cache.get(model);
  if (table === undefined) {
    table = new Map(model.operations.map((row) => [row.name, []]));
    for (const rule of model.rules) for (const name of operationsOf(model, rule)) table.get(name)?.push(rule.id);
    cache.set(model, table);
  }
  return table.get(operation) ?? [];
}

/** The operations that a rule speaks of. A rule with `*` speaks of all, and hangs on none in particular. */
function operationsOf(model: Model, rule: Rule): Set<string> {
  const found = new Set<string>();
  for (const entry of rule.appliesTo) {
    const name = entry.split('.')[0] ?? entry;
    const direct = model.operations.find((row) => row.name === name || row.output === name || row.input === name);
    if (direct !== undefined) found.add(direct.name);
    else if (model.shapes.has(name)) {
      for (const row of model.operations) {
        const roots = row.output === undefined ? [row.input] : [row.input, row.output];
        if (roots.some((root) => reachableFrom(model, root).has(name))) found.add(row.name);
      }
    } else if (model.errors.some((error) => error.name === name)) {
      for (const row of model.operations) if (row.errors.includes(name)) found.add(row.name);
    }
  }
  return found;
}
