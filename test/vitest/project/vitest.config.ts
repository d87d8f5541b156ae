// A user's own configuration: the door as a setup file, and nothing else that knows of it.
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: fileURLToPath(new URL('.', import.meta.url)),
    include: ['*.suite.ts'],
    setupFiles: ['../../../src/vitest/index.ts'],
  },
});
