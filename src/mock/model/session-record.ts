// The records of a sign-in under way (Session) and of one that succeeded (Grant).

/** A sign-in under way: what has been proved so far and what is asked next. `id` is the Session string. */
export interface Session {
  readonly id: string;
  readonly clientId: string;
  /** Username, or what was typed where a challenge is simulated for an unknown user. */
  readonly username: string;
  /** True where no such user exists and the challenge is played for show. */
  readonly simulated: boolean;
  readonly challenge: string;
  /** Challenge-specific data that the answer is judged by; JSON. */
  readonly data: Record<string, unknown>;
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
  readonly deviceKey?: string;
  readonly nonce?: string;
  /** Live refresh tokens; more than one only while a rotated-out token is in its grace period. */
  refreshTokens: RefreshToken[];
  /** When the last refresh token of the family expires. */
  readonly expiresAt: number;
  revoked: boolean;
}

/** One opaque refresh token. `replacedAt` is set once rotation has replaced it. */
export interface RefreshToken {
  readonly value: string;
  readonly issuedAt: number;
  replacedAt?: number;
}
