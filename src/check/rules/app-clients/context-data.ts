// Checks of the rules on EnablePropagateAdditionalUserContextData.
import { secretHash } from '../../../crypto/secret-hash.ts';
import { NotExercised } from '../endings.ts';
import type { GivenUser } from '../given.ts';
import type { RuleChecks } from '../rule.ts';
import type { Trial } from '../trial.ts';
import { create, refuseClient, refuseUpdate } from './stage.ts';

const ADDRESS = '192.0.2.44';

/** The checks on the user's address in sign-ins. */
export const contextData = {
  'client.propagate-needs-secret': async (t) => {
    const UserPoolId = await t.given.pool();
    const on = { EnablePropagateAdditionalUserContextData: true };
    const server = await create(t, UserPoolId, { GenerateSecret: true, ...on });
    t.equal(server.EnablePropagateAdditionalUserContextData, true, 'the flag of a client with a secret');
    await refuseClient(t, UserPoolId, on);
    const { ClientId } = await create(t, UserPoolId, {});
    await refuseUpdate(t, UserPoolId, ClientId, on);
  },

  'client.propagate-default-off': async (t) => {
    const UserPoolId = await t.given.pool();
    const client = await create(t, UserPoolId, { GenerateSecret: true });
    t.equal(client.EnablePropagateAdditionalUserContextData ?? false, false, 'the flag of a client made without it');
    const { ClientId } = client;
    await t.given.call('UpdateUserPoolClient', {
      UserPoolId,
      ClientId,
      EnablePropagateAdditionalUserContextData: true,
    });
    const updated = await t.call('UpdateUserPoolClient', { UserPoolId, ClientId });
    const flag = updated.UserPoolClient?.EnablePropagateAdditionalUserContextData ?? false;
    t.equal(flag, false, 'the flag after an update without it');
  },

  'client.propagate-on-accepts-ip': async (t) => {
    const stage = await setStage(t, true);
    await stage.signIn();
    t.equal(await stage.lastAddress(), ADDRESS, 'the IpAddress of the recorded sign-in');
  },

  'client.propagate-off-blocks-ip': async (t) => {
    const stage = await setStage(t, false);
    await stage.signIn();
    const address = await stage.lastAddress();
    t.expect(address !== ADDRESS, 'the IpAddress that was sent not to be recorded', address);
  },

  'client.propagate-does-not-affect-admin': async (t) => {
    for (const flag of [true, false]) {
      const stage = await setStage(t, flag);
      await stage.adminSignIn();
      t.equal(await stage.lastAddress(), ADDRESS, `the IpAddress of an administrator's sign-in with the flag ${flag}`);
    }
  },
} satisfies RuleChecks;

/** A pool that records sign-ins, with a client that has a secret, and a user. */
async function setStage(t: Trial, flag: boolean) {
  const UserPoolId = await t.given.pool({ UserPoolTier: 'PLUS', UserPoolAddOns: { AdvancedSecurityMode: 'AUDIT' } });
  const client = await t.given.client(UserPoolId, {
    GenerateSecret: true,
    EnablePropagateAdditionalUserContextData: flag,
  });
  const user = await t.given.user(UserPoolId);
  const { ClientId } = client;
  const AuthParameters = await parameters(ClientId, client.ClientSecret ?? '', user);
  return {
    async signIn() {
      const UserContextData = { IpAddress: ADDRESS };
      const answer = await t.call('InitiateAuth', {
        ClientId,
        AuthFlow: 'USER_PASSWORD_AUTH',
        AuthParameters,
        UserContextData,
      });
      t.expect(answer.AuthenticationResult !== undefined, 'the sign-in to answer tokens', answer);
    },
    async adminSignIn() {
      const ContextData = { IpAddress: ADDRESS, ServerName: 'app.example.com', ServerPath: '/', HttpHeaders: [] };
      const AuthFlow = 'ADMIN_USER_PASSWORD_AUTH';
      const answer = await t.call('AdminInitiateAuth', { UserPoolId, ClientId, AuthFlow, AuthParameters, ContextData });
      t.expect(answer.AuthenticationResult !== undefined, 'the sign-in to answer tokens', answer);
    },
    async lastAddress(): Promise<string | undefined> {
      const { AuthEvents } = await t.call('AdminListUserAuthEvents', { UserPoolId, Username: user.username });
      // Events come with a delay, so none at all says nothing about the rule.
      if (AuthEvents?.[0] === undefined) throw new NotExercised('no sign-in was recorded yet');
      return AuthEvents[0].EventContextData?.IpAddress;
    },
  };
}

async function parameters(clientId: string, clientSecret: string, { username, password }: GivenUser) {
  const SECRET_HASH = await secretHash({ clientSecret, username, clientId });
  return { USERNAME: username, PASSWORD: password, SECRET_HASH };
}
