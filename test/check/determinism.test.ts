// One seed replays everything: on the embedded mock the same seed sends the same requests and gives the same report, byte for byte.
import { describe, expect, it } from 'vitest';
import { check } from '../../src/check/index.ts';
import { embedded } from '../../src/cli/endpoint.ts';
import type { OperationName } from '../../src/generated/types.ts';

/** Some of every kind: what draws, what proves passwords and one-time passwords, what lists, what deletes. */
const OPERATIONS: readonly OperationName[] = [
  'AdminCreateUser',
  'CreateUserPool',
  'DeleteGroup',
  'ListUsers',
  'RespondToAuthChallenge',
  'SetLogDeliveryConfiguration',
  'SignUp',
  'VerifySoftwareToken',
];

async function run(seed: number): Promise<{ sent: string[]; report: string }> {
  const sent: string[] = [];
  const { send, ...rest } = embedded(seed);
  const report = await check({
    ...rest,
    send: (request) => {
      sent.push(JSON.stringify(request));
      if (send === undefined) throw new Error('The embedded mock has no way to be asked.');
      return send(request);
    },
    operations: OPERATIONS,
    seed,
    today: '2026-01-01',
  });
  return { sent, report: JSON.stringify(report) };
}

describe('a run on the embedded mock', () => {
  it('is the same byte for byte with the same seed, and another with another', async () => {
    const [one, again, other] = [await run(5), await run(5), await run(6)];
    expect(one.sent.length).toBeGreaterThan(3000);
    expect(again.sent).toEqual(one.sent);
    expect(again.report).toBe(one.report);
    expect(other.sent).not.toEqual(one.sent);
    expect(JSON.parse(one.report)).toMatchObject({ deviations: [], complete: true });
  }, 90_000);
});
