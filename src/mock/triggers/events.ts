// The events of all trigger sources: what the service sends to a Lambda function and what it reads from the answer.

/** A challenge that was put before, as DefineAuthChallenge and its kin see it. */
export interface ChallengeResult {
  challengeName: string;
  challengeResult: boolean;
  challengeMetadata?: string;
}

/** What all trigger events share. */
export interface TriggerEvent<Source extends string, TriggerRequest, TriggerResponse> {
  version: string;
  triggerSource: Source;
  region: string;
  userPoolId: string;
  userName: string;
  callerContext: { awsSdkVersion: string; clientId: string };
  request: TriggerRequest;
  response: TriggerResponse;
}

interface UserRequest {
  userAttributes: Record<string, string>;
  clientMetadata?: Record<string, string>;
}

/** Changes to group claims that a token trigger asks for. */
export interface GroupConfiguration {
  groupsToOverride?: string[];
  iamRolesToOverride?: string[];
  preferredRole?: string | null;
}

/** Changes to one token that a V2 or V3 token trigger asks for. */
export interface TokenChanges {
  claimsToAddOrOverride?: Record<string, unknown>;
  claimsToSuppress?: string[];
  scopesToAdd?: string[];
  scopesToSuppress?: string[];
}

/** The event of each trigger, by the trigger's name in this package. */
export interface TriggerEvents {
  preSignUp: TriggerEvent<
    'PreSignUp_SignUp' | 'PreSignUp_AdminCreateUser' | 'PreSignUp_ExternalProvider',
    UserRequest & { validationData?: Record<string, string> },
    { autoConfirmUser: boolean; autoVerifyEmail: boolean; autoVerifyPhone: boolean }
  >;
  postConfirmation: TriggerEvent<
    'PostConfirmation_ConfirmSignUp' | 'PostConfirmation_ConfirmForgotPassword',
    UserRequest,
    Record<string, unknown>
  >;
  preAuthentication: TriggerEvent<
    'PreAuthentication_Authentication',
    { userAttributes: Record<string, string>; validationData?: Record<string, string>; userNotFound?: boolean },
    Record<string, unknown>
  >;
  postAuthentication: TriggerEvent<
    'PostAuthentication_Authentication',
    UserRequest & { newDeviceUsed: boolean },
    Record<string, unknown>
  >;
  defineAuthChallenge: TriggerEvent<
    'DefineAuthChallenge_Authentication',
    UserRequest & { session: ChallengeResult[]; userNotFound?: boolean },
    { challengeName?: string; issueTokens?: boolean; failAuthentication?: boolean }
  >;
  createAuthChallenge: TriggerEvent<
    'CreateAuthChallenge_Authentication',
    UserRequest & { challengeName: string; session: ChallengeResult[]; userNotFound?: boolean },
    {
      publicChallengeParameters?: Record<string, string>;
      privateChallengeParameters?: Record<string, string>;
      challengeMetadata?: string;
    }
  >;
  verifyAuthChallengeResponse: TriggerEvent<
    'VerifyAuthChallengeResponse_Authentication',
    UserRequest & {
      privateChallengeParameters: Record<string, string>;
      challengeAnswer: string;
      userNotFound?: boolean;
    },
    { answerCorrect?: boolean }
  >;
  preTokenGeneration: TriggerEvent<
    | 'TokenGeneration_HostedAuth'
    | 'TokenGeneration_Authentication'
    | 'TokenGeneration_NewPasswordChallenge'
    | 'TokenGeneration_AuthenticateDevice'
    | 'TokenGeneration_RefreshTokens'
    | 'TokenGeneration_ClientCredentials',
    UserRequest & { groupConfiguration: GroupConfiguration; scopes?: string[] },
    {
      claimsOverrideDetails?: {
        claimsToAddOrOverride?: Record<string, string>;
        claimsToSuppress?: string[];
        groupOverrideDetails?: GroupConfiguration | null;
      } | null;
      claimsAndScopeOverrideDetails?: {
        idTokenGeneration?: TokenChanges | null;
        accessTokenGeneration?: TokenChanges | null;
        groupOverrideDetails?: GroupConfiguration | null;
      } | null;
    }
  >;
  userMigration: TriggerEvent<
    'UserMigration_Authentication' | 'UserMigration_ForgotPassword',
    { password?: string; validationData?: Record<string, string>; clientMetadata?: Record<string, string> },
    {
      userAttributes?: Record<string, string>;
      finalUserStatus?: string;
      messageAction?: string;
      desiredDeliveryMediums?: string[];
      forceAliasCreation?: boolean;
      enableSMSMFA?: boolean;
    }
  >;
  customMessage: TriggerEvent<
    | 'CustomMessage_SignUp'
    | 'CustomMessage_AdminCreateUser'
    | 'CustomMessage_ResendCode'
    | 'CustomMessage_ForgotPassword'
    | 'CustomMessage_UpdateUserAttribute'
    | 'CustomMessage_VerifyUserAttribute'
    | 'CustomMessage_Authentication',
    UserRequest & { codeParameter: string; usernameParameter?: string | null; linkParameter?: string },
    { smsMessage?: string | null; emailMessage?: string | null; emailSubject?: string | null }
  >;
  customEmailSender: TriggerEvent<
    | 'CustomEmailSender_SignUp'
    | 'CustomEmailSender_AdminCreateUser'
    | 'CustomEmailSender_ResendCode'
    | 'CustomEmailSender_ForgotPassword'
    | 'CustomEmailSender_UpdateUserAttribute'
    | 'CustomEmailSender_VerifyUserAttribute'
    | 'CustomEmailSender_Authentication'
    | 'CustomEmailSender_AccountTakeOverNotification',
    UserRequest & { type: 'customEmailSenderRequestV1'; code: string },
    Record<string, unknown>
  >;
  customSmsSender: TriggerEvent<
    | 'CustomSMSSender_SignUp'
    | 'CustomSMSSender_AdminCreateUser'
    | 'CustomSMSSender_ResendCode'
    | 'CustomSMSSender_ForgotPassword'
    | 'CustomSMSSender_UpdateUserAttribute'
    | 'CustomSMSSender_VerifyUserAttribute'
    | 'CustomSMSSender_Authentication',
    UserRequest & { type: 'customSMSSenderRequestV1'; code: string },
    Record<string, unknown>
  >;
}

/** The triggers by the name they have in this package. */
export type TriggerName = keyof TriggerEvents;

/** The trigger sources of one trigger. */
export type TriggerSource<Name extends TriggerName> = TriggerEvents[Name]['triggerSource'];
