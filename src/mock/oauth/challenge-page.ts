// The pages for the challenges of a sign-in: what each asks for, and how its fields answer it.
import type { ChallengeNameType } from '../../generated/types.ts';
import { mfa } from '../operations/mfa.ts';
import type { Choice, Field } from './page.ts';
import type { Visit } from './visit.ts';

/** A challenge as a page puts it. */
export interface ChallengePage {
  readonly title: string;
  readonly note?: string;
  readonly fields: readonly (Field | Choice)[];
  readonly submit: string;
  /** The session to answer with, where it is not the one that was asked with. */
  readonly session?: string;
  /** What to show again after a wrong answer. */
  readonly remember?: Readonly<Record<string, string>>;
}

const FACTORS: Readonly<Record<string, string>> = {
  SMS_MFA: 'Text message',
  SOFTWARE_TOKEN_MFA: 'Authenticator app',
  EMAIL_OTP: 'E-mail',
};

/** The page of a challenge; undefined for those that the pages cannot put, such as custom ones. */
export async function challengePage(
  visit: Visit,
  challenge: ChallengeNameType,
  session: string,
  parameters: Readonly<Record<string, string>>,
): Promise<ChallengePage | undefined> {
  switch (challenge) {
    case 'NEW_PASSWORD_REQUIRED':
      return {
        title: 'Change your password',
        note: 'Your password was temporary. Choose one of your own.',
        fields: [
          { name: 'NEW_PASSWORD', label: 'New password', type: 'password', autocomplete: 'new-password' },
          ...names(parameters.requiredAttributes).map((name) => ({ name, label: name.replace('userAttributes.', '') })),
        ],
        submit: 'Change password',
      };
    case 'SMS_MFA':
      return codePage('SMS_MFA_CODE', `A code was sent to ${parameters.CODE_DELIVERY_DESTINATION}.`);
    case 'EMAIL_OTP':
      return codePage('EMAIL_OTP_CODE', `A code was sent to ${parameters.CODE_DELIVERY_DESTINATION}.`);
    case 'SOFTWARE_TOKEN_MFA':
      return codePage('SOFTWARE_TOKEN_MFA_CODE', 'Your authenticator app shows a code.');
    case 'SELECT_MFA_TYPE': {
      const options = names(parameters.MFAS_CAN_CHOOSE).map((name) => [name, FACTORS[name] ?? name] as const);
      return {
        title: 'Choose how to confirm',
        fields: [{ name: 'ANSWER', label: 'Confirm by', options }],
        submit: 'Continue',
      };
    }
    case 'MFA_SETUP':
      return setUpPage(visit, session, parameters);
    default:
      return undefined;
  }
}

/** An authenticator app where the pool has it, else an address for codes. */
async function setUpPage(
  visit: Visit,
  session: string,
  parameters: Readonly<Record<string, string>>,
): Promise<ChallengePage | undefined> {
  const factors = names(parameters.MFAS_CAN_SETUP);
  if (factors.includes('SOFTWARE_TOKEN_MFA')) {
    // After a wrong code the app still holds the key that it was given.
    const { key } = parameters;
    const made = key === undefined ? await mfa.AssociateSoftwareToken({ Session: session }, visit.context) : undefined;
    const SecretCode = key ?? made?.SecretCode ?? '';
    return {
      title: 'Set up an authenticator app',
      note: `Enter this key in your app, then the code that it shows: ${SecretCode}`,
      fields: [{ name: 'USER_CODE', label: 'Code', autocomplete: 'one-time-code' }],
      submit: 'Set up',
      session: made?.Session ?? session,
      remember: { key: SecretCode },
    };
  }
  if (!factors.includes('EMAIL_OTP')) return undefined;
  return {
    title: 'Set up e-mail codes',
    note: 'Codes will be sent to this address.',
    fields: [{ name: 'EMAIL', label: 'E-mail address', type: 'email', autocomplete: 'email' }],
    submit: 'Continue',
  };
}

/** Proves a new authenticator app by its first code and answers the session that goes on. */
export async function proveApp(visit: Visit, session: string, code: string): Promise<string> {
  const { Session = session } = await mfa.VerifySoftwareToken({ Session: session, UserCode: code }, visit.context);
  return Session;
}

function codePage(name: string, note: string): ChallengePage {
  return {
    title: 'Enter your code',
    note,
    fields: [{ name, label: 'Code', autocomplete: 'one-time-code' }],
    submit: 'Sign in',
  };
}

/** Lists inside challenge parameters are JSON text; what a browser sent back may be anything. */
function names(text: string | undefined): string[] {
  try {
    const value: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
  } catch {
    return [];
  }
}
