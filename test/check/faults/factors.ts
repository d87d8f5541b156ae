// Faults of factors: second ones that a way in leads around, one-time passwords, devices, passkeys and the events of threat protection.
import type { OperationName } from '../../../src/generated/types.ts';
import { at, type Body, done, edits, type Fault, inside, listIn, membersOf, overlooks } from './fault.ts';

/** Changes one member of successes where it is there. */
function changes(operation: OperationName, name: string, change: (held: Body) => unknown): Fault['plant'] {
  return edits(operation, (answer) =>
    answer[name] === undefined ? answer : { ...answer, [name]: change(inside(answer, name)) },
  );
}

/** Changes the things in a list of successes. */
function changesEach(operation: OperationName, name: string, change: (held: Body) => Body): Fault['plant'] {
  return edits(operation, (answer) => ({ ...answer, [name]: listIn(answer, name).map(change) }));
}

/** Gives tokens, as they were given before, instead of asking a challenge. */
function skips(
  operation: OperationName,
  challenge: string,
  when: (body: Body) => boolean = () => true,
): Fault['plant'] {
  return () => {
    let tokens: Body | undefined;
    return async (call) => {
      const answer = await call.pass();
      if (answer.body.includes('"AccessToken"')) tokens ??= membersOf(answer);
      const asks = call.operation === operation && membersOf(answer).ChallengeName === challenge && when(call.body);
      return asks && tokens !== undefined ? done(tokens) : answer;
    };
  };
}

const challengeIs =
  (name: string) =>
  ({ ChallengeName }: Body): boolean =>
    ChallengeName === name;

