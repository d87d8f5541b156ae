// What the commands that stand between a client and an endpoint share: their options, signing on behalf of the client, start and stop.
import type { Server } from 'node:http';
import { type Command, Option } from 'commander';
import { isLoopback } from '../check/transport.ts';
import { listen, stop } from '../listen.ts';
import { type HeaderLines, headerOf, type Passing, withHeader } from '../proxy/forward.ts';
import { address, wholeNumber } from './options.ts';
import { signerFor } from './signing.ts';

/** Where such a command stands. */
export interface ServingOptions {
  readonly target: string;
  readonly port: number;
  readonly host: string;
}

/** Adds the options that they share. */
export function servingOptions(command: Command, port: number): Command {
  return command
    .requiredOption('--target <url>', 'address of the endpoint that requests are passed on to', address)
    .addOption(
      new Option('--port <n>', 'port to listen on; 0 picks a free one').default(port).argParser(wholeNumber(0, 65_535)),
    )
    .option('--host <address>', 'address to listen on', '127.0.0.1');
}

/**
 * Signs for a target that is not loopback with the credentials of the standard AWS variables, where they are set: a signature holds
 * for the name of one host only, so that the one a client made for this server is of no use there. `unsigned` says whether requests
 * without any signature are signed as well.
 */
export function resigner(target: string, unsigned: boolean): ((request: Passing) => Promise<Passing>) | undefined {
  if (isLoopback(new URL(target).hostname) || process.env.AWS_ACCESS_KEY_ID === undefined) return undefined;
  const sign = signerFor(target);
  return async (request) => {
    if (!unsigned && headerOf(request.headers, 'authorization')?.startsWith('AWS4-') !== true) return request;
    const signed = await sign({
      method: request.method,
      path: request.path,
      headers: {
        'content-type': headerOf(request.headers, 'content-type'),
        'x-amz-target': headerOf(request.headers, 'x-amz-target'),
      },
      body: request.body.toString('utf8'),
    });
    const made = Object.entries(signed.headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value] as const],
    );
    const kept = request.headers.filter(([name]) => !/^x-amz-(date|security-token|content-sha256)$/i.test(name));
    return {
      ...request,
      headers: made.reduce<HeaderLines>((lines, [name, value]) => withHeader(lines, name, value), kept),
    };
  };
}

/** Listens, says so, and stops on SIGINT and SIGTERM; `end` is called when the server has stopped. */
export async function serve(
  server: Server,
  { target, port, host }: ServingOptions,
  name: string,
  end: () => void,
): Promise<void> {
  const { url } = await listen(server, { port, host });
  console.log(`cognito-contract ${name} listening on ${url}, for ${target}`);
  const finish = async (): Promise<void> => {
    try {
      await stop(server);
      end();
    } catch (cause) {
      console.error(`error: ${(cause as Error).message}`);
      process.exitCode = 2;
    }
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void finish());
}
