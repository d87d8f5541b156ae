// The law of states: what the sources say that an operation refuses as things stand, although the request keeps every constraint.
import type { OperationName } from '../../generated/types.ts';
import { type Change, type Hand, play } from './hand.ts';
import { type Body, type LawScene, listAt } from './law.ts';

const INVALID = ['InvalidParameterException'];
const REFUSED = ['NotAuthorizedException'];
const LIMIT = ['LimitExceededException'];

/** Threat protection needs the highest tier. */
const ABOVE_TIER = { UserPoolTier: 'LITE', UserPoolAddOns: { AdvancedSecurityMode: 'AUDIT' } };

/** A user whom an administrator has invited, and who has not signed in yet. */
async function invited(hand: Hand): Promise<Body> {
  const at = { UserPoolId: await hand.scene.stage.pool(), Username: hand.scene.stage.username() };
  const UserAttributes = [
    { Name: 'email', Value: at.Username },
    { Name: 'email_verified', Value: 'true' },
  ];
  await hand.first('AdminCreateUser', { ...at, MessageAction: 'SUPPRESS', UserAttributes });
  return at;
}

/** Attributes that no user can be given (their forms, and those that the schema does not have). */
const IMPOSSIBLE: readonly [string, string, string][] = [
  ['email', 'email', 'nobody'],
  ['phone', 'phone_number', '5555550100'],
  ['unknown', 'custom:absent', 'nothing'],
];

/** Each attribute alone, in a request that is right otherwise. */
const impossible =
  (...more: readonly (readonly [string, string, string])[]): Change =>
  async (hand) => {
    for (const [what, Name, Value] of [...IMPOSSIBLE, ...more]) {
      const plain = await hand.plain();
      const errors = Name.endsWith('_verified') ? [...INVALID, ...REFUSED] : INVALID;
      await hand.refused(`state/attribute-${what}`, { ...plain, UserAttributes: [{ Name, Value }] }, errors);
    }
  };

const SETTINGS = { categories: { global: { colorSchemeMode: 'LIGHT' } } };

/** A style comes from one source: the settings, or the service. */
async function oneSource(hand: Hand): Promise<void> {
  const { Settings: _, ...plain } = await hand.plain();
  await hand.refused('state/both-sources', { ...plain, Settings: SETTINGS, UseCognitoProvidedValues: true }, INVALID);
  await hand.refused('state/no-source', plain, INVALID);
  await hand.refused('state/no-source', { ...plain, UseCognitoProvidedValues: false }, INVALID);
}

/** The same call again, which finds its work done. */
const again =
  (what: string, errors: readonly string[]): Change =>
  async (hand) => {
    const request = await hand.plain();
    await hand.call(request);
    await hand.refused(`state/${what}`, request, errors);
  };

