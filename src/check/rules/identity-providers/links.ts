// Checks of the rules on links between accounts at providers and users. What a link does at sign-in takes a real provider.
import type { ProviderUserIdentifierType } from '../../../generated/types.ts';
import type { RuleChecks } from '../rule.ts';
import type { Trial } from '../trial.ts';
import { create, OIDC, SOCIAL, saml } from './stage.ts';

const SUBJECT = 'Cognito_Subject';

/** The checks on links of the area idp. */
export const linkRules = {
  'idp.link-destination-must-exist': async (t) => {
    const { UserPoolId, username } = await setStage(t);
    await t.refuses(
      'AdminLinkProviderForUser',
      { UserPoolId, DestinationUser: native(t.given.username('nobody')), SourceUser: source(t) },
      { unchanged: () => linksOf(t, UserPoolId, username) },
    );
    await link(t, UserPoolId, username, source(t));
  },

  'idp.link-destination-kinds': async (t) => {
    const { UserPoolId, username } = await setStage(t);
    await link(t, UserPoolId, username, source(t));
    const { UserStatus } = await t.call('AdminGetUser', { UserPoolId, Username: username });
    t.equal(UserStatus, 'CONFIRMED', 'the status of a native user with a link');
  },

  'idp.link-destination-native-value': async (t) => {
    const { UserPoolId, username } = await setStage(t);
    const { UserAttributes = [] } = await t.given.call('AdminGetUser', { UserPoolId, Username: username });
    for (const name of ['email', 'sub']) {
      const value = UserAttributes.find(({ Name }) => Name === name)?.Value ?? '';
      await t.refuses(
        'AdminLinkProviderForUser',
        { UserPoolId, DestinationUser: native(value), SourceUser: source(t) },
        { unchanged: () => linksOf(t, UserPoolId, username) },
      );
    }
    await link(t, UserPoolId, username, source(t));
  },

  'idp.link-destination-attribute-name-ignored': async (t) => {
    const { UserPoolId } = await setStage(t);
    for (const name of [undefined, 'x', SUBJECT]) {
      const { username } = await t.given.user(UserPoolId);
      const SourceUser = source(t);
      const DestinationUser = { ...native(username), ...(name === undefined ? {} : { ProviderAttributeName: name }) };
      await t.call('AdminLinkProviderForUser', { UserPoolId, DestinationUser, SourceUser });
      const expected = [[SourceUser.ProviderName, SourceUser.ProviderAttributeValue]];
      t.equal(await linksOf(t, UserPoolId, username), expected, `the links with the destination's name ${name}`);
    }
  },

  'idp.link-destination-provider-name': async (t) => {
    const { UserPoolId, username } = await setStage(t);
    await t.refuses(
      'AdminLinkProviderForUser',
      { UserPoolId, DestinationUser: { ...native(username), ProviderName: 'Unknown' }, SourceUser: source(t) },
      {
        error: ['InvalidParameterException', 'ResourceNotFoundException', 'UserNotFoundException'],
        unchanged: () => linksOf(t, UserPoolId, username),
      },
    );
    await link(t, UserPoolId, username, source(t));
  },

  'idp.link-destination-mutable-only': async (t) => {
    const Schema = [{ Name: 'fixed', AttributeDataType: 'String' as const, Mutable: false }];
    const { UserPoolId, username } = await setStage(t, Schema);
    const fixed = await t.given.user(UserPoolId, { attributes: { 'custom:fixed': 'for good' } });
    await t.refuses(
      'AdminLinkProviderForUser',
      { UserPoolId, DestinationUser: native(fixed.username), SourceUser: source(t) },
      { unchanged: () => linksOf(t, UserPoolId, fixed.username) },
    );
    await link(t, UserPoolId, username, source(t));
  },

  'idp.link-source-new': async (t) => {
    const { UserPoolId, username } = await setStage(t);
    const other = await t.given.user(UserPoolId);
    const SourceUser = source(t);
    await link(t, UserPoolId, username, SourceUser);
    await t.refuses(
      'AdminLinkProviderForUser',
      { UserPoolId, DestinationUser: native(other.username), SourceUser },
      {
        error: ['InvalidParameterException', 'AliasExistsException'],
        unchanged: () => linksOf(t, UserPoolId, other.username),
      },
    );
  },

  'idp.link-source-federated': async (t) => {
    const { UserPoolId, username } = await setStage(t);
    const other = await t.given.user(UserPoolId);
    const SourceUser = { ...native(other.username), ProviderAttributeName: SUBJECT };
    await t.refuses(
      'AdminLinkProviderForUser',
      { UserPoolId, DestinationUser: native(username), SourceUser },
      { unchanged: () => linksOf(t, UserPoolId, username) },
    );
    await link(t, UserPoolId, username, source(t));
  },

  'idp.link-social-attribute-name': async (t) => {
    const { UserPoolId, username } = await setStage(t);
    for (const provider of SOCIAL) {
      await create(t, UserPoolId, provider);
      const account = source(t, provider.ProviderName);
      await t.refuses(
        'AdminLinkProviderForUser',
        { UserPoolId, DestinationUser: native(username), SourceUser: { ...account, ProviderAttributeName: 'email' } },
        { unchanged: () => linksOf(t, UserPoolId, username) },
      );
      await link(t, UserPoolId, username, account);
    }
  },

  'idp.link-social-provider-name': async (t) => {
    const { UserPoolId, username } = await setStage(t);
    for (const provider of SOCIAL) {
      await create(t, UserPoolId, provider);
      await link(t, UserPoolId, username, source(t, provider.ProviderName));
    }
    await t.refuses(
      'AdminLinkProviderForUser',
      { UserPoolId, DestinationUser: native(username), SourceUser: source(t, 'Login with Amazon') },
      {
        error: ['InvalidParameterException', 'ResourceNotFoundException'],
        unchanged: () => linksOf(t, UserPoolId, username),
      },
    );
  },

  'idp.link-saml-attribute-name': async (t) => {
    const { UserPoolId, username } = await setStage(t);
    const provider = saml();
    await create(t, UserPoolId, provider);
    const claim = 'https://example.com/claims/employee';
    await link(t, UserPoolId, username, { ...source(t, provider.ProviderName), ProviderAttributeName: claim });
  },

  'idp.provider-user-identifier-parts': async (t) => {
    const { UserPoolId, username } = await setStage(t);
    const account = source(t);
    await link(t, UserPoolId, username, account);
    await t.call('AdminDisableProviderForUser', { UserPoolId, User: account });
    t.equal(await linksOf(t, UserPoolId, username), [], 'the links after AdminDisableProviderForUser');
    for (const part of ['ProviderName', 'ProviderAttributeName', 'ProviderAttributeValue']) {
      const outcome = await t.send('AdminDisableProviderForUser', { UserPoolId, User: { ...account, [part]: 7 } });
      t.expect(outcome.error !== undefined, `a number as ${part} to be refused`);
    }
  },
} satisfies RuleChecks;

