// For each source of a trigger: a stage set up so far that one last call, given here, makes it fire.
import type { OperationName, Request } from '../../src/generated/types.ts';
import type { TriggerEvents, TriggerName, TriggerSource } from '../../src/mock/triggers/events.ts';
import { srpHelper } from '../crypto/independent.ts';
import { SES, SMS } from './pools.ts';
import { createStage, PASSWORD, type Stage, tokensOf } from './sign-in.ts';

/** The call that makes the trigger fire, and for whom. */
export interface LastCall {
  readonly operation: OperationName;
  readonly request: Request<OperationName>;
  /** `admin` where the event names no client. */
  readonly by: 'client' | 'admin';
  readonly userName: string;
  /** What the call answers instead when the trigger fails, where that is not the trigger's own error. */
  readonly refusedAs?: string;
}

/** Sets a stage up. `metadata` goes into the ClientMetadata of the last call where it takes one. */
export type Scene = (t: Stage, metadata: Record<string, string>) => Promise<LastCall>;

const EMAIL = { email: 'ada@example.com', email_verified: 'true' };
const PHONE = { phone_number: '+15550100100', phone_number_verified: 'true' };
const NEW_PASSWORD = 'An0ther-horse!';
const pairs = (values: Record<string, string>) => Object.entries(values).map(([Name, Value]) => ({ Name, Value }));

function last<Name extends OperationName>(
  operation: Name,
  request: Request<Name>,
  by: LastCall['by'],
  more: Partial<LastCall> = {},
): LastCall {
  return { operation, request, by, userName: 'ada', ...more };
}

/** A stage whose pool verifies this attribute and can send to it. */
export function triggerStage(medium: 'email' | 'phone_number' = 'email'): Promise<Stage> {
  const recovery = medium === 'email' ? 'verified_email' : 'verified_phone_number';
  return createStage({
    pool: {
      AutoVerifiedAttributes: [medium],
      MfaConfiguration: 'OPTIONAL',
      SmsConfiguration: SMS,
      AccountRecoverySetting: { RecoveryMechanisms: [{ Name: recovery, Priority: 1 }] },
    },
  });
}

const signUp = (t: Stage, UserAttributes: Record<string, string>, ClientMetadata?: Record<string, string>) => ({
  ClientId: t.ClientId,
  Username: 'ada',
  Password: PASSWORD,
  UserAttributes: pairs(UserAttributes),
  ...(ClientMetadata === undefined ? {} : { ClientMetadata }),
});

const passwordSignIn = (t: Stage, ClientMetadata: Record<string, string>): Request<'InitiateAuth'> => ({
  ClientId: t.ClientId,
  AuthFlow: 'USER_PASSWORD_AUTH',
  AuthParameters: { USERNAME: 'ada', PASSWORD },
  ClientMetadata,
});

const signedIn: Scene = async (t, metadata) => {
  await t.user('ada', EMAIL);
  return last('InitiateAuth', passwordSignIn(t, metadata), 'client');
};

/** A custom sign-in that has its triggers; those under test are replaced. */
async function customSignIn(t: Stage): Promise<Request<'InitiateAuth'>> {
  await t.user('ada', EMAIL);
  t.mock.triggers.set('defineAuthChallenge', (event) => {
    event.response.challengeName = 'CUSTOM_CHALLENGE';
  });
  t.mock.triggers.set('createAuthChallenge', (event) => {
    event.response.publicChallengeParameters = { question: 'six times seven' };
    event.response.privateChallengeParameters = { answer: '42' };
  });
  t.mock.triggers.set('verifyAuthChallengeResponse', (event) => {
    event.response.answerCorrect = event.request.challengeAnswer === '42';
  });
  return { ClientId: t.ClientId, AuthFlow: 'CUSTOM_AUTH', AuthParameters: { USERNAME: 'ada' } };
}

const customStart: Scene = async (t, ClientMetadata) =>
  last('InitiateAuth', { ...(await customSignIn(t)), ClientMetadata }, 'client');

type MessageSource = TriggerSource<'customMessage'> extends `CustomMessage_${infer Source}` ? Source : never;

