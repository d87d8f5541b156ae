// Checks of the rules on the settings of identity providers. Nobody signs in through them here.
import type { CreateIdentityProviderRequest } from '../../../generated/types.ts';
import type { RuleChecks } from '../rule.ts';
import type { Trial } from '../trial.ts';
import {
  APPLE,
  APPLE_KEY,
  create,
  describe,
  names,
  OIDC,
  type Provider,
  SOCIAL,
  saml,
  sent,
  without,
} from './stage.ts';

/** The checks on providers of the area idp. */
export const providerRules = {
  'idp.attribute-mapping': async (t) => {
    const UserPoolId = await t.given.pool({ Schema: [{ Name: 'dept', AttributeDataType: 'String' }] });
    const AttributeMapping = { email: 'email', 'custom:dept': 'department' };
    await create(t, UserPoolId, { ...OIDC, AttributeMapping });
    t.equal((await describe(t, UserPoolId, OIDC.ProviderName)).AttributeMapping, AttributeMapping, 'AttributeMapping');
    await t.refuses(
      'CreateIdentityProvider',
      { UserPoolId, ...OIDC, ProviderName: 'Other', AttributeMapping: { 'custom:none': 'department' } },
      { unchanged: () => names(t, UserPoolId) },
    );
  },

  'idp.details-google-amazon': async (t) => {
    for (const provider of SOCIAL) if (provider.ProviderType !== 'Facebook') await checkDetails(t, provider);
  },

  'idp.details-facebook': async (t) => {
    for (const provider of SOCIAL) {
      if (provider.ProviderType !== 'Facebook') continue;
      await checkDetails(t, provider, ['client_id']);
      // Whether api_version is a must is not written anywhere; an endpoint that does without must still know the rest.
      const UserPoolId = await t.given.pool();
      const ProviderDetails = without(provider.ProviderDetails, 'api_version');
      const bare = await t.outcome('CreateIdentityProvider', { UserPoolId, ...provider, ProviderDetails });
      if (bare.error !== undefined)
        t.equal(bare.error.name, 'InvalidParameterException', 'the refusal without api_version');
      else t.equal(await names(t, UserPoolId), ['Facebook'], 'the providers of the pool');
    }
  },

  'idp.details-apple': (t) => checkDetails(t, APPLE, Object.keys(APPLE.ProviderDetails), ['private_key']),

  'idp.apple-private-key-hidden': async (t) => {
    const UserPoolId = await t.given.pool();
    const { ProviderName, ProviderDetails } = APPLE;
    const IdpIdentifier = 'apple.example.com';
    const answers: unknown[] = [await create(t, UserPoolId, { ...APPLE, IdpIdentifiers: [IdpIdentifier] })];
    answers.push(await t.call('UpdateIdentityProvider', { UserPoolId, ProviderName, ProviderDetails }));
    const seen = await describe(t, UserPoolId, ProviderName);
    answers.push(seen, await t.call('GetIdentityProviderByIdentifier', { UserPoolId, IdpIdentifier }));
    t.equal(seen.ProviderDetails?.team_id, ProviderDetails.team_id, 'team_id of an Apple provider');
    const shown = JSON.stringify(answers);
    t.expect(!shown.includes('private_key') && !shown.includes(APPLE_KEY), 'no answer to show private_key');
  },

  'idp.details-oidc': (t) => checkDetails(t, OIDC, ['client_id', 'oidc_issuer']),

  'idp.details-oidc-read-only': async (t) => {
    const UserPoolId = await t.given.pool();
    const key = 'attributes_url_add_attributes';
    const { ProviderName, ProviderDetails } = OIDC;
    await create(t, UserPoolId, OIDC);
    const value = (await describe(t, UserPoolId, ProviderName)).ProviderDetails?.[key];
    t.expect(value === 'true' || value === 'false', `${key} to be shown as true or false`, value);
    const opposite = { ...ProviderDetails, [key]: value === 'true' ? 'false' : 'true' };
    const asked = await t.outcome('UpdateIdentityProvider', { UserPoolId, ProviderName, ProviderDetails: opposite });
    if (asked.error !== undefined) t.equal(asked.error.name, 'InvalidParameterException', `the refusal of ${key}`);
    t.equal((await describe(t, UserPoolId, ProviderName)).ProviderDetails?.[key], value, `${key} after the update`);
  },

  'idp.details-saml-metadata': async (t) => {
    const UserPoolId = await t.given.pool();
    const provider = saml();
    const unchanged = () => names(t, UserPoolId);
    await t.refuses('CreateIdentityProvider', { UserPoolId, ...provider, ProviderDetails: {} }, { unchanged });
    await create(t, UserPoolId, provider);
    const { ProviderDetails } = await describe(t, UserPoolId, provider.ProviderName);
    t.equal(ProviderDetails?.MetadataFile, provider.ProviderDetails.MetadataFile, 'MetadataFile');
  },

  'idp.details-saml-sign-out-optional': async (t) => {
    const provider = saml();
    await create(t, await t.given.pool(), provider);
    const UserPoolId = await t.given.pool();
    await create(t, UserPoolId, { ...provider, ProviderDetails: { ...provider.ProviderDetails, IDPSignout: 'true' } });
    t.equal((await describe(t, UserPoolId, provider.ProviderName)).ProviderDetails?.IDPSignout, 'true', 'IDPSignout');
  },

  'idp.update-details': async (t) => {
    const UserPoolId = await t.given.pool();
    const { ProviderName } = saml();
    await create(t, UserPoolId, saml());
    const { ProviderDetails } = saml('two');
    await t.call('UpdateIdentityProvider', { UserPoolId, ProviderName, ProviderDetails });
    const after = (await describe(t, UserPoolId, ProviderName)).ProviderDetails;
    t.equal(after?.MetadataFile, ProviderDetails.MetadataFile, 'MetadataFile after the update');
    await t.call('UpdateIdentityProvider', { UserPoolId, ProviderName, AttributeMapping: { email: 'mail' } });
    const kept = await describe(t, UserPoolId, ProviderName);
    t.equal([kept.ProviderDetails, kept.AttributeMapping], [after, { email: 'mail' }], 'details after another update');
  },

  'idp.details-required-on-create-only': async (t) => {
    const UserPoolId = await t.given.pool();
    const { ProviderDetails: _, ...bare } = OIDC;
    // The request does not fit its type, which is the point.
    const request = { UserPoolId, ...bare } as CreateIdentityProviderRequest;
    await t.refuses('CreateIdentityProvider', request, { unchanged: () => names(t, UserPoolId) });
    await create(t, UserPoolId, OIDC);
    const AttributeMapping = { email: 'mail' };
    await t.call('UpdateIdentityProvider', { UserPoolId, ProviderName: OIDC.ProviderName, AttributeMapping });
    t.equal((await describe(t, UserPoolId, OIDC.ProviderName)).AttributeMapping, AttributeMapping, 'AttributeMapping');
  },

  'idp.provider-created-date': async (t) => {
    const UserPoolId = await t.given.pool();
    const { ProviderName } = OIDC;
    const { CreationDate } = await create(t, UserPoolId, OIDC);
    t.expect(typeof CreationDate === 'number', 'a CreationDate', CreationDate);
    const listed = async () => (await t.call('ListIdentityProviders', { UserPoolId, MaxResults: 10 })).Providers[0];
    t.equal((await listed())?.CreationDate, CreationDate, 'CreationDate in the list');
    await t.call('UpdateIdentityProvider', { UserPoolId, ProviderName, AttributeMapping: { email: 'mail' } });
    const after = await listed();
    t.equal(after?.CreationDate, CreationDate, 'CreationDate after an update');
    t.expect((after?.LastModifiedDate ?? 0) >= (CreationDate ?? 0), 'LastModifiedDate not before CreationDate', after);
  },
} satisfies RuleChecks;

/** Each of `needed` must be there; with all of them the provider is made, and shows all but `hidden`. */
async function checkDetails(
  t: Trial,
  provider: Provider,
  needed: readonly string[] = Object.keys(provider.ProviderDetails),
  hidden: readonly string[] = [],
): Promise<void> {
  const UserPoolId = await t.given.pool();
  for (const key of needed) {
    const ProviderDetails = without(provider.ProviderDetails, key);
    const unchanged = () => names(t, UserPoolId);
    await t.refuses('CreateIdentityProvider', { UserPoolId, ...provider, ProviderDetails }, { unchanged });
  }
  await create(t, UserPoolId, provider);
  const shown = Object.keys(provider.ProviderDetails).filter((key) => !hidden.includes(key));
  const { ProviderDetails } = await describe(t, UserPoolId, provider.ProviderName);
  t.equal(
    sent(ProviderDetails, shown),
    sent(provider.ProviderDetails, shown),
    `the details of ${provider.ProviderType}`,
  );
}
