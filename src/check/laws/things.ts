// The things that the API makes and shows: how each is named, and every answer that shows it, the fullest first.
import type { OperationName } from '../../generated/types.ts';
import { type Body, bodyOf, listAt, objectAt } from './law.ts';

/** One way to look at a thing. */
export interface View {
  readonly operation: OperationName;
  /** The request, from the names of the thing. */
  readonly ask: (names: Body) => Body;
  /** The thing in the answer; undefined where it is not there. */
  readonly show: (answer: Body, names: Body) => Body | undefined;
  /** The page of a list says more in no place, and may say less. */
  readonly partial?: boolean;
  /** Members that every entry of a list has (command line reference of AWS, outputs). */
  readonly always?: readonly string[];
  /** Where it lists things, the member that holds them and the one that names each. */
  readonly list?: { readonly items: string; readonly key: string };
}

/** One kind of thing. */
export interface Thing {
  /** The members that name it in requests. */
  readonly names: readonly string[];
  /** What its own id is called where that differs. */
  readonly id?: readonly [name: string, inside: string];
  readonly views: readonly [View, ...View[]];
  /** How another one is made in the same pool. */
  readonly maker?: { readonly operation: OperationName; readonly over?: Body };
  /** It is one for each client or for the pool, and named by the request alone. */
  readonly settings?: true;
  /** Members that every full view has (command line reference of AWS, outputs). */
  readonly always?: readonly string[];
  /** Members that move by themselves, or that only the answer to a write shows. */
  readonly apart?: readonly string[];
}

function whole(operation: OperationName, root: string, names: readonly string[]): View {
  return { operation, ask: (of) => picked(of, names), show: (answer) => objectAt(answer, root) };
}

function listed(operation: OperationName, items: string, key: string, size: Body, partial = true): View {
  return {
    operation,
    ask: (of) => ({ ...picked(of, ['UserPoolId']), ...size }),
    show: (answer, of) => listAt(answer, items).find((item) => item[key] === of[key]),
    partial,
    list: { items, key },
  };
}

/** Some members of an object. */
export function picked(of: Body, names: readonly string[]): Body {
  return Object.fromEntries(names.flatMap((name) => (of[name] === undefined ? [] : [[name, of[name]]])));
}

/** A user, whichever operation shows it: attributes under their names, with `@` before them. */
export function attributesOf(user: Body): Body {
  const { UserAttributes, Attributes, ...rest } = user;
  const attributes = listAt(user, UserAttributes === undefined ? 'Attributes' : 'UserAttributes');
  return { ...rest, ...Object.fromEntries(attributes.map(({ Name, Value }) => [`@${String(Name)}`, Value])) };
}

const user: Thing = {
  maker: { operation: 'AdminCreateUser' },
  names: ['UserPoolId', 'Username'],
  views: [
    {
      operation: 'AdminGetUser',
      ask: (of) => picked(of, ['UserPoolId', 'Username']),
      show: (answer) => attributesOf(answer),
    },
    {
      ...listed('ListUsers', 'Users', 'Username', {}),
      show(answer, of) {
        const found = listAt(answer, 'Users').find(({ Username }) => Username === of.Username);
        return found === undefined ? undefined : attributesOf(found);
      },
    },
  ],
  // AdminGetUser tells of factors what lists do not.
  apart: ['UserMFASettingList', 'PreferredMfaSetting'],
};

const WIDE = { MaxResults: 60 };

