// The hand of trials: a pool, a client and users, and the sign-in by the operations of the client or of an administrator, whichever is
// under check.
import { secretHash } from '../../crypto/secret-hash.ts';
import type {
  ChallengeNameType,
  CreateUserPoolClientRequest,
  CreateUserPoolRequest,
  InitiateAuthRequest,
  OperationName,
  SetUserPoolMfaConfigRequest,
} from '../../generated/types.ts';
import { NotExercised } from '../rules/endings.ts';
import type { GivenUser } from '../rules/given.ts';
import type { Trial } from '../rules/trial.ts';
import type { Outcome } from '../target.ts';

/** Steps that show whether an operation keeps a law; they throw an ending of the rules when it does not, or cannot be told. */
export interface Story {
  readonly operations: readonly OperationName[];
  readonly play: (t: Trial, operation: OperationName) => Promise<void>;
}

/** Stories by the name of their law. */
export type Stories = Readonly<Record<string, Story>>;

type Flow = InitiateAuthRequest['AuthFlow'];
type Texts = Readonly<Record<string, string>>;

/** What an answer of a sign-in says, read by name. */
export interface Said {
  readonly ChallengeName?: ChallengeNameType;
  readonly ChallengeParameters?: Readonly<Record<string, string>>;
  readonly Session?: string;
  readonly AvailableChallenges?: readonly string[];
  readonly AuthenticationResult?: Readonly<Record<string, unknown>>;
}

/** All flows and the choice among first factors. */
export const FLOWS: readonly string[] = [
  'ALLOW_ADMIN_USER_PASSWORD_AUTH',
  'ALLOW_USER_PASSWORD_AUTH',
  'ALLOW_USER_SRP_AUTH',
  'ALLOW_CUSTOM_AUTH',
  'ALLOW_USER_AUTH',
  'ALLOW_REFRESH_TOKEN_AUTH',
];

/** What a scene is made of. */
export interface Settings {
  readonly pool?: Partial<CreateUserPoolRequest>;
  readonly mfa?: Partial<SetUserPoolMfaConfigRequest>;
  readonly client?: Partial<CreateUserPoolClientRequest>;
}

/** A pool that keeps the events of its users. */
export const WATCHED: Settings = {
  pool: { UserPoolTier: 'PLUS', UserPoolAddOns: { AdvancedSecurityMode: 'AUDIT' } },
};

/** A number that belongs to nobody (the range of 555-0100 is kept for fiction). */
const PHONE = '+15555550100';

/** The sign-in of one user by the operations of the client, or of an administrator. */
export type Hand = Awaited<ReturnType<typeof takeHand>>;

/** Sets a pool, a client and a user with verified addresses up. */
export async function takeHand(t: Trial, operation: OperationName, settings: Settings = {}) {
  const UserPoolId = await t.given.pool(settings.pool);
  if (settings.mfa !== undefined) await t.given.call('SetUserPoolMfaConfig', { UserPoolId, ...settings.mfa });
  const client = await t.given.client(UserPoolId, {
    ExplicitAuthFlows: FLOWS as CreateUserPoolClientRequest['ExplicitAuthFlows'] & string[],
    ...settings.client,
  });
  return handOf(t, operation, UserPoolId, client, await reachable(t, UserPoolId));
}

/** A user whose addresses are verified. */
export function reachable(t: Trial, userPoolId: string): Promise<GivenUser> {
  const username = t.given.username('user', userPoolId);
  const attributes = {
    email: `${t.given.name('mail').toLowerCase()}@example.com`,
    email_verified: 'true',
    phone_number: PHONE,
    phone_number_verified: 'true',
  };
  return t.given.user(userPoolId, { username, attributes });
}