const STATES: Readonly<Partial<Record<OperationName, Change>>> = {
  ConfirmSignUp: again('confirmed', REFUSED),
  AdminConfirmSignUp: again('confirmed', REFUSED),
  VerifyUserAttribute: again('used-code', ['ExpiredCodeException']),
  ConfirmForgotPassword: again('used-code', ['ExpiredCodeException', 'CodeMismatchException']),
  async ForgotPassword(hand) {
    const { Username } = await invited(hand);
    await hand.refused('state/invited', { ...(await hand.plain()), Username }, [...REFUSED, ...INVALID]);
  },
  async AdminSetUserPassword(hand) {
    const PasswordPolicy = { MinimumLength: 8, PasswordHistorySize: 2 };
    const UserPoolId = await hand.scene.stage.freshPool({ Policies: { PasswordPolicy } });
    const at = { UserPoolId, Username: hand.scene.stage.username() };
    await hand.first('AdminCreateUser', { ...at, MessageAction: 'SUPPRESS' });
    for (const Password of ['First-horse-1', 'Second-horse-2']) await hand.call({ ...at, Password, Permanent: true });
    const used = { ...at, Password: 'First-horse-1', Permanent: true };
    await hand.refused('state/used-password', used, ['PasswordHistoryPolicyViolationException']);
    // Every symbol that the Developer Guide counts is one.
    for (const symbol of '^$*.[]{}()?"!@#%&/\\,><\':;|_~`=+-')
      await hand.shows('symbols', 'success', async () => {
        const asked = { ...(await hand.plain()), Password: `Abcdefg1${symbol}` };
        return (await hand.tried('AdminSetUserPassword', asked)).error?.name ?? 'success';
      });
  },
  async AdminResetUserPassword(hand) {
    await hand.refused('state/invited', await invited(hand), REFUSED);
  },
  SignUp: impossible(),
  async AdminCreateUser(hand) {
    await impossible()(hand);
    const { UserPoolId } = await hand.plain();
    const resend = (Username: string): Body => ({ UserPoolId, Username, MessageAction: 'RESEND' });
    const unsupported = ['UnsupportedUserStateException'];
    await hand.refused('state/resend-confirmed', resend((await hand.scene.stage.user()).username), unsupported);
    const nobody = resend(hand.scene.stage.username());
    await hand.refused('state/resend-nobody', nobody, ['UserNotFoundException', ...unsupported]);
  },
  AdminUpdateUserAttributes: impossible(['sub', 'sub', 'another'], ['username', 'username', 'another']),
  UpdateUserAttributes: impossible(['sub', 'sub', 'another'], ['own-verification', 'email_verified', 'true']),
  async GetUserAttributeVerificationCode(hand) {
    await hand.refused('state/attribute-nickname', { ...(await hand.plain()), AttributeName: 'nickname' }, INVALID);
  },
  async CreateUserPoolDomain(hand) {
    for (const word of ['aws', 'amazon', 'cognito']) {
      const plain = await hand.plain();
      await hand.refused('state/reserved', { ...plain, Domain: `${word}-${String(plain.Domain)}` }, INVALID);
    }
    const plain = await hand.plain();
    await hand.call(plain);
    await hand.refused('state/second', { ...plain, Domain: `${String(plain.Domain)}-2` }, INVALID);
    const UserPoolId = await hand.scene.stage.freshPool();
    await hand.refused('state/of-another-pool', { ...plain, UserPoolId }, INVALID);
  },
  async DeleteUserPool(hand) {
    const { UserPoolId } = await hand.plain('DeleteUserPoolDomain');
    await hand.refused('state/domain', { UserPoolId }, INVALID);
    const guarded = await hand.scene.stage.freshPool({ DeletionProtection: 'ACTIVE' });
    await hand.refused('state/protected', { UserPoolId: guarded }, INVALID);
  },
  async AddUserPoolClientSecret(hand) {
    const plain = await hand.plain();
    await hand.call(plain);
    await hand.refused('state/third', plain, LIMIT);
  },
  async DeleteUserPoolClientSecret(hand) {
    const { UserPoolId, ClientId } = await hand.plain();
    const at = { UserPoolId, ClientId };
    const listed = listAt(await hand.first('ListUserPoolClientSecrets', at), 'ClientSecrets');
    const [first, last] = listed.map(({ ClientSecretId }) => ClientSecretId);
    await hand.call({ ...at, ClientSecretId: first });
    await hand.refused('state/last', { ...at, ClientSecretId: last }, INVALID);
  },
  async AdminLinkProviderForUser(hand) {
    const link = await hand.plain();
    const another = (): Body => ({
      ...link,
      SourceUser: { ...(link.SourceUser as Body), ProviderAttributeValue: hand.scene.stage.name('subject') },
    });
    for (let account = 1; account <= 5; account += 1) await hand.call(another());
    await hand.refused('state/sixth', another(), LIMIT);
  },
  async StopUserImportJob(hand) {
    const unstarted = await hand.plain('StartUserImportJob');
    await hand.refused('state/not-started', unstarted, ['PreconditionNotMetException']);
  },
  async StartUserImportJob(hand) {
    const request = await hand.plain();
    await hand.call(request);
    await hand.refused('state/started', request, ['PreconditionNotMetException']);
  },
  async UpdateUserPool(hand) {
    const UserPoolId = await hand.scene.stage.freshPool();
    await hand.refused('state/tier', { UserPoolId, ...ABOVE_TIER }, ['FeatureUnavailableInTierException']);
  },
  CreateManagedLoginBranding: oneSource,
  UpdateManagedLoginBranding: oneSource,
  async CreateUserPoolReplica(hand) {
    const request = await hand.plain();
    await hand.call(request);
    await hand.refused('state/second', request, [...INVALID, ...LIMIT]);
  },
  async DeleteUserPoolReplica(hand) {
    const request = await hand.plain();
    await hand.first('UpdateUserPoolReplica', { ...request, Status: 'ACTIVE' });
    await hand.refused('state/active', request, INVALID);
    await hand.first('UpdateUserPoolReplica', { ...request, Status: 'INACTIVE' });
    await hand.call(request);
  },
  async SetUICustomization(hand) {
    const UserPoolId = await hand.scene.stage.freshPool();
    await hand.refused('state/no-domain', { ...(await hand.plain()), UserPoolId }, INVALID);
  },
  async SetLogDeliveryConfiguration(hand) {
    const plain = await hand.plain();
    const entry = { LogLevel: 'ERROR', EventSource: 'userNotification' };
    const CloudWatchLogsConfiguration = { LogGroupArn: 'arn:aws:logs:us-east-1:123456789012:log-group:contract' };
    const whole = { ...entry, CloudWatchLogsConfiguration };
    await hand.refused('state/no-destination', { ...plain, LogConfigurations: [entry] }, INVALID);
    await hand.refused('state/twice', { ...plain, LogConfigurations: [whole, whole] }, INVALID);
  },
  async SetUserPoolMfaConfig(hand) {
    await hand.refused('state/off-with-factor', { ...(await hand.plain()), MfaConfiguration: 'OFF' }, INVALID);
  },
  async CreateUserPoolClient(hand) {
    const { CallbackURLs: _, ...plain } = await hand.plain();
    const flow = ['InvalidOAuthFlowException', ...INVALID];
    await hand.refused('state/no-callback', plain, flow);
    const unwritable = { ...(await hand.plain()), WriteAttributes: ['email_verified'] };
    await hand.refused('state/unwritable', unwritable, INVALID);
  },
  async AddCustomAttributes(hand) {
    const { UserPoolId } = await hand.plain();
    const numbers = { AttributeDataType: 'Number', NumberAttributeConstraints: { MinValue: '2', MaxValue: '5' } };
    const CustomAttributes = [
      { Name: 'level', ...numbers },
      { Name: 'fixed', AttributeDataType: 'String', Mutable: false },
    ];
    await hand.call({ UserPoolId, CustomAttributes });
    const Username = hand.scene.stage.username();
    const at = { UserPoolId, Username };
    const set = (Name: string, Value: string): Body => ({ ...at, UserAttributes: [{ Name, Value }] });
    await hand.first('AdminCreateUser', { ...set('custom:fixed', 'one'), MessageAction: 'SUPPRESS' });
    await hand.first('AdminUpdateUserAttributes', set('custom:level', '3'));
    const refuses = async (what: string, request: Body): Promise<void> => {
      await hand.shows(what, 'InvalidParameterException', async () => {
        return (await hand.tried('AdminUpdateUserAttributes', request)).error?.name ?? 'success';
      });
    };
    await refuses('number-limits', set('custom:level', '6'));
    await refuses('number-limits', set('custom:level', '1'));
    await refuses('immutable', set('custom:fixed', 'two'));
  },
  async CreateUserPool(hand) {
    const plain = await hand.plain();
    const required = { Name: 'badge', AttributeDataType: 'String', Required: true };
    await hand.refused('state/required-custom', { ...plain, Schema: [required] }, INVALID);
    await hand.refused('state/mfa-without-factor', { ...plain, MfaConfiguration: 'ON' }, INVALID);
    await hand.refused('state/tier', { ...plain, ...ABOVE_TIER }, ['FeatureUnavailableInTierException']);
  },
};

/** Brings the state about, and asks. */
export async function checkStates(scene: LawScene): Promise<void> {
  await play(scene, STATES[scene.operation]);
}
