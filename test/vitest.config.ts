// How Vitest runs everything: all gates, laws and stories in one command.
import { defineConfig } from 'vitest/config';
import { CountReporter } from './support/count-reporter.ts';

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['**/node_modules/**'],
    testTimeout: 30_000,
    hookTimeout: 120_000,
    reporters: ['default', new CountReporter()],
  },
});
