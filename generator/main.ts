// The entry of `npm run generate`; what it does stands in generate.ts.
import { fileURLToPath } from 'node:url';
import { generate } from './generate.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

process.exitCode = await generate(process.argv.slice(2), { root, out: console.log, err: console.error });
