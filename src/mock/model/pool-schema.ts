// The schema of a pool as administrators shape it: standard attributes adjusted at creation, custom ones added then or later.
// What a schema demands of values is attributes.ts's.
import { CognitoError } from '../../errors.ts';
import type { SchemaAttributeType } from '../../generated/types.ts';
import { standardSchema } from './attributes.ts';

/** Custom attributes a pool can have (Cognito Developer Guide, "Quotas"). */
const MOST_CUSTOM = 50;

const LONGEST_VALUE = 2048;

/** The schema of a new pool: the standard attributes as `entries` adjust them, then the custom ones of `entries`. */
export function createSchema(entries: readonly SchemaAttributeType[] = []): SchemaAttributeType[] {
  const standard = new Map(standardSchema().map((entry) => [entry.Name ?? '', entry]));
  const adjusted = new Set<string>();
  const custom: SchemaAttributeType[] = [];
  for (const entry of entries) {
    const name = nameOf(entry);
    const original = standard.get(name);
    if (original === undefined) {
      custom.push(customAttribute(entry));
      continue;
    }
    if (adjusted.has(name)) throw invalid(`Duplicate attribute names ${name} are not allowed in a user pool schema.`);
    adjusted.add(name);
    standard.set(name, adjust(original, entry));
  }
  refuseDuplicates(custom);
  return [...standard.values(), ...custom];
}

/** The schema with custom attributes added; the present ones stay as they are. */
export function extendSchema(
  schema: readonly SchemaAttributeType[],
  entries: readonly SchemaAttributeType[],
): SchemaAttributeType[] {
  const added = entries.map(customAttribute);
  const present = new Set(schema.map((entry) => entry.Name));
  for (const { Name } of added) {
    if (present.has(Name)) throw invalid(`${Name}: Existing attribute already has name ${Name}.`);
  }
  refuseDuplicates(added);
  const custom = schema.filter((entry) => /^(dev:)?custom:/.test(entry.Name ?? ''));
  if (custom.length + added.length > MOST_CUSTOM) {
    throw invalid(`A user pool can have at most ${MOST_CUSTOM} custom attributes.`);
  }
  return [...schema, ...added];
}

function nameOf(entry: SchemaAttributeType): string {
  if (entry.Name === undefined) throw invalid('A schema attribute needs a Name.');
  return entry.Name;
}

/** `custom:` is always put in front, even of a name that begins with it (measured on the live service). */
function customAttribute(entry: SchemaAttributeType): SchemaAttributeType {
  const bare = nameOf(entry);
  const { AttributeDataType: type, DeveloperOnlyAttribute = false, Mutable = true } = entry;
  if (type === undefined) {
    throw invalid('Invalid AttributeDataType input, consider using the provided AttributeDataType enum.');
  }
  if (entry.Required === true) throw invalid('Required custom attributes are not supported currently.');
  const Name = `${DeveloperOnlyAttribute ? 'dev:' : ''}custom:${bare}`;
  const shown = { Name, AttributeDataType: type, DeveloperOnlyAttribute, Mutable, Required: false };
  return { ...shown, ...constraintsOf(Name, type, entry) };
}

function adjust(original: SchemaAttributeType, entry: SchemaAttributeType): SchemaAttributeType {
  const { Name = '', AttributeDataType: type = 'String' } = original;
  const retyped = entry.AttributeDataType !== undefined && entry.AttributeDataType !== type;
  if (retyped || entry.DeveloperOnlyAttribute === true) {
    throw invalid(
      `You can not change AttributeDataType or set developerOnlyAttribute for standard schema attribute ${Name}`,
    );
  }
  const constraints = constraintsOf(Name, type, entry);
  // The service generates `sub` for every user, so nothing about it can be chosen.
  if (Name === 'sub') return original;
  return {
    ...original,
    Mutable: entry.Mutable ?? original.Mutable,
    Required: entry.Required ?? original.Required,
    ...(hasBounds(constraints) ? constraints : {}),
  };
}

type Constraints = Pick<SchemaAttributeType, 'StringAttributeConstraints' | 'NumberAttributeConstraints'>;

/** The constraints that fit the type; others are dropped, as the service does. A string always shows the member. */
function constraintsOf(name: string, type: string, entry: SchemaAttributeType): Constraints {
  if (type === 'String') {
    const { MinLength, MaxLength } = entry.StringAttributeConstraints ?? {};
    const least = bound(name, 'StringAttributeConstraints', MinLength);
    const most = bound(name, 'StringAttributeConstraints', MaxLength);
    if (Math.max(least ?? 0, most ?? 0) > LONGEST_VALUE) {
      throw invalid(`user.${name}: String attributes cannot have a length of more than ${LONGEST_VALUE}`);
    }
    if (least !== undefined && most !== undefined && least > most) {
      throw invalid(`Attribute ${name} cannot have a max length shorter than it's min length`);
    }
    return { StringAttributeConstraints: given({ MinLength, MaxLength }) };
  }
  if (type !== 'Number' || entry.NumberAttributeConstraints === undefined) return {};
  const { MinValue, MaxValue } = entry.NumberAttributeConstraints;
  const least = bound(name, 'NumberAttributeConstraints', MinValue);
  const most = bound(name, 'NumberAttributeConstraints', MaxValue);
  if (least !== undefined && most !== undefined && least > most) {
    throw invalid(`Attribute ${name} cannot have a max value smaller than it's min value`);
  }
  return { NumberAttributeConstraints: given({ MinValue, MaxValue }) };
}

function hasBounds(constraints: Constraints): boolean {
  return Object.values(constraints).some((bounds) => Object.keys(bounds).length > 0);
}

function bound(name: string, member: string, text: string | undefined): number | undefined {
  if (text === undefined || text === '') return undefined;
  const digits = member === 'StringAttributeConstraints' ? /^\d+$/ : /^-?\d+$/;
  if (!digits.test(text)) throw invalid(`Invalid ${member} for schema attribute ${name}`);
  return Number(text);
}

function given(bounds: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(bounds).filter((entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== ''),
  );
}

function refuseDuplicates(custom: readonly SchemaAttributeType[]): void {
  const seen = new Set<string>();
  for (const { Name = '' } of custom) {
    if (seen.has(Name)) {
      throw invalid(`Duplicate custom attribute names ${Name} are not allowed in a user pool schema.`);
    }
    seen.add(Name);
  }
}

function invalid(message: string): CognitoError {
  return new CognitoError('InvalidParameterException', message);
}
