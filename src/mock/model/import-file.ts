// The CSV files of user imports: the columns a pool asks for, and what each row makes of it.
import { parse } from 'csv-parse/browser/esm/sync';
import { isCognitoError } from '../../errors.ts';
import type { MockContext } from '../behaviour.ts';
import { rivals } from './alias.ts';
import { checkAttributes, checkVerifiedFlags, missingRequired, readAttributes, schemaOf } from './attributes.ts';
import { checkNewName, newUser, usernameAttribute } from './new-user.ts';
import type { Pool } from './pool-record.ts';
import { addUser } from './user.ts';

const MFA = 'cognito:mfa_enabled';
const USERNAME = 'cognito:username';
const LONGEST_USERNAME = 128;

/** The first line of a file for this pool: the schema without `sub`, then two columns of the service's own. */
export function headerOf(pool: Pool): string[] {
  const names = schemaOf(pool).map(({ Name = '' }) => Name);
  return [...names.filter((name) => name !== 'sub' && name !== 'identities'), MFA, USERNAME];
}

/** How many rows became users, were passed over, and could not be imported. */
export interface Counts {
  readonly imported: number;
  readonly skipped: number;
  readonly failed: number;
}

/** Imports a file row by row; undefined when it is no CSV file or has other columns than the pool asks for. */
export function importFile(context: MockContext, pool: Pool, file: string): Counts | undefined {
  const rows = readRows(file);
  const [header, ...people] = rows ?? [];
  const wanted = headerOf(pool);
  if (header === undefined || header.join() !== wanted.join()) return undefined;
  const counts = { imported: 0, skipped: 0, failed: 0 };
  for (const row of people) counts[importRow(context, pool, wanted, row)] += 1;
  return counts;
}

/** A comma within a value is written as `\,` (Cognito Developer Guide, "Importing users"); quotes do as well. */
const COMMA = '\uE000';

function readRows(file: string): string[][] | undefined {
  try {
    const rows = parse(file.replaceAll('\\,', COMMA), {
      bom: true,
      record_delimiter: ['\r\n', '\n'],
      relax_column_count: true,
      skip_empty_lines: true,
    });
    return rows.map((row) => row.map((value) => value.replaceAll(COMMA, ',')));
  } catch (cause) {
    // What the parser refuses is no CSV file. Anything else is a fault of ours.
    if (cause instanceof Error && 'code' in cause) return undefined;
    throw cause;
  }
}

function importRow(context: MockContext, pool: Pool, header: readonly string[], row: readonly string[]): keyof Counts {
  const values = new Map(header.map((name, column) => [name, row[column] ?? '']));
  const username = values.get(USERNAME) ?? '';
  const mfa = values.get(MFA)?.toLowerCase();
  if (row.length !== header.length || username === '' || username.length > LONGEST_USERNAME) return 'failed';
  if (mfa !== 'true' && mfa !== 'false') return 'failed';
  const given = [...values].filter(([name, value]) => name !== MFA && name !== USERNAME && value !== '');
  const attributes = readAttributes(given.map(([Name, Value]) => ({ Name, Value })));
  const copied = usernameAttribute(pool, username);
  const all = copied === undefined ? attributes : { ...attributes, [copied]: username };
  if (!isVerified(pool, all) || missingRequired(pool, all).length > 0) return 'failed';
  if (mfa === 'true' && all.phone_number === undefined) return 'failed';
  try {
    checkVerifiedFlags(all);
    checkAttributes(pool, all, { creating: true, by: 'admin' });
    checkNewName(pool, username, attributes, 'User already exists');
  } catch (cause) {
    if (!isCognitoError(cause)) throw cause;
    return cause.name === 'UsernameExistsException' ? 'skipped' : 'failed';
  }
  if (rivals(pool, all).length > 0) return 'failed';
  const user = newUser(context, pool, { username, status: 'RESET_REQUIRED', attributes });
  if (mfa === 'true') user.mfa.enabled.sms = true;
  addUser(pool, user);
  return 'imported';
}

/** Of what the pool verifies by itself, a user has to bring something verified (quoted from the service's logs). */
function isVerified(pool: Pool, attributes: Readonly<Record<string, string>>): boolean {
  const names = pool.settings.AutoVerifiedAttributes ?? [];
  return names.length === 0 || names.some((name) => attributes[`${name}_verified`] === 'true');
}
