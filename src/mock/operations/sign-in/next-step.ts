// What comes after a proved first factor: a new password, a second factor, the device, and at last the tokens.
import { missingRequired } from '../../model/attributes.ts';
import { recordEvent } from '../../model/auth-event.ts';
import { announceDevice, getDevice, isTrusted, suppressesMfa, tracksDevices } from '../../model/device.ts';
import { triggerAttributes } from '../../model/message.ts';
import type { SessionData } from '../../model/session-record.ts';
import { signIn } from '../../model/tokens.ts';
import type { Device, User } from '../../model/user-record.ts';
import type { TriggerSource } from '../../triggers/events.ts';
import { askSecondFactor } from './ask-factor.ts';
import { reactToRisk } from './at-risk.ts';
import { ask, type Call, type Outcome, triggerMetadata } from './call.ts';

/**
 * Asks for what is still due, or issues the tokens; either way threat protection is told. `met` is what the user has just proved,
 * where that is one of the things it speaks of.
 */
export async function proceed(call: Call, user: User, data: SessionData, met?: 'Password' | 'Mfa'): Promise<Outcome> {
  const { context, pool, address } = call;
  const id = data.eventId ?? context.random.uuid();
  const atRisk = data.eventId === undefined ? await reactToRisk(call, user, { id, data }) : {};
  const outcome = await goOn(call, user, { ...data, ...atRisk, eventId: id });
  recordEvent(context, pool, user, {
    id,
    type: 'SignIn',
    response: outcome.ChallengeName === undefined ? 'Pass' : 'InProgress',
    ...(met === undefined ? {} : { challenge: { ChallengeName: met, ChallengeResponse: 'Success' } }),
    address,
  });
  return outcome;
}

async function goOn(call: Call, user: User, data: SessionData): Promise<Outcome> {
  if (user.status === 'FORCE_CHANGE_PASSWORD' && provedPassword(data)) return askNewPassword(call, user, data);
  const device = knownDevice(call, user, data);
  const trusted = device !== undefined && isTrusted(device);
  if (data.factorPassed !== true && (data.atRisk === true || !(trusted && suppressesMfa(call.pool)))) {
    const asked = await askSecondFactor(call, user, data);
    if (asked !== undefined) return asked;
  }
  if (trusted && data.devicePassed !== true)
    return ask(call, user, 'DEVICE_SRP_AUTH', {}, { ...data, factorPassed: true });
  return finish(call, user, data, device);
}

/** The device that the client named, in a pool that tracks them. */
function knownDevice(call: Call, user: User, data: SessionData): Device | undefined {
  if (data.deviceKey === undefined || !tracksDevices(call.pool)) return undefined;
  return getDevice(user, data.deviceKey);
}

/** A custom sign-in that never asked for the temporary password does not ask for a new one either. */
function provedPassword(data: SessionData): boolean {
  return data.rounds === undefined || data.rounds.some((round) => round.challengeName === 'PASSWORD_VERIFIER');
}

function askNewPassword(call: Call, user: User, data: SessionData): Outcome {
  const missing = missingRequired(call.pool, user.attributes);
  // Required attributes that are still due stand there as empty texts (as measured on the live service).
  const attributes = { ...Object.fromEntries(missing.map((name) => [name, ''])), ...user.attributes };
  return ask(
    call,
    user,
    'NEW_PASSWORD_REQUIRED',
    {
      USER_ID_FOR_SRP: user.username,
      requiredAttributes: JSON.stringify(missing.map((name) => `userAttributes.${name}`)),
      userAttributes: JSON.stringify(attributes),
    },
    data,
  );
}

async function finish(call: Call, user: User, data: SessionData, device: Device | undefined): Promise<Outcome> {
  const { context, pool, client } = call;
  const announces = device === undefined && tracksDevices(pool) && call.hosted !== true;
  const announced = announces ? announceDevice(context) : undefined;
  await context.triggers.fire('postAuthentication', pool, {
    source: 'PostAuthentication_Authentication',
    userName: user.username,
    clientId: client.id,
    request: {
      userAttributes: triggerAttributes(user),
      newDeviceUsed: announced !== undefined,
      ...triggerMetadata(call),
    },
    response: {},
  });
  if (call.hosted === true) return { ChallengeParameters: {}, hostedUser: user };
  const tokens = await signIn(context, pool, client, user, {
    source: sourceOf(data),
    eventId: data.eventId,
    deviceKey: device?.key ?? announced?.key,
    deviceGroupKey: announced?.groupKey,
    ...triggerMetadata(call),
  });
  return { ChallengeParameters: {}, AuthenticationResult: tokens };
}

function sourceOf(data: SessionData): TriggerSource<'preTokenGeneration'> {
  if (data.devicePassed === true) return 'TokenGeneration_AuthenticateDevice';
  return data.newPassword === true ? 'TokenGeneration_NewPasswordChallenge' : 'TokenGeneration_Authentication';
}
