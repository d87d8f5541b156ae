// A plain valid value for every shape: required members only, one element a list, texts that read naturally. Values that the
// service judges beyond the schema (addresses, attribute names) stand in a table by shape.
import { type Schema, schemas } from '../generated/schemas.ts';
import type { ShapeName } from '../generated/types.ts';
import { plainText } from './texts.ts';

/** Values that mean something where a text made from the pattern alone would not. */
const MEANINGFUL: Partial<Record<ShapeName, unknown>> = {
  AnalyticsConfigurationType: {
    ApplicationId: 'c0ffee',
    RoleArn: 'arn:aws:iam::123456789012:role/contract',
    ExternalId: 'contract',
  },
  AttributeMappingKeyType: 'email',
  AttributeNameType: 'email',
  AttributeType: { Name: 'nickname', Value: 'Ada' },
  BlockedIPRangeListType: ['10.0.0.0/24'],
  ClientPermissionType: 'nickname',
  CustomDomainConfigType: { CertificateArn: 'arn:aws:acm:us-east-1:123456789012:certificate/contract' },
  DeliveryMediumType: 'EMAIL',
  DomainType: 'contract',
  EmailInviteMessageType: '{username} {####}',
  LambdaConfigType: { KMSKeyID: 'arn:aws:kms:us-east-1:123456789012:key/contract' },
  LinkUrlType: 'https://example.com/',
  LogConfigurationType: {
    LogLevel: 'ERROR',
    EventSource: 'userNotification',
    CloudWatchLogsConfiguration: { LogGroupArn: 'arn:aws:logs:us-east-1:123456789012:log-group:contract' },
  },
  NotifyConfigurationType: { SourceArn: 'arn:aws:ses:us-east-1:123456789012:identity/example.com' },
  PasswordType: 'Corr3ct-horse!',
  RedirectUrlType: 'https://example.com/',
  RegionCodeType: 'us-east-1',
  RegionNameType: 'us-west-2',
  RelyingPartyIdType: 'example.com',
  SchemaAttributeType: { Name: 'contract', AttributeDataType: 'String' },
  ScopeType: 'openid',
  SessionType: 'contract-session-0001',
  SkippedIPRangeListType: ['10.0.0.0/24'],
  SmsConfigurationType: { SnsCallerArn: 'arn:aws:iam::123456789012:role/contract', ExternalId: 'contract' },
  SmsInviteMessageType: '{username} {####}',
  SmsMfaConfigType: {
    SmsConfiguration: { SnsCallerArn: 'arn:aws:iam::123456789012:role/contract', ExternalId: 'contract' },
  },
  StringAttributeConstraintsType: { MinLength: '0', MaxLength: '2048' },
  NumberAttributeConstraintsType: { MinValue: '0', MaxValue: '10' },
  UserFilterType: 'email = "ada@example.com"',
  VerifiedAttributeType: 'email',
};

/** What goes before the filling in texts of a given length, so that they keep their meaning. */
export const HEADS: Partial<Record<ShapeName, string>> = {
  EmailInviteMessageType: '{username} {####}',
  LinkUrlType: 'https://example.com/',
  PasswordType: 'Aa1!',
  RedirectUrlType: 'https://example.com/',
  SmsInviteMessageType: '{username} {####}',
};

/** A valid value of a shape, as small as its constraints allow. */
export function plainValue(shape: ShapeName): unknown {
  return structuredClone(MEANINGFUL[shape]) ?? plainOf(schemas[shape]);
}

function plainOf(schema: Schema): unknown {
  if (schema.$ref !== undefined) return plainValue(schema.$ref);
  if (schema.enum !== undefined) return schema.enum[0];
  switch (schema.type) {
    case 'object':
      return plainObject(schema);
    case 'array':
      return Array.from({ length: Math.max(1, schema.minItems ?? 0) }, (_, index) =>
        variedOf(schema.items ?? {}, index),
      );
    case 'string':
      return schema.contentEncoding === 'base64'
        ? blobOfBytes(Math.max(3, schema['x-blob']?.minBytes ?? 0))
        : plainText(schema);
    case 'integer':
    case 'number':
      return Math.max(1, schema.minimum ?? 1);
    case 'boolean':
      // What is switched off needs no other setting beside it.
      return false;
    default:
      return {};
  }
}

