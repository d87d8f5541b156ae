// The mock as clients meet it: a server on loopback, one pool that verifies e-mail addresses, one public client, and a mailbox.
import { type Client, createClient } from '../../src/client/client.ts';
import { createServer } from '../../src/mock/adapters/server.ts';
import { createCognito } from '../../src/mock/cognito.ts';
import type { PoolScene } from '../../src/mock/given.ts';
import type { MockOptions } from '../../src/mock/mock.ts';

/** A running mock with one pool. */
export interface Endpoint {
  readonly url: string;
  readonly userPoolId: string;
  readonly clientId: string;
  readonly clientSecret: string | undefined;
  /** The code of the last message to a user, read over HTTP as any client's test would. */
  code(username: string): Promise<string>;
  /** Calls an operation with the typed client. */
  call: Client['call'];
  close(): Promise<void>;
}

/** Starts a mock on a free port and builds a pool in it. */
export async function startEndpoint(scene: PoolScene = {}, options: MockOptions = {}): Promise<Endpoint> {
  const cognito = createCognito(options);
  const server = createServer(cognito);
  const { url } = await server.listen({ port: 0 });
  const { userPoolId, clientId, clients } = await cognito.given.userPool({
    ...scene,
    settings: { AutoVerifiedAttributes: ['email'], ...scene.settings },
  });
  return {
    url,
    userPoolId,
    clientId,
    clientSecret: clients[0]?.clientSecret,
    async code(username) {
      const query = new URLSearchParams({ username, userPoolId });
      const answer = await fetch(`${url}/_mock/messages?${query}`);
      const { messages } = (await answer.json()) as { messages: { code: string }[] };
      const code = messages.at(-1)?.code;
      if (code === undefined) throw new Error(`no message to ${username}`);
      return code;
    },
    call: createClient({ endpoint: url }).call,
    close: () => server.close(),
  };
}
