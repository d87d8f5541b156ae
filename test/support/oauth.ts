// A pool whose client may redirect, and a browser of sorts: it keeps cookies, posts forms, and follows nothing on its own.
import type { CreateUserPoolClientRequest, CreateUserPoolRequest } from '../../src/generated/types.ts';
import type { MockOptions } from '../../src/mock/mock.ts';
import type { WireAnswer } from '../../src/protocol/answer.ts';
import { createTestMock, type TestMock } from './mock.ts';

export const ORIGIN = 'http://127.0.0.1:9229';
export const CALLBACK = 'https://app.example.com/callback';
export const PASSWORD = 'Passw0rd!';

/** Requests of one browser. */
export interface Browser {
  get(address: string): Promise<WireAnswer>;
  /** Posts the fields of a form together with the hidden ones of the page that `address` shows. */
  submit(address: string, page: WireAnswer, fields: Readonly<Record<string, string>>): Promise<WireAnswer>;
  readonly cookies: Map<string, string>;
}

/** A pool with a client for redirects. */
export interface OAuthStage extends TestMock {
  readonly UserPoolId: string;
  readonly ClientId: string;
  readonly ClientSecret: string | undefined;
  /** Adds a user with a permanent password. */
  user(username: string, attributes?: Readonly<Record<string, string>>): Promise<void>;
  browser(host?: string): Browser;
  /** Posts a form to an endpoint, as an application does. */
  post(
    path: string,
    fields: Readonly<Record<string, string>>,
    headers?: Readonly<Record<string, string>>,
  ): Promise<WireAnswer>;
  /** An authorize address; undefined takes a parameter out. */
  authorizePath(parameters?: Readonly<Record<string, string | undefined>>): string;
  /** Signs in on the page and answers the code of the callback. */
  code(username: string, parameters?: Readonly<Record<string, string | undefined>>): Promise<string>;
  /** The tokens for a code of that kind. */
  tokens(username: string, parameters?: Readonly<Record<string, string | undefined>>): Promise<Record<string, string>>;
}

/** A stage; a client that is given no settings is public and may use the code grant with the scopes of OpenID Connect. */
export async function oauthStage(
  client: Partial<CreateUserPoolClientRequest> = {},
  pool: Partial<CreateUserPoolRequest> = {},
  options: MockOptions = {},
): Promise<OAuthStage> {
  const test = createTestMock(options);
  const made = await test.call('CreateUserPool', { PoolName: 'p', ...pool });
  const UserPoolId = made.UserPool?.Id ?? '';
  const created = await test.call('CreateUserPoolClient', {
    UserPoolId,
    ClientName: 'c',
    AllowedOAuthFlowsUserPoolClient: true,
    AllowedOAuthFlows: ['code'],
    AllowedOAuthScopes: ['openid', 'email', 'phone', 'profile', 'aws.cognito.signin.user.admin'],
    CallbackURLs: [CALLBACK, 'myapp://callback', 'https://app.example.com/with?query=1'],
    LogoutURLs: ['https://app.example.com/bye'],
    SupportedIdentityProviders: ['COGNITO'],
    ...client,
  });
  const { ClientId = '', ClientSecret } = created.UserPoolClient ?? {};
  const send = (method: string, path: string, headers: Readonly<Record<string, string>>, body = '') =>
    test.send({ method, path, headers: { host: new URL(ORIGIN).host, ...headers }, body });
  const stage: OAuthStage = {
    ...test,
    UserPoolId,
    ClientId,
    ClientSecret,
    async user(Username, attributes = {}) {
      const UserAttributes = Object.entries(attributes).map(([Name, Value]) => ({ Name, Value }));
      await test.call('AdminCreateUser', { UserPoolId, Username, UserAttributes, MessageAction: 'SUPPRESS' });
      await test.call('AdminSetUserPassword', { UserPoolId, Username, Password: PASSWORD, Permanent: true });
    },
    browser: (host) => browserOf(send, host),
    post: (path, fields, headers = {}) => send('POST', path, { ...FORM, ...headers }, `${new URLSearchParams(fields)}`),
    authorizePath(parameters = {}) {
      const all = { client_id: ClientId, redirect_uri: CALLBACK, response_type: 'code', ...parameters };
      const given = Object.entries(all).filter((pair): pair is [string, string] => pair[1] !== undefined);
      return `/oauth2/authorize?${new URLSearchParams(given)}`;
    },
    async code(username, parameters = {}) {
      const browser = stage.browser();
      const login = locationOf(await browser.get(stage.authorizePath(parameters)));
      const back = await browser.submit(login, await browser.get(login), { username, password: PASSWORD });
      const code = new URL(locationOf(back)).searchParams.get('code');
      if (code === null) throw new Error(`there is no code in ${locationOf(back)}`);
      return code;
    },
    async tokens(username, parameters = {}) {
      const code = await stage.code(username, parameters);
      const redirect_uri = parameters.redirect_uri ?? CALLBACK;
      const secret: Record<string, string> = ClientSecret === undefined ? {} : { client_secret: ClientSecret };
      const fields = { grant_type: 'authorization_code', client_id: ClientId, code, redirect_uri, ...secret };
      const answer = await stage.post('/oauth2/token', fields);
      if (answer.status !== 200) throw new Error(`no tokens: ${answer.body}`);
      return JSON.parse(answer.body) as Record<string, string>;
    },
  };
  return stage;
}

/** Where an answer redirects to. */
export function locationOf(answer: WireAnswer): string {
  const { location } = answer.headers;
  if (answer.status !== 302 || location === undefined) throw new Error(`no redirect: ${answer.status} ${answer.body}`);
  return location;
}

/** Status and JSON of an answer. */
export function jsonOf(answer: WireAnswer): { status: number; body: unknown } {
  return { status: answer.status, body: JSON.parse(answer.body) };
}

/** The claims of a token, not verified. */
export function claimsOf(token: string | undefined): Record<string, unknown> {
  return JSON.parse(Buffer.from(token?.split('.')[1] ?? '', 'base64url').toString()) as Record<string, unknown>;
}

const FORM = { 'content-type': 'application/x-www-form-urlencoded' };

type Send = (
  method: string,
  path: string,
  headers: Readonly<Record<string, string>>,
  body?: string,
) => Promise<WireAnswer>;

function browserOf(send: Send, host?: string): Browser {
  const cookies = new Map<string, string>();
  const at: Record<string, string> = host === undefined ? {} : { host, 'x-forwarded-proto': 'https' };
  const visit = async (method: string, address: string, more: Readonly<Record<string, string>>, body?: string) => {
    const { pathname, search } = new URL(address, ORIGIN);
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await send(
      method,
      pathname + search,
      { ...at, ...more, ...(cookie === '' ? {} : { cookie }) },
      body,
    );
    const [, name, value = ''] = /^([^=]+)=([^;]*)/.exec(answer.headers['set-cookie'] ?? '') ?? [];
    if (name !== undefined) cookies.set(name, value);
    return answer;
  };
  return {
    cookies,
    get: (address) => visit('GET', address, {}),
    submit(address, page, fields) {
      const hidden = [...page.body.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)">/g)];
      const kept = hidden.map(([, name = '', value = '']) => [name, unescaped(value)] as const);
      return visit('POST', address, FORM, `${new URLSearchParams({ ...Object.fromEntries(kept), ...fields })}`);
    },
  };
}

function unescaped(text: string): string {
  return text.replace(/&#(\d+);/g, (_all, code: string) => String.fromCharCode(Number(code)));
}
