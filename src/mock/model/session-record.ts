// The records of a sign-in under way (Session) and of one that succeeded (Grant).
import type { SrpServerSession } from '../../crypto/srp.ts';
import type { AuthFlowType, ChallengeNameType } from '../../generated/types.ts';
import type { ChallengeResult } from '../triggers/events.ts';

/** A second factor that can be asked at sign-in. */
export type SecondFactor = 'SMS_MFA' | 'SOFTWARE_TOKEN_MFA' | 'EMAIL_OTP';

/** What a sign-in has gathered so far; it moves from challenge to challenge. */
export interface SessionData {
  readonly flow: AuthFlowType;
  /** The event_id of the tokens to come, known from the first proof on; threat protection records the sign-in under it. */
  readonly eventId?: string;
  /** The device that the client names. */
  readonly deviceKey?: string;
  /** True where threat protection wants a second factor, whether or not one is on. */
  readonly atRisk?: boolean;
  /** True once MFA was passed or does not apply. */
  readonly factorPassed?: boolean;
  /** True once the device proved its secret. */
  readonly devicePassed?: boolean;
  /** True once the user chose a new password, which the token trigger is told. */
  readonly newPassword?: boolean;
  /** SRP state of PASSWORD_VERIFIER and DEVICE_PASSWORD_VERIFIER. */
  readonly srp?: SrpServerSession & { readonly secretBlock: string; readonly salt: string };
  /** Challenges that may be chosen at SELECT_CHALLENGE, or factors at SELECT_MFA_TYPE and MFA_SETUP. */
  readonly choices?: readonly string[];
  /** True where a one-time code is the first factor and not a second one. */
  readonly firstFactor?: boolean;
  /** The factor that was set up inside MFA_SETUP. */
  readonly factorSetUp?: SecondFactor;
  /** An address given at MFA_SETUP that its code has yet to prove. */
  readonly newEmail?: string;
  /** In sessions of a sign-up: `started` goes on to ConfirmSignUp, `confirmed` signs in by InitiateAuth without a challenge. */
  readonly signUp?: 'started' | 'confirmed';
  /** The challenge of a WEB_AUTHN sign-in. */
  readonly passkeyChallenge?: string;
  /** The rounds of a custom sign-in, and what its verify trigger needs of the one under way. */
  readonly rounds?: readonly ChallengeResult[];
  readonly privateParameters?: Readonly<Record<string, string>>;
  readonly challengeMetadata?: string;
}

/** A sign-in under way: what has been proved so far and what is asked next. `id` is the Session string. */
export interface Session {
  readonly id: string;
  readonly clientId: string;
  /** Username, or what was typed where a challenge is simulated for an unknown user. */
  readonly username: string;
  /** True where no such user exists and the challenge is played for show. */
  readonly simulated: boolean;
  readonly challenge: ChallengeNameType;
  readonly data: SessionData;
  readonly expiresAt: number;
  used: boolean;
}

/** A completed sign-in: the family of all tokens that share one origin_jti. */
export interface Grant {
  /** origin_jti. */
  readonly id: string;
  readonly username: string;
  readonly clientId: string;
  /** Epoch seconds, whole. */
  readonly authTime: number;
  readonly eventId: string;
  /** Space-separated scopes of its access tokens. */
  readonly scope: string;
  /** True when it came about through the OAuth endpoints. */
  readonly hosted: boolean;
  readonly deviceKey?: string;
  /** The group key of a device that this sign-in announced, which ConfirmDevice makes a record of. */
  readonly deviceGroupKey?: string;
  readonly nonce?: string;
  /** The API that its access tokens are bound to, by the `resource` of the authorize request. */
  readonly resource?: string;
  /** Live refresh tokens; more than one only while a rotated-out token is in its grace period. */
  refreshTokens: RefreshToken[];
  /** When the last refresh token of the family expires. */
  readonly expiresAt: number;
  revoked: boolean;
}

/** One opaque refresh token, kept as its SHA-256 in base64. `replacedAt` is set once rotation has replaced it. */
export interface RefreshToken {
  readonly digest: string;
  readonly issuedAt: number;
  replacedAt?: number;
}
