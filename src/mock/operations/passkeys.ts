// The topic passkeys: registering, listing and deleting the passkeys of the access token's owner. Signing in with one is left to the
// sign-in.
import { CognitoError } from '../../errors.ts';
import type { Behaviours, MockContext } from '../behaviour.ts';
import { ownerOf, type TokenOwner } from '../model/access-token.ts';
import { allowedFirstFactors } from '../model/first-factor.ts';
import { pageOf } from '../model/page.ts';
import { beginPasskey, deletePasskey, describePasskey, registerPasskey } from '../model/passkey.ts';
import type { Pool } from '../model/pool-record.ts';

/** Passkeys on a page unless MaxResults says otherwise; a 0 says nothing. */
const PAGE = 20;

/** The behaviours of the topic passkeys. */
export const passkeys = {
  async StartWebAuthnRegistration(request, context) {
    const { pool, client, user } = await passkeyOwner(context, request.AccessToken);
    assertAllowed(pool);
    return { CredentialCreationOptions: beginPasskey(context, pool, client, user) };
  },

  async CompleteWebAuthnRegistration(request, context) {
    const { pool, client, user } = await passkeyOwner(context, request.AccessToken);
    assertAllowed(pool);
    await registerPasskey(context, pool, client, user, request.Credential);
    return {};
  },

  async ListWebAuthnCredentials(request, context) {
    const { pool, user } = await passkeyOwner(context, request.AccessToken);
    const { items, next } = pageOf(user.passkeys, (passkey) => passkey.id, {
      list: `passkeys ${pool.id} ${user.sub}`,
      sorted: true,
      limit: request.MaxResults || PAGE,
      token: request.NextToken,
    });
    return { Credentials: items.map(describePasskey), NextToken: next };
  },

  async DeleteWebAuthnCredential(request, context) {
    const { user } = await passkeyOwner(context, request.AccessToken);
    deletePasskey(user, request.CredentialId);
    return {};
  },
} satisfies Behaviours<
  'StartWebAuthnRegistration' | 'CompleteWebAuthnRegistration' | 'ListWebAuthnCredentials' | 'DeleteWebAuthnCredential'
>;

/** The owner of the token. None of these operations declares that a user can be missing or unconfirmed. */
async function passkeyOwner(context: MockContext, accessToken: string): Promise<TokenOwner> {
  const owner = await ownerOf(context, accessToken, { deletedIsInvalid: true });
  if (owner.user.status === 'RESET_REQUIRED') {
    throw new CognitoError('PasswordResetRequiredException', 'Password reset required for the user');
  }
  return owner;
}

function assertAllowed(pool: Pool): void {
  if (allowedFirstFactors(pool).includes('WEB_AUTHN')) return;
  throw new CognitoError('WebAuthnNotEnabledException', 'WebAuthn is not enabled for the user pool.');
}
