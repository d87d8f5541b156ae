/** Stored passwords, compared with node:crypto. */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashPassword, verifyPassword } from '../../src/crypto/password-hash.ts';

const password = fc.string({ unit: 'grapheme', maxLength: 40 });
const salt = fc.uint8Array({ minLength: 1, maxLength: 20 });

describe('hashPassword', () => {
  it('keeps the salt and SHA-256 of salt and password', async () => {
    await fc.assert(
      fc.asyncProperty(password, salt, async (text, bytes) => {
        const stored = await hashPassword(text, bytes);
        expect(stored.salt).toBe(Buffer.from(bytes).toString('base64'));
        expect(stored.hash).toBe(createHash('sha256').update(bytes).update(text).digest('base64'));
      }),
    );
  });
});

describe('verifyPassword', () => {
  it('accepts the password that was stored and no other', async () => {
    await fc.assert(
      fc.asyncProperty(password, password, salt, async (text, other, bytes) => {
        const stored = await hashPassword(text, bytes);
        expect(await verifyPassword(text, stored)).toBe(true);
        expect(await verifyPassword(other, stored)).toBe(other === text);
        expect(await verifyPassword(`${text} `, stored)).toBe(false);
      }),
    );
  });

  it('does not take another salt for the same password', async () => {
    const stored = await hashPassword('Passw0rd!', Uint8Array.of(1, 2, 3));
    expect(await verifyPassword('Passw0rd!', { ...stored, salt: 'AQIE' })).toBe(false);
  });

  it('throws at a stored hash that somebody damaged', async () => {
    await expect(verifyPassword('Passw0rd!', { salt: '?', hash: 'AAAA' })).rejects.toThrow(TypeError);
  });
});
