// Checks of the rules on password policies: what is stored, and what new passwords have to hold.
import type { PasswordPolicyType } from '../../../generated/types.ts';
import type { RuleChecks } from '../rule.ts';
import type { Trial } from '../trial.ts';
import { createPool, readPool, refusesPool } from './reading.ts';

/** Demands nothing but six characters. */
const NOTHING: PasswordPolicyType = {
  MinimumLength: 6,
  RequireUppercase: false,
  RequireLowercase: false,
  RequireNumbers: false,
  RequireSymbols: false,
};

/** The checks on password policies. */
export const passwordChecks = {
  'pool.policies-stored': async (t) => {
    const shown = async (id: string) => {
      const policy = (await readPool(t, id)).Policies?.PasswordPolicy;
      return { MinimumLength: policy?.MinimumLength, RequireNumbers: policy?.RequireNumbers };
    };
    const { Id: UserPoolId } = await createPool(t, {
      Policies: { PasswordPolicy: { ...NOTHING, MinimumLength: 12, RequireNumbers: true } },
    });
    t.equal(await shown(UserPoolId), { MinimumLength: 12, RequireNumbers: true }, 'the policy after CreateUserPool');
    const { username: Username } = await t.given.user(UserPoolId);
    const set = { UserPoolId, Username, Password: 'nodigitsatall', Permanent: true };
    await t.refuses('AdminSetUserPassword', set, { error: 'InvalidPasswordException' });
    await t.call('UpdateUserPool', { UserPoolId, Policies: { PasswordPolicy: { ...NOTHING, MinimumLength: 9 } } });
    t.equal(await shown(UserPoolId), { MinimumLength: 9, RequireNumbers: false }, 'the policy after UpdateUserPool');
    await t.call('AdminSetUserPassword', set);
    await t.refuses('AdminSetUserPassword', { ...set, Password: 'tooshort' }, { error: 'InvalidPasswordException' });
  },

  'pool.password-minimum-length-floor': async (t) => {
    const policies = (MinimumLength: number) => ({ Policies: { PasswordPolicy: { ...NOTHING, MinimumLength } } });
    const { Id: UserPoolId } = await createPool(t, policies(6));
    await t.call('UpdateUserPool', { UserPoolId, ...policies(7) });
    await t.call('UpdateUserPool', { UserPoolId, ...policies(6) });
    t.equal((await readPool(t, UserPoolId)).Policies?.PasswordPolicy?.MinimumLength, 6, 'MinimumLength');
    await refusesPool(t, policies(5));
    await t.refuses('UpdateUserPool', { UserPoolId, ...policies(5) }, { unchanged: () => readPool(t, UserPoolId) });
  },

  'pool.password-minimum-length': (t) =>
    judge(t, { MinimumLength: 10 }, { refused: 'abcdefghi', accepted: 'abcdefghij', always: 'abcdefghijkl' }),

  'pool.password-lowercase': (t) =>
    judge(t, { RequireLowercase: true }, { refused: 'ABCDEF12', accepted: 'aBCDEF12', always: 'abcdefghijkl' }),

  'pool.password-numbers': (t) =>
    judge(t, { RequireNumbers: true }, { refused: 'Abcdefgh', accepted: 'Abcdefg1', always: 'abcdefghijk1' }),

  'pool.password-symbols': (t) =>
    judge(t, { RequireSymbols: true }, { refused: 'Abcdefg1', accepted: 'Abcdef1!', always: 'abcdefghijk!' }),

  'pool.password-uppercase': (t) =>
    judge(t, { RequireUppercase: true }, { refused: 'abcdefg1', accepted: 'Abcdefg1', always: 'Abcdefghijkl' }),
} satisfies RuleChecks;

/** Puts one demand to every way of setting a password, and makes sure that it is this demand that refuses. */
async function judge(
  t: Trial,
  demand: PasswordPolicyType,
  passwords: { readonly refused: string; readonly accepted: string; readonly always: string },
): Promise<void> {
  await setEverywhere(t, await stage(t, NOTHING, passwords.always), passwords.refused, 'accepted');
  const pool = await stage(t, { ...NOTHING, ...demand }, passwords.always);
  await setEverywhere(t, pool, passwords.refused, 'refused');
  await setEverywhere(t, pool, passwords.accepted, 'accepted');
}

type Stage = Awaited<ReturnType<typeof stage>>;

/** A pool with this policy, and a user of it that is signed in. */
async function stage(t: Trial, PasswordPolicy: PasswordPolicyType, password: string) {
  const UserPoolId = await t.given.pool({ Policies: { PasswordPolicy } });
  const { ClientId } = await t.given.client(UserPoolId);
  const user = await t.given.user(UserPoolId, { password });
  const { AccessToken } = await t.given.signIn(UserPoolId, ClientId, user);
  return { UserPoolId, ClientId, user, AccessToken };
}

async function setEverywhere(t: Trial, stage: Stage, Password: string, wanted: 'accepted' | 'refused'): Promise<void> {
  const { UserPoolId, ClientId, user, AccessToken } = stage;
  const change = { AccessToken, PreviousPassword: user.password, ProposedPassword: Password };
  const set = { UserPoolId, Username: user.username, Password, Permanent: true };
  const invited = t.given.username('invited');
  const invite = { UserPoolId, Username: invited, TemporaryPassword: Password, MessageAction: 'SUPPRESS' } as const;
  const signedUp = t.given.username('signed-up');
  const signUp = { ClientId, Username: signedUp, Password };
  if (wanted === 'accepted') {
    await t.call('SignUp', signUp);
    await t.call('AdminCreateUser', invite);
    await t.call('ChangePassword', change);
    await t.call('AdminSetUserPassword', set);
    return;
  }
  await t.refuses('SignUp', signUp);
  await t.refuses('AdminCreateUser', invite);
  for (const Username of [signedUp, invited]) {
    await t.refuses('AdminGetUser', { UserPoolId, Username }, { error: 'UserNotFoundException' });
  }
  await t.refuses('ChangePassword', change);
  await t.refuses('AdminSetUserPassword', set);
  const AuthParameters = { USERNAME: user.username, PASSWORD: user.password };
  await t.call('InitiateAuth', { ClientId, AuthFlow: 'USER_PASSWORD_AUTH', AuthParameters });
}
