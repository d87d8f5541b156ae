// Which attributes a schema cannot have, whatever stands in it already: texts measured on deployments (2026-09). Names that a pool
// has already, and how many it can have, are left to whoever knows the pool.
import type { SchemaAttributeType } from '../../generated/types.ts';
import { invalid, type RequestFault } from './fault.ts';

/** The standard attributes with their types (Cognito Developer Guide, "User pool attributes"). */
const STANDARD: ReadonlyMap<string, string> = new Map([
  ...'sub name given_name family_name middle_name nickname preferred_username profile picture website email gender birthdate zoneinfo locale phone_number address'
    .split(' ')
    .map((name) => [name, 'String'] as const),
  ['email_verified', 'Boolean'],
  ['phone_number_verified', 'Boolean'],
  ['updated_at', 'Number'],
]);

const LONGEST_VALUE = 2048;

/** The first attribute of CreateUserPool's Schema that cannot stand there. */
export function schemaFault(entries: readonly SchemaAttributeType[] = []): RequestFault | undefined {
  return firstFault('Schema', entries, (entry) => STANDARD.has(entry.Name ?? ''));
}

/** The first of AddCustomAttributes' attributes that cannot be one. */
export function customAttributesFault(entries: readonly SchemaAttributeType[]): RequestFault | undefined {
  return firstFault('CustomAttributes', entries, () => false);
}

function firstFault(
  member: string,
  entries: readonly SchemaAttributeType[],
  isStandard: (entry: SchemaAttributeType) => boolean,
): RequestFault | undefined {
  const seen = new Set<string>();
  for (const [index, entry] of entries.entries()) {
    const standard = isStandard(entry);
    const shown = standard
      ? (entry.Name ?? '')
      : `${entry.DeveloperOnlyAttribute === true ? 'dev:' : ''}custom:${entry.Name}`;
    const kind = standard ? 'attribute names' : 'custom attribute names';
    const text = seen.has(shown)
      ? `Duplicate ${kind} ${shown} are not allowed in a user pool schema.`
      : ((standard ? standardFault(entry) : customFault(entry)) ??
        boundsFault(shown, standard ? STANDARD.get(shown) : entry.AttributeDataType, entry));
    if (text !== undefined) return invalid([member, index], text);
    seen.add(shown);
  }
  return undefined;
}

function standardFault({
  Name = '',
  AttributeDataType: type,
  DeveloperOnlyAttribute,
}: SchemaAttributeType): string | undefined {
  const retyped = type !== undefined && type !== STANDARD.get(Name);
  if (!retyped && DeveloperOnlyAttribute !== true) return undefined;
  return `You can not change AttributeDataType or set developerOnlyAttribute for standard schema attribute ${Name}`;
}

function customFault({ Name, AttributeDataType, Required }: SchemaAttributeType): string | undefined {
  if (Name === undefined) return 'A schema attribute needs a Name.';
  if (AttributeDataType === undefined)
    return 'Invalid AttributeDataType input, consider using the provided AttributeDataType enum.';
  return Required === true ? 'Required custom attributes are not supported currently.' : undefined;
}

/** Bounds count only where they fit the type. An empty one is none. */
function boundsFault(name: string, type: string | undefined, entry: SchemaAttributeType): string | undefined {
  if (type === 'String') {
    const { MinLength, MaxLength } = entry.StringAttributeConstraints ?? {};
    if (![MinLength, MaxLength].every((text) => !text || /^\d+$/.test(text)))
      return `Invalid StringAttributeConstraints for schema attribute ${name}`;
    if ([MinLength, MaxLength].some((text) => Number(text ?? 0) > LONGEST_VALUE))
      return `user.${name}: String attributes cannot have a length of more than ${LONGEST_VALUE}`;
    return MinLength && MaxLength && Number(MinLength) > Number(MaxLength)
      ? `Attribute ${name} cannot have a max length shorter than it's min length`
      : undefined;
  }
  if (type !== 'Number') return undefined;
  const { MinValue, MaxValue } = entry.NumberAttributeConstraints ?? {};
  if (![MinValue, MaxValue].every((text) => !text || /^-?\d+$/.test(text)))
    return `Invalid NumberAttributeConstraints for schema attribute ${name}`;
  return MinValue && MaxValue && Number(MinValue) > Number(MaxValue)
    ? `Attribute ${name} cannot have a max value smaller than it's min value`
    : undefined;
}
