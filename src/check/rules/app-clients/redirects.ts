// Checks of the rules on callback and logout URLs.
import type { RuleChecks } from '../rule.ts';
import type { Trial } from '../trial.ts';
import { CALLBACK, create, describeClient, refuseClient, refuseUpdate, sorted, web } from './stage.ts';

/** The checks on where a client may redirect to. */
export const redirects = {
  'client.redirect-absolute': async (t) => {
    const { UserPoolId, ClientId } = await accepted(t, CALLBACK);
    for (const url of ['/cb', 'app.example.com']) await refused(t, UserPoolId, ClientId, url);
  },

  'client.redirect-no-fragment': async (t) => {
    const { UserPoolId, ClientId } = await accepted(t, `${CALLBACK}?a=b`);
    await refused(t, UserPoolId, ClientId, `${CALLBACK}#part`);
  },

  'client.redirect-https': async (t) => {
    const { UserPoolId, ClientId } = await accepted(t, 'http://localhost:3000/cb', CALLBACK);
    for (const url of ['http://app.example.com/cb', 'http://localhost.example.com/cb']) {
      await refused(t, UserPoolId, ClientId, url);
    }
  },

  'client.redirect-app-scheme': async (t) => {
    await accepted(t, 'myapp://example', 'com.example.app://signed-in');
  },

  'client.default-redirect-in-list': async (t) => {
    const UserPoolId = await t.given.pool();
    const other = 'https://app.example.com/other';
    const settings = { ...web(CALLBACK, other), DefaultRedirectURI: other };
    const { ClientId, DefaultRedirectURI } = await create(t, UserPoolId, settings);
    t.equal(DefaultRedirectURI, other, 'DefaultRedirectURI');
    await refuseClient(t, UserPoolId, { ...settings, DefaultRedirectURI: 'https://app.example.com/elsewhere' });
    await refuseUpdate(t, UserPoolId, ClientId, { ...web(CALLBACK), DefaultRedirectURI: other });
    const moved = { UserPoolId, ClientId, ...web(CALLBACK), DefaultRedirectURI: CALLBACK };
    t.equal(
      (await t.call('UpdateUserPoolClient', moved)).UserPoolClient?.DefaultRedirectURI,
      CALLBACK,
      'DefaultRedirectURI after the update',
    );
  },

  'client.callback-urls-list': async (t) => {
    const urls = [CALLBACK, 'https://app.example.com/two', 'myapp://three'];
    const { UserPoolId, ClientId } = await accepted(t, ...urls);
    await t.call('UpdateUserPoolClient', { UserPoolId, ClientId, ...web('https://app.example.com/four') });
    const after = await describeClient(t, UserPoolId, ClientId);
    t.equal(after.CallbackURLs, ['https://app.example.com/four'], 'CallbackURLs after the update');
  },

  'client.logout-urls-list': async (t) => {
    const UserPoolId = await t.given.pool();
    const LogoutURLs = ['https://app.example.com/bye', 'https://app.example.com/gone'];
    const client = await create(t, UserPoolId, { ...web(CALLBACK), LogoutURLs });
    t.equal(sorted(client.LogoutURLs), LogoutURLs, 'LogoutURLs');
    const next = ['https://app.example.com/later'];
    await t.call('UpdateUserPoolClient', { UserPoolId, ClientId: client.ClientId, ...web(CALLBACK), LogoutURLs: next });
    t.equal((await describeClient(t, UserPoolId, client.ClientId)).LogoutURLs, next, 'LogoutURLs after the update');
  },
} satisfies RuleChecks;

/** A new client with these callbacks, which must be kept. */
async function accepted(t: Trial, ...urls: string[]): Promise<{ UserPoolId: string; ClientId: string }> {
  const UserPoolId = await t.given.pool();
  const client = await create(t, UserPoolId, web(...urls));
  t.equal(sorted(client.CallbackURLs), sorted(urls), 'CallbackURLs');
  return { UserPoolId, ClientId: client.ClientId };
}

/** A callback that neither a new client nor an existing one may be given. */
async function refused(t: Trial, UserPoolId: string, ClientId: string, url: string): Promise<void> {
  await refuseClient(t, UserPoolId, web(CALLBACK, url));
  await refuseUpdate(t, UserPoolId, ClientId, web(CALLBACK, url));
}
