/** Both halves of SRP against client libraries and a calculation of others. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeBase64, integerFromBytes } from '../../src/crypto/bytes.ts';
import {
  clientProof,
  createDeviceVerifier,
  createVerifier,
  type ProofToVerify,
  readDeviceVerifier,
  type SrpVerifier,
  startSrpClient,
  startSrpServer,
  verifyProof,
} from '../../src/crypto/srp.ts';
import { N } from '../../src/crypto/srp-group.ts';
import { deviceIdentity, type SrpIdentity, userIdentity } from '../../src/crypto/srp-hash.ts';
import { formatSrpTimestamp } from '../../src/crypto/srp-timestamp.ts';
import { calculateSignature, calculateX, identityJs, openSslPower, signWithKey, srpHelper } from './independent.ts';

const poolId = 'us-east-1_Ex4mpLe01';
const ada = userIdentity(poolId, 'ada');
const phone = deviceIdentity('-v7w9UcY6', 'us-east-1_a1b2c3d4-5678-40ab-8def-001122334455');
const salt = Uint8Array.from({ length: 16 }, (_, index) => 200 + index);
const secretBlock = encodeBase64(Uint8Array.from({ length: 120 }, (_, index) => (index * 37) % 256));
const timestamp = 'Sat Sep 5 07:09:04 UTC 2026';
const b = Uint8Array.of(0xc0, 1, 2, 3, 4, 5, 6, 7);
const a = Uint8Array.from({ length: 32 }, (_, index) => 255 - index * 5);

function accepted<Result extends { readonly ok: boolean }>(result: Result): Extract<Result, { readonly ok: true }> {
  expect(result).toMatchObject({ ok: true });
  // The line above has just failed the test otherwise.
  return result as Extract<Result, { readonly ok: true }>;
}

async function rightLogin(changes: { identity?: SrpIdentity; verifier?: SrpVerifier; password?: string } = {}) {
  const { identity = ada, password = 'Passw0rd!' } = changes;
  const verifier = changes.verifier ?? (await createVerifier(identity, password, salt));
  const client = startSrpClient(a);
  const { session, srpB } = accepted(startSrpServer(verifier, client.srpA, b));
  const challenge = { salt: verifier.salt, srpB, secretBlock, timestamp };
  const proof = accepted(await clientProof({ session: client, identity, password, ...challenge }));
  const answer: ProofToVerify = { session, identity, verifier, secretBlock, timestamp, signature: proof.signature };
  return { answer, client, challenge };
}

describe('identities', () => {
  it('of users take the part of the pool id after the underscore', () => {
    expect(ada).toEqual({ scope: 'Ex4mpLe01', name: 'ada' });
  });
});

describe('the server half', () => {
  it('accepts users who sign in with cognito-srp-helper and refuses another password', async () => {
    const verifier = await createVerifier(ada, 'Pässw0rd!', salt);
    for (const [password, ok] of [
      ['Pässw0rd!', true],
      ['Pässw0rd', false],
    ] as const) {
      const helper = srpHelper.createSrpSession('ada', password, poolId, false);
      const { session, srpB } = accepted(startSrpServer(verifier, helper.largeA, b));
      const parameters = { SALT: verifier.salt, SRP_B: srpB, SECRET_BLOCK: secretBlock, USER_ID_FOR_SRP: 'ada' };
      const signed = srpHelper.signSrpSession(helper, { ChallengeParameters: parameters });
      const answer = { session, identity: ada, verifier, secretBlock, timestamp: signed.timestamp };
      const verdict = await verifyProof({ ...answer, signature: signed.passwordSignature });
      expect(verdict).toEqual(ok ? { ok: true } : { ok: false, reason: 'signature' });
    }
  });

  it('accepts users who sign in with amazon-cognito-identity-js', async () => {
    const verifier = await createVerifier(ada, 'Passw0rd!', salt);
    const helper = new identityJs.AuthenticationHelper(ada.scope);
    const { session, srpB } = accepted(startSrpServer(verifier, largeA(helper), b));
    const key = authenticationKey(helper, 'ada', 'Passw0rd!', srpB, verifier.salt);
    const signature = signWithKey(key, { ...ada, secretBlock, timestamp });
    expect(await verifyProof({ session, identity: ada, verifier, secretBlock, timestamp, signature })).toEqual({
      ok: true,
    });
    const other = signWithKey(authenticationKey(helper, 'ada', 'passw0rd!', srpB, verifier.salt), {
      ...ada,
      secretBlock,
      timestamp,
    });
    expect(await verifyProof({ session, identity: ada, verifier, secretBlock, timestamp, signature: other })).toEqual({
      ok: false,
      reason: 'signature',
    });
  });

  it('accepts devices that cognito-srp-helper registered', async () => {
    const device = srpHelper.createDeviceVerifier(phone.name, phone.scope);
    const { verifier } = accepted(readDeviceVerifier(device.DeviceSecretVerifierConfig));
    const helper = srpHelper.createSrpSession('ada', 'unused', poolId, false);
    const { session, srpB } = accepted(startSrpServer(verifier, helper.largeA, b));
    const parameters = { SALT: verifier.salt, SRP_B: srpB, SECRET_BLOCK: secretBlock, DEVICE_KEY: phone.name };
    const sign = (password: string) =>
      srpHelper.signSrpSessionWithDevice(helper, { ChallengeParameters: parameters }, phone.scope, password);
    const right = sign(device.DeviceRandomPassword);
    const answer = { session, identity: phone, verifier, secretBlock, timestamp: right.timestamp };
    expect(await verifyProof({ ...answer, signature: right.passwordSignature })).toEqual({ ok: true });
    const wrong = sign(`${device.DeviceRandomPassword}x`).passwordSignature;
    expect(await verifyProof({ ...answer, signature: wrong })).toEqual({ ok: false, reason: 'signature' });
  });

  it('answers the same whether it knows x or only the verifier', async () => {
    const withX = await createVerifier(ada, 'Passw0rd!', salt);
    const x = calculateX(ada.scope, ada.name, 'Passw0rd!', integerFromBytes(salt));
    const withoutX = { salt: withX.salt, verifier: openSslPower(2n, x).toString(16) };
    const srpA = startSrpClient(a).srpA;
    expect(startSrpServer(withX, srpA, b)).toEqual(startSrpServer(withoutX, srpA, b));
    const { answer } = await rightLogin();
    expect(await verifyProof({ ...answer, verifier: withoutX })).toEqual({ ok: true });
  });

  it('judges the same when the powers come from OpenSSL', async () => {
    const { answer } = await rightLogin();
    const x = calculateX(ada.scope, ada.name, 'Passw0rd!', integerFromBytes(salt));
    const withoutX = { salt: answer.verifier.salt, verifier: openSslPower(2n, x).toString(16) };
    for (const verifier of [answer.verifier, withoutX]) {
      expect(await verifyProof({ ...answer, verifier }, openSslPower)).toEqual({ ok: true });
      const other = { ...answer, verifier, identity: userIdentity(poolId, 'adb') };
      expect(await verifyProof(other, openSslPower)).toEqual({ ok: false, reason: 'signature' });
    }
  });

  it('writes salt and SRP_B as the service does: lower-case hex without leading zeros', async () => {
    const verifier = await createVerifier(ada, 'Passw0rd!', Uint8Array.of(0, 0x0a, 0xbc));
    expect(verifier.salt).toBe('abc');
    const { srpB } = accepted(startSrpServer(verifier, '2', b));
    expect(srpB).toMatch(/^[1-9a-f][0-9a-f]{700,767}$/);
  });

  it('keeps what it needs in a form that survives JSON', async () => {
    const { answer } = await rightLogin();
    const revived: ProofToVerify = JSON.parse(JSON.stringify(answer));
    expect(await verifyProof(revived)).toEqual({ ok: true });
  });

  it.each(['', 'COFFEEG', '0x12', '-2', ' 2', '2\n'])('refuses SRP_A %j as malformed', (srpA) => {
    expect(startSrpServer({ salt: '1', x: '1' }, srpA, b)).toEqual({ ok: false, reason: 'malformed' });
  });

  it.each([0n, N, 2n * N])('refuses an SRP_A that is a multiple of N', (value) => {
    const refusal = { ok: false, reason: 'zero' };
    expect(startSrpServer({ salt: '1', x: '1' }, value.toString(16), b)).toEqual(refusal);
    expect(startSrpServer({ salt: '1', x: '1' }, `00${value.toString(16).toUpperCase()}`, b)).toEqual(refusal);
  });

  it('refuses a proof for another secret block, time, user, pool, session or verifier', async () => {
    const { answer, client } = await rightLogin();
    const otherSession = accepted(startSrpServer(answer.verifier, client.srpA, Uint8Array.of(1, 2, 3))).session;
    const changes: readonly Partial<ProofToVerify>[] = [
      { secretBlock: encodeBase64(Uint8Array.of(1)) },
      { secretBlock: 'not base64' },
      { timestamp: 'Sat Sep 5 07:09:05 UTC 2026' },
      { identity: userIdentity(poolId, 'adb') },
      { identity: userIdentity('us-east-1_Ex4mpLe02', 'ada') },
      { session: otherSession },
      { session: { ...answer.session, publicA: '2' } },
      { verifier: await createVerifier(ada, 'passw0rd!', salt) },
      { verifier: await createVerifier(ada, 'Passw0rd!', Uint8Array.of(7)) },
      { signature: '' },
      { signature: 'not base64' },
    ];
    expect(await verifyProof(answer)).toEqual({ ok: true });
    for (const change of changes) {
      expect(await verifyProof({ ...answer, ...change }), JSON.stringify(change)).toEqual({
        ok: false,
        reason: 'signature',
      });
    }
  });

  it('refuses a signature with any one character changed', async () => {
    const { answer } = await rightLogin();
    const base64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=';
    await fc.assert(
      fc.asyncProperty(fc.nat(answer.signature.length - 1), fc.constantFrom(...base64), async (index, character) => {
        const signature = answer.signature.slice(0, index) + character + answer.signature.slice(index + 1);
        fc.pre(signature !== answer.signature);
        expect(await verifyProof({ ...answer, signature })).toEqual({ ok: false, reason: 'signature' });
      }),
      { numRuns: 60 },
    );
  });

  it.each(['Sat Sep 05 07:09:04 UTC 2026', 'Mon Sep 5 07:09:04 UTC 2026', 'Sat Sep 5 7:09:04 UTC 2026'])(
    'refuses the signature of a client that wrote and signed %j',
    async (written) => {
      const { answer, client, challenge } = await rightLogin();
      const input = { session: client, identity: ada, password: 'Passw0rd!', ...challenge, timestamp: written };
      const { signature } = accepted(await clientProof(input));
      const verdict = await verifyProof({ ...answer, timestamp: written, signature });
      expect(verdict).toEqual({ ok: false, reason: 'signature' });
    },
  );

  it('tells a timestamp it cannot read from a wrong signature', async () => {
    const { answer } = await rightLogin();
    const verdict = await verifyProof({ ...answer, timestamp: 'Sat Sep 5 07:09:04 IST 2026' });
    expect(verdict).toEqual({ ok: false, reason: 'timestamp' });
  });
});

describe('the client half', () => {
  it('computes what cognito-srp-helper computes from the same secret', async () => {
    const verifier = await createVerifier(ada, 'Passw0rd!', salt);
    const helper = srpHelper.createSrpSession('ada', 'Passw0rd!', poolId, false);
    const client = startSrpClient(hexBytes(helper.smallA));
    expect(client.srpA).toBe(helper.largeA);
    const { srpB } = accepted(startSrpServer(verifier, client.srpA, b));
    const parameters = { SALT: verifier.salt, SRP_B: srpB, SECRET_BLOCK: secretBlock, USER_ID_FOR_SRP: 'ada' };
    const theirs = srpHelper.signSrpSession(helper, { ChallengeParameters: parameters });
    const challenge = { salt: verifier.salt, srpB, secretBlock, timestamp: theirs.timestamp };
    const ours = await clientProof({ session: client, identity: ada, password: 'Passw0rd!', ...challenge });
    expect(ours).toEqual({ ok: true, signature: theirs.passwordSignature });
  });

  it('computes what amazon-cognito-identity-js computes from the same secret', async () => {
    const verifier = await createVerifier(ada, 'Passw0rd!', salt);
    const helper = new identityJs.AuthenticationHelper(ada.scope);
    const client = startSrpClient(hexBytes(helper.getSmallAValue().toString(16)));
    expect(client.srpA).toBe(largeA(helper));
    const { srpB } = accepted(startSrpServer(verifier, client.srpA, b));
    const key = authenticationKey(helper, 'ada', 'Passw0rd!', srpB, verifier.salt);
    const challenge = { salt: verifier.salt, srpB, secretBlock, timestamp };
    const ours = await clientProof({ session: client, identity: ada, password: 'Passw0rd!', ...challenge });
    expect(ours).toEqual({ ok: true, signature: signWithKey(key, { ...ada, secretBlock, timestamp }) });
  });

  it('registers a device with the verifier that an independent calculation gives, and signs in with it', async () => {
    const config = await createDeviceVerifier(phone, 'device password', salt);
    const x = calculateX(phone.scope, phone.name, 'device password', integerFromBytes(salt));
    expect(integerFromBytes(Buffer.from(config.PasswordVerifier, 'base64'))).toBe(openSslPower(2n, x));
    expect(config.Salt).toBe(Buffer.concat([Buffer.of(0), salt]).toString('base64'));
    const { verifier } = accepted(readDeviceVerifier(config));
    const { answer } = await rightLogin({ identity: phone, verifier, password: 'device password' });
    expect(await verifyProof(answer)).toEqual({ ok: true });
  });

  it('refuses a malformed challenge and a server value that is a multiple of N', async () => {
    const session = startSrpClient(a);
    const input = { session, identity: ada, password: 'Passw0rd!', salt: 'ab', srpB: '5', secretBlock, timestamp };
    accepted(await clientProof(input));
    for (const change of [{ salt: '' }, { salt: 'xyz' }, { srpB: '0x5' }, { secretBlock: '*' }]) {
      expect(await clientProof({ ...input, ...change })).toEqual({ ok: false, reason: 'malformed' });
    }
    for (const srpB of ['0', '000', N.toString(16), (3n * N).toString(16)]) {
      expect(await clientProof({ ...input, srpB })).toEqual({ ok: false, reason: 'zero' });
    }
  });
});

describe('readDeviceVerifier', () => {
  it('refuses what is not base64 or is a multiple of N', () => {
    const malformed = { ok: false, reason: 'malformed' };
    expect(readDeviceVerifier({ PasswordVerifier: '?', Salt: 'AQ==' })).toEqual(malformed);
    expect(readDeviceVerifier({ PasswordVerifier: 'AQ==', Salt: 'AQ' })).toEqual(malformed);
    const zero = Buffer.from(`00${N.toString(16)}`, 'hex').toString('base64');
    for (const PasswordVerifier of ['', 'AA==', zero]) {
      expect(readDeviceVerifier({ PasswordVerifier, Salt: 'AQ==' })).toEqual({ ok: false, reason: 'zero' });
    }
  });
});

describe('both halves', () => {
  it('agree with an independent calculation whatever the lengths and top bits of the numbers', async () => {
    // Short secrets make short public values of odd length or with the top bit set; short salts do the same for x.
    const secret = (maxLength: number) => fc.uint8Array({ minLength: 1, maxLength });
    const login = fc.record({
      poolName: fc.stringMatching(/^[0-9A-Za-z]{1,9}$/),
      name: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
      password: fc.string({ unit: 'grapheme', maxLength: 20 }),
      salt: secret(17),
      a: fc.oneof(secret(2), secret(32)),
      b: fc.oneof(secret(1), secret(8)),
      block: fc.uint8Array({ maxLength: 60 }),
      time: fc.integer({ min: 0, max: 4_000_000_000 }),
    });
    await fc.assert(
      fc.asyncProperty(login, async (given) => {
        const identity = userIdentity(`eu-west-1_${given.poolName}`, given.name);
        const verifier = await createVerifier(identity, given.password, given.salt);
        const client = startSrpClient(given.a);
        const { session, srpB } = accepted(startSrpServer(verifier, client.srpA, given.b));
        const claim = { secretBlock: encodeBase64(given.block), timestamp: formatSrpTimestamp(given.time * 1000) };
        const challenge = { session: client, identity, password: given.password, salt: verifier.salt, srpB };
        const { signature } = accepted(await clientProof({ ...challenge, ...claim }));
        const expected = calculateSignature({
          ...identity,
          ...claim,
          password: given.password,
          a: integerFromBytes(given.a),
          publicA: openSslPower(2n, integerFromBytes(given.a)),
          salt: integerFromBytes(given.salt),
          publicB: BigInt(`0x${srpB}`),
        });
        expect(signature).toBe(expected);
        expect(await verifyProof({ session, identity, verifier, ...claim, signature })).toEqual({ ok: true });
      }),
      { numRuns: 250 },
    );
  });
});

function largeA(helper: InstanceType<typeof identityJs.AuthenticationHelper>): string {
  let hex = '';
  helper.getLargeAValue((_, value) => {
    hex = value.toString(16);
  });
  return hex;
}

function authenticationKey(
  helper: InstanceType<typeof identityJs.AuthenticationHelper>,
  username: string,
  password: string,
  srpB: string,
  saltHex: string,
): Uint8Array {
  let key = new Uint8Array();
  const [serverB, saltInteger] = [srpB, saltHex].map((hex) => new identityJs.BigInteger(hex, 16));
  if (serverB === undefined || saltInteger === undefined) throw new Error('two numbers were made');
  helper.getPasswordAuthenticationKey(username, password, serverB, saltInteger, (_, value) => {
    key = Uint8Array.from(value);
  });
  return key;
}

function hexBytes(hex: string): Uint8Array {
  return Buffer.from(hex.padStart(hex.length + (hex.length % 2), '0'), 'hex');
}
