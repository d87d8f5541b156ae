// The type of a behaviour, and of everything that it may touch: state, clock, randomness, keys, triggers, risks, and its own errors.
import type { ErrorOf, OperationName, Request, Response } from '../generated/types.ts';
import type { Clock } from './clock.ts';
import type { SigningKeys } from './model/keys.ts';
import type { World } from './model/world.ts';
import type { Random } from './random.ts';
import type { Risks } from './risks.ts';
import type { Triggers } from './triggers/triggers.ts';

/** What model nouns and behaviours work with. Nothing below the engine reads time or randomness from elsewhere. */
export interface MockContext {
  readonly world: World;
  readonly clock: Clock;
  readonly random: Random;
  readonly keys: SigningKeys;
  readonly triggers: Triggers;
  readonly risks: Risks;
  /** Where the issuer of tokens points: `aws`, `self`, or an address without a trailing slash. */
  readonly issuer: string;
  /** The address that the request came to, such as `http://127.0.0.1:9229`. */
  readonly origin: string;
}

/** A MockContext that can end the operation with one of the errors it declares. */
export interface Context<Name extends OperationName> extends MockContext {
  /** Ends the operation with an error. Only the names that the operation declares compile. */
  fail(name: ErrorOf<Name>, message?: string): never;
}

/** What an operation does once its request is well-formed. */
export type Behaviour<Name extends OperationName> = (
  request: Request<Name>,
  context: Context<Name>,
) => Response<Name> | Promise<Response<Name>>;

/** A behaviour for each operation of a topic. */
export type Behaviours<Name extends OperationName> = { readonly [Each in Name]: Behaviour<Each> };
