// The law of defaults: what is made with nothing but its name has the settings that the service was seen to give it (command line
// reference of AWS, outputs; Terraform provider, acceptance tests; 2019 to 2026), and no others.
import type { OperationName } from '../../generated/types.ts';
import { RUN_TAG } from '../rules/given.ts';
import { unshown } from './compare.ts';
import { type Body, bodyOf, type LawScene, objectAt, tell } from './law.ts';
import { attributesOf } from './things.ts';

/** One kind of thing: how a bare one is made, where it is shown, and what it has. */
interface Bare {
  readonly make: (scene: LawScene) => Promise<readonly [OperationName, Body]>;
  readonly read: (names: Body) => readonly [OperationName, Body];
  readonly root: string;
  readonly has: Body;
  readonly lacks: readonly string[];
}

const pool: Bare = {
  make: async ({ stage }) => [
    'CreateUserPool',
    { PoolName: stage.name('bare'), UserPoolTags: { [RUN_TAG]: stage.label } },
  ],
  read: ({ Id }) => ['DescribeUserPool', { UserPoolId: Id }],
  root: 'UserPool',
  has: {
    MfaConfiguration: 'OFF',
    DeletionProtection: 'INACTIVE',
    EstimatedNumberOfUsers: 0,
    Policies: {
      PasswordPolicy: {
        MinimumLength: 8,
        RequireUppercase: true,
        RequireLowercase: true,
        RequireNumbers: true,
        RequireSymbols: true,
        TemporaryPasswordValidityDays: 7,
      },
    },
    VerificationMessageTemplate: { DefaultEmailOption: 'CONFIRM_WITH_CODE' },
    EmailConfiguration: { EmailSendingAccount: 'COGNITO_DEFAULT' },
    AdminCreateUserConfig: { AllowAdminCreateUserOnly: false, UnusedAccountValidityDays: 7 },
  },
  lacks: [
    'AliasAttributes',
    'UsernameAttributes',
    'AutoVerifiedAttributes',
    'DeviceConfiguration',
    'SmsConfiguration',
    'UserPoolAddOns',
    'Domain',
    'CustomDomain',
  ],
};

const client: Bare = {
  make: async ({ stage }) => [
    'CreateUserPoolClient',
    { UserPoolId: await stage.pool(), ClientName: stage.name('bare') },
  ],
  read: ({ UserPoolId, ClientId }) => ['DescribeUserPoolClient', { UserPoolId, ClientId }],
  root: 'UserPoolClient',
  has: {
    RefreshTokenValidity: 30,
    AllowedOAuthFlowsUserPoolClient: false,
    EnableTokenRevocation: true,
    EnablePropagateAdditionalUserContextData: false,
    AuthSessionValidity: 3,
  },
  lacks: [
    'ClientSecret',
    'CallbackURLs',
    'LogoutURLs',
    'DefaultRedirectURI',
    'AllowedOAuthFlows',
    'AllowedOAuthScopes',
    'ReadAttributes',
    'WriteAttributes',
  ],
};

const group: Bare = {
  make: async ({ stage }) => ['CreateGroup', { UserPoolId: await stage.pool(), GroupName: stage.name('bare') }],
  read: ({ UserPoolId, GroupName }) => ['GetGroup', { UserPoolId, GroupName }],
  root: 'Group',
  has: {},
  lacks: ['Description', 'Precedence', 'RoleArn'],
};

const server: Bare = {
  make: async ({ stage }) => [
    'CreateResourceServer',
    { UserPoolId: await stage.pool(), Identifier: 'bare', Name: 'bare' },
  ],
  read: ({ UserPoolId, Identifier }) => ['DescribeResourceServer', { UserPoolId, Identifier }],
  root: 'ResourceServer',
  has: { Identifier: 'bare', Name: 'bare' },
  lacks: ['Scopes'],
};

const user: Bare = {
  make: async ({ stage }) => [
    'AdminCreateUser',
    { UserPoolId: await stage.pool(), Username: stage.username(), MessageAction: 'SUPPRESS' },
  ],
  read: ({ UserPoolId, Username }) => ['AdminGetUser', { UserPoolId, Username }],
  root: '',
  has: { Enabled: true, UserStatus: 'FORCE_CHANGE_PASSWORD' },
  lacks: ['@email', '@email_verified', '@phone_number', '@phone_number_verified', '@nickname', 'PreferredMfaSetting'],
};

/** A new pool's settings that have operations of their own. */
function settingsOf(operation: OperationName, root: string, has: Body, lacks: readonly string[]): Bare {
  return { ...pool, read: ({ Id }) => [operation, { UserPoolId: Id }], root, has, lacks };
}

const factors = settingsOf('GetUserPoolMfaConfig', '', { MfaConfiguration: 'OFF' }, [
  'SmsMfaConfiguration',
  'SoftwareTokenMfaConfiguration',
  'EmailMfaConfiguration',
]);
const logs = settingsOf('GetLogDeliveryConfiguration', 'LogDeliveryConfiguration', { LogConfigurations: [] }, []);

const BARE: Readonly<Partial<Record<OperationName, Bare>>> = {
  CreateUserPool: pool,
  DescribeUserPool: pool,
  CreateUserPoolClient: client,
  DescribeUserPoolClient: client,
  CreateGroup: group,
  GetGroup: group,
  CreateResourceServer: server,
  DescribeResourceServer: server,
  AdminCreateUser: user,
  AdminGetUser: user,
  GetUserPoolMfaConfig: factors,
  GetLogDeliveryConfiguration: logs,
};

/** Makes a bare thing and looks at what it has. */
export async function checkDefaults(scene: LawScene): Promise<void> {
  const bare = BARE[scene.operation];
  if (bare === undefined) return;
  const { stage, target } = scene;
  const [maker, request] = await bare.make(scene);
  const made = await target.send(maker, request);
  stage.observe(made);
  if (made.error !== undefined) return;
  const names = { ...request, ...objectAt(made.value, 'UserPool'), ...objectAt(made.value, 'UserPoolClient') };
  const [reader, asked] = bare.read(names);
  const outcome = await target.send(reader, asked);
  if (outcome.error !== undefined) return;
  const shown = bare.root === '' ? attributesOf(bodyOf(outcome)) : (objectAt(outcome.value, bare.root) ?? {});
  for (const { path, expected, observed } of unshown(bare.has, shown))
    tell(scene, {
      law: `defaults/${path}`,
      expected: `${path} to be ${expected} where nobody says so`,
      observed,
      outcome,
    });
  for (const name of bare.lacks) {
    if (unshown(undefined, shown[name]).length === 0) continue;
    const observed = JSON.stringify(shown[name]) ?? 'nothing';
    tell(scene, {
      law: `defaults/${name}`,
      expected: `no ${name} where nobody sets one`,
      observed: name === 'ClientSecret' ? 'one' : observed,
      outcome,
    });
  }
}
