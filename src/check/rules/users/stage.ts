// What the checks on users share: attributes as records, reads of users, sign-ins that may fail, and bodies that types forbid.
import type {
  AdminGetUserResponse,
  AdminInitiateAuthResponse,
  AttributeType,
  OperationName,
  UserType,
} from '../../../generated/types.ts';
import { Broken } from '../endings.ts';
import type { Trial } from '../trial.ts';

/** A password for first sign-ins. */
export const TEMPORARY = 'Temp-0rary-word!';

/** A pool with a client to sign in by. */
export interface Stage {
  readonly UserPoolId: string;
  readonly ClientId: string;
}

/** The attribute list of a record. */
export function pairs(values: Readonly<Record<string, string>>): AttributeType[] {
  return Object.entries(values).map(([Name, Value]) => ({ Name, Value }));
}

/** The record of an attribute list. */
export function valuesOf(list: readonly AttributeType[] | undefined): Record<string, string | undefined> {
  return Object.fromEntries((list ?? []).map(({ Name, Value }) => [Name, Value]));
}

/** What AdminGetUser says, with the attributes as a record. */
export async function readUser(
  t: Trial,
  UserPoolId: string,
  Username: string,
): Promise<AdminGetUserResponse & { readonly values: Record<string, string | undefined> }> {
  const user = await t.call('AdminGetUser', { UserPoolId, Username });
  return { ...user, values: valuesOf(user.UserAttributes) };
}

/** All users of the pool, or those a filter finds, read page by page. */
export async function allUsers(
  t: Trial,
  UserPoolId: string,
  options: { Filter?: string; Limit?: number } = {},
): Promise<UserType[]> {
  const users: UserType[] = [];
  let PaginationToken: string | undefined;
  do {
    const page = await t.call('ListUsers', { UserPoolId, ...options, PaginationToken });
    users.push(...(page.Users ?? []));
    if (PaginationToken !== undefined && page.PaginationToken === PaginationToken) {
      throw new Broken('pages of ListUsers that come to an end', `the token ${PaginationToken} twice`);
    }
    PaginationToken = page.PaginationToken;
  } while (PaginationToken !== undefined);
  return users;
}

/** The usernames of a list, sorted. */
export function namesOf(users: readonly UserType[]): string[] {
  return users.map((user) => user.Username ?? '').sort();
}

/** A reading of everyone in the pool, for refusals that must change nothing. */
export function everyoneIn(t: Trial, UserPoolId: string): () => Promise<unknown> {
  return async () => (await allUsers(t, UserPoolId)).sort((a, b) => ((a.Username ?? '') < (b.Username ?? '') ? -1 : 1));
}

/** A value that the answer must have. */
export function present<Value>(value: Value | undefined, what: string): Value {
  if (value === undefined) throw new Broken(what, 'nothing');
  return value;
}

/** A pool and a client of it. */
export async function setStage(t: Trial, settings: Parameters<Trial['given']['pool']>[0] = {}): Promise<Stage> {
  const UserPoolId = await t.given.pool(settings);
  return { UserPoolId, ClientId: (await t.given.client(UserPoolId)).ClientId };
}

/** The request that signs a user in by password. */
export function withPassword(stage: Stage, USERNAME: string, PASSWORD: string) {
  return { ...stage, AuthFlow: 'ADMIN_USER_PASSWORD_AUTH', AuthParameters: { USERNAME, PASSWORD } } as const;
}

/** Signs in with a temporary password, which has to lead to NEW_PASSWORD_REQUIRED and no tokens. */
export async function firstSignIn(
  t: Trial,
  stage: Stage,
  username: string,
  password: string,
): Promise<AdminInitiateAuthResponse> {
  const answer = await t.call('AdminInitiateAuth', withPassword(stage, username, password));
  t.equal(answer.ChallengeName, 'NEW_PASSWORD_REQUIRED', `the challenge after the temporary password of ${username}`);
  t.equal(answer.AuthenticationResult, undefined, 'AuthenticationResult beside the challenge');
  return answer;
}

/** Signs in with a lasting password, which has to give tokens. */
export async function passwordWorks(t: Trial, stage: Stage, username: string, password: string): Promise<void> {
  const answer = await t.call('AdminInitiateAuth', withPassword(stage, username, password));
  t.equal(answer.ChallengeName, undefined, `the challenge after the password of ${username}`);
  t.expect(answer.AuthenticationResult?.AccessToken !== undefined, 'tokens after the sign-in');
}

/** Signs in with a password that must not work. */
export async function passwordFails(t: Trial, stage: Stage, username: string, password: string): Promise<void> {
  const error = ['NotAuthorizedException', 'UserNotFoundException'] as const;
  await t.refuses('AdminInitiateAuth', withPassword(stage, username, password), { error });
}

/** Answers NEW_PASSWORD_REQUIRED; the access token that it gives. */
export async function chooseNewPassword(
  t: Trial,
  stage: Stage,
  username: string,
  passwords: { temporary: string; lasting: string },
): Promise<string> {
  const { Session } = await firstSignIn(t, stage, username, passwords.temporary);
  const answer = await t.call('AdminRespondToAuthChallenge', {
    ...stage,
    Session,
    ChallengeName: 'NEW_PASSWORD_REQUIRED',
    ChallengeResponses: { USERNAME: username, NEW_PASSWORD: passwords.lasting },
  });
  return present(answer.AuthenticationResult?.AccessToken, 'tokens after the new password');
}

/** A judged call with a body that the types forbid: a client error, of the model check or of the parser, and no change. */
export async function refusesBody(
  t: Trial,
  operation: OperationName,
  body: unknown,
  unchanged: () => Promise<unknown>,
): Promise<void> {
  const before = await unchanged();
  const { error, status } = await t.send(operation, body);
  if (error === undefined || status >= 500)
    throw new Broken(`${operation} to be refused with a client error`, `${status} after ${JSON.stringify(body)}`);
  if (!['InvalidParameterException', 'SerializationException'].includes(error.name)) {
    t.warn(
      `${operation} was refused with ${error.name}; InvalidParameterException or SerializationException was inferred`,
    );
  }
  t.equal(await unchanged(), before, `the state after the refused ${operation}`);
}
