// PUT /_mock/triggers: scripts what triggers do, for callers that cannot pass functions.
import { UsageError } from '../../errors.ts';
import type { Mock } from '../mock.ts';
import type { TriggerName } from '../triggers/events.ts';
import { isTriggerName, TRIGGER_NAMES } from '../triggers/names.ts';

/** One scripted call: members merged into the event's response, an error to throw, or a raw answer. */
interface Script {
  readonly response?: Readonly<Record<string, unknown>>;
  readonly error?: string;
  readonly answer?: unknown;
}

/** Installs scripts by trigger name. A list is used up call by call and its last entry stays; null removes the trigger. */
export function scriptTriggers(mock: Mock, body: unknown): Record<string, never> {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw new UsageError(
      'ERR_TRIGGER',
      'Give an object by trigger, such as {"preSignUp":{"response":{"autoConfirmUser":true}}}.',
    );
  }
  const entries = Object.entries(body);
  for (const [name, script] of entries) {
    if (!isTriggerName(name))
      throw new UsageError('ERR_TRIGGER', `There is no trigger '${name}'. There are ${TRIGGER_NAMES.join(', ')}.`);
    if (typeof script !== 'object')
      throw new UsageError(
        'ERR_TRIGGER',
        `${name} needs an object with response, error or answer, a list of such objects, or null.`,
      );
  }
  for (const [name, script] of entries) install(mock, name as TriggerName, script as Script | Script[] | null);
  return {};
}

function install(mock: Mock, name: TriggerName, script: Script | Script[] | null): void {
  if (script === null) {
    mock.triggers.set(name, undefined);
    return;
  }
  const steps = Array.isArray(script) ? [...script] : [script];
  mock.triggers.set(name, (event) => {
    const step = (steps.length > 1 ? steps.shift() : steps[0]) ?? {};
    if (step.error !== undefined) throw new Error(step.error);
    // A raw answer may be nonsense on purpose; the trigger machinery judges it.
    if ('answer' in step) return step.answer as never;
    Object.assign(event.response, step.response);
    return undefined;
  });
}
