// Checks of the rules on ReadAttributes and WriteAttributes.
import type { AttributeType } from '../../../generated/types.ts';
import type { RuleChecks } from '../rule.ts';

/** The checks on which attributes users reach through a client. */
export const attributes = {
  'client.write-attributes': async (t) => {
    const UserPoolId = await t.given.pool();
    const { ClientId } = await t.given.client(UserPoolId, { WriteAttributes: ['email'] });
    const user = await t.given.user(UserPoolId, { attributes: { nickname: 'before' } });
    const { AccessToken } = await t.given.signIn(UserPoolId, ClientId, user);
    const stored = async () =>
      record((await t.call('AdminGetUser', { UserPoolId, Username: user.username })).UserAttributes);
    await t.call('UpdateUserAttributes', {
      AccessToken,
      UserAttributes: [{ Name: 'email', Value: 'ada@example.com' }],
    });
    t.equal((await stored()).email, 'ada@example.com', 'email after the update');
    const nickname = { Name: 'nickname', Value: 'after' };
    await t.refuses('UpdateUserAttributes', { AccessToken, UserAttributes: [nickname] }, { unchanged: stored });
    const newcomer = t.given.username('user');
    await t.refuses(
      'SignUp',
      { ClientId, Username: newcomer, Password: user.password, UserAttributes: [nickname] },
      { error: ['NotAuthorizedException', 'InvalidParameterException'] },
    );
    await t.refuses('AdminGetUser', { UserPoolId, Username: newcomer }, { error: 'UserNotFoundException' });
    await t.call('AdminUpdateUserAttributes', { UserPoolId, Username: user.username, UserAttributes: [nickname] });
    t.equal((await stored()).nickname, 'after', 'nickname after the update by an administrator');
  },

  'client.read-attributes': async (t) => {
    const UserPoolId = await t.given.pool();
    const { ClientId } = await t.given.client(UserPoolId, { ReadAttributes: ['email'] });
    const open = await t.given.client(UserPoolId);
    const user = await t.given.user(UserPoolId, { attributes: { email: 'ada@example.com', nickname: 'ada' } });
    const { AccessToken, IdToken } = await t.given.signIn(UserPoolId, ClientId, user);
    const own = record((await t.call('GetUser', { AccessToken })).UserAttributes);
    t.equal([own.email, own.nickname ?? null], ['ada@example.com', null], 'email and nickname of GetUser');
    const { email, nickname } = t.claims(IdToken);
    t.equal([email, nickname ?? null], ['ada@example.com', null], 'email and nickname of the ID token');
    const all = record((await t.call('AdminGetUser', { UserPoolId, Username: user.username })).UserAttributes);
    t.equal([all.email, all.nickname], ['ada@example.com', 'ada'], 'email and nickname of AdminGetUser');
    // The same user through a client without a list shows that the list was what hid the nickname.
    const other = await t.given.signIn(UserPoolId, open.ClientId, user);
    t.equal(t.claims(other.IdToken).nickname, 'ada', 'nickname in the ID token of a client without ReadAttributes');
  },
} satisfies RuleChecks;

function record(list: readonly AttributeType[] | undefined): Record<string, string | undefined> {
  return Object.fromEntries((list ?? []).map(({ Name, Value }) => [Name, Value]));
}
