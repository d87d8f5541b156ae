// The form of planted faults: which operation goes wrong, how, and who has to notice; and the ways in which things go wrong again
// and again. A fault stands between the checker and the mock, and knows neither.
import type { Phase, Send } from '../../../src/check/index.ts';
import type { RuleId } from '../../../src/generated/rules.ts';
import type { ErrorName, OperationName } from '../../../src/generated/types.ts';
import { MEDIA_TYPE, operationOf, targetOf } from '../../../src/protocol/target.ts';

/** An answer on the wire. */
export type Answer = Awaited<ReturnType<Send>>;

/** A body, sent or answered. */
export type Body = Record<string, unknown>;

/** A request as a fault sees it. */
export interface Call {
  readonly operation: OperationName;
  readonly body: Body;
  /** Lets the request through, or another one in its place. */
  pass(body?: Body): Promise<Answer>;
  /** Asks the endpoint behind for something else. */
  ask(operation: OperationName, body: Body): Promise<Answer>;
}

/** What a fault does with every request. */
export type Between = (call: Call) => Promise<Answer>;

/** A planted fault. */
export interface Fault {
  /** What goes wrong, as the second half of a sentence. */
  readonly fault: string;
  /** The operations that the run is narrowed to. */
  readonly operations: readonly OperationName[];
  /** The rules that the run is narrowed to, where it is one for rules. */
  readonly rules?: readonly RuleId[];
  /** Each of these phases has to find it, alone. */
  readonly by: readonly Phase[];
  /** An id that has to be among those that are told. */
  readonly finds: RegExp;
  /** The fault with a memory of its own. */
  readonly plant: () => Between;
  /** What goes wrong with requests that are no call of an operation, or with their form. */
  readonly around?: (send: Send) => Send;
}

/** The endpoint with a fault before it. What is no call of an operation in JSON goes through. */
export function planted(behind: Send, { plant, around }: Fault): Send {
  const between = plant();
  const send = around === undefined ? behind : around(behind);
  return (request) => {
    const operation = operationOf(request.headers['x-amz-target']);
    const body = operation === undefined ? undefined : parsed(request.body);
    if (operation === undefined || body === undefined) return send(request);
    return between({
      operation,
      body,
      pass: (changed) => send(changed === undefined ? request : { ...request, body: JSON.stringify(changed) }),
      ask: (other, sent) =>
        send({
          method: 'POST',
          path: '/',
          headers: { 'content-type': MEDIA_TYPE, 'x-amz-target': targetOf(other) },
          body: JSON.stringify(sent),
        }),
    });
  };
}

function parsed(text: string): Body | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Body) : undefined;
  } catch {
    return undefined;
  }
}

/** A success. */
export function done(value?: unknown): Answer {
  return {
    status: 200,
    headers: headersOf(),
    body: value === undefined ? '' : JSON.stringify(value),
  };
}

/** The headers of every answer: what is at fault should be so in nothing but what it says. */
function headersOf(): Record<string, string> {
  return { 'content-type': MEDIA_TYPE, 'x-amzn-requestid': crypto.randomUUID() };
}

/** An answer that is given once more. */
function again(answer: Answer): Answer {
  return { ...answer, headers: { ...answer.headers, ...headersOf() } };
}

/** A refusal. */
export function refused(name: ErrorName | (string & {}), message = 'No.', status = 400): Answer {
  const headers = { ...headersOf(), 'x-amzn-errortype': `${name}:`, 'x-amzn-errormessage': message };
  return { status, headers, body: JSON.stringify({ __type: name, message }) };
}

/** The members of an answer. */
export function membersOf({ body }: Answer): Body {
  return parsed(body) ?? {};
}

/** A member that is an object. */
export function inside(body: Body, name: string): Body {
  return { ...(body[name] as Body | undefined) };
}

/** A member that is a list. */
export function listIn(body: Body, name: string): readonly Body[] {
  return Array.isArray(body[name]) ? (body[name] as Body[]) : [];
}

