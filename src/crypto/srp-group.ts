/**
 * The group in which Cognito does SRP (3072 bits, g = 2) and fast powers in it, in plain BigInt for every runtime. What is
 * raised to which power is left to `srp.ts`.
 */

/** The prime: group 15 of RFC 3526, the 3072-bit group of RFC 5054. */
export const N = BigInt(
  '0xFFFFFFFFFFFFFFFFC90FDAA22168C234C4C6628B80DC1CD129024E088A67CC74020BBEA63B139B22514A08798E3404DDEF9519B3CD3A431B' +
    '302B0A6DF25F14374FE1356D6D51C245E485B576625E7EC6F44C42E9A637ED6B0BFF5CB6F406B7EDEE386BFB5A899FA5AE9F24117C4B1FE649' +
    '286651ECE45B3DC2007CB8A163BF0598DA48361C55D39A69163FA8FD24CF5F83655D23DCA3AD961C62F356208552BB9ED529077096966D670C' +
    '354E4ABC9804F1746C08CA18217C32905E462E36CE3BE39E772C180E86039B2783A2EC07A28FB5C55DF06F4C52C9DE2BCBF695581718399549' +
    '7CEA956AE515D2261898FA051015728E5A8AAAC42DAD33170D04507A33A85521ABDF1CBA64ECFB850458DBEF0A8AEA71575D060C7DB3970F85' +
    'A6E1E4C7ABF5AE8CDB0933D71E8C94E04A25619DCEE3D2261AD2EE6BF12FFA06D98A0864D87602733EC86A64521F2B18177B200CBBE117577A' +
    '615D6C770988C0BAD946E208E24FA074E5AB3143DB5BFCE0FD108E4B82D120A93AD2CAFFFFFFFFFFFFFFFF',
);

/** The generator. */
export const G = 2n;

/** The multiplier, SHA-256(pad(N) ‖ pad(g)); a constant here because WebCrypto hashes asynchronously only. */
export const K = 0x538282c4354742d7cbbde2359fcf67f9f5b3a6b08791e5011b43b8a5b66d9ee6n;

/** base^exponent mod N for a non-negative exponent, by a sliding window from the left. */
export function modPow(base: bigint, exponent: bigint): bigint {
  const bits = exponent.toString(2);
  const width = bits.length > 128 ? 5 : 4;
  const odd = oddPowers(modN(base), 2 ** (width - 1));
  let power = 1n;
  for (let at = 0; at < bits.length; ) {
    if (bits[at] === '0') {
      power = (power * power) % N;
      at += 1;
      continue;
    }
    const window = bits.slice(at, at + width).replace(/0+$/, '');
    for (let step = 0; step < window.length; step += 1) power = (power * power) % N;
    power = (power * entry(odd, Number.parseInt(window, 2) >> 1)) % N;
    at += window.length;
  }
  return power;
}

/**
 * g^exponent mod N. Exponents up to 512 bits (a product of two hashes) use a table of about 0.4 MiB that the first call
 * builds; longer ones are rare and go the ordinary way.
 */
export function powerOfG(exponent: bigint): bigint {
  if (exponent >> BigInt(combBits) > 0n) return modPow(G, exponent);
  comb ??= buildComb();
  const bits = exponent.toString(2).padStart(combBits, '0');
  let power = 1n;
  for (let column = columns - 1; column >= 0; column -= 1) {
    power = (power * power) % N;
    for (const [block, products] of comb.entries()) {
      const pattern = toothPattern(bits, block, column);
      if (pattern > 0) power = (power * entry(products, pattern)) % N;
    }
  }
  return power;
}

/** The residue of an integer, negative ones included, in 0..N-1. */
export function modN(value: bigint): bigint {
  const residue = value % N;
  return residue < 0n ? residue + N : residue;
}

// A comb after Lim and Lee: the exponent is cut into blocks of eight teeth, each tooth a run of 16 bits. One product is kept
// for every pattern of teeth, so a 512-bit power costs 16 squarings and 64 products. With the blocks lying side by side a
// short exponent touches the first ones only.
const blocks = 4;
const teeth = 8;
const columns = 16;
const combBits = blocks * teeth * columns;
let comb: readonly (readonly bigint[])[] | undefined;

function buildComb(): readonly (readonly bigint[])[] {
  let root = G;
  return Array.from({ length: blocks }, () => {
    const products = [1n];
    for (let tooth = 0; tooth < teeth; tooth += 1) {
      products.push(...products.map((product) => (product * root) % N));
      for (let bit = 0; bit < columns; bit += 1) root = (root * root) % N;
    }
    return products;
  });
}

function toothPattern(bits: string, block: number, column: number): number {
  let pattern = 0;
  let at = bits.length - 1 - (block * teeth * columns + column);
  for (let tooth = 0; tooth < teeth; tooth += 1) {
    if (bits[at] === '1') pattern |= 1 << tooth;
    at -= columns;
  }
  return pattern;
}

function oddPowers(base: bigint, count: number): readonly bigint[] {
  const square = (base * base) % N;
  let power = base;
  const powers = [power];
  while (powers.length < count) {
    power = (power * square) % N;
    powers.push(power);
  }
  return powers;
}

function entry(table: readonly bigint[], index: number): bigint {
  const value = table[index];
  if (value === undefined) throw new RangeError(`no power at ${index}`);
  return value;
}
