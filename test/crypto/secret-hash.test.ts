/** SECRET_HASH, compared with node:crypto and cognito-srp-helper. */
import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { secretHash, verifySecretHash } from '../../src/crypto/secret-hash.ts';
import { srpHelper } from './independent.ts';

const input = {
  clientSecret: 'e1234567890abcdefghijklmnopqrstuv',
  username: 'ada',
  clientId: '38fjsnc484p94kpqsnet7mpld0',
};

describe('secretHash', () => {
  it('is the one that node:crypto and cognito-srp-helper give', async () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(text, text, text, async (clientSecret, username, clientId) => {
        const hash = await secretHash({ clientSecret, username, clientId });
        expect(hash).toBe(createHmac('sha256', clientSecret).update(`${username}${clientId}`).digest('base64'));
        expect(hash).toBe(srpHelper.createSecretHash(username, clientId, clientSecret));
        expect(await verifySecretHash({ clientSecret, username, clientId }, hash)).toBe(true);
      }),
    );
  });
});

describe('verifySecretHash', () => {
  it('refuses the hash of another secret, user or client', async () => {
    const hash = await secretHash(input);
    for (const change of [{ clientSecret: `${input.clientSecret}w` }, { username: 'Ada' }, { clientId: 'other' }]) {
      expect(await verifySecretHash({ ...input, ...change }, hash)).toBe(false);
    }
  });

  it('refuses another spelling, a part and an extension of the right hash', async () => {
    const hash = await secretHash(input);
    for (const received of ['', hash.slice(0, -1), hash.slice(0, 20), ` ${hash}`, `${hash}AAAA`, hash.toLowerCase()]) {
      expect(await verifySecretHash(input, received)).toBe(false);
    }
  });
});
