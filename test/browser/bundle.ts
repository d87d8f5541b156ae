// Bundles a page's script for the browser and serves it, with the page around it, to every request of an origin that does not exist.
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { BrowserContext } from 'playwright-core';

/** Where the application under test seems to live. */
export const APP = 'https://app.example.com';

/** Serves `pages/<name>.ts` at APP; `settings` run in it before each load is done. */
export async function serveApp(context: BrowserContext, name: string, start: string): Promise<void> {
  const script = await bundle(name);
  await context.route(`${APP}/**`, (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/app.js') return route.fulfill({ contentType: 'text/javascript', body: `${script}\n${start}` });
    return route.fulfill({
      contentType: 'text/html',
      body: '<!doctype html><title>app</title><script src="/app.js"></script>',
    });
  });
}

/** The script of `pages/<name>.ts` in one file. */
export async function bundle(name: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(`pages/${name}.ts`, import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
  });
  return outputFiles[0]?.text ?? '';
}
