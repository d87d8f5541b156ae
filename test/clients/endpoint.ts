// The mock as clients meet it: a server on loopback, one pool that verifies e-mail addresses, one public client, and a mailbox.
import { Secret, TOTP } from 'otpauth';
import { type Client, createClient } from '../../src/client/client.ts';
import { createServer } from '../../src/mock/adapters/server.ts';
import { type Cognito, createCognito } from '../../src/mock/cognito.ts';
import type { PoolScene } from '../../src/mock/given.ts';
import type { MockOptions } from '../../src/mock/mock.ts';

/** A running mock with one pool. */
export interface Endpoint {
  readonly url: string;
  readonly userPoolId: string;
  readonly clientId: string;
  readonly clientSecret: string | undefined;
  /** The mock behind the server, for what no client can do: triggers and the clock. */
  readonly cognito: Cognito;
  /** The code of the last message to a user, read over HTTP as any client's test would. */
  code(username: string): Promise<string>;
  /** The next code of an authenticator app; the clock goes on by a step, since each code is taken once. */
  appCode(secret: string): string;
  /** Calls an operation with the typed client. */
  call: Client['call'];
  close(): Promise<void>;
}

/** Starts a mock on a free port and builds a pool in it. */
export async function startEndpoint(scene: PoolScene = {}, options: MockOptions = { seed: 1 }): Promise<Endpoint> {
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
    cognito,
    async code(username) {
      const query = new URLSearchParams({ username, userPoolId });
      const answer = await fetch(`${url}/_mock/messages?${query}`);
      const { messages } = (await answer.json()) as { messages: { code: string }[] };
      const code = messages.at(-1)?.code;
      if (code === undefined) throw new Error(`no message to ${username}`);
      return code;
    },
    appCode(secret) {
      cognito.clock.advance({ seconds: 30 });
      return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: cognito.clock.now() * 1000 });
    },
    call: createClient({ endpoint: url }).call,
    close: () => server.close(),
  };
}
