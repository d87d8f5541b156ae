// Faults of people: users, groups, sign-up, passwords and accounts, where effects are halved, leak to neighbours or outlive what
// they belonged to.
import {
  type Answer,
  at,
  type Body,
  type Call,
  done,
  edits,
  type Fault,
  forgives,
  inside,
  listIn,
  membersOf,
  onTop,
} from './fault.ts';

const attributes = (user: Body): readonly Body[] =>
  listIn(user, user.Attributes === undefined ? 'UserAttributes' : 'Attributes');
const attributeOf = (user: Body, name: string): unknown => attributes(user).find(({ Name }) => Name === name)?.Value;
const userAt = async ({ ask }: Call, UserPoolId: unknown, Username: unknown): Promise<Body> =>
  membersOf(await ask('AdminGetUser', { UserPoolId, Username }));
const after = (operation: Call['operation'], then: (call: Call, answer: Answer) => Promise<Answer | undefined>) =>
  at(operation, async (call) => {
    const answer = await call.pass();
    return answer.status === 200 ? ((await then(call, answer)) ?? answer) : answer;
  });

/** Faults of people. */
export const people: readonly Fault[] = [
  {
    fault: 'CreateGroup brings back the members of a group of that name that was deleted',
    operations: ['DeleteGroup', 'CreateGroup'],
    by: ['sequences'],
    finds: /^CreateGroup\/law\/effect\/anew/,
    plant: () => {
      const members = new Map<string, readonly Body[]>();
      return async ({ operation, body, pass, ask }) => {
        const { UserPoolId, GroupName } = body;
        const key = JSON.stringify([UserPoolId, GroupName]);
        if (operation === 'DeleteGroup')
          members.set(key, listIn(membersOf(await ask('ListUsersInGroup', { UserPoolId, GroupName })), 'Users'));
        const answer = await pass();
        if (operation === 'CreateGroup' && answer.status === 200)
          for (const { Username } of members.get(key) ?? [])
            await ask('AdminAddUserToGroup', { UserPoolId, GroupName, Username });
        return answer;
      };
    },
  },
  {
    fault: 'AdminRemoveUserFromGroup takes the user out of all groups',
    operations: ['AdminRemoveUserFromGroup'],
    by: ['sequences'],
    finds: /^AdminRemoveUserFromGroup\/law\/bystanders\/AdminListGroupsForUser/,
    plant: after('AdminRemoveUserFromGroup', async ({ body, ask }) => {
      const { UserPoolId, Username } = body;
      for (const { GroupName } of listIn(
        membersOf(await ask('AdminListGroupsForUser', { UserPoolId, Username })),
        'Groups',
      ))
        await ask('AdminRemoveUserFromGroup', { UserPoolId, Username, GroupName });
      return undefined;
    }),
  },
  {
    fault: 'AdminRemoveUserFromGroup takes everybody out of the group',
    operations: ['AdminRemoveUserFromGroup'],
    by: ['sequences'],
    finds: /^AdminRemoveUserFromGroup\/law\/bystanders\/AdminListGroupsForUser/,
    plant: after('AdminRemoveUserFromGroup', async ({ body, ask }) => {
      const { UserPoolId, GroupName } = body;
      for (const { Username } of listIn(membersOf(await ask('ListUsersInGroup', { UserPoolId, GroupName })), 'Users'))
        await ask('AdminRemoveUserFromGroup', { UserPoolId, Username, GroupName });
      return undefined;
    }),
  },
  {
    fault: 'AdminAddUserToGroup puts another user into the group as well',
    operations: ['AdminAddUserToGroup'],
    by: ['sequences'],
    finds: /^AdminAddUserToGroup\/law\/bystanders\/ListUsersInGroup/,
    plant: after('AdminAddUserToGroup', async ({ body, ask }) => {
      const { UserPoolId, GroupName } = body;
      const other = listIn(membersOf(await ask('ListUsers', { UserPoolId })), 'Users').find(
        ({ Username }) => Username !== body.Username,
      );
      if (other !== undefined) await ask('AdminAddUserToGroup', { UserPoolId, Username: other.Username, GroupName });
      return undefined;
    }),
  },
  {
    fault: 'AdminAddUserToGroup takes the user out of the group it was in before',
    operations: ['AdminAddUserToGroup'],
    by: ['sequences'],
    finds: /^AdminAddUserToGroup\/law\/bystanders\/AdminListGroupsForUser/,
    plant: at('AdminAddUserToGroup', async ({ body, ask, pass }) => {
      const { UserPoolId, Username } = body;
      const before = listIn(membersOf(await ask('AdminListGroupsForUser', { UserPoolId, Username })), 'Groups');
      const answer = await pass();
      for (const { GroupName } of answer.status === 200 ? before : [])
        if (GroupName !== body.GroupName) await ask('AdminRemoveUserFromGroup', { UserPoolId, Username, GroupName });
      return answer;
    }),
  },
  {
    fault: 'AdminCreateUser gives a user the groups that one of that name had before it was deleted',
    operations: ['AdminDeleteUser', 'AdminCreateUser'],
    by: ['sequences'],
    finds: /^AdminCreateUser\/law\/effect\/anew/,
    plant: () => {
      const groups = new Map<string, readonly Body[]>();
      return async ({ operation, body, pass, ask }) => {
        const { UserPoolId, Username } = body;
        const key = JSON.stringify([UserPoolId, Username]);
        if (operation === 'AdminDeleteUser')
          groups.set(key, listIn(membersOf(await ask('AdminListGroupsForUser', { UserPoolId, Username })), 'Groups'));
        const answer = await pass();
        if (operation === 'AdminCreateUser' && answer.status === 200)
          for (const { GroupName } of groups.get(key) ?? [])
            await ask('AdminAddUserToGroup', { UserPoolId, Username, GroupName });
        return answer;
      };
    },
  },
  {
    fault: 'AdminUpdateUserAttributes takes away the attributes that it is not sent',
    operations: ['AdminUpdateUserAttributes'],
    by: ['sequences'],
    finds: /^AdminUpdateUserAttributes\/law\/bystanders\/given_name/,
    plant: after('AdminUpdateUserAttributes', async (call) => {
      const { UserPoolId, Username } = call.body;
      const sent = listIn(call.body, 'UserAttributes').map(({ Name }) => Name);
      const UserAttributeNames = attributes(await userAt(call, UserPoolId, Username))
        .map(({ Name }) => Name)
        .filter((name) => !sent.includes(name) && !/^(sub|email|phone|identities)/.test(String(name)));
      if (UserAttributeNames.length > 0)
        await call.ask('AdminDeleteUserAttributes', { UserPoolId, Username, UserAttributeNames });
      return undefined;
    }),
  },
  {
    fault: 'AdminConfirmSignUp verifies the address',
    operations: ['AdminConfirmSignUp'],
    by: ['sequences'],
    finds: /^AdminConfirmSignUp\/law\/bystanders\/email_verified/,
    plant: after('AdminConfirmSignUp', async (call) => {
      const { UserPoolId, Username } = call.body;
      const email = attributeOf(await userAt(call, UserPoolId, Username), 'email');
      if (email === undefined) return undefined;
      await call.ask('AdminUpdateUserAttributes', {
        UserPoolId,
        Username,
        UserAttributes: [
          { Name: 'email', Value: email },
          { Name: 'email_verified', Value: 'true' },
        ],
      });
      return undefined;
    }),
  },
  {
    fault: 'ConfirmSignUp works a second time',
    operations: ['ConfirmSignUp'],
    by: ['sequences'],
    finds: /^ConfirmSignUp\/law\/state\/confirmed/,
    plant: forgives('ConfirmSignUp', 'NotAuthorizedException', {}, /Current status is CONFIRMED/),
  },
  {
    fault: 'SignUp shows the whole address',
    operations: ['SignUp'],
    by: ['sequences'],
    finds: /^SignUp\/delivery\/Destination/,
    plant: edits('SignUp', (answer, body) =>
      answer.CodeDeliveryDetails === undefined
        ? answer
        : {
            ...answer,
            CodeDeliveryDetails: {
              ...inside(answer, 'CodeDeliveryDetails'),
              Destination: attributeOf({ UserAttributes: listIn(body, 'UserAttributes') }, 'email'),
            },
          },
    ),
  },
  {
    fault: 'a verification code works twice',
    operations: ['VerifyUserAttribute'],
    by: ['sequences'],
    finds: /^VerifyUserAttribute\/law\/state\/used-code/,
    plant: () => {
      const used = new Set<string>();
      return async ({ operation, body, pass }) => {
        if (operation !== 'VerifyUserAttribute') return pass();
        const key = JSON.stringify(body);
        const answer = await pass();
        if (answer.status === 200) used.add(key);
        return answer.body.includes('ExpiredCodeException') && used.has(key) ? done({}) : answer;
      };
    },
  },
  {
    fault: 'a sign-up code works after a day',
    operations: ['ConfirmSignUp'],
    by: ['sequences'],
    finds: /^ConfirmSignUp\/law\/code\/ends\/ConfirmSignUp/,
    plant: forgives('ConfirmSignUp', 'ExpiredCodeException', {}),
  },
  {
    fault: 'an attribute code works after a day',
    operations: ['VerifyUserAttribute'],
    by: ['sequences'],
    finds: /^VerifyUserAttribute\/law\/state\/used-code/,
    plant: forgives('VerifyUserAttribute', 'ExpiredCodeException', {}),
  },
  {
    fault: 'ForgotPassword resets whom an administrator has invited',
    operations: ['ForgotPassword'],
    by: ['sequences'],
    finds: /^ForgotPassword\/law\/state\/invited/,
    plant: forgives(
      'ForgotPassword',
      'NotAuthorizedException',
      { CodeDeliveryDetails: { Destination: 'a***@e***', DeliveryMedium: 'EMAIL', AttributeName: 'email' } },
      /current state/,
    ),
  },
  {
    fault: 'AdminResetUserPassword resets whom an administrator has invited',
    operations: ['AdminResetUserPassword'],
    by: ['sequences'],
    finds: /^AdminResetUserPassword\/law\/state\/invited/,
    plant: forgives('AdminResetUserPassword', 'NotAuthorizedException', {}, /current state/),
  },
  {
    fault: 'UpdateUserAttributes lets users verify their own address',
    operations: ['UpdateUserAttributes'],
    by: ['sequences'],
    finds: /^UpdateUserAttributes\/law\/state\/attribute-own-verification/,
    plant: at('UpdateUserAttributes', async ({ body, pass }) => {
      const answer = await pass();
      const verified = (Array.isArray(body.UserAttributes) ? listIn(body, 'UserAttributes') : []).some((one) =>
        /_verified$/.test(String(one?.Name)),
      );
      return verified && answer.status === 400 ? done({ CodeDeliveryDetailsList: [] }) : answer;
    }),
  },
  {
    fault: 'SignUp takes telephone numbers of any form',
    operations: ['SignUp'],
    by: ['sequences'],
    finds: /^SignUp\/law\/state\/attribute-phone/,
    plant: forgives(
      'SignUp',
      'InvalidParameterException',
      { UserConfirmed: false, UserSub: '7325c1de-b05b-4f84-b321-9adc6e61f4a2' },
      /phone number format/,
    ),
  },
  {
    fault: 'AdminCreateUser takes addresses of any form',
    operations: ['AdminCreateUser'],
    by: ['sequences'],
    finds: /^AdminCreateUser\/law\/state\/attribute-email/,
    plant: at('AdminCreateUser', async ({ body, pass }) => {
      const answer = await pass();
      return answer.body.includes('email address format')
        ? done({
            User: {
              Username: body.Username,
              Attributes: [],
              UserCreateDate: 1,
              UserLastModifiedDate: 1,
              Enabled: true,
              UserStatus: 'FORCE_CHANGE_PASSWORD',
            },
          })
        : answer;
    }),
  },
  {
    fault: 'AdminGetUser finds users whatever the capitals',
    operations: ['AdminGetUser'],
    by: ['sequences'],
    finds: /^AdminGetUser\/law\/capitals\/Username/,
    plant: at('AdminGetUser', async ({ body, pass }) => {
      const answer = await pass();
      const Username = String(body.Username);
      return answer.body.includes('UserNotFoundException') && Username !== Username.toLowerCase()
        ? pass({ ...body, Username: Username.toLowerCase() })
        : answer;
    }),
  },
  {
    fault: 'AdminUpdateUserAttributes does not move the date of the last change',
    operations: ['AdminUpdateUserAttributes'],
    by: ['sequences'],
    finds: /^AdminUpdateUserAttributes\/law\/dates\/modified/,
    plant: () => {
      const dates = new Map<string, unknown>();
      return async ({ operation, body, pass }) => {
        const answer = await pass();
        if (operation !== 'AdminGetUser' || answer.status !== 200) return answer;
        const key = JSON.stringify(body);
        if (!dates.has(key)) dates.set(key, membersOf(answer).UserLastModifiedDate);
        return onTop(answer, { UserLastModifiedDate: dates.get(key) });
      };
    },
  },
  {
    fault: 'AdminGetUser shows the date of the last change as that of creation',
    operations: ['AdminGetUser'],
    by: ['sequences'],
    finds: /^AdminGetUser\/law\/dates\/created/,
    plant: edits('AdminGetUser', (answer) => ({ ...answer, UserCreateDate: answer.UserLastModifiedDate })),
  },
  {
    fault: 'AdminCreateUser dates users by another time zone',
    operations: ['AdminGetUser', 'ListUsers', 'AdminCreateUser'],
    by: ['sequences'],
    finds: /^AdminCreateUser\/law\/dates\/created/,
    plant:
      () =>
      async ({ pass }) => {
        const answer = await pass();
        return {
          ...answer,
          body: answer.body.replace(
            /"(UserCreateDate|UserLastModifiedDate)":([\d.]+)/g,
            (_all, name: string, value: string) => `"${name}":${Number(value) - 7200}`,
          ),
        };
      },
  },
];
