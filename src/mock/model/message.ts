// Writing to users: the words of the pool or of the CustomMessage trigger, custom senders, the mailbox, and masked destinations.
import type { CodeDeliveryDetailsType } from '../../generated/types.ts';
import type { MockContext } from '../behaviour.ts';
import type { Pool } from './pool-record.ts';
import type { ContactAttribute } from './recovery.ts';
import { type Template, templateOf, usesLink } from './template.ts';
import { attributeList } from './user.ts';
import type { MessageKind, User } from './user-record.ts';

/** Something to tell a user. */
export interface Delivery {
  /** Any occasion but a risky sign-in, whose mail has no code of its own. */
  readonly kind: Exclude<MessageKind, 'AccountTakeOverNotification'>;
  readonly attribute: ContactAttribute;
  /** A code, or the temporary password of an invitation. */
  readonly code: string;
  readonly clientId: string | undefined;
  readonly clientMetadata: Readonly<Record<string, string>> | undefined;
  /** Where it goes when that is not yet the attribute's value, as while a new address waits for its code. */
  readonly to?: string;
}

/** The client id in trigger events of calls that have none, as the service sends it. */
export const NO_CLIENT = 'CLIENT_ID_NOT_APPLICABLE';

/** Sends a message and answers where it went. A custom sender takes over the sending; the mailbox keeps a copy all the same. */
export async function deliver(
  context: MockContext,
  pool: Pool,
  user: User,
  delivery: Delivery,
): Promise<CodeDeliveryDetailsType> {
  const { attribute, code, kind } = delivery;
  const destination = delivery.to ?? user.attributes[attribute];
  if (destination === undefined) throw new Error(`A ${kind} message needs a value of ${attribute}.`);
  const medium = attribute === 'email' ? 'EMAIL' : 'SMS';
  const words = fill(await wordsOf(context, pool, user, delivery), {
    code,
    username: user.username,
    link: usesLink(pool, kind, attribute) ? linkOf(context, delivery, user) : undefined,
  });
  await customSend(context, pool, user, delivery);
  pool.messages.push({
    userPoolId: pool.id,
    username: user.username,
    medium,
    destination,
    kind,
    code,
    ...(words.subject === undefined ? {} : { subject: words.subject }),
    text: words.text,
    sentAt: new Date(context.clock.now() * 1000).toISOString(),
  });
  return { Destination: maskDestination(attribute, destination), DeliveryMedium: medium, AttributeName: attribute };
}

/** `j***@e***` and `+*******4114` (measured on the live service). */
function maskDestination(attribute: string, value: string): string {
  if (attribute !== 'email') return value.replace(/\d(?=\d{4})/g, '*');
  const [local = '', domain = ''] = value.split('@');
  return `${local.slice(0, 1)}***@${domain.slice(0, 1)}***`;
}

/** What a client that hides users is told about a user that does not exist or cannot be reached: always the same for a name. */
export function simulatedDelivery(pool: Pool, username: string): CodeDeliveryDetailsType {
  const letter = (salt: string): string => {
    let sum = 7;
    for (const char of `${pool.id}${salt}${username}`) sum = (sum * 31 + (char.codePointAt(0) ?? 0)) % 0x7fff_ffff;
    return String.fromCharCode(97 + (sum % 26));
  };
  const address = username.includes('@') ? username : `${letter('local')}@${letter('domain')}`;
  return { Destination: maskDestination('email', address), DeliveryMedium: 'EMAIL', AttributeName: 'email' };
}

/** The attributes as trigger events carry them: `sub` and the user's status beside the profile. */
export function triggerAttributes(user: User): Record<string, string> {
  const list = attributeList(user).map(({ Name, Value }) => [Name, Value]);
  return Object.fromEntries([...list, ['cognito:user_status', user.status]]);
}

/** The template of the pool, with what the CustomMessage trigger puts in its place. */
async function wordsOf(context: MockContext, pool: Pool, user: User, delivery: Delivery): Promise<Template> {
  const template = templateOf(pool, delivery.kind, delivery.attribute);
  const custom = await context.triggers.fire('customMessage', pool, {
    source: `CustomMessage_${delivery.kind}`,
    userName: user.username,
    clientId: delivery.clientId ?? NO_CLIENT,
    request: {
      userAttributes: triggerAttributes(user),
      codeParameter: '{####}',
      linkParameter: '{##Click Here##}',
      usernameParameter: delivery.kind === 'AdminCreateUser' ? '{username}' : null,
      ...(delivery.clientMetadata === undefined ? {} : { clientMetadata: { ...delivery.clientMetadata } }),
    },
    response: { smsMessage: null, emailMessage: null, emailSubject: null },
  });
  if (delivery.attribute === 'phone_number') return { text: custom?.smsMessage ?? template.text };
  return { text: custom?.emailMessage ?? template.text, subject: custom?.emailSubject ?? template.subject };
}

async function customSend(context: MockContext, pool: Pool, user: User, delivery: Delivery): Promise<void> {
  const call = { userName: user.username, clientId: delivery.clientId ?? NO_CLIENT, response: {} };
  const request = {
    code: delivery.code,
    userAttributes: triggerAttributes(user),
    ...(delivery.clientMetadata === undefined ? {} : { clientMetadata: { ...delivery.clientMetadata } }),
  };
  if (delivery.attribute === 'email') {
    const source = `CustomEmailSender_${delivery.kind}` as const;
    await context.triggers.fire('customEmailSender', pool, {
      ...call,
      source,
      request: { type: 'customEmailSenderRequestV1', ...request },
    });
  } else {
    const source = `CustomSMSSender_${delivery.kind}` as const;
    await context.triggers.fire('customSmsSender', pool, {
      ...call,
      source,
      request: { type: 'customSMSSenderRequestV1', ...request },
    });
  }
}

/** Puts code, username and link where the words have their placeholders. */
function fill(words: Template, values: { code: string; username: string; link: string | undefined }): Template {
  const one = (text: string): string => {
    const linked =
      values.link === undefined
        ? text
        : text.replace(/\{##(.*?)##\}/gs, (_all, label: string) => `<a href="${values.link}">${label}</a>`);
    return linked.replaceAll('{####}', () => values.code).replaceAll('{username}', () => values.username);
  };
  return { text: one(words.text), ...(words.subject === undefined ? {} : { subject: one(words.subject) }) };
}

/** The address behind a verification link, on the mock itself; the service has it on the pool's domain. */
function linkOf(context: MockContext, delivery: Delivery, user: User): string {
  const query = new URLSearchParams({
    client_id: delivery.clientId ?? '',
    user_name: user.username,
    confirmation_code: delivery.code,
  });
  return `${context.origin}/confirmUser?${query}`;
}
