// The page for people in a real Chromium: what it shows, that it renews itself, needs nothing from elsewhere and runs no foreign script.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createClient } from '../../src/client/client.ts';
import { type CognitoServer, createServer } from '../../src/mock/adapters/server.ts';
import { type Cognito, createCognito } from '../../src/mock/cognito.ts';
import { launchChromium } from '../support/chromium.ts';

const PASSWORD = 'Passw0rd!';
const EVIL = `<img src=x onerror="window.evil=1"><script>window.evil=2</script>`;

let browser: Browser;
let page: Page;
let server: CognitoServer;
let cognito: Cognito;
let url: string;
let clientId: string;
const elsewhere: string[] = [];
const complaints: string[] = [];

beforeAll(async () => {
  cognito = createCognito();
  server = createServer(cognito);
  ({ url } = await server.listen({ port: 0 }));
  ({ clientId } = await cognito.given.userPool({
    name: 'shop',
    settings: { AutoVerifiedAttributes: ['email'] },
    domain: 'my-shop',
    groups: [{ name: 'staff', description: 'Those who sell' }],
    users: [
      {
        username: 'ada',
        password: PASSWORD,
        attributes: { email: 'ada@example.com', email_verified: 'true', name: EVIL },
        groups: ['staff'],
      },
      { username: 'grace', password: PASSWORD, enabled: false },
    ],
  }));
  browser = await launchChromium();
  page = await browser.newPage();
  page.on('request', (request) => {
    if (!request.url().startsWith(url)) elsewhere.push(request.url());
  });
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(`${url}/_mock/`);
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

const call = () => createClient({ endpoint: url }).call;
const row = (text: string) => page.locator('#pools').getByRole('row').filter({ hasText: text });

describe('the page', () => {
  it('shows pools with their domains, clients, users and groups', async () => {
    expect(await page.title()).toBe('cognito-contract mock');
    const pool = page.locator('#pools article');
    expect(await pool.getByRole('heading', { level: 3 }).textContent()).toMatch(/^shop us-east-1_\w{9}$/);
    expect(await pool.locator('.facts').textContent()).toContain('my-shop.auth.us-east-1.amazoncognito.com');
    expect(await row(clientId).textContent()).toContain('USER_SRP_AUTH');
    expect(await row('ada@example.com').textContent()).toMatch(/^ada\s*CONFIRMED\s*ada@example\.com ✓\s*staff/);
    expect(await row('grace').textContent()).toContain('CONFIRMED, disabled');
    expect(await row('Those who sell').textContent()).toMatch(/staff.*1$/);
  });

  it('shows a new message with its code, and what was asked, by itself', async () => {
    const UserAttributes = [{ Name: 'email', Value: 'joan@example.com' }];
    await call()('SignUp', { ClientId: clientId, Username: 'joan', Password: PASSWORD, UserAttributes });
    const { code } = cognito.messages.last('joan');
    const message = page.locator('#messages').getByRole('row').filter({ hasText: 'joan@example.com' });
    await message.getByText(code, { exact: true }).first().waitFor();
    expect(await message.textContent()).toContain('SignUp');
    await row('joan').filter({ hasText: 'UNCONFIRMED' }).waitFor();
    const request = page.locator('#requests').getByRole('row').filter({ hasText: 'SignUp' }).first();
    await request.getByText('show').click();
    expect(await request.locator('pre').textContent()).toMatch(/"Password": "\*\*\*"/);
  });

  it('shows why a request was refused, constraint by constraint, and keeps open what was opened', async () => {
    const opened = page.locator('#requests details[open]');
    expect(await opened.count()).toBe(1);
    // A name of the wrong form and an attribute that is too long: both stand outside the type's constraints, not outside the type.
    await call()('SignUp', {
      ClientId: clientId,
      Username: '',
      Password: PASSWORD,
      UserAttributes: [{ Name: '', Value: '' }],
    }).catch(() => undefined);
    const refused = page.locator('#requests').getByRole('row').filter({ hasText: 'InvalidParameterException' });
    await refused.waitFor();
    expect(await refused.getByRole('listitem').count()).toBeGreaterThan(1);
    expect(await refused.textContent()).toContain("at 'username' failed to satisfy constraint");
    expect(await refused.locator('.wrong').textContent()).toBe('400');
    expect(await opened.count()).toBe(1);
  });

  it('finds by name, address and error', async () => {
    await page.getByLabel('Find').fill('GRACE');
    await page.getByLabel('Find').press('Enter');
    await page.waitForURL(`${url}/_mock/?find=GRACE`);
    expect(await row('CONFIRMED, disabled').count()).toBe(1);
    expect(await row('ada@example.com').count()).toBe(0);
    await page.goto(`${url}/_mock/?find=InvalidParameter`);
    expect(await page.locator('#pools article').count()).toBe(0);
    expect(await page.locator('#requests tbody tr').count()).toBe(1);
    await page.goto(`${url}/_mock`);
    expect(await page.locator('#pools article').count()).toBe(1);
  });

  it('takes no text for HTML, wherever it came from', async () => {
    await call()('SignUp', { ClientId: clientId, Username: EVIL.replaceAll(/\s/g, '/'), Password: PASSWORD });
    await page.goto(`${url}/_mock/?find=${encodeURIComponent(`"><script>window.evil=3</script>`)}`);
    await page.goto(`${url}/_mock/`);
    await page.getByText('<script>window.evil=2</script>').first().waitFor({ state: 'attached' });
    expect(await page.evaluate(() => 'evil' in window)).toBe(false);
    expect(await page.locator('main img, main script').count()).toBe(0);
  });

  it('is light or dark as the reader likes it', async () => {
    const background = () =>
      page.evaluate(() => getComputedStyle(document.querySelector('header') ?? document.body).backgroundColor);
    await page.emulateMedia({ colorScheme: 'light' });
    const light = await background();
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await background()).not.toBe(light);
  });

  it('changes nothing, needs nothing from elsewhere, and leaves the console quiet', async () => {
    const before = JSON.stringify(cognito.snapshot());
    const journal = cognito.requests().length;
    await page.reload();
    expect(JSON.stringify(cognito.snapshot())).toBe(before);
    expect(cognito.requests()).toHaveLength(journal);
    expect(elsewhere).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
