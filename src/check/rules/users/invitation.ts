// Checks of the rules on invitations: mediums, addresses, words, and sending them again or not at all.
import type { RuleChecks } from '../rule.ts';
import type { Trial } from '../trial.ts';
import {
  allUsers,
  everyoneIn,
  firstSignIn,
  namesOf,
  pairs,
  passwordFails,
  present,
  readUser,
  refusesBody,
  setStage,
  TEMPORARY,
} from './stage.ts';

const CONTACTS = { email: 'ada@example.com', phone_number: '+12065550100' };

/** The checks of invitations. */
export const invitations = {
  'user.admin-create-delivery-mediums': async (t) => {
    const UserPoolId = await t.given.pool();
    for (const mediums of [['EMAIL'], ['SMS'], ['EMAIL', 'SMS']] as const) {
      const Username = `ada-${mediums.join('-')}`;
      const UserAttributes = pairs(CONTACTS);
      await t.call('AdminCreateUser', { UserPoolId, Username, UserAttributes, DesiredDeliveryMediums: [...mediums] });
      const wanted = mediums.map((medium) => [medium, medium === 'EMAIL' ? CONTACTS.email : CONTACTS.phone_number]);
      t.equal(await sent(t, UserPoolId, Username), wanted, `the messages by ${mediums.join(' and ')}`);
    }
  },

  'user.admin-create-delivery-default-sms': async (t) => {
    const UserPoolId = await t.given.pool();
    await t.call('AdminCreateUser', { UserPoolId, Username: 'ada@example.com', UserAttributes: pairs(CONTACTS) });
    t.equal(
      await sent(t, UserPoolId, 'ada@example.com'),
      [['SMS', CONTACTS.phone_number]],
      'the messages without a named medium',
    );
  },

  'user.admin-create-delivery-several': async (t) => {
    const UserPoolId = await t.given.pool();
    const request = { UserPoolId, UserAttributes: pairs(CONTACTS), MessageAction: 'SUPPRESS' } as const;
    await t.call('AdminCreateUser', {
      ...request,
      Username: 'ada@example.com',
      DesiredDeliveryMediums: ['SMS', 'EMAIL'],
    });
    for (const DesiredDeliveryMediums of [['FAX'], ['EMAIL', 'FAX'], ['email']]) {
      await refusesBody(
        t,
        'AdminCreateUser',
        { ...request, Username: 'bob@example.com', DesiredDeliveryMediums },
        everyoneIn(t, UserPoolId),
      );
    }
  },

  'user.invitation-needs-address': async (t) => {
    const UserPoolId = await t.given.pool();
    await t.call('AdminCreateUser', { UserPoolId, Username: 'nobody@example.com' });
    t.equal(await sent(t, UserPoolId, 'nobody@example.com'), [], 'the messages to a user without address and number');
    const UserAttributes = pairs({ email: CONTACTS.email });
    await t.call('AdminCreateUser', {
      UserPoolId,
      Username: 'ada@example.com',
      UserAttributes,
      DesiredDeliveryMediums: ['EMAIL'],
    });
    t.equal(
      await sent(t, UserPoolId, 'ada@example.com'),
      [['EMAIL', CONTACTS.email]],
      'the messages to a user with an address',
    );
  },

  'user.email-required-with-email-medium': async (t) => {
    const UserPoolId = await t.given.pool();
    const request = { UserPoolId, DesiredDeliveryMediums: ['EMAIL' as const], MessageAction: 'SUPPRESS' as const };
    const unchanged = everyoneIn(t, UserPoolId);
    await t.refuses('AdminCreateUser', { ...request, Username: 'bob@example.com' }, { unchanged });
    const UserAttributes = pairs({ phone_number: CONTACTS.phone_number });
    await t.refuses('AdminCreateUser', { ...request, Username: 'bob@example.com', UserAttributes }, { unchanged });
    await t.call('AdminCreateUser', {
      ...request,
      Username: 'ada@example.com',
      UserAttributes: pairs({ email: CONTACTS.email }),
    });
  },

  'user.phone-required-with-sms-medium': async (t) => {
    const UserPoolId = await t.given.pool();
    const request = {
      UserPoolId,
      MessageAction: 'SUPPRESS' as const,
      UserAttributes: pairs({ email: CONTACTS.email }),
    };
    const unchanged = everyoneIn(t, UserPoolId);
    await t.refuses(
      'AdminCreateUser',
      { ...request, Username: 'bob@example.com', DesiredDeliveryMediums: ['SMS'] },
      { unchanged },
    );
    await t.call('AdminCreateUser', { ...request, Username: 'bob@example.com' });
    await t.call('AdminCreateUser', {
      ...request,
      Username: 'ada@example.com',
      DesiredDeliveryMediums: ['SMS'],
      UserAttributes: pairs(CONTACTS),
    });
  },

  'user.invitation-content': async (t) => {
    const stage = await setStage(t);
    const { UserPoolId } = stage;
    for (const medium of ['EMAIL', 'SMS'] as const) {
      const Username = `ada-by-${medium.toLowerCase()}`;
      await t.call('AdminCreateUser', {
        UserPoolId,
        Username,
        UserAttributes: pairs(CONTACTS),
        DesiredDeliveryMediums: [medium],
      });
      const message = present((await t.messages(UserPoolId, Username)).at(-1), `an invitation by ${medium}`);
      t.expect(message.text.includes(Username), 'the invitation to hold the user name', message.text);
      t.expect(message.text.includes(message.code), 'the invitation to hold the password', message.text);
      await firstSignIn(t, stage, Username, message.code);
    }
  },

  'user.message-action-enum': async (t) => {
    const UserPoolId = await t.given.pool();
    await t.call('AdminCreateUser', { UserPoolId, Username: 'ada@example.com', MessageAction: 'SUPPRESS' });
    await t.call('AdminCreateUser', { UserPoolId, Username: 'ada@example.com', MessageAction: 'RESEND' });
    for (const MessageAction of ['SEND', 'suppress', ['SUPPRESS']]) {
      await refusesBody(
        t,
        'AdminCreateUser',
        { UserPoolId, Username: 'bob@example.com', MessageAction },
        everyoneIn(t, UserPoolId),
      );
    }
  },

  'user.message-action-resend': async (t) => {
    const stage = await setStage(t);
    const { UserPoolId } = stage;
    const request = { UserPoolId, Username: 'ada@example.com', DesiredDeliveryMediums: ['EMAIL' as const] };
    const created = await t.call('AdminCreateUser', { ...request, UserAttributes: pairs({ email: CONTACTS.email }) });
    const again = await t.call('AdminCreateUser', { ...request, MessageAction: 'RESEND' });
    t.equal(again.User?.Attributes, created.User?.Attributes, 'the attributes of the user invited again');
    const kinds = (await t.messages(UserPoolId, 'ada@example.com')).map(({ kind, destination }) => [kind, destination]);
    t.equal(kinds, Array(2).fill(['AdminCreateUser', CONTACTS.email]), 'the messages to the user');
    t.equal(namesOf(await allUsers(t, UserPoolId)), ['ada@example.com'], 'the users of the pool');
    await firstSignIn(t, stage, 'ada@example.com', await t.lastCode(UserPoolId, 'ada@example.com'));
  },

  'user.message-action-resend-existing-only': async (t) => {
    const UserPoolId = await t.given.pool();
    const unchanged = everyoneIn(t, UserPoolId);
    const MessageAction = 'RESEND';
    await t.refuses('AdminCreateUser', { UserPoolId, Username: 'nobody@example.com', MessageAction }, { unchanged });
    const { username } = await t.given.user(UserPoolId);
    const error = 'UnsupportedUserStateException';
    await t.refuses('AdminCreateUser', { UserPoolId, Username: username, MessageAction }, { error, unchanged });
    await t.given.call('AdminCreateUser', { UserPoolId, Username: 'ada@example.com', MessageAction: 'SUPPRESS' });
    await t.call('AdminCreateUser', { UserPoolId, Username: 'ada@example.com', MessageAction });
  },

  'user.message-action-resend-resets-expiry': async (t) => {
    const Policies = { PasswordPolicy: { MinimumLength: 8, TemporaryPasswordValidityDays: 1 } };
    const stage = await setStage(t, { Policies });
    const { UserPoolId } = stage;
    const request = { UserPoolId, Username: 'ada@example.com', DesiredDeliveryMediums: ['EMAIL' as const] };
    await t.given.call('AdminCreateUser', { ...request, UserAttributes: pairs({ email: CONTACTS.email }) });
    const first = await t.lastCode(UserPoolId, 'ada@example.com');
    await t.advance('P2D');
    await passwordFails(t, stage, 'ada@example.com', first);
    await t.call('AdminCreateUser', { ...request, MessageAction: 'RESEND' });
    await t.advance('PT20H');
    await firstSignIn(t, stage, 'ada@example.com', await t.lastCode(UserPoolId, 'ada@example.com'));
    await t.advance('PT5H');
    await passwordFails(t, stage, 'ada@example.com', await t.lastCode(UserPoolId, 'ada@example.com'));
  },

  'user.message-action-suppress': async (t) => {
    const stage = await setStage(t);
    const { UserPoolId } = stage;
    await t.call('AdminCreateUser', {
      UserPoolId,
      Username: 'ada@example.com',
      UserAttributes: pairs(CONTACTS),
      DesiredDeliveryMediums: ['EMAIL', 'SMS'],
      MessageAction: 'SUPPRESS',
      TemporaryPassword: TEMPORARY,
    });
    t.equal((await readUser(t, UserPoolId, 'ada@example.com')).UserStatus, 'FORCE_CHANGE_PASSWORD', 'UserStatus');
    t.equal(await t.messages(UserPoolId), [], 'the messages of the pool');
    await firstSignIn(t, stage, 'ada@example.com', TEMPORARY);
  },
} satisfies RuleChecks;

/** Medium and destination of the messages to a user, in the order of the words. */
async function sent(t: Trial, UserPoolId: string, username: string): Promise<string[][]> {
  const messages = await t.messages(UserPoolId, username);
  return messages.map(({ medium, destination }) => [medium, destination]).sort();
}
