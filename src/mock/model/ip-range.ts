// Ranges of IP addresses in CIDR notation: whether a text is one, and whether an address lies within.

interface Address {
  readonly value: bigint;
  /** 32 or 128. */
  readonly bits: number;
}

/** True for an IPv4 or IPv6 range in CIDR notation. */
export function isRange(text: string): boolean {
  return readRange(text) !== undefined;
}

/** True when the address lies in the range; false when either cannot be read. */
export function contains(range: string, address: string): boolean {
  const read = readRange(range);
  const given = readAddress(address);
  if (read === undefined || given === undefined || read.base.bits !== given.bits) return false;
  const free = BigInt(given.bits - read.prefix);
  return read.base.value >> free === given.value >> free;
}

function readRange(text: string): { base: Address; prefix: number } | undefined {
  const [, address = '', digits = ''] = /^([^/]+)\/(\d{1,3})$/.exec(text) ?? [];
  const base = readAddress(address);
  const prefix = Number(digits);
  return base === undefined || prefix > base.bits ? undefined : { base, prefix };
}

function readAddress(text: string): Address | undefined {
  const value = text.includes(':') ? readVersion6(text) : readVersion4(text);
  return value === undefined ? undefined : { value, bits: text.includes(':') ? 128 : 32 };
}

function readVersion4(text: string): bigint | undefined {
  const parts = text.split('.');
  if (parts.length !== 4 || !parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) < 256)) return undefined;
  return parts.reduce((sum, part) => (sum << 8n) | BigInt(part), 0n);
}

/** Eight groups, of which `::` stands for as many as are missing; the last two may be written as an IPv4 address. */
function readVersion6(text: string): bigint | undefined {
  const halves = text.split('::');
  if (halves.length > 2) return undefined;
  const [before = '', after = ''] = halves;
  const head = readGroups(before);
  const tail = readGroups(after);
  if (head === undefined || tail === undefined) return undefined;
  const missing = 8 - head.length - tail.length;
  if (halves.length === 2 ? missing < 1 : missing !== 0) return undefined;
  const groups = [...head, ...Array<bigint>(missing).fill(0n), ...tail];
  return groups.reduce((sum, group) => (sum << 16n) | group, 0n);
}

function readGroups(text: string): bigint[] | undefined {
  if (text === '') return [];
  const parts = text.split(':');
  const last = readVersion4(parts.at(-1) ?? '');
  const words = last === undefined ? parts : parts.slice(0, -1);
  if (!words.every((word) => /^[0-9a-f]{1,4}$/i.test(word))) return undefined;
  const groups = words.map((word) => BigInt(`0x${word}`));
  return last === undefined ? groups : [...groups, last >> 16n, last & 0xffffn];
}
