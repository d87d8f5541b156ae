// Checks of the rules on tokens: how long they last, and whom an access token speaks for.
import type { CreateUserPoolClientRequest, OperationName } from '../../../generated/types.ts';
import type { RuleChecks } from '../rule.ts';
import type { Trial } from '../trial.ts';
import { setStage, stageOf, tokensIn } from './stage.ts';

/** The operations that an access token authorizes, each with what else its request needs. */
const OWN: Readonly<Partial<Record<OperationName, Readonly<Record<string, unknown>>>>> = {
  AssociateSoftwareToken: {},
  ChangePassword: { PreviousPassword: 'Corr3ct-horse!', ProposedPassword: 'An0ther-horse!' },
  ConfirmDevice: { DeviceKey: 'us-east-1_00000000-0000-4000-8000-000000000000' },
  DeleteUser: {},
  DeleteUserAttributes: { UserAttributeNames: ['nickname'] },
  ForgetDevice: { DeviceKey: 'us-east-1_00000000-0000-4000-8000-000000000000' },
  GetDevice: { DeviceKey: 'us-east-1_00000000-0000-4000-8000-000000000000' },
  GetUser: {},
  GetUserAttributeVerificationCode: { AttributeName: 'email' },
  GlobalSignOut: {},
  ListDevices: {},
  SetUserMFAPreference: {},
  SetUserSettings: { MFAOptions: [] },
  UpdateDeviceStatus: { DeviceKey: 'us-east-1_00000000-0000-4000-8000-000000000000' },
  UpdateUserAttributes: { UserAttributes: [{ Name: 'nickname', Value: 'mallory' }] },
  VerifySoftwareToken: { UserCode: '123456' },
  VerifyUserAttribute: { AttributeName: 'email', Code: '123456' },
};

/** The checks on lifetimes and owners. */
export const tokens = {
  'token.access-token-belongs-to-user': async (t) => {
    const stage = await setStage(t, { attributes: { nickname: 'own' } });
    const other = stageOf(t, stage.UserPoolId, stage, await t.given.user(stage.UserPoolId));
    const mine = await stage.tokens();
    const theirs = await other.tokens();
    t.equal((await t.call('GetUser', mine)).Username, stage.user.username, 'the owner of one token');
    t.equal((await t.call('GetUser', theirs)).Username, other.user.username, 'the owner of the other token');
    const damaged = mine.AccessToken.replace(/\.[^.]{8}(?=[^.]*$)/, '.AAAAAAAA');
    for (const [operation, rest] of Object.entries(OWN) as [OperationName, Record<string, unknown>][]) {
      for (const AccessToken of ['garbage', damaged, mine.IdToken, mine.RefreshToken]) {
        const outcome = await t.send(operation, { ...rest, AccessToken });
        const name = outcome.error?.name ?? 'success';
        const expected = ['NotAuthorizedException', 'InvalidParameterException'].includes(name);
        t.expect(expected, `${operation} to be refused with another token than an access token`, name);
      }
    }
    const after = await stage.read();
    t.equal(
      after.UserAttributes?.find(({ Name }) => Name === 'nickname')?.Value,
      'own',
      'the attribute after all that',
    );
    const change = { UserAttributes: [{ Name: 'nickname', Value: 'changed' }] };
    await t.call('UpdateUserAttributes', { ...change, AccessToken: theirs.AccessToken });
    t.equal(await stage.read(), after, 'the user after a change by another one');
  },

  'token.access-token-not-expired': async (t) => {
    const stage = await setStage(t, {
      client: { AccessTokenValidity: 5, TokenValidityUnits: { AccessToken: 'minutes' } },
    });
    const { AccessToken } = await stage.tokens();
    await t.call('GetUser', { AccessToken });
    await t.advance('PT6M');
    for (const [operation, rest] of Object.entries(OWN) as [OperationName, Record<string, unknown>][]) {
      const outcome = await t.send(operation, { ...rest, AccessToken });
      t.equal(outcome.error?.name, 'NotAuthorizedException', `the answer of ${operation} to an expired token`);
    }
    await stage.read();
  },

  'token.access-validity': async (t) => {
    await expectLifetimes(
      t,
      { AccessTokenValidity: 10, TokenValidityUnits: { AccessToken: 'hours' } },
      { access: 36_000 },
    );
  },

  'token.access-validity-default-unit': (t) => expectLifetimes(t, { AccessTokenValidity: 2 }, { access: 7200 }),

  'token.access-validity-default': (t) => expectLifetimes(t, {}, { access: 3600 }),

  'token.id-validity': (t) =>
    expectLifetimes(t, { IdTokenValidity: 10, TokenValidityUnits: { IdToken: 'hours' } }, { id: 36_000 }),

  'token.id-validity-default-unit': (t) => expectLifetimes(t, { IdTokenValidity: 2 }, { id: 7200 }),

  'token.id-validity-default': (t) => expectLifetimes(t, {}, { id: 3600 }),

  'token.refresh-validity': async (t) => {
    const client = { RefreshTokenValidity: 10, TokenValidityUnits: { RefreshToken: 'days' as const } };
    await expectRefreshLife(t, client, ['P9D', 'P2D']);
  },

  'token.refresh-validity-default-unit': async (t) => {
    const shown = await described(t, { RefreshTokenValidity: 2 });
    t.equal(shown.RefreshTokenValidity, 2, 'RefreshTokenValidity');
    t.equal(shown.TokenValidityUnits?.RefreshToken ?? 'days', 'days', 'the unit of the refresh token');
    await expectRefreshLife(t, { RefreshTokenValidity: 2 }, ['PT47H', 'PT2H']);
  },

  'token.refresh-validity-default': async (t) => {
    t.equal((await described(t, {})).RefreshTokenValidity ?? 30, 30, 'RefreshTokenValidity');
    await expectRefreshLife(t, {}, ['P29D', 'P2D']);
  },

  'token.refresh-validity-zero': async (t) => {
    t.equal((await described(t, { RefreshTokenValidity: 0 })).RefreshTokenValidity, 30, 'RefreshTokenValidity');
  },

  'token.validity-unit-choices': async (t) => {
    const UserPoolId = await t.given.pool();
    const values = { seconds: [600, 7200], minutes: [30, 90], hours: [2, 5], days: [1, 2] } as const;
    for (const [unit, [short, long]] of Object.entries(values) as ['seconds', readonly [number, number]][]) {
      const units = { AccessToken: unit, IdToken: unit, RefreshToken: unit };
      await t.call('CreateUserPoolClient', {
        UserPoolId,
        ClientName: t.given.name('client'),
        AccessTokenValidity: short,
        IdTokenValidity: short,
        RefreshTokenValidity: long,
        TokenValidityUnits: units,
      });
    }
    await t.refuses('CreateUserPoolClient', {
      UserPoolId,
      ClientName: t.given.name('client'),
      // The value stands outside the type on purpose.
      TokenValidityUnits: { AccessToken: 'weeks' as 'days' },
    });
    await expectLifetimes(
      t,
      { AccessTokenValidity: 600, TokenValidityUnits: { AccessToken: 'seconds' } },
      { access: 600 },
    );
    await expectLifetimes(
      t,
      { AccessTokenValidity: 30, TokenValidityUnits: { AccessToken: 'minutes' } },
      { access: 1800 },
    );
    await expectLifetimes(
      t,
      { AccessTokenValidity: 1, TokenValidityUnits: { AccessToken: 'days' } },
      { access: 86_400 },
    );
  },

  'token.validity-units-per-kind': async (t) => {
    const units = { AccessToken: 'minutes', IdToken: 'hours', RefreshToken: 'days' } as const;
    const settings = {
      AccessTokenValidity: 30,
      IdTokenValidity: 2,
      RefreshTokenValidity: 5,
      TokenValidityUnits: units,
    };
    await expectLifetimes(t, settings, { access: 1800, id: 7200 });
    t.equal((await described(t, settings)).TokenValidityUnits, units, 'TokenValidityUnits');
  },

  'token.validity-range-in-seconds': async (t) => {
    const UserPoolId = await t.given.pool();
    const create = (AccessTokenValidity: number, AccessToken: 'days' | 'seconds') => ({
      UserPoolId,
      ClientName: t.given.name('client'),
      AccessTokenValidity,
      TokenValidityUnits: { AccessToken },
    });
    await t.call('CreateUserPoolClient', create(1, 'days'));
    await t.refuses('CreateUserPoolClient', create(2, 'days'));
    await t.call('CreateUserPoolClient', create(300, 'seconds'));
    await t.refuses('CreateUserPoolClient', create(299, 'seconds'));
  },

  'token.expires-in-seconds': async (t) => {
    const stage = await setStage(t);
    const { AuthenticationResult } = await stage.initiate('USER_PASSWORD_AUTH', stage.credentials);
    const { exp, iat } = t.claims(AuthenticationResult?.AccessToken);
    t.expect((AuthenticationResult?.ExpiresIn ?? 0) > 0, 'a positive ExpiresIn', AuthenticationResult?.ExpiresIn);
    t.equal(AuthenticationResult?.ExpiresIn, Number(exp) - Number(iat), 'ExpiresIn');
  },
} satisfies RuleChecks;

