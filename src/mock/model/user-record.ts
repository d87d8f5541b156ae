// The record of a user: profile, password, factors, devices, codes and memberships. Times are epoch seconds with milliseconds.
import type { AuthEventType, MFAOptionType, UserStatusType } from '../../generated/types.ts';

/** A password as it is stored: the SRP secret exponent doubles as its salted hash. */
export interface StoredPassword {
  /** Salt in hex. */
  readonly salt: string;
  /** SRP x = H(salt, H(poolName, username, ":", password)) in hex. */
  readonly x: string;
}

/** What a one-time code is for. */
export type CodePurpose =
  | 'SignUp'
  | 'ForgotPassword'
  | 'VerifyAttribute'
  | 'EmailOtp'
  | 'SmsOtp'
  | 'SmsMfa'
  | 'EmailMfa';

/** A code that was sent and can still be answered. */
export interface Code {
  readonly purpose: CodePurpose;
  readonly value: string;
  /** The attribute the code went to: `email` or `phone_number`. */
  readonly attribute: string;
  readonly sentAt: number;
  readonly expiresAt: number;
  /** Wrong answers so far. */
  failures: number;
}

/** Wrong attempts that lead to a lock: five are free, then each doubles the wait. */
export interface Attempts {
  failures: number;
  lastFailure: number;
  lockedUntil: number;
}

/** A device that took part in a sign-in. */
export interface Device {
  readonly key: string;
  readonly groupKey: string;
  name?: string;
  /** SRP salt and verifier in hex, present once ConfirmDevice stored them. */
  verifier?: { salt: string; verifier: string };
  remembered: boolean;
  readonly created: number;
  modified: number;
  lastAuthenticated: number;
  lastIp: string;
}

/** A passkey. Binary parts are base64url. */
export interface Passkey {
  readonly id: string;
  readonly publicKey: string;
  counter: number;
  readonly transports: string[];
  readonly name: string;
  readonly relyingPartyId: string;
  readonly attachment?: string;
  readonly created: number;
}

/** An identity at an external provider that is linked to the user. */
export interface Identity {
  readonly userId: string;
  readonly providerName: string;
  readonly providerType: string;
  readonly issuer: string | null;
  readonly primary: boolean;
  readonly dateCreated: number;
  /** The claim that holds `userId`, where that is not the subject; answers do not show it. */
  readonly attributeName?: string;
}

/** Something the user did. The token permits feedback on it without credentials; no answer shows it. */
export interface AuthEvent extends AuthEventType {
  readonly feedbackToken: string;
}

/** A user of a pool. */
export interface User {
  /** The Username as the service reports it; equals `sub` in a pool with UsernameAttributes. */
  readonly username: string;
  readonly sub: string;
  readonly created: number;
  modified: number;
  enabled: boolean;
  status: UserStatusType;
  /** Values by attribute name, without `sub`. */
  attributes: Record<string, string>;
  /** New values of email or phone number that wait for their verification code. */
  pending: Record<string, string>;
  password?: StoredPassword;
  /** When a temporary password stops working. */
  temporaryUntil?: number;
  /** Earlier passwords, newest first. */
  passwordHistory: StoredPassword[];
  /** Names of groups with the time of joining, in the order of joining. */
  groups: Record<string, number>;
  codes: Code[];
  /** Times of limited requests within the last hour, by operation. */
  attempts?: Record<string, number[]>;
  passwordAttempts: Attempts;
  mfaAttempts: Attempts;
  mfa: {
    /** The proved software token: its secret in base32, and the time step of the last code that was used. */
    totp?: { secret: string; name?: string; lastStep: number };
    /** The secret of a software token that no code has proved yet; it leaves the proved one as it is. */
    newTotpSecret?: string;
    enabled: { sms: boolean; totp: boolean; email: boolean; webAuthn: boolean };
    preferred?: 'SMS_MFA' | 'SOFTWARE_TOKEN_MFA' | 'EMAIL_OTP';
  };
  /** The legacy MFA options of SetUserSettings. */
  mfaOptions?: MFAOptionType[];
  devices: Device[];
  passkeys: Passkey[];
  /** The challenge of a passkey registration under way, and the client that began it. */
  passkeyChallenge?: { value: string; clientId: string; expiresAt: number };
  identities: Identity[];
  /** What the user did in a pool with threat protection, newest first. */
  events: AuthEvent[];
}

/** Something sent to a user. `kind` is the CustomMessage trigger source without its prefix. */
export interface Message {
  readonly userPoolId: string;
  readonly username: string;
  readonly medium: 'EMAIL' | 'SMS';
  readonly destination: string;
  readonly kind: MessageKind;
  readonly code: string;
  readonly subject?: string;
  readonly text: string;
  /** ISO 8601. */
  readonly sentAt: string;
}

/** The occasions on which the service writes to a user. */
export type MessageKind =
  | 'SignUp'
  | 'AdminCreateUser'
  | 'ResendCode'
  | 'ForgotPassword'
  | 'UpdateUserAttribute'
  | 'VerifyUserAttribute'
  | 'Authentication'
  | 'AccountTakeOverNotification';
