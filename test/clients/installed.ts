// Clients that are not from npm: looks for them on the machine and gives them an environment of their own.
import { spawnSync } from 'node:child_process';

/** A program that is there, and the version that it says. */
export interface Program {
  readonly command: string;
  readonly version: string;
}

/** Dummy credentials, which a mock with strictAuth checks the signatures against. */
export const credentials = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'secret' };

/** The environment of such a client: these credentials, and nothing of the user's own settings. */
export const environment: NodeJS.ProcessEnv = {
  PATH: process.env.PATH,
  LANG: 'C.UTF-8',
  AWS_ACCESS_KEY_ID: credentials.accessKeyId,
  AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
  AWS_DEFAULT_REGION: 'us-east-1',
  AWS_CONFIG_FILE: '/dev/null',
  AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
  AWS_EC2_METADATA_DISABLED: 'true',
  AWS_PAGER: '',
};

/** Those of `commands` that answer `args` with success, each version once. */
export function installed(commands: readonly string[], args: readonly string[]): Program[] {
  const programs = new Map<string, Program>();
  for (const command of commands) {
    const { status, stdout } = spawnSync(command, args, { env: environment, encoding: 'utf8', timeout: 30_000 });
    const version = status === 0 ? stdout.trim() : '';
    if (version !== '' && !programs.has(version)) programs.set(version, { command, version });
  }
  return [...programs.values()];
}
