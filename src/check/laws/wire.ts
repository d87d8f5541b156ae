// The law of the wire: what is no request is refused before the operation looks at it, what says too much or nothing is no matter, and
// pages of other origins may read the answer.
import { UsageError } from '../../errors.ts';
import { operations } from '../../generated/operations.ts';
import { type Schema, schemas } from '../../generated/schemas.ts';
import { targetOf } from '../../protocol/target.ts';
import { describeOutcome } from '../deviations.ts';
import { baseRequest } from '../fixtures/index.ts';
import { SENDING_OPERATIONS } from '../rules/hooks.ts';
import { isFault, isUnsent, type Outcome } from '../target.ts';
import { type Body, type LawScene, tell } from './law.ts';

/** Ways to make a text that is no request (measured on services with the same front end, 2026-09). */
const MALFORMED: Readonly<Record<string, (text: string) => string>> = {
  'empty body': () => '',
  'unclosed object': (text) => text.slice(0, -1),
  'comma too many': (text) => text.replace(/\}$/, ',}'),
  'text after the end': (text) => `${text} x`,
  'single quotes': (text) => text.replaceAll('"', "'"),
  list: (text) => `[${text}]`,
  text: (text) => JSON.stringify(text),
  null: () => 'null',
};

/** Sends what is no request, and requests that are odd and right. */
export async function checkWire(scene: LawScene): Promise<void> {
  // Whether such a text makes the service write to somebody cannot be read from it.
  if (scene.run.silent && SENDING_OPERATIONS.includes(scene.operation)) return;
  // One request for all that is refused, since what a request names may be made anew with each.
  const plain = (await baseRequest(scene.operation, scene.stage)) as Body;
  await checkMalformed(scene, plain);
  await checkUnknownTarget(scene, plain);
  await checkOddities(scene, plain);
}

async function checkMalformed(scene: LawScene, plain: Body): Promise<void> {
  const { operation, stage, wrong, found } = scene;
  const text = JSON.stringify({ ...plain, Unknown: 'member' });
  for (const [what, spoil] of Object.entries(MALFORMED)) {
    const outcome = await answered(wrong.sendText(operation, spoil(text)));
    if (outcome === undefined) {
      const told = `${operation} does not answer texts that are no requests, such as an ${Object.keys(MALFORMED)[0]}`;
      found.warning({ id: `${operation}:malformed`, text: told });
      continue;
    }
    stage.observe({ ...outcome, request: plain });
    if (outcome.error?.name === 'SerializationException') continue;
    refusedWrongly(scene, `wire/${what.replaceAll(' ', '-')}`, 'SerializationException', outcome);
  }
}

/**
 * The answer, or nothing where the way to the endpoint breaks over such a text, which need not be the endpoint's fault; one that is
 * gone does not answer the next request either.
 */
async function answered(sending: Promise<Outcome>): Promise<Outcome | undefined> {
  const outcome = await sending.catch((cause: unknown) => {
    if (cause instanceof UsageError) throw cause;
    return undefined;
  });
  return outcome?.status === 0 ? undefined : outcome;
}

function refusedWrongly(scene: LawScene, law: string, expected: string, outcome: Outcome): void {
  const severity =
    outcome.error === undefined ? 'accepts too much' : isFault(outcome) ? 'breaks clients' : 'wrong effect';
  tell(scene, { law, severity, expected, observed: describeOutcome(outcome), outcome });
}

/** A name that no operation has, and one that differs in its case only. */
async function checkUnknownTarget(scene: LawScene, plain: Body): Promise<void> {
  const { operation, run } = scene;
  const text = JSON.stringify(plain);
  const target = targetOf(operation);
  for (const named of [`${target}s`, target.replace(operation, operation.toLowerCase()), operation]) {
    // Not judged as an answer of the operation, because it is none.
    const outcome = await run.target.sendText(operation, text, { 'x-amz-target': named });
    if (outcome.error?.name === 'UnknownOperationException' && outcome.status === 400) continue;
    refusedWrongly(scene, 'wire/unknown-operation', `UnknownOperationException for ${named}`, outcome);
  }
}

/** Members that are unknown and members that are null count as absent, and an origin is answered as one. */
async function checkOddities(scene: LawScene, first: Body): Promise<void> {
  const { operation, stage, target, run } = scene;
  let plain = first;
  const { properties = {} }: Schema = schemas[operations[operation].input];
  // A boolean may be the exception: null for one was refused on the live service, 2026-09.
  const absent = Object.keys(properties).find(
    (name) => plain[name] === undefined && schemas[properties[name]?.$ref ?? 'BooleanType'].type !== 'boolean',
  );
  const odd: Readonly<Record<string, Body>> = {
    'unknown-member': { NoSuchMember: { of: ['a', 'request'] } },
    ...(absent === undefined ? {} : { 'null-member': { [absent]: null } }),
  };
  for (const [what, more] of Object.entries(odd)) {
    const outcome = await target.send(operation, { ...plain, ...more });
    stage.observe(outcome);
    plain = (await baseRequest(operation, stage)) as Body;
    if (outcome.error === undefined || isUnsent(outcome)) continue;
    const expected = 'members that are unknown or null to be as if absent';
    tell(scene, {
      law: `wire/${what}`,
      severity: 'refuses too much',
      expected,
      observed: describeOutcome(outcome),
      outcome,
    });
  }
  const outcome = await run.target.sendText(operation, JSON.stringify(plain), { origin: 'https://example.com' });
  stage.observe({ ...outcome, request: plain });
  if (isUnsent(outcome)) return;
  const { 'access-control-allow-origin': allowed, 'access-control-expose-headers': exposed = '' } =
    outcome.answer.headers;
  if (allowed === '*' && /x-amzn-errortype/i.test(exposed)) return;
  const observed = `${String(allowed)}, and ${exposed === '' ? 'none' : exposed} to be read`;
  const expected = 'access-control-allow-origin * and the headers that may be read, for a request with an Origin';
  tell(scene, { law: 'wire/origin', severity: 'breaks clients', expected, observed, outcome });
}
