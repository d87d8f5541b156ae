// Tokens of the client credentials grant: a client speaks for itself, with scopes and without a user.
import { signJwt } from '../../crypto/jwt.ts';
import type { MockContext } from '../behaviour.ts';
import { machineClaims } from './claims.ts';
import { lifetimes } from './client-settings.ts';
import { issuerOf } from './pool.ts';
import type { Client, Pool } from './pool-record.ts';
import { askTokenTrigger, changeClaims, changeScopes } from './token-trigger.ts';

/** What the client asked for. */
export interface MachineTerms {
  readonly scopes: readonly string[];
  readonly clientMetadata: Readonly<Record<string, string>> | undefined;
  readonly resource: string | undefined;
}

/** An access token for the client itself, and the seconds that it lives. */
export async function issueMachineToken(
  context: MockContext,
  pool: Pool,
  client: Client,
  terms: MachineTerms,
): Promise<{ accessToken: string; expiresIn: number }> {
  const changes = await askTrigger(context, pool, client, terms);
  const lifetime = lifetimes(client).access;
  const claims = machineClaims(
    { issuer: issuerOf(context, pool), client, now: Math.floor(context.clock.now()), random: context.random },
    { lifetime, scope: changeScopes(terms.scopes, changes).join(' '), resource: terms.resource },
  );
  const key = await context.keys.load('access');
  return { accessToken: await signJwt(key, changeClaims(claims, changes)), expiresIn: lifetime };
}

/** Versions before the third do not fire for machines (measured on the live service, 2026-09; Cognito Developer Guide). */
async function askTrigger(context: MockContext, pool: Pool, client: Client, terms: MachineTerms) {
  const { LambdaConfig: config } = pool.settings;
  const version = config?.PreTokenGenerationConfig?.LambdaVersion ?? (config?.PreTokenGeneration ? 'V1_0' : 'V3_0');
  if (version !== 'V3_0') return {};
  const verdict = await askTokenTrigger(context, pool, client, {
    source: 'TokenGeneration_ClientCredentials',
    userName: 'ClientCredentials',
    userAttributes: {},
    clientMetadata: terms.clientMetadata,
    scopes: terms.scopes,
    groups: { groups: [], roles: [], preferredRole: undefined },
  });
  return verdict.access;
}