type Settings = Partial<CreateUserPoolClientRequest>;

/** Signs in through a client with these settings and compares how long its tokens last. */
async function expectLifetimes(t: Trial, client: Settings, expected: { access?: number; id?: number }): Promise<void> {
  const stage = await setStage(t, { client });
  const answer = await stage.initiate('USER_PASSWORD_AUTH', stage.credentials);
  const { AccessToken, IdToken } = tokensIn(answer);
  const life = (token: string): number => Number(t.claims(token).exp) - Number(t.claims(token).iat);
  if (expected.access !== undefined) {
    t.equal(life(AccessToken), expected.access, 'the seconds that the access token lasts');
    t.equal(answer.AuthenticationResult?.ExpiresIn, expected.access, 'ExpiresIn');
  }
  if (expected.id !== undefined) t.equal(life(IdToken), expected.id, 'the seconds that the ID token lasts');
}

/** The refresh token works after the first span of time and no more after the second. */
async function expectRefreshLife(t: Trial, client: Settings, spans: readonly [string, string]): Promise<void> {
  const stage = await setStage(t, { client });
  const { RefreshToken: REFRESH_TOKEN } = await stage.tokens();
  await t.advance(spans[0]);
  tokensIn(await stage.initiate('REFRESH_TOKEN_AUTH', { REFRESH_TOKEN }));
  await t.advance(spans[1]);
  const request = await stage.initiation('REFRESH_TOKEN_AUTH', { REFRESH_TOKEN });
  await t.refuses('InitiateAuth', request, { error: 'NotAuthorizedException' });
}

async function described(t: Trial, settings: Settings) {
  const UserPoolId = await t.given.pool();
  const { ClientId } = await t.given.client(UserPoolId, settings);
  return (await t.call('DescribeUserPoolClient', { UserPoolId, ClientId })).UserPoolClient ?? {};
}
