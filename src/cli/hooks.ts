// Mailbox, clock and triggers of an endpoint that offers them like the mock does, as hooks for the checker.
import type { Hooks, SeenMessage, SeenTriggerCall, Send } from '../check/index.ts';
import { UsageError } from '../errors.ts';

/** Where the hooks are: a way to send, and a path there, for each one that exists. */
export interface HookPlaces {
  readonly messages?: { send: Send; path: string } | undefined;
  readonly clock?: { send: Send; path: string } | undefined;
  readonly triggers?: { send: Send; path: string } | undefined;
}

/** The hooks at those places. */
export function hooksAt({ messages, clock, triggers }: HookPlaces): Hooks {
  return {
    ...(messages === undefined
      ? {}
      : {
          async messages({ userPoolId, username }) {
            const query = new URLSearchParams({ userPoolId, ...(username === undefined ? {} : { username }) });
            return ((await ask(messages.send, 'GET', `${messages.path}?${query}`)) as { messages: SeenMessage[] })
              .messages;
          },
        }),
    ...(clock === undefined
      ? {}
      : {
          clock: {
            advance: async (duration) => void (await ask(clock.send, 'POST', clock.path, { advance: duration })),
          },
        }),
    ...(triggers === undefined
      ? {}
      : {
          triggers: {
            script: async (scripts) => void (await ask(triggers.send, 'PUT', triggers.path, scripts)),
            calls: async () =>
              ((await ask(triggers.send, 'GET', `${triggers.path}/calls`)) as { calls: SeenTriggerCall[] }).calls,
          },
        }),
  };
}

async function ask(send: Send, method: string, path: string, body?: unknown): Promise<unknown> {
  const answer = await send({
    method,
    path,
    headers: { 'content-type': 'application/json' },
    body: body === undefined ? '' : JSON.stringify(body),
  });
  if (answer.status !== 200) {
    throw new UsageError(
      'ERR_HOOK',
      `${method} ${path} answered ${answer.status} instead of 200. Give an address that answers like the mock's own under /_mock/.`,
    );
  }
  return JSON.parse(answer.body);
}
