// The mock's own endpoints as hooks for rule checks, reached through its front door.
import type { Hooks, SeenMessage, SeenTriggerCall } from '../../src/check/rules/hooks.ts';
import { dispatch } from '../../src/mock/dispatch.ts';
import type { Mock } from '../../src/mock/mock.ts';

/** Mailbox, clock and triggers of a mock. */
export function mockHooks(mock: Mock): Hooks {
  const ask = async (method: string, path: string, body: unknown = undefined): Promise<unknown> => {
    const answer = await dispatch(mock, {
      method,
      path,
      headers: {},
      body: body === undefined ? '' : JSON.stringify(body),
    });
    if (answer.status !== 200) throw new Error(`${method} ${path} answered ${answer.status} ${answer.body}`);
    return JSON.parse(answer.body);
  };
  return {
    async messages({ userPoolId, username }) {
      const query = new URLSearchParams({ userPoolId, ...(username === undefined ? {} : { username }) });
      return ((await ask('GET', `/_mock/messages?${query}`)) as { messages: SeenMessage[] }).messages;
    },
    async upload(address, file) {
      const { pathname: path, host } = new URL(address);
      return (await dispatch(mock, { method: 'PUT', path, headers: { host }, body: file })).status;
    },
    clock: { advance: async (duration) => void (await ask('POST', '/_mock/clock', { advance: duration })) },
    triggers: {
      script: async (scripts) => void (await ask('PUT', '/_mock/triggers', scripts)),
      calls: async () => ((await ask('GET', '/_mock/triggers/calls')) as { calls: SeenTriggerCall[] }).calls,
    },
  };
}
