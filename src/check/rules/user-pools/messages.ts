// Checks of the rules on messages to users: words, delivery details, and custom senders.
import type { CodeDeliveryDetailsType } from '../../../generated/types.ts';
import { GOOD_PASSWORD } from '../given.ts';
import type { RuleChecks } from '../rule.ts';
import type { Trial } from '../trial.ts';
import { ownAccount } from './email.ts';
import { outside, present, readPool, refusesPool, surroundings } from './reading.ts';

const EMAIL = 'ada@example.com';
const PHONE = '+15555550100';

/** The checks on messages. */
export const messageChecks = {
  'message.code-delivery-details': async (t) => {
    const UserPoolId = await t.given.pool({ AutoVerifiedAttributes: ['email'] });
    const { ClientId } = await t.given.client(UserPoolId);
    const Username = t.given.username('user');
    const signedUp = await t.call('SignUp', {
      ClientId,
      Username,
      Password: GOOD_PASSWORD,
      UserAttributes: [{ Name: 'email', Value: EMAIL }],
    });
    judgeEmail(t, signedUp.CodeDeliveryDetails, 'SignUp');
    const again = await t.call('ResendConfirmationCode', { ClientId, Username });
    judgeEmail(t, again.CodeDeliveryDetails, 'ResendConfirmationCode');
    await t.given.call('AdminConfirmSignUp', { UserPoolId, Username });
    const { AccessToken } = await t.given.signIn(UserPoolId, ClientId, { username: Username, password: GOOD_PASSWORD });
    const code = await t.call('GetUserAttributeVerificationCode', { AccessToken, AttributeName: 'email' });
    judgeEmail(t, code.CodeDeliveryDetails, 'GetUserAttributeVerificationCode');
  },

  'message.templates-used': async (t) => {
    const { role } = await surroundings(t);
    const template = {
      EmailMessage: 'by code {####}',
      EmailSubject: 'subject of the code',
      EmailMessageByLink: 'by link {##press##}',
      EmailSubjectByLink: 'subject of the link',
      SmsMessage: 'by text {####}',
    };
    const settings = {
      EmailConfiguration: await ownAccount(t),
      SmsConfiguration: { SnsCallerArn: role },
      AdminCreateUserConfig: { InviteMessageTemplate: { SMSMessage: 'invited {username} {####}' } },
    };
    const byEmail = ['email' as const];
    const wordsFor = async (DefaultEmailOption: 'CONFIRM_WITH_CODE' | 'CONFIRM_WITH_LINK') => {
      const VerificationMessageTemplate = { ...template, DefaultEmailOption };
      const pool = await t.given.pool({ ...settings, AutoVerifiedAttributes: byEmail, VerificationMessageTemplate });
      return lastOf(t, pool, await signUp(t, pool, { email: EMAIL }));
    };
    const code = await wordsFor('CONFIRM_WITH_CODE');
    t.equal(
      [code.medium, code.subject, code.text],
      ['EMAIL', template.EmailSubject, `by code ${code.code}`],
      'the e-mail with a code',
    );
    const link = await wordsFor('CONFIRM_WITH_LINK');
    t.equal(
      [link.medium, link.subject],
      ['EMAIL', template.EmailSubjectByLink],
      'medium and subject of the e-mail with a link',
    );
    t.expect(
      link.text.startsWith('by link ') && link.text.includes('press'),
      'the text of the e-mail with a link',
      link.text,
    );
    const texting = await t.given.pool({
      ...settings,
      AutoVerifiedAttributes: ['phone_number'],
      VerificationMessageTemplate: template,
    });
    const sms = await lastOf(t, texting, await signUp(t, texting, { phone_number: PHONE }));
    t.equal([sms.medium, sms.text], ['SMS', `by text ${sms.code}`], 'the text message with a code');
    await t.call('AdminCreateUser', {
      UserPoolId: texting,
      Username: 'grace@example.com',
      DesiredDeliveryMediums: ['SMS'],
      UserAttributes: [{ Name: 'phone_number', Value: PHONE }],
    });
    const invitation = await lastOf(t, texting, 'grace@example.com');
    t.equal(
      [invitation.medium, invitation.text],
      ['SMS', `invited grace@example.com ${invitation.code}`],
      'the invitation',
    );
  },

  'message.custom-email-lambda-version': (t) => onlyFirstVersion(t, 'CustomEmailSender'),

  'message.custom-sms-lambda-version': (t) => onlyFirstVersion(t, 'CustomSMSSender'),

  'message.custom-senders-replace-delivery': async (t) => {
    const { key, lambda, role } = await surroundings(t);
    const LambdaConfig = {
      KMSKeyID: key,
      CustomEmailSender: { LambdaVersion: 'V1_0', LambdaArn: lambda('email') },
      CustomSMSSender: { LambdaVersion: 'V1_0', LambdaArn: lambda('sms') },
    } as const;
    await t.script({ customEmailSender: {}, customSmsSender: {} });
    const cases = [
      { attribute: 'email', value: EMAIL, called: 'customEmailSender', source: 'CustomEmailSender_SignUp' },
      { attribute: 'phone_number', value: PHONE, called: 'customSmsSender', source: 'CustomSMSSender_SignUp' },
    ] as const;
    for (const [index, { attribute, value, called, source }] of cases.entries()) {
      const SmsConfiguration = { SnsCallerArn: role };
      const pool = await t.given.pool({ LambdaConfig, SmsConfiguration, AutoVerifiedAttributes: [attribute] });
      const username = await signUp(t, pool, { [attribute]: value });
      const calls = await t.triggerCalls();
      t.equal(calls.length, index + 1, 'the number of calls of custom senders');
      const last = calls.at(-1);
      t.equal(
        [last?.trigger, last?.event.triggerSource, last?.event.userName],
        [called, source, username],
        'the call for a code',
      );
      t.expect(typeof last?.event.request.code === 'string', 'a code in the event', last?.event.request);
    }
  },

  // That the code is encrypted shows only with the key; that the key has to be named shows here.
  'message.custom-senders-kms': async (t) => {
    const { lambda } = await surroundings(t);
    const UserPoolId = await t.given.pool();
    const unchanged = () => readPool(t, UserPoolId);
    for (const sender of ['CustomEmailSender', 'CustomSMSSender']) {
      const LambdaConfig = { [sender]: { LambdaVersion: 'V1_0', LambdaArn: lambda('sender') } };
      await refusesPool(t, { LambdaConfig });
      await t.refuses('UpdateUserPool', { UserPoolId, LambdaConfig }, { unchanged });
    }
  },
} satisfies RuleChecks;

