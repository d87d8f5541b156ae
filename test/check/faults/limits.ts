// Faults of limits: what is forbidden is taken, what is allowed is refused, and errors have wrong names.
import { type Fault, refused, refuses, renames, takes } from './fault.ts';

const length = (value: unknown): number => (typeof value === 'string' ? value.length : 0);

/** Faults of limits. */
export const limits: readonly Fault[] = [
  {
    fault: 'CreateGroup takes a description that is too long',
    operations: ['CreateGroup'],
    by: ['constraints', 'random'],
    finds: /^CreateGroup\/Description\/maxLength$/,
    plant: takes('CreateGroup', ({ Description }) => length(Description) > 2048),
  },
  {
    fault: 'CreateUserPool takes a password length below the least',
    operations: ['CreateUserPool'],
    by: ['constraints'],
    finds: /^CreateUserPool\/Policies\/PasswordPolicy\/MinimumLength\/minimum$/,
    plant: takes('CreateUserPool', ({ Policies }) => JSON.stringify(Policies ?? {}).includes('"MinimumLength":5')),
  },
  {
    fault: 'UpdateUserPoolClient takes a session of two minutes',
    operations: ['UpdateUserPoolClient'],
    by: ['constraints'],
    finds: /^UpdateUserPoolClient\/AuthSessionValidity\/minimum$/,
    plant: takes('UpdateUserPoolClient', ({ AuthSessionValidity }) => AuthSessionValidity === 2),
  },
  {
    fault: 'ListUsers takes a page of sixty-one',
    operations: ['ListUsers'],
    by: ['constraints', 'random'],
    finds: /^ListUsers\/Limit\/maximum$/,
    plant: takes('ListUsers', ({ Limit }) => Number(Limit) > 60),
  },
  {
    fault: 'CreateIdentityProvider takes a kind of provider that there is not',
    operations: ['CreateIdentityProvider'],
    by: ['constraints'],
    finds: /^CreateIdentityProvider\/ProviderType\/enum$/,
    plant: takes('CreateIdentityProvider', ({ ProviderType }) => ProviderType === 'NOT_A_VALUE'),
  },
  {
    fault: 'SignUp takes a user name with blanks',
    operations: ['SignUp'],
    by: ['constraints'],
    finds: /^SignUp\/Username\/pattern$/,
    plant: takes('SignUp', ({ Username }) => /[\s\p{Z}]/u.test(String(Username))),
  },
  {
    fault: 'ConfirmDevice takes a device without a key',
    operations: ['ConfirmDevice'],
    by: ['constraints'],
    finds: /^ConfirmDevice\/DeviceKey\/required$/,
    plant: takes('ConfirmDevice', ({ DeviceKey }) => DeviceKey === undefined),
  },
  {
    fault: 'TagResource takes a tag without a name',
    operations: ['TagResource'],
    by: ['constraints'],
    finds: /^TagResource\/Tags\/{key}\/minLength$/,
    plant: takes('TagResource', ({ Tags }) => Object.keys({ ...(Tags as object) }).includes('')),
  },
  {
    fault: 'SetLogDeliveryConfiguration takes more configurations than two',
    operations: ['SetLogDeliveryConfiguration'],
    by: ['constraints'],
    finds: /^SetLogDeliveryConfiguration\/LogConfigurations\/maxItems$/,
    plant: takes(
      'SetLogDeliveryConfiguration',
      ({ LogConfigurations }) => Array.isArray(LogConfigurations) && LogConfigurations.length > 2,
    ),
  },
  {
    fault: 'CreateTerms takes a name of terms with a blank',
    operations: ['CreateTerms'],
    by: ['constraints'],
    finds: /^CreateTerms\/TermsName\/pattern$/,
    plant: takes('CreateTerms', ({ TermsName }) => !/^(terms-of-use|privacy-policy)$/.test(String(TermsName))),
  },
  {
    fault: 'CreateResourceServer takes a number for a name',
    operations: ['CreateResourceServer'],
    by: ['constraints'],
    finds: /^CreateResourceServer\/Name\/type$/,
    plant: takes('CreateResourceServer', ({ Name }) => typeof Name === 'number'),
  },
  {
    fault: 'AdminCreateUser refuses a user name of full length',
    operations: ['AdminCreateUser'],
    by: ['constraints'],
    finds: /^AdminCreateUser\/Username\/maxLength\/boundary$/,
    plant: refuses(
      'AdminCreateUser',
      ({ Username }) => length(Username) > 100,
      refused('InvalidParameterException', 'Username is too long.'),
    ),
  },
  {
    fault: 'CreateGroup refuses the precedence 0',
    operations: ['CreateGroup'],
    by: ['constraints'],
    finds: /^CreateGroup\/Precedence\/minimum\/boundary$/,
    plant: refuses('CreateGroup', ({ Precedence }) => Precedence === 0, refused('InvalidParameterException')),
  },
  {
    fault: 'CreateUserPoolDomain fails with 500 over a long domain',
    operations: ['CreateUserPoolDomain'],
    by: ['constraints'],
    finds: /^CreateUserPoolDomain\/Domain\/maxLength$/,
    plant: refuses(
      'CreateUserPoolDomain',
      ({ Domain }) => length(Domain) > 63,
      refused('InternalErrorException', '', 500),
    ),
  },
  {
    fault: 'SetRiskConfiguration says ValidationException for broken limits',
    operations: ['SetRiskConfiguration'],
    by: ['constraints', 'random'],
    finds: /^SetRiskConfiguration:error\/undeclared\/ValidationException$/,
    plant: renames('SetRiskConfiguration', 'InvalidParameterException', 'ValidationException'),
  },
  {
    fault: 'CreateUserImportJob says InvalidParameterException where a type is wrong',
    operations: ['CreateUserImportJob'],
    by: ['constraints'],
    finds: /^CreateUserImportJob\/JobName\/type$/,
    plant: renames('CreateUserImportJob', 'SerializationException', 'InvalidParameterException'),
  },
  {
    fault: 'UpdateManagedLoginBranding answers 403 for broken limits',
    operations: ['UpdateManagedLoginBranding'],
    by: ['constraints'],
    finds: /^UpdateManagedLoginBranding:error\/InvalidParameterException\/status$/,
    plant: renames('UpdateManagedLoginBranding', 'InvalidParameterException', 'InvalidParameterException', 403),
  },
  {
    fault: 'GetProvisionedLimit takes a class of limits that there is not',
    operations: ['GetProvisionedLimit'],
    by: ['constraints'],
    finds: /^GetProvisionedLimit\/LimitDefinition\/LimitClass\/enum$/,
    plant: takes('GetProvisionedLimit', ({ LimitDefinition }) =>
      JSON.stringify(LimitDefinition ?? {}).includes('NOT_A_VALUE'),
    ),
  },
];