/** Every kind of thing. */
export const things = {
  pool: {
    maker: { operation: 'CreateUserPool' },
    names: ['UserPoolId'],
    id: ['UserPoolId', 'Id'],
    views: [
      whole('DescribeUserPool', 'UserPool', ['UserPoolId']),
      {
        ...listed('ListUserPools', 'UserPools', 'Id', WIDE),
        ask: () => WIDE,
        always: ['Name', 'CreationDate', 'LastModifiedDate'],
        show: (answer, of) => listAt(answer, 'UserPools').find(({ Id }) => Id === of.UserPoolId),
      },
    ],
    // Tags are absent in the answer to CreateUserPool (recorded in 2024); users are estimated now and then.
    apart: ['UserPoolTags', 'EstimatedNumberOfUsers', 'SmsConfigurationFailure', 'EmailConfigurationFailure', 'Status'],
  },
  client: {
    maker: { operation: 'CreateUserPoolClient' },
    names: ['UserPoolId', 'ClientId'],
    views: [
      whole('DescribeUserPoolClient', 'UserPoolClient', ['UserPoolId', 'ClientId']),
      { ...listed('ListUserPoolClients', 'UserPoolClients', 'ClientId', WIDE), always: ['UserPoolId', 'ClientName'] },
    ],
    apart: ['ClientSecret'],
  },
  secret: {
    names: ['UserPoolId', 'ClientId', 'ClientSecretId'],
    views: [
      {
        ...listed('ListUserPoolClientSecrets', 'ClientSecrets', 'ClientSecretId', {}),
        ask: (of) => picked(of, ['UserPoolId', 'ClientId']),
      },
    ],
    always: ['ClientSecretId', 'ClientSecretCreateDate'],
    apart: ['ClientSecretValue'],
  },
  domain: {
    names: ['Domain'],
    views: [whole('DescribeUserPoolDomain', 'DomainDescription', ['Domain'])],
    always: ['UserPoolId', 'AWSAccountId', 'Domain', 'S3Bucket', 'CloudFrontDistribution', 'Version', 'Status'],
  },
  replica: {
    names: ['UserPoolId', 'RegionName'],
    always: ['RegionName', 'Status', 'Role', 'UserPoolArn'],
    views: [listed('ListUserPoolReplicas', 'UserPoolReplicas', 'RegionName', {}, false)],
    // It is made and moved behind the scenes.
    apart: ['Status'],
  },
  group: {
    maker: { operation: 'CreateGroup' },
    names: ['UserPoolId', 'GroupName'],
    views: [
      whole('GetGroup', 'Group', ['UserPoolId', 'GroupName']),
      listed('ListGroups', 'Groups', 'GroupName', {}, false),
    ],
  },
  user,
  self: {
    names: ['AccessToken'],
    views: [{ operation: 'GetUser', ask: (of) => picked(of, ['AccessToken']), show: (answer) => attributesOf(answer) }],
  },
  device: {
    names: ['AccessToken', 'DeviceKey'],
    views: [
      whole('GetDevice', 'Device', ['AccessToken', 'DeviceKey']),
      {
        ...listed('ListDevices', 'Devices', 'DeviceKey', {}),
        ask: (of) => picked(of, ['AccessToken']),
      },
    ],
  },
  deviceOfUser: {
    names: ['UserPoolId', 'Username', 'DeviceKey'],
    views: [
      whole('AdminGetDevice', 'Device', ['UserPoolId', 'Username', 'DeviceKey']),
      {
        ...listed('AdminListDevices', 'Devices', 'DeviceKey', {}),
        ask: (of) => picked(of, ['UserPoolId', 'Username']),
      },
    ],
  },
  passkey: {
    names: ['AccessToken', 'CredentialId'],
    views: [
      {
        ...listed('ListWebAuthnCredentials', 'Credentials', 'CredentialId', {}),
        ask: (of) => picked(of, ['AccessToken']),
      },
    ],
  },
  server: {
    maker: { operation: 'CreateResourceServer', over: { Identifier: 'contract-neighbour', Name: 'neighbour' } },
    names: ['UserPoolId', 'Identifier'],
    views: [
      whole('DescribeResourceServer', 'ResourceServer', ['UserPoolId', 'Identifier']),
      listed('ListResourceServers', 'ResourceServers', 'Identifier', { MaxResults: 50 }, false),
    ],
  },
  provider: {
    maker: { operation: 'CreateIdentityProvider', over: { ProviderName: 'ExampleOIDCNeighbour' } },
    names: ['UserPoolId', 'ProviderName'],
    views: [
      whole('DescribeIdentityProvider', 'IdentityProvider', ['UserPoolId', 'ProviderName']),
      {
        ...listed('ListIdentityProviders', 'Providers', 'ProviderName', WIDE),
        always: ['ProviderType', 'CreationDate', 'LastModifiedDate'],
      },
    ],
    // Answers to writes echo it only where it was sent (measured on the live service, 2026-09).
    apart: ['IdpIdentifiers'],
  },
  branding: {
    names: ['UserPoolId', 'ManagedLoginBrandingId', 'ClientId'],
    always: ['UserPoolId', 'ManagedLoginBrandingId'],
    views: [
      whole('DescribeManagedLoginBranding', 'ManagedLoginBranding', ['UserPoolId', 'ManagedLoginBrandingId']),
      whole('DescribeManagedLoginBrandingByClient', 'ManagedLoginBranding', ['UserPoolId', 'ClientId']),
    ],
  },
  terms: {
    maker: { operation: 'CreateTerms' },
    names: ['UserPoolId', 'TermsId'],
    views: [whole('DescribeTerms', 'Terms', ['UserPoolId', 'TermsId']), listed('ListTerms', 'Terms', 'TermsId', WIDE)],
  },
  job: {
    maker: { operation: 'CreateUserImportJob' },
    names: ['UserPoolId', 'JobId'],
    views: [
      whole('DescribeUserImportJob', 'UserImportJob', ['UserPoolId', 'JobId']),
      listed('ListUserImportJobs', 'UserImportJobs', 'JobId', WIDE),
    ],
    always: [
      'JobName',
      'JobId',
      'UserPoolId',
      'CreationDate',
      'Status',
      'ImportedUsers',
      'SkippedUsers',
      'FailedUsers',
    ],
    // The address carries a signature of its own each time, and a job goes on by itself.
    apart: [
      'PreSignedUrl',
      'Status',
      'ImportedUsers',
      'SkippedUsers',
      'FailedUsers',
      'CompletionDate',
      'CompletionMessage',
    ],
  },
  style: {
    names: ['UserPoolId', 'ClientId'],
    settings: true,
    views: [whole('GetUICustomization', 'UICustomization', ['UserPoolId', 'ClientId'])],
  },
  risk: {
    names: ['UserPoolId', 'ClientId'],
    settings: true,
    views: [whole('DescribeRiskConfiguration', 'RiskConfiguration', ['UserPoolId', 'ClientId'])],
  },
  logs: {
    names: ['UserPoolId'],
    views: [whole('GetLogDeliveryConfiguration', 'LogDeliveryConfiguration', ['UserPoolId'])],
  },
  factors: {
    names: ['UserPoolId'],
    views: [{ operation: 'GetUserPoolMfaConfig', ask: (of) => picked(of, ['UserPoolId']), show: (answer) => answer }],
  },
  limit: {
    names: ['LimitDefinition'],
    views: [whole('GetProvisionedLimit', 'Limit', ['LimitDefinition'])],
  },
  tags: {
    names: ['ResourceArn'],
    views: [{ operation: 'ListTagsForResource', ask: (of) => picked(of, ['ResourceArn']), show: (answer) => answer }],
  },
} satisfies Record<string, Thing>;

/** The names of a thing, from a request about it and the answer. */
export function namesOf({ names, id, settings }: Thing, request: Body, shown: Body | undefined): Body {
  if (settings === true) return picked(request, names);
  const inside = id === undefined || shown?.[id[1]] === undefined ? {} : { [id[0]]: shown[id[1]] };
  return { ...picked(shown ?? {}, names), ...picked(request, names), ...inside };
}

/** The thing that an answer shows. */
export function shownIn(view: View, outcome: { readonly value: unknown }, names: Body): Body | undefined {
  return view.show(bodyOf(outcome), names);
}
