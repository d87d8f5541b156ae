// The law of providers: each kind shows what it was given, without what is to stay hidden, and what the service adds of its own (API
// reference, CreateIdentityProvider; command line reference of AWS, outputs).
import type { OperationName } from '../../generated/types.ts';
import { unshown } from './compare.ts';
import { type Change, play } from './hand.ts';
import { type Body, type LawScene, objectAt } from './law.ts';

/** One kind of provider: what is sent, and what is shown besides. */
interface Kind {
  readonly sent: Body;
  readonly hidden?: Body;
  readonly added: Body;
}

const CREDENTIALS = { client_id: 'contract', client_secret: 'not-a-real-secret', authorize_scopes: 'profile' };

const KINDS: Readonly<Record<string, Kind>> = {
  Google: {
    sent: CREDENTIALS,
    added: { attributes_url_add_attributes: 'true', token_request_method: 'POST' },
  },
  Facebook: {
    sent: { ...CREDENTIALS, api_version: 'v17.0' },
    added: { attributes_url_add_attributes: 'true', token_request_method: 'GET' },
  },
  LoginWithAmazon: {
    sent: CREDENTIALS,
    added: { attributes_url_add_attributes: 'false', token_request_method: 'POST' },
  },
  SignInWithApple: {
    sent: { client_id: 'contract', team_id: 'ABCDE12345', key_id: 'FGHIJ67890', authorize_scopes: 'name email' },
    hidden: { private_key: 'not-a-real-key' },
    added: { attributes_url_add_attributes: 'false', token_request_method: 'POST' },
  },
};

const kinds: Change = async (hand) => {
  const UserPoolId = await hand.scene.stage.freshPool();
  for (const [kind, { sent, hidden, added }] of Object.entries(KINDS)) {
    const at = { UserPoolId, ProviderName: kind };
    const IdpIdentifier = `${kind}.example.com`;
    const wanted = { ProviderName: kind, ProviderType: kind, ProviderDetails: { ...sent, ...added } };
    const fits = (answer: Body): readonly string[] => {
      const provider = objectAt(answer, 'IdentityProvider');
      const shows = Object.keys(objectAt(provider, 'ProviderDetails') ?? {});
      const given = shows.filter((name) => hidden?.[name] !== undefined);
      return [...unshown(wanted, provider).map(({ path }) => path), ...given.map((name) => `${name} in the clear`)];
    };
    const made = await hand.first('CreateIdentityProvider', {
      ...at,
      ProviderType: kind,
      ProviderDetails: { ...sent, ...hidden },
      IdpIdentifiers: [IdpIdentifier],
    });
    await hand.shows(`made/${kind}`, [], async () => fits(made));
    await hand.shows(`kind/${kind}`, [], async () => fits(await hand.first('DescribeIdentityProvider', at)));
    const by = { UserPoolId, IdpIdentifier };
    await hand.shows(`found/${kind}`, [], async () => fits(await hand.first('GetIdentityProviderByIdentifier', by)));
    const updated = await hand.first('UpdateIdentityProvider', { ...at, AttributeMapping: { email: 'email' } });
    await hand.shows(`updated/${kind}`, [], async () => fits(updated));
  }
};

const LOOKING: readonly OperationName[] = [
  'CreateIdentityProvider',
  'DescribeIdentityProvider',
  'GetIdentityProviderByIdentifier',
  'UpdateIdentityProvider',
];

/** Makes a provider of each kind and looks at it in every way. */
export async function checkProviders(scene: LawScene): Promise<void> {
  if (LOOKING.includes(scene.operation)) await play(scene, kinds);
}
