// Plain requests for any operation, made as the other phases of the checker make them, and a way to break one.

import { breakingValue } from '../../../arbitrary/edges.ts';
import { changedAt } from '../../../arbitrary/place.ts';
import { operations } from '../../../generated/operations.ts';
import type { OperationName } from '../../../generated/types.ts';
import type { Site } from '../../../validate/sites.ts';
import { baseRequest } from '../../fixtures/index.ts';
import { createStage, type Stage } from '../../fixtures/stage.ts';
import type { Outcome } from '../../target.ts';
import { NotExercised } from '../endings.ts';
import type { Trial } from '../trial.ts';

/** Runs steps with a stage of their own, which is cleared away afterwards. */
export async function onStage(t: Trial, steps: (stage: Stage) => Promise<void>): Promise<void> {
  const target = {
    send: (operation: OperationName, body: unknown) => sendAnyway(t, operation, body),
    now: t.now,
  };
  // Nothing here answers codes, so that no mailbox is needed.
  const stage = createStage(target, {}, t.given.name('stage').toLowerCase());
  try {
    await steps(stage);
  } finally {
    await stage.cleanUp();
  }
}

/** A call of the set-up: an operation that the endpoint does not have is one more thing that could not be made. */
async function sendAnyway(t: Trial, operation: OperationName, body: unknown): Promise<Outcome> {
  try {
    return await t.send(operation, body);
  } catch (cause) {
    if (!(cause instanceof NotExercised)) throw cause;
    const error = { name: 'NotImplemented', message: cause.message };
    return {
      operation,
      request: body,
      status: 501,
      value: undefined,
      error,
      answer: { status: 501, headers: {}, body: '' },
      missing: true,
    };
  }
}

/** A plain request, or undefined for an operation whose set-up the endpoint does not have. */
export async function plainRequest(
  operation: OperationName,
  stage: Stage,
): Promise<Readonly<Record<string, unknown>> | undefined> {
  try {
    return (await baseRequest(operation, stage)) as Readonly<Record<string, unknown>>;
  } catch (cause) {
    if (cause instanceof NotExercised) return undefined;
    throw cause;
  }
}

/**
 * Sends plain requests broken at these sites; each has to be refused as a fault of the request, and none may change the pool.
 * Without any operation that the endpoint has, the rule is not exercised.
 */
export async function refusesBroken(t: Trial, stage: Stage, sites: readonly Site[]): Promise<void> {
  const plain = new Map<OperationName, Readonly<Record<string, unknown>> | undefined>();
  const broken: { site: Site; body: unknown }[] = [];
  for (const site of sites) {
    const { operation, path } = site;
    if (!plain.has(operation)) plain.set(operation, await plainRequest(operation, stage));
    const base = plain.get(operation);
    if (base === undefined) continue;
    const body = changedAt(operations[operation].input, base, path, (current) => breakingValue(site, current));
    broken.push({ site, body });
  }
  const before = await readPool(t, stage);
  let sent = 0;
  for (const { site, body } of broken) if (await refusesForm(t, site.operation, body, site.id)) sent += 1;
  if (sent === 0) throw new NotExercised('none of the operations exists at this endpoint');
  t.equal(await readPool(t, stage), before, 'the pool after requests that were refused for their form');
}

/** One request that must be refused as malformed; false where the endpoint does not have the operation. */
async function refusesForm(t: Trial, operation: OperationName, body: unknown, what: string): Promise<boolean> {
  let outcome: Awaited<ReturnType<Trial['send']>>;
  try {
    outcome = await t.send(operation, body);
  } catch (cause) {
    if (cause instanceof NotExercised) return false;
    throw cause;
  }
  const { error, status } = outcome;
  t.expect(error !== undefined && status < 500, `${operation} to refuse a request that breaks ${what}`, {
    status,
    body,
  });
  if (error !== undefined && !['InvalidParameterException', 'SerializationException'].includes(error.name)) {
    t.warn(`${what} was refused with ${error.name}; InvalidParameterException or SerializationException was inferred`);
  }
  return true;
}

/** The shared pool of a stage as the API shows it. */
async function readPool(t: Trial, stage: Stage): Promise<unknown> {
  const UserPoolId = await stage.pool();
  return [
    await t.call('DescribeUserPool', { UserPoolId }),
    await t.call('ListUsers', { UserPoolId }),
    await t.call('ListGroups', { UserPoolId }),
    await t.call('ListUserPoolClients', { UserPoolId, MaxResults: 60 }),
  ];
}
