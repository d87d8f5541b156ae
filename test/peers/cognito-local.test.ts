// The baseline of cognito-local is what cognito-local does: a run over some of its operations finds nothing that is not in it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Baseline, check, newDeviations } from '../../src/check/index.ts';
import type { OperationName } from '../../src/generated/types.ts';
import { type Peer, startCognitoLocal } from './cognito-local/start.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const baseline = JSON.parse(readFileSync(join(here, 'cognito-local/baseline.json'), 'utf8')) as Baseline;

const OPERATIONS: readonly OperationName[] = [
  'CreateUserPool',
  'GetGroup',
  'AdminCreateUser',
  'ListUsers',
  'SignUp',
  'InitiateAuth',
  'CreateTerms',
];

let peer: Peer;
beforeAll(async () => {
  peer = await startCognitoLocal();
}, 120_000);
afterAll(async () => {
  if (!('skipped' in peer)) await peer.stop();
});

describe('cognito-local', () => {
  it('does nothing beyond its baseline', async ({ skip }) => {
    if ('skipped' in peer) return skip(peer.skipped);
    const report = await check({ url: peer.url, operations: OPERATIONS, phases: ['constraints', 'rules'], baseline });
    expect(newDeviations(report).map(({ id }) => id)).toEqual([]);
    expect(report.deviations.length).toBeGreaterThan(300);
    expect(report.deviations.map(({ id }) => id)).toContain('CreateTerms/missing');
    expect(report.operations.filter(({ successes }) => successes > 0)).toHaveLength(OPERATIONS.length - 1);
  });
});
