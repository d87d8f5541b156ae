// Checks of the rules on names: aliases, username attributes, and capitals.
import { GOOD_PASSWORD } from '../given.ts';
import type { RuleChecks } from '../rule.ts';
import type { Trial } from '../trial.ts';
import { createPool, outside, readPool, readUser, refusesPool } from './reading.ts';

/** How a sign-in by a name that stands for nobody may end; it depends on the settings of the client. */
const NOBODY = ['NotAuthorizedException', 'UserNotFoundException'] as const;

/** The checks on names. */
export const usernameChecks = {
  'pool.alias-attributes-enum': async (t) => {
    const all = ['email', 'phone_number', 'preferred_username'] as const;
    for (const AliasAttributes of [...all.map((alias) => [alias]), [...all]]) {
      const { Id } = await createPool(t, { AliasAttributes });
      t.equal((await readPool(t, Id)).AliasAttributes?.toSorted(), AliasAttributes, 'AliasAttributes');
    }
    await refusesPool(t, { AliasAttributes: [outside('nickname')] });
  },

  'pool.alias-attributes-sign-in': async (t) => {
    const attributes = { email: 'ada@example.com', email_verified: 'true' };
    const withAlias = await stage(t, { AliasAttributes: ['email'] });
    const user = await t.given.user(withAlias.UserPoolId, { attributes });
    t.equal(
      (await readUser(t, withAlias.UserPoolId, attributes.email)).Username,
      user.username,
      'Username by e-mail address',
    );
    await withAlias.signsIn(attributes.email, user.password);
    const without = await stage(t, {});
    const other = await t.given.user(without.UserPoolId, { attributes });
    await t.refuses(
      'AdminGetUser',
      { UserPoolId: without.UserPoolId, Username: attributes.email },
      { error: 'UserNotFoundException' },
    );
    await without.signInRefused(attributes.email, other.password);
    await without.signsIn(other.username, other.password);
  },

  'pool.username-attributes': async (t) => {
    const byEmail = await stage(t, { UsernameAttributes: ['email'] });
    t.equal((await readPool(t, byEmail.UserPoolId)).UsernameAttributes, ['email'], 'UsernameAttributes');
    await byEmail.signsUp('ada@example.com');
    await byEmail.signsIn('ada@example.com', GOOD_PASSWORD);
    await t.refuses('SignUp', { ClientId: byEmail.ClientId, Username: 'ada', Password: GOOD_PASSWORD });
    const free = await stage(t, {});
    await free.signsUp('ada');
    await free.signsIn('ada', GOOD_PASSWORD);
  },

  'pool.username-case-flag': async (t) => {
    for (const CaseSensitive of [true, false]) {
      const pool = await stage(t, { UsernameConfiguration: { CaseSensitive } });
      const { UsernameConfiguration } = await readPool(t, pool.UserPoolId);
      t.equal(UsernameConfiguration, { CaseSensitive }, 'UsernameConfiguration');
      await pool.signsUp('UserName');
      await pool.signsIn('UserName', GOOD_PASSWORD);
      if (CaseSensitive) {
        await pool.signInRefused('username', GOOD_PASSWORD);
        await t.refuses(
          'AdminGetUser',
          { UserPoolId: pool.UserPoolId, Username: 'username' },
          { error: 'UserNotFoundException' },
        );
        await pool.signsUp('username');
      } else {
        await pool.signsIn('username', GOOD_PASSWORD);
        await readUser(t, pool.UserPoolId, 'username');
        await t.refuses('SignUp', pool.signUp('username'), { error: 'UsernameExistsException' });
      }
    }
  },

  'pool.username-case-sensitive': async (t) => {
    await capitalsMatter(t, await stage(t, { UsernameConfiguration: { CaseSensitive: true } }));
  },

  'pool.username-case-default-true': async (t) => {
    await capitalsMatter(t, await stage(t, {}));
  },

  'pool.username-case-insensitive': async (t) => {
    const pool = await stage(t, { UsernameConfiguration: { CaseSensitive: false } });
    const sub = await pool.signsUp('UserName');
    for (const spelling of ['username', 'USERNAME', 'UserName']) {
      await pool.signsIn(spelling, GOOD_PASSWORD);
      t.equal(await subOf(t, pool.UserPoolId, spelling), sub, `the user that AdminGetUser finds as ${spelling}`);
    }
    await t.refuses('SignUp', pool.signUp('username'), { error: 'UsernameExistsException' });
  },

  'pool.username-case-covers-aliases': async (t) => {
    const pool = await stage(t, {
      AliasAttributes: ['email', 'preferred_username'],
      UsernameConfiguration: { CaseSensitive: false },
    });
    const attributes = { email: 'Ada@example.com', email_verified: 'true', preferred_username: 'Nick' };
    const user = await t.given.user(pool.UserPoolId, { attributes });
    for (const alias of ['Ada@example.com', 'ada@EXAMPLE.com', 'Nick', 'nick'])
      await pool.signsIn(alias, user.password);
    await pool.signInRefused('nick2', user.password);
  },

  'pool.username-configuration-immutable': async (t) => {
    const UserPoolId = await t.given.pool({ UsernameConfiguration: { CaseSensitive: false } });
    await t.call('UpdateUserPool', { UserPoolId });
    const sent = await t.send('UpdateUserPool', { UserPoolId, UsernameConfiguration: { CaseSensitive: true } });
    t.expect(
      sent.error === undefined || sent.error.name === 'InvalidParameterException',
      'UsernameConfiguration in an update to be ignored or refused with InvalidParameterException',
      sent.error?.name,
    );
    t.equal((await readPool(t, UserPoolId)).UsernameConfiguration, { CaseSensitive: false }, 'UsernameConfiguration');
  },

  'pool.username-configuration-case-required': async (t) => {
    await refusesPool(t, { UsernameConfiguration: outside({}) });
    await createPool(t, { UsernameConfiguration: { CaseSensitive: true } });
  },
} satisfies RuleChecks;

