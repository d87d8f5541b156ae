/** The text and number forms of bytes, compared with Node's Buffer and with amazon-cognito-identity-js. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  concatBytes,
  decodeBase64,
  decodeBase64Url,
  decodeHex,
  decodeUtf8,
  encodeBase64,
  encodeBase64Url,
  encodeHex,
  encodeUtf8,
  integerFromBytes,
  paddedBytes,
  paddedHex,
  parseHexInteger,
  timingSafeEqual,
} from '../../src/crypto/bytes.ts';
import { identityJs } from './independent.ts';

const bytes = fc.uint8Array({ maxLength: 100 });

describe('encodings', () => {
  it('agree with Buffer and come back', () => {
    fc.assert(
      fc.property(bytes, (value) => {
        const buffer = Buffer.from(value);
        expect(encodeBase64(value)).toBe(buffer.toString('base64'));
        expect(encodeBase64Url(value)).toBe(buffer.toString('base64url'));
        expect(encodeHex(value)).toBe(buffer.toString('hex'));
        expect(decodeBase64(encodeBase64(value))).toEqual(value);
        expect(decodeBase64Url(encodeBase64Url(value))).toEqual(value);
        expect(decodeHex(encodeHex(value).toUpperCase())).toEqual(value);
      }),
      { numRuns: 300 },
    );
  });

  it('encode text as UTF-8 and come back, a byte order mark included', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(encodeUtf8(text)).toEqual(new Uint8Array(Buffer.from(text)));
        expect(decodeUtf8(encodeUtf8(`\ufeff${text}`))).toBe(`\ufeff${text}`);
      }),
    );
  });

  it('encode more bytes than a call can have arguments', () => {
    const many = new Uint8Array(300_000).fill(0xfb);
    expect(encodeBase64(many)).toBe(Buffer.from(many).toString('base64'));
  });

  it.each(['QQ', 'QQ=', 'QQ===', 'QR==', 'Q', 'QU I', ' QQ==', 'QQ==\n', 'Q-==', 'Q=Q=', 'é==='])(
    'refuse %j as base64',
    (text) => {
      expect(decodeBase64(text)).toBeUndefined();
    },
  );

  it.each(['QQ==', 'QR', 'Q', 'Q+', 'Q/', 'Q Q'])('refuse %j as base64url', (text) => {
    expect(decodeBase64Url(text)).toBeUndefined();
  });

  it.each(['0', '0g', '0x12', ' 00', '00\n', '-1'])('refuse %j as hex bytes', (text) => {
    expect(decodeHex(text)).toBeUndefined();
  });

  it('refuse bytes that are not UTF-8', () => {
    expect(decodeUtf8(Uint8Array.of(0x41, 0xff))).toBeUndefined();
    expect(decodeUtf8(Uint8Array.of(0xed, 0xa0, 0x80))).toBeUndefined();
  });
});

describe('integers', () => {
  it.each([
    [0n, '00'],
    [1n, '01'],
    [0x7fn, '7f'],
    [0x80n, '0080'],
    [0xffn, '00ff'],
    [0x100n, '0100'],
    [0x7fffn, '7fff'],
    [0x8000n, '008000'],
    [0xabcn, '0abc'],
  ])('%s are padded to %s', (value, hex) => {
    expect(paddedHex(value)).toBe(hex);
    expect(paddedBytes(value)).toEqual(new Uint8Array(Buffer.from(hex, 'hex')));
  });

  it('are padded as amazon-cognito-identity-js pads them', () => {
    const reference = new identityJs.AuthenticationHelper('EXAMPLE');
    const value = fc.oneof(fc.bigInt({ min: 0n, max: 0x1ffffn }), fc.bigInt({ min: 0n, max: 1n << 400n }));
    fc.assert(
      fc.property(value, (integer) => {
        expect(paddedHex(integer)).toBe(reference.padHex(new identityJs.BigInteger(integer.toString(16), 16)));
        expect(integerFromBytes(paddedBytes(integer))).toBe(integer);
      }),
      { numRuns: 500 },
    );
  });

  it('are read from hex of odd length, in capitals and with leading zeros', () => {
    expect(parseHexInteger('aBc')).toBe(0xabcn);
    expect(parseHexInteger('000000ff')).toBe(255n);
    expect(integerFromBytes(Uint8Array.of())).toBe(0n);
    expect(integerFromBytes(Uint8Array.of(0, 0, 255))).toBe(255n);
  });

  it.each(['', 'COFFEEG', '0x12', '-1', ' 1', '1\n', '1n', '1_0'])('are not read from %j', (text) => {
    expect(parseHexInteger(text)).toBeUndefined();
  });
});

describe('comparison and joining', () => {
  it('finds bytes equal exactly when they are', () => {
    fc.assert(
      fc.property(bytes, bytes, (left, right) => {
        expect(timingSafeEqual(left, right)).toBe(Buffer.compare(left, right) === 0);
        expect(timingSafeEqual(left, Uint8Array.from(left))).toBe(true);
      }),
    );
  });

  it('sees a single changed bit', () => {
    const changed = fc
      .uint8Array({ minLength: 1, maxLength: 40 })
      .chain((value) => fc.tuple(fc.constant(value), fc.nat(value.length - 1), fc.nat(7)));
    fc.assert(
      fc.property(changed, ([value, index, bit]) => {
        const other = value.map((byte, at) => (at === index ? byte ^ (1 << bit) : byte));
        expect(timingSafeEqual(value, other)).toBe(false);
      }),
    );
  });

  it('joins parts in their order into a buffer of their own', () => {
    const first = Uint8Array.of(1, 2);
    const joined = concatBytes(first, Uint8Array.of(), Uint8Array.of(3));
    first[0] = 9;
    expect(joined).toEqual(Uint8Array.of(1, 2, 3));
    expect(joined.buffer.byteLength).toBe(3);
  });
});
