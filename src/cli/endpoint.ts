// The endpoint that a command speaks to: an address with the hooks that were named, or the embedded mock with its own.
import type { CheckOptions, Send } from '../check/index.ts';
import { isLoopback } from '../check/transport.ts';
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

/** When the embedded mock is. Its clock stands still until a check moves it. */
const EPOCH = '2026-01-01T12:00:00Z';

/** The embedded mock, asked directly: no port, and one request after another, so that a seed repeats a run exactly. */
export function embedded(seed: number): Pick<CheckOptions, 'send' | 'hooks' | 'concurrency'> {
  const mock = createMock({ seed, now: EPOCH });
  const send: Send = (request) => dispatch(mock, request);
  const at = (path: string) => ({ send, path });
  return {
    send,
    hooks: {
      ...hooksAt({ messages: at('/_mock/messages'), clock: at('/_mock/clock'), triggers: at('/_mock/triggers') }),
      upload: (address, file) => put(send, address, file),
    },
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
  const send = sender(url);
  return {
    url: url.replace(/\/$/, ''),
    send,
    sign: signerFor(url),
    hooks: {
      ...hooksAt({
        messages: hook(messages, '/_mock/messages'),
        clock: hook(clock, '/_mock/clock'),
        triggers: hook(triggers, '/_mock/triggers'),
      }),
      async upload(address, file) {
        const { origin } = new URL(url);
        const to = new URL(address).origin;
        if (to === origin) return put(send, address, file);
        // An endpoint on this machine has no business sending the run elsewhere: 0 is the status of what was not sent.
        return isLoopback(new URL(url).hostname) ? 0 : put(sender(to), address, file);
      },
    },
  };
}

/** Puts a file to a pre-signed address, with the header that the service's signature covers. */
async function put(send: Send, address: string, file: string): Promise<number> {
  const { pathname, search, host } = new URL(address);
  const headers = { host, 'x-amz-server-side-encryption': 'aws:kms' };
  return (await send({ method: 'PUT', path: `${pathname}${search}`, headers, body: file })).status;
}
