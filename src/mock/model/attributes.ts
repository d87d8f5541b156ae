// The schema of a pool and what it demands of attribute values and of those who write them. Storing values is left to user.ts.
import { CognitoError } from '../../errors.ts';
import type { AttributeType, SchemaAttributeType } from '../../generated/types.ts';
import { valueFault } from './attribute-values.ts';
import type { Client, Pool } from './pool-record.ts';
import { attributeList } from './user.ts';
import type { User } from './user-record.ts';

/** Names of the standard attributes in the order in which the service lists them (AWS CLI reference, create-user-pool). */
const STANDARD_NAMES = [
  'sub',
  'name',
  'given_name',
  'family_name',
  'middle_name',
  'nickname',
  'preferred_username',
  'profile',
  'picture',
  'website',
  'email',
  'email_verified',
  'gender',
  'birthdate',
  'zoneinfo',
  'locale',
  'phone_number',
  'phone_number_verified',
  'address',
  'updated_at',
] as const;

/** What users may never write, whatever their client allows (measured on the live service, 2026-10). */
const ADMIN_ONLY: readonly string[] = ['email_verified', 'phone_number_verified'];

/** The standard attributes with which every pool begins, in the service's order. */
export function standardSchema(): SchemaAttributeType[] {
  return STANDARD_NAMES.map((Name): SchemaAttributeType => {
    const entry = { Name, DeveloperOnlyAttribute: false, Mutable: Name !== 'sub', Required: Name === 'sub' };
    if (ADMIN_ONLY.includes(Name)) return { ...entry, AttributeDataType: 'Boolean' };
    if (Name === 'updated_at')
      return { ...entry, AttributeDataType: 'Number', NumberAttributeConstraints: { MinValue: '0' } };
    return { ...entry, AttributeDataType: 'String', StringAttributeConstraints: standardBounds(Name) };
  });
}

function standardBounds(name: string): { MinLength: string; MaxLength: string } {
  if (name === 'birthdate') return { MinLength: '10', MaxLength: '10' };
  return { MinLength: name === 'sub' ? '1' : '0', MaxLength: '2048' };
}

/** The schema of a pool: standard attributes, then custom ones with their prefix. */
export function schemaOf(pool: Pool): SchemaAttributeType[] {
  return pool.settings.SchemaAttributes ?? standardSchema();
}

/** The list as a record; the last of several values of one name counts. A missing value is refused as the service does. */
export function readAttributes(list: readonly AttributeType[] | undefined): Record<string, string> {
  const pairs = (list ?? []).map(({ Name, Value }) => {
    // A JSON null reaches us as an absent member; the service calls both null.
    if (Value === undefined) throw invalid(`Attribute value for ${Name} must not be null`);
    // The flags come in any case, `True` included, and read back in lower case.
    return [Name, ADMIN_ONLY.includes(Name) ? Value.toLowerCase() : Value] as const;
  });
  // Not by assignment, which would lose an attribute that is named __proto__.
  return Object.fromEntries(pairs);
}

/** Who writes attributes, and whether the user begins with them. */
export interface WriteTerms {
  readonly creating: boolean;
  readonly by: 'admin' | 'user';
  /** The client of a user who writes; its WriteAttributes bind. */
  readonly client?: Client;
}

/** Refuses values that the schema, or for users the client, does not admit. An empty value removes the attribute. */
export function checkAttributes(pool: Pool, values: Readonly<Record<string, string>>, terms: WriteTerms): void {
  if ('sub' in values) throw invalid('Cannot modify the non-mutable attribute sub');
  const schema = bySchemaName(pool);
  checkKnown(schema, Object.keys(values), terms);
  if (terms.by === 'user') checkWriter(schema, Object.keys(values), terms.client);
  const faults = Object.entries(values).flatMap(([name, value]) => {
    const entry = schema.get(name);
    if (entry === undefined) return [];
    if (!terms.creating && entry.Mutable === false) return [`${name}: Attribute cannot be updated.`];
    if (value !== '') return faultOf(entry, value).map((fault) => `${name}: ${fault}`);
    return !terms.creating && entry.Required === true ? [`${name}: Required attribute cannot be deleted.`] : [];
  });
  // An administrator may leave required attributes to the user's first sign-in.
  if (terms.creating && terms.by === 'user') {
    for (const name of missingRequired(pool, values)) faults.push(`${name}: The attribute is required`);
  }
  refuseAll(terms, faults);
}

