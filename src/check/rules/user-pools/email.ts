// Checks of the rules on e-mail settings and message templates of a pool.
import type { CreateUserPoolRequest, EmailConfigurationType } from '../../../generated/types.ts';
import { RUN_TAG } from '../given.ts';
import type { RuleChecks } from '../rule.ts';
import type { Trial } from '../trial.ts';
import { createPool, outside, readPool, refusesPool, surroundings } from './reading.ts';

/** The checks on e-mail settings. */
export const emailChecks = {
  'message.email-configuration': async (t) => {
    const first = { EmailSendingAccount: 'COGNITO_DEFAULT', ReplyToEmailAddress: 'first@example.com' } as const;
    const { Id: UserPoolId } = await createPool(t, { EmailConfiguration: first });
    t.equal((await readPool(t, UserPoolId)).EmailConfiguration, first, 'EmailConfiguration after CreateUserPool');
    const second = { ...first, ReplyToEmailAddress: 'second@example.com' };
    await t.call('UpdateUserPool', { UserPoolId, EmailConfiguration: second });
    t.equal((await readPool(t, UserPoolId)).EmailConfiguration, second, 'EmailConfiguration after UpdateUserPool');
  },

  'message.email-sending-account-enum': async (t) => {
    const { Id } = await createPool(t, { EmailConfiguration: { EmailSendingAccount: 'COGNITO_DEFAULT' } });
    t.equal(await account(t, Id), 'COGNITO_DEFAULT', 'EmailSendingAccount');
    await refusesPool(t, { EmailConfiguration: { EmailSendingAccount: outside('SMTP') } });
    const own = await t.given.pool({ EmailConfiguration: await ownAccount(t) });
    t.equal(await account(t, own), 'DEVELOPER', 'EmailSendingAccount');
  },

  'message.email-developer-needs-source-arn': async (t) => {
    const EmailConfiguration = { EmailSendingAccount: 'DEVELOPER' } as const;
    await refusesPool(t, { EmailConfiguration });
    const UserPoolId = await t.given.pool();
    const unchanged = () => readPool(t, UserPoolId);
    await t.refuses('UpdateUserPool', { UserPoolId, EmailConfiguration }, { unchanged });
    await t.given.call('UpdateUserPool', { UserPoolId, EmailConfiguration: await ownAccount(t) });
    t.equal(await account(t, UserPoolId), 'DEVELOPER', 'EmailSendingAccount');
  },

  'message.email-source-arn-region': async (t) => {
    const { identity } = await surroundings(t);
    const nowhere = { EmailSendingAccount: 'DEVELOPER', SourceArn: identity('xx-nowhere-1') } as const;
    await refusesPool(t, { EmailConfiguration: nowhere });
    const UserPoolId = await t.given.pool();
    const unchanged = () => readPool(t, UserPoolId);
    await t.refuses('UpdateUserPool', { UserPoolId, EmailConfiguration: nowhere }, { unchanged });
    await stores(t, UserPoolId, { ...nowhere, SourceArn: identity() });
  },

  'message.email-from-format': async (t) => {
    const own = await ownAccount(t);
    const UserPoolId = await t.given.pool();
    const wrong = { ...own, From: 'not an address' };
    await refusesPool(t, { EmailConfiguration: wrong });
    await t.refuses(
      'UpdateUserPool',
      { UserPoolId, EmailConfiguration: wrong },
      { unchanged: () => readPool(t, UserPoolId) },
    );
    for (const From of ['testuser@example.com', 'Test User <testuser@example.com>']) {
      await stores(t, UserPoolId, { ...own, From });
    }
  },

  // What recipients see of the next two is beyond any API; that the pool keeps them is not.
  'message.reply-to': async (t) => {
    const EmailConfiguration = {
      EmailSendingAccount: 'COGNITO_DEFAULT',
      ReplyToEmailAddress: 'reply@example.com',
    } as const;
    const { Id } = await createPool(t, { EmailConfiguration });
    const stored = (await readPool(t, Id)).EmailConfiguration;
    t.equal(stored?.ReplyToEmailAddress, 'reply@example.com', 'ReplyToEmailAddress');
  },

  'message.email-configuration-set': async (t) => {
    await stores(t, await t.given.pool(), { ...(await ownAccount(t)), ConfigurationSet: 'contract-check' });
  },

  'message.verification-templates-need-developer': async (t) => {
    const words = {
      EmailMessage: 'code {####}',
      EmailMessageByLink: 'link {##here##}',
      EmailSubject: 'code',
      EmailSubjectByLink: 'link',
    };
    const settings = (template: Partial<typeof words>) => ({ VerificationMessageTemplate: template });
    const shown = async (id: string) => (await readPool(t, id)).VerificationMessageTemplate;
    for (const [member, text] of Object.entries(words)) {
      await refusedOrKept(t, settings({ [member]: text }), async (id) => {
        t.equal({ ...(await shown(id)) }[member], text, `VerificationMessageTemplate.${member}`);
      });
    }
    const { Id } = await createPool(t, { VerificationMessageTemplate: { SmsMessage: 'sms {####}' } });
    t.equal((await shown(Id))?.SmsMessage, 'sms {####}', 'SmsMessage, which every account may set,');
    const own = await t.given.pool({ EmailConfiguration: await ownAccount(t), ...settings(words) });
    t.equal({ ...words, ...(await shown(own)) }, { ...(await shown(own)), ...words }, 'the template with DEVELOPER');
  },

  'message.invite-templates-need-developer': async (t) => {
    const words = { EmailMessage: '{username} {####}', EmailSubject: 'welcome' };
    const settings = (template: Partial<typeof words>) => ({
      AdminCreateUserConfig: { InviteMessageTemplate: template },
    });
    const shown = async (id: string) => (await readPool(t, id)).AdminCreateUserConfig?.InviteMessageTemplate;
    for (const [member, text] of Object.entries(words)) {
      await refusedOrKept(t, settings({ [member]: text }), async (id) => {
        t.equal({ ...(await shown(id)) }[member], text, `InviteMessageTemplate.${member}`);
      });
    }
    const own = await t.given.pool({ EmailConfiguration: await ownAccount(t), ...settings(words) });
    t.equal(await shown(own), words, 'the template with DEVELOPER');
  },

  'message.email-configuration-failure-retired': async (t) => {
    const { Id } = await createPool(t, { EmailConfiguration: { EmailSendingAccount: 'COGNITO_DEFAULT' } });
    t.equal((await readPool(t, Id)).EmailConfigurationFailure, undefined, 'EmailConfigurationFailure');
  },
} satisfies RuleChecks;