function judgeEmail(t: Trial, details: CodeDeliveryDetailsType | undefined, operation: string): void {
  t.equal(
    [details?.AttributeName, details?.DeliveryMedium],
    ['email', 'EMAIL'],
    `attribute and medium of ${operation}`,
  );
  const destination = details?.Destination ?? '';
  // The live service masks all but the first letter of each part.
  const fits = destination === EMAIL || /^a\*+@e[*.com]+$/.test(destination);
  t.expect(fits, `the Destination of ${operation} to be ${EMAIL}, masked or not`, destination);
}

async function signUp(t: Trial, pool: string, attributes: Readonly<Record<string, string>>): Promise<string> {
  const { ClientId } = await t.given.client(pool);
  const Username = t.given.username('user');
  await t.call('SignUp', {
    ClientId,
    Username,
    Password: GOOD_PASSWORD,
    UserAttributes: Object.entries(attributes).map(([Name, Value]) => ({ Name, Value })),
  });
  return Username;
}

async function lastOf(t: Trial, pool: string, username: string) {
  return present((await t.messages(pool, username)).at(-1), `a message to ${username}`);
}

async function onlyFirstVersion(t: Trial, sender: 'CustomEmailSender' | 'CustomSMSSender'): Promise<void> {
  const { key, lambda } = await surroundings(t);
  const config = (LambdaVersion: 'V1_0') => ({
    KMSKeyID: key,
    [sender]: { LambdaVersion, LambdaArn: lambda('sender') },
  });
  const UserPoolId = await t.given.pool();
  const second = config(outside('V2_0'));
  await refusesPool(t, { LambdaConfig: second });
  await t.refuses('UpdateUserPool', { UserPoolId, LambdaConfig: second }, { unchanged: () => readPool(t, UserPoolId) });
  // The key of this ARN does not exist, which some endpoints look into.
  await t.given.call('UpdateUserPool', { UserPoolId, LambdaConfig: config('V1_0') });
  t.equal((await readPool(t, UserPoolId)).LambdaConfig?.[sender], config('V1_0')[sender], sender);
  const made = await t.given.pool({ LambdaConfig: config('V1_0') });
  t.equal((await readPool(t, made)).LambdaConfig?.[sender], config('V1_0')[sender], `${sender} after CreateUserPool`);
}