/** Faults of factors. */
export const factors: readonly Fault[] = [
  {
    fault: 'the choice of PASSWORD leads around the second factor',
    operations: ['InitiateAuth'],
    by: ['sequences'],
    finds: /^InitiateAuth\/law\/factor\/after-choice$/,
    plant: skips('InitiateAuth', 'SOFTWARE_TOKEN_MFA', ({ AuthFlow }) => AuthFlow === 'USER_AUTH'),
  },
  {
    fault: 'SRP leads around the second factor',
    operations: ['RespondToAuthChallenge'],
    by: ['sequences'],
    finds: /^RespondToAuthChallenge\/law\/factor\/after-srp$/,
    plant: skips('RespondToAuthChallenge', 'SOFTWARE_TOKEN_MFA', challengeIs('PASSWORD_VERIFIER')),
  },
  {
    fault: 'a new password leads around the second factor',
    operations: ['AdminRespondToAuthChallenge'],
    by: ['sequences'],
    finds: /^AdminRespondToAuthChallenge\/law\/factor\/after-new-password$/,
    plant: skips('AdminRespondToAuthChallenge', 'SOFTWARE_TOKEN_MFA', challengeIs('NEW_PASSWORD_REQUIRED')),
  },
  ...(['SMS_OTP', 'PASSWORD', 'CUSTOM_CHALLENGE'] as const).map(
    (name): Fault => ({
      fault: `RespondToAuthChallenge takes any answer to ${name}`,
      operations: ['RespondToAuthChallenge'],
      by: ['sequences'],
      finds: new RegExp(`^RespondToAuthChallenge/law/challenge/${name}(_MFA)?/wrong-answer$`),
      plant: overlooks('RespondToAuthChallenge', /CodeMismatch|NotAuthorized/, { when: challengeIs(name) }),
    }),
  ),
  {
    fault: 'AdminRespondToAuthChallenge takes any proof of a password',
    operations: ['AdminRespondToAuthChallenge'],
    by: ['sequences'],
    finds: /^AdminRespondToAuthChallenge\/law\/challenge\/PASSWORD_VERIFIER\/wrong-answer$/,
    plant: overlooks('AdminRespondToAuthChallenge', /Incorrect username/, { when: challengeIs('PASSWORD_VERIFIER') }),
  },
  {
    fault: 'RespondToAuthChallenge takes any proof of a device',
    operations: ['RespondToAuthChallenge'],
    by: ['sequences'],
    finds: /^RespondToAuthChallenge\/law\/challenge\/DEVICE_PASSWORD_VERIFIER\/wrong-answer$/,
    plant: overlooks('RespondToAuthChallenge', /NotAuthorized/, { when: challengeIs('DEVICE_PASSWORD_VERIFIER') }),
  },
  {
    fault: 'RespondToAuthChallenge takes any proof by a passkey',
    operations: ['RespondToAuthChallenge'],
    by: ['sequences'],
    finds: /^RespondToAuthChallenge\/law\/passkey\/proof$/,
    plant: overlooks('RespondToAuthChallenge', /NotAuthorized|InvalidParameter/, { when: challengeIs('WEB_AUTHN') }),
  },
  {
    fault: 'AdminRespondToAuthChallenge lets factors be chosen that were not offered',
    operations: ['AdminRespondToAuthChallenge'],
    by: ['sequences'],
    finds: /^AdminRespondToAuthChallenge\/law\/factor\/choice$/,
    plant: overlooks('AdminRespondToAuthChallenge', /InvalidParameter/, { when: challengeIs('SELECT_MFA_TYPE') }),
  },
  {
    fault: 'a new password is not kept',
    operations: ['AdminRespondToAuthChallenge'],
    by: ['sequences'],
    finds: /^AdminRespondToAuthChallenge\/law\/new-password\/works$/,
    plant: at('AdminRespondToAuthChallenge', async ({ body, pass, ask }) => {
      const answer = await pass();
      const { USERNAME: Username } = inside(body, 'ChallengeResponses');
      if (answer.status === 200 && body.ChallengeName === 'NEW_PASSWORD_REQUIRED')
        await ask('AdminSetUserPassword', {
          UserPoolId: body.UserPoolId,
          Username,
          Password: 'Oth3r-one!',
          Permanent: true,
        });
      return answer;
    }),
  },
  {
    fault: 'InitiateAuth offers fewer first factors than there are',
    operations: ['InitiateAuth'],
    by: ['sequences'],
    finds: /^InitiateAuth\/law\/choice\/offer$/,
    plant: edits('InitiateAuth', (answer) =>
      answer.AvailableChallenges === undefined ? answer : { ...answer, AvailableChallenges: ['PASSWORD'] },
    ),
  },
  {
    fault: 'InitiateAuth pays no heed to the preferred challenge',
    operations: ['InitiateAuth'],
    by: ['sequences'],
    finds: /^InitiateAuth\/law\/choice\/preferred$/,
    plant: at('InitiateAuth', ({ body, pass }) => {
      const { PREFERRED_CHALLENGE: _, ...rest } = inside(body, 'AuthParameters');
      return pass(body.AuthFlow === 'USER_AUTH' ? { ...body, AuthParameters: rest } : body);
    }),
  },
  {
    fault: 'InitiateAuth tells the whole number that a code went to',
    operations: ['InitiateAuth'],
    by: ['sequences'],
    finds: /^InitiateAuth\/law\/(choice\/preferred|parameters\/sms)$/,
    plant: changes('InitiateAuth', 'ChallengeParameters', (held) =>
      held.CODE_DELIVERY_DESTINATION === undefined ? held : { ...held, CODE_DELIVERY_DESTINATION: '+15555550100' },
    ),
  },
  {
    fault: 'InitiateAuth tells the factors to choose from with commas between them',
    operations: ['InitiateAuth'],
    by: ['sequences'],
    finds: /^InitiateAuth\/law\/factor\/choice$/,
    plant: changes('InitiateAuth', 'ChallengeParameters', (held) =>
      held.MFAS_CAN_CHOOSE === undefined ? held : { ...held, MFAS_CAN_CHOOSE: 'SMS_MFA,SOFTWARE_TOKEN_MFA' },
    ),
  },
  {
    fault: 'AdminInitiateAuth leaves out what is known of the invited user',
    operations: ['AdminInitiateAuth'],
    by: ['sequences'],
    finds: /^AdminInitiateAuth\/law\/parameters\/new-password$/,
    plant: changes('AdminInitiateAuth', 'ChallengeParameters', ({ userAttributes: _, ...held }) => held),
  },
  {
    fault: 'AdminInitiateAuth gives no session with a challenge',
    operations: ['AdminInitiateAuth'],
    by: ['sequences'],
    finds: /^AdminInitiateAuth\/law\/(parameters\/new-password|choice\/offer)$/,
    plant: edits('AdminInitiateAuth', ({ Session: _, ...answer }) => answer),
  },
  {
    fault: 'InitiateAuth announces no devices',
    operations: ['InitiateAuth'],
    by: ['sequences'],
    finds: /^InitiateAuth\/law\/device\/announced$/,
    plant: changes('InitiateAuth', 'AuthenticationResult', ({ NewDeviceMetadata: _, ...held }) => held),
  },
  {
    fault: 'AssociateSoftwareToken answers what is no secret at all',
    operations: ['AssociateSoftwareToken'],
    by: ['sequences'],
    finds: /^AssociateSoftwareToken\/law\/factor\/secret$/,
    plant: edits('AssociateSoftwareToken', (answer) => ({ ...answer, SecretCode: '0189-0189-0189-0189' })),
  },
  {
    fault: 'AdminSetUserMFAPreference takes two factors that are both preferred',
    operations: ['AdminSetUserMFAPreference'],
    by: ['sequences'],
    finds: /^AdminSetUserMFAPreference\/law\/factor\/two-preferred$/,
    plant: overlooks('AdminSetUserMFAPreference', /InvalidParameterException/, {
      when: (body) =>
        ['SMSMfaSettings', 'SoftwareTokenMfaSettings'].every((name) => inside(body, name).PreferredMfa === true),
      instead: () => ({}),
    }),
  },
  {
    fault: 'GetUser hides the preferred factor',
    operations: ['GetUser'],
    by: ['sequences'],
    finds: /^GetUser\/law\/factor\/preference$/,
    plant: edits('GetUser', ({ PreferredMfaSetting: _, ...answer }) => answer),
  },
  {
    fault: 'GetUserAuthFactors knows of passwords only',
    operations: ['GetUserAuthFactors'],
    by: ['sequences'],
    finds: /^GetUserAuthFactors\/law\/factor\/listed$/,
    plant: edits('GetUserAuthFactors', (answer) => ({ ...answer, ConfiguredUserAuthFactors: ['PASSWORD'] })),
  },
  {
    fault: 'StartWebAuthnRegistration repeats its challenge',
    operations: ['StartWebAuthnRegistration'],
    by: ['sequences'],
    finds: /^StartWebAuthnRegistration\/law\/passkey\/options$/,
    plant: changes('StartWebAuthnRegistration', 'CredentialCreationOptions', (held) => ({
      ...held,
      challenge: 'AAAAAAAAAAAAAAAAAAAAAAAA',
    })),
  },
  {
    fault: 'StartWebAuthnRegistration lets one authenticator register twice',
    operations: ['StartWebAuthnRegistration'],
    by: ['sequences'],
    finds: /^StartWebAuthnRegistration\/law\/passkey\/options$/,
    plant: changes('StartWebAuthnRegistration', 'CredentialCreationOptions', (held) => ({
      ...held,
      excludeCredentials: [],
    })),
  },
  {
    fault: 'StartWebAuthnRegistration works where no passkeys are allowed',
    operations: ['StartWebAuthnRegistration'],
    by: ['sequences'],
    finds: /^StartWebAuthnRegistration\/law\/passkey\/not-enabled$/,
    plant: overlooks('StartWebAuthnRegistration', /WebAuthnNotEnabledException/),
  },
  ...(['Origin', 'Challenge', 'RelyingParty'] as const).map(
    (what): Fault => ({
      fault: `CompleteWebAuthnRegistration does not look at the ${what}`,
      operations: ['CompleteWebAuthnRegistration'],
      by: ['sequences'],
      finds: /^CompleteWebAuthnRegistration\/law\/passkey\/(wrong-|registers-once)/,
      plant: overlooks('CompleteWebAuthnRegistration', new RegExp(`WebAuthn${what}`), { instead: () => ({}) }),
    }),
  ),
  {
    fault: 'ListWebAuthnCredentials shows dates as texts',
    operations: ['ListWebAuthnCredentials'],
    by: ['sequences'],
    finds: /^ListWebAuthnCredentials:answer\/Credentials\/\{element\}\/CreatedAt\/type$/,
    plant: changesEach('ListWebAuthnCredentials', 'Credentials', ({ CreatedAt, ...held }) => ({
      ...held,
      CreatedAt: new Date(Number(CreatedAt) * 1000).toISOString(),
    })),
  },
  {
    fault: 'AdminListUserAuthEvents shows the oldest events first',
    operations: ['AdminListUserAuthEvents'],
    by: ['sequences'],
    finds: /^AdminListUserAuthEvents\/law\/event\/order$/,
    plant: edits('AdminListUserAuthEvents', (answer) => ({
      ...answer,
      AuthEvents: [...listIn(answer, 'AuthEvents')].reverse(),
    })),
  },
  {
    fault: 'AdminListUserAuthEvents takes all events for sign-ins',
    operations: ['AdminListUserAuthEvents'],
    by: ['sequences'],
    finds: /^AdminListUserAuthEvents\/law\/event\/kinds$/,
    plant: changesEach('AdminListUserAuthEvents', 'AuthEvents', (event) => ({ ...event, EventType: 'SignIn' })),
  },
  {
    fault: 'AdminListUserAuthEvents dates all events alike',
    operations: ['AdminListUserAuthEvents'],
    by: ['sequences'],
    finds: /^AdminListUserAuthEvents\/law\/event\/order$/,
    plant: changesEach('AdminListUserAuthEvents', 'AuthEvents', (event) => ({ ...event, CreationDate: 1_600_000_000 })),
  },
  {
    fault: 'DescribeRiskConfiguration shows the settings of the pool for those of a client',
    operations: ['DescribeRiskConfiguration'],
    by: ['sequences'],
    finds: /^DescribeRiskConfiguration\/law\/risk\/of-client$/,
    plant: at('DescribeRiskConfiguration', async ({ body: { ClientId, ...body }, pass }) => {
      const answer = await pass();
      return ClientId !== undefined && answer.status === 200 ? pass(body) : answer;
    }),
  },
];
