// Values of clients as the wire has them: the AWS SDK gives dates as Date, blobs as bytes, and its own metadata beside the answer.

/** The value as JSON. Text is taken for a body of the wire. */
export function wireValue(value: unknown): unknown {
  if (typeof value === 'string') return value === '' ? undefined : parsed(value);
  return plain(value);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function plain(value: unknown): unknown {
  if (value instanceof Date) return value.getTime() / 1000;
  if (value instanceof Uint8Array) return btoa(Array.from(value, (byte) => String.fromCharCode(byte)).join(''));
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).filter(([name, held]) => held !== undefined && name !== '$metadata');
  return Object.fromEntries(members.map(([name, held]) => [name, plain(held)]));
}
