// A stage for stories of sign-in: a pool, a client, users, and the SRP of a published client library.
import type {
  AdminInitiateAuthResponse,
  AuthenticationResultType,
  CreateUserPoolClientRequest,
  CreateUserPoolRequest,
  InitiateAuthRequest,
  InitiateAuthResponse,
  RespondToAuthChallengeRequest,
} from '../../src/generated/types.ts';
import type { MockOptions } from '../../src/mock/mock.ts';
import { srpHelper } from '../crypto/independent.ts';
import { createTestMock, type Refusal, type TestMock } from './mock.ts';

export const PASSWORD = 'Corr3ct-horse!';

/** The flows that most stories need. */
const FLOWS: CreateUserPoolClientRequest['ExplicitAuthFlows'] = [
  'ALLOW_USER_SRP_AUTH',
  'ALLOW_USER_PASSWORD_AUTH',
  'ALLOW_ADMIN_USER_PASSWORD_AUTH',
  'ALLOW_CUSTOM_AUTH',
  'ALLOW_USER_AUTH',
  'ALLOW_REFRESH_TOKEN_AUTH',
];

/** Where a story plays. */
export interface Stage extends TestMock {
  readonly UserPoolId: string;
  readonly ClientId: string;
  readonly secret: string | undefined;
  /** Makes a confirmed user with PASSWORD. */
  user(username: string, attributes?: Record<string, string>): Promise<void>;
  /** Makes a user whose PASSWORD is temporary. */
  invited(username: string, attributes?: Record<string, string>): Promise<void>;
  initiate(
    AuthFlow: InitiateAuthRequest['AuthFlow'],
    AuthParameters: Record<string, string>,
  ): Promise<InitiateAuthResponse>;
  initiateRefused(AuthFlow: InitiateAuthRequest['AuthFlow'], AuthParameters: Record<string, string>): Promise<Refusal>;
  /** USER_PASSWORD_AUTH. */
  enter(username: string, password?: string, more?: Record<string, string>): Promise<InitiateAuthResponse>;
  /** Answers the challenge of `asked` as the user, with its Session. */
  answer(asked: AdminInitiateAuthResponse, responses: Record<string, string>): Promise<InitiateAuthResponse>;
  answerRefused(asked: AdminInitiateAuthResponse, responses: Record<string, string>): Promise<Refusal>;
  /** USER_SRP_AUTH with cognito-srp-helper, up to what follows the proof. */
  enterBySrp(username: string, password?: string, more?: Record<string, string>): Promise<InitiateAuthResponse>;
  /** The code of the last message to the user. */
  lastCode(username: string): string;
}

/** A pool and a client that allows all flows; settings win. */
export async function createStage(
  settings: {
    pool?: Partial<CreateUserPoolRequest>;
    client?: Partial<CreateUserPoolClientRequest>;
    mock?: MockOptions;
  } = {},
): Promise<Stage> {
  const test = createTestMock(settings.mock);
  const { call, refusal, mock } = test;
  const UserPoolId = (await call('CreateUserPool', { PoolName: 'stories', ...settings.pool })).UserPool?.Id ?? '';
  const made = await call('CreateUserPoolClient', {
    UserPoolId,
    ClientName: 'stories',
    ExplicitAuthFlows: FLOWS,
    ...settings.client,
  });
  const ClientId = made.UserPoolClient?.ClientId ?? '';
  const give = async (Username: string, attributes: Record<string, string>, Permanent: boolean): Promise<void> => {
    const UserAttributes = Object.entries(attributes).map(([Name, Value]) => ({ Name, Value }));
    await call('AdminCreateUser', { UserPoolId, Username, UserAttributes, MessageAction: 'SUPPRESS' });
    await call('AdminSetUserPassword', { UserPoolId, Username, Password: PASSWORD, Permanent });
  };
  const answerOf = (
    asked: AdminInitiateAuthResponse,
    responses: Record<string, string>,
  ): RespondToAuthChallengeRequest => {
    if (asked.ChallengeName === undefined) throw new Error(`no challenge to answer: ${JSON.stringify(asked)}`);
    return {
      ClientId,
      ChallengeName: asked.ChallengeName,
      ...(asked.Session === undefined ? {} : { Session: asked.Session }),
      ChallengeResponses: responses,
    };
  };
  const stage: Stage = {
    ...test,
    UserPoolId,
    ClientId,
    secret: made.UserPoolClient?.ClientSecret,
    user: (username, attributes = {}) => give(username, attributes, true),
    invited: (username, attributes = {}) => give(username, attributes, false),
    initiate: (AuthFlow, AuthParameters) => call('InitiateAuth', { ClientId, AuthFlow, AuthParameters }),
    initiateRefused: (AuthFlow, AuthParameters) => refusal('InitiateAuth', { ClientId, AuthFlow, AuthParameters }),
    enter: (username, password = PASSWORD, more = {}) =>
      stage.initiate('USER_PASSWORD_AUTH', { USERNAME: username, PASSWORD: password, ...more }),
    answer: (asked, responses) => call('RespondToAuthChallenge', answerOf(asked, responses)),
    answerRefused: (asked, responses) => refusal('RespondToAuthChallenge', answerOf(asked, responses)),
    async enterBySrp(username, password = PASSWORD, more = {}) {
      const srp = startSrp(UserPoolId, username, password);
      const asked = await stage.initiate('USER_SRP_AUTH', { USERNAME: username, SRP_A: srp.srpA, ...more });
      return stage.answer(asked, { ...srp.prove(asked), ...more });
    },
    lastCode(username) {
      const messages = mock.world.pools.get(UserPoolId)?.messages ?? [];
      const code = messages.filter((message) => message.username === username).at(-1)?.code;
      if (code === undefined) throw new Error(`no message to ${username}`);
      return code;
    },
  };
  return stage;
}

/** The client's half of an SRP exchange, by cognito-srp-helper. */
export function startSrp(
  poolId: string,
  username: string,
  password: string,
  timestamp?: string,
): { srpA: string; prove(asked: AdminInitiateAuthResponse): Record<string, string> } {
  const created = srpHelper.createSrpSession(username, password, poolId, false);
  const session = timestamp === undefined ? created : { ...created, timestamp };
  return {
    srpA: session.largeA,
    prove({ ChallengeParameters = {} }) {
      const signed = srpHelper.signSrpSession(session, { ChallengeParameters });
      return {
        USERNAME: ChallengeParameters.USER_ID_FOR_SRP ?? '',
        PASSWORD_CLAIM_SIGNATURE: signed.passwordSignature,
        PASSWORD_CLAIM_SECRET_BLOCK: ChallengeParameters.SECRET_BLOCK ?? '',
        TIMESTAMP: signed.timestamp,
      };
    },
  };
}

/** The tokens of a finished sign-in. */
export function tokensOf(answer: InitiateAuthResponse): AuthenticationResultType & {
  AccessToken: string;
  IdToken: string;
  RefreshToken: string;
} {
  const { AccessToken, IdToken, RefreshToken, ...rest } = answer.AuthenticationResult ?? {};
  if (AccessToken === undefined || IdToken === undefined || RefreshToken === undefined) {
    throw new Error(`no tokens: ${JSON.stringify(answer)}`);
  }
  return { ...rest, AccessToken, IdToken, RefreshToken };
}

/** The claims of a token, unverified. */
export function claimsOf(token: string): Record<string, unknown> {
  return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as Record<string, unknown>;
}
