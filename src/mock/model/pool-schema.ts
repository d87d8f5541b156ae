// The schema of a pool as administrators shape it: standard attributes adjusted at creation, custom ones added then or later.
// What a schema demands of values is attributes.ts's; which attributes it cannot have is src/validate/requests'.
import { CognitoError } from '../../errors.ts';
import type { SchemaAttributeType } from '../../generated/types.ts';
import { customAttributesFault, schemaFault } from '../../validate/requests/schema.ts';
import { standardSchema } from './attributes.ts';
import { refuse } from './request-rule.ts';

/** Custom attributes a pool can have (Cognito Developer Guide, "Quotas"). */
const MOST_CUSTOM = 50;

/** The schema of a new pool: the standard attributes as `entries` adjust them, then the custom ones of `entries`. */
export function createSchema(entries: readonly SchemaAttributeType[] = []): SchemaAttributeType[] {
  refuse(schemaFault(entries));
  const standard = new Map(standardSchema().map((entry) => [entry.Name ?? '', entry]));
  const custom: SchemaAttributeType[] = [];
  for (const entry of entries) {
    const original = standard.get(entry.Name ?? '');
    if (original === undefined) custom.push(customAttribute(entry));
    else standard.set(original.Name ?? '', adjust(original, entry));
  }
  return [...standard.values(), ...custom];
}

/** The schema with custom attributes added; the present ones stay as they are. */
export function extendSchema(
  schema: readonly SchemaAttributeType[],
  entries: readonly SchemaAttributeType[],
): SchemaAttributeType[] {
  refuse(customAttributesFault(entries));
  const added = entries.map(customAttribute);
  const present = new Set(schema.map((entry) => entry.Name));
  for (const { Name } of added) {
    if (present.has(Name)) throw invalid(`${Name}: Existing attribute already has name ${Name}.`);
  }
  const custom = schema.filter((entry) => /^(dev:)?custom:/.test(entry.Name ?? ''));
  if (custom.length + added.length > MOST_CUSTOM) {
    throw invalid(`A user pool can have at most ${MOST_CUSTOM} custom attributes.`);
  }
  return [...schema, ...added];
}

/** `custom:` is always put in front, even of a name that begins with it (measured on the live service). */
function customAttribute(entry: SchemaAttributeType): SchemaAttributeType {
  const { AttributeDataType: type, DeveloperOnlyAttribute = false, Mutable = true } = entry;
  const Name = `${DeveloperOnlyAttribute ? 'dev:' : ''}custom:${entry.Name}`;
  const shown = { Name, AttributeDataType: type, DeveloperOnlyAttribute, Mutable, Required: false };
  return { ...shown, ...constraintsOf(type, entry) };
}

function adjust(original: SchemaAttributeType, entry: SchemaAttributeType): SchemaAttributeType {
  // The service generates `sub` for every user, so nothing about it can be chosen.
  if (original.Name === 'sub') return original;
  const constraints = constraintsOf(original.AttributeDataType, entry);
  return {
    ...original,
    Mutable: entry.Mutable ?? original.Mutable,
    Required: entry.Required ?? original.Required,
    ...(hasBounds(constraints) ? constraints : {}),
  };
}

type Constraints = Pick<SchemaAttributeType, 'StringAttributeConstraints' | 'NumberAttributeConstraints'>;

/** The constraints that fit the type; others are dropped, as the service does. A string always shows the member. */
function constraintsOf(type: string | undefined, entry: SchemaAttributeType): Constraints {
  if (type === 'String') {
    const { MinLength, MaxLength } = entry.StringAttributeConstraints ?? {};
    return { StringAttributeConstraints: given({ MinLength, MaxLength }) };
  }
  if (type !== 'Number' || entry.NumberAttributeConstraints === undefined) return {};
  const { MinValue, MaxValue } = entry.NumberAttributeConstraints;
  return { NumberAttributeConstraints: given({ MinValue, MaxValue }) };
}

function hasBounds(constraints: Constraints): boolean {
  return Object.values(constraints).some((bounds) => Object.keys(bounds).length > 0);
}

function given(bounds: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(bounds).filter((entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== ''),
  );
}

function invalid(message: string): CognitoError {
  return new CognitoError('InvalidParameterException', message);
}
