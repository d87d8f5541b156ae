// Generated modules as texts: which shapes stand in which module, and the imports that a module's code asks for.
import { readFileSync } from 'node:fs';
import type { Model, Operation, Shape } from '../../model.ts';
import { reachableFrom } from '../../model.ts';
import { header } from '../text.ts';

/** The name of the module that holds what several operations use. */
export const SHARED = 'shapes';

/** Tells the shapes whose functions stand in a module, sorted by name. */
export interface Homes {
  shapesOf(module: string): Shape[];
}

/** Divides the shapes that the roots reach: what one operation alone uses goes into its own module. */
export function divide(model: Model, rootOf: (operation: Operation) => string | undefined): Homes {
  const users = new Map<string, string[]>();
  for (const operation of model.operations) {
    const root = rootOf(operation);
    if (root === undefined) continue;
    for (const shape of reachableFrom(model, root)) users.set(shape, [...(users.get(shape) ?? []), operation.name]);
  }
  const homes = new Map<string, Shape[]>();
  for (const shape of model.shapes.values()) {
    const [first, ...others] = users.get(shape.name) ?? [];
    if (first === undefined) continue;
    const home = others.length > 0 ? SHARED : first;
    homes.set(home, [...(homes.get(home) ?? []), shape]);
  }
  return { shapesOf: (module) => homes.get(module) ?? [] };
}

/** What a module may import from another: values, or types only. */
export interface Source {
  from: string;
  names?: Iterable<string>;
  types?: Iterable<string>;
}

/** Puts the header and the imports before the code; an import stands only for a word that the code uses. */
export function assemble(code: string, sources: readonly Source[]): string {
  const words = new Set(code.replace(/'(?:[^'\\]|\\.)*'|\.\w+/g, '').match(/[A-Za-z_$][\w$]*/g));
  const lines = sources.flatMap(({ from, names, types }) => {
    const used = [...new Set(names ?? types)].filter((name) => words.has(name)).sort();
    if (used.length === 0) return [];
    return [`import ${types === undefined ? '' : 'type '}{ ${used.join(', ')} } from '${from}';`];
  });
  return `${header('spec/')}\n${lines.join('\n')}\n\n${code}`;
}

/** A module that holds one table. */
export function table(parts: { imports: string; comment: string; declaration: string; rows: string[] }): string {
  return `${header('spec/')}
${parts.imports}

/** ${parts.comment} */
export const ${parts.declaration} = {
${parts.rows.map((row) => `  ${row},`).join('\n')}
};
`;
}

/** A hand-written file of this folder that generated code leans on. */
export type SupportFile = 'support.ts' | 'answer-support.ts';

/** The text of a hand-written file as it stands beside the generated modules. */
export function copied(file: SupportFile): string {
  return `${header(`generator/emit/validators/${file}`)}\n${textOf(file)}`;
}

/** The functions that a hand-written file offers to generated code. */
export function functionsIn(file: SupportFile): string[] {
  return [...textOf(file).matchAll(/^export function (\w+)/gm)].map(([, name = '']) => name);
}

function textOf(file: SupportFile): string {
  return readFileSync(new URL(file, import.meta.url), 'utf8');
}
