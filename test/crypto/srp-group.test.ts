/** Powers in the group, compared with OpenSSL's. */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { G, K, modN, modPow, N, powerOfG } from '../../src/crypto/srp-group.ts';
import { openSslPower, openSslPrime, twosComplement } from './independent.ts';

const exponent = fc.oneof(
  ...[4n, 16n, 64n, 127n, 128n, 129n, 256n, 511n, 512n, 513n, 600n].map((bits) =>
    fc.bigInt({ min: 0n, max: (1n << bits) - 1n }),
  ),
);

describe('the group', () => {
  it('has the prime that OpenSSL calls modp15', () => {
    expect(N).toBe(BigInt(`0x${openSslPrime.toString('hex')}`));
  });

  it('has the multiplier SHA-256(pad(N), pad(g))', () => {
    const digest = createHash('sha256').update(twosComplement(N)).update(twosComplement(G)).digest('hex');
    expect(K).toBe(BigInt(`0x${digest}`));
  });
});

describe('modPow', () => {
  it('agrees with OpenSSL for any base and exponent', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 2n, max: N - 2n }), exponent, (base, power) => {
        expect(modPow(base, power)).toBe(openSslPower(base, power));
      }),
      { numRuns: 150 },
    );
  });

  it('takes bases outside the residues', () => {
    expect(modPow(-2n, 3n)).toBe(N - 8n);
    expect(modPow(N + 3n, 2n)).toBe(9n);
    expect(modPow(0n, 5n)).toBe(0n);
    expect(modPow(7n, 0n)).toBe(1n);
  });
});

describe('powerOfG', () => {
  it('agrees with OpenSSL for any exponent', () => {
    fc.assert(
      fc.property(exponent, (power) => {
        expect(powerOfG(power)).toBe(openSslPower(G, power));
      }),
      { numRuns: 300 },
    );
  });

  it.each([0n, 1n, 2n, (1n << 512n) - 1n, 1n << 511n, 1n << 512n, (1n << 1024n) - 1n])('is right at 0x%s', (power) => {
    expect(powerOfG(power)).toBe(openSslPower(G, power));
  });

  it('is right for every single bit that the table covers', () => {
    for (let bit = 0n; bit < 512n; bit += 1n) expect(powerOfG(1n << bit)).toBe(openSslPower(G, 1n << bit));
  });
});

describe('modN', () => {
  it('gives the residue of negative integers too', () => {
    expect(modN(-1n)).toBe(N - 1n);
    expect(modN(-N)).toBe(0n);
    expect(modN(3n * N + 5n)).toBe(5n);
  });
});
