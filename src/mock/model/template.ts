// The words of messages: what the pool sets for an occasion and a medium, and the service's own where it sets nothing.
import type { Pool } from './pool-record.ts';
import type { ContactAttribute } from './recovery.ts';
import type { MessageKind } from './user-record.ts';

/** Text with placeholders `{####}`, `{username}` and `{##label##}`; a text message has no subject. */
export interface Template {
  readonly text: string;
  readonly subject?: string | undefined;
}

/** Recorded from describe-user-pool of the AWS command line reference, trailing blanks included. */
const DEFAULTS = {
  code: { text: 'Your verification code is {####}. ', subject: 'Your verification code' },
  link: {
    text: 'Please click the link below to verify your email address. {##Verify Email##}',
    subject: 'Your verification link',
  },
  invitation: {
    text: 'Your username is {username} and temporary password is {####}. ',
    subject: 'Your temporary password',
  },
  authentication: { text: 'Your authentication code is {####}. ', subject: 'Your authentication code' },
} as const satisfies Record<string, Template>;

/** The words for an occasion, before any trigger. */
export function templateOf(pool: Pool, kind: MessageKind, attribute: ContactAttribute): Template {
  const mail = attribute === 'email';
  if (kind === 'AdminCreateUser')
    return mail ? invitationMail(pool) : { text: invitation(pool)?.SMSMessage ?? DEFAULTS.invitation.text };
  if (kind === 'Authentication') return mail ? authenticationMail(pool) : { text: authenticationSms(pool) };
  if (!mail) {
    const { VerificationMessageTemplate, SmsVerificationMessage } = pool.settings;
    return { text: VerificationMessageTemplate?.SmsMessage ?? SmsVerificationMessage ?? DEFAULTS.code.text };
  }
  return usesLink(pool, kind, attribute) ? linkMail(pool) : codeMail(pool);
}

/** True when the message carries a link rather than a code: mail that confirms a sign-up or an address, if the pool says so. */
export function usesLink(pool: Pool, kind: MessageKind, attribute: ContactAttribute): boolean {
  const confirms = kind === 'SignUp' || kind === 'ResendCode';
  return (
    confirms &&
    attribute === 'email' &&
    pool.settings.VerificationMessageTemplate?.DefaultEmailOption === 'CONFIRM_WITH_LINK'
  );
}

function codeMail(pool: Pool): Template {
  const { VerificationMessageTemplate: own, EmailVerificationMessage, EmailVerificationSubject } = pool.settings;
  return {
    text: own?.EmailMessage ?? EmailVerificationMessage ?? DEFAULTS.code.text,
    subject: own?.EmailSubject ?? EmailVerificationSubject ?? DEFAULTS.code.subject,
  };
}

function linkMail(pool: Pool): Template {
  const own = pool.settings.VerificationMessageTemplate;
  return {
    text: own?.EmailMessageByLink ?? DEFAULTS.link.text,
    subject: own?.EmailSubjectByLink ?? DEFAULTS.link.subject,
  };
}

function invitation(pool: Pool): { SMSMessage?: string; EmailMessage?: string; EmailSubject?: string } | undefined {
  return pool.settings.AdminCreateUserConfig?.InviteMessageTemplate;
}

function invitationMail(pool: Pool): Template {
  const own = invitation(pool);
  return {
    text: own?.EmailMessage ?? DEFAULTS.invitation.text,
    subject: own?.EmailSubject ?? DEFAULTS.invitation.subject,
  };
}

function authenticationMail(pool: Pool): Template {
  const own = pool.factors.email;
  return {
    text: own?.Message ?? DEFAULTS.authentication.text,
    subject: own?.Subject ?? DEFAULTS.authentication.subject,
  };
}

function authenticationSms(pool: Pool): string {
  return (
    pool.factors.sms?.SmsAuthenticationMessage ?? pool.settings.SmsAuthenticationMessage ?? DEFAULTS.authentication.text
  );
}
