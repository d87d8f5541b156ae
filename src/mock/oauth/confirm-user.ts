// GET /confirmUser: the address behind a verification link, which confirms a sign-up as its code would.

import { secretHash } from '../../crypto/secret-hash.ts';
import { isCognitoError } from '../../errors.ts';
import type { WireAnswer } from '../../protocol/answer.ts';
import { signUp } from '../operations/sign-up.ts';
import { html } from './answers.ts';
import { notePage } from './page.ts';
import { clientAt, type Visit } from './visit.ts';

/** Confirms the user that the link names and says how it went. */
export async function confirmUser(visit: Visit): Promise<WireAnswer> {
  const [ClientId, Username, ConfirmationCode] = ['client_id', 'user_name', 'confirmation_code'].map(
    (name) => visit.query.get(name) ?? '',
  );
  const found = clientAt(visit, ClientId);
  if (found === undefined || !ClientId || !Username || !ConfirmationCode) {
    return html(visit, 400, notePage('Error', 'An error was encountered with the requested page.'));
  }
  const clientSecret = found.client.secrets[0]?.value;
  // The link proves nothing about a client, so the page proves it in the client's place.
  const proof =
    clientSecret === undefined
      ? {}
      : { SecretHash: await secretHash({ clientSecret, username: Username, clientId: ClientId }) };
  try {
    await signUp.ConfirmSignUp({ ClientId, Username, ConfirmationCode, ...proof }, visit.context);
  } catch (cause) {
    if (!isCognitoError(cause)) throw cause;
    return html(visit, 400, notePage('Error', cause.message));
  }
  return html(visit, 200, notePage('Confirmed', 'Your registration has been confirmed!'));
}
