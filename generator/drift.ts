// The entry of `npm run drift`; what it does stands in drift/drift.ts.
import { fileURLToPath } from 'node:url';
import { drift } from './drift/drift.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

process.exitCode = drift(process.argv.slice(2), { root, out: console.log, err: console.error });