/** The sources of messages, each written the same for the message itself and for both custom senders. */
function messageScenes(medium: 'email' | 'phone_number'): Record<MessageSource, Scene> {
  const proved: Record<string, string> = medium === 'email' ? EMAIL : PHONE;
  const address = { [medium]: proved[medium] ?? '' };
  const other = { [medium]: medium === 'email' ? 'new@example.com' : '+15550100199' };
  return {
    SignUp: async (t, metadata) => last('SignUp', signUp(t, address, metadata), 'client'),
    AdminCreateUser: async (t, ClientMetadata) =>
      last(
        'AdminCreateUser',
        {
          UserPoolId: t.UserPoolId,
          Username: 'ada',
          UserAttributes: pairs(proved),
          DesiredDeliveryMediums: [medium === 'email' ? 'EMAIL' : 'SMS'],
          ClientMetadata,
        },
        'admin',
      ),
    ResendCode: async (t, ClientMetadata) => {
      await t.call('SignUp', signUp(t, address));
      return last('ResendConfirmationCode', { ClientId: t.ClientId, Username: 'ada', ClientMetadata }, 'client');
    },
    ForgotPassword: async (t, ClientMetadata) => {
      await t.user('ada', proved);
      return last('ForgotPassword', { ClientId: t.ClientId, Username: 'ada', ClientMetadata }, 'client');
    },
    UpdateUserAttribute: async (t, ClientMetadata) => {
      await t.user('ada', proved);
      const { AccessToken } = tokensOf(await t.enter('ada'));
      return last('UpdateUserAttributes', { AccessToken, UserAttributes: pairs(other), ClientMetadata }, 'client');
    },
    VerifyUserAttribute: async (t, ClientMetadata) => {
      await t.user('ada', address);
      const { AccessToken } = tokensOf(await t.enter('ada'));
      return last('GetUserAttributeVerificationCode', { AccessToken, AttributeName: medium, ClientMetadata }, 'client');
    },
    Authentication: async (t, ClientMetadata) => {
      if (medium === 'phone_number') {
        await t.user('ada', PHONE);
        const { AccessToken } = tokensOf(await t.enter('ada'));
        await t.call('SetUserMFAPreference', { AccessToken, SMSMfaSettings: { Enabled: true, PreferredMfa: true } });
        return last('InitiateAuth', passwordSignIn(t, ClientMetadata), 'client');
      }
      await t.call('UpdateUserPool', {
        UserPoolId: t.UserPoolId,
        Policies: { SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'EMAIL_OTP'] } },
      });
      await t.user('ada', EMAIL);
      const AuthParameters = { USERNAME: 'ada', PREFERRED_CHALLENGE: 'EMAIL_OTP' };
      return last(
        'InitiateAuth',
        { ClientId: t.ClientId, AuthFlow: 'USER_AUTH', AuthParameters, ClientMetadata },
        'client',
      );
    },
  };
}

function under<Prefix extends string, Source extends string>(
  prefix: Prefix,
  scenes: Record<Source, Scene>,
): Record<`${Prefix}_${Source}`, Scene> {
  const entries = Object.entries<Scene>(scenes).map(([name, scene]) => [`${prefix}_${name}`, scene]);
  // Object.fromEntries forgets the names.
  return Object.fromEntries(entries) as Record<`${Prefix}_${Source}`, Scene>;
}

/** The user tries to sign in where threat protection writes to whom it finds at risk. */
const atRisk: Scene = async (t, metadata) => {
  const { UserPoolId } = t;
  await t.call('UpdateUserPool', {
    UserPoolId,
    UserPoolTier: 'PLUS',
    UserPoolAddOns: { AdvancedSecurityMode: 'ENFORCED' },
  });
  await t.call('SetRiskConfiguration', {
    UserPoolId,
    AccountTakeoverRiskConfiguration: {
      NotifyConfiguration: { SourceArn: SES },
      Actions: { HighAction: { Notify: true, EventAction: 'NO_ACTION' } },
    },
  });
  t.mock.risks.set('ada', 'High');
  return signedIn(t, metadata);
};

/** The last step of a sign-in on a device that is remembered. */
const withDevice: Scene = async (t, ClientMetadata) => {
  const { UserPoolId, ClientId } = t;
  await t.call('UpdateUserPool', { UserPoolId, DeviceConfiguration: { ChallengeRequiredOnNewDevice: true } });
  await t.user('ada', EMAIL);
  const { AccessToken, NewDeviceMetadata: { DeviceKey = '', DeviceGroupKey = '' } = {} } = tokensOf(
    await t.enter('ada'),
  );
  const { DeviceSecretVerifierConfig, DeviceRandomPassword } = srpHelper.createDeviceVerifier(
    DeviceKey,
    DeviceGroupKey,
  );
  await t.call('ConfirmDevice', { AccessToken, DeviceKey, DeviceSecretVerifierConfig });
  const session = srpHelper.createSrpSession('ada', '', UserPoolId, false);
  const device = { USERNAME: 'ada', DEVICE_KEY: DeviceKey };
  const asked = await t.answer(await t.enter('ada', PASSWORD, { DEVICE_KEY: DeviceKey }), {
    ...device,
    SRP_A: session.largeA,
  });
  const { ChallengeParameters = {}, Session = '' } = asked;
  const signed = srpHelper.signSrpSessionWithDevice(
    session,
    { ChallengeParameters },
    DeviceGroupKey,
    DeviceRandomPassword,
  );
  const request: Request<'RespondToAuthChallenge'> = {
    ClientId,
    ChallengeName: 'DEVICE_PASSWORD_VERIFIER',
    Session,
    ClientMetadata,
    ChallengeResponses: {
      ...device,
      PASSWORD_CLAIM_SIGNATURE: signed.passwordSignature,
      PASSWORD_CLAIM_SECRET_BLOCK: ChallengeParameters.SECRET_BLOCK ?? '',
      TIMESTAMP: signed.timestamp,
    },
  };
  return last('RespondToAuthChallenge', request, 'client');
};