/** Meddles with one operation and lets all others through. */
export function at(operation: OperationName, meddle: Between): () => Between {
  return () => (call) => (call.operation === operation ? meddle(call) : call.pass());
}

/** Takes what the contract forbids, with the answer of the last success. */
export function takes(operation: OperationName, when: (body: Body) => boolean): () => Between {
  return () => {
    let last = done({});
    return async (call) => {
      const answer = await call.pass();
      if (call.operation !== operation) return answer;
      if (answer.status === 200) last = answer;
      if (answer.status !== 400 || !when(call.body)) return answer;
      // Each answer has an id of its own, also one that says what another said.
      const { 'x-amzn-requestid': id = '' } = answer.headers;
      return { ...last, headers: { ...last.headers, 'x-amzn-requestid': id } };
    };
  };
}

/** Overlooks a reason to refuse: answers as the last sign-in or, without one, the last success did. */
export function overlooks(
  operation: OperationName,
  reason: RegExp,
  { when = () => true, instead }: { when?: (body: Body) => boolean; instead?: (body: Body) => unknown } = {},
): () => Between {
  return () => {
    let last: Answer | undefined;
    return async (call) => {
      const answer = await call.pass();
      if (call.operation !== operation) return answer;
      if (answer.status === 200 && (last === undefined || answer.body.includes('"AccessToken"'))) last = answer;
      if (answer.status === 200 || !reason.test(answer.body) || !when(call.body)) return answer;
      if (instead !== undefined) return done(instead(call.body));
      return last === undefined ? answer : again(last);
    };
  };
}

/** Meddles with nothing. */
export const through = (): Between => (call) => call.pass();

/** Refuses what the contract allows. */
export function refuses(operation: OperationName, when: (body: Body) => boolean, by: Answer): () => Between {
  return at(operation, async (call) => (when(call.body) ? by : call.pass()));
}

/** Says an error by another name, or with another status. */
export function renames(operation: OperationName, from: string, to: string, status = 400): () => Between {
  return at(operation, async ({ pass }) => {
    const answer = await pass();
    const { __type, message } = membersOf(answer);
    return answer.status === 400 && __type === from ? refused(to, String(message), status) : answer;
  });
}

/** Changes the members of successes. */
export function edits(operation: OperationName, edit: (members: Body, body: Body) => Body): () => Between {
  return at(operation, async ({ body, pass }) => {
    const answer = await pass();
    return answer.status === 200 ? { ...answer, body: JSON.stringify(edit(membersOf(answer), body)) } : answer;
  });
}

/** Forgets a member of the request, and answers as if it had not. */
export function forgets(operation: OperationName, member: string, root: string, shown = member): () => Between {
  return at(operation, async ({ body, pass }) => {
    const { [member]: forgotten, ...rest } = body;
    if (forgotten === undefined) return pass();
    const answer = await pass(rest);
    if (answer.status !== 200) return pass();
    const members = membersOf(answer);
    if (root === '') return { ...answer, body: JSON.stringify(members) };
    return {
      ...answer,
      body: JSON.stringify({ ...members, [root]: { ...inside(members, root), [shown]: forgotten } }),
    };
  });
}

/** Forgives an error of a name, with the answer of a success. */
export function forgives(operation: OperationName, name: string, value: Body, says = /./): () => Between {
  return at(operation, async ({ pass }) => {
    const answer = await pass();
    const { __type, message } = membersOf(answer);
    return answer.status === 400 && __type === name && says.test(String(message)) ? done(value) : answer;
  });
}

/** Answers for good what it answered first about the same thing. */
export function frozen(operation: OperationName, thing: (body: Body) => unknown): () => Between {
  return () => {
    const first = new Map<string, Answer>();
    return async (call) => {
      if (call.operation !== operation) return call.pass();
      const key = JSON.stringify(thing(call.body));
      const answer = first.get(key) ?? (await call.pass());
      if (answer.status === 200) first.set(key, answer);
      return answer;
    };
  };
}

/** An answer with other members laid over its own. */
export function onTop(answer: Answer, members: Body): Answer {
  return { ...answer, body: JSON.stringify({ ...membersOf(answer), ...members }) };
}