/** Settings for an SES identity in the pool's Region. Endpoints that look it up will not take it. */
export async function ownAccount(t: Trial): Promise<EmailConfigurationType> {
  const { identity } = await surroundings(t);
  return { EmailSendingAccount: 'DEVELOPER', SourceArn: identity() };
}

async function account(t: Trial, id: string): Promise<string | undefined> {
  return (await readPool(t, id)).EmailConfiguration?.EmailSendingAccount;
}

/** Settings that only an endpoint takes which does not look for the SES identity. */
async function stores(t: Trial, UserPoolId: string, EmailConfiguration: EmailConfigurationType): Promise<void> {
  await t.given.call('UpdateUserPool', { UserPoolId, EmailConfiguration });
  t.equal((await readPool(t, UserPoolId)).EmailConfiguration, EmailConfiguration, 'EmailConfiguration');
}

/** The documents refuse these settings with COGNITO_DEFAULT; the live service takes and shows them. Nothing else will do. */
async function refusedOrKept(
  t: Trial,
  settings: Partial<CreateUserPoolRequest>,
  kept: (id: string) => Promise<void>,
): Promise<void> {
  const tried = await t.outcome('CreateUserPool', {
    PoolName: t.given.name('pool'),
    UserPoolTags: { [RUN_TAG]: 'check' },
    EmailConfiguration: { EmailSendingAccount: 'COGNITO_DEFAULT' },
    ...settings,
  });
  if (tried.error !== undefined) {
    t.equal(tried.error.name, 'InvalidParameterException', 'the refusal of a template with COGNITO_DEFAULT');
    return;
  }
  // A body without an id fails the reading that follows.
  const id = (tried.value as { UserPool?: { Id?: string } } | undefined)?.UserPool?.Id ?? '';
  t.given.own(id);
  await kept(id);
}
