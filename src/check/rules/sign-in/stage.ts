// What checks of sign-in play on: a pool, a client and a user, and the calls that go with them.
import { secretHash } from '../../../crypto/secret-hash.ts';
import type {
  ChallengeNameType,
  CreateUserPoolClientRequest,
  CreateUserPoolRequest,
  InitiateAuthRequest,
  InitiateAuthResponse,
} from '../../../generated/types.ts';
import { Broken, NotExercised } from '../endings.ts';
import type { GivenUser } from '../given.ts';
import type { Trial } from '../trial.ts';

/** All flows, for checks of which the flow is not the point. */
const FLOWS: CreateUserPoolClientRequest['ExplicitAuthFlows'] = [
  'ALLOW_ADMIN_USER_PASSWORD_AUTH',
  'ALLOW_USER_PASSWORD_AUTH',
  'ALLOW_USER_SRP_AUTH',
  'ALLOW_CUSTOM_AUTH',
  'ALLOW_REFRESH_TOKEN_AUTH',
];

/** A pool with SMS MFA. The role is made up: where it matters, the set-up fails and the rule is not exercised. */
export const SMS_POOL: Partial<CreateUserPoolRequest> = {
  MfaConfiguration: 'ON',
  SmsConfiguration: { SnsCallerArn: 'arn:aws:iam::123456789012:role/cognito-contract', ExternalId: 'cognito-contract' },
};

type Flow = InitiateAuthRequest['AuthFlow'];

/** What an answer of a sign-in operation says of the next step. */
export type Asked = Pick<InitiateAuthResponse, 'ChallengeName' | 'ChallengeParameters' | 'Session'>;

/** A pool, a client that allows all flows, and a confirmed user; settings win. */
export async function setStage(
  t: Trial,
  settings: {
    pool?: Partial<CreateUserPoolRequest>;
    client?: Partial<CreateUserPoolClientRequest>;
    attributes?: Readonly<Record<string, string>>;
  } = {},
) {
  const UserPoolId = await t.given.pool(settings.pool);
  const client = await t.given.client(UserPoolId, { ExplicitAuthFlows: FLOWS, ...settings.client });
  const user = await t.given.user(UserPoolId, { attributes: settings.attributes ?? {} });
  return stageOf(t, UserPoolId, client, user);
}

/** The same hand for another client or user of a pool. */
export function stageOf(
  t: Trial,
  UserPoolId: string,
  client: { ClientId: string; ClientSecret?: string },
  user: GivenUser,
) {
  const { ClientId, ClientSecret } = client;
  const hash = async (username: string): Promise<{ SECRET_HASH?: string }> =>
    ClientSecret === undefined
      ? {}
      : { SECRET_HASH: await secretHash({ clientSecret: ClientSecret, username, clientId: ClientId }) };
  const initiation = async (AuthFlow: Flow, AuthParameters: Record<string, string>) => ({
    ClientId,
    AuthFlow,
    AuthParameters: { ...(await hash(AuthParameters.USERNAME ?? user.username)), ...AuthParameters },
  });
  const answer = async (asked: Asked, responses: Record<string, string>) => {
    const { ChallengeName, Session } = asked;
    if (ChallengeName === undefined) throw new NotExercised('the sign-in before answered no challenge');
    const USERNAME = responses.USERNAME ?? user.username;
    const ChallengeResponses = { USERNAME, ...(await hash(USERNAME)), ...responses };
    return { ClientId, ChallengeName, ...(Session === undefined ? {} : { Session }), ChallengeResponses };
  };
  return {
    UserPoolId,
    ClientId,
    ClientSecret,
    user,
    credentials: { USERNAME: user.username, PASSWORD: user.password },
    hash,
    initiation,
    answer,
    /** A judged InitiateAuth. */
    initiate: async (flow: Flow, parameters: Record<string, string>) =>
      t.call('InitiateAuth', await initiation(flow, parameters)),
    /** A judged AdminInitiateAuth. */
    adminInitiate: async (flow: Flow, parameters: Record<string, string>) =>
      t.call('AdminInitiateAuth', { UserPoolId, ...(await initiation(flow, parameters)) }),
    /** A judged RespondToAuthChallenge with the session of what was asked. */
    respond: async (asked: Asked, responses: Record<string, string>) =>
      t.call('RespondToAuthChallenge', await answer(asked, responses)),
    /** Reads the user, to see that nothing changed. */
    read: () => t.call('AdminGetUser', { UserPoolId, Username: user.username }),
    /** Tokens of a set-up sign-in. */
    tokens: async () => {
      const { AuthenticationResult } = await t.given.call('InitiateAuth', {
        ...(await initiation('USER_PASSWORD_AUTH', { USERNAME: user.username, PASSWORD: user.password })),
      });
      const { AccessToken, IdToken, RefreshToken, ...rest } = AuthenticationResult ?? {};
      if (AccessToken === undefined || IdToken === undefined || RefreshToken === undefined) {
        throw new NotExercised('the set-up did not work: InitiateAuth answered no tokens');
      }
      return { ...rest, AccessToken, IdToken, RefreshToken };
    },
  };
}

/** The stage that setStage answers. */
export type SignInStage = ReturnType<typeof stageOf>;

/** A user with a temporary password, without a message to anyone. */
export async function givenInvited(
  t: Trial,
  UserPoolId: string,
  attributes: Readonly<Record<string, string>> = {},
): Promise<GivenUser> {
  const user = { username: t.given.username('invited'), password: 'Temp0rary-horse!' };
  await t.given.call('AdminCreateUser', {
    UserPoolId,
    Username: user.username,
    TemporaryPassword: user.password,
    MessageAction: 'SUPPRESS',
    UserAttributes: Object.entries(attributes).map(([Name, Value]) => ({ Name, Value })),
  });
  return user;
}

/** The tokens of an answer that must hold them. */
export function tokensIn(answer: InitiateAuthResponse | undefined): { AccessToken: string; IdToken: string } {
  const { AccessToken, IdToken } = answer?.AuthenticationResult ?? {};
  if (AccessToken === undefined || IdToken === undefined) {
    throw new Broken('AuthenticationResult with tokens', answer?.ChallengeName ?? 'neither tokens nor a challenge');
  }
  return { AccessToken, IdToken };
}

/** The challenge of an answer that must ask one of these. */
export function asks(answer: InitiateAuthResponse | undefined, ...names: readonly ChallengeNameType[]): Asked {
  if (answer?.ChallengeName === undefined || !names.includes(answer.ChallengeName)) {
    throw new Broken(`the challenge ${names.join(' or ')}`, answer?.ChallengeName ?? 'none');
  }
  return answer;
}
