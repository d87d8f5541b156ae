// Stories of sign-in by SRP, with the proofs of a published client library: right ones, wrong ones, damaged and replayed ones.
import { describe, expect, it } from 'vitest';
import { N } from '../../src/crypto/srp-group.ts';
import { createStage, PASSWORD, type Stage, startSrp, tokensOf } from '../support/sign-in.ts';

const INCORRECT = { status: 400, name: 'NotAuthorizedException', message: 'Incorrect username or password.' };

/** A right proof, ready to be damaged. */
async function provedBy(stage: Stage, username = 'ada', password = PASSWORD, timestamp?: string) {
  const srp = startSrp(stage.UserPoolId, username, password, timestamp);
  const asked = await stage.initiate('USER_SRP_AUTH', { USERNAME: username, SRP_A: srp.srpA });
  return { asked, proof: srp.prove(asked) };
}

describe('USER_SRP_AUTH', () => {
  it('asks for the password with the members and the order of the service, and without a Session', async () => {
    const stage = await createStage();
    await stage.user('ada');
    const { asked } = await provedBy(stage);
    expect(Object.keys(asked)).toEqual(['ChallengeName', 'ChallengeParameters']);
    expect(Object.keys(asked.ChallengeParameters ?? {})).toEqual([
      'SALT',
      'SECRET_BLOCK',
      'SRP_B',
      'USERNAME',
      'USER_ID_FOR_SRP',
    ]);
    expect(asked.ChallengeParameters).toMatchObject({
      SALT: expect.stringMatching(/^[0-9a-f]{1,32}$/),
      USERNAME: 'ada',
    });
  });

  it('signs in by username, by alias, and in any case where the pool ignores case', async () => {
    const stage = await createStage({
      pool: { AliasAttributes: ['email'], UsernameConfiguration: { CaseSensitive: false } },
    });
    await stage.user('ada', { email: 'ada@example.com', email_verified: 'true' });
    for (const name of ['ada', 'ADA', 'ada@example.com', 'Ada@Example.com']) {
      const { asked, proof } = await provedBy(stage, name);
      expect(asked.ChallengeParameters?.USER_ID_FOR_SRP).toBe('ada');
      expect(tokensOf(await stage.answer(asked, proof)).TokenType).toBe('Bearer');
    }
  });

  it('names the sub where addresses are usernames', async () => {
    const stage = await createStage({ pool: { UsernameAttributes: ['email'] } });
    await stage.user('ada@example.com');
    const { asked, proof } = await provedBy(stage, 'ada@example.com');
    expect(asked.ChallengeParameters?.USER_ID_FOR_SRP).toMatch(/^[0-9a-f-]{36}$/);
    expect(tokensOf(await stage.answer(asked, proof)).TokenType).toBe('Bearer');
  });

  it('refuses the proof of another password and counts it towards the lock', async () => {
    const stage = await createStage();
    await stage.user('ada');
    for (let count = 1; count <= 5; count += 1) {
      const { asked, proof } = await provedBy(stage, 'ada', 'Wr0ng-horse!');
      expect(await stage.answerRefused(asked, proof)).toEqual(INCORRECT);
    }
    const srp = startSrp(stage.UserPoolId, 'ada', PASSWORD);
    const refused = await stage.initiateRefused('USER_SRP_AUTH', { USERNAME: 'ada', SRP_A: srp.srpA });
    expect(refused.message).toBe('Password attempts exceeded');
  });

  it.each([
    ['a signature with one character changed', { PASSWORD_CLAIM_SIGNATURE: (text: string) => swapFirst(text) }],
    ['a signature that is no base64', { PASSWORD_CLAIM_SIGNATURE: () => '###' }],
    ['a secret block with one character changed', { PASSWORD_CLAIM_SECRET_BLOCK: (text: string) => swapFirst(text) }],
    ['another second than the signed one', { TIMESTAMP: () => 'Thu Jan 1 00:00:00 UTC 1970' }],
  ])('refuses %s like a wrong password', async (_what, damage) => {
    const stage = await createStage();
    await stage.user('ada');
    const { asked, proof } = await provedBy(stage);
    const damaged = Object.fromEntries(
      Object.entries(damage).map(([key, change]) => [key, change(proof[key] ?? '')]),
    ) as Record<string, string>;
    expect(await stage.answerRefused(asked, { ...proof, ...damaged })).toEqual(INCORRECT);
    expect(tokensOf(await stage.answer(asked, proof)).TokenType).toBe('Bearer');
  });

  it.each([
    ['a day with a leading zero', 'Thu Jan 01 12:00:00 UTC 2026'],
    ['a wrong day of the week', 'Mon Jan 1 12:00:00 UTC 2026'],
  ])('refuses a proof that was signed over %s', async (_what, timestamp) => {
    const stage = await createStage();
    await stage.user('ada');
    const wrong = await provedBy(stage, 'ada', PASSWORD, timestamp);
    expect(await stage.answerRefused(wrong.asked, wrong.proof)).toEqual(INCORRECT);
    const right = await provedBy(stage, 'ada', PASSWORD, 'Thu Jan 1 12:00:00 UTC 2026');
    expect(tokensOf(await stage.answer(right.asked, right.proof)).TokenType).toBe('Bearer');
  });

  it('explains a timestamp that cannot be read', async () => {
    const stage = await createStage();
    await stage.user('ada');
    const { asked, proof } = await provedBy(stage);
    for (const TIMESTAMP of ['Thu Jan 1 00:00:00 IST 2026', '2026-01-01T00:00:00Z']) {
      expect(await stage.answerRefused(asked, { ...proof, TIMESTAMP })).toMatchObject({
        name: 'InvalidParameterException',
        message: 'TIMESTAMP format should be EEE MMM d HH:mm:ss z yyyy in english.',
      });
    }
  });

  it.each([
    ['is not hexadecimal', 'COFFEEG'],
    ['is 0', '0'],
    ['is N', N.toString(16)],
    ['is 2N', (2n * N).toString(16)],
  ])('refuses an SRP_A that %s', async (_what, SRP_A) => {
    const stage = await createStage();
    await stage.user('ada');
    const refused = await stage.initiateRefused('USER_SRP_AUTH', { USERNAME: 'ada', SRP_A });
    expect(refused.name).toBe('InvalidParameterException');
  });

  it('takes a proof once only', async () => {
    const stage = await createStage();
    await stage.user('ada');
    const { asked, proof } = await provedBy(stage);
    await stage.answer(asked, proof);
    expect(await stage.answerRefused(asked, proof)).toMatchObject({
      name: 'NotAuthorizedException',
      message: 'Invalid session for the user, session can only be used once.',
    });
  });

  it('takes a proof for three minutes, and through the client that asked', async () => {
    const stage = await createStage();
    const { call, refusal, UserPoolId, mock } = stage;
    await stage.user('ada');
    const { asked, proof } = await provedBy(stage);
    const other = await call('CreateUserPoolClient', { UserPoolId, ClientName: 'other' });
    const stolen = await refusal('RespondToAuthChallenge', {
      ClientId: other.UserPoolClient?.ClientId ?? '',
      ChallengeName: 'PASSWORD_VERIFIER',
      ChallengeResponses: proof,
    });
    expect(stolen).toMatchObject({ name: 'NotAuthorizedException' });
    mock.clock.advance({ minutes: 3 });
    expect(await stage.answerRefused(asked, proof)).toMatchObject({
      message: 'Invalid session for the user, session is expired.',
    });
  });

  it('does not take the proof of one user for another', async () => {
    const stage = await createStage();
    await stage.user('ada');
    await stage.user('grace');
    const { asked, proof } = await provedBy(stage);
    const refused = await stage.answerRefused(asked, { ...proof, USERNAME: 'grace' });
    expect(refused).toMatchObject({ name: 'NotAuthorizedException' });
  });

  it('plays the exchange for an unknown name where the client hides users, always with the same salt and id', async () => {
    const stage = await createStage({ client: { PreventUserExistenceErrors: 'ENABLED' } });
    const first = await provedBy(stage, 'nobody');
    const second = await provedBy(stage, 'nobody');
    const { SALT, USER_ID_FOR_SRP, SRP_B, SECRET_BLOCK } = first.asked.ChallengeParameters ?? {};
    expect(second.asked.ChallengeParameters).toMatchObject({ SALT, USER_ID_FOR_SRP });
    expect(second.asked.ChallengeParameters).not.toMatchObject({ SRP_B });
    expect(second.asked.ChallengeParameters).not.toMatchObject({ SECRET_BLOCK });
    expect(USER_ID_FOR_SRP).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/);
    expect((await provedBy(stage, 'somebody')).asked.ChallengeParameters?.SALT).not.toBe(SALT);
    expect(await stage.answerRefused(first.asked, first.proof)).toEqual(INCORRECT);
  });

  it('cannot be passed by a user who has no password', async () => {
    const stage = await createStage();
    const { call, UserPoolId, mock } = stage;
    await call('AdminCreateUser', { UserPoolId, Username: 'ada', MessageAction: 'SUPPRESS' });
    // As an identity provider would have left it: nobody ever set a password.
    const user = mock.world.pools.get(UserPoolId)?.users.get('ada');
    if (user !== undefined) Object.assign(user, { password: undefined, status: 'EXTERNAL_PROVIDER' });
    const { asked, proof } = await provedBy(stage);
    expect(await stage.answerRefused(asked, proof)).toEqual(INCORRECT);
  });
});

function swapFirst(text: string): string {
  return `${text.startsWith('A') ? 'B' : 'A'}${text.slice(1)}`;
}
