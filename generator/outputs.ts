// Gathers what all emitters write, and compares or writes it. It decides which file is committed; emitters decide the text.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { documentSchemas } from '../src/documents/index.ts';
import { emitDocuments } from './emit/documents.ts';
import { emitErrors, emitOperations } from './emit/operations.ts';
import { emitRules } from './emit/rules.ts';
import { emitSchemas } from './emit/schemas.ts';
import { emitValidators } from './emit/validators/index.ts';
import type { Model } from './model.ts';

/** Files by path relative to the root of the repository. */
export type Files = Map<string, string>;

const GENERATED = 'src/generated';
/** The documents are no code: they go straight to where the package ships them from, beside what the build puts there. */
const SHIPPED = 'dist';

/** The generated files that a reviewer reads in a change: they are committed. */
export async function committedFiles(model: Model): Promise<Files> {
  // Loaded here alone, because it brings the TypeScript compiler: a second that builds and test runs need not spend.
  const { emitTypes } = await import('./emit/types.ts');
  return new Map([
    [`${GENERATED}/types.ts`, await emitTypes(model)],
    [`${GENERATED}/schemas.ts`, emitSchemas(model)],
    [`${GENERATED}/operations.ts`, emitOperations(model)],
    [`${GENERATED}/errors.ts`, emitErrors(model)],
    [`${GENERATED}/rules.ts`, emitRules(model)],
  ]);
}

/** The generated files that are made anew before each build and test run, and not committed. */
export function builtFiles(model: Model): Files {
  return new Map([
    ...[...emitValidators(model)].map(([file, text]) => [`${GENERATED}/validators/${file}`, text] as const),
    ...[...emitDocuments(model)].map(([file, text]) => [`${SHIPPED}/${file}`, text] as const),
    ...Object.entries(documentSchemas).map(
      ([name, schema]) => [`${SHIPPED}/schemas/${name}.json`, `${JSON.stringify(schema, null, 2)}\n`] as const,
    ),
  ]);
}

/** What is wrong with the committed files under `root`: one line for each stale, missing or left-over file. */
export function compare(root: string, wanted: Files): string[] {
  const findings: string[] = [];
  for (const [file, text] of wanted) {
    const path = join(root, file);
    if (!existsSync(path)) findings.push(`${file} is missing`);
    else if (readFileSync(path, 'utf8') !== text) findings.push(`${file} is stale`);
  }
  for (const file of filesOf(root, GENERATED)) {
    if (!wanted.has(file)) findings.push(`${file} is left over`);
  }
  return findings;
}

/** Writes files under `root`, touching only those whose text differs, and deletes what else stands in the generated folders. */
export function write(root: string, files: Files): void {
  for (const [file, text] of files) {
    const path = join(root, file);
    if (existsSync(path) && readFileSync(path, 'utf8') === text) continue;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  const folders = new Set(
    [...files.keys()].map((file) => dirname(file)).filter((folder) => folder.startsWith(GENERATED)),
  );
  for (const folder of folders) {
    for (const file of filesOf(root, folder)) if (!files.has(file)) rmSync(join(root, file));
  }
}

/** The files that stand directly in a folder. */
function filesOf(root: string, folder: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${folder}/${entry.name}`)
    .sort();
}
