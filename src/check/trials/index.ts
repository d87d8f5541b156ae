// All trials: laws that take a few calls in a row with clock, mailbox or triggers, each told by the operation that it is about.
import { codes } from './codes.ts';
import { events } from './events.ts';
import { preferences, waysIn } from './factors.ts';
import type { Story } from './hand.ts';
import { passkeys } from './passkeys.ts';
import { refresh } from './refresh.ts';
import { signIn } from './sign-in.ts';
import { starts } from './starts.ts';
import { triggers } from './triggers.ts';

const tables = [signIn, starts, codes, refresh, waysIn, preferences, passkeys, events, triggers];

/** Every story with the name of its law; several may stand under one, each for operations of its own. */
export const stories: readonly (readonly [law: string, story: Story])[] = tables.flatMap((table) =>
  Object.entries(table),
);
