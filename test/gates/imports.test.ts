// Gate: no room imports upwards. Begun because a type taken from a higher floor once tied 65 files of a similar project into a knot.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Each room with the rooms that its files may import, itself aside. The longest matching prefix decides where a file belongs. */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  'src/generated': [],
  'src/generated/validators': ['src/generated', 'src/validate/support'],
  'src/documents': [],
  'src/errors.ts': ['src/generated'],
  'src/listen.ts': ['src/errors.ts', 'src/generated'],
  'src/protocol': ['src/generated', 'src/errors.ts'],
  'src/crypto': ['src/errors.ts'],
  'src/validate/requests': ['src/generated'],
  'src/validate': [
    'src/generated',
    'src/generated/validators',
    'src/validate/requests',
    'src/errors.ts',
    'src/protocol',
  ],
  'src/arbitrary': ['src/generated', 'src/errors.ts', 'src/validate', 'src/validate/requests'],
  'src/client': ['src/generated', 'src/errors.ts', 'src/protocol', 'src/crypto'],
  'src/mock/clock.ts': ['src/errors.ts'],
  'src/mock/random.ts': [],
  'src/mock/risks.ts': ['src/generated', 'src/errors.ts'],
  'src/mock/model': [
    'src/generated',
    'src/errors.ts',
    'src/crypto',
    'src/validate/requests',
    'src/protocol',
    'src/mock/triggers',
    'src/mock/behaviour.ts',
    'src/mock/random.ts',
    'src/mock/risks.ts',
  ],
  'src/mock/triggers': ['src/generated', 'src/errors.ts', 'src/mock/model'],
  'src/mock/behaviour.ts': [
    'src/generated',
    'src/mock/model',
    'src/mock/triggers',
    'src/mock/clock.ts',
    'src/mock/random.ts',
    'src/mock/risks.ts',
  ],
  'src/mock/operations': [
    'src/generated',
    'src/errors.ts',
    'src/crypto',
    'src/validate/requests',
    'src/mock/behaviour.ts',
    'src/mock/model',
    'src/mock/triggers',
  ],
  'src/mock/oauth': [
    'src/mock',
    'src/mock/model',
    'src/mock/operations',
    'src/mock/triggers',
    'src/mock/behaviour.ts',
    'src/generated',
    'src/errors.ts',
    'src/crypto',
    'src/protocol',
  ],
  'src/mock/control': [
    'src/mock',
    'src/mock/model',
    'src/mock/triggers',
    'src/mock/risks.ts',
    'src/generated',
    'src/errors.ts',
    'src/protocol',
  ],
  'src/mock/adapters': ['src/listen.ts', 'src/mock', 'src/generated', 'src/errors.ts', 'src/listen.ts', 'src/protocol'],
  'src/mock': [
    'src/generated',
    'src/errors.ts',
    'src/protocol',
    'src/crypto',
    'src/validate',
    'src/mock/model',
    'src/mock/triggers',
    'src/mock/behaviour.ts',
    'src/mock/clock.ts',
    'src/mock/random.ts',
    'src/mock/risks.ts',
    'src/mock/operations',
    'src/mock/oauth',
    'src/mock/control',
    'src/mock/adapters',
  ],
  'src/check': [
    'src/generated',
    'src/errors.ts',
    'src/protocol',
    'src/crypto',
    'src/validate',
    'src/arbitrary',
    'src/client',
    'src/documents',
  ],
  'src/proxy': ['src/generated', 'src/errors.ts', 'src/listen.ts', 'src/protocol', 'src/validate', 'src/check'],
  // The shim forwards as the proxy does.
  'src/shim': ['src/errors.ts', 'src/listen.ts', 'src/protocol', 'src/proxy'],
  'src/vitest': ['src/generated', 'src/errors.ts', 'src/protocol', 'src/validate', 'src/check'],
  'src/index.ts': [
    'src/generated',
    'src/errors.ts',
    'src/protocol',
    'src/validate',
    'src/mock',
    'src/mock/model',
    'src/mock/triggers',
    'src/mock/clock.ts',
    'src/mock/risks.ts',
  ],
  'src/cli': [
    'src/listen.ts',
    'src/generated',
    'src/errors.ts',
    'src/documents',
    'src/protocol',
    'src/client',
    'src/mock',
    'src/mock/adapters',
    'src/mock/triggers',
    'src/check',
    'src/proxy',
    'src/shim',
  ],
  // Their schemas are published beside the OpenAPI documents.
  generator: ['src/documents'],
};

const files = [...walk('src'), ...walk('generator')].filter((file) => file.endsWith('.ts'));

describe('the import table', () => {
  it('finds files in every room it names', () => {
    expect(files.length).toBeGreaterThan(50);
  });

  for (const file of files) {
    it(`holds for ${file}`, () => {
      const room = roomOf(file);
      expect(room, `${file} stands in no room of the table`).toBeDefined();
      const wrong = importsOf(file).filter((target) => {
        const other = roomOf(target);
        return other !== room && !(other !== undefined && ROOMS[room ?? '']?.includes(other));
      });
      expect(wrong, `${file} (room ${room}) may not import these`).toEqual([]);
    });
  }

  it('keeps topics apart: no operations file imports another topic', () => {
    const wrong = files
      .filter((file) => file.startsWith('src/mock/operations/') && file !== 'src/mock/operations/index.ts')
      .flatMap((file) =>
        importsOf(file)
          .filter((target) => target.startsWith('src/mock/operations/') && topicOf(target) !== topicOf(file))
          .map((target) => `${file} -> ${target}`),
      );
    expect(wrong).toEqual([]);
  });

  it('has no import loop', () => {
    const graph = new Map(files.map((file) => [file, importsOf(file)]));
    expect(loopsIn(graph)).toEqual([]);
  });

  it('needs no Node built-in below the adapters', () => {
    const allowed =
      /^(generator|src\/cli|src\/proxy|src\/shim|src\/listen\.ts|src\/listen\.ts|src\/mock\/adapters\/server\.ts)/;
    const wrong = files.filter(
      (file) => !allowed.test(file) && /from '(node:|fs|path|crypto|http)/.test(readFileSync(join(root, file), 'utf8')),
    );
    expect(wrong).toEqual([]);
  });
});

function walk(dir: string): string[] {
  return readdirSync(join(root, dir), { withFileTypes: true }).flatMap((entry) => {
    const path = `${dir}/${entry.name}`;
    return entry.isDirectory() ? walk(path) : [path];
  });
}

function roomOf(file: string): string | undefined {
  return Object.keys(ROOMS)
    .filter((room) => file === room || file.startsWith(`${room}/`))
    .sort((a, b) => b.length - a.length)[0];
}

function importsOf(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8');
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map((match) =>
    relative(root, join(root, dirname(file), match[1] ?? '')).replaceAll('\\', '/'),
  );
}

function topicOf(file: string): string {
  return file.split('/')[3]?.replace(/\.ts$/, '') ?? '';
}

/** Import loops as their files, found by depth-first search. */
function loopsIn(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const done = new Set<string>();
  const loops: string[][] = [];
  const visit = (file: string, trail: string[]): void => {
    const at = trail.indexOf(file);
    if (at !== -1) {
      loops.push([...trail.slice(at), file]);
      return;
    }
    if (done.has(file)) return;
    for (const next of graph.get(file) ?? []) visit(next, [...trail, file]);
    done.add(file);
  };
  for (const file of graph.keys()) visit(file, []);
  return loops;
}
