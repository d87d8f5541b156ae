// Values that mean something to the service, for shapes whose schema says less than the service asks: names of attributes,
// addresses, URLs, scopes, numbers written as text. A text made from the pattern alone would nearly always be refused there.
import * as fc from 'fast-check';
import type { ShapeName } from '../generated/types.ts';

/** What a shape's values mean. With `always`, values made from the schema alone are never mixed in. */
export interface Meaning {
  readonly arbitrary: () => fc.Arbitrary<unknown>;
  readonly always?: true;
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

function word(least: number, most: number, characters = LETTERS): fc.Arbitrary<string> {
  const character = fc.constantFrom(...characters);
  return fc.array(character, { minLength: least, maxLength: most, size: 'max' }).map((list) => list.join(''));
}

const name = word(1, 10);
const email = name.map((local) => `${local}@example.com`);
/** Numbers that are kept free for fiction. */
const phone = fc.integer({ min: 100, max: 199 }).map((last) => `+1555555${String(last).padStart(4, '0')}`);
const url = name.map((path) => `https://example.com/${path}`);
/** The account that local implementations use. */
const ROLE = 'arn:aws:iam::123456789012:role/contract';

/** Standard attributes with values that the service takes. */
const ATTRIBUTE_VALUES: Readonly<Record<string, fc.Arbitrary<string>>> = {
  nickname: name,
  name,
  given_name: name,
  family_name: name,
  email,
  phone_number: phone,
  birthdate: fc.integer({ min: 1940, max: 2010 }).map((year) => `${year}-02-28`),
  locale: fc.constantFrom('en', 'de-DE'),
  zoneinfo: fc.constantFrom('Europe/Berlin', 'UTC'),
  address: name,
  website: url,
  updated_at: fc.integer({ min: 0, max: 2_000_000_000 }).map(String),
};

const attributeName = fc.constantFrom(...Object.keys(ATTRIBUTE_VALUES));

function attribute(): fc.Arbitrary<unknown> {
  const pairs = Object.entries(ATTRIBUTE_VALUES).map(([Name, value]) => value.map((Value) => ({ Name, Value })));
  return fc.oneof(...pairs);
}

/** Bounds written as text, the lower first. */
function bounds(lower: string, upper: string, most: number): fc.Arbitrary<unknown> {
  const range = fc.tuple(fc.nat(most), fc.nat(most));
  return range.map(([one, other]) => ({
    [lower]: String(Math.min(one, other)),
    [upper]: String(Math.max(one, other)),
  }));
}

function customAttribute(): fc.Arbitrary<{ readonly Name: string }> {
  return fc.oneof(
    fc.record({ Name: word(1, 20), AttributeDataType: fc.constantFrom('DateTime', 'Boolean'), Mutable: fc.boolean() }),
    fc.record({
      Name: word(1, 20),
      AttributeDataType: fc.constant('String'),
      StringAttributeConstraints: bounds('MinLength', 'MaxLength', 2048),
    }),
    fc.record({
      Name: word(1, 20),
      AttributeDataType: fc.constant('Number'),
      NumberAttributeConstraints: bounds('MinValue', 'MaxValue', 10_000),
    }),
  );
}

/** Details that each kind of provider asks for (Cognito API Reference, CreateIdentityProvider; texts measured 2026-09). */
function provider(): fc.Arbitrary<unknown> {
  const social = { client_id: name, client_secret: name, authorize_scopes: fc.constant('profile email') };
  const oidc = {
    client_id: name,
    client_secret: name,
    attributes_request_method: fc.constantFrom('GET', 'POST'),
    oidc_issuer: fc.constant('https://login.example.com'),
    authorize_scopes: fc.constant('openid email'),
    authorize_url: fc.constant('https://login.example.com/authorize'),
    token_url: fc.constant('https://login.example.com/token'),
    attributes_url: fc.constant('https://login.example.com/userinfo'),
    jwks_uri: fc.constant('https://login.example.com/jwks'),
  };
  const apple = {
    client_id: name,
    team_id: name,
    key_id: name,
    private_key: name,
    authorize_scopes: fc.constant('email name'),
  };
  const kinds: readonly [string, Readonly<Record<string, fc.Arbitrary<string>>>, fc.Arbitrary<string>][] = [
    ['OIDC', oidc, word(3, 12)],
    ['Google', social, fc.constant('Google')],
    ['Facebook', { ...social, api_version: fc.constant('v17.0') }, fc.constant('Facebook')],
    ['LoginWithAmazon', social, fc.constant('LoginWithAmazon')],
    ['SignInWithApple', apple, fc.constant('SignInWithApple')],
  ];
  const UserPoolId = word(9, 9).map((id) => `us-east-1_${id}`);
  const IdpIdentifiers = fc.uniqueArray(name, { maxLength: 3 });
  return fc.oneof(
    ...kinds.map(([kind, details, ProviderName]) =>
      fc.record({
        UserPoolId,
        ProviderName,
        ProviderType: fc.constant(kind),
        ProviderDetails: fc.record(details),
        IdpIdentifiers,
      }),
    ),
  );
}

/** By shape. */
export const meanings: Readonly<Partial<Record<ShapeName, Meaning>>> = {
  ArnType: { arbitrary: () => fc.constantFrom(ROLE, 'arn:aws:lambda:us-east-1:123456789012:function:contract') },
  AttributeNameType: { arbitrary: () => attributeName },
  AttributeType: { arbitrary: attribute },
  AuthParametersType: { arbitrary: () => fc.record({ USERNAME: name, PASSWORD: password() }) },
  ClientPermissionType: { arbitrary: () => attributeName },
  CreateIdentityProviderRequest: { arbitrary: provider, always: true },
  // At least one, and no two of one name.
  CustomAttributesListType: {
    arbitrary: () => fc.uniqueArray(customAttribute(), { selector: nameOf, minLength: 1, maxLength: 4 }),
    always: true,
  },
  DomainType: { arbitrary: () => word(4, 20) },
  EmailAddressType: { arbitrary: () => email },
  LinkUrlType: { arbitrary: () => url },
  NumberAttributeConstraintsType: { arbitrary: () => bounds('MinValue', 'MaxValue', 10_000), always: true },
  OptionalArnType: { arbitrary: () => fc.constant(ROLE) },
  PasswordType: { arbitrary: password },
  RedirectUrlType: { arbitrary: () => fc.oneof(url, fc.constantFrom('http://localhost:3000/', 'myapp://callback')) },
  RegionCodeType: { arbitrary: () => fc.constant('us-east-1') },
  RegionNameType: { arbitrary: () => fc.constantFrom('us-west-2', 'eu-west-1') },
  RelyingPartyIdType: { arbitrary: () => fc.constantFrom('example.com', 'localhost') },
  SchemaAttributeType: { arbitrary: customAttribute },
  ScopeType: {
    arbitrary: () => fc.constantFrom('openid', 'email', 'phone', 'profile', 'aws.cognito.signin.user.admin'),
  },
  StringAttributeConstraintsType: { arbitrary: () => bounds('MinLength', 'MaxLength', 2048), always: true },
  AccessTokenValidityType: { arbitrary: () => fc.integer({ min: 1, max: 24 }) },
  IdTokenValidityType: { arbitrary: () => fc.integer({ min: 1, max: 24 }) },
  RefreshTokenValidityType: { arbitrary: () => fc.integer({ min: 1, max: 3650 }) },
  UserFilterType: {
    arbitrary: () =>
      fc.tuple(fc.constantFrom('email', 'username', 'sub', 'name'), fc.constantFrom('=', '^='), name).map(filterText),
  },
};

function nameOf({ Name }: { readonly Name: string }): string {
  return Name;
}

function password(): fc.Arbitrary<string> {
  return word(4, 20, `${LETTERS}0123456789!?-`).map((rest) => `Aa1!${rest}`);
}

function filterText([attribute, comparison, value]: [string, string, string]): string {
  return `${attribute} ${comparison} "${value}"`;
}
