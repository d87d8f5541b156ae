// The law of client secrets: an operation that anybody can call by a client's id asks a client with a secret for its proof.
import { secretHash } from '../../crypto/secret-hash.ts';
import type { OperationName } from '../../generated/types.ts';
import { baseRequest } from '../fixtures/index.ts';
import { type Body, type LawScene, tell } from './law.ts';
import { isRefused } from './refusals.ts';

/** Where an operation takes the proof: a hash by itself, a hash among parameters, or the secret. */
type Place = 'SecretHash' | 'AuthParameters' | 'ChallengeResponses' | 'ClientSecret';

const PLACES: Readonly<Partial<Record<OperationName, Place>>> = {
  SignUp: 'SecretHash',
  ConfirmSignUp: 'SecretHash',
  ResendConfirmationCode: 'SecretHash',
  ForgotPassword: 'SecretHash',
  ConfirmForgotPassword: 'SecretHash',
  InitiateAuth: 'AuthParameters',
  AdminInitiateAuth: 'AuthParameters',
  RespondToAuthChallenge: 'ChallengeResponses',
  AdminRespondToAuthChallenge: 'ChallengeResponses',
  GetTokensFromRefreshToken: 'ClientSecret',
  RevokeToken: 'ClientSecret',
};

/** What missing and wrong proofs meet. */
const REFUSED = ['NotAuthorizedException', 'UnauthorizedException'];

/** Asks once without the proof, once with a wrong one, and once with the right one, which works. */
export async function checkSecret(scene: LawScene): Promise<void> {
  const { operation, stage, target } = scene;
  const place = PLACES[operation];
  if (place === undefined) return;
  const client = await stage.once('secretive', () => stage.freshClient({ GenerateSecret: true }));
  if (client.ClientSecret === undefined) return;
  const { ClientId: clientId, ClientSecret: clientSecret } = client;
  const made = await requestFor(scene, clientId, clientSecret);
  if (made === undefined) return;
  const request: Body = { ...made, ClientId: clientId };
  const held = request[place] as Body | undefined;
  const username = String(held?.USERNAME ?? request.Username ?? '');
  const hash = await secretHash({ clientSecret, username, clientId });
  const wrong = await secretHash({ clientSecret, username: `${username}x`, clientId });
  const proven = (proof: string): Body => {
    if (place === 'ClientSecret')
      return { ...request, ClientSecret: proof === hash ? clientSecret : `${clientSecret}x` };
    return place === 'SecretHash'
      ? { ...request, SecretHash: proof }
      : { ...request, [place]: { ...held, SECRET_HASH: proof } };
  };
  // What is taken without a proof has had its effect, and shows no more.
  if (!(await isRefused(scene, request, REFUSED, 'secret/missing'))) return;
  if (!(await isRefused(scene, proven(wrong), REFUSED, 'secret/wrong'))) return;
  const outcome = await target.send(operation, proven(hash));
  if (outcome.error === undefined || !REFUSED.includes(outcome.error.name)) return;
  const expected = 'the right proof of the client secret to be taken';
  tell(scene, { law: 'secret/right', severity: 'refuses too much', expected, observed: outcome.error.name, outcome });
}

/** A plain request whose session or token, where it has one, comes from the client with the secret; undefined where none comes. */
async function requestFor(
  { operation, stage }: LawScene,
  clientId: string,
  clientSecret: string,
): Promise<Body | undefined> {
  const plain = (await baseRequest(operation, { ...stage, client: async () => clientId })) as Body;
  const { ChallengeResponses } = plain as { ChallengeResponses?: { USERNAME: string } };
  if (ChallengeResponses === undefined && plain.RefreshToken === undefined && plain.Token === undefined) return plain;
  const invited = { username: stage.username(), password: 'Temp0rary-horse!' };
  const UserPoolId = await stage.pool();
  const user = ChallengeResponses === undefined ? await stage.freshUser() : invited;
  const named = { UserPoolId, Username: invited.username, TemporaryPassword: invited.password } as const;
  if (user === invited) await stage.call('AdminCreateUser', { ...named, MessageAction: 'SUPPRESS' });
  const SECRET_HASH = await secretHash({ clientSecret, username: user.username, clientId });
  const answer = await stage.call('AdminInitiateAuth', {
    UserPoolId,
    ClientId: clientId,
    AuthFlow: 'ADMIN_USER_PASSWORD_AUTH',
    AuthParameters: { USERNAME: user.username, PASSWORD: user.password, SECRET_HASH },
  });
  const { RefreshToken } = { ...answer?.AuthenticationResult };
  if ((ChallengeResponses === undefined ? RefreshToken : answer?.Session) === undefined) return undefined;
  if (ChallengeResponses !== undefined)
    return {
      ...plain,
      Session: answer?.Session,
      ChallengeResponses: { ...ChallengeResponses, USERNAME: invited.username },
    };
  return { ...plain, [plain.Token === undefined ? 'RefreshToken' : 'Token']: RefreshToken };
}
