// Checks of the rules on ExplicitAuthFlows: which values there are, and which sign-ins they open.
import type { ExplicitAuthFlowsType, InitiateAuthRequest } from '../../../generated/types.ts';
import type { GivenUser } from '../given.ts';
import type { RuleChecks } from '../rule.ts';
import type { Trial } from '../trial.ts';
import { create, describeClient, refuseClient, refuseUpdate, sorted } from './stage.ts';

const ALLOW: readonly ExplicitAuthFlowsType[] = [
  'ALLOW_ADMIN_USER_PASSWORD_AUTH',
  'ALLOW_CUSTOM_AUTH',
  'ALLOW_REFRESH_TOKEN_AUTH',
  'ALLOW_USER_AUTH',
  'ALLOW_USER_PASSWORD_AUTH',
  'ALLOW_USER_SRP_AUTH',
];
const LEGACY: readonly ExplicitAuthFlowsType[] = ['ADMIN_NO_SRP_AUTH', 'CUSTOM_AUTH_FLOW_ONLY', 'USER_PASSWORD_AUTH'];

/** Any number below the SRP modulus and other than 0 is a public key. */
const SRP_A = '1'.repeat(768);

/** The checks on the flows of a client. */
export const flows = {
  'client.explicit-flows-combination': async (t) => {
    const stage = await setStage(t, ['ALLOW_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH']);
    await t.call('InitiateAuth', stage.password);
    await t.refuses('InitiateAuth', stage.srp);
    await t.refuses('AdminInitiateAuth', stage.admin);
    const pairs = ALLOW.flatMap((one, index) => ALLOW.slice(index + 1).map((other) => [one, other]));
    for (const chosen of [...ALLOW.map((flow) => [flow]), ...pairs, ALLOW]) {
      const updated = await t.call('UpdateUserPoolClient', { ...stage.client, ExplicitAuthFlows: [...chosen] });
      t.equal(sorted(updated.UserPoolClient?.ExplicitAuthFlows), sorted(chosen), 'ExplicitAuthFlows after an update');
    }
    const all = await create(t, stage.client.UserPoolId, { ExplicitAuthFlows: [...ALLOW] });
    t.equal(sorted(all.ExplicitAuthFlows), ALLOW, 'ExplicitAuthFlows of a new client with all of them');
    await t.call('AdminInitiateAuth', stage.admin);
  },

  'client.explicit-flows-default': async (t) => {
    const stage = await setStage(t, undefined);
    const shown = await describeClient(t, stage.client.UserPoolId, stage.client.ClientId);
    const defaults = ['ALLOW_CUSTOM_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH', 'ALLOW_USER_SRP_AUTH'];
    t.equal(sorted(shown.ExplicitAuthFlows ?? defaults), defaults, 'ExplicitAuthFlows, where they are shown');
    t.equal(
      (await t.call('InitiateAuth', stage.srp)).ChallengeName,
      'PASSWORD_VERIFIER',
      'the challenge of USER_SRP_AUTH',
    );
    await t.refuses('InitiateAuth', stage.password);
    await t.refuses('AdminInitiateAuth', stage.admin);
    // For a refresh token the client is opened, and closed again by an update that does not name any flow.
    await t.given.call('UpdateUserPoolClient', { ...stage.client, ExplicitAuthFlows: [...ALLOW] });
    const refresh = await stage.refresh(t);
    await t.call('UpdateUserPoolClient', stage.client);
    await t.call('InitiateAuth', refresh);
    await t.refuses('InitiateAuth', stage.password);
  },

  'client.explicit-flows-enum': async (t) => {
    const UserPoolId = await t.given.pool();
    for (const flow of [...ALLOW, ...LEGACY]) {
      const client = await create(t, UserPoolId, { ExplicitAuthFlows: [flow] });
      t.equal(client.ExplicitAuthFlows, [flow], `ExplicitAuthFlows of a client with ${flow}`);
    }
    const { ClientId } = await create(t, UserPoolId, {});
    // The value stands outside the type on purpose.
    const unknown = { ExplicitAuthFlows: ['ALLOW_MAGIC' as 'ALLOW_CUSTOM_AUTH'] };
    await refuseClient(t, UserPoolId, unknown);
    await refuseUpdate(t, UserPoolId, ClientId, unknown);
  },

  'client.allow-admin-user-password': async (t) => {
    const stage = await setStage(t, ['ALLOW_ADMIN_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH']);
    expectTokens(t, await t.call('AdminInitiateAuth', stage.admin));
    await t.given.call('UpdateUserPoolClient', { ...stage.client, ExplicitAuthFlows: ['ADMIN_NO_SRP_AUTH'] });
    expectTokens(t, await t.call('AdminInitiateAuth', stage.admin));
    await stage.restrict(t, 'ALLOW_ADMIN_USER_PASSWORD_AUTH');
    await t.refuses('AdminInitiateAuth', stage.admin);
  },

  'client.allow-custom': async (t) => {
    const stage = await setStage(t, ['ALLOW_CUSTOM_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH']);
    await t.script({
      defineAuthChallenge: {
        response: { challengeName: 'CUSTOM_CHALLENGE', issueTokens: false, failAuthentication: false },
      },
      createAuthChallenge: {
        response: { publicChallengeParameters: { question: 'six' }, privateChallengeParameters: { answer: '6' } },
      },
      verifyAuthChallengeResponse: { response: { answerCorrect: true } },
    });
    t.equal(
      (await t.call('InitiateAuth', stage.custom)).ChallengeName,
      'CUSTOM_CHALLENGE',
      'the challenge of CUSTOM_AUTH',
    );
    await stage.restrict(t, 'ALLOW_CUSTOM_AUTH');
    await t.refuses('InitiateAuth', stage.custom);
  },

  'client.allow-user-password': async (t) => {
    const stage = await setStage(t, ['ALLOW_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH']);
    expectTokens(t, await t.call('InitiateAuth', stage.password));
    await stage.restrict(t, 'ALLOW_USER_PASSWORD_AUTH');
    await t.refuses('InitiateAuth', stage.password);
  },

  'client.allow-user-srp': async (t) => {
    const stage = await setStage(t, ['ALLOW_USER_SRP_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH']);
    t.equal(
      (await t.call('InitiateAuth', stage.srp)).ChallengeName,
      'PASSWORD_VERIFIER',
      'the challenge of USER_SRP_AUTH',
    );
    await stage.restrict(t, 'ALLOW_USER_SRP_AUTH');
    await t.refuses('InitiateAuth', stage.srp);
  },

  'client.allow-refresh-token': async (t) => {
    const stage = await setStage(t, ['ALLOW_ADMIN_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH']);
    const refresh = await stage.refresh(t);
    expectTokens(t, await t.call('InitiateAuth', refresh));
    await stage.restrict(t, 'ALLOW_REFRESH_TOKEN_AUTH');
    await t.refuses('InitiateAuth', refresh, { error: ['InvalidParameterException', 'NotAuthorizedException'] });
  },

  'client.explicit-flows-legacy-values': async (t) => {
    const UserPoolId = await t.given.pool();
    for (const flow of LEGACY) {
      const client = await create(t, UserPoolId, { ExplicitAuthFlows: [flow] });
      t.equal(client.ExplicitAuthFlows, [flow], `ExplicitAuthFlows of a client with ${flow}`);
    }
    const both: ExplicitAuthFlowsType[] = ['ADMIN_NO_SRP_AUTH', 'USER_PASSWORD_AUTH'];
    const client = await create(t, UserPoolId, { ExplicitAuthFlows: both });
    t.equal(sorted(client.ExplicitAuthFlows), both, 'ExplicitAuthFlows of a client with two older names');
  },

  'client.explicit-flows-no-mix': async (t) => {
    const UserPoolId = await t.given.pool();
    const { ClientId } = await create(t, UserPoolId, { ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH'] });
    for (const legacy of LEGACY) {
      const mixed: ExplicitAuthFlowsType[] = [legacy, 'ALLOW_USER_SRP_AUTH'];
      await refuseClient(t, UserPoolId, { ExplicitAuthFlows: mixed });
      await refuseUpdate(t, UserPoolId, ClientId, { ExplicitAuthFlows: mixed });
    }
    await t.call('UpdateUserPoolClient', { UserPoolId, ClientId, ExplicitAuthFlows: ['ADMIN_NO_SRP_AUTH'] });
  },
} satisfies RuleChecks;

/** A pool with a user and a client of these flows, and the requests that sign in. */
async function setStage(t: Trial, ExplicitAuthFlows: ExplicitAuthFlowsType[] | undefined) {
  const UserPoolId = await t.given.pool();
  const { ClientId } = await t.given.client(UserPoolId, { ExplicitAuthFlows });
  const user = await t.given.user(UserPoolId);
  const client = { UserPoolId, ClientId };
  return {
    client,
    ...signIns(client, user),
    /** A request that refreshes; the client must let administrators sign users in. */
    async refresh(trial: Trial): Promise<InitiateAuthRequest> {
      const { RefreshToken } = await trial.given.signIn(UserPoolId, ClientId, user);
      return { ClientId, AuthFlow: 'REFRESH_TOKEN_AUTH', AuthParameters: { REFRESH_TOKEN: RefreshToken } };
    },
    /** Leaves the client every flow but one. */
    async restrict(trial: Trial, without: ExplicitAuthFlowsType): Promise<void> {
      const rest = ALLOW.filter((flow) => flow !== without);
      await trial.given.call('UpdateUserPoolClient', { ...client, ExplicitAuthFlows: rest });
    },
  };
}

function signIns(
  { UserPoolId, ClientId }: { UserPoolId: string; ClientId: string },
  { username, password }: GivenUser,
) {
  const AuthParameters = { USERNAME: username, PASSWORD: password };
  return {
    password: { ClientId, AuthFlow: 'USER_PASSWORD_AUTH', AuthParameters },
    admin: { UserPoolId, ClientId, AuthFlow: 'ADMIN_USER_PASSWORD_AUTH', AuthParameters },
    srp: { ClientId, AuthFlow: 'USER_SRP_AUTH', AuthParameters: { USERNAME: username, SRP_A } },
    custom: { ClientId, AuthFlow: 'CUSTOM_AUTH', AuthParameters: { USERNAME: username } },
  } as const;
}

function expectTokens(t: Trial, answer: { AuthenticationResult?: { AccessToken?: string } }): void {
  t.expect((answer.AuthenticationResult?.AccessToken ?? '') !== '', 'the sign-in to answer tokens', answer);
}