/** A pool with a provider and a user who can sign in. */
async function setStage(t: Trial, Schema: { Name: string; AttributeDataType: 'String'; Mutable: boolean }[] = []) {
  const UserPoolId = await t.given.pool(Schema.length === 0 ? {} : { Schema });
  await t.given.call('CreateIdentityProvider', { UserPoolId, ...OIDC });
  const email = t.given.username('user');
  const { username } = await t.given.user(UserPoolId, { attributes: { email } });
  return { UserPoolId, username };
}

function native(username: string): ProviderUserIdentifierType {
  return { ProviderName: 'Cognito', ProviderAttributeValue: username };
}

/** An account that nobody has signed in with. */
function source(t: Trial, ProviderName = OIDC.ProviderName): ProviderUserIdentifierType {
  return { ProviderName, ProviderAttributeName: SUBJECT, ProviderAttributeValue: t.given.name('subject') };
}

/** Links an account to a user, who has to show it afterwards. */
async function link(
  t: Trial,
  UserPoolId: string,
  username: string,
  account: ProviderUserIdentifierType,
): Promise<void> {
  const before = await linksOf(t, UserPoolId, username);
  await t.call('AdminLinkProviderForUser', { UserPoolId, DestinationUser: native(username), SourceUser: account });
  const added = [account.ProviderName, account.ProviderAttributeValue];
  t.equal(await linksOf(t, UserPoolId, username), [...before, added].sort(), 'the links of the user');
}

/** Provider and id of each account that the user is linked to. */
async function linksOf(t: Trial, UserPoolId: string, Username: string): Promise<unknown[][]> {
  const { UserAttributes = [] } = await t.call('AdminGetUser', { UserPoolId, Username });
  const value = UserAttributes.find(({ Name }) => Name === 'identities')?.Value ?? '[]';
  const identities = JSON.parse(value) as { providerName: unknown; userId: unknown }[];
  return identities.map(({ providerName, userId }) => [providerName, userId]).sort();
}
