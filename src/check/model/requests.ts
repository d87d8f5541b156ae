// The requests that several commands send.
import type { Request } from '../../generated/types.ts';
import { GOOD_PASSWORD } from '../rules/given.ts';
import type { Session } from './state.ts';

/** A sign-in by the password that all users of sequences have. */
export function signInRequest(UserPoolId: string, ClientId: string, username: string): Request<'AdminInitiateAuth'> {
  const AuthParameters = { USERNAME: username, PASSWORD: GOOD_PASSWORD };
  return { UserPoolId, ClientId, AuthFlow: 'ADMIN_USER_PASSWORD_AUTH', AuthParameters };
}

/** New tokens for the refresh token of a session. */
export function refreshRequest(UserPoolId: string, { clientId, refresh }: Session): Request<'AdminInitiateAuth'> {
  return {
    UserPoolId,
    ClientId: clientId,
    AuthFlow: 'REFRESH_TOKEN_AUTH',
    AuthParameters: { REFRESH_TOKEN: refresh },
  };
}
