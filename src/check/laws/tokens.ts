// The law of access tokens: one works while its session lasts and as it was signed. Every operation that an access token authorises
// looks at both.
import { encodeBase64Url, encodeUtf8 } from '../../crypto/bytes.ts';
import type { OperationName } from '../../generated/types.ts';
import { baseRequest } from '../fixtures/index.ts';
import { createStage, type Stage } from '../fixtures/stage.ts';
import { readToken } from '../tokens.ts';
import type { Body, LawScene } from './law.ts';
import { isRefused } from './refusals.ts';

const REFUSED = ['NotAuthorizedException'];
/** What is no access token at all may be refused for its form. */
const NO_TOKEN = [...REFUSED, 'InvalidParameterException'];

const encoded = (value: unknown): string => encodeBase64Url(encodeUtf8(JSON.stringify(value)));

/** Tokens that nobody signed, or that were signed for something else, made from one that works. */
const FORGED: Readonly<Record<string, (token: string, stage: Stage) => Promise<string> | string>> = {
  'no-algorithm'(token) {
    const { header = {}, claims = {} } = readToken(token) ?? {};
    return `${encoded({ ...header, alg: 'none' })}.${encoded(claims)}.`;
  },
  'no-signature': (token) => token.replace(/[^.]*$/, ''),
  'other-claims'(token) {
    const [header, , signature] = token.split('.');
    const { claims = {} } = readToken(token) ?? {};
    return [header, encoded({ ...claims, exp: Number(claims.exp) + 3600 }), signature].join('.');
  },
  'id-token': async (_token, stage) => (await stage.tokens()).IdToken,
};

interface Owner {
  readonly UserPoolId: string;
  readonly Username: string;
}

/** What ends the tokens of a user. */
const ENDS: Readonly<
  Record<
    string,
    { readonly by: (stage: Stage, owner: Owner, token: string) => Promise<unknown>; readonly errors: readonly string[] }
  >
> = {
  'signed-out': { by: (stage, _owner, AccessToken) => stage.call('GlobalSignOut', { AccessToken }), errors: REFUSED },
  'signed-out-by-admin': { by: (stage, owner) => stage.call('AdminUserGlobalSignOut', owner), errors: REFUSED },
  disabled: { by: (stage, owner) => stage.call('AdminDisableUser', owner), errors: REFUSED },
  deleted: {
    by: (stage, owner) => stage.call('AdminDeleteUser', owner),
    errors: [...REFUSED, 'UserNotFoundException', 'ResourceNotFoundException'],
  },
};

/** Sends the plain request of an operation with tokens that do not work, or do not work any more. */
export async function checkTokens(scene: LawScene): Promise<void> {
  const { operation, stage, run } = scene;
  const plain = (await baseRequest(operation, stage)) as Body;
  if (typeof plain.AccessToken !== 'string' || readToken(plain.AccessToken) === undefined) return;
  for (const [what, forge] of Object.entries(FORGED)) {
    const AccessToken = await forge(plain.AccessToken, stage);
    await isRefused(scene, { ...plain, AccessToken }, NO_TOKEN, `token/${what}`);
  }
  for (const [how, { by, errors }] of Object.entries(ENDS)) {
    if (run.expired()) return;
    await checkEnd(scene, operation, how, by, errors);
  }
}

async function checkEnd(
  scene: LawScene,
  operation: OperationName,
  how: string,
  end: (stage: Stage, owner: Owner, token: string) => Promise<unknown>,
  errors: readonly string[],
): Promise<void> {
  const own = createStage(scene.target, scene.run.hooks, `${scene.stage.label}-${how}`);
  try {
    const request = (await baseRequest(operation, own)) as Body;
    const token = String(request.AccessToken);
    const { username, iss } = readToken(token)?.claims ?? {};
    await end(own, { UserPoolId: String(iss).split('/').at(-1) ?? '', Username: String(username) }, token);
    // A set-up that did not work says nothing about what should have followed it.
    if (own.troubles.length === 0) await isRefused(scene, request, errors, `token/${how}`);
  } finally {
    await own.cleanUp();
  }
}
