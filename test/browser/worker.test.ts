// The mock inside a page: msw's service worker in a real Chromium answers Amplify's requests to the service, and nothing leaves the page.
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { bundle } from './bundle.ts';

let server: Server;
let browser: Browser;
let page: Page;
const outside: string[] = [];

beforeAll(async () => {
  const files: Record<string, [string, string]> = {
    '/': ['text/html', '<!doctype html><title>app</title><script src="/app.js"></script>'],
    '/app.js': ['text/javascript', await bundle('worker')],
    '/mockServiceWorker.js': [
      'text/javascript',
      readFileSync(new URL('../../node_modules/msw/lib/mockServiceWorker.js', import.meta.url), 'utf8'),
    ],
  };
  // Service workers need a real origin, so this one page is served.
  server = createServer((request, response) => {
    const file = files[request.url ?? ''];
    if (file === undefined) response.writeHead(404).end();
    else response.writeHead(200, { 'content-type': file[0] }).end(file[1]);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  browser = await launchChromium();
  const context = await browser.newContext();
  await context.route(
    (url) => url.hostname !== 'localhost',
    (route) => {
      outside.push(route.request().url());
      return route.abort();
    },
  );
  page = await context.newPage();
  await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/`);
});

afterAll(async () => {
  await browser.close();
  server.close();
});

describe('the mock behind a service worker', () => {
  it('lets Amplify sign up, confirm, sign in by SRP, refresh and sign out', async () => {
    await page.evaluate(async () => window.app.configure(await window.start()));
    expect(await page.evaluate(() => window.app.signUp('ada', 'Passw0rd!', 'ada@example.com'))).toBe('CONFIRM_SIGN_UP');
    expect(await page.evaluate(() => window.app.confirmSignUp('ada', window.code('ada')))).toBe(true);
    expect(await page.evaluate(() => window.app.signIn('ada', 'Passw0rd!'))).toBe('DONE');
    expect(await page.evaluate(() => window.app.who())).toMatchObject({ username: 'ada', email: 'ada@example.com' });
    expect(await page.evaluate(() => window.app.refresh())).toBe(true);
    await page.evaluate(() => window.app.signOut());
    expect(
      await page.evaluate(() =>
        window.app.who().then(
          () => 'somebody',
          () => 'nobody',
        ),
      ),
    ).toBe('nobody');
  });

  it('refuses a wrong password in the words of the service', async () => {
    const refusal = page.evaluate(() => window.app.signIn('ada', 'Wr0ng-one!'));
    await expect(refusal).rejects.toThrow('Incorrect username or password.');
  });

  it('sends nothing to the service', () => expect(outside).toEqual([]));
});
