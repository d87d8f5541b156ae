/** Time-based codes, against the vectors of RFC 6238 and a calculation with node:crypto. */
import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeUtf8 } from '../../src/crypto/bytes.ts';
import { createTotpSecret, totpCode, verifyTotp } from '../../src/crypto/totp.ts';

const rfcSecret = createTotpSecret(encodeUtf8('12345678901234567890'));

describe('createTotpSecret', () => {
  it('writes base32 without padding', () => {
    expect(rfcSecret).toBe('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ');
    expect(createTotpSecret(new Uint8Array(32).fill(255))).toMatch(/^7{51}[A-Z2-7]$/);
  });

  it('takes the bytes of a view and not those of its buffer', () => {
    const buffer = Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    expect(createTotpSecret(buffer.subarray(5))).toBe(createTotpSecret(Uint8Array.of(6, 7, 8, 9, 10)));
  });
});

describe('totpCode', () => {
  // RFC 6238 appendix B has eight digits; Cognito's six are the last of them.
  it.each([
    [59, '94287082'],
    [1_111_111_109, '07081804'],
    [1_111_111_111, '14050471'],
    [1_234_567_890, '89005924'],
    [2_000_000_000, '69279037'],
    [20_000_000_000, '65353130'],
  ])('at %d s ends the code of RFC 6238, %s', (seconds, code) => {
    expect(totpCode(rfcSecret, seconds)).toBe(code.slice(-6));
  });

  it('agrees with node:crypto for any secret and time', () => {
    const time = fc.integer({ min: 0, max: 4_000_000_000 });
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 10, maxLength: 64 }), time, (bytes, seconds) => {
        const counter = Buffer.alloc(8);
        counter.writeBigUInt64BE(BigInt(Math.floor(seconds / 30)));
        const digest = createHmac('sha1', bytes).update(counter).digest();
        const number = digest.readUInt32BE(digest.readUInt8(19) & 15) & 0x7fffffff;
        expect(totpCode(createTotpSecret(bytes), seconds)).toBe(`${number % 1_000_000}`.padStart(6, '0'));
      }),
    );
  });
});

describe('verifyTotp', () => {
  const now = 1_757_000_010;
  const step = Math.floor(now / 30);

  it.each([-1, 0, 1])('accepts the code of step %d and tells the step', (offset) => {
    expect(verifyTotp(rfcSecret, totpCode(rfcSecret, now + offset * 30), now)).toBe(step + offset);
  });

  it.each([-2, 2])('refuses the code of step %d', (offset) => {
    expect(verifyTotp(rfcSecret, totpCode(rfcSecret, now + offset * 30), now)).toBeUndefined();
  });

  it('changes the step at full half-minutes', () => {
    const code = totpCode(rfcSecret, step * 30);
    expect(verifyTotp(rfcSecret, code, step * 30 + 59)).toBe(step);
    expect(verifyTotp(rfcSecret, code, step * 30 + 60)).toBeUndefined();
    expect(verifyTotp(rfcSecret, code, step * 30 - 30)).toBe(step);
    expect(verifyTotp(rfcSecret, code, step * 30 - 31)).toBeUndefined();
  });

  it('refuses the code of another secret', () => {
    const other = createTotpSecret(encodeUtf8('09876543210987654321'));
    expect(verifyTotp(other, totpCode(rfcSecret, now), now)).toBeUndefined();
  });

  it.each(['', '12345', '1234567', '12345a', ' 12345', '12345\n', '１２３４５６', '12345é'])('refuses %j', (code) => {
    expect(verifyTotp(rfcSecret, code, now)).toBeUndefined();
  });
});
