// Lambda triggers behind addresses: `--trigger preSignUp=http://127.0.0.1:3000/` posts the event there and takes the JSON answer.
import { UsageError } from '../errors.ts';
import type { Cognito } from '../mock/cognito.ts';
import { isTriggerName, TRIGGER_NAMES } from '../mock/triggers/names.ts';
import { TriggerUnreachable } from '../mock/triggers/triggers.ts';

/** Installs a trigger from `NAME=URL`. Throws UsageError ERR_TRIGGER for a wrong name or address. */
export function installTriggerUrl(cognito: Cognito, setting: string): void {
  const [name = '', address = ''] = split(setting);
  if (!isTriggerName(name)) {
    throw new UsageError(
      'ERR_TRIGGER',
      `'${name}' is no trigger. Write --trigger NAME=URL with one of ${TRIGGER_NAMES.join(', ')}.`,
    );
  }
  if (!URL.canParse(address)) {
    throw new UsageError(
      'ERR_TRIGGER',
      `'${address}' is no address. Write --trigger ${name}=http://127.0.0.1:3000/path.`,
    );
  }
  cognito.trigger(name, async (event) => {
    const { answer, text } = await post(address, event);
    if (!answer.ok) throw new Error(errorText(text) ?? `${address} answered ${answer.status}`);
    // What is no JSON reaches the trigger machinery as text, which refuses it as an unrecognizable output.
    return parse(text) as never;
  });
}

/** A trigger has five seconds to answer (Cognito Developer Guide, Lambda triggers). */
const PATIENCE = 5000;

async function post(address: string, event: unknown): Promise<{ answer: Response; text: string }> {
  try {
    const answer = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(event),
      signal: AbortSignal.timeout(PATIENCE),
    });
    return { answer, text: await answer.text() };
  } catch (cause) {
    const { name, cause: reason } = cause as Error;
    if (name === 'TimeoutError') throw new TriggerUnreachable('Socket timeout while invoking Lambda function');
    throw new TriggerUnreachable(`${address}: ${reason instanceof Error ? reason.message : (cause as Error).message}`);
  }
}

function split(setting: string): [string, string] {
  const at = setting.indexOf('=');
  return at === -1 ? [setting, ''] : [setting.slice(0, at), setting.slice(at + 1)];
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** Lambda reports a thrown error as `{"errorMessage":…}`. */
function errorText(text: string): string | undefined {
  const value = parse(text);
  const message =
    typeof value === 'object' && value !== null ? (value as { errorMessage?: unknown }).errorMessage : undefined;
  return typeof message === 'string' ? message : undefined;
}
