// The record of a user pool and of what lives in it. A map field holds records by the key that its comment names; all else is JSON.
import type {
  EmailMfaConfigType,
  RiskConfigurationType,
  SmsMfaConfigType,
  SoftwareTokenMfaConfigType,
  UserPoolClientType,
  UserPoolType,
  WebAuthnConfigurationType,
} from '../../generated/types.ts';
import type { ClientSecret } from './client-record.ts';
import type { Grant, Session } from './session-record.ts';
import type { Message, User } from './user-record.ts';

/** What the pool remembers of its MFA factors besides `MfaConfiguration`, which is part of `settings`. */
export interface PoolFactors {
  sms?: SmsMfaConfigType;
  softwareToken?: SoftwareTokenMfaConfigType;
  email?: EmailMfaConfigType;
  webAuthn?: WebAuthnConfigurationType;
}

/** A user pool. `settings` is what DescribeUserPool shows, less the computed members. */
export interface Pool {
  readonly id: string;
  settings: UserPoolType & { Id: string; Name: string; Arn: string };
  factors: PoolFactors;
  /** App clients by ClientId. */
  readonly clients: Map<string, Client>;
  /** Users by Username, in the order of their creation. */
  readonly users: Map<string, User>;
  /** Groups by GroupName. */
  readonly groups: Map<string, Group>;
  /** Challenge sessions by their Session string. */
  readonly sessions: Map<string, Session>;
  /** Sign-ins by origin_jti. */
  readonly grants: Map<string, Grant>;
  /** Everything sent to users, oldest first. */
  messages: Message[];
  /** Records of topics that only one topic touches, by topic, then by the topic's own key. */
  readonly resources: Map<string, Map<string, unknown>>;
  /** Risk configuration by ClientId, `''` for the pool's own. */
  readonly risk: Map<string, RiskConfigurationType>;
}

/** An app client. `settings` is what DescribeUserPoolClient shows, less the secret. */
export interface Client {
  readonly id: string;
  readonly poolId: string;
  settings: UserPoolClientType & { ClientId: string; ClientName: string; UserPoolId: string };
  /** Active secrets, oldest first; empty for a public client. */
  secrets: ClientSecret[];
}

/** A group. Members are kept by the users (`User.groups`). */
export interface Group {
  readonly name: string;
  description?: string;
  roleArn?: string;
  precedence?: number;
  readonly created: number;
  modified: number;
}

/** A pool without users, clients or groups. */
export function emptyPool(settings: Pool['settings']): Pool {
  return {
    id: settings.Id,
    settings,
    factors: {},
    clients: new Map(),
    users: new Map(),
    groups: new Map(),
    sessions: new Map(),
    grants: new Map(),
    messages: [],
    resources: new Map(),
    risk: new Map(),
  };
}
