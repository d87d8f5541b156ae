// `cognito-contract mock`: the mock as a server of its own, for clients in any language.
import { Command, InvalidArgumentError, Option } from 'commander';
import { seedDataSchema } from '../documents/seed-data.ts';
import { type CognitoServer, createServer } from '../mock/adapters/server.ts';
import { type Cognito, createCognito } from '../mock/cognito.ts';
import type { PoolScene } from '../mock/given.ts';
import { gather, moment, size, wholeNumber } from './options.ts';
import { readJson } from './read-json.ts';
import { keepState, loadState } from './state-file.ts';
import { installTriggerUrl } from './trigger-url.ts';

interface MockCommandOptions {
  port: number;
  host: string;
  region: string;
  seed?: number;
  now?: string;
  state?: string;
  seedData?: string;
  issuer: string;
  strictAuth?: boolean;
  bodyLimit: number;
  trigger: string[];
}

/** The command `mock`. */
export function mockCommand(): Command {
  return new Command('mock')
    .description('run the mock as a server that any Cognito client can sign in against')
    .addOption(
      new Option('--port <n>', 'port to listen on; 0 picks a free one').default(9229).argParser(wholeNumber(0, 65_535)),
    )
    .option('--host <address>', 'address to listen on', '127.0.0.1')
    .option('--region <name>', 'Region in ids and ARNs', 'us-east-1')
    .option('--seed <n>', 'make ids, codes and tokens repeatable', wholeNumber(0))
    .option('--now <time>', 'freeze the clock at this time (ISO 8601)', moment)
    .option('--state <file>', 'load the state from this file and keep it there')
    .option('--seed-data <file>', 'build the pools, clients, groups and users of this file at start')
    .option('--issuer <issuer>', 'issuer of tokens: aws, self (the address of the mock), or a URL', issuer, 'aws')
    .option('--strict-auth', 'ask for signatures where the service does')
    .addOption(
      new Option('--body-limit <size>', 'largest request body').default(8 * 1024 * 1024, '8MiB').argParser(size),
    )
    .option('--trigger <name=url>', 'call this address as a Lambda trigger (may be given several times)', gather, [])
    .addHelpText('after', '\nExample:\n  $ cognito-contract mock --port 9229 --seed 1 --seed-data scene.json')
    .action(run);
}

async function run(options: MockCommandOptions): Promise<void> {
  const cognito = createCognito({
    region: options.region,
    issuer: options.issuer,
    strictAuth: options.strictAuth ?? false,
    bodyLimit: options.bodyLimit,
    ...credentials(),
    ...(options.seed === undefined ? {} : { seed: options.seed }),
    ...(options.now === undefined ? {} : { now: options.now }),
  });
  for (const setting of options.trigger) installTriggerUrl(cognito, setting);
  if (options.state !== undefined) loadState(cognito, options.state);
  if (options.seedData !== undefined && cognito.snapshot().pools.length === 0) {
    const { pools } = readJson(options.seedData, seedDataSchema) as { pools: PoolScene[] };
    for (const pool of pools) {
      const built = await cognito.given.userPool(pool);
      console.log(
        `pool ${pool.name ?? 'test'}: ${built.userPoolId}, clients ${built.clients.map((client) => client.clientId).join(', ')}`,
      );
    }
  }
  const server = createServer(cognito);
  const { url } = await server.listen({ port: options.port, host: options.host });
  // Not before the port is ours: another mock may still be keeping its state in that file.
  const saveForTheLastTime = options.state === undefined ? undefined : await keep(cognito, options.state, server);
  console.log(`cognito-contract mock listening on ${url}`);
  const stop = async (): Promise<void> => {
    await server.close();
    saveForTheLastTime?.();
  };
  const stopOrSay = (): void =>
    void stop().catch((cause: Error) => {
      console.error(`error: ${cause.message}`);
      process.exitCode = 2;
    });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stopOrSay);
}

async function keep(cognito: Cognito, file: string, server: CognitoServer): Promise<() => void> {
  try {
    return keepState(cognito, file);
  } catch (cause) {
    await server.close();
    throw cause;
  }
}

/** With strict auth, signatures are checked against the credentials of the standard variables when they are set. */
function credentials(): { credentials?: { accessKeyId: string; secretAccessKey: string } } {
  const { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey } = process.env;
  return accessKeyId === undefined || secretAccessKey === undefined
    ? {}
    : { credentials: { accessKeyId, secretAccessKey } };
}

function issuer(text: string): string {
  if (text === 'aws' || text === 'self' || URL.canParse(text)) return text;
  throw new InvalidArgumentError('Give aws, self, or an address such as https://auth.example.com.');
}
