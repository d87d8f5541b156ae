// What an implementation may offer beside the API: a mailbox, a clock, scripted triggers. Each is optional and never assumed.
import type { OperationName } from '../../generated/types.ts';

/** A message as a mailbox shows it. */
export interface SeenMessage {
  readonly userPoolId: string;
  readonly username: string;
  readonly medium: string;
  readonly destination: string;
  readonly kind: string;
  readonly code: string;
  readonly text: string;
  readonly subject?: string;
  readonly sentAt: string;
}

/** What a scripted trigger does when it is called: merges `response` into the event's, throws `error`, or answers `answer` as it is. */
export interface TriggerScript {
  readonly response?: Readonly<Record<string, unknown>>;
  readonly error?: string;
  readonly answer?: unknown;
}

/** A call that a scripted trigger received. */
export interface SeenTriggerCall {
  readonly trigger: string;
  readonly event: Readonly<Record<string, unknown>> & {
    readonly triggerSource: string;
    readonly userName: string;
    readonly request: Readonly<Record<string, unknown>>;
  };
  readonly answer: unknown;
}

/** The hooks that were given. */
export interface Hooks {
  readonly messages?: (query: { userPoolId: string; username?: string }) => Promise<readonly SeenMessage[]>;
  readonly clock?: { advance(duration: string): Promise<void> };
  /** Puts a file to an address that the endpoint gave out for it; answers the status. */
  readonly upload?: (address: string, file: string) => Promise<number>;
  readonly triggers?: {
    /** Scripts by trigger name; a list is used up call by call and its last entry stays; null removes. */
    script(scripts: Readonly<Record<string, TriggerScript | readonly TriggerScript[] | null>>): Promise<void>;
    calls(): Promise<readonly SeenTriggerCall[]>;
  };
}

/** Operations that make the service write to someone, and so wait for `--allow-messages` on remote endpoints. */
export const SENDING_OPERATIONS: readonly OperationName[] = [
  'SignUp',
  'ResendConfirmationCode',
  'AdminCreateUser',
  'ForgotPassword',
  'AdminResetUserPassword',
  'GetUserAttributeVerificationCode',
  'UpdateUserAttributes',
  'AdminUpdateUserAttributes',
];
