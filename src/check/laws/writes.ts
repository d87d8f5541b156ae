// Which thing each writing operation makes or changes, where its own answer shows it, and what of the request has to show up.
import type { OperationName } from '../../generated/types.ts';
import { type Body, listAt } from './law.ts';
import { type Thing, things } from './things.ts';

/** One writing operation. */
export interface Write {
  readonly thing: Thing;
  /** The member of its answer that shows the thing; undefined where the answer is empty. */
  readonly root?: string;
  /** What of an accepted request has to be shown, as the thing shows it. */
  readonly shows: (request: Body) => Body;
  /** What the answer says besides, and what may be otherwise a moment later. */
  readonly says?: Body;
}

/** The request without the members that name things or steer the call, some under other names. */
function all(left: readonly string[] = [], renamed: Readonly<Record<string, string>> = {}): Write['shows'] {
  return (request) =>
    Object.fromEntries(
      Object.entries(request).flatMap(([name, value]) => (left.includes(name) ? [] : [[renamed[name] ?? name, value]])),
    );
}

/** Attributes as a user shows them; an empty value removes one. */
export function attributesIn(request: Body, member = 'UserAttributes'): Body {
  const set = listAt(request, member).filter(({ Value }) => Value !== undefined && Value !== '');
  return Object.fromEntries(set.map(({ Name, Value }) => [`@${String(Name)}`, Value]));
}

const STANDARD = new Set(
  `address birthdate email email_verified family_name gender given_name locale middle_name name nickname phone_number
  phone_number_verified picture preferred_username profile sub updated_at website zoneinfo`.split(/\s+/),
);

/** Attributes of a schema as a pool shows them; bounds that do not fit the type are dropped. */
function schemaIn(request: Body, member: string): readonly Body[] {
  return listAt(request, member).map((attribute) => {
    const { Name, AttributeDataType, DeveloperOnlyAttribute, Mutable, Required } = attribute;
    const own = STANDARD.has(String(Name)) ? '' : DeveloperOnlyAttribute === true ? 'dev:custom:' : 'custom:';
    const bounds = AttributeDataType === 'Number' ? 'NumberAttributeConstraints' : 'StringAttributeConstraints';
    const limited = AttributeDataType === 'Number' || AttributeDataType === 'String';
    return {
      Name: `${own}${String(Name)}`,
      AttributeDataType,
      ...(Mutable === undefined ? {} : { Mutable }),
      ...(Required === undefined ? {} : { Required }),
      ...(limited && attribute[bounds] !== undefined ? { [bounds]: attribute[bounds] } : {}),
    };
  });
}

const poolMembers = all(['UserPoolId', 'Schema', 'IssuerConfiguration'], { PoolName: 'Name' });
const clientMembers: Write['shows'] = (request) => {
  const shown = all(['UserPoolId', 'GenerateSecret'])(request);
  // No lifetime at all stands for the default one.
  return request.RefreshTokenValidity === 0 ? { ...shown, RefreshTokenValidity: 30 } : shown;
};

/** The counters of an import that has not begun (command line reference of AWS, outputs). */
const NOBODY = { ImportedUsers: 0, SkippedUsers: 0, FailedUsers: 0 };

/** Every writing operation whose effect reads back as it was sent. */
export const writes: Readonly<Partial<Record<OperationName, Write>>> = {
  CreateUserPool: { thing: things.pool, root: 'UserPool', shows: poolMembers },
  UpdateUserPool: { thing: things.pool, shows: poolMembers },
  AddCustomAttributes: { thing: things.pool, shows: () => ({}) },
  SetUserPoolMfaConfig: { thing: things.factors, root: '', shows: all(['UserPoolId']) },
  CreateUserPoolClient: { thing: things.client, root: 'UserPoolClient', shows: clientMembers },
  UpdateUserPoolClient: { thing: things.client, root: 'UserPoolClient', shows: clientMembers },
  AddUserPoolClientSecret: { thing: things.secret, root: 'ClientSecretDescriptor', shows: () => ({}) },
  CreateUserPoolDomain: { thing: things.domain, shows: all() },
  UpdateUserPoolDomain: { thing: things.domain, shows: all() },
  CreateUserPoolReplica: { thing: things.replica, root: 'UserPoolReplica', shows: all(['UserPoolId', 'UserPoolTags']) },
  UpdateUserPoolReplica: { thing: things.replica, root: 'UserPoolReplica', shows: all(['UserPoolId']) },
  TagResource: { thing: things.tags, shows: all(['ResourceArn']) },
  CreateGroup: { thing: things.group, root: 'Group', shows: all() },
  UpdateGroup: { thing: things.group, root: 'Group', shows: all() },
  AdminCreateUser: {
    thing: things.user,
    root: 'User',
    shows: (request) => ({ Username: request.Username, ...attributesIn(request) }),
  },
  AdminUpdateUserAttributes: { thing: things.user, shows: (request) => attributesIn(request) },
  UpdateUserAttributes: { thing: things.self, shows: (request) => attributesIn(request) },
  AdminSetUserSettings: { thing: things.user, shows: ({ MFAOptions }) => ({ MFAOptions }) },
  SetUserSettings: { thing: things.self, shows: ({ MFAOptions }) => ({ MFAOptions }) },
  CreateResourceServer: { thing: things.server, root: 'ResourceServer', shows: all() },
  UpdateResourceServer: { thing: things.server, root: 'ResourceServer', shows: all() },
  CreateIdentityProvider: { thing: things.provider, root: 'IdentityProvider', shows: all() },
  UpdateIdentityProvider: { thing: things.provider, root: 'IdentityProvider', shows: all() },
  CreateManagedLoginBranding: {
    thing: things.branding,
    root: 'ManagedLoginBranding',
    shows: all(['ClientId']),
  },
  UpdateManagedLoginBranding: { thing: things.branding, root: 'ManagedLoginBranding', shows: all() },
  CreateTerms: { thing: things.terms, root: 'Terms', shows: all() },
  UpdateTerms: { thing: things.terms, root: 'Terms', shows: all() },
  CreateUserImportJob: {
    thing: things.job,
    root: 'UserImportJob',
    shows: all(),
    says: { ...NOBODY, Status: 'Created' },
  },
  StartUserImportJob: { thing: things.job, root: 'UserImportJob', shows: all(), says: NOBODY },
  StopUserImportJob: { thing: things.job, root: 'UserImportJob', shows: all() },
  SetUICustomization: { thing: things.style, root: 'UICustomization', shows: all(['ImageFile']) },
  SetRiskConfiguration: { thing: things.risk, root: 'RiskConfiguration', shows: all() },
  SetLogDeliveryConfiguration: { thing: things.logs, root: 'LogDeliveryConfiguration', shows: all() },
  UpdateProvisionedLimit: {
    thing: things.limit,
    root: 'Limit',
    shows: ({ LimitDefinition, RequestedLimitValue }) => ({
      LimitDefinition,
      ProvisionedLimitValue: RequestedLimitValue,
    }),
  },
};

/** Attributes that a request adds to a pool's schema, as the pool shows them. */
export function addedAttributes(operation: OperationName, request: Body): readonly Body[] {
  if (operation === 'AddCustomAttributes') return schemaIn(request, 'CustomAttributes');
  return operation === 'CreateUserPool' ? schemaIn(request, 'Schema') : [];
}