/** The hand for another client or user of a pool. */
export function handOf(
  t: Trial,
  operation: OperationName,
  UserPoolId: string,
  client: { readonly ClientId: string; readonly ClientSecret?: string },
  user: GivenUser,
) {
  const admin = operation.startsWith('Admin');
  const { ClientId, ClientSecret } = client;
  const at = admin ? { UserPoolId, ClientId } : { ClientId };
  const starts: OperationName = admin ? 'AdminInitiateAuth' : 'InitiateAuth';
  const goesOn: OperationName = admin ? 'AdminRespondToAuthChallenge' : 'RespondToAuthChallenge';
  const hash = async (username: string): Promise<Texts> =>
    ClientSecret === undefined
      ? {}
      : { SECRET_HASH: await secretHash({ clientSecret: ClientSecret, username, clientId: ClientId }) };
  const hand = {
    t,
    admin,
    UserPoolId,
    client,
    user,
    starts,
    goesOn,
    hash,
    passwordFlow: (admin ? 'ADMIN_USER_PASSWORD_AUTH' : 'USER_PASSWORD_AUTH') as Flow,
    credentials: { USERNAME: user.username, PASSWORD: user.password },
    with: (other: { client?: typeof client; user?: GivenUser }) =>
      handOf(t, operation, UserPoolId, other.client ?? client, other.user ?? user),
    /** The request that starts a sign-in. */
    start: async (AuthFlow: Flow, parameters: Texts) => ({
      ...at,
      AuthFlow,
      AuthParameters: { ...(await hash(parameters.USERNAME ?? user.username)), ...parameters },
    }),
    /** The request that answers a challenge. */
    answer: async ({ ChallengeName, Session }: Said, responses: Texts) => {
      const USERNAME = responses.USERNAME ?? user.username;
      return {
        ...at,
        ChallengeName,
        ...(Session === undefined ? {} : { Session }),
        ChallengeResponses: { USERNAME, ...(await hash(USERNAME)), ...responses },
      };
    },
    /** A start that is judged. */
    begin: async (flow: Flow, parameters: Texts) => said(t, await t.send(starts, await hand.start(flow, parameters))),
    /** A start by password. */
    enter: (more: Texts = {}) => hand.begin(hand.passwordFlow, { ...hand.credentials, ...more }),
    /** An answer that is judged. */
    respond: async (asked: Said, responses: Texts) =>
      said(t, await t.send(goesOn, await hand.answer(asked, responses))),
    /** An access token of a sign-in that only leads up to something. */
    tokens: () => t.given.signIn(UserPoolId, ClientId, user),
  };
  return hand;
}

/** What a success says; anything else breaks the law. */
export function said(t: Trial, { operation, error, value }: Outcome): Said {
  t.expect(error === undefined, `${operation} to succeed`, error);
  return (value ?? {}) as Said;
}

/** Expects one of some challenges. */
export function asks(t: Trial, answer: Said, ...names: readonly ChallengeNameType[]): Said {
  const { ChallengeName, AuthenticationResult } = answer;
  const right = ChallengeName !== undefined && names.includes(ChallengeName) && AuthenticationResult === undefined;
  t.expect(right, `the challenge ${names.join(' or ')} and no tokens`, ChallengeName ?? Object.keys(answer));
  return answer;
}

/** Expects the challenge that a set-up step leads to. */
export function led(answer: Said, name: ChallengeNameType): Said {
  if (answer.ChallengeName !== name)
    throw new NotExercised(`the set-up did not lead to ${name}, but to ${answer.ChallengeName ?? 'tokens'}`);
  return answer;
}

/** Expects tokens. */
export function grants(t: Trial, answer: Said): { AccessToken: string; RefreshToken: string } {
  const { AccessToken, RefreshToken } = answer.AuthenticationResult ?? {};
  t.expect(typeof AccessToken === 'string', 'AuthenticationResult with tokens', answer.ChallengeName ?? 'no tokens');
  return { AccessToken: String(AccessToken), RefreshToken: String(RefreshToken) };
}

/** Expects a refusal with one of some errors. */
export async function refuses(
  t: Trial,
  operation: OperationName,
  request: unknown,
  errors: readonly string[],
  why: string,
): Promise<string> {
  const { error, status } = await t.send(operation, request);
  t.expect(
    error !== undefined && status < 500 && errors.includes(error.name),
    `${operation} to be refused with ${errors.join(' or ')}, because ${why}`,
    error ?? 'success',
  );
  return error?.message ?? '';
}

/** A code of the same form that is not this one. */
export function otherThan(code: string): string {
  return code.replace(/\d(?=\D*$)/, (digit) => `${(Number(digit) + 5) % 10}`);
}