type Stage = Awaited<ReturnType<typeof stage>>;

async function capitalsMatter(t: Trial, pool: Stage): Promise<void> {
  const sub = await pool.signsUp('UserName');
  await pool.signsIn('UserName', GOOD_PASSWORD);
  await pool.signInRefused('username', GOOD_PASSWORD);
  const other = await pool.signsUp('username');
  t.expect(sub !== other, 'another user behind the other spelling', other);
  t.equal(await subOf(t, pool.UserPoolId, 'UserName'), sub, 'the user behind UserName');
  t.equal(await subOf(t, pool.UserPoolId, 'username'), other, 'the user behind username');
}

/** A pool that sends no messages, a client, and judged sign-up and sign-in. */
async function stage(t: Trial, settings: Parameters<Trial['given']['pool']>[0]) {
  const UserPoolId = await t.given.pool(settings);
  const { ClientId } = await t.given.client(UserPoolId);
  const signIn = (USERNAME: string, PASSWORD: string) =>
    ({ ClientId, AuthFlow: 'USER_PASSWORD_AUTH', AuthParameters: { USERNAME, PASSWORD } }) as const;
  const signUp = (Username: string) => ({ ClientId, Username, Password: GOOD_PASSWORD });
  return {
    UserPoolId,
    ClientId,
    signUp,
    /** Signs up and confirms, and answers the new sub. */
    async signsUp(Username: string): Promise<string> {
      const { UserSub } = await t.call('SignUp', signUp(Username));
      await t.given.call('AdminConfirmSignUp', { UserPoolId, Username });
      return UserSub;
    },
    async signsIn(name: string, password: string): Promise<void> {
      const { AuthenticationResult } = await t.call('InitiateAuth', signIn(name, password));
      t.expect(AuthenticationResult?.AccessToken !== undefined, `sign-in as ${name} to give tokens`);
    },
    async signInRefused(name: string, password: string): Promise<void> {
      await t.refuses('InitiateAuth', signIn(name, password), { error: NOBODY });
    },
  };
}

async function subOf(t: Trial, UserPoolId: string, Username: string): Promise<string | undefined> {
  const { UserAttributes = [] } = await readUser(t, UserPoolId, Username);
  return UserAttributes.find(({ Name }) => Name === 'sub')?.Value;
}