const confirmed: Scene = async (t, ClientMetadata) => {
  await t.call('SignUp', signUp(t, { email: EMAIL.email }));
  const request = { ClientId: t.ClientId, Username: 'ada', ConfirmationCode: t.lastCode('ada'), ClientMetadata };
  return last('ConfirmSignUp', request, 'client');
};

/** The sources that fire at the endpoints beside the API. */
export type EndpointSource =
  | 'PreSignUp_ExternalProvider'
  | 'TokenGeneration_HostedAuth'
  | 'TokenGeneration_ClientCredentials';

/** Scenes by trigger and source: every source that fires in an operation of the API. */
export const triggerScenes: {
  readonly [Name in TriggerName]: Readonly<Record<Exclude<TriggerSource<Name>, EndpointSource>, Scene>>;
} = {
  preSignUp: {
    PreSignUp_SignUp: async (t, metadata) => last('SignUp', signUp(t, { email: EMAIL.email }, metadata), 'client'),
    PreSignUp_AdminCreateUser: async (t, ClientMetadata) =>
      last(
        'AdminCreateUser',
        { UserPoolId: t.UserPoolId, Username: 'ada', MessageAction: 'SUPPRESS', ClientMetadata },
        'admin',
      ),
  },
  postConfirmation: {
    PostConfirmation_ConfirmSignUp: confirmed,
    PostConfirmation_ConfirmForgotPassword: async (t, ClientMetadata) => {
      await t.user('ada', EMAIL);
      await t.call('ForgotPassword', { ClientId: t.ClientId, Username: 'ada' });
      const request = {
        ClientId: t.ClientId,
        Username: 'ada',
        ConfirmationCode: t.lastCode('ada'),
        Password: NEW_PASSWORD,
      };
      return last('ConfirmForgotPassword', { ...request, ClientMetadata }, 'client');
    },
  },
  preAuthentication: { PreAuthentication_Authentication: signedIn },
  postAuthentication: { PostAuthentication_Authentication: signedIn },
  defineAuthChallenge: { DefineAuthChallenge_Authentication: customStart },
  createAuthChallenge: { CreateAuthChallenge_Authentication: customStart },
  verifyAuthChallengeResponse: {
    VerifyAuthChallengeResponse_Authentication: async (t, ClientMetadata) => {
      const { Session } = await t.call('InitiateAuth', await customSignIn(t));
      const request: Request<'RespondToAuthChallenge'> = {
        ClientId: t.ClientId,
        ChallengeName: 'CUSTOM_CHALLENGE',
        ChallengeResponses: { USERNAME: 'ada', ANSWER: '42' },
        ClientMetadata,
        ...(Session === undefined ? {} : { Session }),
      };
      return last('RespondToAuthChallenge', request, 'client');
    },
  },
  preTokenGeneration: {
    TokenGeneration_Authentication: signedIn,
    TokenGeneration_NewPasswordChallenge: async (t, ClientMetadata) => {
      await t.invited('ada', EMAIL);
      const { Session } = await t.enter('ada');
      const request: Request<'RespondToAuthChallenge'> = {
        ClientId: t.ClientId,
        ChallengeName: 'NEW_PASSWORD_REQUIRED',
        ChallengeResponses: { USERNAME: 'ada', NEW_PASSWORD },
        ClientMetadata,
        ...(Session === undefined ? {} : { Session }),
      };
      return last('RespondToAuthChallenge', request, 'client');
    },
    TokenGeneration_AuthenticateDevice: withDevice,
    TokenGeneration_RefreshTokens: async (t, ClientMetadata) => {
      await t.user('ada', EMAIL);
      const { RefreshToken } = tokensOf(await t.enter('ada'));
      return last('GetTokensFromRefreshToken', { ClientId: t.ClientId, RefreshToken, ClientMetadata }, 'client');
    },
  },
  userMigration: {
    UserMigration_Authentication: async (t, metadata) =>
      last('InitiateAuth', passwordSignIn(t, metadata), 'client', { refusedAs: 'UserNotFoundException' }),
    UserMigration_ForgotPassword: async (t, ClientMetadata) =>
      last('ForgotPassword', { ClientId: t.ClientId, Username: 'ada', ClientMetadata }, 'client', {
        refusedAs: 'UserNotFoundException',
      }),
  },
  customMessage: under('CustomMessage', messageScenes('email')),
  customEmailSender: {
    ...under('CustomEmailSender', messageScenes('email')),
    CustomEmailSender_AccountTakeOverNotification: atRisk,
  },
  customSmsSender: under('CustomSMSSender', messageScenes('phone_number')),
};

/** Installs a trigger that agrees, in the way that lets its scene go on. */
export function agree<Name extends TriggerName>(t: Stage, name: Name): void {
  if (name === 'userMigration') {
    t.mock.triggers.set('userMigration', (event) => {
      event.response.userAttributes = EMAIL;
      event.response.finalUserStatus = 'CONFIRMED';
    });
  } else if (!t.mock.triggers.has(name)) {
    t.mock.triggers.set(name, () => undefined);
  }
}

/** A recorded event. */
export type AnyEvent = TriggerEvents[TriggerName] & { triggerSource: TriggerSource<TriggerName> };