function plainObject(schema: Schema): Record<string, unknown> {
  if (schema.additionalProperties === undefined) {
    return Object.fromEntries((schema.required ?? []).map((name) => [name, plainOf(schema.properties?.[name] ?? {})]));
  }
  return { [variedKey(schema, 0)]: plainOf(schema.additionalProperties) };
}

/** The key of a map's entry by number. */
export function variedKey(schema: Schema, index: number): string {
  return String(schema.propertyNames === undefined ? `key${index}` : variedOf(schema.propertyNames, index));
}

/** The languages that terms can be linked for; the pattern is a list of them in disguise. */
const LANGUAGES =
  'default dutch english french spanish german bahasa-indonesia italian japanese korean portuguese-brazil chinese-simplified chinese-traditional'.split(
    ' ',
  );

/** Shapes whose values differ from one another in their own way. */
const VARIED: Partial<Record<ShapeName, (index: number) => unknown>> = {
  LanguageIdType: (index) => `cognito:${LANGUAGES[index] ?? `language-${index}`}`,
  ScopeType: (index) =>
    ['openid', 'email', 'phone', 'profile', 'aws.cognito.signin.user.admin'][index] ?? `contract/scope${index}`,
  AssetType: (index) => ({
    Category: schemas.AssetCategoryType.enum?.[Math.floor(index / 3) % 15],
    ColorMode: schemas.ColorSchemeModeType.enum?.[index % 3],
    Extension: 'PNG',
  }),
};

const addressRange = (index: number): string => `10.0.${index}.0/24`;

/** Lists whose elements mean more than their own shape says. */
const ELEMENTS: Partial<Record<ShapeName, (index: number) => unknown>> = {
  BlockedIPRangeListType: addressRange,
  SkippedIPRangeListType: addressRange,
};

/** Valid elements of a list that differ from one another by index, as far as there are so many. */
export function variedElement(list: ShapeName, index: number): unknown {
  return ELEMENTS[list]?.(index) ?? variedOf(schemas[list].items ?? {}, index);
}

/** Valid values of a shape that differ from one another by index, as far as the shape has so many. */
export function variedValue(shape: ShapeName, index: number): unknown {
  const own = VARIED[shape];
  if (own !== undefined) return own(index);
  return index === 0 ? plainValue(shape) : variedOf(schemas[shape], index, plainValue(shape));
}

function variedOf(schema: Schema, index: number, plain: unknown = plainOf(schema)): unknown {
  if (schema.$ref !== undefined) return variedValue(schema.$ref, index);
  if (schema.enum !== undefined) return schema.enum[index % schema.enum.length];
  if (schema.type === 'string' && typeof plain === 'string') return variedText(schema, plain, index);
  if (schema.type === 'integer') return Math.min((schema.minimum ?? 0) + index, schema.maximum ?? index);
  if (schema.properties === undefined || typeof plain !== 'object' || plain === null) return plain;
  const names = Object.keys(plain);
  const members = names.length > 0 ? names : Object.keys(schema.properties).slice(0, 1);
  return Object.fromEntries(members.map((name) => [name, variedOf(schema.properties?.[name] ?? {}, index)]));
}

function variedText(schema: Schema, plain: string, index: number): string {
  if (index === 0) return plain;
  const text = `${plain}${index}`;
  return text.length <= (schema.maxLength ?? text.length)
    ? text
    : plain.slice(0, plain.length - `${index}`.length) + index;
}

/** Base64 text that decodes to so many zero bytes. */
export function blobOfBytes(bytes: number): string {
  return 'AAAA'.repeat(Math.floor(bytes / 3)) + ['', 'AA==', 'AAA='][bytes % 3];
}
