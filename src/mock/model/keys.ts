// The key pairs that sign tokens: one for access tokens, one for ID tokens, as each real pool has two.
import {
  importSigningKey,
  type JwksDocument,
  jwksDocument,
  type RsaPrivateJwk,
  type SigningKey,
} from '../../crypto/jwt.ts';

/** The signing keys of every pool of one mock, and their public halves. */
export interface SigningKeys {
  readonly jwks: JwksDocument;
  /** The key for a kind of token, imported when it is first asked for. */
  load(kind: 'access' | 'id'): Promise<SigningKey>;
}

/** Keys that are imported on first use, so that making a mock stays instant. */
export function createKeys(pairs: { access: RsaPrivateJwk; id: RsaPrivateJwk }): SigningKeys {
  const loaded: Partial<Record<'access' | 'id', Promise<SigningKey>>> = {};
  return {
    jwks: jwksDocument([pairs.access, pairs.id]),
    load(kind) {
      loaded[kind] ??= importSigningKey(pairs[kind]);
      return loaded[kind];
    },
  };
}
