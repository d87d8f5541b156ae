// The endpoint that a command speaks to: an address with the hooks that were named, or the embedded mock with its own.
import type { CheckOptions, Send } from '../check/index.ts';
import { dispatch } from '../mock/dispatch.ts';
import { createMock } from '../mock/mock.ts';
import { hooksAt } from './hooks.ts';
import { type HttpSend, httpSend } from './http.ts';
import { signerFor } from './signing.ts';

/** Where hooks were said to be. */
export interface HookOptions {
  readonly messages?: string;
  readonly clock?: string;
  readonly triggers?: string;
}

/** The embedded mock, asked directly: no port, and one request after another, so that a seed repeats a run exactly. */
export function embedded(seed: number): Pick<CheckOptions, 'send' | 'hooks' | 'concurrency'> {
  const mock = createMock({ seed });
  const send: Send = (request) => dispatch(mock, request);
  const at = (path: string) => ({ send, path });
  return {
    send,
    hooks: hooksAt({ messages: at('/_mock/messages'), clock: at('/_mock/clock'), triggers: at('/_mock/triggers') }),
    concurrency: 1,
  };
}

/** The endpoint at an address. Connections are put into `open`, to be closed in the end. */
export function remote(
  url: string,
  { messages, clock, triggers }: HookOptions,
  open: HttpSend[],
): Pick<CheckOptions, 'url' | 'send' | 'sign' | 'hooks'> {
  const sender = (at: string): Send => {
    const made = httpSend(at);
    open.push(made);
    return made.send;
  };
  const hook = (at: string | undefined, usual: string) => {
    if (at === undefined) return undefined;
    const { origin, pathname } = new URL(at);
    return { send: sender(origin), path: pathname === '/' ? usual : pathname };
  };
  return {
    url: url.replace(/\/$/, ''),
    send: sender(url),
    sign: signerFor(url),
    hooks: hooksAt({
      messages: hook(messages, '/_mock/messages'),
      clock: hook(clock, '/_mock/clock'),
      triggers: hook(triggers, '/_mock/triggers'),
    }),
  };
}
