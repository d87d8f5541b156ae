// Randomness for the mock: the platform's by default, a seeded generator when a test asks for repeatable answers.
import { xoroshiro128plus, xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus';

/** Source of every identifier, code and secret. */
export interface Random {
  bytes(length: number): Uint8Array;
  /** A whole number from 0 up to, not including, `bound`. */
  below(bound: number): number;
  /** `length` characters drawn evenly from `alphabet`. */
  text(alphabet: string, length: number): string;
  /** Decimal digits, leading zeros included. */
  digits(length: number): string;
  /** A version 4 UUID. */
  uuid(): string;
  /** The generator's position, for snapshots; undefined without a seed. */
  state(): readonly number[] | undefined;
  /** Continues from a position that `state` gave. */
  resume(state: readonly number[]): void;
}

/** A generator that repeats itself for one seed; without a seed, the platform's own randomness. */
export function createRandom(seed?: number): Random {
  let generator = seed === undefined ? undefined : xoroshiro128plus(seed);
  const bytes = (length: number): Uint8Array => {
    const out = new Uint8Array(length);
    if (generator === undefined) return crypto.getRandomValues(out);
    for (let i = 0; i < length; i++) out[i] = (generator.next() >>> 16) & 0xff;
    return out;
  };
  const below = (bound: number): number => {
    // Rejection keeps the draw even: the last, incomplete stretch of the 32-bit range is thrown away.
    const limit = 0x1_0000_0000 - (0x1_0000_0000 % bound);
    for (;;) {
      const [a = 0, b = 0, c = 0, d = 0] = bytes(4);
      const value = ((a << 24) | (b << 16) | (c << 8) | d) >>> 0;
      if (value < limit) return value % bound;
    }
  };
  const text = (alphabet: string, length: number): string => {
    let out = '';
    for (let i = 0; i < length; i++) out += alphabet[below(alphabet.length)];
    return out;
  };
  return {
    bytes,
    below,
    text,
    digits: (length) => text('0123456789', length),
    uuid() {
      const raw = bytes(16);
      raw[6] = ((raw[6] ?? 0) & 0x0f) | 0x40;
      raw[8] = ((raw[8] ?? 0) & 0x3f) | 0x80;
      const hex = Array.from(raw, (byte) => byte.toString(16).padStart(2, '0')).join('');
      return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
    },
    state: () => generator?.getState(),
    resume(state) {
      generator = xoroshiro128plusFromState(state);
    },
  };
}
