// Amplify in a real Chromium, its requests routed into a mock: sign-in by redirect, and sign-up and SRP sign-in from the page.
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { routeCognito } from '../../src/mock/adapters/playwright.ts';
import { type Cognito, createCognito } from '../../src/mock/cognito.ts';
import { launchChromium } from '../support/chromium.ts';
import { APP, serveApp } from './bundle.ts';

const PASSWORD = 'Passw0rd!';
const DOMAIN = 'stories.auth.us-east-1.amazoncognito.com';

let browser: Browser;
let context: BrowserContext;
let page: Page;
let cognito: Cognito;

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());
beforeEach(async () => {
  context = await browser.newContext();
  page = await context.newPage();
  page.setDefaultTimeout(15_000);
  cognito = createCognito();
  await routeCognito(context, cognito);
  const { userPoolId, clientId } = await cognito.given.userPool({
    domain: 'stories',
    settings: { AutoVerifiedAttributes: ['email'] },
    clients: [
      {
        ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
        AllowedOAuthFlowsUserPoolClient: true,
        AllowedOAuthFlows: ['code'],
        AllowedOAuthScopes: ['openid', 'email', 'aws.cognito.signin.user.admin'],
        CallbackURLs: [`${APP}/`],
        LogoutURLs: [`${APP}/`],
        SupportedIdentityProviders: ['COGNITO'],
      },
    ],
    users: [{ username: 'ada', password: PASSWORD, attributes: { email: 'ada@example.com', email_verified: 'true' } }],
  });
  const settings = { userPoolId, userPoolClientId: clientId, domain: DOMAIN };
  await serveApp(context, 'amplify', `window.app.configure(${JSON.stringify(settings)});`);
  await page.goto(`${APP}/`);
});
afterEach(() => context.close());

/** Leaves the application for the sign-in page. */
async function leave(): Promise<void> {
  await page.evaluate(() => void window.app.signInWithRedirect());
  await page.waitForURL(`https://${DOMAIN}/login?**`);
}

const enter = async (password: string): Promise<void> => {
  await page.getByLabel('Username').fill('ada');
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
};

describe('Amplify signInWithRedirect', () => {
  it('signs in on the page, comes back with its state, refreshes and signs out', async () => {
    await leave();
    await enter('Wr0ng-one!');
    await page.getByRole('alert').getByText('Incorrect username or password.').waitFor();
    await enter(PASSWORD);
    await page.waitForURL(`${APP}/**`);
    await expect
      .poll(() => page.evaluate(() => window.app.who().catch(() => undefined)))
      .toEqual({
        username: 'ada',
        email: 'ada@example.com',
        scope: 'openid email aws.cognito.signin.user.admin',
        state: 'from the test',
      });
    expect(await page.evaluate(() => window.app.refresh())).toBe(true);

    const out = page.waitForURL(`https://${DOMAIN}/logout?**`);
    await page.evaluate(() => void window.app.signOut());
    await out;
    await page.waitForURL(`${APP}/`);
    await leave();
    // Signing out ended the browser's session, so the page asks again.
    await page.getByLabel('Username').waitFor();
  });

  it('is spared the page while the browser is signed in', async () => {
    await leave();
    await enter(PASSWORD);
    await page.waitForURL(`${APP}/**`);
    await expect
      .poll(() =>
        page.evaluate(() =>
          window.app.who().then(
            ({ username }) => username,
            () => '',
          ),
        ),
      )
      .toBe('ada');
    const other = await context.newPage();
    await other.goto(`${APP}/?fresh`);
    await other.evaluate(() => localStorage.clear());
    await other.reload();
    await other.evaluate(() => void window.app.signInWithRedirect());
    await other.waitForURL(`${APP}/?code=**`);
  });
});

describe('Amplify in a page', () => {
  it('signs up, confirms, signs in by SRP and refreshes', async () => {
    expect(await page.evaluate(() => window.app.signUp('grace', 'Passw0rd!', 'grace@example.com'))).toBe(
      'CONFIRM_SIGN_UP',
    );
    const { code } = cognito.messages.last('grace');
    expect(await page.evaluate((given) => window.app.confirmSignUp('grace', given), code)).toBe(true);
    expect(await page.evaluate(() => window.app.signIn('grace', 'Passw0rd!'))).toBe('DONE');
    expect(await page.evaluate(() => window.app.who())).toMatchObject({
      username: 'grace',
      email: 'grace@example.com',
    });
    expect(await page.evaluate(() => window.app.refresh())).toBe(true);
  });
});
