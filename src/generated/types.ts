// Generated from spec/ by `npm run generate`. Do not edit.
export interface components {
    schemas: {
        /** @description An AWS account number of 12 digits, written as a string so that leading zeros survive. */
        AWSAccountIdType: string;
        /**
         * Format: int32
         * @description Lifetime of access tokens as a bare number, read in the unit of TokenValidityUnits; the real span is 5 minutes to 1 day.
         */
        AccessTokenValidityType: number;
        /** @description How users of a pool may win back a forgotten password. */
        AccountRecoverySettingType: {
            /** @description One or two recovery ways; ForgotPassword tries them from the lowest Priority number upward. */
            RecoveryMechanisms?: components["schemas"]["RecoveryMechanismsType"];
        };
        /** @description Whether the user gets a mail about the event, true for yes. */
        AccountTakeoverActionNotifyType: boolean;
        /** @description Reaction to one level of account takeover risk. */
        AccountTakeoverActionType: {
            /** @description True sends the user a mail, by the template that fits the reaction. */
            Notify: components["schemas"]["AccountTakeoverActionNotifyType"];
            /** @description What happens to the sign-in. */
            EventAction: components["schemas"]["AccountTakeoverEventActionType"];
        };
        /** @description Reactions to account takeover risk by level. */
        AccountTakeoverActionsType: {
            /** @description Reaction to a low risk. */
            LowAction?: components["schemas"]["AccountTakeoverActionType"];
            /** @description Reaction to a medium risk. */
            MediumAction?: components["schemas"]["AccountTakeoverActionType"];
            /** @description Reaction to a high risk. */
            HighAction?: components["schemas"]["AccountTakeoverActionType"];
        };
        /**
         * @description What happens to a risky sign-in. `BLOCK` refuses it, `MFA_IF_CONFIGURED` asks for a second factor where the user has one, `MFA_REQUIRED` asks likewise and refuses users without one, `NO_ACTION` lets it pass.
         * @enum {string}
         */
        AccountTakeoverEventActionType: "BLOCK" | "MFA_IF_CONFIGURED" | "MFA_REQUIRED" | "NO_ACTION";
        /** @description Reactions to the risk that somebody else uses the account, and the mails that go with them. */
        AccountTakeoverRiskConfigurationType: {
            /** @description Sender and templates of the mails; used where an action has Notify true. */
            NotifyConfiguration?: components["schemas"]["NotifyConfigurationType"];
            /** @description Reactions to the levels of risk. */
            Actions: components["schemas"]["AccountTakeoverActionsType"];
        };
        /** @description What AddCustomAttributes takes. */
        AddCustomAttributesRequest: {
            /** @description Pool whose schema grows. */
            UserPoolId: components["schemas"]["UserPoolIdType"];
            /** @description The 1 to 25 attributes to add, each named without the custom prefix. */
            CustomAttributes: components["schemas"]["CustomAttributesListType"];
        };
        /** @description What AddCustomAttributes answers, an empty object. */
        AddCustomAttributesResponse: Record<string, never>;
        /** @description What AddUserPoolClientSecret takes. */
        AddUserPoolClientSecretRequest: {
            /** @description Pool that holds the app client. */
            UserPoolId: components["schemas"]["UserPoolIdType"];
            /** @description App client that gets the new secret. */
            ClientId: components["schemas"]["ClientIdType"];
            /** @description Secret chosen by the caller, 24 to 64 letters, digits, underscores or plus signs; left out, the service generates one. */
            ClientSecret?: components["schemas"]["ClientSecretType"];
        };
        /** @description What AddUserPoolClientSecret gives back. */
        AddUserPoolClientSecretResponse: {
            /** @description The new secret; its value is included only when the service generated it. */
            ClientSecretDescriptor?: components["schemas"]["ClientSecretDescriptorType"];
        };
        /** @description What AdminAddUserToGroup takes. */
        AdminAddUserToGroupRequest: {
            /** @description Pool that holds both the user and the group. */
            UserPoolId: components["schemas"]["UserPoolIdType"];
            /** @description User who becomes a member, by user name, alias or `sub`. */
            Username: components["schemas"]["UsernameType"];
            /** @description Group the user joins; it has to exist. */
            GroupName: components["schemas"]["GroupNameType"];
        };
        /** @description What AdminConfirmSignUp takes. */
        AdminConfirmSignUpRequest: {
            /** @description Pool the user signed up in. */
            UserPoolId: components["schemas"]["UserPoolIdType"];
            /** @description User to confirm, by user name, alias or `sub`. */
            Username: components["schemas"]["UsernameType"];
            /** @description Free pairs for the post confirmation trigger; not stored. */
            ClientMetadata?: components["schemas"]["ClientMetadataType"];
        };
        /** @description An empty object; the user is confirmed. */
        AdminConfirmSignUpResponse: Record<string, never>;
        /** @description Who may create users in a pool, and how administrators invite them. */
        AdminCreateUserConfigType: {
            /** @description With true SignUp fails with NotAuthorizedException and only AdminCreateUser makes users; false, the default, allows both. */
            AllowAdminCreateUserOnly?: components["schemas"]["BooleanType"];
            /** @description Older setting for the days a temporary password lasts, 7 by default; refused beside TemporaryPasswordValidityDays, which replaces it. */
            UnusedAccountValidityDays?: components["schemas"]["AdminCreateUserUnusedAccountValidityDaysType"];
            /** @description Texts of the invitation that AdminCreateUser sends; without them a standard text with user name and temporary password goes out. */
            InviteMessageTemplate?: components["schemas"]["MessageTemplateType"];
        };
        /** @description What AdminCreateUser takes. */
        AdminCreateUserRequest: {
            /** @description Pool that gets the user. */
            UserPoolId: components["schemas"]["UserPoolIdType"];
            /** @description Name of the new user, never to be changed; an e-mail address or phone number where the pool signs users in by it. With RESEND, the user to invite again. */
            Username: components["schemas"]["UsernameType"];
            /** @description Attributes to start with, custom ones as `custom:<name>`; the verified flags may be among them. May be left out entirely. */
            UserAttributes?: components["schemas"]["AttributeListType"];
            /** @description Pairs for the pre sign-up trigger, such as a domain to check; not stored. */
            ValidationData?: components["schemas"]["AttributeListType"];
            /** @description Password for the first sign-in, within the pool's policy and good until its validity ends; left out, the service generates one. */
            TemporaryPassword?: components["schemas"]["PasswordType"];
            /** @description If true, a verified alias of another user moves to this one; if false or absent, the conflict is an error. Needs a verified flag. */
            ForceAliasCreation?: components["schemas"]["ForceAliasCreation"];
            /** @description RESEND invites an existing user again, SUPPRESS sends no invitation; left out, the new user is invited. */
            MessageAction?: components["schemas"]["MessageActionType"];
            /** @description Ways the invitation is sent; text message if left out. */
            DesiredDeliveryMediums?: components["schemas"]["DeliveryMediumListType"];
            /** @description Free pairs for the pre sign-up and message triggers; not stored. */
            ClientMetadata?: components["schemas"]["ClientMetadataType"];
        };
        /** @description What AdminCreateUser answers. */
        AdminCreateUserResponse: {
            /** @description The user as created, or as it is after a resent invitation. */
            User?: components["schemas"]["UserType"];
        };
        /**
         * Format: int32
         * @description Days during which an invited user can sign in for the first time, 0 to 365.
         */
        AdminCreateUserUnusedAccountValidityDaysType: number;
        /** @description What AdminDeleteUserAttributes takes. */
        AdminDeleteUserAttributesRequest: {
            /** @description Pool the user belongs to. */
            UserPoolId: components["schemas"]["UserPoolIdType"];
            /** @description User who loses the attributes, by user name, alias or `sub`. */
            Username: components["schemas"]["UsernameType"];
            /** @description Names of the attributes to remove, custom ones as `custom:<name>`; a name that is not in the schema is an error. */
            UserAttributeNames: components["schemas"]["AttributeNameListType"];
        };
        /** @description An empty object; the attributes are removed. */
        AdminDeleteUserAttributesResponse: Record<string, never>;
        /** @description What AdminDeleteUser takes. */
        AdminDeleteUserRequest: {
            /** @description Pool the user is removed from. */
            UserPoolId: components["schemas"]["UserPoolIdType"];
            /** @description User to remove, by user name, alias or `sub`. */
            Username: components["schemas"]["UsernameType"];
        };
        /** @description What AdminDisableProviderForUser takes. */
        AdminDisableProviderForUserRequest: {
            /** @description Pool in which the user may no longer use the provider. */
            UserPoolId: components["schemas"]["StringType"];
            /** @description Whose sign-in to cut off, and at which provider; for an account linked by a SAML claim, repeat the name and value of that link. */
            User: components["schemas"]["ProviderUserIdentifierType"];
        };
        /** @description What AdminDisableProviderForUser answers, an empty object. */
        AdminDisableProviderForUserResponse: Record<string, never>;
        /** @description What AdminDisableUser takes. */
        AdminDisableUserRequest: {
            /** @description Pool the user belongs to. */
            UserPoolId: components["schemas"]["UserPoolIdType"];
            /** @description User to bar from signing in, by user name, alias or `sub`. */
            Username: components["schemas"]["UsernameType"];
        };
        /** @description An empty object; the user is disabled. */
        AdminDisableUserResponse: Record<string, never>;
        /** @description What AdminEnableUser takes. */
        AdminEnableUserRequest: {
            /** @description Pool the user belongs to. */
            UserPoolId: components["schemas"]["UserPoolIdType"];
            /** @description User to let in again, by user name, alias or `sub`. */
            Username: components["schemas"]["UsernameType"];
        };
        /** @description An empty object; the user is enabled. */
        AdminEnableUserResponse: Record<string, never>;
        /** @description What AdminForgetDevice takes. */
        AdminForgetDeviceRequest: {
            /** @description Pool the user belongs to. */
            UserPoolId: components["schemas"]["UserPoolIdType"];
            /** @description Owner of the device, by user name, alias or sub. */
            Username: components["schemas"]["UsernameType"];
            /** @description Device to be removed. */
            DeviceKey: components["schemas"]["DeviceKeyType"];
        };
        /** @description What AdminGetDevice takes. */
        AdminGetDeviceRequest: {
            /** @description Device to be read. */
            DeviceKey: components["schemas"]["DeviceKeyType"];
            /** @description Pool the user belongs to. */
            UserPoolId: components["schemas"]["UserPoolIdType"];
            /** @description Owner of the device, by user name, alias or sub. */
            Username: components["schemas"]["UsernameType"];
        };
        /** @description What AdminGetDevice answers. */
        AdminGetDeviceResponse: {
            /** @description The device, with its administrative attributes. */
            Device: components["schemas"]["DeviceType"];
        };
        /** @description What AdminGetUserAuthFactors takes. */
        AdminGetUserAuthFactorsRequest: {
            /** @description Pool the user belongs to. */
            UserPoolId: components["schemas"]["UserPoolIdType"];
            /** @description User to look up, by user name, alias or sub. */
            Username: components["schemas"]["UsernameType"];
        };
        /** @description What AdminGetUserAuthFactors answers. */
        AdminGetUserAuthFactorsResponse: {
            /** @description User name under which the pool keeps the account. */
            Username: components["schemas"]["UsernameType"];
            /** @description Second factor asked first, for example SOFTWARE_TOKEN_MFA; absent while none is preferred. */
            PreferredMfaSetting?: components["schemas"]["StringType"];
            /** @description Second factors active for the user, out of SMS_MFA, SOFTWARE_TOKEN_MFA and EMAIL_OTP; absent when there are none. */
            UserMFASettingList?: components["schemas"]["UserMFASettingListType"];
            /** @description Factors the user has set up, such as PASSWORD or WEB_AUTHN. */
            ConfiguredUserAuthFactors?: components["schemas"]["ConfiguredUserAuthFactorsListType"];
        };
        /** @description What AdminGetUser takes. */
        AdminGetUserRequest: {
            /** @description Pool the user is looked up in. */
            UserPoolId: components["schemas"]["UserPoolIdType"];
            /** @description User to read, by user name, alias or `sub`. */
            Username: components["schemas"]["UsernameType"];
        };
        /** @description What AdminGetUser answers. MFA members are absent when the user has none of that kind. */
        AdminGetUserResponse: {
            /** @description The user's own name, also when the request gave an alias; equal to `sub` where e-mail or phone number signs users in. */
            Username: components["schemas"]["UsernameType"];
            /** @description All attributes of the user, `sub` among them. */
            UserAttributes?: components["schemas"]["AttributeListType"];
            /** @description When the user was created, in epoch seconds. */
            UserCreateDate?: components["schemas"]["DateType"];
            /** @description When the user was last changed, in epoch seconds. */
            UserLastModifiedDate?: components["schemas"]["DateType"];
            /** @description Whether the user may sign in; false after AdminDisableUser. */
            Enabled?: components["schemas"]["BooleanType"];
            /** @description Where the user stands between sign-up, confirmation and password change. */
            UserStatus?: components["schemas"]["UserStatusType"];
            /** @description Text-message MFA of the older kind; newer settings are in UserMFASettingList. */
            MFAOptions?: components["schemas"]["MFAOptionListType"];
            /** @description MFA method asked for first, SMS_MFA, SOFTWARE_TOKEN_MFA or EMAIL_OTP; absent when none is preferred. */
            PreferredMfaSetting?: components["schemas"]["StringType"];
            /** @description MFA methods turned on for the user; absent when there are none. */
            UserMFASettingList?: components["schemas"]["UserMFASettingListType"];
        };
        /** @description What AdminInitiateAuth takes. */
        AdminInitiateAuthRequest: {
            /** @description Pool in which the sign-in takes place. */
            UserPoolId: components["schemas"]["UserPoolIdType"];
            /** @description App client of that pool to which the tokens will be issued; it must allow the flow. */
            ClientId: components["schemas"]["ClientIdType"];
            /** @description Flow to run. USER_PASSWORD_AUTH is not available on this operation. */
            AuthFlow: components["schemas"]["AuthFlowType"];
            /** @description Inputs of the flow, such as USERNAME and PASSWORD; SECRET_HASH as well when the client has a secret. */
            AuthParameters?: components["schemas"]["AuthParametersType"];
            /** @description Free key-value pairs for the pre sign-up, pre authentication and user migration triggers, which see them as validationData. */
            ClientMetadata?: components["schemas"]["ClientMetadataType"];
            /** @description Amazon Pinpoint endpoint for the metrics of this call; no influence on the sign-in. */
            AnalyticsMetadata?: components["schemas"]["AnalyticsMetadataType"];
            /** @description Network details of the end user, which threat protection uses to rate the risk of the attempt. */
            ContextData?: components["schemas"]["ContextDataType"];
            /** @description Session of a preceding confirmation, for a USER_AUTH sign-in that continues it without another challenge. */
            Session?: components["schemas"]["SessionType"];
        };
        /** @description What AdminInitiateAuth answers, which is either tokens or a challenge. */
        AdminInitiateAuthResponse: {
            /** @description Challenge to be answered next; absent when tokens are returned. */
            ChallengeName?: components["schemas"]["ChallengeNameType"];
            /** @description Opaque handle of the running sign-in, to be sent with the answer; absent with tokens and with a plain SRP PASSWORD_VERIFIER. */
            Session?: components["schemas"]["SessionType"];
            /** @description Data for computing the answer; an empty object when tokens are returned. */
            ChallengeParameters?: components["schemas"]["ChallengeParametersType"];
            /** @description Issued tokens; absent while a challenge is pending. */
            AuthenticationResult?: components["schemas"]["AuthenticationResultType"];
            /** @description Challenges the user may choose from; given in the USER_AUTH flow only, in no fixed order. */
            AvailableChallenges?: components["schemas"]["AvailableChallengeListType"];
        };
        /** @description What AdminLinkProviderForUser takes. */
        AdminLinkProviderForUserRequest: {
            /** @description Pool that holds the destination user and knows the provider of the source. */
            UserPoolId: components["schemas"]["StringType"];
            /** @description Existing user of the pool who is to be reached through the external account, be it a native or a federated one. */
            DestinationUser: components["schemas"]["ProviderUserIdentifierType"];
            /** @description External account, never a native user, that has not yet signed in to this pool. */
            SourceUser: components["schemas"]["ProviderUserIdentifierType"];
        };
        /** @description What AdminLinkProviderForUser answers, an empty object. */
        AdminLinkProviderForUserResponse: Record<string, never>;
        /** @description What AdminListDevices takes. */
        AdminListDevicesRequest: {
            /** @description Pool the user belongs to. */
            UserPoolId: components["schemas"]["UserPoolIdType"];
            /** @description User whose devices are listed, by user name, alias or sub. */
            Username: components["schemas"]["UsernameType"];
            /** @description Largest number of devices wanted on the page. */
            Limit?: components["schemas"]["QueryLimitType"];
            /** @description Token of the preceding page; left out for the first page. */
            PaginationToken?: components["schemas"]["SearchPaginationTokenType"];
        };
        /** @description What AdminListDevices answers. */
        AdminListDevicesResponse: {
            /** @description Devices on this page. */
            Devices?: components["schemas"]["DeviceListType"];
            /** @description Token for the following page; absent on the last one. */
            PaginationToken?: components["schemas"]["SearchPaginationTokenType"];
        };
        /** @description What AdminListGroupsForUser takes. */
        AdminListGroupsForUserRequest: {
            /** @description User whose memberships are read, by user name, alias or `sub`. */
            Username: components["schemas"]["UsernameType"];
            /** @description Pool the user belongs to. */
            UserPoolId: components["schemas"]["UserPoolIdType"];
            /** @description Most groups on one page, up to 60. Leave it out for the service's page size; a 0 passes the range check but has been seen refused. */
            Limit?: components["schemas"]["QueryLimitType"];
            /** @description Token of the page before, to go on after it; left out for the first page. */
            NextToken?: components["schemas"]["PaginationKey"];
        };
        /** @description What AdminListGroupsForUser answers. */
        AdminListGroupsForUserResponse: {
            /** @description One page of the groups the user is a member of. */
            Groups?: components["schemas"]["GroupListType"];
            /** @description Token for the page that follows; absent on the last page. */
            NextToken?: components["schemas"]["PaginationKey"];
        };
        /** @description What AdminListUserAuthEvents takes. */
        AdminListUserAuthEventsRequest: {
            /** @description Pool of the user. */
            UserPoolId: components["schemas"]["UserPoolIdType"];
            /** @description User whose events are listed, by username, alias or `sub`. */
            Username: components["schemas"]["UsernameType"];
            /** @description Most events in one page; 0 or no value means 60. */
            MaxResults?: components["schemas"]["QueryLimitType"];
            /** @description Token of the previous page; without it the list starts with the newest event. */
            NextToken?: components["schemas"]["PaginationKey"];
        };
        /** @description What AdminListUserAuthEvents answers. */
        AdminListUserAuthEventsResponse: {
            /** @description Events of this page, newest first. */
            AuthEvents?: components["schemas"]["AuthEventsType"];
            /** @description Token that fetches the next page; absent on the last one. */
            NextToken?: components["schemas"]["PaginationKey"];
        };
        /** @description What AdminRemoveUserFromGroup takes. */
        AdminRemoveUserFromGroupRequest: {
            /** @description Pool that holds both the user and the group. */
            UserPoolId: components["schemas"]["UserPoolIdType"];
            /** @description User who loses the membership, by user name, alias or `sub`. */
            Username: components["schemas"]["UsernameType"];
            /** @description Group the user leaves. */
            GroupName: components["schemas"]["GroupNameType"];
        };
        /** @description What AdminResetUserPassword takes. */
        AdminResetUserPasswordRequest: {
            /** @description Pool the user belongs to. */
            UserPoolId: components["schemas"]["UserPoolIdType"];
            /** @description User who has to choose a new password, by user name, alias or sub. */
            Username: components["schemas"]["UsernameType"];
            /** @description Free key-value pairs handed to the custom message trigger that words the code message. */
            ClientMetadata?: components["schemas"]["ClientMetadataType"];
        };
        /** @description Empty answer of AdminResetUserPassword. */
        AdminResetUserPasswordResponse: Record<string, never>;
        /** @description What AdminRespondToAuthChallenge takes. */
        AdminRespondToAuthChallengeRequest: {
            /** @description Pool in which the sign-in takes place. */
            UserPoolId: components["schemas"]["UserPoolIdType"];
            /** @description App client with which the sign-in was begun. */
            ClientId: components["schemas"]["ClientIdType"];
            /** @description Challenge being answered, equal to the name the previous response gave. */
            ChallengeName: components["schemas"]["ChallengeNameType"];
            /** @description Answer as key-value pairs; the challenge decides which keys, and USERNAME is always one of them. */
            ChallengeResponses?: components["schemas"]["ChallengeResponsesType"];
            /** @description Newest session of this sign-in, exactly as received. */
            Session?: components["schemas"]["SessionType"];
            /** @description Amazon Pinpoint endpoint for the metrics of this call; no influence on the sign-in. */
            AnalyticsMetadata?: components["schemas"]["AnalyticsMetadataType"];
            /** @description Network details of the end user, which threat protection uses to rate the risk of the attempt. */
            ContextData?: components["schemas"]["ContextDataType"];
            /** @description Free key-value pairs handed to the Lambda triggers that run because of this answer. */
            ClientMetadata?: components["schemas"]["ClientMetadataType"];
        };
        /** @description What AdminRespondToAuthChallenge answers, which is either tokens or a further challenge. */
        AdminRespondToAuthChallengeResponse: {
            /** @description Challenge to be answered next; absent when the sign-in is complete. */
            ChallengeName?: components["schemas"]["ChallengeNameType"];
            /** @description Fresh handle for the next answer; absent when tokens are returned. */
            Session?: components["schemas"]["SessionType"];
            /** @description Data for computing the next answer; an empty object when the sign-in is complete. */
            ChallengeParameters?: components["schemas"]["ChallengeParametersType"];
            /** @description Issued tokens; absent while a further challenge is pending. */
            AuthenticationResult?: components["schemas"]["AuthenticationResultType"];
        };
        /** @description What AdminSetUserMFAPreference takes. */
        AdminSetUserMFAPreferenceRequest: {
            /** @description State of text message codes as a second factor; unchanged when absent. */
            SMSMfaSettings?: components["schemas"]["SMSMfaSettingsType"];
            /** @description State of the authenticator app as a second factor; unchanged when absent. */
            SoftwareTokenMfaSettings?: components["schemas"]["SoftwareTokenMfaSettingsType"];
            /** @description State of email codes as a second factor; unchanged when absent. */
            EmailMfaSettings?: components["schemas"]["EmailMfaSettingsType"];
            /** @description State of passkeys as a multi-factor sign-in; unchanged when absent. */
            WebAuthnMfaSettings?: components["schemas"]["WebAuthnMfaSettingsType"];
            /** @description User whose factors are set, by user name, alias or sub. */
            Username: components["schemas"]["UsernameType"];
            /** @description Pool the user belongs to. */
            UserPoolId: components["schemas"]["UserPoolIdType"];
        };
        /** @description Empty answer of AdminSetUserMFAPreference. */
        AdminSetUserMFAPreferenceResponse: Record<string, never>;
        /** @description What AdminSetUserPassword takes. */
        AdminSetUserPasswordRequest: {
            /** @description Pool the user belongs to. */
            UserPoolId: components["schemas"]["UserPoolIdType"];
            /** @description User whose password is set, by user name, alias or sub. */
            Username: components["schemas"]["UsernameType"];
            /** @description New password; has to satisfy the pool's policy even if it is temporary. */
            Password: components["schemas"]["PasswordType"];
            /** @description True makes the password final; false, as when absent, makes it temporary, to be replaced at the next sign-in. */
            Permanent?: components["schemas"]["BooleanType"];
        };
        /** @description Empty answer of AdminSetUserPassword. */
        AdminSetUserPasswordResponse: Record<string, never>;
        /** @description What AdminSetUserSettings takes. */
        AdminSetUserSettingsRequest: {
            /** @description Pool the user belongs to. */
            UserPoolId: components["schemas"]["UserPoolIdType"];
            /** @description User whose settings are replaced, by user name, alias or `sub`. */
            Username: components["schemas"]["UsernameType"];
            /** @description Text-message MFA settings, SMS to `phone_number`. */
            MFAOptions: components["schemas"]["MFAOptionListType"];
        };
        /** @description An empty object; the settings are stored. */
        AdminSetUserSettingsResponse: Record<string, never>;
        /** @description What AdminUpdateAuthEventFeedback takes. */
        AdminUpdateAuthEventFeedbackRequest: {
            /** @description Pool of the user. */
            UserPoolId: components["schemas"]["UserPoolIdType"];
            /** @description User whose event is judged. */
            Username: components["schemas"]["UsernameType"];
            /** @description Event to judge, as AdminListUserAuthEvents shows it. */
            EventId: components["schemas"]["EventIdType"];
            /** @description The judgment, `Valid` for a trusted event and `Invalid` for one that is not. */
            FeedbackValue: components["schemas"]["FeedbackValueType"];
        };
        /** @description What AdminUpdateAuthEventFeedback answers, an empty object. */
        AdminUpdateAuthEventFeedbackResponse: Record<string, never>;
        /** @description What AdminUpdateDeviceStatus takes. */
        AdminUpdateDeviceStatusRequest: {
            /** @description Pool the user belongs to. */
            UserPoolId: components["schemas"]["UserPoolIdType"];
            /** @description Owner of the device, by user name, alias or sub. */
            Username: components["schemas"]["UsernameType"];
            /** @description Device whose status is set. */
            DeviceKey: components["schemas"]["DeviceKeyType"];
            /** @description Status the device gets. */
            DeviceRememberedStatus?: components["schemas"]["DeviceRememberedStatusType"];
        };
        /** @description Empty answer of AdminUpdateDeviceStatus. */
        AdminUpdateDeviceStatusResponse: Record<string, never>;
        /** @description What AdminUpdateUserAttributes takes. */
        AdminUpdateUserAttributesRequest: {
            /** @description Pool the user belongs to. */
            UserPoolId: components["schemas"]["UserPoolIdType"];
            /** @description User to change, by user name, alias or `sub`. */
            Username: components["schemas"]["UsernameType"];
            /** @description Attributes to set, custom ones as `custom:<name>`; an empty value removes the attribute, and immutable ones are refused. */
            UserAttributes: components["schemas"]["AttributeListType"];
            /** @description Free pairs for the custom message trigger of a verification code; not stored. */
            ClientMetadata?: components["schemas"]["ClientMetadataType"];
        };
        /** @description An empty object; the attributes are stored or wait for verification. */
        AdminUpdateUserAttributesResponse: Record<string, never>;
        /** @description What AdminUserGlobalSignOut takes. */
        AdminUserGlobalSignOutRequest: {
            /** @description Pool the user belongs to. */
            UserPoolId: components["schemas"]["UserPoolIdType"];
            /** @description User whose tokens are revoked, by user name, alias or sub. */
            Username: components["schemas"]["UsernameType"];
        };
        /** @description Empty answer of AdminUserGlobalSignOut. */
        AdminUserGlobalSignOutResponse: Record<string, never>;
        /** @description Reach of threat protection beyond the password flows. */
        AdvancedSecurityAdditionalFlowsType: {
            /** @description How threat protection treats sign-in by CUSTOM_AUTH; absent, custom sign-in is not judged. */
            CustomAuthMode?: components["schemas"]["AdvancedSecurityEnabledModeType"];
        };
        /**
         * @description Mode of active threat protection, either AUDIT (risks are only recorded) or ENFORCED (the configured actions follow).
         * @enum {string}
         */
        AdvancedSecurityEnabledModeType: "AUDIT" | "ENFORCED";
        /**
         * @description Mode of threat protection, OFF, AUDIT (risks are only recorded) or ENFORCED (the configured actions follow).
         * @enum {string}
         */
        AdvancedSecurityModeType: "OFF" | "AUDIT" | "ENFORCED";
        /**
         * @description A standard attribute whose value can stand in for the user name.
         * @enum {string}
         */
        AliasAttributeType: "phone_number" | "email" | "preferred_username";
        /** @description Attributes that serve as aliases of the user name in a pool. */
        AliasAttributesListType: components["schemas"]["AliasAttributeType"][];
        /** @description First factors that a pool offers at sign-in; PASSWORD must be among them, and SOFTWARE_TOKEN is not supported yet. */
        AllowedFirstAuthFactorsListType: components["schemas"]["AuthFactorType"][];
        /** @description Link from an app client to an Amazon Pinpoint project. Valid is either ApplicationArn alone or the three of ApplicationId, RoleArn and ExternalId; other combinations are refused. */
        AnalyticsConfigurationType: {
            /** @description Id of the Pinpoint project in hexadecimal digits; goes together with RoleArn and ExternalId. */
            ApplicationId?: components["schemas"]["HexStringType"];
            /** @description ARN of the Pinpoint project; used instead of ApplicationId, RoleArn and ExternalId. */
            ApplicationArn?: components["schemas"]["ArnType"];
            /** @description IAM role the service takes on to publish events; with ApplicationArn the answer shows the service-linked role here. */
            RoleArn?: components["schemas"]["ArnType"];
            /** @description External id the service presents when it takes on the role of RoleArn. */
            ExternalId?: components["schemas"]["StringType"];
            /** @description Whether published events contain data about the user; without it they do not. */
            UserDataShared?: components["schemas"]["BooleanType"];
        };
        /** @description Ties a call to Amazon Pinpoint, so that campaigns can count it. Without effect unless the app client has analytics configured. */
        AnalyticsMetadataType: {
            /** @description Id of the Pinpoint endpoint, that is the app installation, that the call is counted for. */
            AnalyticsEndpointId?: components["schemas"]["StringType"];
        };
        /** @description Amazon Resource Name of a role, function, certificate, key or other AWS resource, 20 to 2048 characters. */
        ArnType: string;
        /** @description Content of an image file, as base64 in JSON; the limit counts the decoded bytes. */
        AssetBytesType: string;
        /**
         * @description Place on the managed login pages where an image is used, for instance `FORM_LOGO`, `PAGE_BACKGROUND` or `FAVICON_ICO`.
         * @enum {string}
         */
        AssetCategoryType: "FAVICON_ICO" | "FAVICON_SVG" | "EMAIL_GRAPHIC" | "SMS_GRAPHIC" | "AUTH_APP_GRAPHIC" | "PASSWORD_GRAPHIC" | "PASSKEY_GRAPHIC" | "PAGE_HEADER_LOGO" | "PAGE_HEADER_BACKGROUND" | "PAGE_FOOTER_LOGO" | "PAGE_FOOTER_BACKGROUND" | "PAGE_BACKGROUND" | "FORM_BACKGROUND" | "FORM_LOGO" | "IDP_BUTTON_ICON";
        /**
         * @description File format of an image.
         * @enum {string}
         */
        AssetExtensionType: "ICO" | "JPEG" | "PNG" | "SVG" | "WEBP";
        /** @description Images of a managed login style, 40 at most. */
        AssetListType: components["schemas"]["AssetType"][];
        /** @description An image that a managed login style uses in one place and one color scheme. */
        AssetType: {
            /** @description Where on the pages the image appears. */
            Category: components["schemas"]["AssetCategoryType"];
            /** @description Color scheme in which the image is shown. */
            ColorMode: components["schemas"]["ColorSchemeModeType"];
            /** @description Format of the file. */
            Extension: components["schemas"]["AssetExtensionType"];
            /** @description The file itself in base64. */
            Bytes?: components["schemas"]["AssetBytesType"];
            /** @description Id under which the service holds the image. */
            ResourceId?: components["schemas"]["ResourceIdType"];
        };
        /** @description What AssociateSoftwareToken takes, which is one of the two members. */
        AssociateSoftwareTokenRequest: {
            /** @description Access token of the user who sets up an authenticator while signed in. */
            AccessToken?: components["schemas"]["TokenModelType"];
            /** @description Session of the MFA_SETUP challenge, for a user who is still signing in. */
            Session?: components["schemas"]["SessionType"];
        };
        /** @description What AssociateSoftwareToken answers. */
        AssociateSoftwareTokenResponse: {
            /** @description New shared secret in Base32, from which the authenticator app computes its codes. */
            SecretCode?: components["schemas"]["SecretCodeType"];
            /** @description Session to be sent to VerifySoftwareToken; absent when the request carried an access token. */
            Session?: components["schemas"]["SessionType"];
        };
        /**
         * @description Type of an attribute's value; on the wire each value is text all the same.
         * @enum {string}
         */
        AttributeDataType: "String" | "Number" | "DateTime" | "Boolean";
        /** @description Attributes of a user or data about one, as name and value pairs; within the attributes of a user each name occurs once. */
        AttributeListType: components["schemas"]["AttributeType"][];
        /** @description Name of an attribute of the pool, such as `email`, `username` or `custom:dept`, that is filled from the provider. */
        AttributeMappingKeyType: string;
        /** @description Which attribute of a user is filled from which claim of the provider; keys name attributes of the pool, values name claims. When a provider is created without a mapping, the service maps `username` to the provider's subject claim. */
        AttributeMappingType: {
            [key: string]: components["schemas"]["StringType"];
        };
        /** @description Names of user attributes; custom ones with the prefix `custom:`, developer-only ones with `dev:custom:`. */
        AttributeNameListType: components["schemas"]["AttributeNameType"][];
        /** @description Name of an attribute, 1 to 32 characters, for example `email` or `custom:tier`. Outside the schema, custom attributes always have the prefix `custom:`. */
        AttributeNameType: string;
        /** @description One attribute of a user or device, or one item of validation data. */
        AttributeType: {
            /** @description Attribute name, with the prefix `custom:` for a custom attribute. */
            Name: components["schemas"]["AttributeNameType"];
            /** @description Text of the attribute; flags and numbers are text as well, such as `true`. On an update, empty text removes the attribute. */
            Value?: components["schemas"]["AttributeValueType"];
        };
        /** @description Value of an attribute, always text of up to 2048 characters whatever the type in the schema. Flags are written `true` and `false`, phone numbers with a leading `+` and digits only. */
        AttributeValueType: string;
        /** @description Attributes whose new value waits for a verification code. */
        AttributesRequireVerificationBeforeUpdateType: components["schemas"]["VerifiedAttributeType"][];
        /** @description One authentication event of a user as threat protection recorded it. */
        AuthEventType: {
            /** @description Id of the event, used for feedback. */
            EventId?: components["schemas"]["StringType"];
            /** @description What the user was doing. */
            EventType?: components["schemas"]["EventType"];
            /** @description Time of the event, in epoch seconds. */
            CreationDate?: components["schemas"]["DateType"];
            /** @description Outcome of the event. */
            EventResponse?: components["schemas"]["EventResponseType"];
            /** @description How risky the event was found to be, and what was decided. */
            EventRisk?: components["schemas"]["EventRiskType"];
            /** @description Challenges posed during the event and how each was met. */
            ChallengeResponses?: components["schemas"]["ChallengeResponseListType"];
            /** @description Address, device and place the request came from. */
            EventContextData?: components["schemas"]["EventContextDataType"];
            /** @description Latest judgment on the event; absent when nobody gave one. */
            EventFeedback?: components["schemas"]["EventFeedbackType"];
        };
        /** @description Authentication events of one page, newest first. */
        AuthEventsType: components["schemas"]["AuthEventType"][];
        /**
         * @description A way to prove identity. PASSWORD is a password, EMAIL_OTP and SMS_OTP a code by mail or text message, WEB_AUTHN a passkey, and SOFTWARE_TOKEN a code from an authenticator app.
         * @enum {string}
         */
        AuthFactorType: "PASSWORD" | "EMAIL_OTP" | "SMS_OTP" | "WEB_AUTHN" | "SOFTWARE_TOKEN";
        /**
         * @description Ways to begin a sign-in. USER_SRP_AUTH proves the password by SRP; USER_PASSWORD_AUTH (InitiateAuth) and ADMIN_USER_PASSWORD_AUTH (AdminInitiateAuth, formerly ADMIN_NO_SRP_AUTH) send it; CUSTOM_AUTH runs the pool's own challenges; USER_AUTH lets the user choose among factors; REFRESH_TOKEN_AUTH, also spelled REFRESH_TOKEN, renews tokens.
         * @enum {string}
         */
        AuthFlowType: "USER_SRP_AUTH" | "REFRESH_TOKEN_AUTH" | "REFRESH_TOKEN" | "CUSTOM_AUTH" | "ADMIN_NO_SRP_AUTH" | "USER_PASSWORD_AUTH" | "ADMIN_USER_PASSWORD_AUTH" | "USER_AUTH";
        /** @description Inputs of a sign-in flow by name. Depending on the flow these are USERNAME, PASSWORD, SRP_A, REFRESH_TOKEN, CHALLENGE_NAME or PREFERRED_CHALLENGE, with SECRET_HASH and DEVICE_KEY as companions. Keys the flow does not know are ignored. */
        AuthParametersType: {
            [key: string]: components["schemas"]["StringType"];
        };
        /**
         * Format: int32
         * @description Minutes a sign-in session may take between one challenge and its answer, 3 to 15.
         */
        AuthSessionValidityType: number;
        /** @description Tokens of a completed sign-in or refresh. */
        AuthenticationResultType: {
            /** @description Signed JWT that authorizes the user's own calls, valid for ExpiresIn seconds. */
            AccessToken?: components["schemas"]["TokenModelType"];
            /** @description Life of the access token in seconds, counted from its issue; 3600 unless the client is configured otherwise. */
            ExpiresIn?: components["schemas"]["IntegerType"];
            /** @description Kind of token, always Bearer. */
            TokenType?: components["schemas"]["StringType"];
            /** @description Opaque encrypted token for renewals; absent after a refresh unless refresh token rotation is on. */
            RefreshToken?: components["schemas"]["TokenModelType"];
            /** @description Signed JWT with the identity claims and readable attributes of the user. */
            IdToken?: components["schemas"]["TokenModelType"];
            /** @description Identifiers assigned to a device not yet known; present when the pool tracks devices and no device key was sent. */
            NewDeviceMetadata?: components["schemas"]["NewDeviceMetadataType"];
        };
        /** @description Challenges among which the user of a USER_AUTH sign-in may choose; their order carries no meaning. */
        AvailableChallengeListType: components["schemas"]["ChallengeNameType"][];
        /** @description IP ranges in CIDR notation from which every request is refused. */
        BlockedIPRangeListType: components["schemas"]["StringType"][];
        /** @description A switch. A request without it counts as false unless the member says otherwise. */
        BooleanType: boolean;
        /** @description Text of a style sheet for the classic hosted UI, which may address only the class names ending in `-customizable` that it offers. */
        CSSType: string;
        /** @description Version of a stored style sheet, its time of storage as 14 digits in the form YYYYMMDDhhmmss. */
        CSSVersionType: string;
        /** @description Redirect targets allowed after sign-in, up to 100. The list is a set, so answers may give another order. */
        CallbackURLsListType: components["schemas"]["RedirectUrlType"][];
        /**
         * @description Kind of a recorded challenge, the password or a second factor.
         * @enum {string}
         */
        ChallengeName: "Password" | "Mfa";
        /**
         * @description Steps a sign-in can ask for. SMS_MFA, EMAIL_OTP, SMS_OTP and SOFTWARE_TOKEN_MFA want a code; SELECT_MFA_TYPE and SELECT_CHALLENGE want a choice; MFA_SETUP wants a factor to be registered; NEW_PASSWORD_REQUIRED wants a password to replace the temporary one; PASSWORD, PASSWORD_SRP, PASSWORD_VERIFIER and the legacy ADMIN_NO_SRP_AUTH check the password; DEVICE_SRP_AUTH and DEVICE_PASSWORD_VERIFIER check a device; WEB_AUTHN checks a passkey; CUSTOM_CHALLENGE belongs to the pool's Lambda functions.
         * @enum {string}
         */
        ChallengeNameType: "SMS_MFA" | "EMAIL_OTP" | "SOFTWARE_TOKEN_MFA" | "SELECT_MFA_TYPE" | "MFA_SETUP" | "PASSWORD_VERIFIER" | "CUSTOM_CHALLENGE" | "SELECT_CHALLENGE" | "DEVICE_SRP_AUTH" | "DEVICE_PASSWORD_VERIFIER" | "ADMIN_NO_SRP_AUTH" | "NEW_PASSWORD_REQUIRED" | "SMS_OTP" | "PASSWORD" | "WEB_AUTHN" | "PASSWORD_SRP";
        /** @description Data that comes with a challenge, by name. Values are strings, so lists and objects such as MFAS_CAN_SETUP, requiredAttributes and userAttributes are JSON text inside a string. */
        ChallengeParametersType: {
            [key: string]: components["schemas"]["StringType"];
        };
        /**
         * @description Whether a recorded challenge was met.
         * @enum {string}
         */
        ChallengeResponse: "Success" | "Failure";
        /** @description Challenges of an event with their results. */
        ChallengeResponseListType: components["schemas"]["ChallengeResponseType"][];
        /** @description A challenge of an event and its result. */
        ChallengeResponseType: {
            /** @description Kind of the challenge. */
            ChallengeName?: components["schemas"]["ChallengeName"];
            /** @description Whether the user met it. */
            ChallengeResponse?: components["schemas"]["ChallengeResponse"];
        };
        /** @description Answer to a challenge, by name. USERNAME is always needed and SECRET_HASH wherever the client has a secret; the rest is fixed by the challenge, for example SMS_MFA_CODE, NEW_PASSWORD, ANSWER or CREDENTIAL. */
        ChallengeResponsesType: {
            [key: string]: components["schemas"]["StringType"];
        };
        /** @description What ChangePassword takes. */
        ChangePasswordRequest: {
            /** @description Password in force so far; may be left out only by a user who has none. */
            PreviousPassword?: components["schemas"]["PasswordType"];
            /** @description Password to be used from now on, subject to the pool's policy and password history. */
            ProposedPassword: components["schemas"]["PasswordType"];
            /** @description Access token of the user whose password changes. */
            AccessToken: components["schemas"]["TokenModelType"];
        };
        /** @description Empty answer of ChangePassword. */
        ChangePasswordResponse: Record<string, never>;
        /** @description Generated id of an app client, in practice 25 or 26 lower-case letters and digits. Through it, operations without AWS credentials find their pool. */
        ClientIdType: string;
        /** @description Free key and value texts handed to the Lambda triggers that the call fires. They are not stored, checked or encrypted, so secrets do not belong in them; without a matching trigger they do nothing. */
        ClientMetadataType: {
            [key: string]: components["schemas"]["StringType"];
        };
        /** @description Display name of an app client, 1 to 128 word characters, blanks and a few signs. */
        ClientNameType: string;
        /** @description Names of user attributes an app client may read or write. The list is a set, so answers may give another order. */
        ClientPermissionListType: components["schemas"]["ClientPermissionType"][];
        /** @description Name of one user attribute, standard such as email or custom such as custom:team. */
        ClientPermissionType: string;
        /** @description The secrets of one app client, two at most. */
        ClientSecretDescriptorListType: components["schemas"]["ClientSecretDescriptorType"][];
        /** @description One secret of an app client. */
        ClientSecretDescriptorType: {
            /** @description Id by which the secret is deleted, in the form client id, two hyphens, creation time. */
            ClientSecretId?: components["schemas"]["ClientSecretIdType"];
            /** @description The secret itself, present only in the answer that adds a generated one. */
            ClientSecretValue?: components["schemas"]["ClientSecretType"];
            /** @description Moment the secret was made, in epoch seconds with fraction. */
            ClientSecretCreateDate?: components["schemas"]["DateType"];
        };
        /** @description Identifier of one secret of an app client, which does not reveal the secret. */
        ClientSecretIdType: string;
        /** @description Secret of a confidential app client, 24 to 64 letters, digits, underscores or plus signs. */
        ClientSecretType: string;
        /** @description Delivery to a CloudWatch Logs group. */
        CloudWatchLogsConfigurationType: {
            /** @description ARN of the log group, which must be in the Region of the pool. */
            LogGroupArn?: components["schemas"]["ArnType"];
        };
        /** @description One entry for each code that was sent. */
        CodeDeliveryDetailsListType: components["schemas"]["CodeDeliveryDetailsType"][];
        /** @description Tells where a code was sent, with the destination masked. */
        CodeDeliveryDetailsType: {
            /** @description Masked address or number, such as `a***@e***` or `+*******0100`. */
            Destination?: components["schemas"]["StringType"];
            /** @description Whether the code went out by mail or by text message. */
            DeliveryMedium?: components["schemas"]["DeliveryMediumType"];
            /** @description Attribute the address came from, `email` or `phone_number`. */
            AttributeName?: components["schemas"]["AttributeNameType"];
        };
        /**
         * @description Color scheme of a page, `LIGHT`, `DARK`, or `DYNAMIC` to follow the preference of the user's browser.
         * @enum {string}
         */
        ColorSchemeModeType: "LIGHT" | "DARK" | "DYNAMIC";
        /** @description What CompleteWebAuthnRegistration takes. */
        CompleteWebAuthnRegistrationRequest: {
            /** @description Access token of the user who registers the passkey. */
            AccessToken: components["schemas"]["TokenModelType"];
            /** @description Registration result of the browser as JSON (RegistrationResponseJSON of WebAuthn), with binary values in base64url. */
            Credential: components["schemas"]["Document"];
        };
        /** @description Empty answer of CompleteWebAuthnRegistration. */
        CompleteWebAuthnRegistrationResponse: Record<string, never>;
        /** @description Sentence on how an import ended, such as `Import Job Completed Successfully.`; real messages hold blanks and a full stop, which the pattern of the model would not let through. */
        CompletionMessageType: string;
        /** @description Reaction to a password that is known to have leaked. */
        CompromisedCredentialsActionsType: {
            /** @description What happens to the request. */
            EventAction: components["schemas"]["CompromisedCredentialsEventActionType"];
        };
        /**
         * @description What happens to a request with a leaked password, `BLOCK` to refuse it or `NO_ACTION` to let it pass.
         * @enum {string}
         */
        CompromisedCredentialsEventActionType: "BLOCK" | "NO_ACTION";
        /** @description When passwords are checked against known leaks and what a hit leads to. */
        CompromisedCredentialsRiskConfigurationType: {
            /** @description Kinds of event at which the check acts; absent means all of them. */
            EventFilter?: components["schemas"]["EventFiltersType"];
            /** @description Reaction to a hit. */
            Actions: components["schemas"]["CompromisedCredentialsActionsType"];
        };
        /** @description Factors an account is set up for, at most eight. */
        ConfiguredUserAuthFactorsListType: components["schemas"]["AuthFactorType"][];
        /** @description What ConfirmDevice takes. */
        ConfirmDeviceRequest: {
            /** @description Access token from the sign-in that announced the device. */
            AccessToken: components["schemas"]["TokenModelType"];
            /** @description Key of the device, taken from NewDeviceMetadata. */
            DeviceKey: components["schemas"]["DeviceKeyType"];
            /** @description Salt and SRP verifier of the device secret, against which later device challenges are checked. */
            DeviceSecretVerifierConfig?: components["schemas"]["DeviceSecretVerifierConfigType"];
            /** @description Name of the device for display, stored as its attribute device_name. */
            DeviceName?: components["schemas"]["DeviceNameType"];
        };
        /** @description What ConfirmDevice answers. */
        ConfirmDeviceResponse: {
            /** @description True when the device is remembered only after the user agrees through UpdateDeviceStatus; false when it already is. */
            UserConfirmationNecessary?: components["schemas"]["BooleanType"];
        };
        /** @description What ConfirmForgotPassword takes. */
        ConfirmForgotPasswordRequest: {
            /** @description App client through which the reset is completed. */
            ClientId: components["schemas"]["ClientIdType"];
            /** @description Base64 HMAC-SHA256 of user name plus client ID, keyed with the client secret; needed only when the client has one. */
            SecretHash?: components["schemas"]["SecretHashType"];
            /** @description User who resets the password, by user name or alias. */
            Username: components["schemas"]["UsernameType"];
            /** @description Six-digit reset code from the message. */
            ConfirmationCode: components["schemas"]["ConfirmationCodeType"];
            /** @description New password, subject to the pool's policy and password history. */
            Password: components["schemas"]["PasswordType"];
            /** @description Amazon Pinpoint endpoint for the metrics of this call; no influence on the reset. */
            AnalyticsMetadata?: components["schemas"]["AnalyticsMetadataType"];
            /** @description Address and device fingerprint of the user, which threat protection uses to rate the risk. */
            UserContextData?: components["schemas"]["UserContextDataType"];
            /** @description Free key-value pairs handed to the post confirmation trigger. */
            ClientMetadata?: components["schemas"]["ClientMetadataType"];
        };
        /** @description Empty answer of ConfirmForgotPassword. */
        ConfirmForgotPasswordResponse: Record<string, never>;
        /** @description What ConfirmSignUp takes. */
        ConfirmSignUpRequest: {
            /** @description App client through which the pool is found. */
            ClientId: components["schemas"]["ClientIdType"];
            /** @description Hash over user name and client id; needed exactly when the app client has a secret. */
            SecretHash?: components["schemas"]["SecretHashType"];
            /** @description User to confirm, under the name of the sign-up. */
            Username: components["schemas"]["UsernameType"];
            /** @description Code from the newest sign-up message. */
            ConfirmationCode: components["schemas"]["ConfirmationCodeType"];
            /** @description If true, an address or number that is another user's alias moves to this user; if false or absent, that is an error. */
            ForceAliasCreation?: components["schemas"]["ForceAliasCreation"];
            /** @description Pinpoint endpoint the confirmation is counted for; not counted if left out. */
            AnalyticsMetadata?: components["schemas"]["AnalyticsMetadataType"];
            /** @description Device and network of the user, for threat protection; may be left out. */
            UserContextData?: components["schemas"]["UserContextDataType"];
            /** @description Free pairs for the post confirmation trigger; not stored. */
            ClientMetadata?: components["schemas"]["ClientMetadataType"];
            /** @description Session SignUp returned, if any, so that sign-in can follow without starting over. */
            Session?: components["schemas"]["SessionType"];
        };
        /** @description What ConfirmSignUp answers; an empty object when no sign-in can follow directly. */
        ConfirmSignUpResponse: {
            /** @description Session with which InitiateAuth (USER_AUTH) signs the confirmed user in; absent when that is not on offer. */
            Session?: components["schemas"]["SessionType"];
        };
        /** @description Code from a message to the user, without blanks; the service itself sends six digits. */
        ConfirmationCodeType: string;
        /** @description Circumstances of the end user's request, passed on by a back end so that threat protection can judge the attempt. */
        ContextDataType: {
            /** @description IP address of the end user's device, not that of the calling server. */
            IpAddress: components["schemas"]["StringType"];
            /** @description Host name of the server on which the end user signs in. */
            ServerName: components["schemas"]["StringType"];
            /** @description Path of the page or endpoint on that server. */
            ServerPath: components["schemas"]["StringType"];
            /** @description Headers of the end user's HTTP request. */
            HttpHeaders: components["schemas"]["HttpHeaderList"];
            /** @description Device fingerprint that the client-side library collected, in its encoded form. */
            EncodedData?: components["schemas"]["StringType"];
        };
        /** @description What CreateGroup takes. */
        CreateGroupRequest: {
            /** @description Name of the new group; it must be free in the pool and cannot be changed later. */
            GroupName: components["schemas"]["GroupNameType"];
            /** @description Pool that gets the group. */
            UserPoolId: components["schemas"]["UserPoolIdType"];
            /** @description Free text about the group, for administrators; none if left out. */
            Description?: components["schemas"]["DescriptionType"];
            /** @description IAM role that the ID tokens of members name among their roles; no role if left out. */
            RoleArn?: components["schemas"]["ArnType"];
            /** @description Rank of the group among a member's groups, 0 being the highest; left out, the group ranks below all numbered ones. */
            Precedence?: components["schemas"]["PrecedenceType"];
        };
        /** @description What CreateGroup answers. */
        CreateGroupResponse: {
            /** @description The group as it was stored. */
            Group?: components["schemas"]["GroupType"];
        };
        /** @description What CreateIdentityProvider takes. */
        CreateIdentityProviderRequest: {
            /** @description Pool that gets the provider. */
            UserPoolId: components["schemas"]["UserPoolIdType"];
            /** @description New name, unique in the pool; social providers must bear their type as name: Google, Facebook, LoginWithAmazon or SignInWithApple. */
            ProviderName: components["schemas"]["ProviderNameTypeV2"];
            /** @description Kind of the provider, which decides the keys that ProviderDetails needs and cannot be changed later. */
            ProviderType: components["schemas"]["IdentityProviderTypeType"];
            /** @description Settings of the provider under the keys of its type, for instance `client_id` and `client_secret`, or `MetadataURL` for SAML. */
            ProviderDetails: components["schemas"]["ProviderDetailsType"];
            /** @description Attributes of the pool to fill from claims at each sign-in; without it only `username` is mapped, to the subject claim. */
            AttributeMapping?: components["schemas"]["AttributeMappingType"];
            /** @description Further names, such as mail domains, by which sign-in requests and GetIdentityProviderByIdentifier find the provider. */
            IdpIdentifiers?: components["schemas"]["IdpIdentifiersListType"];
        };
        /** @description What CreateIdentityProvider answers. */
        CreateIdentityProviderResponse: {
            /** @description The provider as stored; its IdpIdentifiers appear only when the request had some, even an empty list. */
            IdentityProvider: components["schemas"]["IdentityProviderType"];
        };
        /** @description What CreateManagedLoginBranding takes. */
        CreateManagedLoginBrandingRequest: {
            /** @description Pool of the app client. */
            UserPoolId: components["schemas"]["UserPoolIdType"];
            /** @description App client whose pages get the style; it may not have one yet. */
            ClientId: components["schemas"]["ClientIdType"];
            /** @description True takes over the default look of Cognito and rules out Settings; false or absent calls for Settings. */
            UseCognitoProvidedValues?: components["schemas"]["BooleanType"];
            /** @description Look of the pages as a JSON object in the format of the branding editor; must be absent when UseCognitoProvidedValues is true. */
            Settings?: components["schemas"]["Document"];
            /** @description Images for the pages; they do not count as a source and may come along with either choice. */
            Assets?: components["schemas"]["AssetListType"];
        };
        /** @description What CreateManagedLoginBranding answers. */
        CreateManagedLoginBrandingResponse: {
            /** @description The new style, with the id by which it is read, changed and deleted. */
            ManagedLoginBranding?: components["schemas"]["ManagedLoginBrandingType"];
        };
        /** @description What CreateResourceServer takes. */
        CreateResourceServerRequest: {
            /** @description Pool that will host the resource server. */
            UserPoolId: components["schemas"]["UserPoolIdType"];
            /** @description Key of the resource server and first part of its scope strings; often its HTTPS address, and new to the pool. */
            Identifier: components["schemas"]["ResourceServerIdentifierType"];
            /** @description Display name, which need not be unique. */
            Name: components["schemas"]["ResourceServerNameType"];
            /** @description Scopes the resource server offers, 100 at most; left out, it has none. */
            Scopes?: components["schemas"]["ResourceServerScopeListType"];
        };
        /** @description What CreateResourceServer gives back. */
        CreateResourceServerResponse: {
            /** @description The resource server as it was stored. */
            ResourceServer: components["schemas"]["ResourceServerType"];
        };
        /** @description What CreateTerms takes. */
        CreateTermsRequest: {
            /** @description Pool of the app client. */
            UserPoolId: components["schemas"]["UserPoolIdType"];
            /** @description App client on whose sign-up page the links are to appear. */
            ClientId: components["schemas"]["ClientIdType"];
            /** @description Kind of the document; a client can have each kind once. */
            TermsName: components["schemas"]["TermsNameType"];
            /** @description How the text is supplied; only as a link for now. */
            TermsSource: components["schemas"]["TermsSourceType"];
            /** @description Whether users must accept the document; only `NONE` for now. */
            Enforcement: components["schemas"]["TermsEnforcementType"];
            /** @description Addresses of the document by language; an entry `cognito:default` is needed. */
            Links?: components["schemas"]["LinksType"];
        };
        /** @description What CreateTerms answers. */
        CreateTermsResponse: {
            /** @description The new entry with its id. */
            Terms?: components["schemas"]["TermsType"];
        };
        /** @description What CreateUserImportJob takes. */
        CreateUserImportJobRequest: {
            /** @description Name to recognize the job by; the service tells jobs apart by JobId. */
            JobName: components["schemas"]["UserImportJobNameType"];
            /** @description Pool that receives the users. */
            UserPoolId: components["schemas"]["UserPoolIdType"];
            /** @description Role that the service assumes to log the results of the rows to CloudWatch Logs. */
            CloudWatchLogsRoleArn: components["schemas"]["ArnType"];
            /** @description Algorithm behind the password hashes in the CSV file; left out for a file without hashes. */
            PasswordHashingAlgorithm?: components["schemas"]["PasswordHashingAlgorithmType"];
        };
        /** @description What CreateUserImportJob answers. */
        CreateUserImportJobResponse: {
            /** @description The new job in status Created, with the upload address. */
            UserImportJob?: components["schemas"]["UserImportJobType"];
        };
        /** @description What CreateUserPoolClient takes. */
        CreateUserPoolClientRequest: {
            /** @description Pool that the new app client belongs to. */
            UserPoolId: components["schemas"]["UserPoolIdType"];
            /** @description Display name; two clients of a pool may share one. */
            ClientName: components["schemas"]["ClientNameType"];
            /** @description Whether the service makes a secret for the client; false when left out, and it cannot be combined with ClientSecret. */
            GenerateSecret?: components["schemas"]["GenerateSecret"];
            /** @description Secret chosen by the caller; not together with GenerateSecret set to true. */
            ClientSecret?: components["schemas"]["ClientSecretType"];
            /** @description Lifetime of refresh tokens, in days if no unit is set, from 1 hour to 3,650 days; 30 days when absent or 0. */
            RefreshTokenValidity?: components["schemas"]["RefreshTokenValidityType"];
            /** @description Lifetime of access tokens, in hours if no unit is set; one hour when absent. Not longer than that of refresh tokens. */
            AccessTokenValidity?: components["schemas"]["AccessTokenValidityType"];
            /** @description Lifetime of ID tokens, in hours if no unit is set; one hour when absent. Not longer than that of refresh tokens. */
            IdTokenValidity?: components["schemas"]["IdTokenValidityType"];
            /** @description Units of the three lifetimes; hours for access and ID tokens and days for refresh tokens where not set. */
            TokenValidityUnits?: components["schemas"]["TokenValidityUnitsType"];
            /** @description Attributes the signed-in user can read through this client; absent means all standard ones and the verification flags. */
            ReadAttributes?: components["schemas"]["ClientPermissionListType"];
            /** @description Attributes the user can set through this client, all that are required among them; absent means all standard ones. */
            WriteAttributes?: components["schemas"]["ClientPermissionListType"];
            /** @description Sign-in flows the client may use; SRP, custom and refresh when absent. */
            ExplicitAuthFlows?: components["schemas"]["ExplicitAuthFlowsListType"];
            /** @description Providers offered on the login pages, COGNITO for the pool itself; each other name must exist in the pool. */
            SupportedIdentityProviders?: components["schemas"]["SupportedIdentityProvidersListType"];
            /** @description Addresses to which a finished sign-in may redirect; needed with the code and implicit grants. */
            CallbackURLs?: components["schemas"]["CallbackURLsListType"];
            /** @description Addresses to which a sign-out may redirect; as for callbacks, plain http is refused outside localhost. */
            LogoutURLs?: components["schemas"]["LogoutURLsListType"];
            /** @description Redirect target for requests that name none; has to be one of CallbackURLs. */
            DefaultRedirectURI?: components["schemas"]["RedirectUrlType"];
            /** @description OAuth 2.0 grants the client may use; client_credentials needs a secret and stands alone. */
            AllowedOAuthFlows?: components["schemas"]["OAuthFlowsType"];
            /** @description Scopes the client may ask for; custom ones, written identifier/scope, must exist on a resource server. */
            AllowedOAuthScopes?: components["schemas"]["ScopeListType"];
            /** @description Whether the client may use OAuth 2.0 at all, false when absent; true needs flows and scopes in the same request. */
            AllowedOAuthFlowsUserPoolClient?: components["schemas"]["BooleanType"];
            /** @description Pinpoint project that gets usage events; absent means that none are sent. */
            AnalyticsConfiguration?: components["schemas"]["AnalyticsConfigurationType"];
            /** @description Whether answers hide that a user does not exist; acts as LEGACY, which reveals it, when absent. */
            PreventUserExistenceErrors?: components["schemas"]["PreventUserExistenceErrorTypes"];
            /** @description Whether refresh tokens of this client can be revoked; true when absent. */
            EnableTokenRevocation?: components["schemas"]["WrappedBooleanType"];
            /** @description Whether the app may pass on the user's IP address for risk analysis; false when absent, true only with a secret. */
            EnablePropagateAdditionalUserContextData?: components["schemas"]["WrappedBooleanType"];
            /** @description Minutes the user has to answer a challenge, 3 to 15; 3 when absent. */
            AuthSessionValidity?: components["schemas"]["AuthSessionValidityType"];
            /** @description Replacement of the refresh token at each use; off when absent, and not together with ALLOW_REFRESH_TOKEN_AUTH. */
            RefreshTokenRotation?: components["schemas"]["RefreshTokenRotationType"];
        };
        /** @description What CreateUserPoolClient gives back. */
        CreateUserPoolClientResponse: {
            /** @description The new client with its id, its secret if it has one, and the defaults that were filled in. */
            UserPoolClient?: components["schemas"]["UserPoolClientType"];
        };
        /** @description What CreateUserPoolDomain takes. */
        CreateUserPoolDomainRequest: {
            /** @description Prefix alone for a hosted domain (such as auth), or the fully qualified name for a custom one (such as auth.example.com). */
            Domain: components["schemas"]["DomainType"];
            /** @description Pool that receives the domain. */
            UserPoolId: components["schemas"]["UserPoolIdType"];
            /** @description Generation of the login pages, 1 for the classic hosted UI and 2 for managed login, which the LITE tier does not have. */
            ManagedLoginVersion?: components["schemas"]["WrappedIntegerType"];
            /** @description Certificate settings that make this a custom domain; without them Domain is taken as a prefix. */
            CustomDomainConfig?: components["schemas"]["CustomDomainConfigType"];
            /** @description Failover to a replica Region, for a custom domain of a replicated pool; without it all traffic stays in the primary Region. */
            Routing?: components["schemas"]["RoutingType"];
        };
        /** @description What CreateUserPoolDomain gives back; for a prefix domain it can be an empty object. */
        CreateUserPoolDomainResponse: {
            /** @description Generation of login pages the new domain serves, 1 classic or 2 managed login. */
            ManagedLoginVersion?: components["schemas"]["WrappedIntegerType"];
            /** @description Host name to which the owner's DNS alias for the custom domain must point; absent for a prefix domain. */
            CloudFrontDomain?: components["schemas"]["DomainType"];
            /** @description Failover settings that were stored; absent when none were given. */
            Routing?: components["schemas"]["RoutingType"];
        };
        /** @description What CreateUserPoolReplica takes. */
        CreateUserPoolReplicaRequest: {
            /** @description Primary pool that is copied. */
            UserPoolId: components["schemas"]["UserPoolIdType"];
            /** @description Region that gets the copy, other than the pool's own, such as us-west-2. */
            RegionName: components["schemas"]["RegionNameType"];
            /** @description Tags for the replica, kept apart from those of the primary pool; left out, it starts without tags. */
            UserPoolTags?: components["schemas"]["UserPoolTagsType"];
        };
        /** @description What CreateUserPoolReplica gives back. */
        CreateUserPoolReplicaResponse: {
            /** @description The new replica, at first in status CREATING and with role SECONDARY. */
            UserPoolReplica?: components["schemas"]["UserPoolReplicaType"];
        };
        /** @description What CreateUserPool takes. */
        CreateUserPoolRequest: {
            /** @description Label of the pool; it need not be unique, because the generated id identifies the pool. */
            PoolName: components["schemas"]["UserPoolNameType"];
            /** @description Password rules and allowed first factors; what is left out takes its default (length 8, all character classes, PASSWORD). */
            Policies?: components["schemas"]["UserPoolPolicyType"];
            /** @description ACTIVE makes DeleteUserPool fail until an update sets INACTIVE, the default. */
            DeletionProtection?: components["schemas"]["DeletionProtectionType"];
            /** @description Functions that the pool calls on its way; each must itself permit the invocation. */
            LambdaConfig?: components["schemas"]["LambdaConfigType"];
            /** @description Attributes that get a verification code at sign-up; phone_number needs SmsConfiguration too. */
            AutoVerifiedAttributes?: components["schemas"]["VerifiedAttributesListType"];
            /** @description Attributes that users may sign in with beside their user name; excludes UsernameAttributes and cannot change later. */
            AliasAttributes?: components["schemas"]["AliasAttributesListType"];
            /** @description Attributes that replace a free user name, which then becomes the sub; excludes AliasAttributes and cannot change later. */
            UsernameAttributes?: components["schemas"]["UsernameAttributesListType"];
            /** @description SMS text for verification codes, mirrored in VerificationMessageTemplate.SmsMessage. */
            SmsVerificationMessage?: components["schemas"]["SmsVerificationMessageType"];
            /** @description E-mail body for verification codes, mirrored in VerificationMessageTemplate.EmailMessage. */
            EmailVerificationMessage?: components["schemas"]["EmailVerificationMessageType"];
            /** @description E-mail subject for verification codes, mirrored in VerificationMessageTemplate.EmailSubject. */
            EmailVerificationSubject?: components["schemas"]["EmailVerificationSubjectType"];
            /** @description Texts of verification messages and the choice between code and link, by code unless set. */
            VerificationMessageTemplate?: components["schemas"]["VerificationMessageTemplateType"];
            /** @description SMS text for MFA codes; accepted even while MFA is off. */
            SmsAuthenticationMessage?: components["schemas"]["SmsVerificationMessageType"];
            /** @description Whether MFA is off (the default), optional or required; anything but OFF needs SmsConfiguration here. */
            MfaConfiguration?: components["schemas"]["UserPoolMfaType"];
            /** @description Attributes whose change must be verified first; each has to be in AutoVerifiedAttributes. */
            UserAttributeUpdateSettings?: components["schemas"]["UserAttributeUpdateSettingsType"];
            /** @description Remembering of devices; any member switches it on, and leaving it out keeps it off. */
            DeviceConfiguration?: components["schemas"]["DeviceConfigurationType"];
            /** @description Account and sender of the pool's e-mail, COGNITO_DEFAULT unless set. */
            EmailConfiguration?: components["schemas"]["EmailConfigurationType"];
            /** @description Role and Region for text messages; without it the pool sends none. */
            SmsConfiguration?: components["schemas"]["SmsConfigurationType"];
            /** @description Tags for the new pool, key to value. */
            UserPoolTags?: components["schemas"]["UserPoolTagsType"];
            /** @description Whether users may sign themselves up, as by default they may, and the invitation texts. */
            AdminCreateUserConfig?: components["schemas"]["AdminCreateUserConfigType"];
            /** @description Standard attributes with changed Required or Mutable, and custom attributes without the custom prefix. */
            Schema?: components["schemas"]["SchemaAttributesListType"];
            /** @description Threat protection, for pools of the PLUS tier; off when absent. */
            UserPoolAddOns?: components["schemas"]["UserPoolAddOnsType"];
            /** @description Case sensitivity of user names, sensitive when absent and fixed from then on. */
            UsernameConfiguration?: components["schemas"]["UsernameConfigurationType"];
            /** @description Ways of password recovery; without it verified e-mail comes first and verified phone second. */
            AccountRecoverySetting?: components["schemas"]["AccountRecoverySettingType"];
            /** @description Feature plan of the pool, ESSENTIALS when absent. */
            UserPoolTier?: components["schemas"]["UserPoolTierType"];
            /** @description Key that encrypts the data of the pool; a key of AWS is used when absent. */
            KeyConfiguration?: components["schemas"]["KeyConfigurationType"];
            /** @description Form of the issuer URL in tokens; the regional ORIGINAL form applies when absent. */
            IssuerConfiguration?: components["schemas"]["IssuerConfigurationType"];
        };
        /** @description What CreateUserPool answers. */
        CreateUserPoolResponse: {
            /** @description The new pool with its id, ARN and all settings, defaults filled in. */
            UserPool?: components["schemas"]["UserPoolType"];
        };
        /** @description Name of a schema attribute, 1 to 20 characters for a custom one before the service puts custom in front. */
        CustomAttributeNameType: string;
        /** @description Attributes that join a schema in one call. */
        CustomAttributesListType: components["schemas"]["SchemaAttributeType"][];
        /** @description Certificate and TLS settings of a domain whose name the caller owns. */
        CustomDomainConfigType: {
            /** @description ARN of the ACM certificate for the custom name; it must be a valid certificate kept in us-east-1. */
            CertificateArn: components["schemas"]["ArnType"];
            /** @description Lowest TLS version and ciphers that browsers may use on the custom domain. */
            SecurityPolicy?: components["schemas"]["SecurityPolicyType"];
        };
        /** @description The function that sends e-mail in place of the service. */
        CustomEmailLambdaVersionConfigType: {
            /** @description Version of the event that the function receives; only V1_0 exists. */
            LambdaVersion: components["schemas"]["CustomEmailSenderLambdaVersionType"];
            /** @description ARN of the function, in the Region of the pool; it gets the code encrypted under KMSKeyID. */
            LambdaArn: components["schemas"]["ArnType"];
        };
        /**
         * @description Event version for the function that sends e-mail.
         * @enum {string}
         */
        CustomEmailSenderLambdaVersionType: "V1_0";
        /** @description The function that sends text messages in place of the service. */
        CustomSMSLambdaVersionConfigType: {
            /** @description Version of the event that the function receives; only V1_0 exists. */
            LambdaVersion: components["schemas"]["CustomSMSSenderLambdaVersionType"];
            /** @description ARN of the function, in the Region of the pool; it gets the code encrypted under KMSKeyID. */
            LambdaArn: components["schemas"]["ArnType"];
        };
        /**
         * @description Event version for the function that sends text messages.
         * @enum {string}
         */
        CustomSMSSenderLambdaVersionType: "V1_0";
        /** @description An instant as a number of seconds since 1970-01-01T00:00:00Z, with a fraction down to the millisecond. The service may write it in exponent form, which means the same number. */
        DateType: number;
        /**
         * @description Whether a verification e-mail carries a code to type or a link to click.
         * @enum {string}
         */
        DefaultEmailOptionType: "CONFIRM_WITH_LINK" | "CONFIRM_WITH_CODE";
        /** @description What DeleteGroup takes. */
        DeleteGroupRequest: {
            /** @description Group that is removed. */
            GroupName: components["schemas"]["GroupNameType"];
            /** @description Pool the group is removed from. */
            UserPoolId: components["schemas"]["UserPoolIdType"];
        };
        /** @description What DeleteIdentityProvider takes. */
        DeleteIdentityProviderRequest: {
            /** @description Pool that loses the provider. */
            UserPoolId: components["schemas"]["UserPoolIdType"];
            /** @description Name of the provider to remove. */
            ProviderName: components["schemas"]["ProviderNameType"];
        };
        /** @description What DeleteManagedLoginBranding takes. */
        DeleteManagedLoginBrandingRequest: {
            /** @description Style to remove. */
            ManagedLoginBrandingId: components["schemas"]["ManagedLoginBrandingIdType"];
            /** @description Pool the style belongs to. */
            UserPoolId: components["schemas"]["UserPoolIdType"];
        };
        /** @description What DeleteResourceServer takes. */
        DeleteResourceServerRequest: {
            /** @description Pool that hosts the resource server. */
            UserPoolId: components["schemas"]["UserPoolIdType"];
            /** @description Key of the resource server that is removed. */
            Identifier: components["schemas"]["ResourceServerIdentifierType"];
        };
        /** @description What DeleteTerms takes. */
        DeleteTermsRequest: {
            /** @description Entry to remove. */
            TermsId: components["schemas"]["TermsIdType"];
            /** @description Pool the entry belongs to. */
            UserPoolId: components["schemas"]["UserPoolIdType"];
        };
        /** @description What DeleteUserAttributes takes. */
        DeleteUserAttributesRequest: {
            /** @description Names of the attributes to remove, custom ones as `custom:<name>`. */
            UserAttributeNames: components["schemas"]["AttributeNameListType"];
            /** @description Access token of the user who loses the attributes, with the scope `aws.cognito.signin.user.admin`. */
            AccessToken: components["schemas"]["TokenModelType"];
        };
        /** @description An empty object; the attributes are removed. */
        DeleteUserAttributesResponse: Record<string, never>;
        /** @description What DeleteUserPoolClient takes. */
        DeleteUserPoolClientRequest: {
            /** @description Pool that holds the app client. */
            UserPoolId: components["schemas"]["UserPoolIdType"];
            /** @description App client that is removed. */
            ClientId: components["schemas"]["ClientIdType"];
        };
        /** @description What DeleteUserPoolClientSecret takes. */
        DeleteUserPoolClientSecretRequest: {
            /** @description Pool that holds the app client. */
            UserPoolId: components["schemas"]["UserPoolIdType"];
            /** @description App client that loses the secret. */
            ClientId: components["schemas"]["ClientIdType"];
            /** @description Id of the secret, as AddUserPoolClientSecret and ListUserPoolClientSecrets report it. */
            ClientSecretId: components["schemas"]["ClientSecretIdType"];
        };
        /** @description An empty object; it says that the secret no longer counts. */
        DeleteUserPoolClientSecretResponse: Record<string, never>;
        /** @description What DeleteUserPoolDomain takes. */
        DeleteUserPoolDomainRequest: {
            /** @description Prefix or fully qualified name of the domain that goes away. */
            Domain: components["schemas"]["DomainType"];
            /** @description Pool that owns the domain. */
            UserPoolId: components["schemas"]["UserPoolIdType"];
        };
        /** @description An empty object; it says that the removal was accepted. */
        DeleteUserPoolDomainResponse: Record<string, never>;
        /** @description What DeleteUserPoolReplica takes. */
        DeleteUserPoolReplicaRequest: {
            /** @description Pool that loses the replica; the id is the same in all its Regions. */
            UserPoolId: components["schemas"]["UserPoolIdType"];
            /** @description Region of the secondary replica that is deleted. */
            RegionName: components["schemas"]["RegionNameType"];
        };
        /** @description What DeleteUserPoolReplica gives back. */
        DeleteUserPoolReplicaResponse: {
            /** @description The replica that is going away, in status DELETING. */
            UserPoolReplica?: components["schemas"]["UserPoolReplicaType"];
        };
        /** @description What DeleteUserPool takes. */
        DeleteUserPoolRequest: {
            /** @description Pool to delete; it must have neither a domain nor active deletion protection. */
            UserPoolId: components["schemas"]["UserPoolIdType"];
        };
        /** @description What DeleteUser takes. */
        DeleteUserRequest: {
            /** @description Access token of the user to delete, with the scope `aws.cognito.signin.user.admin`. */
            AccessToken: components["schemas"]["TokenModelType"];
        };
        /** @description What DeleteWebAuthnCredential takes. */
        DeleteWebAuthnCredentialRequest: {
            /** @description Access token of the user who owns the passkey. */
            AccessToken: components["schemas"]["TokenModelType"];
            /** @description Passkey to delete, as ListWebAuthnCredentials names it. */
            CredentialId: components["schemas"]["StringType"];
        };
        /** @description Empty answer of DeleteWebAuthnCredential. */
        DeleteWebAuthnCredentialResponse: Record<string, never>;
        /**
         * @description Whether a pool is guarded against deletion (ACTIVE) or can be deleted (INACTIVE).
         * @enum {string}
         */
        DeletionProtectionType: "ACTIVE" | "INACTIVE";
        /** @description Ways to send the invitation; both can be named. */
        DeliveryMediumListType: components["schemas"]["DeliveryMediumType"][];
        /**
         * @description Way a message travels. SMS goes to the user's `phone_number`, EMAIL to the user's `email`.
         * @enum {string}
         */
        DeliveryMediumType: "SMS" | "EMAIL";
        /** @description What DescribeIdentityProvider takes. */
        DescribeIdentityProviderRequest: {
            /** @description Pool the provider belongs to. */
            UserPoolId: components["schemas"]["UserPoolIdType"];
            /** @description Name of the provider to read; an identifier is not accepted here. */
            ProviderName: components["schemas"]["ProviderNameType"];
        };
        /** @description What DescribeIdentityProvider answers. */
        DescribeIdentityProviderResponse: {
            /** @description The provider with all its settings; IdpIdentifiers is always there and empty when it has none. */
            IdentityProvider: components["schemas"]["IdentityProviderType"];
        };
        /** @description What DescribeManagedLoginBrandingByClient takes. */
        DescribeManagedLoginBrandingByClientRequest: {
            /** @description Pool of the app client. */
            UserPoolId: components["schemas"]["UserPoolIdType"];
            /** @description App client whose style is wanted. */
            ClientId: components["schemas"]["ClientIdType"];
            /** @description True adds the default values of Cognito to the customized ones; false or absent shows the customized ones alone. */
            ReturnMergedResources?: components["schemas"]["BooleanType"];
        };
        /** @description What DescribeManagedLoginBrandingByClient answers. */
        DescribeManagedLoginBrandingByClientResponse: {
            /** @description Style of the app client. */
            ManagedLoginBranding?: components["schemas"]["ManagedLoginBrandingType"];
        };
        /** @description What DescribeManagedLoginBranding takes. */
        DescribeManagedLoginBrandingRequest: {
            /** @description Pool the style belongs to. */
            UserPoolId: components["schemas"]["UserPoolIdType"];
            /** @description Style to read. */
            ManagedLoginBrandingId: components["schemas"]["ManagedLoginBrandingIdType"];
            /** @description True adds the default values of Cognito to the customized ones; false or absent shows the customized ones alone. */
            ReturnMergedResources?: components["schemas"]["BooleanType"];
        };
        /** @description What DescribeManagedLoginBranding answers. */
        DescribeManagedLoginBrandingResponse: {
            /** @description Style with the requested id. */
            ManagedLoginBranding?: components["schemas"]["ManagedLoginBrandingType"];
        };
        /** @description What DescribeResourceServer takes. */
        DescribeResourceServerRequest: {
            /** @description Pool that hosts the resource server. */
            UserPoolId: components["schemas"]["UserPoolIdType"];
            /** @description Key of the resource server that is read. */
            Identifier: components["schemas"]["ResourceServerIdentifierType"];
        };
        /** @description What DescribeResourceServer gives back. */
        DescribeResourceServerResponse: {
            /** @description The resource server that was found. */
            ResourceServer: components["schemas"]["ResourceServerType"];
        };
        /** @description What DescribeRiskConfiguration takes. */
        DescribeRiskConfigurationRequest: {
            /** @description Pool whose settings are read. */
            UserPoolId: components["schemas"]["UserPoolIdType"];
            /** @description App client whose settings are read; absent for those of the pool. */
            ClientId?: components["schemas"]["ClientIdType"];
        };
        /** @description What DescribeRiskConfiguration answers. */
        DescribeRiskConfigurationResponse: {
            /** @description Settings in force for the pool or client. */
            RiskConfiguration: components["schemas"]["RiskConfigurationType"];
        };
        /** @description What DescribeTerms takes. */
        DescribeTermsRequest: {
            /** @description Entry to read. */
            TermsId: components["schemas"]["TermsIdType"];
            /** @description Pool the entry belongs to. */
            UserPoolId: components["schemas"]["UserPoolIdType"];
        };
        /** @description What DescribeTerms answers. */
        DescribeTermsResponse: {
            /** @description The entry with the requested id. */
            Terms?: components["schemas"]["TermsType"];
        };
        /** @description What DescribeUserImportJob takes. */
        DescribeUserImportJobRequest: {
            /** @description Pool the job belongs to. */
            UserPoolId: components["schemas"]["UserPoolIdType"];
            /** @description Job to read. */
            JobId: components["schemas"]["UserImportJobIdType"];
        };
        /** @description What DescribeUserImportJob answers. */
        DescribeUserImportJobResponse: {
            /** @description The job in its present state. */
            UserImportJob?: components["schemas"]["UserImportJobType"];
        };
        /** @description What DescribeUserPoolClient takes. */
        DescribeUserPoolClientRequest: {
            /** @description Pool that holds the app client. */
            UserPoolId: components["schemas"]["UserPoolIdType"];
            /** @description App client that is read. */
            ClientId: components["schemas"]["ClientIdType"];
        };
        /** @description What DescribeUserPoolClient gives back. */
        DescribeUserPoolClientResponse: {
            /** @description All settings of the client as they are now. */
            UserPoolClient?: components["schemas"]["UserPoolClientType"];
        };
        /** @description What DescribeUserPoolDomain takes; the pool is not named. */
        DescribeUserPoolDomainRequest: {
            /** @description Prefix or fully qualified name that is looked up. */
            Domain: components["schemas"]["DomainType"];
        };
        /** @description What DescribeUserPoolDomain gives back. */
        DescribeUserPoolDomainResponse: {
            /** @description Settings and state of the domain; an empty object when the name is unknown. */
            DomainDescription?: components["schemas"]["DomainDescriptionType"];
        };
        /** @description What DescribeUserPool takes. */
        DescribeUserPoolRequest: {
            /** @description Pool that is read. */
            UserPoolId: components["schemas"]["UserPoolIdType"];
        };
        /** @description What DescribeUserPool answers. */
        DescribeUserPoolResponse: {
            /** @description The pool with its settings and generated values. */
            UserPool?: components["schemas"]["UserPoolType"];
        };
        /** @description Free text about a group, up to 2048 characters and possibly empty. */
        DescriptionType: string;
        /** @description How a pool remembers devices; its presence, with any member, switches device remembering on. */
        DeviceConfigurationType: {
            /** @description With true, device sign-in spares users of remembered devices the SMS or TOTP step; other devices face MFA under either value. */
            ChallengeRequiredOnNewDevice?: components["schemas"]["BooleanType"];
            /** @description With true ConfirmDevice waits for UpdateDeviceStatus to remember the device; with false it is remembered at once. */
            DeviceOnlyRememberedOnUserPrompt?: components["schemas"]["BooleanType"];
        };
        /** @description Key the service gives a device at sign-in, the Region followed by an underscore and a UUID. */
        DeviceKeyType: string;
        /** @description Registered devices of one user. */
        DeviceListType: components["schemas"]["DeviceType"][];
        /** @description Name of a device for display, up to 1024 characters. */
        DeviceNameType: string;
        /**
         * @description Standing of a device, remembered if it may sign in by its own secret and not_remembered if it is treated as unknown.
         * @enum {string}
         */
        DeviceRememberedStatusType: "remembered" | "not_remembered";
        /** @description Values for checking a device by SRP; the device secret itself is never sent. */
        DeviceSecretVerifierConfigType: {
            /** @description SRP verifier computed from the group key, device key, device secret and salt, in Base64. */
            PasswordVerifier?: components["schemas"]["StringType"];
            /** @description Random salt of the verifier, in Base64. */
            Salt?: components["schemas"]["StringType"];
        };
        /** @description A registered device as the service reports it. */
        DeviceType: {
            /** @description Identifier of the device, Region and UUID joined by an underscore. */
            DeviceKey?: components["schemas"]["DeviceKeyType"];
            /** @description Facts about the device, such as device_name, device_status and last_ip_used; administrators see further ones. */
            DeviceAttributes?: components["schemas"]["AttributeListType"];
            /** @description Time of registration, in seconds since the Unix epoch. */
            DeviceCreateDate?: components["schemas"]["DateType"];
            /** @description Time of the latest change to the device, in seconds since the Unix epoch. */
            DeviceLastModifiedDate?: components["schemas"]["DateType"];
            /** @description Time of the latest sign-in from the device, in seconds since the Unix epoch. */
            DeviceLastAuthenticatedDate?: components["schemas"]["DateType"];
        };
        /** @description A JSON value of free form, whose content the operation defines and no schema here restricts. */
        Document: unknown;
        /** @description The state of one domain, as the service reports it. All members are absent for a name that no pool uses. */
        DomainDescriptionType: {
            /** @description Pool the domain belongs to; its absence means that the domain does not exist. */
            UserPoolId?: components["schemas"]["UserPoolIdType"];
            /** @description Account that owns the pool, 12 digits. */
            AWSAccountId?: components["schemas"]["AWSAccountIdType"];
            /** @description Prefix alone or, for a custom domain, its fully qualified name. */
            Domain?: components["schemas"]["DomainType"];
            /** @description Bucket with the static files of the login pages, named like aws-cognito-prod-iad-assets. */
            S3Bucket?: components["schemas"]["S3BucketType"];
            /** @description Host name of the CloudFront distribution that serves the domain, such as d1example2345.cloudfront.net. */
            CloudFrontDistribution?: components["schemas"]["StringType"];
            /** @description Version stamp of the domain, 14 digits in the form YYYYMMDDhhmmss. */
            Version?: components["schemas"]["DomainVersionType"];
            /** @description Where the domain is in its life; the login pages answer reliably once it is ACTIVE. */
            Status?: components["schemas"]["DomainStatusType"];
            /** @description Certificate settings of a custom domain; empty or absent for a prefix domain. */
            CustomDomainConfig?: components["schemas"]["CustomDomainConfigType"];
            /** @description Generation of login pages in use, 1 classic hosted UI or 2 managed login. */
            ManagedLoginVersion?: components["schemas"]["WrappedIntegerType"];
            /** @description Failover settings of the domain; absent when it has none. */
            Routing?: components["schemas"]["RoutingType"];
        };
        /**
         * @description State of a domain. CREATING, UPDATING and DELETING mean that a change is still being rolled out, ACTIVE that the domain serves requests, FAILED that the last change did not succeed.
         * @enum {string}
         */
        DomainStatusType: "CREATING" | "DELETING" | "UPDATING" | "ACTIVE" | "FAILED";
        /** @description Domain of a pool, 1 to 63 lower-case letters, digits and hyphens, with no hyphen at either end. A prefix `example` in us-east-1 stands for the host example.auth.us-east-1.amazoncognito.com. */
        DomainType: string;
        /** @description Version stamp of a domain, in practice 14 digits that spell a date and time (YYYYMMDDhhmmss). */
        DomainVersionType: string;
        /** @description An e-mail address, with characters on both sides of an at sign. */
        EmailAddressType: string;
        /** @description How a pool sends e-mail. */
        EmailConfigurationType: {
            /** @description ARN of a verified SES identity to send from; DEVELOPER needs it, and its Region must be one that the pool's Region supports. */
            SourceArn?: components["schemas"]["ArnType"];
            /** @description Address for replies, written into the Reply-To header. */
            ReplyToEmailAddress?: components["schemas"]["EmailAddressType"];
            /** @description Who sends, the service itself (COGNITO_DEFAULT, the default) or Amazon SES in the customer's account (DEVELOPER). */
            EmailSendingAccount?: components["schemas"]["EmailSendingAccountType"];
            /** @description Sender shown to the reader, an address alone or as Name <address>; anything else is refused. */
            From?: components["schemas"]["StringType"];
            /** @description Name of an SES configuration set that every e-mail refers to, for event publishing or dedicated IP pools. */
            ConfigurationSet?: components["schemas"]["SESConfigurationSet"];
        };
        /** @description E-mail body of an invitation; {username} and {####} stand for user name and temporary password. */
        EmailInviteMessageType: string;
        /** @description Texts of the e-mail with an MFA code; needs the ESSENTIALS or PLUS tier and EmailSendingAccount DEVELOPER. */
        EmailMfaConfigType: {
            /** @description Body of the e-mail, with {####} where the code goes; a standard text is used when absent. */
            Message?: components["schemas"]["EmailMfaMessageType"];
            /** @description Subject line of the e-mail; a standard one is used when absent. */
            Subject?: components["schemas"]["EmailMfaSubjectType"];
        };
        /** @description Body of an MFA e-mail, which must contain {####} for the code. */
        EmailMfaMessageType: string;
        /** @description Wanted state of email codes as a user's second factor; needs an email address and a pool with email MFA. */
        EmailMfaSettingsType: {
            /** @description True activates email codes for the user, false deactivates them. */
            Enabled?: components["schemas"]["BooleanType"];
            /** @description True makes email the factor that is asked first, false takes that rank away. */
            PreferredMfa?: components["schemas"]["BooleanType"];
        };
        /** @description Subject line of an MFA e-mail. */
        EmailMfaSubjectType: string;
        /** @description Text or HTML of a notification mail; placeholders such as `{login-time}` or `{one-click-link-invalid}` are filled in when it is sent. */
        EmailNotificationBodyType: string;
        /** @description Subject line of a notification mail. */
        EmailNotificationSubjectType: string;
        /**
         * @description Sender of a pool's e-mail, built in (COGNITO_DEFAULT) or the customer's Amazon SES (DEVELOPER).
         * @enum {string}
         */
        EmailSendingAccountType: "COGNITO_DEFAULT" | "DEVELOPER";
        /** @description E-mail body with a confirmation link; the text between {## and ##} becomes the link. */
        EmailVerificationMessageByLinkType: string;
        /** @description E-mail body with a verification code, which takes the place of {####}. */
        EmailVerificationMessageType: string;
        /** @description Subject of an e-mail with a confirmation link, 1 to 140 characters. */
        EmailVerificationSubjectByLinkType: string;
        /** @description Subject of an e-mail with a code or an invitation, 1 to 140 characters. */
        EmailVerificationSubjectType: string;
        /** @description ARN of an AWS KMS key. */
        EncryptionKeyArnType: string;
        /**
         * @description Owner of the encryption key, AWS (AWS_OWNED_KEY) or the customer (CUSTOMER_MANAGED_KEY).
         * @enum {string}
         */
        EncryptionKeyType: "AWS_OWNED_KEY" | "CUSTOMER_MANAGED_KEY";
        /** @description Sending of text messages by AWS End User Messaging SMS in place of Amazon SNS. */
        EumsSmsConfigurationType: {
            /** @description ARN of the IAM role assumed for sending; it has to allow sms-voice:SendTextMessage. */
            CallerArn: components["schemas"]["ArnType"];
            /** @description Identifier passed when the role is assumed, which the role's trust policy can insist on. */
            ExternalId?: components["schemas"]["StringType"];
            /** @description Sender of the messages, an E.164 number or the ARN of a number, sender ID or phone pool; some countries demand one. */
            OriginationIdentity?: components["schemas"]["StringType"];
            /** @description Configuration set applied to each message, for logging and events; none is applied when absent. */
            ConfigurationSetName?: components["schemas"]["StringType"];
            /** @description Principal entity id that Indian regulation (DLT) asks for in messages to India. */
            InEntityId?: components["schemas"]["StringType"];
            /** @description Registered template id that Indian regulation (DLT) asks for in messages to India. */
            InTemplateId?: components["schemas"]["StringType"];
            /** @description Region of the messaging resources; only the pool's own Region is accepted, and it is assumed when absent. */
            Region?: components["schemas"]["RegionCodeType"];
        };
        /** @description Where a request came from, as far as that is known. */
        EventContextDataType: {
            /** @description IP address of the user. */
            IpAddress?: components["schemas"]["StringType"];
            /** @description Name of the device or browser. */
            DeviceName?: components["schemas"]["StringType"];
            /** @description Time zone of the user. */
            Timezone?: components["schemas"]["StringType"];
            /** @description City that the address was traced to. */
            City?: components["schemas"]["StringType"];
            /** @description Country that the address was traced to. */
            Country?: components["schemas"]["StringType"];
        };
        /** @description A judgment on an event. */
        EventFeedbackType: {
            /** @description Whether the event was found trustworthy. */
            FeedbackValue: components["schemas"]["FeedbackValueType"];
            /** @description Who judged, for instance `Admin` for feedback from the console. */
            Provider: components["schemas"]["StringType"];
            /** @description Time of the judgment, in epoch seconds. */
            FeedbackDate?: components["schemas"]["DateType"];
        };
        /**
         * @description Kind of event at which leaked passwords are looked for.
         * @enum {string}
         */
        EventFilterType: "SIGN_IN" | "PASSWORD_CHANGE" | "SIGN_UP";
        /** @description Kinds of event at which leaked passwords are looked for. */
        EventFiltersType: components["schemas"]["EventFilterType"][];
        /** @description Id of an authentication event, in practice a UUID. */
        EventIdType: string;
        /**
         * @description Outcome of an event, `InProgress` while challenges are still open.
         * @enum {string}
         */
        EventResponseType: "Pass" | "Fail" | "InProgress";
        /** @description Rating of an event by threat protection. */
        EventRiskType: {
            /** @description What the rating led to. */
            RiskDecision?: components["schemas"]["RiskDecisionType"];
            /** @description Degree of the risk that was found. */
            RiskLevel?: components["schemas"]["RiskLevelType"];
            /** @description Whether the password was found among known leaks. */
            CompromisedCredentialsDetected?: components["schemas"]["WrappedBooleanType"];
        };
        /**
         * @description What is logged. userNotification covers failed emails and text messages, userAuthEvents the sign-in activity that threat protection records and needs the PLUS tier.
         * @enum {string}
         */
        EventSourceName: "userNotification" | "userAuthEvents";
        /**
         * @description What the user was doing in an event.
         * @enum {string}
         */
        EventType: "SignIn" | "SignUp" | "ForgotPassword" | "PasswordChange" | "ResendCode";
        /** @description Sign-in flows an app client may use, either all with the prefix ALLOW_ or all from the older three. Order has no meaning. */
        ExplicitAuthFlowsListType: components["schemas"]["ExplicitAuthFlowsType"][];
        /**
         * @description One permitted sign-in flow. ALLOW_USER_SRP_AUTH is SRP, ALLOW_USER_PASSWORD_AUTH the plain password from the user's app, ALLOW_ADMIN_USER_PASSWORD_AUTH the plain password from a server, ALLOW_CUSTOM_AUTH challenges by Lambda functions, ALLOW_USER_AUTH a choice of factors (Essentials tier or higher), ALLOW_REFRESH_TOKEN_AUTH renewal of tokens. ADMIN_NO_SRP_AUTH, CUSTOM_AUTH_FLOW_ONLY and USER_PASSWORD_AUTH are older names that clients may still carry.
         * @enum {string}
         */
        ExplicitAuthFlowsType: "ADMIN_NO_SRP_AUTH" | "CUSTOM_AUTH_FLOW_ONLY" | "USER_PASSWORD_AUTH" | "ALLOW_ADMIN_USER_PASSWORD_AUTH" | "ALLOW_CUSTOM_AUTH" | "ALLOW_USER_PASSWORD_AUTH" | "ALLOW_USER_SRP_AUTH" | "ALLOW_REFRESH_TOKEN_AUTH" | "ALLOW_USER_AUTH";
        /** @description Rule by which a custom domain moves its traffic from the primary Region of a replicated pool to the replica. */
        FailoverType: {
            /** @description Region of the replica that takes over, such as us-west-2. */
            SecondaryRegion: components["schemas"]["RegionNameType"];
            /** @description Route 53 health check that decides; while it is healthy the primary Region serves, otherwise the secondary does. */
            PrimaryRoute53HealthCheckId: components["schemas"]["HealthCheckIdType"];
        };
        /**
         * @description Switch for refresh token rotation, ENABLED or DISABLED.
         * @enum {string}
         */
        FeatureType: "ENABLED" | "DISABLED";
        /**
         * @description Judgment on an event, `Valid` if it is trusted, `Invalid` if it is not or was rated too low.
         * @enum {string}
         */
        FeedbackValueType: "Valid" | "Invalid";
        /** @description Delivery to a Firehose stream, possible for userAuthEvents only. */
        FirehoseConfigurationType: {
            /** @description ARN of the stream that receives the events. */
            StreamArn?: components["schemas"]["ArnType"];
        };
        /** @description Whether an alias that belongs to another user moves to the user of this call. If false or absent, such a conflict is an error. */
        ForceAliasCreation: boolean;
        /** @description What ForgetDevice takes. */
        ForgetDeviceRequest: {
            /** @description Access token of the device's owner; optional in form only, since a call without it is refused. */
            AccessToken?: components["schemas"]["TokenModelType"];
            /** @description Device to be removed. */
            DeviceKey: components["schemas"]["DeviceKeyType"];
        };
        /** @description What ForgotPassword takes. */
        ForgotPasswordRequest: {
            /** @description App client through which the reset is asked for; it determines the pool. */
            ClientId: components["schemas"]["ClientIdType"];
            /** @description Base64 HMAC-SHA256 of user name plus client ID, keyed with the client secret; needed only when the client has one. */
            SecretHash?: components["schemas"]["SecretHashType"];
            /** @description Address and device fingerprint of the user, which threat protection uses to rate the risk. */
            UserContextData?: components["schemas"]["UserContextDataType"];
            /** @description User who forgot the password, by user name or alias. */
            Username: components["schemas"]["UsernameType"];
            /** @description Amazon Pinpoint endpoint for the metrics of this call; no influence on the reset. */
            AnalyticsMetadata?: components["schemas"]["AnalyticsMetadataType"];
            /** @description Free key-value pairs handed to the pre sign-up, custom message and user migration triggers. */
            ClientMetadata?: components["schemas"]["ClientMetadataType"];
        };
        /** @description What ForgotPassword answers. */
        ForgotPasswordResponse: {
            /** @description Medium, attribute and masked destination of the code; invented for an unknown user if the client hides user existence. */
            CodeDeliveryDetails?: components["schemas"]["CodeDeliveryDetailsType"];
        };
        /** @description Whether the service is to make a secret for a new app client; absent counts as false. */
        GenerateSecret: boolean;
        /** @description What GetCSVHeader takes. */
        GetCSVHeaderRequest: {
            /** @description Pool that is to receive the users. */
            UserPoolId: components["schemas"]["UserPoolIdType"];
        };
        /** @description What GetCSVHeader answers. */
        GetCSVHeaderResponse: {
            /** @description Pool the columns are for, as in the request. */
            UserPoolId?: components["schemas"]["UserPoolIdType"];
            /** @description Names of the columns in their order, custom attributes with the prefix `custom:`. */
            CSVHeader?: components["schemas"]["ListOfStringTypes"];
        };
        /** @description What GetDevice takes. */
        GetDeviceRequest: {
            /** @description Device to be read. */
            DeviceKey: components["schemas"]["DeviceKeyType"];
            /** @description Access token of the device's owner; optional in form only, since a call without it is refused. */
            AccessToken?: components["schemas"]["TokenModelType"];
        };
        /** @description What GetDevice answers. */
        GetDeviceResponse: {
            /** @description The device that was asked for. */
            Device: components["schemas"]["DeviceType"];
        };
        /** @description What GetGroup takes. */
        GetGroupRequest: {
            /** @description Name of the group to read, as CreateGroup took it. */
            GroupName: components["schemas"]["GroupNameType"];
            /** @description Pool the group is looked up in. */
            UserPoolId: components["schemas"]["UserPoolIdType"];
        };
        /** @description What GetGroup answers. */
        GetGroupResponse: {
            /** @description The group that was asked for. */
            Group?: components["schemas"]["GroupType"];
        };
        /** @description What GetIdentityProviderByIdentifier takes. */
        GetIdentityProviderByIdentifierRequest: {
            /** @description Pool that is searched. */
            UserPoolId: components["schemas"]["UserPoolIdType"];
            /** @description One of the entries in the IdpIdentifiers of the wanted provider. */
            IdpIdentifier: components["schemas"]["IdpIdentifierType"];
        };
        /** @description What GetIdentityProviderByIdentifier answers. */
        GetIdentityProviderByIdentifierResponse: {
            /** @description The provider that carries the identifier. */
            IdentityProvider: components["schemas"]["IdentityProviderType"];
        };
        /** @description What GetLogDeliveryConfiguration takes. */
        GetLogDeliveryConfigurationRequest: {
            /** @description Pool whose log deliveries are read. */
            UserPoolId: components["schemas"]["UserPoolIdType"];
        };
        /** @description What GetLogDeliveryConfiguration gives back. */
        GetLogDeliveryConfigurationResponse: {
            /** @description The deliveries in force, with an empty list when there are none. */
            LogDeliveryConfiguration?: components["schemas"]["LogDeliveryConfigurationType"];
        };
        /** @description What GetProvisionedLimit takes. */
        GetProvisionedLimitRequest: {
            /** @description Which limit to read, by class and category. */
            LimitDefinition: components["schemas"]["LimitDefinitionType"];
        };
        /** @description What GetProvisionedLimit gives back. */
        GetProvisionedLimitResponse: {
            /** @description The limit that was asked for, with its present and its free value. */
            Limit: components["schemas"]["LimitType"];
        };
        /** @description What GetSigningCertificate takes. */
        GetSigningCertificateRequest: {
            /** @description Pool whose certificate is read. */
            UserPoolId: components["schemas"]["UserPoolIdType"];
        };
        /** @description What GetSigningCertificate answers. */
        GetSigningCertificateResponse: {
            /** @description Base64 text of the newest X.509 certificate with which the pool signs SAML requests. */
            Certificate?: components["schemas"]["StringType"];
        };
        /** @description What GetTokensFromRefreshToken takes. */
        GetTokensFromRefreshTokenRequest: {
            /** @description Refresh token of the session that is to be continued. */
            RefreshToken: components["schemas"]["TokenModelType"];
            /** @description App client the refresh token was issued to; a token of another client is refused. */
            ClientId: components["schemas"]["ClientIdType"];
            /** @description Secret of the app client in plain form, not a hash; needed only when the client has one. */
            ClientSecret?: components["schemas"]["ClientSecretType"];
            /** @description Key of the device the session was begun on; needed in a pool that tracks devices. */
            DeviceKey?: components["schemas"]["DeviceKeyType"];
            /** @description Free key-value pairs handed to the pre token generation trigger. */
            ClientMetadata?: components["schemas"]["ClientMetadataType"];
        };
        /** @description What GetTokensFromRefreshToken answers. */
        GetTokensFromRefreshTokenResponse: {
            /** @description New access and ID token, and a new refresh token if the client rotates them. */
            AuthenticationResult?: components["schemas"]["AuthenticationResultType"];
        };
        /** @description What GetUICustomization takes. */
        GetUICustomizationRequest: {
            /** @description Pool whose hosted UI is asked about. */
            UserPoolId: components["schemas"]["UserPoolIdType"];
            /** @description App client whose look is wanted; absent, the answer is the default stored for `ALL` clients. */
            ClientId?: components["schemas"]["ClientIdType"];
        };
        /** @description What GetUICustomization answers. */
        GetUICustomizationResponse: {
            /** @description The look that is in force for the pool or client. */
            UICustomization: components["schemas"]["UICustomizationType"];
        };
        /** @description What GetUserAttributeVerificationCode takes. */
        GetUserAttributeVerificationCodeRequest: {
            /** @description Access token of the user who gets the code, with the scope `aws.cognito.signin.user.admin`. */
            AccessToken: components["schemas"]["TokenModelType"];
            /** @description Attribute to verify, `email` or `phone_number`; the user must have a value for it. */
            AttributeName: components["schemas"]["AttributeNameType"];
            /** @description Free pairs for the custom message trigger; not stored. */
            ClientMetadata?: components["schemas"]["ClientMetadataType"];
        };
        /** @description What GetUserAttributeVerificationCode answers. */
        GetUserAttributeVerificationCodeResponse: {
            /** @description Where the code was sent. */
            CodeDeliveryDetails?: components["schemas"]["CodeDeliveryDetailsType"];
        };
        /** @description What GetUserAuthFactors takes. */
        GetUserAuthFactorsRequest: {
            /** @description Access token of the user whose factors are read. */
            AccessToken: components["schemas"]["TokenModelType"];
        };
        /** @description What GetUserAuthFactors answers. */
        GetUserAuthFactorsResponse: {
            /** @description User name of the token's owner. */
            Username: components["schemas"]["UsernameType"];
            /** @description Second factor asked first, for example SMS_MFA; absent while none is preferred. */
            PreferredMfaSetting?: components["schemas"]["StringType"];
            /** @description Active second factors, out of SMS_MFA, SOFTWARE_TOKEN_MFA and EMAIL_OTP; absent when there are none. */
            UserMFASettingList?: components["schemas"]["UserMFASettingListType"];
            /** @description Factors the user has set up, such as PASSWORD or EMAIL_OTP. */
            ConfiguredUserAuthFactors?: components["schemas"]["ConfiguredUserAuthFactorsListType"];
        };
        /** @description What GetUserPoolMfaConfig takes. */
        GetUserPoolMfaConfigRequest: {
            /** @description Pool whose MFA settings are read. */
            UserPoolId: components["schemas"]["UserPoolIdType"];
        };
        /** @description What GetUserPoolMfaConfig answers. */
        GetUserPoolMfaConfigResponse: {
            /** @description Text and delivery of SMS codes; absent when SMS MFA is not configured. */
            SmsMfaConfiguration?: components["schemas"]["SmsMfaConfigType"];
            /** @description Whether TOTP apps are on; absent when TOTP was never configured. */
            SoftwareTokenMfaConfiguration?: components["schemas"]["SoftwareTokenMfaConfigType"];
            /** @description Texts of e-mailed codes; absent when e-mail MFA is not configured. */
            EmailMfaConfiguration?: components["schemas"]["EmailMfaConfigType"];
            /** @description Whether MFA is off, optional or required; always present. */
            MfaConfiguration?: components["schemas"]["UserPoolMfaType"];
            /** @description Passkey settings; absent when none were made. */
            WebAuthnConfiguration?: components["schemas"]["WebAuthnConfigurationType"];
        };
        /** @description What GetUser takes. */
        GetUserRequest: {
            /** @description Access token of the user to read, with the scope `aws.cognito.signin.user.admin`. */
            AccessToken: components["schemas"]["TokenModelType"];
        };
        /** @description What GetUser answers. MFA members are absent when the user has none of that kind. */
        GetUserResponse: {
            /** @description Name of the user in the pool; equal to `sub` where e-mail or phone number signs users in. */
            Username: components["schemas"]["UsernameType"];
            /** @description Attributes of the user that the app client may read, `sub` among them. */
            UserAttributes: components["schemas"]["AttributeListType"];
            /** @description Text-message MFA of the older kind; newer settings are in UserMFASettingList. */
            MFAOptions?: components["schemas"]["MFAOptionListType"];
            /** @description MFA method asked for first, SMS_MFA, SOFTWARE_TOKEN_MFA or EMAIL_OTP; absent when none is preferred. */
            PreferredMfaSetting?: components["schemas"]["StringType"];
            /** @description MFA methods turned on for the user; absent when there are none. */
            UserMFASettingList?: components["schemas"]["UserMFASettingListType"];
        };
        /** @description What GlobalSignOut takes. */
        GlobalSignOutRequest: {
            /** @description Valid access token of the user who signs out everywhere; it is revoked too. */
            AccessToken: components["schemas"]["TokenModelType"];
        };
        /** @description Empty answer of GlobalSignOut. */
        GlobalSignOutResponse: Record<string, never>;
        /** @description A page of group descriptions. */
        GroupListType: components["schemas"]["GroupType"][];
        /** @description Name of a group, 1 to 128 letters, marks, symbols, digits or punctuation signs without any blank. It identifies the group inside its pool. */
        GroupNameType: string;
        /** @description A group of users in a pool, as the service reports it. Description, RoleArn and Precedence are absent when they were never set. */
        GroupType: {
            /** @description Name given at creation, by which the group is addressed. */
            GroupName?: components["schemas"]["GroupNameType"];
            /** @description Pool that owns the group. */
            UserPoolId?: components["schemas"]["UserPoolIdType"];
            /** @description Free text about the group. */
            Description?: components["schemas"]["DescriptionType"];
            /** @description IAM role that members' ID tokens list in `cognito:roles` and, if this group ranks best, name in `cognito:preferred_role`. */
            RoleArn?: components["schemas"]["ArnType"];
            /** @description Rank when a member has several groups; the lowest number wins, and a group without one comes last. */
            Precedence?: components["schemas"]["PrecedenceType"];
            /** @description When the group was last changed, in epoch seconds; equal to CreationDate until the first change. */
            LastModifiedDate?: components["schemas"]["DateType"];
            /** @description When the group was created, in epoch seconds; never changes. */
            CreationDate?: components["schemas"]["DateType"];
        };
        /** @description Identifier of a Route 53 health check, at most 64 characters. */
        HealthCheckIdType: string;
        /** @description Text of hexadecimal digits in either case, without a prefix. */
        HexStringType: string;
        /** @description One header line of the end user's request. */
        HttpHeader: {
            /** @description Name of the header, for example User-Agent. */
            headerName?: components["schemas"]["StringType"];
            /** @description Content of the header as received. */
            headerValue?: components["schemas"]["StringType"];
        };
        /** @description Header lines of the end user's request. */
        HttpHeaderList: components["schemas"]["HttpHeader"][];
        /**
         * Format: int32
         * @description Lifetime of ID tokens as a bare number, read in the unit of TokenValidityUnits; the real span is 5 minutes to 1 day.
         */
        IdTokenValidityType: number;
        /** @description A provider of a pool with its settings, as the service reports it. */
        IdentityProviderType: {
            /** @description Pool the provider belongs to. */
            UserPoolId?: components["schemas"]["UserPoolIdType"];
            /** @description Name of the provider inside its pool. */
            ProviderName?: components["schemas"]["ProviderNameType"];
            /** @description Kind of the provider, fixed since its creation. */
            ProviderType?: components["schemas"]["IdentityProviderTypeType"];
            /** @description Settings that were sent and those the service added, all as strings; Apple's `private_key` is left out. */
            ProviderDetails?: components["schemas"]["ProviderDetailsType"];
            /** @description Attributes of the pool as keys, claims of the provider as values. */
            AttributeMapping?: components["schemas"]["AttributeMappingType"];
            /** @description Further names of the provider; answers to create and update show them only when the request carried them. */
            IdpIdentifiers?: components["schemas"]["IdpIdentifiersListType"];
            /** @description Time of the last change, in epoch seconds. */
            LastModifiedDate?: components["schemas"]["DateType"];
            /** @description Time at which the provider was added, in epoch seconds. */
            CreationDate?: components["schemas"]["DateType"];
        };
        /**
         * @description Kind of an identity provider, namely `SAML` for SAML 2.0, `OIDC` for any OpenID Connect issuer, or one of the social networks with built-in support (`Facebook`, `Google`, `LoginWithAmazon`, `SignInWithApple`).
         * @enum {string}
         */
        IdentityProviderTypeType: "SAML" | "Facebook" | "Google" | "LoginWithAmazon" | "SignInWithApple" | "OIDC";
        /** @description A further name of a provider, often a mail domain, that stands for it in sign-in requests. */
        IdpIdentifierType: string;
        /** @description Further names of a provider, 50 at most. */
        IdpIdentifiersListType: components["schemas"]["IdpIdentifierType"][];
        /** @description Content of a logo file, as base64 in JSON. */
        ImageFileType: string;
        /** @description Web address at which a stored logo can be fetched. */
        ImageUrlType: string;
        /** @description The function that can reshape the attributes an identity provider sends. */
        InboundFederationLambdaType: {
            /** @description Version of the event that the function receives; only V1_0 exists. */
            LambdaVersion: components["schemas"]["InboundFederationLambdaVersionType"];
            /** @description ARN of the function that is called at federated sign-in. */
            LambdaArn: components["schemas"]["ArnType"];
        };
        /**
         * @description Event version of an inbound federation function.
         * @enum {string}
         */
        InboundFederationLambdaVersionType: "V1_0";
        /** @description What InitiateAuth takes. */
        InitiateAuthRequest: {
            /** @description Flow to run. The two administrative password flows are not available on this operation. */
            AuthFlow: components["schemas"]["AuthFlowType"];
            /** @description Inputs of the flow, such as USERNAME and SRP_A; SECRET_HASH as well when the client has a secret. */
            AuthParameters?: components["schemas"]["AuthParametersType"];
            /** @description Free key-value pairs for the pre sign-up, pre authentication and user migration triggers, which see them as validationData. */
            ClientMetadata?: components["schemas"]["ClientMetadataType"];
            /** @description App client that signs the user in; it determines the pool and must allow the flow. */
            ClientId: components["schemas"]["ClientIdType"];
            /** @description Amazon Pinpoint endpoint for the metrics of this call; no influence on the sign-in. */
            AnalyticsMetadata?: components["schemas"]["AnalyticsMetadataType"];
            /** @description Address and device fingerprint of the user, which threat protection uses to rate the risk. */
            UserContextData?: components["schemas"]["UserContextDataType"];
            /** @description Session that ConfirmSignUp returned, for signing a newly confirmed user in by USER_AUTH without a further challenge. */
            Session?: components["schemas"]["SessionType"];
        };
        /** @description What InitiateAuth answers, which is either tokens or a challenge. */
        InitiateAuthResponse: {
            /** @description Challenge to be answered next; absent when tokens are returned. */
            ChallengeName?: components["schemas"]["ChallengeNameType"];
            /** @description Opaque handle of the running sign-in, to be sent with the answer; absent with tokens and with a plain SRP PASSWORD_VERIFIER. */
            Session?: components["schemas"]["SessionType"];
            /** @description Data for computing the answer; an empty object when tokens are returned. */
            ChallengeParameters?: components["schemas"]["ChallengeParametersType"];
            /** @description Issued tokens; absent while a challenge is pending. */
            AuthenticationResult?: components["schemas"]["AuthenticationResultType"];
            /** @description Challenges the user may choose from; given in the USER_AUTH flow only, in no fixed order. */
            AvailableChallenges?: components["schemas"]["AvailableChallengeListType"];
        };
        /**
         * Format: int32
         * @description A whole number of 32 bits.
         */
        IntegerType: number;
        /** @description Short code for the reason why a value was refused, meant for programs. */
        InvalidParameterExceptionReasonCodeType: string;
        /** @description How tokens of a pool name their issuer. */
        IssuerConfigurationType: {
            /** @description Form of the issuer URL, ORIGINAL (cognito-idp host) or UPDATED (issuer-cognito-idp host, the one for replicated pools). */
            Type?: components["schemas"]["IssuerType"];
        };
        /**
         * @description Form of the iss claim, https://cognito-idp.<region>.amazonaws.com/<poolId> (ORIGINAL) or the same with host prefix issuer- (UPDATED).
         * @enum {string}
         */
        IssuerType: "ORIGINAL" | "UPDATED";
        /** @description Key that encrypts the data of a pool at rest. */
        KeyConfigurationType: {
            /** @description Whose key is used; a replicated pool needs CUSTOMER_MANAGED_KEY with a multi-Region key. */
            KeyType?: components["schemas"]["EncryptionKeyType"];
            /** @description ARN of the customer's KMS key; absent, a key held by AWS encrypts the data. */
            KmsKeyArn?: components["schemas"]["EncryptionKeyArnType"];
        };
        /** @description Functions that a pool calls at set moments; all have to live in the Region of the pool. */
        LambdaConfigType: {
            /** @description Called before a user is registered; it can refuse the registration, or confirm the user and verify attributes by itself. */
            PreSignUp?: components["schemas"]["ArnType"];
            /** @description Called before a message is sent, to replace its text. */
            CustomMessage?: components["schemas"]["ArnType"];
            /** @description Called after a user was confirmed or a forgotten password was reset. */
            PostConfirmation?: components["schemas"]["ArnType"];
            /** @description Called when a user starts to sign in; it can refuse the attempt. */
            PreAuthentication?: components["schemas"]["ArnType"];
            /** @description Called after a user has proved who they are. */
            PostAuthentication?: components["schemas"]["ArnType"];
            /** @description Decides in CUSTOM_AUTH which challenge comes next, or that the sign-in has succeeded or failed. */
            DefineAuthChallenge?: components["schemas"]["ArnType"];
            /** @description Makes the next custom challenge in CUSTOM_AUTH. */
            CreateAuthChallenge?: components["schemas"]["ArnType"];
            /** @description Judges the user's answer to a custom challenge in CUSTOM_AUTH. */
            VerifyAuthChallengeResponse?: components["schemas"]["ArnType"];
            /** @description Called before tokens are made, with event version V1_0; same function as in PreTokenGenerationConfig, and either fills the other. */
            PreTokenGeneration?: components["schemas"]["ArnType"];
            /** @description Called when an unknown user signs in or asks for a new password, to import the user from elsewhere. */
            UserMigration?: components["schemas"]["ArnType"];
            /** @description Function called before tokens are made, together with the event version it wants. */
            PreTokenGenerationConfig?: components["schemas"]["PreTokenGenerationVersionConfigType"];
            /** @description Function that sends text messages itself; needs KMSKeyID. */
            CustomSMSSender?: components["schemas"]["CustomSMSLambdaVersionConfigType"];
            /** @description Function that sends e-mail itself; needs KMSKeyID. */
            CustomEmailSender?: components["schemas"]["CustomEmailLambdaVersionConfigType"];
            /** @description ARN of the KMS key that encrypts codes and temporary passwords for the custom senders; required with either of them. */
            KMSKeyID?: components["schemas"]["ArnType"];
            /** @description Function called at federated sign-in, before the provider's attributes reach the user profile. */
            InboundFederation?: components["schemas"]["InboundFederationLambdaType"];
        };
        /** @description Language of a document, `cognito:` and a language that managed login speaks; `cognito:default` serves every language without a link of its own. */
        LanguageIdType: string;
        /**
         * @description Kind of a limit. API_CATEGORY, the only one, is a request rate shared by a group of operations.
         * @enum {string}
         */
        LimitClass: "API_CATEGORY";
        /** @description The address of one limit, made of a class and the attributes that single it out within the class. */
        LimitDefinitionType: {
            /** @description Kind of limit, API_CATEGORY for request rates. */
            LimitClass: components["schemas"]["LimitClass"];
            /** @description Key Category with the name of an operation category as its value, such as UserAuthentication or UserCreation. */
            Attributes: components["schemas"]["StringToStringMapType"];
        };
        /** @description One limit of the account in one Region, with the values in force. */
        LimitType: {
            /** @description Which limit this is, as named in the request. */
            LimitDefinition: components["schemas"]["LimitDefinitionType"];
            /** @description Requests a second that are allowed now; equal to FreeLimitValue until it has been changed. */
            ProvisionedLimitValue: components["schemas"]["IntegerType"];
            /** @description Default rate in requests a second, for which nothing is charged; 120 for UserAuthentication. */
            FreeLimitValue: components["schemas"]["IntegerType"];
        };
        /** @description Web address of a document in one language. */
        LinkUrlType: string;
        /** @description Addresses of a document, one for each language; the key `cognito:default` must be among them. */
        LinksType: {
            [key: string]: components["schemas"]["LinkUrlType"];
        };
        /** @description What ListDevices takes. */
        ListDevicesRequest: {
            /** @description Access token of the user whose devices are listed. */
            AccessToken: components["schemas"]["TokenModelType"];
            /** @description Largest number of devices wanted on the page. */
            Limit?: components["schemas"]["QueryLimitType"];
            /** @description Token of the preceding page; left out for the first page. */
            PaginationToken?: components["schemas"]["SearchPaginationTokenType"];
        };
        /** @description What ListDevices answers. */
        ListDevicesResponse: {
            /** @description Devices on this page. */
            Devices?: components["schemas"]["DeviceListType"];
            /** @description Token for the following page; absent on the last one. */
            PaginationToken?: components["schemas"]["SearchPaginationTokenType"];
        };
        /** @description What ListGroups takes. */
        ListGroupsRequest: {
            /** @description Pool whose groups are listed. */
            UserPoolId: components["schemas"]["UserPoolIdType"];
            /** @description Most groups on one page, up to 60; left out, the service picks the page size. */
            Limit?: components["schemas"]["QueryLimitType"];
            /** @description Token of the page before, to go on after it; left out for the first page. */
            NextToken?: components["schemas"]["PaginationKey"];
        };
        /** @description What ListGroups answers. */
        ListGroupsResponse: {
            /** @description One page of the pool's groups. */
            Groups?: components["schemas"]["GroupListType"];
            /** @description Token for the page that follows; absent on the last page. */
            NextToken?: components["schemas"]["PaginationKey"];
        };
        /** @description What ListIdentityProviders takes. */
        ListIdentityProvidersRequest: {
            /** @description Pool whose providers are listed. */
            UserPoolId: components["schemas"]["UserPoolIdType"];
            /** @description Most providers in one page; send 1 to 60, since the service has been seen to refuse both 0 and a missing value. */
            MaxResults?: components["schemas"]["ListProvidersLimitType"];
            /** @description Token of the previous page; without it the list starts at the beginning. */
            NextToken?: components["schemas"]["PaginationKeyType"];
        };
        /** @description What ListIdentityProviders answers. */
        ListIdentityProvidersResponse: {
            /** @description Providers of this page in short form. */
            Providers: components["schemas"]["ProvidersListType"];
            /** @description Token that fetches the next page; absent on the last one. */
            NextToken?: components["schemas"]["PaginationKeyType"];
        };
        /** @description Column names of a CSV file, in order. */
        ListOfStringTypes: components["schemas"]["StringType"][];
        /**
         * Format: int32
         * @description Number of providers that one page may hold.
         */
        ListProvidersLimitType: number;
        /**
         * Format: int32
         * @description How many resource servers one page may hold, from 1 to 50.
         */
        ListResourceServersLimitType: number;
        /** @description What ListResourceServers takes. */
        ListResourceServersRequest: {
            /** @description Pool whose resource servers are listed. */
            UserPoolId: components["schemas"]["UserPoolIdType"];
            /** @description Most entries to return in this answer, 1 to 50; the real service may refuse a request without it. */
            MaxResults?: components["schemas"]["ListResourceServersLimitType"];
            /** @description Token of the answer before, to read on from there; left out for the first page. */
            NextToken?: components["schemas"]["PaginationKeyType"];
        };
        /** @description What ListResourceServers gives back. */
        ListResourceServersResponse: {
            /** @description The resource servers of this page, each with its scopes; empty when the pool has none. */
            ResourceServers: components["schemas"]["ResourceServersListType"];
            /** @description Token for the next page; absent when nothing is left. */
            NextToken?: components["schemas"]["PaginationKeyType"];
        };
        /** @description What ListTagsForResource takes. */
        ListTagsForResourceRequest: {
            /** @description ARN of the pool whose tags are read; DescribeUserPool shows it as Arn, and the bare pool id is no substitute. */
            ResourceArn: components["schemas"]["ArnType"];
        };
        /** @description What ListTagsForResource answers. */
        ListTagsForResourceResponse: {
            /** @description Every tag on the pool, key to value. */
            Tags?: components["schemas"]["UserPoolTagsType"];
        };
        /** @description What ListTerms takes. */
        ListTermsRequest: {
            /** @description Pool whose entries are listed. */
            UserPoolId: components["schemas"]["UserPoolIdType"];
            /** @description Most entries in one page. */
            MaxResults?: components["schemas"]["ListTermsRequestMaxResultsInteger"];
            /** @description Token of the previous page; without it the list starts at the beginning. */
            NextToken?: components["schemas"]["StringType"];
        };
        /**
         * Format: int32
         * @description Number of terms entries that one page may hold.
         */
        ListTermsRequestMaxResultsInteger: number;
        /** @description What ListTerms answers. */
        ListTermsResponse: {
            /** @description Entries of this page in short form. */
            Terms: components["schemas"]["TermsDescriptionListType"];
            /** @description Token that fetches the next page; absent on the last one. */
            NextToken?: components["schemas"]["StringType"];
        };
        /** @description What ListUserImportJobs takes. */
        ListUserImportJobsRequest: {
            /** @description Pool whose jobs are listed. */
            UserPoolId: components["schemas"]["UserPoolIdType"];
            /** @description Most jobs in one page; it must be sent. */
            MaxResults: components["schemas"]["PoolQueryLimitType"];
            /** @description Token of the previous page; without it the list starts with the newest job. */
            PaginationToken?: components["schemas"]["PaginationKeyType"];
        };
        /** @description What ListUserImportJobs answers. */
        ListUserImportJobsResponse: {
            /** @description Jobs of this page, newest first. */
            UserImportJobs?: components["schemas"]["UserImportJobsListType"];
            /** @description Token that fetches the next page; absent on the last one. */
            PaginationToken?: components["schemas"]["PaginationKeyType"];
        };
        /** @description What ListUserPoolClientSecrets takes. */
        ListUserPoolClientSecretsRequest: {
            /** @description Pool that holds the app client. */
            UserPoolId: components["schemas"]["UserPoolIdType"];
            /** @description App client whose secrets are listed. */
            ClientId: components["schemas"]["ClientIdType"];
            /** @description Token of an earlier answer; in practice not needed, because two secrets fit on one page. */
            NextToken?: components["schemas"]["PaginationKey"];
        };
        /** @description What ListUserPoolClientSecrets gives back. */
        ListUserPoolClientSecretsResponse: {
            /** @description The secrets of the client, without their values. */
            ClientSecrets?: components["schemas"]["ClientSecretDescriptorListType"];
            /** @description Token for a further page; with two secrets at most there is none. */
            NextToken?: components["schemas"]["PaginationKey"];
        };
        /** @description What ListUserPoolClients takes. */
        ListUserPoolClientsRequest: {
            /** @description Pool whose app clients are listed. */
            UserPoolId: components["schemas"]["UserPoolIdType"];
            /** @description Most clients to return in this answer, 1 to 60. */
            MaxResults?: components["schemas"]["QueryLimit"];
            /** @description Token of the answer before, to read on from there; left out for the first page. */
            NextToken?: components["schemas"]["PaginationKey"];
        };
        /** @description What ListUserPoolClients gives back. */
        ListUserPoolClientsResponse: {
            /** @description The clients of this page; empty when the pool has none. */
            UserPoolClients?: components["schemas"]["UserPoolClientListType"];
            /** @description Token for the next page; absent on the last one. */
            NextToken?: components["schemas"]["PaginationKey"];
        };
        /** @description What ListUserPoolReplicas takes. */
        ListUserPoolReplicasRequest: {
            /** @description Pool whose Regions are listed. */
            UserPoolId: components["schemas"]["UserPoolIdType"];
            /** @description Token of an earlier answer that asks for the page after it; left out for the first page. */
            NextToken?: components["schemas"]["PaginationKeyType"];
        };
        /** @description What ListUserPoolReplicas gives back. */
        ListUserPoolReplicasResponse: {
            /** @description One entry for each Region with the pool, among them the primary. */
            UserPoolReplicas?: components["schemas"]["UserPoolReplicaListType"];
            /** @description Token for the next page; absent on the last one. */
            NextToken?: components["schemas"]["PaginationKeyType"];
        };
        /** @description What ListUserPools takes. */
        ListUserPoolsRequest: {
            /** @description Token of the previous page; left out for the first page. */
            NextToken?: components["schemas"]["PaginationKeyType"];
            /** @description Most pools wanted on a page, 1 to 60; there is no default. */
            MaxResults: components["schemas"]["PoolQueryLimitType"];
        };
        /** @description What ListUserPools answers. */
        ListUserPoolsResponse: {
            /** @description Short descriptions of the pools on this page. */
            UserPools?: components["schemas"]["UserPoolListType"];
            /** @description Token for the next page; absent on the last one. */
            NextToken?: components["schemas"]["PaginationKeyType"];
        };
        /** @description What ListUsersInGroup takes. */
        ListUsersInGroupRequest: {
            /** @description Pool the group belongs to. */
            UserPoolId: components["schemas"]["UserPoolIdType"];
            /** @description Group whose members are listed. */
            GroupName: components["schemas"]["GroupNameType"];
            /** @description Most users on one page, up to 60; left out, the service picks the page size. */
            Limit?: components["schemas"]["QueryLimitType"];
            /** @description Token of the page before, to go on after it; left out for the first page. */
            NextToken?: components["schemas"]["PaginationKey"];
        };
        /** @description What ListUsersInGroup answers. */
        ListUsersInGroupResponse: {
            /** @description One page of the group's members, empty when it has none. */
            Users?: components["schemas"]["UsersListType"];
            /** @description Token for the page that follows; absent on the last page. */
            NextToken?: components["schemas"]["PaginationKey"];
        };
        /** @description What ListUsers takes. */
        ListUsersRequest: {
            /** @description Pool whose users are listed. */
            UserPoolId: components["schemas"]["UserPoolIdType"];
            /** @description Attributes to show; all if left out. Naming one that some listed user lacks can fail the call, and so does `sub`. */
            AttributesToGet?: components["schemas"]["SearchedAttributeNamesListType"];
            /** @description Most users on one page, up to 60; left out, the service picks the page size. */
            Limit?: components["schemas"]["QueryLimitType"];
            /** @description Token of the page before, to go on after it; left out for the first page. */
            PaginationToken?: components["schemas"]["SearchPaginationTokenType"];
            /** @description Condition on one attribute, such as `email ^= "ada"`; left out or empty, all users are listed. */
            Filter?: components["schemas"]["UserFilterType"];
        };
        /** @description What ListUsers answers. */
        ListUsersResponse: {
            /** @description One page of users, possibly empty although more follow. */
            Users?: components["schemas"]["UsersListType"];
            /** @description Token for the page that follows; only its absence marks the end. */
            PaginationToken?: components["schemas"]["SearchPaginationTokenType"];
        };
        /** @description What ListWebAuthnCredentials takes. */
        ListWebAuthnCredentialsRequest: {
            /** @description Access token of the user whose passkeys are listed. */
            AccessToken: components["schemas"]["TokenModelType"];
            /** @description Token of the preceding page; left out for the first page. */
            NextToken?: components["schemas"]["PaginationKey"];
            /** @description Largest number of passkeys wanted on the page. */
            MaxResults?: components["schemas"]["WebAuthnCredentialsQueryLimitType"];
        };
        /** @description What ListWebAuthnCredentials answers. */
        ListWebAuthnCredentialsResponse: {
            /** @description Passkeys on this page; an empty list when the user has none. */
            Credentials: components["schemas"]["WebAuthnCredentialDescriptionListType"];
            /** @description Token for the following page; absent on the last one. */
            NextToken?: components["schemas"]["PaginationKey"];
        };
        /** @description Log deliveries of a pool, 0 to 2 of them, each for a different event source. */
        LogConfigurationListType: components["schemas"]["LogConfigurationType"][];
        /** @description One log delivery, from an event source at a level to a destination. An entry without any destination is refused. */
        LogConfigurationType: {
            /** @description Level of detail, ERROR for userNotification and INFO for userAuthEvents. */
            LogLevel: components["schemas"]["LogLevel"];
            /** @description Kind of events that is delivered; it may occur once in a list. */
            EventSource: components["schemas"]["EventSourceName"];
            /** @description Log group as destination, open to both event sources. */
            CloudWatchLogsConfiguration?: components["schemas"]["CloudWatchLogsConfigurationType"];
            /** @description Bucket as destination, for userAuthEvents only. */
            S3Configuration?: components["schemas"]["S3ConfigurationType"];
            /** @description Stream as destination, for userAuthEvents only. */
            FirehoseConfiguration?: components["schemas"]["FirehoseConfigurationType"];
        };
        /** @description All log deliveries of one pool. */
        LogDeliveryConfigurationType: {
            /** @description Pool that sends the logs. */
            UserPoolId: components["schemas"]["UserPoolIdType"];
            /** @description Its deliveries, at most one for each event source; empty when logging is off. */
            LogConfigurations: components["schemas"]["LogConfigurationListType"];
        };
        /**
         * @description Level of a log delivery. ERROR carries failures and belongs to userNotification, INFO carries all events and belongs to userAuthEvents.
         * @enum {string}
         */
        LogLevel: "ERROR" | "INFO";
        /** @description Redirect targets allowed after sign-out, up to 100. */
        LogoutURLsListType: components["schemas"]["RedirectUrlType"][];
        /**
         * Format: int64
         * @description Count of users, a 64-bit integer.
         */
        LongType: number;
        /** @description Text-message MFA settings of the older kind; codes from an authenticator app never show here. */
        MFAOptionListType: components["schemas"]["MFAOptionType"][];
        /** @description One MFA setting of the older kind, which knows text messages only. */
        MFAOptionType: {
            /** @description How codes are sent; SMS is the only one that works here. */
            DeliveryMedium?: components["schemas"]["DeliveryMediumType"];
            /** @description Attribute that holds the destination; `phone_number` is the only one that works here. */
            AttributeName?: components["schemas"]["AttributeNameType"];
        };
        /** @description Id of a managed login style, a version 4 UUID that the service hands out. */
        ManagedLoginBrandingIdType: string;
        /** @description A managed login style as the service reports it; nothing in it names the app client. */
        ManagedLoginBrandingType: {
            /** @description Id of the style. */
            ManagedLoginBrandingId?: components["schemas"]["ManagedLoginBrandingIdType"];
            /** @description Pool the style belongs to. */
            UserPoolId?: components["schemas"]["UserPoolIdType"];
            /** @description Whether the look is the default of Cognito; always present. */
            UseCognitoProvidedValues?: components["schemas"]["BooleanType"];
            /** @description Look of the pages as a JSON object; absent if none was given. */
            Settings?: components["schemas"]["Document"];
            /** @description Images of the style; always present, empty when it has none. */
            Assets?: components["schemas"]["AssetListType"];
            /** @description Time at which the style was created, in epoch seconds. */
            CreationDate?: components["schemas"]["DateType"];
            /** @description Time of the last change, in epoch seconds. */
            LastModifiedDate?: components["schemas"]["DateType"];
        };
        /**
         * @description What happens to the invitation. RESEND sends it again to a user who has not signed in yet, with a fresh validity period, and SUPPRESS creates the user without one.
         * @enum {string}
         */
        MessageActionType: "RESEND" | "SUPPRESS";
        /** @description Texts of the invitation that a user created by an administrator gets. */
        MessageTemplateType: {
            /** @description SMS text, 6 to 140 characters, with {username} and {####} for user name and temporary password. */
            SMSMessage?: components["schemas"]["SmsInviteMessageType"];
            /** @description E-mail body with {username} and {####}; meant for pools with EmailSendingAccount DEVELOPER. */
            EmailMessage?: components["schemas"]["EmailInviteMessageType"];
            /** @description E-mail subject, Your temporary password when absent; meant for pools with EmailSendingAccount DEVELOPER. */
            EmailSubject?: components["schemas"]["EmailVerificationSubjectType"];
        };
        /** @description Explanation of the error for people. Programs should go by the error's name, as the wording can change. */
        MessageType: string;
        /** @description Names the service has assigned to a device it does not know yet; ConfirmDevice registers it under them. */
        NewDeviceMetadataType: {
            /** @description Identifier of the device, Region and UUID joined by an underscore. */
            DeviceKey?: components["schemas"]["DeviceKeyType"];
            /** @description Nine characters beginning with a hyphen; takes the part of the pool name in the device's SRP computation. */
            DeviceGroupKey?: components["schemas"]["StringType"];
        };
        /** @description Sender and templates of the mails about risky sign-ins. */
        NotifyConfigurationType: {
            /** @description Sender address; it or its domain must be verified in SES. */
            From?: components["schemas"]["StringType"];
            /** @description Address to which answers of the users go. */
            ReplyTo?: components["schemas"]["StringType"];
            /** @description SES identity, by its ARN, with a sending authorization that lets Cognito use the From address. */
            SourceArn: components["schemas"]["ArnType"];
            /** @description Template for sign-ins that were refused. */
            BlockEmail?: components["schemas"]["NotifyEmailType"];
            /** @description Template for sign-ins that were let pass. */
            NoActionEmail?: components["schemas"]["NotifyEmailType"];
            /** @description Template for sign-ins that had to show a second factor. */
            MfaEmail?: components["schemas"]["NotifyEmailType"];
        };
        /** @description Template of a notification mail. */
        NotifyEmailType: {
            /** @description Subject line. */
            Subject: components["schemas"]["EmailNotificationSubjectType"];
            /** @description Body as HTML. */
            HtmlBody?: components["schemas"]["EmailNotificationBodyType"];
            /** @description Body as plain text. */
            TextBody?: components["schemas"]["EmailNotificationBodyType"];
        };
        /** @description Bounds of a number attribute, both inclusive and written as text. */
        NumberAttributeConstraintsType: {
            /** @description Lowest value allowed, a number as text; no lower bound when absent. */
            MinValue?: components["schemas"]["StringType"];
            /** @description Highest value allowed, a number as text and not below MinValue; no upper bound when absent. */
            MaxValue?: components["schemas"]["StringType"];
        };
        /**
         * @description An OAuth 2.0 grant. code hands out a code to exchange at /oauth2/token, implicit puts tokens straight into the redirect, and client_credentials gives an access token to a program without a user.
         * @enum {string}
         */
        OAuthFlowType: "code" | "implicit" | "client_credentials";
        /** @description OAuth 2.0 grants of an app client, up to three; client_credentials cannot be mixed with the others. */
        OAuthFlowsType: components["schemas"]["OAuthFlowType"][];
        /** @description An ARN, or the empty string where none applies. */
        OptionalArnType: string;
        /** @description Opaque token to the next page of a list, up to 131072 characters without blanks. Valid for the operation that issued it. */
        PaginationKey: string;
        /** @description Opaque token to the next page of a list, of unlimited length and without blanks. Valid for the operation that issued it. */
        PaginationKeyType: string;
        /**
         * @description Algorithm with which the password hashes of a CSV file were made.
         * @enum {string}
         */
        PasswordHashingAlgorithmType: "BCRYPT" | "SCRYPT" | "ARGON2ID" | "PBKDF2_SHA256";
        /**
         * Format: int32
         * @description How many earlier passwords are barred from reuse, 0 to 24.
         */
        PasswordHistorySizeType: number;
        /**
         * Format: int32
         * @description Least number of characters in a password, 6 to 99.
         */
        PasswordPolicyMinLengthType: number;
        /** @description Rules that each new password of a pool has to meet; the first broken one is named in InvalidPasswordException. */
        PasswordPolicyType: {
            /** @description Least number of characters, 8 in a pool created without a policy. */
            MinimumLength?: components["schemas"]["PasswordPolicyMinLengthType"];
            /** @description With true a password needs a capital letter; true in a pool created without a policy. */
            RequireUppercase?: components["schemas"]["BooleanType"];
            /** @description With true a password needs a small letter; true in a pool created without a policy. */
            RequireLowercase?: components["schemas"]["BooleanType"];
            /** @description With true a password needs a digit; true in a pool created without a policy. */
            RequireNumbers?: components["schemas"]["BooleanType"];
            /** @description With true a password needs a special character or an inner space; true in a pool created without a policy. */
            RequireSymbols?: components["schemas"]["BooleanType"];
            /** @description Earlier passwords that may not be chosen again; 0 checks none, and more needs the ESSENTIALS or PLUS tier. */
            PasswordHistorySize?: components["schemas"]["PasswordHistorySizeType"];
            /** @description Days until an unused temporary password expires, 7 by default; 0 means the default as well. */
            TemporaryPasswordValidityDays?: components["schemas"]["TemporaryPasswordValidityDaysType"];
        };
        /** @description A password of up to 256 characters. The pool's password policy asks for more than this schema, and breaking it is an InvalidPasswordException. */
        PasswordType: string;
        /**
         * Format: int32
         * @description Most items on one page, 1 to 60.
         */
        PoolQueryLimitType: number;
        /** @description Address in S3 that carries its own time-limited authorization. */
        PreSignedUrlType: string;
        /**
         * @description Event version, V1_0 (shapes ID tokens), V2_0 (user access tokens too, not on LITE) or V3_0 (machine access tokens as well).
         * @enum {string}
         */
        PreTokenGenerationLambdaVersionType: "V1_0" | "V2_0" | "V3_0";
        /** @description A pre-token-generation function with its event version. */
        PreTokenGenerationVersionConfigType: {
            /** @description Event version that decides which tokens the function can shape. */
            LambdaVersion: components["schemas"]["PreTokenGenerationLambdaVersionType"];
            /** @description ARN of the function; equal to PreTokenGeneration when both are sent. */
            LambdaArn: components["schemas"]["ArnType"];
        };
        /**
         * Format: int32
         * @description Rank of a group among the groups of one user, a whole number from 0 (highest) to 2147483647. It decides which role becomes the preferred one in the tokens.
         */
        PrecedenceType: number;
        /**
         * @description Whether answers give away that a user does not exist. ENABLED makes an unknown user look like a known one, LEGACY answers UserNotFoundException.
         * @enum {string}
         */
        PreventUserExistenceErrorTypes: "LEGACY" | "ENABLED";
        /**
         * Format: int32
         * @description Rank of a recovery way, 1 before 2.
         */
        PriorityType: number;
        /** @description Short form of a provider, without its settings. */
        ProviderDescription: {
            /** @description Name by which the provider is described, changed and deleted. */
            ProviderName?: components["schemas"]["ProviderNameType"];
            /** @description Kind of the provider. */
            ProviderType?: components["schemas"]["IdentityProviderTypeType"];
            /** @description Time of the last change, in epoch seconds. */
            LastModifiedDate?: components["schemas"]["DateType"];
            /** @description Time at which the provider was added, in epoch seconds; later changes leave it alone. */
            CreationDate?: components["schemas"]["DateType"];
        };
        /** @description Settings of a provider as a map of strings, flags being `"true"` or `"false"`. Google and LoginWithAmazon take `client_id`, `client_secret` and `authorize_scopes`; Facebook the same and, if wanted, `api_version`; SignInWithApple `client_id`, `team_id`, `key_id`, `private_key` and `authorize_scopes`; OIDC `client_id`, `client_secret`, `attributes_request_method` (`GET` or `POST`), `oidc_issuer` (https) and `authorize_scopes`, with `authorize_url`, `token_url`, `attributes_url` and `jwks_uri` where the issuer publishes no discovery document; SAML exactly one of `MetadataURL` and `MetadataFile`, with `IDPSignout`, `IDPInit`, `EncryptedResponses` and `RequestSigningAlgorithm` as options. Answers add derived keys, such as `attributes_url_add_attributes` for OAuth kinds or `SSORedirectBindingURI` and `SLORedirectBindingURI` for SAML. */
        ProviderDetailsType: {
            [key: string]: components["schemas"]["StringType"];
        };
        /** @description Name of an identity provider in a pool, 1 to 32 characters. Users of the pool itself have the provider `Cognito`. */
        ProviderNameType: string;
        /** @description Name for a new provider, three characters or more without white space; an underscore is possible in the second place only, as it separates provider and subject in the names of federated users. */
        ProviderNameTypeV2: string;
        /** @description Points at a user through a provider, by the provider's name and the value of one attribute there. */
        ProviderUserIdentifierType: {
            /** @description `Cognito` for a native user of the pool, for anybody else the provider as it is named in the pool, be it Google or ExampleSAML. */
            ProviderName?: components["schemas"]["ProviderNameType"];
            /** @description Attribute that holds the value, such as NameID; `Cognito_Subject` stands for the subject and is a must for social providers. */
            ProviderAttributeName?: components["schemas"]["StringType"];
            /** @description Value that picks the user, for a native user the username, for an external account its id at the provider. */
            ProviderAttributeValue?: components["schemas"]["StringType"];
        };
        /** @description Providers of one page, in short form. */
        ProvidersListType: components["schemas"]["ProviderDescription"][];
        /**
         * Format: int32
         * @description How many app clients one page may hold, from 1 to 60.
         */
        QueryLimit: number;
        /**
         * Format: int32
         * @description Most items on one page, up to 60.
         */
        QueryLimitType: number;
        /** @description Ranked ways of password recovery. */
        RecoveryMechanismsType: components["schemas"]["RecoveryOptionType"][];
        /**
         * @description A way of recovery, by verified e-mail, by verified phone, or by an administrator only, which leaves ForgotPassword unusable.
         * @enum {string}
         */
        RecoveryOptionNameType: "verified_email" | "verified_phone_number" | "admin_only";
        /** @description One way of password recovery with its rank. */
        RecoveryOptionType: {
            /** @description Rank of the way; the lower number is tried first. */
            Priority: components["schemas"]["PriorityType"];
            /** @description The way itself; admin_only stands alone and cannot be mixed with another. */
            Name: components["schemas"]["RecoveryOptionNameType"];
        };
        /** @description Absolute address for a redirect, at most 1,024 characters and without a fragment. https and an app's own scheme are fine, plain http only to the local machine. */
        RedirectUrlType: string;
        /** @description Setting that makes each refresh token good for one use only. With it on, tokens are renewed through GetTokensFromRefreshToken and not through REFRESH_TOKEN_AUTH; the new refresh token lives only as long as the first one would have. */
        RefreshTokenRotationType: {
            /** @description ENABLED issues a new refresh token at each renewal, DISABLED keeps the old one. */
            Feature: components["schemas"]["FeatureType"];
            /** @description Seconds a replaced refresh token still works, 0 to 60, so that a lost answer can be retried; 0 ends it at once. */
            RetryGracePeriodSeconds?: components["schemas"]["RetryGracePeriodSecondsType"];
        };
        /**
         * Format: int32
         * @description Lifetime of refresh tokens as a bare number, read in the unit of TokenValidityUnits; the real span is 1 hour to 3,650 days, and 0 stands for the default of 30 days.
         */
        RefreshTokenValidityType: number;
        /** @description Code of an AWS Region such as us-east-1. */
        RegionCodeType: string;
        /** @description Code of an AWS Region, for example `us-east-1`. */
        RegionNameType: string;
        /** @description Domain to which passkeys are bound. */
        RelyingPartyIdType: string;
        /** @description Region codes in which a pool has replicas. */
        ReplicaRegionsType: components["schemas"]["StringType"][];
        /**
         * @description Part a Region plays for a replicated pool. PRIMARY holds the settings and takes all writes such as sign-up, SECONDARY is a copy that can neither create users nor reset passwords.
         * @enum {string}
         */
        ReplicaRoleType: "PRIMARY" | "SECONDARY";
        /**
         * @description State of a replica. CREATING and DELETING are passing states, ACTIVE replicas serve sign-ins, INACTIVE ones do not; a new secondary becomes INACTIVE when it is ready.
         * @enum {string}
         */
        ReplicaStatusType: "CREATING" | "ACTIVE" | "INACTIVE" | "DELETING";
        /** @description What ResendConfirmationCode takes. */
        ResendConfirmationCodeRequest: {
            /** @description App client through which the pool is found. */
            ClientId: components["schemas"]["ClientIdType"];
            /** @description Hash over user name and client id; needed exactly when the app client has a secret. */
            SecretHash?: components["schemas"]["SecretHashType"];
            /** @description Device and network of the user, for threat protection; may be left out. */
            UserContextData?: components["schemas"]["UserContextDataType"];
            /** @description User who needs a new code. */
            Username: components["schemas"]["UsernameType"];
            /** @description Pinpoint endpoint the request is counted for; not counted if left out. */
            AnalyticsMetadata?: components["schemas"]["AnalyticsMetadataType"];
            /** @description Free pairs for the custom message trigger; not stored. */
            ClientMetadata?: components["schemas"]["ClientMetadataType"];
        };
        /** @description What ResendConfirmationCode answers. */
        ResendConfirmationCodeResponse: {
            /** @description Where the new code was sent. */
            CodeDeliveryDetails?: components["schemas"]["CodeDeliveryDetailsType"];
        };
        /** @description Id of a stored image of a managed login style. */
        ResourceIdType: string;
        /** @description Key of a resource server inside its pool, 1 to 256 printable ASCII characters without space, double quote or backslash. A URL is usual but not needed. */
        ResourceServerIdentifierType: string;
        /** @description Display name of a resource server, 1 to 256 word characters, blanks and a few signs. */
        ResourceServerNameType: string;
        /** @description Text for people that says what a scope permits, 1 to 256 characters. */
        ResourceServerScopeDescriptionType: string;
        /** @description The custom scopes of one resource server, 100 at most. */
        ResourceServerScopeListType: components["schemas"]["ResourceServerScopeType"][];
        /** @description Name of a scope within its resource server, 1 to 256 printable ASCII characters. A slash is not allowed, since it parts identifier and name in the full scope string. */
        ResourceServerScopeNameType: string;
        /** @description One custom scope of a resource server. */
        ResourceServerScopeType: {
            /** @description Short name of the scope; with the identifier and a slash before it, it is the string clients ask for. */
            ScopeName: components["schemas"]["ResourceServerScopeNameType"];
            /** @description What the scope lets its holder do, in words. */
            ScopeDescription: components["schemas"]["ResourceServerScopeDescriptionType"];
        };
        /** @description An external API whose scopes a pool can put into access tokens. */
        ResourceServerType: {
            /** @description Pool that hosts the resource server. */
            UserPoolId?: components["schemas"]["UserPoolIdType"];
            /** @description Key of the resource server, unique inside the pool. */
            Identifier?: components["schemas"]["ResourceServerIdentifierType"];
            /** @description Display name, as last set. */
            Name?: components["schemas"]["ResourceServerNameType"];
            /** @description Custom scopes the resource server offers at present. */
            Scopes?: components["schemas"]["ResourceServerScopeListType"];
        };
        /** @description Resource servers of one page. */
        ResourceServersListType: components["schemas"]["ResourceServerType"][];
        /** @description What RespondToAuthChallenge takes. */
        RespondToAuthChallengeRequest: {
            /** @description App client with which the sign-in was begun. */
            ClientId: components["schemas"]["ClientIdType"];
            /** @description Challenge being answered, equal to the name the previous response gave; ADMIN_NO_SRP_AUTH is not accepted. */
            ChallengeName: components["schemas"]["ChallengeNameType"];
            /** @description Newest session of this sign-in, exactly as received; left out only where the challenge came without one. */
            Session?: components["schemas"]["SessionType"];
            /** @description Answer as key-value pairs; the challenge decides which keys, and USERNAME is always one of them. */
            ChallengeResponses?: components["schemas"]["ChallengeResponsesType"];
            /** @description Amazon Pinpoint endpoint for the metrics of this call; no influence on the sign-in. */
            AnalyticsMetadata?: components["schemas"]["AnalyticsMetadataType"];
            /** @description Address and device fingerprint of the user, which threat protection uses to rate the risk. */
            UserContextData?: components["schemas"]["UserContextDataType"];
            /** @description Free key-value pairs handed to the Lambda triggers that run because of this answer. */
            ClientMetadata?: components["schemas"]["ClientMetadataType"];
        };
        /** @description What RespondToAuthChallenge answers, which is either tokens or a further challenge. */
        RespondToAuthChallengeResponse: {
            /** @description Challenge to be answered next; absent when the sign-in is complete. */
            ChallengeName?: components["schemas"]["ChallengeNameType"];
            /** @description Fresh handle for the next answer; absent when tokens are returned. */
            Session?: components["schemas"]["SessionType"];
            /** @description Data for computing the next answer; an empty object when the sign-in is complete. */
            ChallengeParameters?: components["schemas"]["ChallengeParametersType"];
            /** @description Issued tokens; absent while a further challenge is pending. */
            AuthenticationResult?: components["schemas"]["AuthenticationResultType"];
        };
        /**
         * Format: int32
         * @description Seconds a refresh token stays usable after it was replaced, 0 to 60.
         */
        RetryGracePeriodSecondsType: number;
        /** @description What RevokeToken takes. */
        RevokeTokenRequest: {
            /** @description Refresh token to be revoked; access and ID tokens are refused. */
            Token: components["schemas"]["TokenModelType"];
            /** @description App client that received the token. */
            ClientId: components["schemas"]["ClientIdType"];
            /** @description Secret of the app client in plain form; needed only when the client has one. */
            ClientSecret?: components["schemas"]["ClientSecretType"];
        };
        /** @description Empty answer of RevokeToken. */
        RevokeTokenResponse: Record<string, never>;
        /** @description Threat protection settings of a pool or an app client; parts that were never set are absent. */
        RiskConfigurationType: {
            /** @description Pool the settings belong to. */
            UserPoolId?: components["schemas"]["UserPoolIdType"];
            /** @description App client the settings belong to; absent for those of the pool. */
            ClientId?: components["schemas"]["ClientIdType"];
            /** @description Check for leaked passwords and the reaction to a hit. */
            CompromisedCredentialsRiskConfiguration?: components["schemas"]["CompromisedCredentialsRiskConfigurationType"];
            /** @description Reactions to takeover risk and the mails about it. */
            AccountTakeoverRiskConfiguration?: components["schemas"]["AccountTakeoverRiskConfigurationType"];
            /** @description IP ranges that are always refused or never rated. */
            RiskExceptionConfiguration?: components["schemas"]["RiskExceptionConfigurationType"];
            /** @description Time of the last change, in epoch seconds. */
            LastModifiedDate?: components["schemas"]["DateType"];
        };
        /**
         * @description Verdict on an event, `NoRisk`, `AccountTakeover` for a suspected takeover, or `Block` if it was refused.
         * @enum {string}
         */
        RiskDecisionType: "NoRisk" | "AccountTakeover" | "Block";
        /** @description IP ranges for which the usual rating does not count. */
        RiskExceptionConfigurationType: {
            /** @description Ranges from which requests are refused before authentication. */
            BlockedIPRangeList?: components["schemas"]["BlockedIPRangeListType"];
            /** @description Ranges whose requests are not rated at all. */
            SkippedIPRangeList?: components["schemas"]["SkippedIPRangeListType"];
        };
        /**
         * @description Degree of a detected risk.
         * @enum {string}
         */
        RiskLevelType: "Low" | "Medium" | "High";
        /** @description How requests to a domain are spread over the Regions of a replicated pool. Failover is the only kind so far. */
        RoutingType: {
            /** @description Switch to the secondary Region when the primary one is unhealthy; absent means no automatic switch. */
            Failover?: components["schemas"]["FailoverType"];
        };
        /** @description ARN of an S3 bucket, which has neither Region nor account in it, such as arn:aws:s3:::example-pool-events. */
        S3ArnType: string;
        /** @description Name of an S3 bucket; a dot may not come last. */
        S3BucketType: string;
        /** @description Delivery to an S3 bucket, possible for userAuthEvents only. */
        S3ConfigurationType: {
            /** @description ARN of the bucket that receives the events. */
            BucketArn?: components["schemas"]["S3ArnType"];
        };
        /** @description Name of an SES configuration set, 1 to 64 letters, digits, hyphens or underscores. */
        SESConfigurationSet: string;
        /** @description Wanted state of text message codes as a user's second factor; needs a phone number, verified or not. */
        SMSMfaSettingsType: {
            /** @description True activates text message codes for the user, false deactivates them. */
            Enabled?: components["schemas"]["BooleanType"];
            /** @description True makes text messages the factor that is asked first, false takes that rank away. */
            PreferredMfa?: components["schemas"]["BooleanType"];
        };
        /** @description One attribute in the schema of a pool, standard or custom. */
        SchemaAttributeType: {
            /** @description Name of the attribute; custom ones are sent bare and reported with the prefix custom (dev:custom when developer-only). */
            Name?: components["schemas"]["CustomAttributeNameType"];
            /** @description Type of the value; a standard attribute keeps its own type, and a custom one has to state it. */
            AttributeDataType?: components["schemas"]["AttributeDataType"];
            /** @description Legacy flag that reserves changes to administrators, false by default; prefer WriteAttributes of the app client. */
            DeveloperOnlyAttribute?: components["schemas"]["BooleanType"];
            /** @description With false the first value stays for good; true by default for custom attributes, and required for attributes mapped from a provider. */
            Mutable?: components["schemas"]["BooleanType"];
            /** @description With true users need a value to register; only standard attributes can be required. */
            Required?: components["schemas"]["BooleanType"];
            /** @description Bounds for an attribute of type Number, ignored for others. */
            NumberAttributeConstraints?: components["schemas"]["NumberAttributeConstraintsType"];
            /** @description Length bounds for an attribute of type String, ignored for others. */
            StringAttributeConstraints?: components["schemas"]["StringAttributeConstraintsType"];
        };
        /** @description Attributes of a pool's schema; a request lists only those to add or alter, an answer has the 20 standard ones as well. */
        SchemaAttributesListType: components["schemas"]["SchemaAttributeType"][];
        /** @description Scopes an app client may ask for, up to 50. The list is a set, so answers may give another order. */
        ScopeListType: components["schemas"]["ScopeType"][];
        /** @description One scope, either openid, email, phone, profile, aws.cognito.signin.user.admin, or a custom one in the form identifier/scope. */
        ScopeType: string;
        /** @description Opaque token to the next page of a user or device list, without blanks. A page can be short or empty and still carry one; only its absence marks the end. */
        SearchPaginationTokenType: string;
        /** @description Names of the attributes to show for each listed user. */
        SearchedAttributeNamesListType: components["schemas"]["AttributeNameType"][];
        /** @description Base32 secret shared between the service and an authenticator app, for six-digit TOTP codes with SHA-1 and steps of 30 seconds. */
        SecretCodeType: string;
        /** @description Proof that the caller knows the client secret, the base64 form of the HMAC-SHA256 with the secret as key over user name and client id joined. Demanded for a client with a secret, refused for one without. */
        SecretHashType: string;
        /**
         * @description TLS policy of a custom domain. TLS_V1 still admits TLS 1.0 for very old clients, TLS_V1_2_2021 needs TLS 1.2 or newer, and TLS_V1_3_2025 needs TLS 1.3.
         * @enum {string}
         */
        SecurityPolicyType: "TLS_V1" | "TLS_V1_2_2021" | "TLS_V1_3_2025";
        /** @description Opaque text that links the steps of one sign-in, valid for a few minutes and for one successful use. Treat its length and content as free to change. */
        SessionType: string;
        /** @description What SetLogDeliveryConfiguration takes. */
        SetLogDeliveryConfigurationRequest: {
            /** @description Pool whose log deliveries are set. */
            UserPoolId: components["schemas"]["UserPoolIdType"];
            /** @description Complete new list, at most one entry for each event source; an empty list switches logging off. */
            LogConfigurations: components["schemas"]["LogConfigurationListType"];
        };
        /** @description What SetLogDeliveryConfiguration gives back. */
        SetLogDeliveryConfigurationResponse: {
            /** @description The deliveries now in force. */
            LogDeliveryConfiguration?: components["schemas"]["LogDeliveryConfigurationType"];
        };
        /** @description What SetRiskConfiguration takes. */
        SetRiskConfigurationRequest: {
            /** @description Pool whose settings are made. */
            UserPoolId: components["schemas"]["UserPoolIdType"];
            /** @description App client that gets settings of its own; absent, they count for all clients of the pool that have none. */
            ClientId?: components["schemas"]["ClientIdType"];
            /** @description Check for leaked passwords and the reaction to a hit. */
            CompromisedCredentialsRiskConfiguration?: components["schemas"]["CompromisedCredentialsRiskConfigurationType"];
            /** @description Reactions to takeover risk and the mails about it. */
            AccountTakeoverRiskConfiguration?: components["schemas"]["AccountTakeoverRiskConfigurationType"];
            /** @description IP ranges that are always refused or never rated. */
            RiskExceptionConfiguration?: components["schemas"]["RiskExceptionConfigurationType"];
        };
        /** @description What SetRiskConfiguration answers. */
        SetRiskConfigurationResponse: {
            /** @description The settings as stored. */
            RiskConfiguration: components["schemas"]["RiskConfigurationType"];
        };
        /** @description What SetUICustomization takes. */
        SetUICustomizationRequest: {
            /** @description Pool whose hosted UI is styled; it needs a domain. */
            UserPoolId: components["schemas"]["UserPoolIdType"];
            /** @description App client to style; `ALL` stands for every client without a look of its own, and so does an absent value. */
            ClientId?: components["schemas"]["ClientIdType"];
            /** @description Style sheet to store in place of the present one. */
            CSS?: components["schemas"]["CSSType"];
            /** @description Logo to show above the form, as the base64 text of the file. */
            ImageFile?: components["schemas"]["ImageFileType"];
        };
        /** @description What SetUICustomization answers. */
        SetUICustomizationResponse: {
            /** @description The look as stored. */
            UICustomization: components["schemas"]["UICustomizationType"];
        };
        /** @description What SetUserMFAPreference takes. */
        SetUserMFAPreferenceRequest: {
            /** @description State of text message codes as a second factor; unchanged when absent. */
            SMSMfaSettings?: components["schemas"]["SMSMfaSettingsType"];
            /** @description State of the authenticator app as a second factor; unchanged when absent. */
            SoftwareTokenMfaSettings?: components["schemas"]["SoftwareTokenMfaSettingsType"];
            /** @description State of email codes as a second factor; unchanged when absent. */
            EmailMfaSettings?: components["schemas"]["EmailMfaSettingsType"];
            /** @description State of passkeys as a multi-factor sign-in; unchanged when absent. */
            WebAuthnMfaSettings?: components["schemas"]["WebAuthnMfaSettingsType"];
            /** @description Access token of the user whose factors are set. */
            AccessToken: components["schemas"]["TokenModelType"];
        };
        /** @description Empty answer of SetUserMFAPreference. */
        SetUserMFAPreferenceResponse: Record<string, never>;
        /** @description What SetUserPoolMfaConfig takes. */
        SetUserPoolMfaConfigRequest: {
            /** @description Pool whose MFA settings are written. */
            UserPoolId: components["schemas"]["UserPoolIdType"];
            /** @description Turns on SMS codes and sets their text and delivery; refused with MfaConfiguration OFF, whatever it contains. */
            SmsMfaConfiguration?: components["schemas"]["SmsMfaConfigType"];
            /** @description Turns TOTP apps on or off; refused with MfaConfiguration OFF, whatever it contains. */
            SoftwareTokenMfaConfiguration?: components["schemas"]["SoftwareTokenMfaConfigType"];
            /** @description Turns on e-mailed codes, only where EmailSendingAccount is DEVELOPER; refused with MfaConfiguration OFF. */
            EmailMfaConfiguration?: components["schemas"]["EmailMfaConfigType"];
            /** @description OFF, OPTIONAL (users choose) or ON (every user needs a factor); absent means OFF. */
            MfaConfiguration?: components["schemas"]["UserPoolMfaType"];
            /** @description Passkey settings; allowed with any MfaConfiguration. */
            WebAuthnConfiguration?: components["schemas"]["WebAuthnConfigurationType"];
        };
        /** @description What SetUserPoolMfaConfig answers, the configuration now in force. */
        SetUserPoolMfaConfigResponse: {
            /** @description Text and delivery of SMS codes; absent when SMS MFA is not configured. */
            SmsMfaConfiguration?: components["schemas"]["SmsMfaConfigType"];
            /** @description Whether TOTP apps are on; absent when TOTP is not configured. */
            SoftwareTokenMfaConfiguration?: components["schemas"]["SoftwareTokenMfaConfigType"];
            /** @description Texts of e-mailed codes; absent when e-mail MFA is not configured. */
            EmailMfaConfiguration?: components["schemas"]["EmailMfaConfigType"];
            /** @description Whether MFA is now off, optional or required; always present. */
            MfaConfiguration?: components["schemas"]["UserPoolMfaType"];
            /** @description Passkey settings; absent when none were made. */
            WebAuthnConfiguration?: components["schemas"]["WebAuthnConfigurationType"];
        };
        /** @description What SetUserSettings takes. */
        SetUserSettingsRequest: {
            /** @description Access token of the user whose settings are replaced, with the scope `aws.cognito.signin.user.admin`. */
            AccessToken: components["schemas"]["TokenModelType"];
            /** @description Text-message MFA settings, SMS to `phone_number`. */
            MFAOptions: components["schemas"]["MFAOptionListType"];
        };
        /** @description An empty object; the settings are stored. */
        SetUserSettingsResponse: Record<string, never>;
        /** @description Which first factors choice-based sign-in (USER_AUTH) offers. */
        SignInPolicyType: {
            /** @description Factors a sign-in may begin with; only PASSWORD by default, which must always be listed. */
            AllowedFirstAuthFactors?: components["schemas"]["AllowedFirstAuthFactorsListType"];
        };
        /** @description What SignUp takes. */
        SignUpRequest: {
            /** @description App client through which the user registers; its pool gets the user. */
            ClientId: components["schemas"]["ClientIdType"];
            /** @description Hash over user name and client id; needed exactly when the app client has a secret. */
            SecretHash?: components["schemas"]["SecretHashType"];
            /** @description Name of the new user, never to be changed; an e-mail address or phone number where the pool signs users in by it. */
            Username: components["schemas"]["UsernameType"];
            /** @description Password within the pool's policy; may be left out only where the pool allows sign-in without passwords. */
            Password?: components["schemas"]["PasswordType"];
            /** @description Attributes of the new user, custom ones as `custom:<name>`; all that the pool requires, and only ones the client may write. */
            UserAttributes?: components["schemas"]["AttributeListType"];
            /** @description Pairs for the pre sign-up trigger, such as a domain to check; not stored. */
            ValidationData?: components["schemas"]["AttributeListType"];
            /** @description Pinpoint endpoint the sign-up is counted for; not counted if left out. */
            AnalyticsMetadata?: components["schemas"]["AnalyticsMetadataType"];
            /** @description Device and network of the user, for threat protection; may be left out. */
            UserContextData?: components["schemas"]["UserContextDataType"];
            /** @description Free pairs for the pre sign-up, custom message and post confirmation triggers; not stored. */
            ClientMetadata?: components["schemas"]["ClientMetadataType"];
        };
        /** @description What SignUp answers. */
        SignUpResponse: {
            /** @description Whether the user is confirmed already, as a pre sign-up trigger can arrange; false otherwise. */
            UserConfirmed: components["schemas"]["BooleanType"];
            /** @description Where the confirmation code was sent; absent when none was. */
            CodeDeliveryDetails?: components["schemas"]["CodeDeliveryDetailsType"];
            /** @description The unchanging id of the user, written like a UUID, that attributes and tokens hold as `sub`. */
            UserSub: components["schemas"]["StringType"];
            /** @description Session for ConfirmSignUp, from which sign-in can go on; absent when that is not on offer. */
            Session?: components["schemas"]["SessionType"];
        };
        /** @description IP ranges in CIDR notation whose requests are not rated. */
        SkippedIPRangeListType: components["schemas"]["StringType"][];
        /** @description How a pool sends text messages, through Amazon SNS or, alternatively, AWS End User Messaging SMS. */
        SmsConfigurationType: {
            /** @description ARN of the IAM role, in the pool's account, that is assumed to publish with SNS; the account's spending limit applies. */
            SnsCallerArn?: components["schemas"]["OptionalArnType"];
            /** @description Identifier passed when the SNS role is assumed, which the role's trust policy can insist on. */
            ExternalId?: components["schemas"]["StringType"];
            /** @description Region of SNS, usually that of the pool and filled in when absent; a pool in Seoul (ap-northeast-2) uses Tokyo (ap-northeast-1). */
            SnsRegion?: components["schemas"]["RegionCodeType"];
            /** @description Settings for AWS End User Messaging SMS, given in place of SnsCallerArn and never beside it. */
            EumsSms?: components["schemas"]["EumsSmsConfigurationType"];
        };
        /** @description SMS text of an invitation, 6 to 140 characters; {username} and {####} stand for user name and temporary password. */
        SmsInviteMessageType: string;
        /** @description SMS codes as a factor of MFA. */
        SmsMfaConfigType: {
            /** @description Text with {####} where the code goes; a standard text is sent when absent. */
            SmsAuthenticationMessage?: components["schemas"]["SmsVerificationMessageType"];
            /** @description Role and Region for sending the codes. */
            SmsConfiguration?: components["schemas"]["SmsConfigurationType"];
        };
        /** @description SMS text of 6 to 140 characters in which {####} is replaced by the code. */
        SmsVerificationMessageType: string;
        /** @description Six digits as the authenticator app shows them; a code one 30-second step early or late still counts. */
        SoftwareTokenMFAUserCodeType: string;
        /** @description TOTP codes of an authenticator app as a factor of MFA. */
        SoftwareTokenMfaConfigType: {
            /** @description With true users can register an authenticator app; with false a user who has one already can still use it. */
            Enabled?: components["schemas"]["BooleanType"];
        };
        /** @description Wanted state of the authenticator app as a user's second factor; needs a secret verified by VerifySoftwareToken. */
        SoftwareTokenMfaSettingsType: {
            /** @description True activates the authenticator for the user, false deactivates it without deleting the secret. */
            Enabled?: components["schemas"]["BooleanType"];
            /** @description True makes the authenticator the factor that is asked first, false takes that rank away. */
            PreferredMfa?: components["schemas"]["BooleanType"];
        };
        /** @description What StartUserImportJob takes. */
        StartUserImportJobRequest: {
            /** @description Pool the job belongs to. */
            UserPoolId: components["schemas"]["UserPoolIdType"];
            /** @description Job to start; its CSV file must be uploaded already. */
            JobId: components["schemas"]["UserImportJobIdType"];
        };
        /** @description What StartUserImportJob answers. */
        StartUserImportJobResponse: {
            /** @description The job, now Pending and with its StartDate. */
            UserImportJob?: components["schemas"]["UserImportJobType"];
        };
        /** @description What StartWebAuthnRegistration takes. */
        StartWebAuthnRegistrationRequest: {
            /** @description Access token of the user who wants a passkey; needs the scope aws.cognito.signin.user.admin. */
            AccessToken: components["schemas"]["TokenModelType"];
        };
        /** @description What StartWebAuthnRegistration answers. */
        StartWebAuthnRegistrationResponse: {
            /** @description Creation options of WebAuthn as JSON, with binary values in base64url, for the browser's credential call. */
            CredentialCreationOptions: components["schemas"]["Document"];
        };
        /**
         * @description Former state of a pool, which current answers no longer show.
         * @enum {string}
         */
        StatusType: "Enabled" | "Disabled";
        /** @description What StopUserImportJob takes. */
        StopUserImportJobRequest: {
            /** @description Pool the job belongs to. */
            UserPoolId: components["schemas"]["UserPoolIdType"];
            /** @description Running job to stop. */
            JobId: components["schemas"]["UserImportJobIdType"];
        };
        /** @description What StopUserImportJob answers. */
        StopUserImportJobResponse: {
            /** @description The job, Stopping or already Stopped. */
            UserImportJob?: components["schemas"]["UserImportJobType"];
        };
        /** @description Length bounds of a string attribute, counted in characters and written as text. */
        StringAttributeConstraintsType: {
            /** @description Least number of characters, a number as text; no lower bound when absent. */
            MinLength?: components["schemas"]["StringType"];
            /** @description Greatest number of characters, a number as text, at most 2048 and not below MinLength. */
            MaxLength?: components["schemas"]["StringType"];
        };
        /** @description Free-form pairs of texts. For a limit definition the pair that counts has the key Category. */
        StringToStringMapType: {
            [key: string]: components["schemas"]["StringType"];
        };
        /** @description Text of up to 131072 characters. */
        StringType: string;
        /** @description Providers through which users may sign in to a client. COGNITO means the pool's own users, the rest are names of providers set up in the pool. */
        SupportedIdentityProvidersListType: components["schemas"]["ProviderNameType"][];
        /** @description Key of a tag, 1 to 128 characters. */
        TagKeysType: string;
        /** @description What TagResource takes. */
        TagResourceRequest: {
            /** @description ARN of the pool that gets the tags, ending in userpool/ and the pool id. */
            ResourceArn: components["schemas"]["ArnType"];
            /** @description Tags to add, key to value; the value of a key that is present already is overwritten. */
            Tags: components["schemas"]["UserPoolTagsType"];
        };
        /** @description What TagResource answers, an empty object. */
        TagResourceResponse: Record<string, never>;
        /** @description Value of a tag, up to 256 characters and possibly empty. */
        TagValueType: string;
        /**
         * Format: int32
         * @description Days for which a temporary password works, 0 to 365; 0 means 7.
         */
        TemporaryPasswordValidityDaysType: number;
        /** @description Terms entries of one page, in short form. */
        TermsDescriptionListType: components["schemas"]["TermsDescriptionType"][];
        /** @description Short form of a terms entry, without client and links. */
        TermsDescriptionType: {
            /** @description Id by which the entry is read, changed and deleted. */
            TermsId: components["schemas"]["TermsIdType"];
            /** @description Kind of the document. */
            TermsName: components["schemas"]["TermsNameType"];
            /** @description Whether users must accept the document; `NONE` at present. */
            Enforcement: components["schemas"]["TermsEnforcementType"];
            /** @description Time at which the entry was created, in epoch seconds. */
            CreationDate: components["schemas"]["DateType"];
            /** @description Time of the last change, in epoch seconds. */
            LastModifiedDate: components["schemas"]["DateType"];
        };
        /**
         * @description How strictly acceptance is asked for; the single value `NONE` means that links are shown and nothing more.
         * @enum {string}
         */
        TermsEnforcementType: "NONE";
        /** @description Id of a terms entry, a version 4 UUID that the service hands out. */
        TermsIdType: string;
        /** @description Kind of a legal document, `terms-of-use` or `privacy-policy`. */
        TermsNameType: string;
        /**
         * @description Where the text of a document comes from; the single value `LINK` means that it lies at a web address.
         * @enum {string}
         */
        TermsSourceType: "LINK";
        /** @description One kind of legal document of an app client, in all its languages. */
        TermsType: {
            /** @description Id of the entry. */
            TermsId: components["schemas"]["TermsIdType"];
            /** @description Pool the entry belongs to. */
            UserPoolId: components["schemas"]["UserPoolIdType"];
            /** @description App client whose sign-up page links to the document. */
            ClientId: components["schemas"]["ClientIdType"];
            /** @description Kind of the document. */
            TermsName: components["schemas"]["TermsNameType"];
            /** @description How the text is supplied; `LINK` at present. */
            TermsSource: components["schemas"]["TermsSourceType"];
            /** @description Whether users must accept the document; `NONE` at present. */
            Enforcement: components["schemas"]["TermsEnforcementType"];
            /** @description Addresses of the document by language. */
            Links: components["schemas"]["LinksType"];
            /** @description Time at which the entry was created, in epoch seconds. */
            CreationDate: components["schemas"]["DateType"];
            /** @description Time of the last change, in epoch seconds. */
            LastModifiedDate: components["schemas"]["DateType"];
        };
        /**
         * @description Unit in which a token lifetime is counted. Without one, access and ID tokens use hours and refresh tokens days.
         * @enum {string}
         */
        TimeUnitsType: "seconds" | "minutes" | "hours" | "days";
        /** @description A token as sign-in issued it. Access and ID tokens are JWTs of three base64url parts with dots between them; a refresh token has five parts and is opaque to the caller. */
        TokenModelType: string;
        /** @description Units for the three token lifetimes of an app client. An answer has an empty object when no unit was ever given, and all three members as soon as one was. */
        TokenValidityUnitsType: {
            /** @description Unit of AccessTokenValidity, hours when absent. */
            AccessToken?: components["schemas"]["TimeUnitsType"];
            /** @description Unit of IdTokenValidity, hours when absent. */
            IdToken?: components["schemas"]["TimeUnitsType"];
            /** @description Unit of RefreshTokenValidity, days when absent. */
            RefreshToken?: components["schemas"]["TimeUnitsType"];
        };
        /** @description Look of the classic hosted UI for a pool or one of its app clients. */
        UICustomizationType: {
            /** @description Pool the look belongs to. */
            UserPoolId?: components["schemas"]["UserPoolIdType"];
            /** @description App client it applies to, or `ALL` for the default of the pool. */
            ClientId?: components["schemas"]["ClientIdType"];
            /** @description Address of the stored logo; its path holds the pool, the client and the version. */
            ImageUrl?: components["schemas"]["ImageUrlType"];
            /** @description Style sheet exactly as it was set. */
            CSS?: components["schemas"]["CSSType"];
            /** @description Version of the style sheet, 14 digits in the form YYYYMMDDhhmmss. */
            CSSVersion?: components["schemas"]["CSSVersionType"];
            /** @description Time of the last change, in epoch seconds. */
            LastModifiedDate?: components["schemas"]["DateType"];
            /** @description Time at which a look was first set, in epoch seconds. */
            CreationDate?: components["schemas"]["DateType"];
        };
        /** @description What UntagResource takes. */
        UntagResourceRequest: {
            /** @description ARN of the pool that loses the tags, ending in userpool/ and the pool id. */
            ResourceArn: components["schemas"]["ArnType"];
            /** @description Keys of the tags to drop, without their values. */
            TagKeys: components["schemas"]["UserPoolTagsListType"];
        };
        /** @description What UntagResource answers, an empty object. */
        UntagResourceResponse: Record<string, never>;
        /** @description What UpdateAuthEventFeedback takes. */
        UpdateAuthEventFeedbackRequest: {
            /** @description Pool of the user. */
            UserPoolId: components["schemas"]["UserPoolIdType"];
            /** @description User who judges the event. */
            Username: components["schemas"]["UsernameType"];
            /** @description Event to judge. */
            EventId: components["schemas"]["EventIdType"];
            /** @description Token from the notification mail that permits feedback on this event. */
            FeedbackToken: components["schemas"]["TokenModelType"];
            /** @description The judgment, `Valid` if it was the user and `Invalid` if not. */
            FeedbackValue: components["schemas"]["FeedbackValueType"];
        };
        /** @description What UpdateAuthEventFeedback answers, an empty object. */
        UpdateAuthEventFeedbackResponse: Record<string, never>;
        /** @description What UpdateDeviceStatus takes. */
        UpdateDeviceStatusRequest: {
            /** @description Access token of the device's owner. */
            AccessToken: components["schemas"]["TokenModelType"];
            /** @description Device whose status is set. */
            DeviceKey: components["schemas"]["DeviceKeyType"];
            /** @description Status the device gets. */
            DeviceRememberedStatus?: components["schemas"]["DeviceRememberedStatusType"];
        };
        /** @description Empty answer of UpdateDeviceStatus. */
        UpdateDeviceStatusResponse: Record<string, never>;
        /** @description What UpdateGroup takes. */
        UpdateGroupRequest: {
            /** @description Group to change; the name itself stays as it is. */
            GroupName: components["schemas"]["GroupNameType"];
            /** @description Pool the group belongs to. */
            UserPoolId: components["schemas"]["UserPoolIdType"];
            /** @description Text that replaces the group's description. */
            Description?: components["schemas"]["DescriptionType"];
            /** @description IAM role that replaces the group's role in tokens issued from now on. */
            RoleArn?: components["schemas"]["ArnType"];
            /** @description New rank of the group, under the same bounds as at creation. */
            Precedence?: components["schemas"]["PrecedenceType"];
        };
        /** @description What UpdateGroup answers. */
        UpdateGroupResponse: {
            /** @description The group after the change, with a new LastModifiedDate. */
            Group?: components["schemas"]["GroupType"];
        };
        /** @description What UpdateIdentityProvider takes. */
        UpdateIdentityProviderRequest: {
            /** @description Pool the provider belongs to. */
            UserPoolId: components["schemas"]["UserPoolIdType"];
            /** @description Name of the provider to change; it cannot be renamed. */
            ProviderName: components["schemas"]["ProviderNameType"];
            /** @description New settings under the keys of the provider's type; left out, the stored settings stay. */
            ProviderDetails?: components["schemas"]["ProviderDetailsType"];
            /** @description New mapping in place of the stored one; left out it stays, an empty map removes it. */
            AttributeMapping?: components["schemas"]["AttributeMappingType"];
            /** @description New identifiers in place of the stored ones; left out they stay, an empty list removes them. */
            IdpIdentifiers?: components["schemas"]["IdpIdentifiersListType"];
        };
        /** @description What UpdateIdentityProvider answers. */
        UpdateIdentityProviderResponse: {
            /** @description The provider after the change; its IdpIdentifiers appear only when the request had some, even an empty list. */
            IdentityProvider: components["schemas"]["IdentityProviderType"];
        };
        /** @description What UpdateManagedLoginBranding takes. */
        UpdateManagedLoginBrandingRequest: {
            /** @description Pool the style belongs to; the model does not demand it, yet the style cannot be found without it. */
            UserPoolId?: components["schemas"]["UserPoolIdType"];
            /** @description Style to change; the model does not demand it, yet there is no other way to name the style. */
            ManagedLoginBrandingId?: components["schemas"]["ManagedLoginBrandingIdType"];
            /** @description True switches to the default look of Cognito and rules out Settings; false or absent calls for Settings. */
            UseCognitoProvidedValues?: components["schemas"]["BooleanType"];
            /** @description New look of the pages as a JSON object; must be absent when UseCognitoProvidedValues is true. */
            Settings?: components["schemas"]["Document"];
            /** @description New images; left out, the stored ones stay. */
            Assets?: components["schemas"]["AssetListType"];
        };
        /** @description What UpdateManagedLoginBranding answers. */
        UpdateManagedLoginBrandingResponse: {
            /** @description The style after the change. */
            ManagedLoginBranding?: components["schemas"]["ManagedLoginBrandingType"];
        };
        /** @description What UpdateProvisionedLimit takes. */
        UpdateProvisionedLimitRequest: {
            /** @description Which limit to change, by class and category; the category has to be an adjustable one. */
            LimitDefinition: components["schemas"]["LimitDefinitionType"];
            /** @description Wanted rate in requests a second, at least the default and at most the maximum of the account. */
            RequestedLimitValue: components["schemas"]["IntegerType"];
        };
        /** @description What UpdateProvisionedLimit gives back. */
        UpdateProvisionedLimitResponse: {
            /** @description The limit after the change, with the new provisioned value. */
            Limit: components["schemas"]["LimitType"];
        };
        /**
         * @description Status a caller can ask for. ACTIVE lets the replica serve sign-ins, INACTIVE stops that and makes it deletable.
         * @enum {string}
         */
        UpdateReplicaStatusType: "ACTIVE" | "INACTIVE";
        /** @description What UpdateResourceServer takes. */
        UpdateResourceServerRequest: {
            /** @description Pool that hosts the resource server. */
            UserPoolId: components["schemas"]["UserPoolIdType"];
            /** @description Key of the resource server that is changed; it cannot be changed itself. */
            Identifier: components["schemas"]["ResourceServerIdentifierType"];
            /** @description Display name it has from now on. */
            Name: components["schemas"]["ResourceServerNameType"];
            /** @description Complete new list of scopes; leaving it out removes every scope. */
            Scopes?: components["schemas"]["ResourceServerScopeListType"];
        };
        /** @description What UpdateResourceServer gives back. */
        UpdateResourceServerResponse: {
            /** @description The resource server after the change. */
            ResourceServer: components["schemas"]["ResourceServerType"];
        };
        /** @description What UpdateTerms takes. */
        UpdateTermsRequest: {
            /** @description Entry to change. */
            TermsId: components["schemas"]["TermsIdType"];
            /** @description Pool the entry belongs to. */
            UserPoolId: components["schemas"]["UserPoolIdType"];
            /** @description New kind of the document; optional. */
            TermsName?: components["schemas"]["TermsNameType"];
            /** @description How the text is supplied; optional, and only `LINK` for now. */
            TermsSource?: components["schemas"]["TermsSourceType"];
            /** @description Whether users must accept the document; optional, and only `NONE` for now. */
            Enforcement?: components["schemas"]["TermsEnforcementType"];
            /** @description New addresses by language, with `cognito:default` among them; optional. */
            Links?: components["schemas"]["LinksType"];
        };
        /** @description What UpdateTerms answers. */
        UpdateTermsResponse: {
            /** @description The entry after the change. */
            Terms?: components["schemas"]["TermsType"];
        };
        /** @description What UpdateUserAttributes takes. */
        UpdateUserAttributesRequest: {
            /** @description Attributes to set, custom ones as `custom:<name>`; an empty value removes the attribute, and immutable ones are refused. */
            UserAttributes: components["schemas"]["AttributeListType"];
            /** @description Access token of the user to change, with the scope `aws.cognito.signin.user.admin`. */
            AccessToken: components["schemas"]["TokenModelType"];
            /** @description Free pairs for the custom message trigger of a verification code; not stored. */
            ClientMetadata?: components["schemas"]["ClientMetadataType"];
        };
        /** @description What UpdateUserAttributes answers. */
        UpdateUserAttributesResponse: {
            /** @description Where codes for changed addresses or numbers were sent; empty or absent when none were. */
            CodeDeliveryDetailsList?: components["schemas"]["CodeDeliveryDetailsListType"];
        };
        /** @description What UpdateUserPoolClient takes. Settings that are absent fall back to their defaults. */
        UpdateUserPoolClientRequest: {
            /** @description Pool that holds the app client. */
            UserPoolId: components["schemas"]["UserPoolIdType"];
            /** @description App client that is changed. */
            ClientId: components["schemas"]["ClientIdType"];
            /** @description Display name from now on; the client id does not follow it. */
            ClientName?: components["schemas"]["ClientNameType"];
            /** @description Lifetime of new refresh tokens, in days if no unit is set; absent or 0 puts it back to 30 days. */
            RefreshTokenValidity?: components["schemas"]["RefreshTokenValidityType"];
            /** @description Lifetime of new access tokens, in hours if no unit is set; absent puts it back to one hour. */
            AccessTokenValidity?: components["schemas"]["AccessTokenValidityType"];
            /** @description Lifetime of new ID tokens, in hours if no unit is set; absent puts it back to one hour. */
            IdTokenValidity?: components["schemas"]["IdTokenValidityType"];
            /** @description Units of the lifetimes in this request; absent means hours for access and ID tokens and days for refresh tokens. */
            TokenValidityUnits?: components["schemas"]["TokenValidityUnitsType"];
            /** @description Attributes users can read through this client; absent opens all standard ones and the verification flags again. */
            ReadAttributes?: components["schemas"]["ClientPermissionListType"];
            /** @description Attributes users can set through this client; required ones may not be missing, absent opens all standard ones. */
            WriteAttributes?: components["schemas"]["ClientPermissionListType"];
            /** @description Sign-in flows the client may use from now on; absent puts it back to SRP, custom and refresh. */
            ExplicitAuthFlows?: components["schemas"]["ExplicitAuthFlowsListType"];
            /** @description Complete list of providers for the login pages; each name but COGNITO must exist in the pool. */
            SupportedIdentityProviders?: components["schemas"]["SupportedIdentityProvidersListType"];
            /** @description Complete list of redirect targets after sign-in; it takes the place of the old one. */
            CallbackURLs?: components["schemas"]["CallbackURLsListType"];
            /** @description Complete list of redirect targets after sign-out; it takes the place of the old one. */
            LogoutURLs?: components["schemas"]["LogoutURLsListType"];
            /** @description Redirect target for requests that name none; has to be in the CallbackURLs of this request. */
            DefaultRedirectURI?: components["schemas"]["RedirectUrlType"];
            /** @description Complete list of OAuth 2.0 grants; client_credentials needs a client with a secret and stands alone. */
            AllowedOAuthFlows?: components["schemas"]["OAuthFlowsType"];
            /** @description Complete list of scopes; a custom one that no resource server defines is refused. */
            AllowedOAuthScopes?: components["schemas"]["ScopeListType"];
            /** @description Whether OAuth 2.0 may be used; absent switches it off. */
            AllowedOAuthFlowsUserPoolClient?: components["schemas"]["BooleanType"];
            /** @description Pinpoint project that gets usage events from now on; absent ends the link. */
            AnalyticsConfiguration?: components["schemas"]["AnalyticsConfigurationType"];
            /** @description Whether answers hide missing users; absent puts the client back to LEGACY behavior. */
            PreventUserExistenceErrors?: components["schemas"]["PreventUserExistenceErrorTypes"];
            /** @description Whether refresh tokens can be revoked; absent counts as true. */
            EnableTokenRevocation?: components["schemas"]["WrappedBooleanType"];
            /** @description Whether the app may pass on the user's IP address; absent switches it off, true needs a secret. */
            EnablePropagateAdditionalUserContextData?: components["schemas"]["WrappedBooleanType"];
            /** @description Minutes to answer a challenge, 3 to 15; absent puts it back to 3. */
            AuthSessionValidity?: components["schemas"]["AuthSessionValidityType"];
            /** @description Replacement of refresh tokens at each use; ENABLED cannot stand beside ALLOW_REFRESH_TOKEN_AUTH. */
            RefreshTokenRotation?: components["schemas"]["RefreshTokenRotationType"];
        };
        /** @description What UpdateUserPoolClient gives back. */
        UpdateUserPoolClientResponse: {
            /** @description The client with all settings as they are after the update. */
            UserPoolClient?: components["schemas"]["UserPoolClientType"];
        };
        /** @description What UpdateUserPoolDomain takes. */
        UpdateUserPoolDomainRequest: {
            /** @description Prefix or fully qualified name of the domain that is changed; the name itself stays. */
            Domain: components["schemas"]["DomainType"];
            /** @description Pool that owns the domain. */
            UserPoolId: components["schemas"]["UserPoolIdType"];
            /** @description Generation of login pages to serve from now on, 1 classic hosted UI or 2 managed login (not in the LITE tier). */
            ManagedLoginVersion?: components["schemas"]["WrappedIntegerType"];
            /** @description Certificate and TLS policy that take the place of the present ones; for custom domains only. */
            CustomDomainConfig?: components["schemas"]["CustomDomainConfigType"];
            /** @description Failover settings for a custom domain of a replicated pool. */
            Routing?: components["schemas"]["RoutingType"];
        };
        /** @description What UpdateUserPoolDomain gives back. */
        UpdateUserPoolDomainResponse: {
            /** @description Generation of login pages after the update, 1 classic or 2 managed login. */
            ManagedLoginVersion?: components["schemas"]["WrappedIntegerType"];
            /** @description Host name for the DNS alias, the same as when the custom domain was created; absent for a prefix domain. */
            CloudFrontDomain?: components["schemas"]["DomainType"];
            /** @description Failover settings after the update; absent when there are none. */
            Routing?: components["schemas"]["RoutingType"];
        };
        /** @description What UpdateUserPoolReplica takes. */
        UpdateUserPoolReplicaRequest: {
            /** @description Pool whose replica is switched. */
            UserPoolId: components["schemas"]["UserPoolIdType"];
            /** @description Region of the replica that is switched. */
            RegionName: components["schemas"]["RegionNameType"];
            /** @description Status the replica is to have, ACTIVE or INACTIVE. */
            Status: components["schemas"]["UpdateReplicaStatusType"];
        };
        /** @description What UpdateUserPoolReplica gives back. */
        UpdateUserPoolReplicaResponse: {
            /** @description The replica after the change. */
            UserPoolReplica?: components["schemas"]["UserPoolReplicaType"];
        };
        /** @description What UpdateUserPool takes; most settings left out return to their defaults. */
        UpdateUserPoolRequest: {
            /** @description Pool that is changed. */
            UserPoolId: components["schemas"]["UserPoolIdType"];
            /** @description Password rules and first factors that replace the present ones; they bind new passwords, not existing ones. */
            Policies?: components["schemas"]["UserPoolPolicyType"];
            /** @description INACTIVE lifts the guard so that a new DeleteUserPool succeeds; ACTIVE raises it. */
            DeletionProtection?: components["schemas"]["DeletionProtectionType"];
            /** @description New set of functions; left out, the pool loses all of its triggers. */
            LambdaConfig?: components["schemas"]["LambdaConfigType"];
            /** @description Attributes that get a verification code at sign-up; left out, none are verified automatically. */
            AutoVerifiedAttributes?: components["schemas"]["VerifiedAttributesListType"];
            /** @description SMS text for verification codes, mirrored in VerificationMessageTemplate.SmsMessage. */
            SmsVerificationMessage?: components["schemas"]["SmsVerificationMessageType"];
            /** @description E-mail body for verification codes, mirrored in VerificationMessageTemplate.EmailMessage. */
            EmailVerificationMessage?: components["schemas"]["EmailVerificationMessageType"];
            /** @description E-mail subject for verification codes, mirrored in VerificationMessageTemplate.EmailSubject. */
            EmailVerificationSubject?: components["schemas"]["EmailVerificationSubjectType"];
            /** @description Texts of verification messages and the choice between code and link. */
            VerificationMessageTemplate?: components["schemas"]["VerificationMessageTemplateType"];
            /** @description SMS text for MFA codes. */
            SmsAuthenticationMessage?: components["schemas"]["SmsVerificationMessageType"];
            /** @description Attributes whose change is verified first; kept when left out, and each must be in AutoVerifiedAttributes. */
            UserAttributeUpdateSettings?: components["schemas"]["UserAttributeUpdateSettingsType"];
            /** @description MFA off or optional; left out resets it to OFF, and ON is refused for a pool made without MFA, so use SetUserPoolMfaConfig. */
            MfaConfiguration?: components["schemas"]["UserPoolMfaType"];
            /** @description Remembering of devices; left out switches it off. */
            DeviceConfiguration?: components["schemas"]["DeviceConfigurationType"];
            /** @description Account and sender of e-mail; changing to DEVELOPER also makes a service-linked role for SES. */
            EmailConfiguration?: components["schemas"]["EmailConfigurationType"];
            /** @description Role and Region for text messages; left out it is lost, which fails while phone_number is auto-verified. */
            SmsConfiguration?: components["schemas"]["SmsConfigurationType"];
            /** @description Tags that replace those of the pool when sent. */
            UserPoolTags?: components["schemas"]["UserPoolTagsType"];
            /** @description Who may create users; left out, self sign-up is open again. */
            AdminCreateUserConfig?: components["schemas"]["AdminCreateUserConfigType"];
            /** @description Threat protection; left out switches it off. */
            UserPoolAddOns?: components["schemas"]["UserPoolAddOnsType"];
            /** @description Ways of password recovery that replace the present ones. */
            AccountRecoverySetting?: components["schemas"]["AccountRecoverySettingType"];
            /** @description New label of the pool; its id and ARN stay. */
            PoolName?: components["schemas"]["UserPoolNameType"];
            /** @description New feature plan; a pool can go up and down, but settings above the new plan give FeatureUnavailableInTierException. */
            UserPoolTier?: components["schemas"]["UserPoolTierType"];
            /** @description Key that encrypts the data of the pool from now on. */
            KeyConfiguration?: components["schemas"]["KeyConfigurationType"];
            /** @description Form of the issuer URL in tokens issued from now on. */
            IssuerConfiguration?: components["schemas"]["IssuerConfigurationType"];
        };
        /** @description What UpdateUserPool answers, an empty object. */
        UpdateUserPoolResponse: Record<string, never>;
        /** @description How changed e-mail addresses and phone numbers take effect. */
        UserAttributeUpdateSettingsType: {
            /** @description Attributes whose old value stays active until the new one is verified; for others the new value counts at once, unverified. */
            AttributesRequireVerificationBeforeUpdate?: components["schemas"]["AttributesRequireVerificationBeforeUpdateType"];
        };
        /** @description What is known about the user's device and network. Threat protection weighs it when it judges the risk of the request. */
        UserContextDataType: {
            /** @description IP address of the user's device, passed on by a server; the app client has to allow it (EnablePropagateAdditionalUserContextData). */
            IpAddress?: components["schemas"]["StringType"];
            /** @description Device fingerprint, encoded by the context data library of the app. */
            EncodedData?: components["schemas"]["StringType"];
        };
        /** @description A search condition of up to 256 characters, an attribute name, `=` for equal or `^=` for begins with, and a value in double quotes. Empty text finds everyone. */
        UserFilterType: string;
        /** @description Id of an import job, `import-` and usually ten letters or digits. */
        UserImportJobIdType: string;
        /** @description Name that the caller gives to an import job. */
        UserImportJobNameType: string;
        /**
         * @description State of an import job. `Created` waits for its start, `Pending` and `InProgress` are running, `Stopping` is being ended by request; `Succeeded`, `Failed`, `Stopped` and `Expired` are final.
         * @enum {string}
         */
        UserImportJobStatusType: "Created" | "Pending" | "InProgress" | "Stopping" | "Expired" | "Stopped" | "Failed" | "Succeeded";
        /** @description An import job as the service reports it. */
        UserImportJobType: {
            /** @description Name that was given at creation. */
            JobName?: components["schemas"]["UserImportJobNameType"];
            /** @description Id that start, stop and describe requests use. */
            JobId?: components["schemas"]["UserImportJobIdType"];
            /** @description Pool that receives the users. */
            UserPoolId?: components["schemas"]["UserPoolIdType"];
            /** @description Address for the PUT of the CSV file; it expires, and its authorization is part of the query string. */
            PreSignedUrl?: components["schemas"]["PreSignedUrlType"];
            /** @description Time at which the job was created, in epoch seconds. */
            CreationDate?: components["schemas"]["DateType"];
            /** @description Time at which the job was started, in epoch seconds; absent before. */
            StartDate?: components["schemas"]["DateType"];
            /** @description Time at which the job came to its end, in epoch seconds; absent before. */
            CompletionDate?: components["schemas"]["DateType"];
            /** @description Present state of the job. */
            Status?: components["schemas"]["UserImportJobStatusType"];
            /** @description Role under which results are logged to CloudWatch Logs. */
            CloudWatchLogsRoleArn?: components["schemas"]["ArnType"];
            /** @description Number of users created so far, 0 from the beginning. */
            ImportedUsers?: components["schemas"]["LongType"];
            /** @description Number of rows passed over so far, for instance because the user exists already; 0 from the beginning. */
            SkippedUsers?: components["schemas"]["LongType"];
            /** @description Number of rows that could not be imported so far, 0 from the beginning. */
            FailedUsers?: components["schemas"]["LongType"];
            /** @description How the job ended, in words; absent until then. */
            CompletionMessage?: components["schemas"]["CompletionMessageType"];
            /** @description Algorithm of the password hashes that was given at creation; absent if there was none. */
            PasswordHashingAlgorithm?: components["schemas"]["PasswordHashingAlgorithmType"];
        };
        /** @description Import jobs of one page, newest first. */
        UserImportJobsListType: components["schemas"]["UserImportJobType"][];
        /** @description MFA methods turned on for a user, out of SMS_MFA, SOFTWARE_TOKEN_MFA and EMAIL_OTP. */
        UserMFASettingListType: components["schemas"]["StringType"][];
        /** @description Threat protection of a pool, which needs the PLUS tier. */
        UserPoolAddOnsType: {
            /** @description Whether password sign-ins are left alone, only logged for risk, or acted on. */
            AdvancedSecurityMode: components["schemas"]["AdvancedSecurityModeType"];
            /** @description Threat protection for sign-in flows besides the password ones. */
            AdvancedSecurityAdditionalFlows?: components["schemas"]["AdvancedSecurityAdditionalFlowsType"];
        };
        /** @description Short entry for an app client in a list. */
        UserPoolClientDescription: {
            /** @description Generated id of the client. */
            ClientId?: components["schemas"]["ClientIdType"];
            /** @description Pool the client belongs to. */
            UserPoolId?: components["schemas"]["UserPoolIdType"];
            /** @description Display name, not necessarily unique. */
            ClientName?: components["schemas"]["ClientNameType"];
        };
        /** @description App clients of one page. */
        UserPoolClientListType: components["schemas"]["UserPoolClientDescription"][];
        /** @description An app client with all its settings, as the service reports it. Settings without a value or stored default are absent. */
        UserPoolClientType: {
            /** @description Pool the client belongs to. */
            UserPoolId?: components["schemas"]["UserPoolIdType"];
            /** @description Display name, as last set. */
            ClientName?: components["schemas"]["ClientNameType"];
            /** @description Id the service generated, mostly 26 characters from 0-9 and a-v; it never changes. */
            ClientId?: components["schemas"]["ClientIdType"];
            /** @description Secret from the creation of the client, 51 characters if generated; absent for a client made without one. */
            ClientSecret?: components["schemas"]["ClientSecretType"];
            /** @description Moment of the latest change in epoch seconds, equal to CreationDate at first. */
            LastModifiedDate?: components["schemas"]["DateType"];
            /** @description Moment of creation in epoch seconds; stays as it is. */
            CreationDate?: components["schemas"]["DateType"];
            /** @description Lifetime of refresh tokens in their unit, 30 if never set. */
            RefreshTokenValidity?: components["schemas"]["RefreshTokenValidityType"];
            /** @description Lifetime of access tokens in their unit; absent if never set, which means one hour. */
            AccessTokenValidity?: components["schemas"]["AccessTokenValidityType"];
            /** @description Lifetime of ID tokens in their unit; absent if never set, which means one hour. */
            IdTokenValidity?: components["schemas"]["IdTokenValidityType"];
            /** @description Units of the three lifetimes; empty when none was given, complete when at least one was. */
            TokenValidityUnits?: components["schemas"]["TokenValidityUnitsType"];
            /** @description Attributes readable through the client; absent when the default applies. */
            ReadAttributes?: components["schemas"]["ClientPermissionListType"];
            /** @description Attributes writable through the client; absent when the default applies. */
            WriteAttributes?: components["schemas"]["ClientPermissionListType"];
            /** @description Sign-in flows as they were given; absent means SRP, custom and refresh. */
            ExplicitAuthFlows?: components["schemas"]["ExplicitAuthFlowsListType"];
            /** @description Providers the login pages offer for this client. */
            SupportedIdentityProviders?: components["schemas"]["SupportedIdentityProvidersListType"];
            /** @description Redirect targets allowed after sign-in, in any order. */
            CallbackURLs?: components["schemas"]["CallbackURLsListType"];
            /** @description Redirect targets allowed after sign-out. */
            LogoutURLs?: components["schemas"]["LogoutURLsListType"];
            /** @description Redirect target for requests that name none; one of CallbackURLs. */
            DefaultRedirectURI?: components["schemas"]["RedirectUrlType"];
            /** @description OAuth 2.0 grants the client may use. */
            AllowedOAuthFlows?: components["schemas"]["OAuthFlowsType"];
            /** @description Scopes the client may ask for, custom ones in the form identifier/scope. */
            AllowedOAuthScopes?: components["schemas"]["ScopeListType"];
            /** @description Whether the client may use OAuth 2.0; always present, false by default. */
            AllowedOAuthFlowsUserPoolClient?: components["schemas"]["BooleanType"];
            /** @description Pinpoint project that gets usage events; absent when there is none. */
            AnalyticsConfiguration?: components["schemas"]["AnalyticsConfigurationType"];
            /** @description Whether answers hide missing users; absent if never set, which acts as LEGACY. */
            PreventUserExistenceErrors?: components["schemas"]["PreventUserExistenceErrorTypes"];
            /** @description Whether refresh tokens of the client can be revoked; true by default. */
            EnableTokenRevocation?: components["schemas"]["WrappedBooleanType"];
            /** @description Whether the app may pass on the user's IP address for risk analysis; false by default. */
            EnablePropagateAdditionalUserContextData?: components["schemas"]["WrappedBooleanType"];
            /** @description Minutes a user has to answer a challenge; 3 by default. */
            AuthSessionValidity?: components["schemas"]["AuthSessionValidityType"];
            /** @description Rotation settings; absent if never set, and DISABLED reads back with a grace period of 0. */
            RefreshTokenRotation?: components["schemas"]["RefreshTokenRotationType"];
        };
        /** @description Short description of a pool, as lists show it. */
        UserPoolDescriptionType: {
            /** @description Generated id of the pool, Region and nine characters joined by an underscore. */
            Id?: components["schemas"]["UserPoolIdType"];
            /** @description Label of the pool, not necessarily unique. */
            Name?: components["schemas"]["UserPoolNameType"];
            /** @description Functions that the pool calls; an empty object when it has none. */
            LambdaConfig?: components["schemas"]["LambdaConfigType"];
            /**
             * @deprecated
             * @description No longer reported.
             */
            Status?: components["schemas"]["StatusType"];
            /** @description When the pool last changed, in epoch seconds. */
            LastModifiedDate?: components["schemas"]["DateType"];
            /** @description When the pool was created, in epoch seconds. */
            CreationDate?: components["schemas"]["DateType"];
            /** @description Regions that hold replicas of the pool; absent for a pool without replicas. */
            ReplicaRegions?: components["schemas"]["ReplicaRegionsType"];
        };
        /** @description Id of a user pool, made of the Region, an underscore and letters or digits (nine of them in practice), for example `us-east-1_EXAMPLE12`. */
        UserPoolIdType: string;
        /** @description Pools on one page of a list. */
        UserPoolListType: components["schemas"]["UserPoolDescriptionType"][];
        /**
         * @description Whether MFA is unavailable (OFF), asked of every user (ON) or asked of users who set it up (OPTIONAL).
         * @enum {string}
         */
        UserPoolMfaType: "OFF" | "ON" | "OPTIONAL";
        /** @description Label of a pool, 1 to 128 word characters, spaces or +=,.@-. */
        UserPoolNameType: string;
        /** @description Rules for passwords and sign-in of a pool. */
        UserPoolPolicyType: {
            /** @description Demands on new passwords and the life of temporary ones. */
            PasswordPolicy?: components["schemas"]["PasswordPolicyType"];
            /** @description First factors that users may begin with; more than PASSWORD needs the ESSENTIALS or PLUS tier. */
            SignInPolicy?: components["schemas"]["SignInPolicyType"];
        };
        /** @description The replicas of one pool, the primary among them. */
        UserPoolReplicaListType: components["schemas"]["UserPoolReplicaType"][];
        /** @description A user pool as it exists in one Region. */
        UserPoolReplicaType: {
            /** @description Region of this replica, such as us-west-2. */
            RegionName?: components["schemas"]["RegionNameType"];
            /** @description Whether the replica is being made or removed, and whether it serves sign-ins. */
            Status?: components["schemas"]["ReplicaStatusType"];
            /** @description PRIMARY for the Region that takes writes, SECONDARY for the copy. */
            Role?: components["schemas"]["ReplicaRoleType"];
            /** @description ARN of the pool in this Region; Region part differs between replicas, pool id does not. */
            UserPoolArn?: components["schemas"]["ArnType"];
        };
        /** @description Tag keys that are to leave a pool. */
        UserPoolTagsListType: components["schemas"]["TagKeysType"][];
        /** @description Tags of a pool, each key with its value. */
        UserPoolTagsType: {
            [key: string]: components["schemas"]["TagValueType"];
        };
        /**
         * @description Feature plan, LITE (pools older than November 2024), ESSENTIALS (the default for new pools) or PLUS (adds threat protection).
         * @enum {string}
         */
        UserPoolTierType: "LITE" | "ESSENTIALS" | "PLUS";
        /** @description A user pool with all its settings and the values that the service generated. */
        UserPoolType: {
            /** @description Generated id, the Region and nine letters or digits joined by an underscore, such as us-east-1_EXAMPLE12. */
            Id?: components["schemas"]["UserPoolIdType"];
            /** @description Label of the pool, not necessarily unique. */
            Name?: components["schemas"]["UserPoolNameType"];
            /** @description Password rules and allowed first factors in force. */
            Policies?: components["schemas"]["UserPoolPolicyType"];
            /** @description ACTIVE while DeleteUserPool is refused, INACTIVE otherwise. */
            DeletionProtection?: components["schemas"]["DeletionProtectionType"];
            /** @description Functions that the pool calls; an empty object when it has none. */
            LambdaConfig?: components["schemas"]["LambdaConfigType"];
            /**
             * @deprecated
             * @description No longer reported.
             */
            Status?: components["schemas"]["StatusType"];
            /** @description When the settings last changed, in epoch seconds; equal to CreationDate at first. */
            LastModifiedDate?: components["schemas"]["DateType"];
            /** @description When the pool was created, in epoch seconds; never changes. */
            CreationDate?: components["schemas"]["DateType"];
            /** @description All attributes of the pool, the standard ones and the custom ones with their prefix; the order is not fixed. */
            SchemaAttributes?: components["schemas"]["SchemaAttributesListType"];
            /** @description Attributes that get a verification code at sign-up; absent when there are none. */
            AutoVerifiedAttributes?: components["schemas"]["VerifiedAttributesListType"];
            /** @description Attributes that users may sign in with beside their user name; absent when there are none. */
            AliasAttributes?: components["schemas"]["AliasAttributesListType"];
            /** @description Attributes that serve as the user name; absent when users pick a free name. */
            UsernameAttributes?: components["schemas"]["UsernameAttributesListType"];
            /** @description SMS text for verification codes, equal to VerificationMessageTemplate.SmsMessage; absent when not set. */
            SmsVerificationMessage?: components["schemas"]["SmsVerificationMessageType"];
            /** @description E-mail body for verification codes, equal to VerificationMessageTemplate.EmailMessage; absent when not set. */
            EmailVerificationMessage?: components["schemas"]["EmailVerificationMessageType"];
            /** @description E-mail subject for verification codes, equal to VerificationMessageTemplate.EmailSubject; absent when not set. */
            EmailVerificationSubject?: components["schemas"]["EmailVerificationSubjectType"];
            /** @description Texts of verification messages, and whether e-mail carries a code or a link. */
            VerificationMessageTemplate?: components["schemas"]["VerificationMessageTemplateType"];
            /** @description SMS text for MFA codes; absent when the standard text is used. */
            SmsAuthenticationMessage?: components["schemas"]["SmsVerificationMessageType"];
            /** @description Attributes whose change is verified first; absent or with an empty list when there are none. */
            UserAttributeUpdateSettings?: components["schemas"]["UserAttributeUpdateSettingsType"];
            /** @description Whether MFA is off, optional or required; the factors are read with GetUserPoolMfaConfig. */
            MfaConfiguration?: components["schemas"]["UserPoolMfaType"];
            /** @description Settings for remembering devices; absent while the feature is off. */
            DeviceConfiguration?: components["schemas"]["DeviceConfigurationType"];
            /** @description Rough count of the users in the pool. */
            EstimatedNumberOfUsers?: components["schemas"]["IntegerType"];
            /** @description Account and sender of the pool's e-mail. */
            EmailConfiguration?: components["schemas"]["EmailConfigurationType"];
            /** @description Role and Region for text messages, with SnsRegion filled in; absent when the pool sends none. */
            SmsConfiguration?: components["schemas"]["SmsConfigurationType"];
            /** @description Tags of the pool; an empty map when it has none, though a creation answer then leaves it out. */
            UserPoolTags?: components["schemas"]["UserPoolTagsType"];
            /** @description Comma-separated reasons why text messages fail, InvalidSmsRoleAccessPolicyException or SNSSandbox; absent when all is well. */
            SmsConfigurationFailure?: components["schemas"]["StringType"];
            /** @description Retired and never filled; CloudTrail shows problems with e-mail. */
            EmailConfigurationFailure?: components["schemas"]["StringType"];
            /** @description Prefix of the pool's hosted domain, ahead of .auth.<region>.amazoncognito.com; absent without one. */
            Domain?: components["schemas"]["DomainType"];
            /** @description Own domain name that hosts the sign-in pages, such as auth.example.com; absent without one. */
            CustomDomain?: components["schemas"]["DomainType"];
            /** @description Whether only administrators create users, the life of invitations in days and their texts. */
            AdminCreateUserConfig?: components["schemas"]["AdminCreateUserConfigType"];
            /** @description Threat protection settings; absent when never set. */
            UserPoolAddOns?: components["schemas"]["UserPoolAddOnsType"];
            /** @description Case sensitivity of user names; absent when not chosen, which means sensitive. */
            UsernameConfiguration?: components["schemas"]["UsernameConfigurationType"];
            /** @description ARN of the pool, which the tag operations take; ends in userpool/ and the id. */
            Arn?: components["schemas"]["ArnType"];
            /** @description Ways of password recovery in their order. */
            AccountRecoverySetting?: components["schemas"]["AccountRecoverySettingType"];
            /** @description Feature plan of the pool. */
            UserPoolTier?: components["schemas"]["UserPoolTierType"];
            /** @description Key that encrypts the data of the pool. */
            KeyConfiguration?: components["schemas"]["KeyConfigurationType"];
            /** @description Form of the issuer URL in tokens. */
            IssuerConfiguration?: components["schemas"]["IssuerConfigurationType"];
        };
        /**
         * @description Where a user stands. UNCONFIRMED has signed up but not proven the account, CONFIRMED can sign in, FORCE_CHANGE_PASSWORD has a temporary password to replace, RESET_REQUIRED needs a new password by code, and EXTERNAL_PROVIDER came in through an identity provider. The service has stopped giving out ARCHIVED, UNKNOWN and COMPROMISED.
         * @enum {string}
         */
        UserStatusType: "UNCONFIRMED" | "CONFIRMED" | "ARCHIVED" | "COMPROMISED" | "UNKNOWN" | "RESET_REQUIRED" | "FORCE_CHANGE_PASSWORD" | "EXTERNAL_PROVIDER";
        /** @description A user of a pool, as lists and AdminCreateUser show it. */
        UserType: {
            /** @description Name that identifies the user in the pool; in a pool where people sign in by e-mail address or phone number, equal to `sub`. */
            Username?: components["schemas"]["UsernameType"];
            /** @description Attributes of the user, `sub` among them. Reads of a single user call this list UserAttributes. */
            Attributes?: components["schemas"]["AttributeListType"];
            /** @description When the user was created, in epoch seconds; never changes. */
            UserCreateDate?: components["schemas"]["DateType"];
            /** @description When the user was last changed, in epoch seconds; reads do not move it. */
            UserLastModifiedDate?: components["schemas"]["DateType"];
            /** @description Whether the user may sign in. AdminDisableUser turns it off, independent of the status. */
            Enabled?: components["schemas"]["BooleanType"];
            /** @description Where the user stands between sign-up, confirmation and password change. */
            UserStatus?: components["schemas"]["UserStatusType"];
            /** @description Text-message MFA settings of the older kind; absent when there are none. */
            MFAOptions?: components["schemas"]["MFAOptionListType"];
        };
        /**
         * @description Whether a passkey has to prove its user by PIN or biometrics (required) or does so where it can (preferred).
         * @enum {string}
         */
        UserVerificationType: "required" | "preferred";
        /**
         * @description An attribute that can serve as the user name.
         * @enum {string}
         */
        UsernameAttributeType: "phone_number" | "email";
        /** @description Attributes that serve as the user name in a pool. */
        UsernameAttributesListType: components["schemas"]["UsernameAttributeType"][];
        /** @description How user names of a pool are compared. */
        UsernameConfigurationType: {
            /** @description With true, capitals matter; with false, user name, e-mail and preferred_username match in any case. Fixed at creation. */
            CaseSensitive: components["schemas"]["WrappedBooleanType"];
        };
        /** @description Name of a user, 1 to 128 letters, marks, symbols, digits or punctuation signs without any blank. Where it identifies an existing user, an alias serves too; administrative operations also take the `sub`. */
        UsernameType: string;
        /** @description A page of users. */
        UsersListType: components["schemas"]["UserType"][];
        /** @description Texts of the messages that verify an e-mail address or phone number. */
        VerificationMessageTemplateType: {
            /** @description SMS text with {####} for the code; allowed with either e-mail account. */
            SmsMessage?: components["schemas"]["SmsVerificationMessageType"];
            /** @description E-mail body with {####} for the code; meant for pools with EmailSendingAccount DEVELOPER. */
            EmailMessage?: components["schemas"]["EmailVerificationMessageType"];
            /** @description Subject of the e-mail with the code; meant for pools with EmailSendingAccount DEVELOPER. */
            EmailSubject?: components["schemas"]["EmailVerificationSubjectType"];
            /** @description E-mail body with {##link text##} for the link; meant for pools with EmailSendingAccount DEVELOPER. */
            EmailMessageByLink?: components["schemas"]["EmailVerificationMessageByLinkType"];
            /** @description Subject of the e-mail with the link; meant for pools with EmailSendingAccount DEVELOPER. */
            EmailSubjectByLink?: components["schemas"]["EmailVerificationSubjectByLinkType"];
            /** @description Whether e-mail carries a code (CONFIRM_WITH_CODE, the default) or a link. */
            DefaultEmailOption?: components["schemas"]["DefaultEmailOptionType"];
        };
        /**
         * @description An attribute whose value the service can verify by sending a code.
         * @enum {string}
         */
        VerifiedAttributeType: "phone_number" | "email";
        /** @description Attributes that are verified automatically. */
        VerifiedAttributesListType: components["schemas"]["VerifiedAttributeType"][];
        /** @description What VerifySoftwareToken takes; the user is given by the access token or by the session. */
        VerifySoftwareTokenRequest: {
            /** @description Access token of the user who called AssociateSoftwareToken with it. */
            AccessToken?: components["schemas"]["TokenModelType"];
            /** @description Session that AssociateSoftwareToken returned during a sign-in. */
            Session?: components["schemas"]["SessionType"];
            /** @description Code the authenticator app shows at the moment. */
            UserCode: components["schemas"]["SoftwareTokenMFAUserCodeType"];
            /** @description Label for the authenticator; later SOFTWARE_TOKEN_MFA challenges show it as FRIENDLY_DEVICE_NAME. */
            FriendlyDeviceName?: components["schemas"]["StringType"];
        };
        /** @description What VerifySoftwareToken answers. */
        VerifySoftwareTokenResponse: {
            /** @description Outcome of the check. */
            Status?: components["schemas"]["VerifySoftwareTokenResponseType"];
            /** @description Session with which MFA_SETUP is to be answered; absent when the request carried an access token. */
            Session?: components["schemas"]["SessionType"];
        };
        /**
         * @description SUCCESS when the authenticator is verified, ERROR when it is not; a wrong code normally gives EnableSoftwareTokenMFAException instead.
         * @enum {string}
         */
        VerifySoftwareTokenResponseType: "SUCCESS" | "ERROR";
        /** @description What VerifyUserAttribute takes. */
        VerifyUserAttributeRequest: {
            /** @description Access token of the user whose attribute is verified, with the scope `aws.cognito.signin.user.admin`. */
            AccessToken: components["schemas"]["TokenModelType"];
            /** @description Attribute the code was sent for, `email` or `phone_number`. */
            AttributeName: components["schemas"]["AttributeNameType"];
            /** @description Code from the message; each works once. */
            Code: components["schemas"]["ConfirmationCodeType"];
        };
        /** @description An empty object; the attribute is verified. */
        VerifyUserAttributeResponse: Record<string, never>;
        /** @description How the authenticator relates to the device, platform for one built in and cross-platform for one that roams. */
        WebAuthnAuthenticatorAttachmentType: string;
        /** @description Channel by which a browser reaches an authenticator, such as internal, usb, nfc, ble or hybrid. */
        WebAuthnAuthenticatorTransportType: string;
        /** @description Channels by which the authenticator of a passkey can be reached. */
        WebAuthnAuthenticatorTransportsList: components["schemas"]["WebAuthnAuthenticatorTransportType"][];
        /** @description Passkey sign-in of a pool, which needs the ESSENTIALS or PLUS tier. */
        WebAuthnConfigurationType: {
            /** @description Domain that passkeys are bound to; absent, the pool's custom domain is used, else its prefix domain. */
            RelyingPartyId?: components["schemas"]["RelyingPartyIdType"];
            /** @description Whether authenticators must verify their user or should merely do so if they can. */
            UserVerification?: components["schemas"]["UserVerificationType"];
            /** @description Whether a passkey with user verification satisfies MFA; absent it counts as a single factor. */
            FactorConfiguration?: components["schemas"]["WebAuthnFactorConfigurationType"];
        };
        /** @description A stored passkey as its owner may see it, without key material. */
        WebAuthnCredentialDescription: {
            /** @description Identifier of the passkey, by which it is deleted. */
            CredentialId: components["schemas"]["StringType"];
            /** @description Name for display, derived by the service from the kind of authenticator. */
            FriendlyCredentialName: components["schemas"]["StringType"];
            /** @description Domain the passkey is bound to. */
            RelyingPartyId: components["schemas"]["StringType"];
            /** @description Kind of authenticator, platform or cross-platform; absent if the authenticator did not say. */
            AuthenticatorAttachment?: components["schemas"]["WebAuthnAuthenticatorAttachmentType"];
            /** @description Channels the authenticator reported at registration. */
            AuthenticatorTransports: components["schemas"]["WebAuthnAuthenticatorTransportsList"];
            /** @description Time of registration, in seconds since the Unix epoch with milliseconds. */
            CreatedAt: components["schemas"]["DateType"];
        };
        /** @description Passkeys of one user. */
        WebAuthnCredentialDescriptionListType: components["schemas"]["WebAuthnCredentialDescription"][];
        /**
         * Format: int32
         * @description Number of passkeys per page, up to 20, which is also the most a user can have.
         */
        WebAuthnCredentialsQueryLimitType: number;
        /**
         * @description Worth of a passkey, one factor (SINGLE_FACTOR) or all that MFA asks for (MULTI_FACTOR_WITH_USER_VERIFICATION).
         * @enum {string}
         */
        WebAuthnFactorConfigurationType: "SINGLE_FACTOR" | "MULTI_FACTOR_WITH_USER_VERIFICATION";
        /** @description Wanted state of passkeys, verified by PIN or biometrics, as a sign-in that satisfies MFA for a user; there is no preference, since a passkey is always the first step. */
        WebAuthnMfaSettingsType: {
            /** @description True lets a passkey sign-in with user verification count as multi-factor, provided the user has another factor too; false ends that. */
            Enabled?: components["schemas"]["BooleanType"];
        };
        /** @description A switch whose absence differs from false, since an absent one leaves the choice to the service. */
        WrappedBooleanType: boolean;
        /**
         * Format: int32
         * @description A whole number that may be left out; absent is not the same as 0.
         */
        WrappedIntegerType: number;
    };
}
export type AWSAccountIdType = components['schemas']['AWSAccountIdType'];
export type AccessTokenValidityType = components['schemas']['AccessTokenValidityType'];
export type AccountRecoverySettingType = components['schemas']['AccountRecoverySettingType'];
export type AccountTakeoverActionNotifyType = components['schemas']['AccountTakeoverActionNotifyType'];
export type AccountTakeoverActionType = components['schemas']['AccountTakeoverActionType'];
export type AccountTakeoverActionsType = components['schemas']['AccountTakeoverActionsType'];
export type AccountTakeoverEventActionType = components['schemas']['AccountTakeoverEventActionType'];
export type AccountTakeoverRiskConfigurationType = components['schemas']['AccountTakeoverRiskConfigurationType'];
export type AddCustomAttributesRequest = components['schemas']['AddCustomAttributesRequest'];
export type AddCustomAttributesResponse = components['schemas']['AddCustomAttributesResponse'];
export type AddUserPoolClientSecretRequest = components['schemas']['AddUserPoolClientSecretRequest'];
export type AddUserPoolClientSecretResponse = components['schemas']['AddUserPoolClientSecretResponse'];
export type AdminAddUserToGroupRequest = components['schemas']['AdminAddUserToGroupRequest'];
export type AdminConfirmSignUpRequest = components['schemas']['AdminConfirmSignUpRequest'];
export type AdminConfirmSignUpResponse = components['schemas']['AdminConfirmSignUpResponse'];
export type AdminCreateUserConfigType = components['schemas']['AdminCreateUserConfigType'];
export type AdminCreateUserRequest = components['schemas']['AdminCreateUserRequest'];
export type AdminCreateUserResponse = components['schemas']['AdminCreateUserResponse'];
export type AdminCreateUserUnusedAccountValidityDaysType = components['schemas']['AdminCreateUserUnusedAccountValidityDaysType'];
export type AdminDeleteUserAttributesRequest = components['schemas']['AdminDeleteUserAttributesRequest'];
export type AdminDeleteUserAttributesResponse = components['schemas']['AdminDeleteUserAttributesResponse'];
export type AdminDeleteUserRequest = components['schemas']['AdminDeleteUserRequest'];
export type AdminDisableProviderForUserRequest = components['schemas']['AdminDisableProviderForUserRequest'];
export type AdminDisableProviderForUserResponse = components['schemas']['AdminDisableProviderForUserResponse'];
export type AdminDisableUserRequest = components['schemas']['AdminDisableUserRequest'];
export type AdminDisableUserResponse = components['schemas']['AdminDisableUserResponse'];
export type AdminEnableUserRequest = components['schemas']['AdminEnableUserRequest'];
export type AdminEnableUserResponse = components['schemas']['AdminEnableUserResponse'];
export type AdminForgetDeviceRequest = components['schemas']['AdminForgetDeviceRequest'];
export type AdminGetDeviceRequest = components['schemas']['AdminGetDeviceRequest'];
export type AdminGetDeviceResponse = components['schemas']['AdminGetDeviceResponse'];
export type AdminGetUserAuthFactorsRequest = components['schemas']['AdminGetUserAuthFactorsRequest'];
export type AdminGetUserAuthFactorsResponse = components['schemas']['AdminGetUserAuthFactorsResponse'];
export type AdminGetUserRequest = components['schemas']['AdminGetUserRequest'];
export type AdminGetUserResponse = components['schemas']['AdminGetUserResponse'];
export type AdminInitiateAuthRequest = components['schemas']['AdminInitiateAuthRequest'];
export type AdminInitiateAuthResponse = components['schemas']['AdminInitiateAuthResponse'];
export type AdminLinkProviderForUserRequest = components['schemas']['AdminLinkProviderForUserRequest'];
export type AdminLinkProviderForUserResponse = components['schemas']['AdminLinkProviderForUserResponse'];
export type AdminListDevicesRequest = components['schemas']['AdminListDevicesRequest'];
export type AdminListDevicesResponse = components['schemas']['AdminListDevicesResponse'];
export type AdminListGroupsForUserRequest = components['schemas']['AdminListGroupsForUserRequest'];
export type AdminListGroupsForUserResponse = components['schemas']['AdminListGroupsForUserResponse'];
export type AdminListUserAuthEventsRequest = components['schemas']['AdminListUserAuthEventsRequest'];
export type AdminListUserAuthEventsResponse = components['schemas']['AdminListUserAuthEventsResponse'];
export type AdminRemoveUserFromGroupRequest = components['schemas']['AdminRemoveUserFromGroupRequest'];
export type AdminResetUserPasswordRequest = components['schemas']['AdminResetUserPasswordRequest'];
export type AdminResetUserPasswordResponse = components['schemas']['AdminResetUserPasswordResponse'];
export type AdminRespondToAuthChallengeRequest = components['schemas']['AdminRespondToAuthChallengeRequest'];
export type AdminRespondToAuthChallengeResponse = components['schemas']['AdminRespondToAuthChallengeResponse'];
export type AdminSetUserMFAPreferenceRequest = components['schemas']['AdminSetUserMFAPreferenceRequest'];
export type AdminSetUserMFAPreferenceResponse = components['schemas']['AdminSetUserMFAPreferenceResponse'];
export type AdminSetUserPasswordRequest = components['schemas']['AdminSetUserPasswordRequest'];
export type AdminSetUserPasswordResponse = components['schemas']['AdminSetUserPasswordResponse'];
export type AdminSetUserSettingsRequest = components['schemas']['AdminSetUserSettingsRequest'];
export type AdminSetUserSettingsResponse = components['schemas']['AdminSetUserSettingsResponse'];
export type AdminUpdateAuthEventFeedbackRequest = components['schemas']['AdminUpdateAuthEventFeedbackRequest'];
export type AdminUpdateAuthEventFeedbackResponse = components['schemas']['AdminUpdateAuthEventFeedbackResponse'];
export type AdminUpdateDeviceStatusRequest = components['schemas']['AdminUpdateDeviceStatusRequest'];
export type AdminUpdateDeviceStatusResponse = components['schemas']['AdminUpdateDeviceStatusResponse'];
export type AdminUpdateUserAttributesRequest = components['schemas']['AdminUpdateUserAttributesRequest'];
export type AdminUpdateUserAttributesResponse = components['schemas']['AdminUpdateUserAttributesResponse'];
export type AdminUserGlobalSignOutRequest = components['schemas']['AdminUserGlobalSignOutRequest'];
export type AdminUserGlobalSignOutResponse = components['schemas']['AdminUserGlobalSignOutResponse'];
export type AdvancedSecurityAdditionalFlowsType = components['schemas']['AdvancedSecurityAdditionalFlowsType'];
export type AdvancedSecurityEnabledModeType = components['schemas']['AdvancedSecurityEnabledModeType'];
export type AdvancedSecurityModeType = components['schemas']['AdvancedSecurityModeType'];
export type AliasAttributeType = components['schemas']['AliasAttributeType'];
export type AliasAttributesListType = components['schemas']['AliasAttributesListType'];
export type AllowedFirstAuthFactorsListType = components['schemas']['AllowedFirstAuthFactorsListType'];
export type AnalyticsConfigurationType = components['schemas']['AnalyticsConfigurationType'];
export type AnalyticsMetadataType = components['schemas']['AnalyticsMetadataType'];
export type ArnType = components['schemas']['ArnType'];
export type AssetBytesType = components['schemas']['AssetBytesType'];
export type AssetCategoryType = components['schemas']['AssetCategoryType'];
export type AssetExtensionType = components['schemas']['AssetExtensionType'];
export type AssetListType = components['schemas']['AssetListType'];
export type AssetType = components['schemas']['AssetType'];
export type AssociateSoftwareTokenRequest = components['schemas']['AssociateSoftwareTokenRequest'];
export type AssociateSoftwareTokenResponse = components['schemas']['AssociateSoftwareTokenResponse'];
export type AttributeDataType = components['schemas']['AttributeDataType'];
export type AttributeListType = components['schemas']['AttributeListType'];
export type AttributeMappingKeyType = components['schemas']['AttributeMappingKeyType'];
export type AttributeMappingType = components['schemas']['AttributeMappingType'];
export type AttributeNameListType = components['schemas']['AttributeNameListType'];
export type AttributeNameType = components['schemas']['AttributeNameType'];
export type AttributeType = components['schemas']['AttributeType'];
export type AttributeValueType = components['schemas']['AttributeValueType'];
export type AttributesRequireVerificationBeforeUpdateType = components['schemas']['AttributesRequireVerificationBeforeUpdateType'];
export type AuthEventType = components['schemas']['AuthEventType'];
export type AuthEventsType = components['schemas']['AuthEventsType'];
export type AuthFactorType = components['schemas']['AuthFactorType'];
export type AuthFlowType = components['schemas']['AuthFlowType'];
export type AuthParametersType = components['schemas']['AuthParametersType'];
export type AuthSessionValidityType = components['schemas']['AuthSessionValidityType'];
export type AuthenticationResultType = components['schemas']['AuthenticationResultType'];
export type AvailableChallengeListType = components['schemas']['AvailableChallengeListType'];
export type BlockedIPRangeListType = components['schemas']['BlockedIPRangeListType'];
export type BooleanType = components['schemas']['BooleanType'];
export type CSSType = components['schemas']['CSSType'];
export type CSSVersionType = components['schemas']['CSSVersionType'];
export type CallbackURLsListType = components['schemas']['CallbackURLsListType'];
export type ChallengeName = components['schemas']['ChallengeName'];
export type ChallengeNameType = components['schemas']['ChallengeNameType'];
export type ChallengeParametersType = components['schemas']['ChallengeParametersType'];
export type ChallengeResponse = components['schemas']['ChallengeResponse'];
export type ChallengeResponseListType = components['schemas']['ChallengeResponseListType'];
export type ChallengeResponseType = components['schemas']['ChallengeResponseType'];
export type ChallengeResponsesType = components['schemas']['ChallengeResponsesType'];
export type ChangePasswordRequest = components['schemas']['ChangePasswordRequest'];
export type ChangePasswordResponse = components['schemas']['ChangePasswordResponse'];
export type ClientIdType = components['schemas']['ClientIdType'];
export type ClientMetadataType = components['schemas']['ClientMetadataType'];
export type ClientNameType = components['schemas']['ClientNameType'];
export type ClientPermissionListType = components['schemas']['ClientPermissionListType'];
export type ClientPermissionType = components['schemas']['ClientPermissionType'];
export type ClientSecretDescriptorListType = components['schemas']['ClientSecretDescriptorListType'];
export type ClientSecretDescriptorType = components['schemas']['ClientSecretDescriptorType'];
export type ClientSecretIdType = components['schemas']['ClientSecretIdType'];
export type ClientSecretType = components['schemas']['ClientSecretType'];
export type CloudWatchLogsConfigurationType = components['schemas']['CloudWatchLogsConfigurationType'];
export type CodeDeliveryDetailsListType = components['schemas']['CodeDeliveryDetailsListType'];
export type CodeDeliveryDetailsType = components['schemas']['CodeDeliveryDetailsType'];
export type ColorSchemeModeType = components['schemas']['ColorSchemeModeType'];
export type CompleteWebAuthnRegistrationRequest = components['schemas']['CompleteWebAuthnRegistrationRequest'];
export type CompleteWebAuthnRegistrationResponse = components['schemas']['CompleteWebAuthnRegistrationResponse'];
export type CompletionMessageType = components['schemas']['CompletionMessageType'];
export type CompromisedCredentialsActionsType = components['schemas']['CompromisedCredentialsActionsType'];
export type CompromisedCredentialsEventActionType = components['schemas']['CompromisedCredentialsEventActionType'];
export type CompromisedCredentialsRiskConfigurationType = components['schemas']['CompromisedCredentialsRiskConfigurationType'];
export type ConfiguredUserAuthFactorsListType = components['schemas']['ConfiguredUserAuthFactorsListType'];
export type ConfirmDeviceRequest = components['schemas']['ConfirmDeviceRequest'];
export type ConfirmDeviceResponse = components['schemas']['ConfirmDeviceResponse'];
export type ConfirmForgotPasswordRequest = components['schemas']['ConfirmForgotPasswordRequest'];
export type ConfirmForgotPasswordResponse = components['schemas']['ConfirmForgotPasswordResponse'];
export type ConfirmSignUpRequest = components['schemas']['ConfirmSignUpRequest'];
export type ConfirmSignUpResponse = components['schemas']['ConfirmSignUpResponse'];
export type ConfirmationCodeType = components['schemas']['ConfirmationCodeType'];
export type ContextDataType = components['schemas']['ContextDataType'];
export type CreateGroupRequest = components['schemas']['CreateGroupRequest'];
export type CreateGroupResponse = components['schemas']['CreateGroupResponse'];
export type CreateIdentityProviderRequest = components['schemas']['CreateIdentityProviderRequest'];
export type CreateIdentityProviderResponse = components['schemas']['CreateIdentityProviderResponse'];
export type CreateManagedLoginBrandingRequest = components['schemas']['CreateManagedLoginBrandingRequest'];
export type CreateManagedLoginBrandingResponse = components['schemas']['CreateManagedLoginBrandingResponse'];
export type CreateResourceServerRequest = components['schemas']['CreateResourceServerRequest'];
export type CreateResourceServerResponse = components['schemas']['CreateResourceServerResponse'];
export type CreateTermsRequest = components['schemas']['CreateTermsRequest'];
export type CreateTermsResponse = components['schemas']['CreateTermsResponse'];
export type CreateUserImportJobRequest = components['schemas']['CreateUserImportJobRequest'];
export type CreateUserImportJobResponse = components['schemas']['CreateUserImportJobResponse'];
export type CreateUserPoolClientRequest = components['schemas']['CreateUserPoolClientRequest'];
export type CreateUserPoolClientResponse = components['schemas']['CreateUserPoolClientResponse'];
export type CreateUserPoolDomainRequest = components['schemas']['CreateUserPoolDomainRequest'];
export type CreateUserPoolDomainResponse = components['schemas']['CreateUserPoolDomainResponse'];
export type CreateUserPoolReplicaRequest = components['schemas']['CreateUserPoolReplicaRequest'];
export type CreateUserPoolReplicaResponse = components['schemas']['CreateUserPoolReplicaResponse'];
export type CreateUserPoolRequest = components['schemas']['CreateUserPoolRequest'];
export type CreateUserPoolResponse = components['schemas']['CreateUserPoolResponse'];
export type CustomAttributeNameType = components['schemas']['CustomAttributeNameType'];
export type CustomAttributesListType = components['schemas']['CustomAttributesListType'];
export type CustomDomainConfigType = components['schemas']['CustomDomainConfigType'];
export type CustomEmailLambdaVersionConfigType = components['schemas']['CustomEmailLambdaVersionConfigType'];
export type CustomEmailSenderLambdaVersionType = components['schemas']['CustomEmailSenderLambdaVersionType'];
export type CustomSMSLambdaVersionConfigType = components['schemas']['CustomSMSLambdaVersionConfigType'];
export type CustomSMSSenderLambdaVersionType = components['schemas']['CustomSMSSenderLambdaVersionType'];
export type DateType = components['schemas']['DateType'];
export type DefaultEmailOptionType = components['schemas']['DefaultEmailOptionType'];
export type DeleteGroupRequest = components['schemas']['DeleteGroupRequest'];
export type DeleteIdentityProviderRequest = components['schemas']['DeleteIdentityProviderRequest'];
export type DeleteManagedLoginBrandingRequest = components['schemas']['DeleteManagedLoginBrandingRequest'];
export type DeleteResourceServerRequest = components['schemas']['DeleteResourceServerRequest'];
export type DeleteTermsRequest = components['schemas']['DeleteTermsRequest'];
export type DeleteUserAttributesRequest = components['schemas']['DeleteUserAttributesRequest'];
export type DeleteUserAttributesResponse = components['schemas']['DeleteUserAttributesResponse'];
export type DeleteUserPoolClientRequest = components['schemas']['DeleteUserPoolClientRequest'];
export type DeleteUserPoolClientSecretRequest = components['schemas']['DeleteUserPoolClientSecretRequest'];
export type DeleteUserPoolClientSecretResponse = components['schemas']['DeleteUserPoolClientSecretResponse'];
export type DeleteUserPoolDomainRequest = components['schemas']['DeleteUserPoolDomainRequest'];
export type DeleteUserPoolDomainResponse = components['schemas']['DeleteUserPoolDomainResponse'];
export type DeleteUserPoolReplicaRequest = components['schemas']['DeleteUserPoolReplicaRequest'];
export type DeleteUserPoolReplicaResponse = components['schemas']['DeleteUserPoolReplicaResponse'];
export type DeleteUserPoolRequest = components['schemas']['DeleteUserPoolRequest'];
export type DeleteUserRequest = components['schemas']['DeleteUserRequest'];
export type DeleteWebAuthnCredentialRequest = components['schemas']['DeleteWebAuthnCredentialRequest'];
export type DeleteWebAuthnCredentialResponse = components['schemas']['DeleteWebAuthnCredentialResponse'];
export type DeletionProtectionType = components['schemas']['DeletionProtectionType'];
export type DeliveryMediumListType = components['schemas']['DeliveryMediumListType'];
export type DeliveryMediumType = components['schemas']['DeliveryMediumType'];
export type DescribeIdentityProviderRequest = components['schemas']['DescribeIdentityProviderRequest'];
export type DescribeIdentityProviderResponse = components['schemas']['DescribeIdentityProviderResponse'];
export type DescribeManagedLoginBrandingByClientRequest = components['schemas']['DescribeManagedLoginBrandingByClientRequest'];
export type DescribeManagedLoginBrandingByClientResponse = components['schemas']['DescribeManagedLoginBrandingByClientResponse'];
export type DescribeManagedLoginBrandingRequest = components['schemas']['DescribeManagedLoginBrandingRequest'];
export type DescribeManagedLoginBrandingResponse = components['schemas']['DescribeManagedLoginBrandingResponse'];
export type DescribeResourceServerRequest = components['schemas']['DescribeResourceServerRequest'];
export type DescribeResourceServerResponse = components['schemas']['DescribeResourceServerResponse'];
export type DescribeRiskConfigurationRequest = components['schemas']['DescribeRiskConfigurationRequest'];
export type DescribeRiskConfigurationResponse = components['schemas']['DescribeRiskConfigurationResponse'];
export type DescribeTermsRequest = components['schemas']['DescribeTermsRequest'];
export type DescribeTermsResponse = components['schemas']['DescribeTermsResponse'];
export type DescribeUserImportJobRequest = components['schemas']['DescribeUserImportJobRequest'];
export type DescribeUserImportJobResponse = components['schemas']['DescribeUserImportJobResponse'];
export type DescribeUserPoolClientRequest = components['schemas']['DescribeUserPoolClientRequest'];
export type DescribeUserPoolClientResponse = components['schemas']['DescribeUserPoolClientResponse'];
export type DescribeUserPoolDomainRequest = components['schemas']['DescribeUserPoolDomainRequest'];
export type DescribeUserPoolDomainResponse = components['schemas']['DescribeUserPoolDomainResponse'];
export type DescribeUserPoolRequest = components['schemas']['DescribeUserPoolRequest'];
export type DescribeUserPoolResponse = components['schemas']['DescribeUserPoolResponse'];
export type DescriptionType = components['schemas']['DescriptionType'];
export type DeviceConfigurationType = components['schemas']['DeviceConfigurationType'];
export type DeviceKeyType = components['schemas']['DeviceKeyType'];
export type DeviceListType = components['schemas']['DeviceListType'];
export type DeviceNameType = components['schemas']['DeviceNameType'];
export type DeviceRememberedStatusType = components['schemas']['DeviceRememberedStatusType'];
export type DeviceSecretVerifierConfigType = components['schemas']['DeviceSecretVerifierConfigType'];
export type DeviceType = components['schemas']['DeviceType'];
export type Document = components['schemas']['Document'];
export type DomainDescriptionType = components['schemas']['DomainDescriptionType'];
export type DomainStatusType = components['schemas']['DomainStatusType'];
export type DomainType = components['schemas']['DomainType'];
export type DomainVersionType = components['schemas']['DomainVersionType'];
export type EmailAddressType = components['schemas']['EmailAddressType'];
export type EmailConfigurationType = components['schemas']['EmailConfigurationType'];
export type EmailInviteMessageType = components['schemas']['EmailInviteMessageType'];
export type EmailMfaConfigType = components['schemas']['EmailMfaConfigType'];
export type EmailMfaMessageType = components['schemas']['EmailMfaMessageType'];
export type EmailMfaSettingsType = components['schemas']['EmailMfaSettingsType'];
export type EmailMfaSubjectType = components['schemas']['EmailMfaSubjectType'];
export type EmailNotificationBodyType = components['schemas']['EmailNotificationBodyType'];
export type EmailNotificationSubjectType = components['schemas']['EmailNotificationSubjectType'];
export type EmailSendingAccountType = components['schemas']['EmailSendingAccountType'];
export type EmailVerificationMessageByLinkType = components['schemas']['EmailVerificationMessageByLinkType'];
export type EmailVerificationMessageType = components['schemas']['EmailVerificationMessageType'];
export type EmailVerificationSubjectByLinkType = components['schemas']['EmailVerificationSubjectByLinkType'];
export type EmailVerificationSubjectType = components['schemas']['EmailVerificationSubjectType'];
export type EncryptionKeyArnType = components['schemas']['EncryptionKeyArnType'];
export type EncryptionKeyType = components['schemas']['EncryptionKeyType'];
export type EumsSmsConfigurationType = components['schemas']['EumsSmsConfigurationType'];
export type EventContextDataType = components['schemas']['EventContextDataType'];
export type EventFeedbackType = components['schemas']['EventFeedbackType'];
export type EventFilterType = components['schemas']['EventFilterType'];
export type EventFiltersType = components['schemas']['EventFiltersType'];
export type EventIdType = components['schemas']['EventIdType'];
export type EventResponseType = components['schemas']['EventResponseType'];
export type EventRiskType = components['schemas']['EventRiskType'];
export type EventSourceName = components['schemas']['EventSourceName'];
export type EventType = components['schemas']['EventType'];
export type ExplicitAuthFlowsListType = components['schemas']['ExplicitAuthFlowsListType'];
export type ExplicitAuthFlowsType = components['schemas']['ExplicitAuthFlowsType'];
export type FailoverType = components['schemas']['FailoverType'];
export type FeatureType = components['schemas']['FeatureType'];
export type FeedbackValueType = components['schemas']['FeedbackValueType'];
export type FirehoseConfigurationType = components['schemas']['FirehoseConfigurationType'];
export type ForceAliasCreation = components['schemas']['ForceAliasCreation'];
export type ForgetDeviceRequest = components['schemas']['ForgetDeviceRequest'];
export type ForgotPasswordRequest = components['schemas']['ForgotPasswordRequest'];
export type ForgotPasswordResponse = components['schemas']['ForgotPasswordResponse'];
export type GenerateSecret = components['schemas']['GenerateSecret'];
export type GetCSVHeaderRequest = components['schemas']['GetCSVHeaderRequest'];
export type GetCSVHeaderResponse = components['schemas']['GetCSVHeaderResponse'];
export type GetDeviceRequest = components['schemas']['GetDeviceRequest'];
export type GetDeviceResponse = components['schemas']['GetDeviceResponse'];
export type GetGroupRequest = components['schemas']['GetGroupRequest'];
export type GetGroupResponse = components['schemas']['GetGroupResponse'];
export type GetIdentityProviderByIdentifierRequest = components['schemas']['GetIdentityProviderByIdentifierRequest'];
export type GetIdentityProviderByIdentifierResponse = components['schemas']['GetIdentityProviderByIdentifierResponse'];
export type GetLogDeliveryConfigurationRequest = components['schemas']['GetLogDeliveryConfigurationRequest'];
export type GetLogDeliveryConfigurationResponse = components['schemas']['GetLogDeliveryConfigurationResponse'];
export type GetProvisionedLimitRequest = components['schemas']['GetProvisionedLimitRequest'];
export type GetProvisionedLimitResponse = components['schemas']['GetProvisionedLimitResponse'];
export type GetSigningCertificateRequest = components['schemas']['GetSigningCertificateRequest'];
export type GetSigningCertificateResponse = components['schemas']['GetSigningCertificateResponse'];
export type GetTokensFromRefreshTokenRequest = components['schemas']['GetTokensFromRefreshTokenRequest'];
export type GetTokensFromRefreshTokenResponse = components['schemas']['GetTokensFromRefreshTokenResponse'];
export type GetUICustomizationRequest = components['schemas']['GetUICustomizationRequest'];
export type GetUICustomizationResponse = components['schemas']['GetUICustomizationResponse'];
export type GetUserAttributeVerificationCodeRequest = components['schemas']['GetUserAttributeVerificationCodeRequest'];
export type GetUserAttributeVerificationCodeResponse = components['schemas']['GetUserAttributeVerificationCodeResponse'];
export type GetUserAuthFactorsRequest = components['schemas']['GetUserAuthFactorsRequest'];
export type GetUserAuthFactorsResponse = components['schemas']['GetUserAuthFactorsResponse'];
export type GetUserPoolMfaConfigRequest = components['schemas']['GetUserPoolMfaConfigRequest'];
export type GetUserPoolMfaConfigResponse = components['schemas']['GetUserPoolMfaConfigResponse'];
export type GetUserRequest = components['schemas']['GetUserRequest'];
export type GetUserResponse = components['schemas']['GetUserResponse'];
export type GlobalSignOutRequest = components['schemas']['GlobalSignOutRequest'];
export type GlobalSignOutResponse = components['schemas']['GlobalSignOutResponse'];
export type GroupListType = components['schemas']['GroupListType'];
export type GroupNameType = components['schemas']['GroupNameType'];
export type GroupType = components['schemas']['GroupType'];
export type HealthCheckIdType = components['schemas']['HealthCheckIdType'];
export type HexStringType = components['schemas']['HexStringType'];
export type HttpHeader = components['schemas']['HttpHeader'];
export type HttpHeaderList = components['schemas']['HttpHeaderList'];
export type IdTokenValidityType = components['schemas']['IdTokenValidityType'];
export type IdentityProviderType = components['schemas']['IdentityProviderType'];
export type IdentityProviderTypeType = components['schemas']['IdentityProviderTypeType'];
export type IdpIdentifierType = components['schemas']['IdpIdentifierType'];
export type IdpIdentifiersListType = components['schemas']['IdpIdentifiersListType'];
export type ImageFileType = components['schemas']['ImageFileType'];
export type ImageUrlType = components['schemas']['ImageUrlType'];
export type InboundFederationLambdaType = components['schemas']['InboundFederationLambdaType'];
export type InboundFederationLambdaVersionType = components['schemas']['InboundFederationLambdaVersionType'];
export type InitiateAuthRequest = components['schemas']['InitiateAuthRequest'];
export type InitiateAuthResponse = components['schemas']['InitiateAuthResponse'];
export type IntegerType = components['schemas']['IntegerType'];
export type InvalidParameterExceptionReasonCodeType = components['schemas']['InvalidParameterExceptionReasonCodeType'];
export type IssuerConfigurationType = components['schemas']['IssuerConfigurationType'];
export type IssuerType = components['schemas']['IssuerType'];
export type KeyConfigurationType = components['schemas']['KeyConfigurationType'];
export type LambdaConfigType = components['schemas']['LambdaConfigType'];
export type LanguageIdType = components['schemas']['LanguageIdType'];
export type LimitClass = components['schemas']['LimitClass'];
export type LimitDefinitionType = components['schemas']['LimitDefinitionType'];
export type LimitType = components['schemas']['LimitType'];
export type LinkUrlType = components['schemas']['LinkUrlType'];
export type LinksType = components['schemas']['LinksType'];
export type ListDevicesRequest = components['schemas']['ListDevicesRequest'];
export type ListDevicesResponse = components['schemas']['ListDevicesResponse'];
export type ListGroupsRequest = components['schemas']['ListGroupsRequest'];
export type ListGroupsResponse = components['schemas']['ListGroupsResponse'];
export type ListIdentityProvidersRequest = components['schemas']['ListIdentityProvidersRequest'];
export type ListIdentityProvidersResponse = components['schemas']['ListIdentityProvidersResponse'];
export type ListOfStringTypes = components['schemas']['ListOfStringTypes'];
export type ListProvidersLimitType = components['schemas']['ListProvidersLimitType'];
export type ListResourceServersLimitType = components['schemas']['ListResourceServersLimitType'];
export type ListResourceServersRequest = components['schemas']['ListResourceServersRequest'];
export type ListResourceServersResponse = components['schemas']['ListResourceServersResponse'];
export type ListTagsForResourceRequest = components['schemas']['ListTagsForResourceRequest'];
export type ListTagsForResourceResponse = components['schemas']['ListTagsForResourceResponse'];
export type ListTermsRequest = components['schemas']['ListTermsRequest'];
export type ListTermsRequestMaxResultsInteger = components['schemas']['ListTermsRequestMaxResultsInteger'];
export type ListTermsResponse = components['schemas']['ListTermsResponse'];
export type ListUserImportJobsRequest = components['schemas']['ListUserImportJobsRequest'];
export type ListUserImportJobsResponse = components['schemas']['ListUserImportJobsResponse'];
export type ListUserPoolClientSecretsRequest = components['schemas']['ListUserPoolClientSecretsRequest'];
export type ListUserPoolClientSecretsResponse = components['schemas']['ListUserPoolClientSecretsResponse'];
export type ListUserPoolClientsRequest = components['schemas']['ListUserPoolClientsRequest'];
export type ListUserPoolClientsResponse = components['schemas']['ListUserPoolClientsResponse'];
export type ListUserPoolReplicasRequest = components['schemas']['ListUserPoolReplicasRequest'];
export type ListUserPoolReplicasResponse = components['schemas']['ListUserPoolReplicasResponse'];
export type ListUserPoolsRequest = components['schemas']['ListUserPoolsRequest'];
export type ListUserPoolsResponse = components['schemas']['ListUserPoolsResponse'];
export type ListUsersInGroupRequest = components['schemas']['ListUsersInGroupRequest'];
export type ListUsersInGroupResponse = components['schemas']['ListUsersInGroupResponse'];
export type ListUsersRequest = components['schemas']['ListUsersRequest'];
export type ListUsersResponse = components['schemas']['ListUsersResponse'];
export type ListWebAuthnCredentialsRequest = components['schemas']['ListWebAuthnCredentialsRequest'];
export type ListWebAuthnCredentialsResponse = components['schemas']['ListWebAuthnCredentialsResponse'];
export type LogConfigurationListType = components['schemas']['LogConfigurationListType'];
export type LogConfigurationType = components['schemas']['LogConfigurationType'];
export type LogDeliveryConfigurationType = components['schemas']['LogDeliveryConfigurationType'];
export type LogLevel = components['schemas']['LogLevel'];
export type LogoutURLsListType = components['schemas']['LogoutURLsListType'];
export type LongType = components['schemas']['LongType'];
export type MFAOptionListType = components['schemas']['MFAOptionListType'];
export type MFAOptionType = components['schemas']['MFAOptionType'];
export type ManagedLoginBrandingIdType = components['schemas']['ManagedLoginBrandingIdType'];
export type ManagedLoginBrandingType = components['schemas']['ManagedLoginBrandingType'];
export type MessageActionType = components['schemas']['MessageActionType'];
export type MessageTemplateType = components['schemas']['MessageTemplateType'];
export type MessageType = components['schemas']['MessageType'];
export type NewDeviceMetadataType = components['schemas']['NewDeviceMetadataType'];
export type NotifyConfigurationType = components['schemas']['NotifyConfigurationType'];
export type NotifyEmailType = components['schemas']['NotifyEmailType'];
export type NumberAttributeConstraintsType = components['schemas']['NumberAttributeConstraintsType'];
export type OAuthFlowType = components['schemas']['OAuthFlowType'];
export type OAuthFlowsType = components['schemas']['OAuthFlowsType'];
export type OptionalArnType = components['schemas']['OptionalArnType'];
export type PaginationKey = components['schemas']['PaginationKey'];
export type PaginationKeyType = components['schemas']['PaginationKeyType'];
export type PasswordHashingAlgorithmType = components['schemas']['PasswordHashingAlgorithmType'];
export type PasswordHistorySizeType = components['schemas']['PasswordHistorySizeType'];
export type PasswordPolicyMinLengthType = components['schemas']['PasswordPolicyMinLengthType'];
export type PasswordPolicyType = components['schemas']['PasswordPolicyType'];
export type PasswordType = components['schemas']['PasswordType'];
export type PoolQueryLimitType = components['schemas']['PoolQueryLimitType'];
export type PreSignedUrlType = components['schemas']['PreSignedUrlType'];
export type PreTokenGenerationLambdaVersionType = components['schemas']['PreTokenGenerationLambdaVersionType'];
export type PreTokenGenerationVersionConfigType = components['schemas']['PreTokenGenerationVersionConfigType'];
export type PrecedenceType = components['schemas']['PrecedenceType'];
export type PreventUserExistenceErrorTypes = components['schemas']['PreventUserExistenceErrorTypes'];
export type PriorityType = components['schemas']['PriorityType'];
export type ProviderDescription = components['schemas']['ProviderDescription'];
export type ProviderDetailsType = components['schemas']['ProviderDetailsType'];
export type ProviderNameType = components['schemas']['ProviderNameType'];
export type ProviderNameTypeV2 = components['schemas']['ProviderNameTypeV2'];
export type ProviderUserIdentifierType = components['schemas']['ProviderUserIdentifierType'];
export type ProvidersListType = components['schemas']['ProvidersListType'];
export type QueryLimit = components['schemas']['QueryLimit'];
export type QueryLimitType = components['schemas']['QueryLimitType'];
export type RecoveryMechanismsType = components['schemas']['RecoveryMechanismsType'];
export type RecoveryOptionNameType = components['schemas']['RecoveryOptionNameType'];
export type RecoveryOptionType = components['schemas']['RecoveryOptionType'];
export type RedirectUrlType = components['schemas']['RedirectUrlType'];
export type RefreshTokenRotationType = components['schemas']['RefreshTokenRotationType'];
export type RefreshTokenValidityType = components['schemas']['RefreshTokenValidityType'];
export type RegionCodeType = components['schemas']['RegionCodeType'];
export type RegionNameType = components['schemas']['RegionNameType'];
export type RelyingPartyIdType = components['schemas']['RelyingPartyIdType'];
export type ReplicaRegionsType = components['schemas']['ReplicaRegionsType'];
export type ReplicaRoleType = components['schemas']['ReplicaRoleType'];
export type ReplicaStatusType = components['schemas']['ReplicaStatusType'];
export type ResendConfirmationCodeRequest = components['schemas']['ResendConfirmationCodeRequest'];
export type ResendConfirmationCodeResponse = components['schemas']['ResendConfirmationCodeResponse'];
export type ResourceIdType = components['schemas']['ResourceIdType'];
export type ResourceServerIdentifierType = components['schemas']['ResourceServerIdentifierType'];
export type ResourceServerNameType = components['schemas']['ResourceServerNameType'];
export type ResourceServerScopeDescriptionType = components['schemas']['ResourceServerScopeDescriptionType'];
export type ResourceServerScopeListType = components['schemas']['ResourceServerScopeListType'];
export type ResourceServerScopeNameType = components['schemas']['ResourceServerScopeNameType'];
export type ResourceServerScopeType = components['schemas']['ResourceServerScopeType'];
export type ResourceServerType = components['schemas']['ResourceServerType'];
export type ResourceServersListType = components['schemas']['ResourceServersListType'];
export type RespondToAuthChallengeRequest = components['schemas']['RespondToAuthChallengeRequest'];
export type RespondToAuthChallengeResponse = components['schemas']['RespondToAuthChallengeResponse'];
export type RetryGracePeriodSecondsType = components['schemas']['RetryGracePeriodSecondsType'];
export type RevokeTokenRequest = components['schemas']['RevokeTokenRequest'];
export type RevokeTokenResponse = components['schemas']['RevokeTokenResponse'];
export type RiskConfigurationType = components['schemas']['RiskConfigurationType'];
export type RiskDecisionType = components['schemas']['RiskDecisionType'];
export type RiskExceptionConfigurationType = components['schemas']['RiskExceptionConfigurationType'];
export type RiskLevelType = components['schemas']['RiskLevelType'];
export type RoutingType = components['schemas']['RoutingType'];
export type S3ArnType = components['schemas']['S3ArnType'];
export type S3BucketType = components['schemas']['S3BucketType'];
export type S3ConfigurationType = components['schemas']['S3ConfigurationType'];
export type SESConfigurationSet = components['schemas']['SESConfigurationSet'];
export type SMSMfaSettingsType = components['schemas']['SMSMfaSettingsType'];
export type SchemaAttributeType = components['schemas']['SchemaAttributeType'];
export type SchemaAttributesListType = components['schemas']['SchemaAttributesListType'];
export type ScopeListType = components['schemas']['ScopeListType'];
export type ScopeType = components['schemas']['ScopeType'];
export type SearchPaginationTokenType = components['schemas']['SearchPaginationTokenType'];
export type SearchedAttributeNamesListType = components['schemas']['SearchedAttributeNamesListType'];
export type SecretCodeType = components['schemas']['SecretCodeType'];
export type SecretHashType = components['schemas']['SecretHashType'];
export type SecurityPolicyType = components['schemas']['SecurityPolicyType'];
export type SessionType = components['schemas']['SessionType'];
export type SetLogDeliveryConfigurationRequest = components['schemas']['SetLogDeliveryConfigurationRequest'];
export type SetLogDeliveryConfigurationResponse = components['schemas']['SetLogDeliveryConfigurationResponse'];
export type SetRiskConfigurationRequest = components['schemas']['SetRiskConfigurationRequest'];
export type SetRiskConfigurationResponse = components['schemas']['SetRiskConfigurationResponse'];
export type SetUICustomizationRequest = components['schemas']['SetUICustomizationRequest'];
export type SetUICustomizationResponse = components['schemas']['SetUICustomizationResponse'];
export type SetUserMFAPreferenceRequest = components['schemas']['SetUserMFAPreferenceRequest'];
export type SetUserMFAPreferenceResponse = components['schemas']['SetUserMFAPreferenceResponse'];
export type SetUserPoolMfaConfigRequest = components['schemas']['SetUserPoolMfaConfigRequest'];
export type SetUserPoolMfaConfigResponse = components['schemas']['SetUserPoolMfaConfigResponse'];
export type SetUserSettingsRequest = components['schemas']['SetUserSettingsRequest'];
export type SetUserSettingsResponse = components['schemas']['SetUserSettingsResponse'];
export type SignInPolicyType = components['schemas']['SignInPolicyType'];
export type SignUpRequest = components['schemas']['SignUpRequest'];
export type SignUpResponse = components['schemas']['SignUpResponse'];
export type SkippedIPRangeListType = components['schemas']['SkippedIPRangeListType'];
export type SmsConfigurationType = components['schemas']['SmsConfigurationType'];
export type SmsInviteMessageType = components['schemas']['SmsInviteMessageType'];
export type SmsMfaConfigType = components['schemas']['SmsMfaConfigType'];
export type SmsVerificationMessageType = components['schemas']['SmsVerificationMessageType'];
export type SoftwareTokenMFAUserCodeType = components['schemas']['SoftwareTokenMFAUserCodeType'];
export type SoftwareTokenMfaConfigType = components['schemas']['SoftwareTokenMfaConfigType'];
export type SoftwareTokenMfaSettingsType = components['schemas']['SoftwareTokenMfaSettingsType'];
export type StartUserImportJobRequest = components['schemas']['StartUserImportJobRequest'];
export type StartUserImportJobResponse = components['schemas']['StartUserImportJobResponse'];
export type StartWebAuthnRegistrationRequest = components['schemas']['StartWebAuthnRegistrationRequest'];
export type StartWebAuthnRegistrationResponse = components['schemas']['StartWebAuthnRegistrationResponse'];
export type StatusType = components['schemas']['StatusType'];
export type StopUserImportJobRequest = components['schemas']['StopUserImportJobRequest'];
export type StopUserImportJobResponse = components['schemas']['StopUserImportJobResponse'];
export type StringAttributeConstraintsType = components['schemas']['StringAttributeConstraintsType'];
export type StringToStringMapType = components['schemas']['StringToStringMapType'];
export type StringType = components['schemas']['StringType'];
export type SupportedIdentityProvidersListType = components['schemas']['SupportedIdentityProvidersListType'];
export type TagKeysType = components['schemas']['TagKeysType'];
export type TagResourceRequest = components['schemas']['TagResourceRequest'];
export type TagResourceResponse = components['schemas']['TagResourceResponse'];
export type TagValueType = components['schemas']['TagValueType'];
export type TemporaryPasswordValidityDaysType = components['schemas']['TemporaryPasswordValidityDaysType'];
export type TermsDescriptionListType = components['schemas']['TermsDescriptionListType'];
export type TermsDescriptionType = components['schemas']['TermsDescriptionType'];
export type TermsEnforcementType = components['schemas']['TermsEnforcementType'];
export type TermsIdType = components['schemas']['TermsIdType'];
export type TermsNameType = components['schemas']['TermsNameType'];
export type TermsSourceType = components['schemas']['TermsSourceType'];
export type TermsType = components['schemas']['TermsType'];
export type TimeUnitsType = components['schemas']['TimeUnitsType'];
export type TokenModelType = components['schemas']['TokenModelType'];
export type TokenValidityUnitsType = components['schemas']['TokenValidityUnitsType'];
export type UICustomizationType = components['schemas']['UICustomizationType'];
export type UntagResourceRequest = components['schemas']['UntagResourceRequest'];
export type UntagResourceResponse = components['schemas']['UntagResourceResponse'];
export type UpdateAuthEventFeedbackRequest = components['schemas']['UpdateAuthEventFeedbackRequest'];
export type UpdateAuthEventFeedbackResponse = components['schemas']['UpdateAuthEventFeedbackResponse'];
export type UpdateDeviceStatusRequest = components['schemas']['UpdateDeviceStatusRequest'];
export type UpdateDeviceStatusResponse = components['schemas']['UpdateDeviceStatusResponse'];
export type UpdateGroupRequest = components['schemas']['UpdateGroupRequest'];
export type UpdateGroupResponse = components['schemas']['UpdateGroupResponse'];
export type UpdateIdentityProviderRequest = components['schemas']['UpdateIdentityProviderRequest'];
export type UpdateIdentityProviderResponse = components['schemas']['UpdateIdentityProviderResponse'];
export type UpdateManagedLoginBrandingRequest = components['schemas']['UpdateManagedLoginBrandingRequest'];
export type UpdateManagedLoginBrandingResponse = components['schemas']['UpdateManagedLoginBrandingResponse'];
export type UpdateProvisionedLimitRequest = components['schemas']['UpdateProvisionedLimitRequest'];
export type UpdateProvisionedLimitResponse = components['schemas']['UpdateProvisionedLimitResponse'];
export type UpdateReplicaStatusType = components['schemas']['UpdateReplicaStatusType'];
export type UpdateResourceServerRequest = components['schemas']['UpdateResourceServerRequest'];
export type UpdateResourceServerResponse = components['schemas']['UpdateResourceServerResponse'];
export type UpdateTermsRequest = components['schemas']['UpdateTermsRequest'];
export type UpdateTermsResponse = components['schemas']['UpdateTermsResponse'];
export type UpdateUserAttributesRequest = components['schemas']['UpdateUserAttributesRequest'];
export type UpdateUserAttributesResponse = components['schemas']['UpdateUserAttributesResponse'];
export type UpdateUserPoolClientRequest = components['schemas']['UpdateUserPoolClientRequest'];
export type UpdateUserPoolClientResponse = components['schemas']['UpdateUserPoolClientResponse'];
export type UpdateUserPoolDomainRequest = components['schemas']['UpdateUserPoolDomainRequest'];
export type UpdateUserPoolDomainResponse = components['schemas']['UpdateUserPoolDomainResponse'];
export type UpdateUserPoolReplicaRequest = components['schemas']['UpdateUserPoolReplicaRequest'];
export type UpdateUserPoolReplicaResponse = components['schemas']['UpdateUserPoolReplicaResponse'];
export type UpdateUserPoolRequest = components['schemas']['UpdateUserPoolRequest'];
export type UpdateUserPoolResponse = components['schemas']['UpdateUserPoolResponse'];
export type UserAttributeUpdateSettingsType = components['schemas']['UserAttributeUpdateSettingsType'];
export type UserContextDataType = components['schemas']['UserContextDataType'];
export type UserFilterType = components['schemas']['UserFilterType'];
export type UserImportJobIdType = components['schemas']['UserImportJobIdType'];
export type UserImportJobNameType = components['schemas']['UserImportJobNameType'];
export type UserImportJobStatusType = components['schemas']['UserImportJobStatusType'];
export type UserImportJobType = components['schemas']['UserImportJobType'];
export type UserImportJobsListType = components['schemas']['UserImportJobsListType'];
export type UserMFASettingListType = components['schemas']['UserMFASettingListType'];
export type UserPoolAddOnsType = components['schemas']['UserPoolAddOnsType'];
export type UserPoolClientDescription = components['schemas']['UserPoolClientDescription'];
export type UserPoolClientListType = components['schemas']['UserPoolClientListType'];
export type UserPoolClientType = components['schemas']['UserPoolClientType'];
export type UserPoolDescriptionType = components['schemas']['UserPoolDescriptionType'];
export type UserPoolIdType = components['schemas']['UserPoolIdType'];
export type UserPoolListType = components['schemas']['UserPoolListType'];
export type UserPoolMfaType = components['schemas']['UserPoolMfaType'];
export type UserPoolNameType = components['schemas']['UserPoolNameType'];
export type UserPoolPolicyType = components['schemas']['UserPoolPolicyType'];
export type UserPoolReplicaListType = components['schemas']['UserPoolReplicaListType'];
export type UserPoolReplicaType = components['schemas']['UserPoolReplicaType'];
export type UserPoolTagsListType = components['schemas']['UserPoolTagsListType'];
export type UserPoolTagsType = components['schemas']['UserPoolTagsType'];
export type UserPoolTierType = components['schemas']['UserPoolTierType'];
export type UserPoolType = components['schemas']['UserPoolType'];
export type UserStatusType = components['schemas']['UserStatusType'];
export type UserType = components['schemas']['UserType'];
export type UserVerificationType = components['schemas']['UserVerificationType'];
export type UsernameAttributeType = components['schemas']['UsernameAttributeType'];
export type UsernameAttributesListType = components['schemas']['UsernameAttributesListType'];
export type UsernameConfigurationType = components['schemas']['UsernameConfigurationType'];
export type UsernameType = components['schemas']['UsernameType'];
export type UsersListType = components['schemas']['UsersListType'];
export type VerificationMessageTemplateType = components['schemas']['VerificationMessageTemplateType'];
export type VerifiedAttributeType = components['schemas']['VerifiedAttributeType'];
export type VerifiedAttributesListType = components['schemas']['VerifiedAttributesListType'];
export type VerifySoftwareTokenRequest = components['schemas']['VerifySoftwareTokenRequest'];
export type VerifySoftwareTokenResponse = components['schemas']['VerifySoftwareTokenResponse'];
export type VerifySoftwareTokenResponseType = components['schemas']['VerifySoftwareTokenResponseType'];
export type VerifyUserAttributeRequest = components['schemas']['VerifyUserAttributeRequest'];
export type VerifyUserAttributeResponse = components['schemas']['VerifyUserAttributeResponse'];
export type WebAuthnAuthenticatorAttachmentType = components['schemas']['WebAuthnAuthenticatorAttachmentType'];
export type WebAuthnAuthenticatorTransportType = components['schemas']['WebAuthnAuthenticatorTransportType'];
export type WebAuthnAuthenticatorTransportsList = components['schemas']['WebAuthnAuthenticatorTransportsList'];
export type WebAuthnConfigurationType = components['schemas']['WebAuthnConfigurationType'];
export type WebAuthnCredentialDescription = components['schemas']['WebAuthnCredentialDescription'];
export type WebAuthnCredentialDescriptionListType = components['schemas']['WebAuthnCredentialDescriptionListType'];
export type WebAuthnCredentialsQueryLimitType = components['schemas']['WebAuthnCredentialsQueryLimitType'];
export type WebAuthnFactorConfigurationType = components['schemas']['WebAuthnFactorConfigurationType'];
export type WebAuthnMfaSettingsType = components['schemas']['WebAuthnMfaSettingsType'];
export type WrappedBooleanType = components['schemas']['WrappedBooleanType'];
export type WrappedIntegerType = components['schemas']['WrappedIntegerType'];

/** Every operation with what it takes, what it answers, and the exceptions it declares. */
export interface Operations {
  /** Create a user pool. Creates a user pool, the directory that holds users and their sign-in rules, and answers with its full configuration including the generated id and ARN. Only a name is needed; every other setting falls back to a default (minimum password length 8 with all four character classes, MFA off, e-mail by COGNITO_DEFAULT, tier ESSENTIALS). Alias attributes, username attributes, case sensitivity and the standard part of the schema can be chosen here and never again. */
  CreateUserPool: { request: CreateUserPoolRequest; response: CreateUserPoolResponse; error: 'InvalidParameterException' | 'TooManyRequestsException' | 'LimitExceededException' | 'InvalidSmsRoleAccessPolicyException' | 'InvalidSmsRoleTrustRelationshipException' | 'InvalidEmailRoleAccessPolicyException' | 'NotAuthorizedException' | 'UserPoolTaggingException' | 'InternalErrorException' | 'TierChangeNotAllowedException' | 'FeatureUnavailableInTierException' };
  /** Read the configuration of a user pool. Returns every setting of one user pool together with what the service generated for it (id, ARN, dates, user estimate, domains). A setting that was never made is missing from the answer or shows its default; TOTP, e-mail MFA and passkey settings are read with GetUserPoolMfaConfig instead. */
  DescribeUserPool: { request: DescribeUserPoolRequest; response: DescribeUserPoolResponse; error: 'ResourceNotFoundException' | 'InvalidParameterException' | 'TooManyRequestsException' | 'NotAuthorizedException' | 'UserPoolTaggingException' | 'OperationNotEnabledException' | 'InternalErrorException' };
  /** Replace the settings of a user pool. Overwrites the changeable settings of a user pool. Most settings that the request leaves out go back to their default, triggers, auto-verified attributes, sign-up restriction and MFA among them, so read the pool first and send the whole configuration back. Schema, alias attributes, username attributes and case sensitivity have no place here because they are fixed at creation. */
  UpdateUserPool: { request: UpdateUserPoolRequest; response: UpdateUserPoolResponse; error: 'ResourceNotFoundException' | 'InvalidParameterException' | 'ConcurrentModificationException' | 'TooManyRequestsException' | 'NotAuthorizedException' | 'UserImportInProgressException' | 'InternalErrorException' | 'InvalidSmsRoleAccessPolicyException' | 'InvalidSmsRoleTrustRelationshipException' | 'UserPoolTaggingException' | 'InvalidEmailRoleAccessPolicyException' | 'OperationNotEnabledException' | 'TierChangeNotAllowedException' | 'FeatureUnavailableInTierException' };
  /** Delete a user pool. Removes a user pool with its users, groups and app clients; it is unusable at once. The call is refused with InvalidParameterException while DeletionProtection is ACTIVE or while the pool still has a domain. */
  DeleteUserPool: { request: DeleteUserPoolRequest; response: undefined; error: 'ResourceNotFoundException' | 'InvalidParameterException' | 'TooManyRequestsException' | 'NotAuthorizedException' | 'UserImportInProgressException' | 'OperationNotEnabledException' | 'InternalErrorException' };
  /** List the user pools of the account and Region. Walks the user pools that the calling account has in the Region, at most 60 a page. Each entry is a short description; DescribeUserPool gives the rest. */
  ListUserPools: { request: ListUserPoolsRequest; response: ListUserPoolsResponse; error: 'InvalidParameterException' | 'TooManyRequestsException' | 'NotAuthorizedException' | 'InternalErrorException' };
  /** Add custom attributes to the schema of a user pool. Extends the schema of a user pool with up to 25 custom attributes in one call and 50 altogether; each is then known as custom: followed by its name. An attribute cannot be changed or removed afterward, and app clients whose write list is explicit do not gain access to it by themselves. */
  AddCustomAttributes: { request: AddCustomAttributesRequest; response: AddCustomAttributesResponse; error: 'ResourceNotFoundException' | 'InvalidParameterException' | 'TooManyRequestsException' | 'NotAuthorizedException' | 'OperationNotEnabledException' | 'UserImportInProgressException' | 'InternalErrorException' };
  /** Read the MFA and passkey settings of a user pool. Returns whether MFA is off, optional or required in a user pool, and the settings of each factor that is configured. Factors that are not configured, and passkey settings never made, are left out. */
  GetUserPoolMfaConfig: { request: GetUserPoolMfaConfigRequest; response: GetUserPoolMfaConfigResponse; error: 'InvalidParameterException' | 'TooManyRequestsException' | 'ResourceNotFoundException' | 'NotAuthorizedException' | 'InternalErrorException' };
  /** Set the MFA and passkey settings of a user pool. Sets whether MFA is off, optional or required in a user pool and configures the factors (SMS, TOTP, e-mail) and passkeys. Leaving out MfaConfiguration means OFF, which drops the factors and is refused when a factor is sent beside it; ON and OPTIONAL need at least one of the three factors, and passkeys do not count as one. */
  SetUserPoolMfaConfig: { request: SetUserPoolMfaConfigRequest; response: SetUserPoolMfaConfigResponse; error: 'InvalidParameterException' | 'TooManyRequestsException' | 'ConcurrentModificationException' | 'ResourceNotFoundException' | 'InvalidSmsRoleAccessPolicyException' | 'InvalidSmsRoleTrustRelationshipException' | 'NotAuthorizedException' | 'OperationNotEnabledException' | 'InternalErrorException' | 'FeatureUnavailableInTierException' };
  /** Read the SAML signing certificate of a user pool. Returns the certificate with which a SAML identity provider checks the signed requests of a user pool. A certificate lives ten years, a new one is issued every year, and the call gives the newest. */
  GetSigningCertificate: { request: GetSigningCertificateRequest; response: GetSigningCertificateResponse; error: 'InternalErrorException' | 'InvalidParameterException' | 'ResourceNotFoundException' | 'OperationNotEnabledException' };
  /** Create an app client. Registers an application with a pool and fixes which sign-in flows, OAuth 2.0 grants, attributes and token lifetimes it gets. The service makes up the client id and, if asked, a secret; settings that are not sent take their defaults. A pool holds 1,000 app clients, and names may repeat. */
  CreateUserPoolClient: { request: CreateUserPoolClientRequest; response: CreateUserPoolClientResponse; error: 'InvalidParameterException' | 'ResourceNotFoundException' | 'TooManyRequestsException' | 'LimitExceededException' | 'NotAuthorizedException' | 'ScopeDoesNotExistException' | 'InvalidOAuthFlowException' | 'OperationNotEnabledException' | 'InternalErrorException' | 'FeatureUnavailableInTierException' };
  /** Read the settings of an app client. Returns everything that is set for one app client, its original secret in plain text included. Secrets added later do not show up here, and settings that were never given and have no stored default are absent. */
  DescribeUserPoolClient: { request: DescribeUserPoolClientRequest; response: DescribeUserPoolClientResponse; error: 'ResourceNotFoundException' | 'InvalidParameterException' | 'TooManyRequestsException' | 'OperationNotEnabledException' | 'NotAuthorizedException' | 'InternalErrorException' };
  /** Replace the settings of an app client. Stores a new set of settings for an app client and returns the result. Nothing is merged: each setting the request leaves out goes back to its default, so read the client first and send all of it again. Id and secret stay the same. */
  UpdateUserPoolClient: { request: UpdateUserPoolClientRequest; response: UpdateUserPoolClientResponse; error: 'ResourceNotFoundException' | 'InvalidParameterException' | 'ConcurrentModificationException' | 'TooManyRequestsException' | 'NotAuthorizedException' | 'ScopeDoesNotExistException' | 'InvalidOAuthFlowException' | 'OperationNotEnabledException' | 'InternalErrorException' | 'FeatureUnavailableInTierException' };
  /** Delete an app client. Removes an app client and its secrets from the pool, after which sign-ins with its id fail. The users of the pool are untouched. The answer has an empty body. */
  DeleteUserPoolClient: { request: DeleteUserPoolClientRequest; response: undefined; error: 'ResourceNotFoundException' | 'InvalidParameterException' | 'TooManyRequestsException' | 'NotAuthorizedException' | 'ConcurrentModificationException' | 'OperationNotEnabledException' | 'InternalErrorException' };
  /** List the app clients of a user pool. Returns id and name of the app clients in a pool, up to 60 a page. Settings and secrets are left out; DescribeUserPoolClient has them. */
  ListUserPoolClients: { request: ListUserPoolClientsRequest; response: ListUserPoolClientsResponse; error: 'InvalidParameterException' | 'ResourceNotFoundException' | 'TooManyRequestsException' | 'NotAuthorizedException' | 'OperationNotEnabledException' | 'InternalErrorException' };
  /** Add a second secret to an app client. Gives an app client another secret, so that its callers can change over without an outage; the old and the new one both count until one is deleted. A client holds two secrets at most, and a third is refused with LimitExceededException. A generated value is shown in this answer only. */
  AddUserPoolClientSecret: { request: AddUserPoolClientSecretRequest; response: AddUserPoolClientSecretResponse; error: 'InvalidParameterException' | 'InternalServerException' | 'TooManyRequestsException' | 'LimitExceededException' | 'AccessDeniedException' | 'ResourceNotFoundException' };
  /** Delete one secret of an app client. Ends the use of one secret, named by its id and not by its value; this is the last step of changing secrets. The only secret a client has left cannot be deleted, and the attempt gives InvalidParameterException. */
  DeleteUserPoolClientSecret: { request: DeleteUserPoolClientSecretRequest; response: DeleteUserPoolClientSecretResponse; error: 'InvalidParameterException' | 'InternalServerException' | 'TooManyRequestsException' | 'LimitExceededException' | 'ResourceNotFoundException' };
  /** List the secrets of an app client. Shows ids and creation dates of the one or two secrets of an app client, the one made by GenerateSecret included. Secret values are never part of the list. */
  ListUserPoolClientSecrets: { request: ListUserPoolClientSecretsRequest; response: ListUserPoolClientSecretsResponse; error: 'InvalidParameterException' | 'InternalServerException' | 'TooManyRequestsException' | 'LimitExceededException' | 'ResourceNotFoundException' };
  /** Give a user pool a domain. Attaches a sign-in domain to a pool, either a prefix under the service's own host name or, with CustomDomainConfig, a name the caller owns. The login pages and OAuth 2.0 endpoints exist only once the pool has a domain. A pool can hold one domain of each kind, and a prefix must be free among all accounts in the Region. */
  CreateUserPoolDomain: { request: CreateUserPoolDomainRequest; response: CreateUserPoolDomainResponse; error: 'InvalidParameterException' | 'NotAuthorizedException' | 'ConcurrentModificationException' | 'ResourceNotFoundException' | 'LimitExceededException' | 'InternalErrorException' | 'OperationNotEnabledException' | 'FeatureUnavailableInTierException' };
  /** Read the settings of a domain. Looks a domain up by its name alone and reports its pool, status and hosting details. A name that no pool uses is not an error: the answer is a success whose DomainDescription is empty, so callers should test for UserPoolId. */
  DescribeUserPoolDomain: { request: DescribeUserPoolDomainRequest; response: DescribeUserPoolDomainResponse; error: 'NotAuthorizedException' | 'InvalidParameterException' | 'ResourceNotFoundException' | 'OperationNotEnabledException' | 'InternalErrorException' };
  /** Change the settings of a domain. Switches the generation of login pages on a domain, and replaces certificate, TLS policy or failover routing of a custom one. The name itself is fixed; a new name means deleting the domain and creating another. New page versions appear within about five minutes, a new certificate within about an hour. */
  UpdateUserPoolDomain: { request: UpdateUserPoolDomainRequest; response: UpdateUserPoolDomainResponse; error: 'InvalidParameterException' | 'NotAuthorizedException' | 'ConcurrentModificationException' | 'ResourceNotFoundException' | 'TooManyRequestsException' | 'OperationNotEnabledException' | 'InternalErrorException' | 'FeatureUnavailableInTierException' };
  /** Remove a domain from a user pool. Takes a prefix or custom domain away from its pool, which ends the login pages and OAuth 2.0 endpoints served there. Removal goes on after the answer, with the domain in status DELETING meanwhile. A pool cannot be deleted while it still has a domain. */
  DeleteUserPoolDomain: { request: DeleteUserPoolDomainRequest; response: DeleteUserPoolDomainResponse; error: 'NotAuthorizedException' | 'InvalidParameterException' | 'ConcurrentModificationException' | 'ResourceNotFoundException' | 'OperationNotEnabledException' | 'InternalErrorException' };
  /** Create a replica of a user pool in another Region. Starts a secondary copy of a pool in a second Region, under the same pool id, so that known users can still sign in when the first Region fails. The call goes to the primary Region and returns while the copy is CREATING; a finished copy is INACTIVE until UpdateUserPoolReplica activates it. The pool needs the Essentials or Plus tier and a multi-Region customer managed key, and can have one secondary. */
  CreateUserPoolReplica: { request: CreateUserPoolReplicaRequest; response: CreateUserPoolReplicaResponse; error: 'InvalidParameterException' | 'TooManyRequestsException' | 'LimitExceededException' | 'NotAuthorizedException' | 'UserPoolTaggingException' | 'OperationNotEnabledException' | 'InternalErrorException' | 'ResourceNotFoundException' | 'FeatureUnavailableInTierException' };
  /** Activate or deactivate a replica. Sets the status of one replica. An ACTIVE secondary serves sign-ins and token requests, an INACTIVE one allows little more than reading and its own regional settings, and only an INACTIVE one can be deleted. The call works from the primary Region and from the secondary one. */
  UpdateUserPoolReplica: { request: UpdateUserPoolReplicaRequest; response: UpdateUserPoolReplicaResponse; error: 'InvalidParameterException' | 'TooManyRequestsException' | 'NotAuthorizedException' | 'OperationNotEnabledException' | 'InternalErrorException' | 'ResourceNotFoundException' };
  /** Delete a secondary replica. Removes the copy of a pool in one secondary Region; the primary pool and its users stay. The call has to go to the primary Region, and the replica must be INACTIVE first. The answer shows it in status DELETING. */
  DeleteUserPoolReplica: { request: DeleteUserPoolReplicaRequest; response: DeleteUserPoolReplicaResponse; error: 'InvalidParameterException' | 'TooManyRequestsException' | 'NotAuthorizedException' | 'OperationNotEnabledException' | 'InternalErrorException' | 'ResourceNotFoundException' };
  /** List the replicas of a user pool. Reports every Region that holds the pool, the primary one included, with status and role of each. Long lists come in pages, read on with NextToken; the page size cannot be chosen. */
  ListUserPoolReplicas: { request: ListUserPoolReplicasRequest; response: ListUserPoolReplicasResponse; error: 'InvalidParameterException' | 'TooManyRequestsException' | 'NotAuthorizedException' | 'OperationNotEnabledException' | 'InternalErrorException' | 'ResourceNotFoundException' };
  /** Create a group. Adds a group without members to a pool and returns its description. The name is fixed from then on and has to be free in the pool; description, role and precedence are optional and can be changed with UpdateGroup. The role is stored as given: a role that does not exist is not noticed here. */
  CreateGroup: { request: CreateGroupRequest; response: CreateGroupResponse; error: 'InvalidParameterException' | 'GroupExistsException' | 'ResourceNotFoundException' | 'TooManyRequestsException' | 'LimitExceededException' | 'NotAuthorizedException' | 'OperationNotEnabledException' | 'InternalErrorException' };
  /** Read a group. Returns the description of one group, found by its name. Members are not part of it: ListUsersInGroup reads them. */
  GetGroup: { request: GetGroupRequest; response: GetGroupResponse; error: 'ResourceNotFoundException' | 'InvalidParameterException' | 'TooManyRequestsException' | 'NotAuthorizedException' | 'OperationNotEnabledException' | 'InternalErrorException' };
  /** Change a group. Gives a group a new description, role or precedence and returns the group as it then is. Its name and creation date cannot be changed. A new role or precedence reaches members with the next tokens they are issued. */
  UpdateGroup: { request: UpdateGroupRequest; response: UpdateGroupResponse; error: 'ResourceNotFoundException' | 'InvalidParameterException' | 'TooManyRequestsException' | 'NotAuthorizedException' | 'OperationNotEnabledException' | 'InternalErrorException' };
  /** Delete a group. Removes a group and with it every membership in it. The users themselves stay in the pool, and the name becomes free for a new group. */
  DeleteGroup: { request: DeleteGroupRequest; response: undefined; error: 'ResourceNotFoundException' | 'InvalidParameterException' | 'TooManyRequestsException' | 'NotAuthorizedException' | 'OperationNotEnabledException' | 'InternalErrorException' };
  /** List the groups of a pool. Pages through every group of a pool. The groups that the service itself makes for the users of an external identity provider, named after the pool and the provider, are listed too. */
  ListGroups: { request: ListGroupsRequest; response: ListGroupsResponse; error: 'InvalidParameterException' | 'ResourceNotFoundException' | 'TooManyRequestsException' | 'NotAuthorizedException' | 'OperationNotEnabledException' | 'InternalErrorException' };
  /** List the members of a group. Pages through the users that belong to a group, with their attributes and status. A group without members gives an empty list. */
  ListUsersInGroup: { request: ListUsersInGroupRequest; response: ListUsersInGroupResponse; error: 'InvalidParameterException' | 'ResourceNotFoundException' | 'TooManyRequestsException' | 'NotAuthorizedException' | 'OperationNotEnabledException' | 'InternalErrorException' };
  /** Add a user to a group. Makes an existing user a member of an existing group of the same pool. Membership shows up in the claims of tokens issued afterwards; tokens already handed out keep the groups they were issued with. Adding a member a second time is no error. */
  AdminAddUserToGroup: { request: AdminAddUserToGroupRequest; response: undefined; error: 'InvalidParameterException' | 'ResourceNotFoundException' | 'TooManyRequestsException' | 'NotAuthorizedException' | 'UserNotFoundException' | 'OperationNotEnabledException' | 'InternalErrorException' };
  /** Remove a user from a group. Ends the membership of a user in a group; both the user and the group stay. Tokens issued before the call still name the group until they expire, and removing somebody who is not a member is no error. */
  AdminRemoveUserFromGroup: { request: AdminRemoveUserFromGroupRequest; response: undefined; error: 'InvalidParameterException' | 'ResourceNotFoundException' | 'TooManyRequestsException' | 'NotAuthorizedException' | 'UserNotFoundException' | 'OperationNotEnabledException' | 'InternalErrorException' };
  /** List the groups of a user. Pages through all groups that one user belongs to, each with its full description. Read on while NextToken comes back. */
  AdminListGroupsForUser: { request: AdminListGroupsForUserRequest; response: AdminListGroupsForUserResponse; error: 'InvalidParameterException' | 'ResourceNotFoundException' | 'TooManyRequestsException' | 'NotAuthorizedException' | 'UserNotFoundException' | 'OperationNotEnabledException' | 'InternalErrorException' };
  /** Create a user as an administrator. Creates a user with a temporary password, given or generated, and sends an invitation by text message or mail, or sends it to an existing user once more. The user starts in FORCE_CHANGE_PASSWORD and has to choose a password at the first sign-in; in a pool that allows sign-in without passwords, a user created without TemporaryPassword is CONFIRMED at once and has none. The pre sign-up trigger runs first and can refuse the user. */
  AdminCreateUser: { request: AdminCreateUserRequest; response: AdminCreateUserResponse; error: 'ResourceNotFoundException' | 'InvalidParameterException' | 'UserNotFoundException' | 'UsernameExistsException' | 'InvalidPasswordException' | 'CodeDeliveryFailureException' | 'UnexpectedLambdaException' | 'UserLambdaValidationException' | 'InvalidLambdaResponseException' | 'PreconditionNotMetException' | 'InvalidSmsRoleAccessPolicyException' | 'InvalidSmsRoleTrustRelationshipException' | 'TooManyRequestsException' | 'NotAuthorizedException' | 'UnsupportedUserStateException' | 'OperationNotEnabledException' | 'InternalErrorException' | 'AliasExistsException' };
  /** Read a user as an administrator. Returns everything the pool knows about one user: attributes, dates, status, whether the user is enabled, and MFA settings. Groups and devices have calls of their own. */
  AdminGetUser: { request: AdminGetUserRequest; response: AdminGetUserResponse; error: 'ResourceNotFoundException' | 'InvalidParameterException' | 'TooManyRequestsException' | 'NotAuthorizedException' | 'UserNotFoundException' | 'OperationNotEnabledException' | 'InternalErrorException' };
  /** Delete a user as an administrator. Removes a user with all attributes and group memberships. The name is free again afterwards, but a new user of that name gets another `sub`. */
  AdminDeleteUser: { request: AdminDeleteUserRequest; response: undefined; error: 'ResourceNotFoundException' | 'InvalidParameterException' | 'TooManyRequestsException' | 'NotAuthorizedException' | 'UserNotFoundException' | 'OperationNotEnabledException' | 'InternalErrorException' };
  /** Enable a user. Lets a disabled user sign in again, with the password and status of before. For a user who is not disabled it changes nothing. */
  AdminEnableUser: { request: AdminEnableUserRequest; response: AdminEnableUserResponse; error: 'ResourceNotFoundException' | 'InvalidParameterException' | 'TooManyRequestsException' | 'NotAuthorizedException' | 'UserNotFoundException' | 'OperationNotEnabledException' | 'InternalErrorException' };
  /** Disable a user. Bars a user from signing in and revokes the user's tokens, without changing status, attributes or password. AdminEnableUser undoes the bar. */
  AdminDisableUser: { request: AdminDisableUserRequest; response: AdminDisableUserResponse; error: 'ResourceNotFoundException' | 'InvalidParameterException' | 'TooManyRequestsException' | 'NotAuthorizedException' | 'UserNotFoundException' | 'OperationNotEnabledException' | 'InternalErrorException' };
  /** Set attributes of a user as an administrator. Sets the given attributes of a user and leaves the rest alone, also those that the app clients may not write. A new e-mail address or phone number counts as unverified unless its verified flag is sent along as `true`; on a pool that wants verification before update it waits, without the flag, for the code of the user. */
  AdminUpdateUserAttributes: { request: AdminUpdateUserAttributesRequest; response: AdminUpdateUserAttributesResponse; error: 'ResourceNotFoundException' | 'InvalidParameterException' | 'UnexpectedLambdaException' | 'UserLambdaValidationException' | 'InvalidLambdaResponseException' | 'AliasExistsException' | 'TooManyRequestsException' | 'NotAuthorizedException' | 'UserNotFoundException' | 'InternalErrorException' | 'InvalidSmsRoleAccessPolicyException' | 'InvalidEmailRoleAccessPolicyException' | 'InvalidSmsRoleTrustRelationshipException' | 'OperationNotEnabledException' };
  /** Remove attributes from a user. Takes the named attributes away from a user; all others stay. Attributes the pool requires cannot be removed. */
  AdminDeleteUserAttributes: { request: AdminDeleteUserAttributesRequest; response: AdminDeleteUserAttributesResponse; error: 'ResourceNotFoundException' | 'InvalidParameterException' | 'TooManyRequestsException' | 'NotAuthorizedException' | 'UserNotFoundException' | 'OperationNotEnabledException' | 'InternalErrorException' };
  /** Set a user's text-message MFA the older way. Replaces a user's MFA settings of the older kind, which cover codes by text message only. AdminSetUserMFAPreference supersedes it and handles authenticator apps and mail too. */
  AdminSetUserSettings: { request: AdminSetUserSettingsRequest; response: AdminSetUserSettingsResponse; error: 'ResourceNotFoundException' | 'InvalidParameterException' | 'NotAuthorizedException' | 'UserNotFoundException' | 'OperationNotEnabledException' | 'InternalErrorException' };
  /** List or search the users of a pool. Pages through the users of a pool in no set order, all of them or those that meet a filter on one attribute. New users may take a moment to show up. Short and even empty pages occur in the middle of a list, so read on until no PaginationToken comes back. */
  ListUsers: { request: ListUsersRequest; response: ListUsersResponse; error: 'InvalidParameterException' | 'ResourceNotFoundException' | 'TooManyRequestsException' | 'NotAuthorizedException' | 'OperationNotEnabledException' | 'InternalErrorException' };
  /** Read the signed-in user. Returns the attributes and MFA settings of the user the access token belongs to. The token needs the scope `aws.cognito.signin.user.admin`; attributes that the app client may not read are left out. */
  GetUser: { request: GetUserRequest; response: GetUserResponse; error: 'ResourceNotFoundException' | 'InvalidParameterException' | 'NotAuthorizedException' | 'TooManyRequestsException' | 'PasswordResetRequiredException' | 'UserNotFoundException' | 'UserNotConfirmedException' | 'OperationNotEnabledException' | 'InternalErrorException' | 'ForbiddenException' };
  /** Delete the signed-in user. Deletes the user the access token belongs to, with all attributes, and makes all of that user's tokens invalid. It cannot be undone; the user name becomes free for others. */
  DeleteUser: { request: DeleteUserRequest; response: undefined; error: 'ResourceNotFoundException' | 'InvalidParameterException' | 'NotAuthorizedException' | 'TooManyRequestsException' | 'PasswordResetRequiredException' | 'UserNotFoundException' | 'UserNotConfirmedException' | 'OperationNotEnabledException' | 'InternalErrorException' | 'ForbiddenException' };
  /** Set attributes of the signed-in user. Sets the given attributes of the user the access token belongs to and leaves the rest alone. A new e-mail address or phone number counts as unverified, or, on a pool that wants verification before update, waits for VerifyUserAttribute while the old one stays in use. Users cannot set the verified flags themselves. */
  UpdateUserAttributes: { request: UpdateUserAttributesRequest; response: UpdateUserAttributesResponse; error: 'ResourceNotFoundException' | 'InvalidParameterException' | 'CodeMismatchException' | 'ExpiredCodeException' | 'NotAuthorizedException' | 'UnexpectedLambdaException' | 'UserLambdaValidationException' | 'InvalidLambdaResponseException' | 'TooManyRequestsException' | 'AliasExistsException' | 'InvalidSmsRoleAccessPolicyException' | 'InvalidSmsRoleTrustRelationshipException' | 'InvalidEmailRoleAccessPolicyException' | 'CodeDeliveryFailureException' | 'PasswordResetRequiredException' | 'UserNotFoundException' | 'UserNotConfirmedException' | 'OperationNotEnabledException' | 'InternalErrorException' | 'ForbiddenException' };
  /** Remove attributes from the signed-in user. Takes the named attributes away from the user the access token belongs to; all others stay. Attributes the pool requires, and those the app client may not write, cannot be removed. */
  DeleteUserAttributes: { request: DeleteUserAttributesRequest; response: DeleteUserAttributesResponse; error: 'ResourceNotFoundException' | 'InvalidParameterException' | 'NotAuthorizedException' | 'TooManyRequestsException' | 'PasswordResetRequiredException' | 'UserNotFoundException' | 'UserNotConfirmedException' | 'OperationNotEnabledException' | 'InternalErrorException' | 'ForbiddenException' };
  /** Send a code to verify an attribute. Sends the signed-in user a code for the e-mail address or phone number on file, to be given to VerifyUserAttribute. It also works for an attribute that is verified already. A code lives for 24 hours, and a user can ask five times an hour. */
  GetUserAttributeVerificationCode: { request: GetUserAttributeVerificationCodeRequest; response: GetUserAttributeVerificationCodeResponse; error: 'ResourceNotFoundException' | 'InvalidParameterException' | 'TooManyRequestsException' | 'NotAuthorizedException' | 'UnexpectedLambdaException' | 'UserLambdaValidationException' | 'InvalidLambdaResponseException' | 'InvalidSmsRoleAccessPolicyException' | 'InvalidSmsRoleTrustRelationshipException' | 'InvalidEmailRoleAccessPolicyException' | 'CodeDeliveryFailureException' | 'LimitExceededException' | 'PasswordResetRequiredException' | 'UserNotFoundException' | 'UserNotConfirmedException' | 'OperationNotEnabledException' | 'InternalErrorException' | 'ForbiddenException' };
  /** Verify an attribute with a code. Checks the code for the signed-in user's e-mail address or phone number and marks that attribute as verified. A value waiting for verification replaces the old one by this. A user has 15 tries an hour. */
  VerifyUserAttribute: { request: VerifyUserAttributeRequest; response: VerifyUserAttributeResponse; error: 'ResourceNotFoundException' | 'InvalidParameterException' | 'CodeMismatchException' | 'ExpiredCodeException' | 'NotAuthorizedException' | 'TooManyRequestsException' | 'LimitExceededException' | 'PasswordResetRequiredException' | 'UserNotFoundException' | 'UserNotConfirmedException' | 'OperationNotEnabledException' | 'InternalErrorException' | 'AliasExistsException' | 'ForbiddenException' };
  /** Set one's own text-message MFA the older way. Replaces the MFA settings of the older kind for the signed-in user, which cover codes by text message only. SetUserMFAPreference supersedes it and handles authenticator apps and mail too. */
  SetUserSettings: { request: SetUserSettingsRequest; response: SetUserSettingsResponse; error: 'ResourceNotFoundException' | 'InvalidParameterException' | 'NotAuthorizedException' | 'PasswordResetRequiredException' | 'UserNotFoundException' | 'UserNotConfirmedException' | 'OperationNotEnabledException' | 'InternalErrorException' | 'ForbiddenException' };
  /** Register a new user. Creates a user in the pool of the app client at the user's own wish. The user is UNCONFIRMED until ConfirmSignUp or AdminConfirmSignUp, unless the pre sign-up trigger confirms at once. A code is sent only when the pool verifies an attribute by itself and the request has that attribute. */
  SignUp: { request: SignUpRequest; response: SignUpResponse; error: 'ResourceNotFoundException' | 'InvalidParameterException' | 'UnexpectedLambdaException' | 'UserLambdaValidationException' | 'NotAuthorizedException' | 'InvalidPasswordException' | 'InvalidLambdaResponseException' | 'UsernameExistsException' | 'TooManyRequestsException' | 'InternalErrorException' | 'LimitExceededException' | 'InvalidSmsRoleAccessPolicyException' | 'InvalidSmsRoleTrustRelationshipException' | 'InvalidEmailRoleAccessPolicyException' | 'CodeDeliveryFailureException' | 'OperationNotEnabledException' | 'ForbiddenException' };
  /** Confirm a sign-up with a code. Confirms a new user with the code from the sign-up message and marks the address or number the code went to as verified. The user can sign in from then on. Codes live for 24 hours, and a user has 15 tries an hour. */
  ConfirmSignUp: { request: ConfirmSignUpRequest; response: ConfirmSignUpResponse; error: 'ResourceNotFoundException' | 'InvalidParameterException' | 'UnexpectedLambdaException' | 'UserLambdaValidationException' | 'NotAuthorizedException' | 'TooManyFailedAttemptsException' | 'CodeMismatchException' | 'ExpiredCodeException' | 'InvalidLambdaResponseException' | 'AliasExistsException' | 'TooManyRequestsException' | 'LimitExceededException' | 'UserNotFoundException' | 'OperationNotEnabledException' | 'InternalErrorException' | 'ForbiddenException' };
  /** Confirm a sign-up as an administrator. Confirms a user who signed up, without any code, so that the user can sign in. No e-mail address or phone number becomes verified by it. Only a user in UNCONFIRMED can be confirmed; one created by an administrator, or confirmed before, is refused. */
  AdminConfirmSignUp: { request: AdminConfirmSignUpRequest; response: AdminConfirmSignUpResponse; error: 'ResourceNotFoundException' | 'InvalidParameterException' | 'UnexpectedLambdaException' | 'UserLambdaValidationException' | 'NotAuthorizedException' | 'TooManyFailedAttemptsException' | 'InvalidLambdaResponseException' | 'TooManyRequestsException' | 'LimitExceededException' | 'UserNotFoundException' | 'OperationNotEnabledException' | 'InternalErrorException' };
  /** Send the sign-up code again. Sends a new confirmation code to a user who signed up and is not confirmed yet; the newest code is the one to use. For an unknown user the call fails, or answers a made-up delivery when the app client prevents user existence errors. A user can ask five times an hour. */
  ResendConfirmationCode: { request: ResendConfirmationCodeRequest; response: ResendConfirmationCodeResponse; error: 'ResourceNotFoundException' | 'InvalidParameterException' | 'UnexpectedLambdaException' | 'UserLambdaValidationException' | 'NotAuthorizedException' | 'InvalidLambdaResponseException' | 'TooManyRequestsException' | 'LimitExceededException' | 'InvalidSmsRoleAccessPolicyException' | 'InvalidSmsRoleTrustRelationshipException' | 'InvalidEmailRoleAccessPolicyException' | 'CodeDeliveryFailureException' | 'UserNotFoundException' | 'OperationNotEnabledException' | 'InternalErrorException' | 'ForbiddenException' };
  /** Start a sign-in from a client application. Begins a sign-in by one of the flows the app client allows, or renews tokens from a refresh token; it needs no AWS credentials. The answer brings either tokens or a challenge for RespondToAuthChallenge. From the fifth wrong password on the user is locked out for a while, first for 1 second, then twice as long each time, at most some 15 minutes. */
  InitiateAuth: { request: InitiateAuthRequest; response: InitiateAuthResponse; error: 'UnsupportedOperationException' | 'ResourceNotFoundException' | 'InvalidParameterException' | 'NotAuthorizedException' | 'TooManyRequestsException' | 'UnexpectedLambdaException' | 'InvalidUserPoolConfigurationException' | 'UserLambdaValidationException' | 'InvalidLambdaResponseException' | 'PasswordResetRequiredException' | 'UserNotFoundException' | 'UserNotConfirmedException' | 'InternalErrorException' | 'InvalidSmsRoleAccessPolicyException' | 'InvalidEmailRoleAccessPolicyException' | 'InvalidSmsRoleTrustRelationshipException' | 'OperationNotEnabledException' | 'ForbiddenException' };
  /** Start a sign-in from a trusted server. Begins a sign-in, or renews tokens from a refresh token, on behalf of a user; the caller is a back end with AWS credentials. The answer is either a set of tokens or the first challenge, which AdminRespondToAuthChallenge has to answer. USER_PASSWORD_AUTH is refused here; its counterpart is ADMIN_USER_PASSWORD_AUTH, which the app client must allow. */
  AdminInitiateAuth: { request: AdminInitiateAuthRequest; response: AdminInitiateAuthResponse; error: 'ResourceNotFoundException' | 'UnsupportedOperationException' | 'InvalidParameterException' | 'NotAuthorizedException' | 'TooManyRequestsException' | 'InternalErrorException' | 'UnexpectedLambdaException' | 'InvalidUserPoolConfigurationException' | 'UserLambdaValidationException' | 'InvalidLambdaResponseException' | 'MFAMethodNotFoundException' | 'InvalidSmsRoleAccessPolicyException' | 'InvalidEmailRoleAccessPolicyException' | 'InvalidSmsRoleTrustRelationshipException' | 'PasswordResetRequiredException' | 'UserNotFoundException' | 'UserNotConfirmedException' | 'OperationNotEnabledException' };
  /** Answer a sign-in challenge from a client application. Submits the answer to the challenge that InitiateAuth or an earlier answer returned; it needs no AWS credentials. The reply contains tokens when the sign-in is complete, otherwise the next challenge with its own Session. A wrong one-time code leaves the session usable for another try until it runs out, 3 minutes by default. */
  RespondToAuthChallenge: { request: RespondToAuthChallengeRequest; response: RespondToAuthChallengeResponse; error: 'ResourceNotFoundException' | 'InvalidParameterException' | 'NotAuthorizedException' | 'CodeMismatchException' | 'ExpiredCodeException' | 'UnexpectedLambdaException' | 'UserLambdaValidationException' | 'InvalidPasswordException' | 'PasswordHistoryPolicyViolationException' | 'InvalidLambdaResponseException' | 'TooManyRequestsException' | 'InvalidUserPoolConfigurationException' | 'MFAMethodNotFoundException' | 'PasswordResetRequiredException' | 'UserNotFoundException' | 'UserNotConfirmedException' | 'InvalidSmsRoleAccessPolicyException' | 'InvalidSmsRoleTrustRelationshipException' | 'InvalidEmailRoleAccessPolicyException' | 'AliasExistsException' | 'InternalErrorException' | 'SoftwareTokenMFANotFoundException' | 'ForbiddenException' | 'OperationNotEnabledException' };
  /** Answer a sign-in challenge from a trusted server. Submits the answer to one challenge of a sign-in that AdminInitiateAuth began, signed with AWS credentials. The reply brings tokens or the next challenge; accepting an answer can also store data, such as the new password and attributes of NEW_PASSWORD_REQUIRED. Always send the newest Session and put the real user name, not an alias, into USERNAME. */
  AdminRespondToAuthChallenge: { request: AdminRespondToAuthChallengeRequest; response: AdminRespondToAuthChallengeResponse; error: 'ResourceNotFoundException' | 'InvalidParameterException' | 'NotAuthorizedException' | 'CodeMismatchException' | 'ExpiredCodeException' | 'UnexpectedLambdaException' | 'InvalidPasswordException' | 'PasswordHistoryPolicyViolationException' | 'UserLambdaValidationException' | 'InvalidLambdaResponseException' | 'TooManyRequestsException' | 'InvalidUserPoolConfigurationException' | 'InternalErrorException' | 'MFAMethodNotFoundException' | 'InvalidEmailRoleAccessPolicyException' | 'InvalidSmsRoleAccessPolicyException' | 'InvalidSmsRoleTrustRelationshipException' | 'AliasExistsException' | 'PasswordResetRequiredException' | 'UserNotFoundException' | 'UserNotConfirmedException' | 'SoftwareTokenMFANotFoundException' | 'OperationNotEnabledException' };
  /** Exchange a refresh token for new tokens. Issues a new access token and ID token for the session to which the refresh token belongs; works on clients with and without refresh token rotation. With rotation on, the answer brings a replacement refresh token and the one sent becomes useless after the grace period of 0 to 60 seconds. MFA is not asked again, and in a pool that tracks devices the device key of the session has to be sent. */
  GetTokensFromRefreshToken: { request: GetTokensFromRefreshTokenRequest; response: GetTokensFromRefreshTokenResponse; error: 'ResourceNotFoundException' | 'InvalidParameterException' | 'NotAuthorizedException' | 'TooManyRequestsException' | 'UserNotFoundException' | 'UnexpectedLambdaException' | 'UserLambdaValidationException' | 'InvalidLambdaResponseException' | 'ForbiddenException' | 'RefreshTokenReuseException' | 'OperationNotEnabledException' | 'InternalErrorException' };
  /** Revoke a refresh token. Makes one refresh token unusable, along with every access token that came from it; other sessions of the user go on. The client must have token revocation switched on, and one with a secret has to prove itself with ClientSecret. */
  RevokeToken: { request: RevokeTokenRequest; response: RevokeTokenResponse; error: 'TooManyRequestsException' | 'InternalErrorException' | 'UnauthorizedException' | 'InvalidParameterException' | 'UnsupportedOperationException' | 'UnsupportedTokenTypeException' | 'ForbiddenException' | 'OperationNotEnabledException' };
  /** End every session of the signed-in user. Revokes all refresh and access tokens of the access token's owner, including those of other devices and the token sent with the call. Later calls with one of them are refused with NotAuthorizedException, yet a back end that checks only signature and expiry still accepts the JWTs for the rest of their life. */
  GlobalSignOut: { request: GlobalSignOutRequest; response: GlobalSignOutResponse; error: 'ResourceNotFoundException' | 'InvalidParameterException' | 'NotAuthorizedException' | 'TooManyRequestsException' | 'PasswordResetRequiredException' | 'UserNotConfirmedException' | 'OperationNotEnabledException' | 'InternalErrorException' | 'ForbiddenException' };
  /** End every session of a named user. Revokes all refresh and access tokens that the service has issued to the user, on every device. Token-authorized operations and refreshes then fail with NotAuthorizedException, while a back end that only verifies signatures keeps accepting the old JWTs until they expire. The user stays enabled and can sign in anew. */
  AdminUserGlobalSignOut: { request: AdminUserGlobalSignOutRequest; response: AdminUserGlobalSignOutResponse; error: 'ResourceNotFoundException' | 'InvalidParameterException' | 'TooManyRequestsException' | 'NotAuthorizedException' | 'UserNotFoundException' | 'OperationNotEnabledException' | 'InternalErrorException' };
  /** Show how the signed-in user can sign in. Tells the owner of the access token which first factors are ready and which second factors are active on the account. Nothing is changed; the token needs the scope aws.cognito.signin.user.admin. */
  GetUserAuthFactors: { request: GetUserAuthFactorsRequest; response: GetUserAuthFactorsResponse; error: 'ResourceNotFoundException' | 'InvalidParameterException' | 'NotAuthorizedException' | 'TooManyRequestsException' | 'PasswordResetRequiredException' | 'UserNotFoundException' | 'UserNotConfirmedException' | 'OperationNotEnabledException' | 'InternalErrorException' | 'ForbiddenException' };
  /** Show how a named user can sign in. Reports, for one user of the pool, which first factors are ready for use and which second factors are switched on. Nothing changes and nothing is sent to the user; the call is made with AWS credentials, so no token of the user is needed. */
  AdminGetUserAuthFactors: { request: AdminGetUserAuthFactorsRequest; response: AdminGetUserAuthFactorsResponse; error: 'ResourceNotFoundException' | 'InvalidParameterException' | 'NotAuthorizedException' | 'OperationNotEnabledException' | 'TooManyRequestsException' | 'UserNotFoundException' | 'InternalErrorException' };
  /** Change the signed-in user's password. Replaces the password of the access token's owner after comparing the old one; a wrong old password gives NotAuthorizedException. A user without a password, as in passwordless pools, sets the first one by leaving PreviousPassword out. */
  ChangePassword: { request: ChangePasswordRequest; response: ChangePasswordResponse; error: 'ResourceNotFoundException' | 'InvalidParameterException' | 'InvalidPasswordException' | 'PasswordHistoryPolicyViolationException' | 'NotAuthorizedException' | 'TooManyRequestsException' | 'LimitExceededException' | 'PasswordResetRequiredException' | 'UserNotFoundException' | 'UserNotConfirmedException' | 'OperationNotEnabledException' | 'InternalErrorException' | 'ForbiddenException' };
  /** Send a password reset code. Sends a code valid for one hour to a verified contact of the user, chosen by the pool's account recovery setting; the present password keeps working. Without a verified contact the call fails with InvalidParameterException. On a client that hides user existence, an unknown user gets a plausible made-up delivery instead of an error. */
  ForgotPassword: { request: ForgotPasswordRequest; response: ForgotPasswordResponse; error: 'ResourceNotFoundException' | 'InvalidParameterException' | 'UnexpectedLambdaException' | 'UserLambdaValidationException' | 'NotAuthorizedException' | 'InvalidLambdaResponseException' | 'TooManyRequestsException' | 'LimitExceededException' | 'InvalidSmsRoleAccessPolicyException' | 'InvalidSmsRoleTrustRelationshipException' | 'InvalidEmailRoleAccessPolicyException' | 'CodeDeliveryFailureException' | 'UserNotFoundException' | 'OperationNotEnabledException' | 'InternalErrorException' | 'ForbiddenException' };
  /** Set a new password with a reset code. Completes a password reset that ForgotPassword or an administrator began: checks the code, stores the new password and makes the account CONFIRMED. The email address or phone number that received the code counts as verified afterwards. Codes live one hour, and many attempts in a short time are refused. */
  ConfirmForgotPassword: { request: ConfirmForgotPasswordRequest; response: ConfirmForgotPasswordResponse; error: 'ResourceNotFoundException' | 'UnexpectedLambdaException' | 'UserLambdaValidationException' | 'InvalidParameterException' | 'InvalidPasswordException' | 'PasswordHistoryPolicyViolationException' | 'NotAuthorizedException' | 'CodeMismatchException' | 'ExpiredCodeException' | 'TooManyFailedAttemptsException' | 'InvalidLambdaResponseException' | 'TooManyRequestsException' | 'LimitExceededException' | 'UserNotFoundException' | 'UserNotConfirmedException' | 'OperationNotEnabledException' | 'InternalErrorException' | 'ForbiddenException' };
  /** Set a user's password as an administrator. Replaces the password of a user without a code and without the old password; the pool's password policy applies in every case. With Permanent true the account becomes CONFIRMED at once, otherwise it goes to FORCE_CHANGE_PASSWORD and the next sign-in meets NEW_PASSWORD_REQUIRED. */
  AdminSetUserPassword: { request: AdminSetUserPasswordRequest; response: AdminSetUserPasswordResponse; error: 'ResourceNotFoundException' | 'NotAuthorizedException' | 'UserNotFoundException' | 'InternalErrorException' | 'TooManyRequestsException' | 'InvalidParameterException' | 'InvalidPasswordException' | 'PasswordHistoryPolicyViolationException' | 'OperationNotEnabledException' };
  /** Force a user to choose a new password. Invalidates the password of a user, moves the account to RESET_REQUIRED and sends a reset code to a verified email address or phone number. Until ConfirmForgotPassword succeeds with that code, password sign-ins fail with PasswordResetRequiredException. A user still in FORCE_CHANGE_PASSWORD cannot be reset. */
  AdminResetUserPassword: { request: AdminResetUserPasswordRequest; response: AdminResetUserPasswordResponse; error: 'ResourceNotFoundException' | 'InvalidParameterException' | 'UnexpectedLambdaException' | 'UserLambdaValidationException' | 'NotAuthorizedException' | 'InvalidLambdaResponseException' | 'TooManyRequestsException' | 'LimitExceededException' | 'UserNotFoundException' | 'InvalidSmsRoleAccessPolicyException' | 'InvalidEmailRoleAccessPolicyException' | 'InvalidSmsRoleTrustRelationshipException' | 'OperationNotEnabledException' | 'InternalErrorException' };
  /** Create a secret for an authenticator app. Generates a TOTP secret for the user and returns it, to be typed or scanned into an authenticator app; an earlier unverified secret is replaced. The user is identified by an access token or, while MFA_SETUP is pending, by the session of the sign-in. Nothing takes effect before VerifySoftwareToken. */
  AssociateSoftwareToken: { request: AssociateSoftwareTokenRequest; response: AssociateSoftwareTokenResponse; error: 'ConcurrentModificationException' | 'InvalidParameterException' | 'NotAuthorizedException' | 'ResourceNotFoundException' | 'InternalErrorException' | 'SoftwareTokenMFANotFoundException' | 'ForbiddenException' | 'OperationNotEnabledException' };
  /** Verify a code of an authenticator app. Compares a six-digit code with the secret that AssociateSoftwareToken returned and, if they agree, marks the authenticator as verified. With an access token the factor still has to be enabled by SetUserMFAPreference; during MFA_SETUP it becomes active at once. After a wrong code the same secret can be tried again, but an accepted code cannot be reused to sign in. */
  VerifySoftwareToken: { request: VerifySoftwareTokenRequest; response: VerifySoftwareTokenResponse; error: 'InvalidParameterException' | 'ResourceNotFoundException' | 'InvalidUserPoolConfigurationException' | 'NotAuthorizedException' | 'TooManyRequestsException' | 'PasswordResetRequiredException' | 'UserNotFoundException' | 'UserNotConfirmedException' | 'InternalErrorException' | 'EnableSoftwareTokenMFAException' | 'SoftwareTokenMFANotFoundException' | 'CodeMismatchException' | 'ForbiddenException' | 'OperationNotEnabledException' };
  /** Set the signed-in user's second factors. Switches second factors of the access token's owner on or off and marks one of them as preferred; factors not mentioned stay as they are. An authenticator app must have been verified beforehand, SMS wants a phone number and email an address; preferring two factors in one call is refused. */
  SetUserMFAPreference: { request: SetUserMFAPreferenceRequest; response: SetUserMFAPreferenceResponse; error: 'ResourceNotFoundException' | 'InvalidParameterException' | 'NotAuthorizedException' | 'PasswordResetRequiredException' | 'UserNotFoundException' | 'UserNotConfirmedException' | 'OperationNotEnabledException' | 'InternalErrorException' | 'ForbiddenException' };
  /** Set a user's second factors as an administrator. Switches the second factors of a user on or off and marks one of them as preferred; factors not mentioned stay as they are. A factor can be enabled only when the user is equipped for it, by a phone number, an email address or a verified authenticator. */
  AdminSetUserMFAPreference: { request: AdminSetUserMFAPreferenceRequest; response: AdminSetUserMFAPreferenceResponse; error: 'ResourceNotFoundException' | 'InvalidParameterException' | 'NotAuthorizedException' | 'PasswordResetRequiredException' | 'UserNotFoundException' | 'UserNotConfirmedException' | 'OperationNotEnabledException' | 'InternalErrorException' };
  /** Get options for creating a passkey. Issues a challenge and the options from which the browser of the access token's owner creates a passkey; nothing is stored for the user until CompleteWebAuthnRegistration. The pool must allow WEB_AUTHN as a first factor and have a relying party ID, taken from its own setting, its custom domain or its prefix domain. */
  StartWebAuthnRegistration: { request: StartWebAuthnRegistrationRequest; response: StartWebAuthnRegistrationResponse; error: 'ForbiddenException' | 'InternalErrorException' | 'InvalidParameterException' | 'LimitExceededException' | 'NotAuthorizedException' | 'TooManyRequestsException' | 'WebAuthnNotEnabledException' | 'PasswordResetRequiredException' | 'WebAuthnConfigurationMissingException' | 'OperationNotEnabledException' };
  /** Store a newly created passkey. Checks the credential that the authenticator created from the options of StartWebAuthnRegistration and stores it for the access token's owner. From then on the user can sign in by USER_AUTH with the WEB_AUTHN challenge. A user can hold up to 20 passkeys. */
  CompleteWebAuthnRegistration: { request: CompleteWebAuthnRegistrationRequest; response: CompleteWebAuthnRegistrationResponse; error: 'ForbiddenException' | 'InternalErrorException' | 'InvalidParameterException' | 'LimitExceededException' | 'NotAuthorizedException' | 'TooManyRequestsException' | 'WebAuthnNotEnabledException' | 'WebAuthnChallengeNotFoundException' | 'WebAuthnRelyingPartyMismatchException' | 'WebAuthnClientMismatchException' | 'WebAuthnOriginNotAllowedException' | 'PasswordResetRequiredException' | 'WebAuthnCredentialNotSupportedException' | 'OperationNotEnabledException' };
  /** List the signed-in user's passkeys. Returns the passkeys stored for the access token's owner, a page at a time; the list is empty for a user without any. */
  ListWebAuthnCredentials: { request: ListWebAuthnCredentialsRequest; response: ListWebAuthnCredentialsResponse; error: 'ForbiddenException' | 'InternalErrorException' | 'InvalidParameterException' | 'TooManyRequestsException' | 'LimitExceededException' | 'PasswordResetRequiredException' | 'NotAuthorizedException' | 'OperationNotEnabledException' };
  /** Delete a passkey of the signed-in user. Removes one stored passkey of the access token's owner, after which it no longer signs the user in. The private key on the user's device is not touched; an ID the user does not have gives ResourceNotFoundException. */
  DeleteWebAuthnCredential: { request: DeleteWebAuthnCredentialRequest; response: DeleteWebAuthnCredentialResponse; error: 'ForbiddenException' | 'InternalErrorException' | 'InvalidParameterException' | 'TooManyRequestsException' | 'LimitExceededException' | 'PasswordResetRequiredException' | 'NotAuthorizedException' | 'ResourceNotFoundException' | 'OperationNotEnabledException' };
  /** Register a device of the signed-in user. Registers the device that a sign-in named in NewDeviceMetadata and stores the SRP salt and verifier of a secret that stays on the device. Depending on the pool, the device is remembered at once or only after the user agrees; UserConfirmationNecessary tells which. */
  ConfirmDevice: { request: ConfirmDeviceRequest; response: ConfirmDeviceResponse; error: 'ResourceNotFoundException' | 'InvalidParameterException' | 'NotAuthorizedException' | 'InvalidPasswordException' | 'InvalidLambdaResponseException' | 'UsernameExistsException' | 'InvalidUserPoolConfigurationException' | 'TooManyRequestsException' | 'PasswordResetRequiredException' | 'UserNotFoundException' | 'UserNotConfirmedException' | 'InternalErrorException' | 'OperationNotEnabledException' | 'DeviceKeyExistsException' | 'ForbiddenException' };
  /** Read a device of the signed-in user. Returns one registered device of the access token's owner with its dates and attributes. The device of somebody else is as good as missing. */
  GetDevice: { request: GetDeviceRequest; response: GetDeviceResponse; error: 'ResourceNotFoundException' | 'InvalidParameterException' | 'InvalidUserPoolConfigurationException' | 'NotAuthorizedException' | 'TooManyRequestsException' | 'PasswordResetRequiredException' | 'UserNotFoundException' | 'UserNotConfirmedException' | 'OperationNotEnabledException' | 'InternalErrorException' | 'ForbiddenException' };
  /** List the signed-in user's devices. Returns the registered devices of the access token's owner, a page at a time. */
  ListDevices: { request: ListDevicesRequest; response: ListDevicesResponse; error: 'InvalidParameterException' | 'ResourceNotFoundException' | 'NotAuthorizedException' | 'InvalidUserPoolConfigurationException' | 'TooManyRequestsException' | 'PasswordResetRequiredException' | 'UserNotFoundException' | 'UserNotConfirmedException' | 'OperationNotEnabledException' | 'InternalErrorException' | 'ForbiddenException' };
  /** Remove a device of the signed-in user. Deletes the registration of one device of the access token's owner; signing in on it later is signing in from an unknown device. A success has no response body. */
  ForgetDevice: { request: ForgetDeviceRequest; response: undefined; error: 'ResourceNotFoundException' | 'InvalidParameterException' | 'NotAuthorizedException' | 'TooManyRequestsException' | 'InvalidUserPoolConfigurationException' | 'PasswordResetRequiredException' | 'UserNotFoundException' | 'UserNotConfirmedException' | 'OperationNotEnabledException' | 'InternalErrorException' | 'ForbiddenException' };
  /** Set whether one's own device is remembered. Makes a registered device of the access token's owner remembered or not remembered, typically after the user was asked. In a pool that remembers devices on request only, this call is what completes the registration. */
  UpdateDeviceStatus: { request: UpdateDeviceStatusRequest; response: UpdateDeviceStatusResponse; error: 'InvalidParameterException' | 'ResourceNotFoundException' | 'NotAuthorizedException' | 'InvalidUserPoolConfigurationException' | 'TooManyRequestsException' | 'PasswordResetRequiredException' | 'UserNotFoundException' | 'UserNotConfirmedException' | 'OperationNotEnabledException' | 'InternalErrorException' | 'ForbiddenException' };
  /** Read a user's device as an administrator. Returns one registered device of a user with its dates and attributes, including the administrative ones that begin with dev and a colon. */
  AdminGetDevice: { request: AdminGetDeviceRequest; response: AdminGetDeviceResponse; error: 'ResourceNotFoundException' | 'InvalidParameterException' | 'InvalidUserPoolConfigurationException' | 'TooManyRequestsException' | 'OperationNotEnabledException' | 'InternalErrorException' | 'NotAuthorizedException' };
  /** List a user's devices as an administrator. Returns the registered devices of a user, a page at a time. */
  AdminListDevices: { request: AdminListDevicesRequest; response: AdminListDevicesResponse; error: 'InvalidParameterException' | 'ResourceNotFoundException' | 'InvalidUserPoolConfigurationException' | 'TooManyRequestsException' | 'OperationNotEnabledException' | 'InternalErrorException' | 'NotAuthorizedException' };
  /** Remove a user's device as an administrator. Deletes the registration of one device from a user's account, so that the device counts as unknown at the next sign-in and no longer stands in for MFA. A success has no response body. */
  AdminForgetDevice: { request: AdminForgetDeviceRequest; response: undefined; error: 'ResourceNotFoundException' | 'InvalidParameterException' | 'InvalidUserPoolConfigurationException' | 'TooManyRequestsException' | 'NotAuthorizedException' | 'OperationNotEnabledException' | 'UserNotFoundException' | 'InternalErrorException' };
  /** Set whether a user's device is remembered. Makes a registered device of a user remembered or not remembered. Where the pool challenges new devices only, a remembered one signs in by its device secret in place of MFA. */
  AdminUpdateDeviceStatus: { request: AdminUpdateDeviceStatusRequest; response: AdminUpdateDeviceStatusResponse; error: 'InvalidParameterException' | 'ResourceNotFoundException' | 'InvalidUserPoolConfigurationException' | 'TooManyRequestsException' | 'NotAuthorizedException' | 'OperationNotEnabledException' | 'UserNotFoundException' | 'InternalErrorException' };
  /** Add an identity provider to a pool. Registers a SAML, OpenID Connect or social provider through which users of the pool can sign in; which settings it needs depends on its type. App clients do not offer the provider by themselves: each names it in SupportedIdentityProviders once it exists. A name that is taken gives DuplicateProviderException, and a pool holds up to 300 providers. */
  CreateIdentityProvider: { request: CreateIdentityProviderRequest; response: CreateIdentityProviderResponse; error: 'InvalidParameterException' | 'DuplicateProviderException' | 'ResourceNotFoundException' | 'NotAuthorizedException' | 'TooManyRequestsException' | 'LimitExceededException' | 'InternalErrorException' };
  /** Read an identity provider by its name. Returns the whole configuration of one provider, with the settings that the service derived or added, such as endpoint addresses. Client secrets are part of the answer; the private key of Sign in with Apple is not. */
  DescribeIdentityProvider: { request: DescribeIdentityProviderRequest; response: DescribeIdentityProviderResponse; error: 'InvalidParameterException' | 'ResourceNotFoundException' | 'NotAuthorizedException' | 'TooManyRequestsException' | 'InternalErrorException' };
  /** Change an identity provider. Changes settings, attribute mapping or identifiers of a provider; name and type stay as they were created. What the request leaves out keeps its stored value, while an empty AttributeMapping or IdpIdentifiers clears the stored one. */
  UpdateIdentityProvider: { request: UpdateIdentityProviderRequest; response: UpdateIdentityProviderResponse; error: 'InvalidParameterException' | 'UnsupportedIdentityProviderException' | 'ResourceNotFoundException' | 'ConcurrentModificationException' | 'NotAuthorizedException' | 'TooManyRequestsException' | 'InternalErrorException' };
  /** Remove an identity provider from a pool. Takes the provider out of the pool, after which nobody can sign in through it. Asking again for a provider that is gone gives ResourceNotFoundException; success has an empty body. */
  DeleteIdentityProvider: { request: DeleteIdentityProviderRequest; response: undefined; error: 'InvalidParameterException' | 'UnsupportedIdentityProviderException' | 'ConcurrentModificationException' | 'ResourceNotFoundException' | 'NotAuthorizedException' | 'TooManyRequestsException' | 'InternalErrorException' };
  /** List the identity providers of a pool. Pages through the providers of a pool and gives name, type and dates of each; their settings take a DescribeIdentityProvider call. A NextToken in the answer means that more follow. */
  ListIdentityProviders: { request: ListIdentityProvidersRequest; response: ListIdentityProvidersResponse; error: 'InvalidParameterException' | 'ResourceNotFoundException' | 'NotAuthorizedException' | 'TooManyRequestsException' | 'InternalErrorException' };
  /** Find an identity provider by an identifier. Looks up the provider of the pool that carries the given identifier, for instance a mail domain, and returns its whole configuration. It serves sign-in pages that pick the provider from what a user typed. */
  GetIdentityProviderByIdentifier: { request: GetIdentityProviderByIdentifierRequest; response: GetIdentityProviderByIdentifierResponse; error: 'InvalidParameterException' | 'ResourceNotFoundException' | 'NotAuthorizedException' | 'TooManyRequestsException' | 'InternalErrorException' };
  /** Link an external account to a user. Ties an account at an external provider (the source) to a user who is already in the pool (the destination), so that signing in with the account yields that user. The account must not have signed in to the pool before, and a user can carry at most five linked identities. Whoever controls the linked account acts as the destination user, so link only providers and attributes that can be trusted. */
  AdminLinkProviderForUser: { request: AdminLinkProviderForUserRequest; response: AdminLinkProviderForUserResponse; error: 'ResourceNotFoundException' | 'InvalidParameterException' | 'TooManyRequestsException' | 'NotAuthorizedException' | 'UserNotFoundException' | 'AliasExistsException' | 'LimitExceededException' | 'OperationNotEnabledException' | 'InternalErrorException' };
  /** Cut a user off from one way of signing in. Stops the named user from signing in through the given provider; for an external account that was linked to a user, the link is taken away. With provider `Cognito` it is the password sign-in of the pool's own user that is switched off. An external account whose link is gone counts as unknown at its next sign-in and gets a user of its own. */
  AdminDisableProviderForUser: { request: AdminDisableProviderForUserRequest; response: AdminDisableProviderForUserResponse; error: 'ResourceNotFoundException' | 'InvalidParameterException' | 'TooManyRequestsException' | 'NotAuthorizedException' | 'UserNotFoundException' | 'AliasExistsException' | 'OperationNotEnabledException' | 'InternalErrorException' };
  /** Create a resource server with its scopes. Registers an external API in a pool, together with the custom OAuth 2.0 scopes that guard it. App clients can then be allowed a scope in the written form identifier/scope. The identifier must be new to the pool and never changes; a pool holds 25 resource servers unless its quota was raised. */
  CreateResourceServer: { request: CreateResourceServerRequest; response: CreateResourceServerResponse; error: 'InvalidParameterException' | 'ResourceNotFoundException' | 'NotAuthorizedException' | 'TooManyRequestsException' | 'LimitExceededException' | 'OperationNotEnabledException' | 'InternalErrorException' };
  /** Read one resource server. Looks up a resource server by its identifier and returns its display name and all of its scopes. */
  DescribeResourceServer: { request: DescribeResourceServerRequest; response: DescribeResourceServerResponse; error: 'InvalidParameterException' | 'ResourceNotFoundException' | 'NotAuthorizedException' | 'TooManyRequestsException' | 'OperationNotEnabledException' | 'InternalErrorException' };
  /** Replace the name and scopes of a resource server. Overwrites the display name and the whole list of scopes of a resource server; the identifier stays. Nothing is merged: scopes missing from the request are removed, and a request without Scopes removes them all. */
  UpdateResourceServer: { request: UpdateResourceServerRequest; response: UpdateResourceServerResponse; error: 'InvalidParameterException' | 'ResourceNotFoundException' | 'NotAuthorizedException' | 'TooManyRequestsException' | 'OperationNotEnabledException' | 'InternalErrorException' };
  /** Delete a resource server. Takes a resource server and its custom scopes out of the pool. From then on no app client can be given one of those scopes. The answer has an empty body. */
  DeleteResourceServer: { request: DeleteResourceServerRequest; response: undefined; error: 'InvalidParameterException' | 'ResourceNotFoundException' | 'NotAuthorizedException' | 'TooManyRequestsException' | 'OperationNotEnabledException' | 'InternalErrorException' };
  /** List the resource servers of a user pool. Returns the resource servers of a pool with their scopes, up to 50 a page. Callers do well to send MaxResults always: the real service has been seen to read its absence as 0 and to refuse that with InvalidParameterException. */
  ListResourceServers: { request: ListResourceServersRequest; response: ListResourceServersResponse; error: 'InvalidParameterException' | 'ResourceNotFoundException' | 'NotAuthorizedException' | 'TooManyRequestsException' | 'OperationNotEnabledException' | 'InternalErrorException' };
  /** Read the look of the classic hosted UI. Returns style sheet and logo of the classic hosted UI, for one app client or for the pool. A client without a look of its own gets the one stored for `ALL`; if nothing was ever set, the answer carries ids at most. */
  GetUICustomization: { request: GetUICustomizationRequest; response: GetUICustomizationResponse; error: 'InvalidParameterException' | 'ResourceNotFoundException' | 'NotAuthorizedException' | 'OperationNotEnabledException' | 'TooManyRequestsException' | 'InternalErrorException' };
  /** Set the look of the classic hosted UI. Stores a style sheet and a logo for the classic hosted UI, for one app client or, under the client id `ALL`, as the default of the pool. The pool needs a domain first, and the style sheet may use only the class names the hosted UI knows; InvalidParameterException otherwise. Managed login pages are styled by CreateManagedLoginBranding instead. */
  SetUICustomization: { request: SetUICustomizationRequest; response: SetUICustomizationResponse; error: 'InvalidParameterException' | 'ResourceNotFoundException' | 'NotAuthorizedException' | 'TooManyRequestsException' | 'OperationNotEnabledException' | 'InternalErrorException' };
  /** Give an app client a managed login style. Creates the style of the managed login pages for one app client, either from the values Cognito ships or from own settings, with images if wanted. The request must choose one source, so UseCognitoProvidedValues true and Settings exclude each other and one of them has to be there. A client has one style (ManagedLoginBrandingExistsException for a second), a pool has up to 20, and a request may be 2 MB in size. */
  CreateManagedLoginBranding: { request: CreateManagedLoginBrandingRequest; response: CreateManagedLoginBrandingResponse; error: 'ResourceNotFoundException' | 'ConcurrentModificationException' | 'ManagedLoginBrandingExistsException' | 'InvalidParameterException' | 'TooManyRequestsException' | 'NotAuthorizedException' | 'LimitExceededException' | 'OperationNotEnabledException' | 'InternalErrorException' };
  /** Read a managed login style by its id. Returns one style of the pool. By default only values that were customized appear; with ReturnMergedResources the defaults of Cognito fill the gaps. The answer does not say which app client uses the style. */
  DescribeManagedLoginBranding: { request: DescribeManagedLoginBrandingRequest; response: DescribeManagedLoginBrandingResponse; error: 'ResourceNotFoundException' | 'InvalidParameterException' | 'TooManyRequestsException' | 'NotAuthorizedException' | 'OperationNotEnabledException' | 'InternalErrorException' };
  /** Read the managed login style of an app client. Finds the style that belongs to an app client and returns it in the same form as DescribeManagedLoginBranding. A client without a style gives ResourceNotFoundException. */
  DescribeManagedLoginBrandingByClient: { request: DescribeManagedLoginBrandingByClientRequest; response: DescribeManagedLoginBrandingByClientResponse; error: 'ResourceNotFoundException' | 'InvalidParameterException' | 'TooManyRequestsException' | 'NotAuthorizedException' | 'OperationNotEnabledException' | 'InternalErrorException' };
  /** Change a managed login style. Changes a style and keeps what the request leaves out. Each update must still choose its source anew, either UseCognitoProvidedValues true or Settings, so new Assets alone are refused with InvalidParameterException. A refused update changes nothing. */
  UpdateManagedLoginBranding: { request: UpdateManagedLoginBrandingRequest; response: UpdateManagedLoginBrandingResponse; error: 'ResourceNotFoundException' | 'ConcurrentModificationException' | 'InvalidParameterException' | 'TooManyRequestsException' | 'NotAuthorizedException' | 'OperationNotEnabledException' | 'InternalErrorException' };
  /** Delete a managed login style. Removes a style, so that its app client has none; managed login pages of such a client do not work until it gets a new style. A second deletion of the same style gives ResourceNotFoundException; success has an empty body. */
  DeleteManagedLoginBranding: { request: DeleteManagedLoginBrandingRequest; response: undefined; error: 'ResourceNotFoundException' | 'ConcurrentModificationException' | 'InvalidParameterException' | 'TooManyRequestsException' | 'NotAuthorizedException' | 'OperationNotEnabledException' | 'InternalErrorException' };
  /** Add terms documents for an app client. Stores the links to one kind of legal document, terms of use or privacy policy, for an app client, by language. Managed login shows them on the sign-up page once both kinds exist for the client, so a full set takes two requests. A kind that the client already has gives TermsExistsException, and a pool holds up to 40 documents. */
  CreateTerms: { request: CreateTermsRequest; response: CreateTermsResponse; error: 'ResourceNotFoundException' | 'ConcurrentModificationException' | 'TermsExistsException' | 'InvalidParameterException' | 'TooManyRequestsException' | 'NotAuthorizedException' | 'LimitExceededException' | 'OperationNotEnabledException' | 'InternalErrorException' };
  /** Read terms documents by their id. Returns the entry with the given id, including its app client and the links of all languages, which ListTerms leaves out. */
  DescribeTerms: { request: DescribeTermsRequest; response: DescribeTermsResponse; error: 'ResourceNotFoundException' | 'InvalidParameterException' | 'TooManyRequestsException' | 'NotAuthorizedException' | 'OperationNotEnabledException' | 'InternalErrorException' };
  /** Change terms documents. Changes the links or the name of an entry; the app client it belongs to cannot be exchanged. Renaming it to a kind that the client already has gives TermsExistsException. */
  UpdateTerms: { request: UpdateTermsRequest; response: UpdateTermsResponse; error: 'ResourceNotFoundException' | 'ConcurrentModificationException' | 'TermsExistsException' | 'InvalidParameterException' | 'TooManyRequestsException' | 'NotAuthorizedException' | 'OperationNotEnabledException' | 'InternalErrorException' };
  /** Delete terms documents. Removes one kind of document, in all its languages, from the app client that has it. As managed login needs both kinds, its sign-up page then shows none until the missing one is created again. Success has an empty body. */
  DeleteTerms: { request: DeleteTermsRequest; response: undefined; error: 'ResourceNotFoundException' | 'ConcurrentModificationException' | 'InvalidParameterException' | 'TooManyRequestsException' | 'NotAuthorizedException' | 'OperationNotEnabledException' | 'InternalErrorException' };
  /** List the terms documents of a pool. Pages through the entries of all app clients of a pool, in a short form that shows neither links nor client. A NextToken in the answer means that more follow. */
  ListTerms: { request: ListTermsRequest; response: ListTermsResponse; error: 'ResourceNotFoundException' | 'InvalidParameterException' | 'TooManyRequestsException' | 'NotAuthorizedException' | 'OperationNotEnabledException' | 'InternalErrorException' };
  /** Create a user import job. Prepares the import of users from a CSV file and answers with an address to upload the file to; nothing is imported before StartUserImportJob. The upload is an HTTP PUT with the header `x-amz-server-side-encryption: aws:kms`. A job that is not started within 24 to 48 hours expires. */
  CreateUserImportJob: { request: CreateUserImportJobRequest; response: CreateUserImportJobResponse; error: 'ResourceNotFoundException' | 'InvalidParameterException' | 'TooManyRequestsException' | 'PreconditionNotMetException' | 'NotAuthorizedException' | 'LimitExceededException' | 'OperationNotEnabledException' | 'InternalErrorException' };
  /** Read a user import job. Returns the present state of one import job, with its counts of users; poll it to see a started job come to its end. What went wrong with single rows is found in CloudWatch Logs only. */
  DescribeUserImportJob: { request: DescribeUserImportJobRequest; response: DescribeUserImportJobResponse; error: 'ResourceNotFoundException' | 'InvalidParameterException' | 'TooManyRequestsException' | 'NotAuthorizedException' | 'OperationNotEnabledException' | 'InternalErrorException' };
  /** List the user import jobs of a pool. Pages through the import jobs of a pool in all states, the newest first, each with the same content as DescribeUserImportJob gives. The size of a page has to be stated; a PaginationToken in the answer means that more follow. */
  ListUserImportJobs: { request: ListUserImportJobsRequest; response: ListUserImportJobsResponse; error: 'ResourceNotFoundException' | 'InvalidParameterException' | 'TooManyRequestsException' | 'NotAuthorizedException' | 'OperationNotEnabledException' | 'InternalErrorException' };
  /** Start a user import job. Begins the import of the uploaded CSV file; the job answers as Pending and goes on in the background. It must be in status Created with its file uploaded, or PreconditionNotMetException results. Imported users are in status RESET_REQUIRED and choose a password through the forgotten-password flow. */
  StartUserImportJob: { request: StartUserImportJobRequest; response: StartUserImportJobResponse; error: 'ResourceNotFoundException' | 'InvalidParameterException' | 'TooManyRequestsException' | 'InternalErrorException' | 'PreconditionNotMetException' | 'OperationNotEnabledException' | 'NotAuthorizedException' };
  /** Stop a user import job. Ends a started import early; the job is Stopping while rows in hand are finished and then Stopped, or Stopped at once when it had hardly begun. Users imported so far stay in the pool. A job that is not running gives PreconditionNotMetException. */
  StopUserImportJob: { request: StopUserImportJobRequest; response: StopUserImportJobResponse; error: 'ResourceNotFoundException' | 'InvalidParameterException' | 'TooManyRequestsException' | 'InternalErrorException' | 'PreconditionNotMetException' | 'OperationNotEnabledException' | 'NotAuthorizedException' };
  /** Get the column names for a CSV import. Returns the columns that a CSV file for this pool needs in its first line: the standard attributes without `sub`, then the custom ones, then `cognito:mfa_enabled` and `cognito:username`. The list depends on the schema of the pool. */
  GetCSVHeader: { request: GetCSVHeaderRequest; response: GetCSVHeaderResponse; error: 'ResourceNotFoundException' | 'InvalidParameterException' | 'TooManyRequestsException' | 'NotAuthorizedException' | 'OperationNotEnabledException' | 'InternalErrorException' };
  /** Set the threat protection settings. Stores the reactions to account takeover risk and compromised passwords, and the address ranges exempt from rating, for the whole pool or, with ClientId, for one app client in place of the pool's. Settings take effect only on the Plus tier with threat protection switched on in the pool. */
  SetRiskConfiguration: { request: SetRiskConfigurationRequest; response: SetRiskConfigurationResponse; error: 'ResourceNotFoundException' | 'InvalidParameterException' | 'TooManyRequestsException' | 'NotAuthorizedException' | 'UserPoolAddOnNotEnabledException' | 'CodeDeliveryFailureException' | 'InvalidEmailRoleAccessPolicyException' | 'OperationNotEnabledException' | 'InternalErrorException' };
  /** Read the threat protection settings. Returns how the pool, or one of its app clients, reacts to risky events and compromised passwords. For a client without settings of its own, those of the pool are returned. */
  DescribeRiskConfiguration: { request: DescribeRiskConfigurationRequest; response: DescribeRiskConfigurationResponse; error: 'ResourceNotFoundException' | 'InvalidParameterException' | 'TooManyRequestsException' | 'NotAuthorizedException' | 'UserPoolAddOnNotEnabledException' | 'OperationNotEnabledException' | 'InternalErrorException' };
  /** List the authentication events of a user. Pages through the recorded sign-ins, sign-ups and password events of one user, the newest first, each with the risk that was seen and the feedback given. Events are recorded only while threat protection of the pool is on; without it the answer is UserPoolAddOnNotEnabledException. */
  AdminListUserAuthEvents: { request: AdminListUserAuthEventsRequest; response: AdminListUserAuthEventsResponse; error: 'InvalidParameterException' | 'ResourceNotFoundException' | 'TooManyRequestsException' | 'NotAuthorizedException' | 'UserNotFoundException' | 'OperationNotEnabledException' | 'UserPoolAddOnNotEnabledException' | 'InternalErrorException' };
  /** Judge an authentication event as administrator. Records whether an event was trustworthy; the service learns from this when it rates later events. A new judgment takes the place of the former one and leaves other events alone. */
  AdminUpdateAuthEventFeedback: { request: AdminUpdateAuthEventFeedbackRequest; response: AdminUpdateAuthEventFeedbackResponse; error: 'InvalidParameterException' | 'ResourceNotFoundException' | 'TooManyRequestsException' | 'NotAuthorizedException' | 'UserNotFoundException' | 'UserPoolAddOnNotEnabledException' | 'OperationNotEnabledException' | 'InternalErrorException' };
  /** Judge an authentication event as user. Records what the user says about an event, usually after a click on a link in a notification mail; the service learns from this when it rates later events. The request is not signed, and the feedback token takes the place of credentials. */
  UpdateAuthEventFeedback: { request: UpdateAuthEventFeedbackRequest; response: UpdateAuthEventFeedbackResponse; error: 'InvalidParameterException' | 'ResourceNotFoundException' | 'TooManyRequestsException' | 'NotAuthorizedException' | 'UserNotFoundException' | 'UserPoolAddOnNotEnabledException' | 'OperationNotEnabledException' | 'InternalErrorException' };
  /** Read where a user pool sends its logs. Returns the log deliveries set up for a pool, at most one for each source of events. A pool for which nothing was ever set answers with an empty list. */
  GetLogDeliveryConfiguration: { request: GetLogDeliveryConfigurationRequest; response: GetLogDeliveryConfigurationResponse; error: 'InvalidParameterException' | 'InternalErrorException' | 'TooManyRequestsException' | 'NotAuthorizedException' | 'ResourceNotFoundException' };
  /** Set where a user pool sends its logs. Replaces all log deliveries of a pool by the given list; an empty list stops them. Message delivery errors can go to CloudWatch Logs, and sign-in events to CloudWatch Logs, S3 or Firehose if the pool is in the PLUS tier. A refused request leaves the earlier list in force. */
  SetLogDeliveryConfiguration: { request: SetLogDeliveryConfigurationRequest; response: SetLogDeliveryConfigurationResponse; error: 'InvalidParameterException' | 'InternalErrorException' | 'TooManyRequestsException' | 'NotAuthorizedException' | 'ResourceNotFoundException' | 'FeatureUnavailableInTierException' };
  /** Add tags to a user pool. Writes the given tags onto a user pool. A key the pool already has gets the new value, and tags that the request does not name stay as they are. */
  TagResource: { request: TagResourceRequest; response: TagResourceResponse; error: 'ResourceNotFoundException' | 'NotAuthorizedException' | 'TooManyRequestsException' | 'InvalidParameterException' | 'OperationNotEnabledException' | 'InternalErrorException' };
  /** Remove tags from a user pool. Takes the tags with the given keys off a user pool and leaves its other tags alone. A key that the pool does not carry is passed over. */
  UntagResource: { request: UntagResourceRequest; response: UntagResourceResponse; error: 'ResourceNotFoundException' | 'NotAuthorizedException' | 'TooManyRequestsException' | 'InvalidParameterException' | 'OperationNotEnabledException' | 'InternalErrorException' };
  /** List the tags of a user pool. Reads all tags of the user pool that the ARN names, as one map of keys to values. Nothing is paged, since a pool holds at most 50 tags. */
  ListTagsForResource: { request: ListTagsForResourceRequest; response: ListTagsForResourceResponse; error: 'ResourceNotFoundException' | 'NotAuthorizedException' | 'TooManyRequestsException' | 'InvalidParameterException' | 'OperationNotEnabledException' | 'InternalErrorException' };
  /** Read the request rate of an operation category. Reports how many requests a second the account may make at present in one category of operations, next to the rate that is free of charge. The rate counts all pools of the account in the Region together. Both limit operations share an allowance of one request a second. */
  GetProvisionedLimit: { request: GetProvisionedLimitRequest; response: GetProvisionedLimitResponse; error: 'InvalidParameterException' | 'ResourceNotFoundException' | 'NotAuthorizedException' | 'TooManyRequestsException' | 'InternalErrorException' };
  /** Change the request rate of an operation category. Sets, with immediate effect, how many requests a second the account may make in one adjustable category in this Region. The value has to lie between the category's default and the account maximum held in Service Quotas. Capacity above the default costs money for as long as it is set. */
  UpdateProvisionedLimit: { request: UpdateProvisionedLimitRequest; response: UpdateProvisionedLimitResponse; error: 'InvalidParameterException' | 'ResourceNotFoundException' | 'NotAuthorizedException' | 'TooManyRequestsException' | 'ServiceQuotaExceededException' | 'InternalErrorException' };
}

/** The name of an operation. */
export type OperationName = keyof Operations;
/** What an operation takes. */
export type Request<Name extends OperationName> = Operations[Name]['request'];
/** What an operation answers; undefined where success has an empty body. */
export type Response<Name extends OperationName> = Operations[Name]['response'];
/** The exceptions that an operation declares. */
export type ErrorOf<Name extends OperationName> = Operations[Name]['error'];
/** The name of a shape. */
export type ShapeName = keyof components['schemas'];
/** The name of a topic: the folder of a group of operations. */
export type TopicName =
  | 'user-pools'
  | 'app-clients'
  | 'pool-domains'
  | 'replicas'
  | 'groups'
  | 'users'
  | 'account'
  | 'sign-up'
  | 'sign-in'
  | 'passwords'
  | 'mfa'
  | 'passkeys'
  | 'devices'
  | 'identity-providers'
  | 'resource-servers'
  | 'branding'
  | 'terms'
  | 'import-jobs'
  | 'threat-protection'
  | 'logs'
  | 'tags'
  | 'limits';
/** The name of an exception that at least one operation declares. */
export type ErrorName =
  | 'AccessDeniedException'
  | 'AliasExistsException'
  | 'CodeDeliveryFailureException'
  | 'CodeMismatchException'
  | 'ConcurrentModificationException'
  | 'DeviceKeyExistsException'
  | 'DuplicateProviderException'
  | 'EnableSoftwareTokenMFAException'
  | 'ExpiredCodeException'
  | 'FeatureUnavailableInTierException'
  | 'ForbiddenException'
  | 'GroupExistsException'
  | 'InternalErrorException'
  | 'InternalServerException'
  | 'InvalidEmailRoleAccessPolicyException'
  | 'InvalidLambdaResponseException'
  | 'InvalidOAuthFlowException'
  | 'InvalidParameterException'
  | 'InvalidPasswordException'
  | 'InvalidSmsRoleAccessPolicyException'
  | 'InvalidSmsRoleTrustRelationshipException'
  | 'InvalidUserPoolConfigurationException'
  | 'LimitExceededException'
  | 'MFAMethodNotFoundException'
  | 'ManagedLoginBrandingExistsException'
  | 'NotAuthorizedException'
  | 'OperationNotEnabledException'
  | 'PasswordHistoryPolicyViolationException'
  | 'PasswordResetRequiredException'
  | 'PreconditionNotMetException'
  | 'RefreshTokenReuseException'
  | 'ResourceNotFoundException'
  | 'ScopeDoesNotExistException'
  | 'ServiceQuotaExceededException'
  | 'SoftwareTokenMFANotFoundException'
  | 'TermsExistsException'
  | 'TierChangeNotAllowedException'
  | 'TooManyFailedAttemptsException'
  | 'TooManyRequestsException'
  | 'UnauthorizedException'
  | 'UnexpectedLambdaException'
  | 'UnsupportedIdentityProviderException'
  | 'UnsupportedOperationException'
  | 'UnsupportedTokenTypeException'
  | 'UnsupportedUserStateException'
  | 'UserImportInProgressException'
  | 'UserLambdaValidationException'
  | 'UserNotConfirmedException'
  | 'UserNotFoundException'
  | 'UserPoolAddOnNotEnabledException'
  | 'UserPoolTaggingException'
  | 'UsernameExistsException'
  | 'WebAuthnChallengeNotFoundException'
  | 'WebAuthnClientMismatchException'
  | 'WebAuthnConfigurationMissingException'
  | 'WebAuthnCredentialNotSupportedException'
  | 'WebAuthnNotEnabledException'
  | 'WebAuthnOriginNotAllowedException'
  | 'WebAuthnRelyingPartyMismatchException';
/** The name of an error that the wire, not the operation, answers. */
export type CommonErrorName =
  | 'SerializationException'
  | 'UnknownOperationException'
  | 'MissingAuthenticationTokenException'
  | 'IncompleteSignatureException'
  | 'InvalidSignatureException'
  | 'UnrecognizedClientException'
  | 'ExpiredTokenException'
  | 'InvalidClientTokenIdException'
  | 'OptInRequired'
  | 'RequestExpired'
  | 'ThrottlingException'
  | 'RequestEntityTooLargeException'
  | 'ServiceUnavailable'
  | 'InternalFailure';