/** Refuses to remove attributes that the schema does not have or cannot spare, or that the client may not write. */
export function checkRemoval(
  pool: Pool,
  names: readonly string[],
  terms: { by: 'admin' | 'user'; client?: Client },
): void {
  const schema = bySchemaName(pool);
  if (names.includes('sub')) throw invalid('Cannot modify the non-mutable attribute sub');
  const unknown = names
    .filter((name) => !schema.has(name))
    .map((name) => `user.${name}: Attribute does not exist in the schema.\n`);
  if (unknown.length > 0) throw invalid(`Invalid user attributes: ${unknown.join('')}`);
  if (terms.by === 'user') checkWriter(schema, names, terms.client);
  for (const name of names) {
    const entry = schema.get(name);
    if (entry?.Required === true)
      throw invalid(`Invalid user attributes: ${name}: Required attribute cannot be deleted.`);
    if (entry?.Mutable === false)
      throw invalid(`Invalid user attributes: user.${name}: Attribute cannot be updated.\n`);
  }
}

/** The required attributes, `sub` aside, that have no value in `values`. */
export function missingRequired(pool: Pool, values: Readonly<Record<string, string>>): string[] {
  return schemaOf(pool)
    .filter((entry) => entry.Required === true && entry.Name !== 'sub')
    .flatMap(({ Name = '' }) => ((values[Name] ?? '') === '' ? [Name] : []));
}

/** Refuses a verified flag without the address or number it speaks of; `existing` are the values the user has already. */
export function checkVerifiedFlags(
  values: Readonly<Record<string, string>>,
  existing: Readonly<Record<string, string>> = {},
): void {
  const lacks = (name: string) => `${name}_verified` in values && (values[name] ?? existing[name] ?? '') === '';
  if (lacks('email')) throw invalid('Email is required to verify/un-verify an email');
  if (lacks('phone_number')) throw invalid('Phone Number is required to verify/un-verify a phone number');
}

/** The attributes of the user that the client may read, as GetUser lists them. `sub` is always among them. */
export function readableAttributes(pool: Pool, client: Client, user: User): { Name: string; Value: string }[] {
  const list = attributeList(user);
  // The default is everything the schema has, and the links to identity providers.
  const readable = new Set(client.settings.ReadAttributes ?? [...bySchemaName(pool).keys(), 'identities']);
  return list.filter(({ Name }) => Name === 'sub' || readable.has(Name));
}

/** The attributes that have values of their own. `identities` is in the schema for show: only links make it. */
function bySchemaName(pool: Pool): Map<string, SchemaAttributeType> {
  const own = schemaOf(pool).filter(({ Name }) => Name !== 'identities');
  return new Map(own.map((entry) => [entry.Name ?? '', entry]));
}

/** Sign-up and creation speak of the type, updates of the schema; both texts are quoted from the live service. */
function checkKnown(schema: Map<string, SchemaAttributeType>, names: readonly string[], terms: WriteTerms): void {
  const unknown = names.filter((name) => !schema.has(name));
  if (unknown.length === 0) return;
  if (!terms.creating)
    refuseAll(
      terms,
      unknown.map((name) => `${name}: Attribute does not exist in the schema.`),
    );
  const texts = unknown.map((name) => `Type for attribute {${name}} could not be determined`);
  throw invalid(`Attributes did not conform to the schema: ${texts.join('\n')}`);
}

function checkWriter(
  schema: Map<string, SchemaAttributeType>,
  names: readonly string[],
  client: Client | undefined,
): void {
  const writable = client?.settings.WriteAttributes;
  const refused = names.some(
    (name) =>
      ADMIN_ONLY.includes(name) ||
      schema.get(name)?.DeveloperOnlyAttribute === true ||
      writable?.includes(name) === false,
  );
  if (refused) throw new CognitoError('NotAuthorizedException', 'A client attempted to write unauthorized attribute');
}

/** The fault of a value, for which e-mail addresses and phone numbers have texts of their own, without a prefix. */
function faultOf(entry: SchemaAttributeType, value: string): string[] {
  if (entry.Name === 'email' && !isEmail(value)) throw invalid('Invalid email address format.');
  if (entry.Name === 'phone_number' && !isPhoneNumber(value)) throw invalid('Invalid phone number format.');
  const fault = valueFault(entry, value);
  return fault === undefined ? [] : [fault];
}

/** Throws all faults in one message: one a line, with `user.` before each on updates and one heading at creation. */
function refuseAll(terms: WriteTerms, faults: readonly string[]): void {
  if (faults.length === 0) return;
  const heading = terms.creating ? 'Attributes did not conform to the schema: ' : '';
  throw invalid(heading + faults.map((fault) => `${terms.creating ? '' : 'user.'}${fault}\n`).join(''));
}

/** True for something that can be an e-mail address. */
export function isEmail(value: string): boolean {
  return /^[^\s@]+@[^\s@]+$/u.test(value);
}

/** True for a phone number as the service wants it: a plus sign, then digits only. */
export function isPhoneNumber(value: string): boolean {
  return /^\+\d{1,15}$/.test(value);
}

function invalid(text: string): CognitoError {
  return new CognitoError('InvalidParameterException', text);
}
