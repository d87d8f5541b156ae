// The journal of requests: what was asked and answered, with every sensitive member blanked out by the contract's own flags.
import { operations } from '../generated/operations.ts';
import { type Schema, schemas } from '../generated/schemas.ts';
import type { OperationName } from '../generated/types.ts';

/** One request as the journal keeps it. `operation` is undefined when the target named none. */
export interface JournalEntry {
  readonly at: string;
  readonly operation: OperationName | undefined;
  /** The endpoint, for requests beside the API such as `POST /oauth2/token`. */
  readonly endpoint?: string;
  readonly status: number;
  readonly error: string | undefined;
  readonly message: string | undefined;
  readonly request: unknown;
}

/** The last requests, oldest first. */
export interface Journal {
  record(entry: JournalEntry): void;
  entries(): readonly JournalEntry[];
  clear(): void;
}

/** A journal that keeps the last `size` requests. */
export function createJournal(size = 1000): Journal {
  const entries: JournalEntry[] = [];
  return {
    record(entry) {
      entries.push(entry);
      if (entries.length > size) entries.shift();
    },
    entries: () => entries,
    clear() {
      entries.length = 0;
    },
  };
}

/** A request with `***` for each value whose shape is sensitive. */
export function redactRequest(operation: OperationName, request: unknown): unknown {
  return redact({ $ref: operations[operation].input }, request);
}

function redact(node: Schema, value: unknown): unknown {
  const schema = node.$ref === undefined ? node : schemas[node.$ref];
  if (value === undefined || value === null) return value;
  if (schema['x-sensitive']) return '***';
  if (Array.isArray(value))
    return schema.items === undefined ? value : value.map((item) => redact(schema.items as Schema, item));
  if (typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, child]) => {
      const next = schema.properties?.[key] ?? schema.additionalProperties;
      return [key, next === undefined ? '***' : redact(next, child)];
    }),
  );
}
