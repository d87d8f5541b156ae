// Faults of pools and of what hangs on them: settings that are merged, reset or shown wrongly, clients that outlive their deletion,
// domains, replicas, tags, logs, pages and documents.
import { at, done, edits, type Fault, forgives, inside, listIn, membersOf, onTop } from './fault.ts';

/** Faults of pools and what hangs on them. */
export const pools: readonly Fault[] = [
  {
    fault: 'UpdateUserPool does not move the date of the last change',
    operations: ['UpdateUserPool', 'DescribeUserPool'],
    by: ['sequences'],
    finds: /^UpdateUserPool\/law\/dates\/modified/,
    plant: () => {
      const first = new Map<unknown, unknown>();
      return async ({ operation, body, pass }) => {
        const answer = await pass();
        if (operation !== 'DescribeUserPool' || answer.status !== 200) return answer;
        const pool = inside(membersOf(answer), 'UserPool');
        if (!first.has(body.UserPoolId)) first.set(body.UserPoolId, pool.LastModifiedDate);
        return onTop(answer, { UserPool: { ...pool, LastModifiedDate: first.get(body.UserPoolId) } });
      };
    },
  },
  {
    fault: 'DescribeUserPool shows the date of the last change as that of creation',
    operations: ['DescribeUserPool', 'UpdateUserPool'],
    by: ['sequences'],
    finds: /^UpdateUserPool\/law\/dates\/created/,
    plant: edits('DescribeUserPool', (answer) => {
      const pool = inside(answer, 'UserPool');
      return { UserPool: { ...pool, CreationDate: pool.LastModifiedDate } };
    }),
  },
  {
    fault: 'UpdateUserPool keeps the tracking of devices that it is not sent',
    operations: ['UpdateUserPool'],
    by: ['sequences'],
    finds: /^UpdateUserPool\/law\/unsent\/DeviceConfiguration/,
    plant: at('UpdateUserPool', async ({ body, pass, ask }) => {
      const { UserPoolId } = body;
      const pool = inside(membersOf(await ask('DescribeUserPool', { UserPoolId })), 'UserPool');
      const kept = pool.DeviceConfiguration === undefined ? {} : { DeviceConfiguration: pool.DeviceConfiguration };
      return pass({ ...kept, ...body });
    }),
  },
  {
    fault: 'UpdateUserPool keeps triggers that it is not sent',
    operations: ['UpdateUserPool'],
    by: ['sequences'],
    finds: /^UpdateUserPool\/law\/unsent\/LambdaConfig/,
    plant: at('UpdateUserPool', async ({ body, pass, ask }) => {
      const { UserPoolId } = body;
      const pool = inside(membersOf(await ask('DescribeUserPool', { UserPoolId })), 'UserPool');
      const kept = Object.keys(inside(pool, 'LambdaConfig')).length === 0 ? {} : { LambdaConfig: pool.LambdaConfig };
      return pass({ ...kept, ...body });
    }),
  },
  {
    fault: 'DeleteUserPool takes a domain along',
    operations: ['DeleteUserPool'],
    by: ['sequences'],
    finds: /^DeleteUserPool\/law\/state\/domain/,
    plant: at('DeleteUserPool', async ({ body, pass, ask }) => {
      const pool = inside(membersOf(await ask('DescribeUserPool', body)), 'UserPool');
      if (pool.Domain !== undefined) await ask('DeleteUserPoolDomain', { ...body, Domain: pool.Domain });
      return pass();
    }),
  },
  {
    fault: 'ListUserPools shows dates as they were at first',
    operations: ['ListUserPools'],
    by: ['sequences'],
    finds: /^ListUserPools\/law\/agrees\/ListUserPools\/LastModifiedDate/,
    plant: () => {
      const dates = new Map<unknown, unknown>();
      return async ({ operation, pass }) => {
        const answer = await pass();
        if (operation !== 'ListUserPools' || answer.status !== 200) return answer;
        const UserPools = listIn(membersOf(answer), 'UserPools').map((pool) => {
          if (!dates.has(pool.Id)) dates.set(pool.Id, pool.LastModifiedDate);
          return { ...pool, LastModifiedDate: dates.get(pool.Id) };
        });
        return onTop(answer, { UserPools });
      };
    },
  },
  {
    fault: 'UpdateUserPoolClient keeps what it is not sent',
    operations: ['UpdateUserPoolClient'],
    by: ['sequences'],
    finds: /^UpdateUserPoolClient\/law\/unsent\/LogoutURLs/,
    plant: at('UpdateUserPoolClient', async ({ body, pass, ask }) => {
      const { UserPoolId, ClientId } = body;
      const client = inside(membersOf(await ask('DescribeUserPoolClient', { UserPoolId, ClientId })), 'UserPoolClient');
      const kept = client.LogoutURLs === undefined ? {} : { LogoutURLs: client.LogoutURLs };
      return pass({ ...kept, ...body });
    }),
  },
  {
    fault: 'CreateUserPoolClient gives sessions fifteen minutes',
    operations: ['CreateUserPoolClient'],
    by: ['sequences'],
    finds: /^CreateUserPoolClient\/law\/defaults\/AuthSessionValidity/,
    plant: at('CreateUserPoolClient', ({ body, pass }) => pass({ AuthSessionValidity: 15, ...body })),
  },
  {
    fault: 'SignUp works through a client that was deleted',
    operations: ['DeleteUserPoolClient', 'SignUp'],
    by: ['sequences'],
    finds: /^DeleteUserPoolClient\/law\/effect\/client\/SignUp/,
    plant: () => {
      const gone = new Set<unknown>();
      return async ({ operation, body, pass }) => {
        const answer = await pass();
        if (operation === 'DeleteUserPoolClient' && answer.status === 200) gone.add(body.ClientId);
        return operation === 'SignUp' && answer.status === 400 && gone.has(body.ClientId)
          ? done({ UserConfirmed: false, UserSub: '7325c1de-b05b-4f84-b321-9adc6e61f4a2' })
          : answer;
      };
    },
  },
  {
    fault: 'AddUserPoolClientSecret takes a third secret',
    operations: ['AddUserPoolClientSecret'],
    by: ['sequences'],
    finds: /^AddUserPoolClientSecret\/law\/state\/third/,
    plant: forgives('AddUserPoolClientSecret', 'LimitExceededException', {
      ClientSecretDescriptor: {
        ClientSecretId: 'one--1',
        ClientSecretValue: 'abcdefghijklmnopqrstuvwxyz',
        ClientSecretCreateDate: 1,
      },
    }),
  },
  {
    fault: 'DeleteUserPoolClientSecret takes the last secret away',
    operations: ['DeleteUserPoolClientSecret'],
    by: ['sequences'],
    finds: /^DeleteUserPoolClientSecret\/law\/state\/last/,
    plant: forgives('DeleteUserPoolClientSecret', 'InvalidParameterException', {}, /last|least|only/i),
  },
  {
    fault: 'ListUserPoolClientSecrets shows the values of secrets',
    operations: ['ListUserPoolClientSecrets'],
    by: ['sequences'],
    finds: /^ListUserPoolClientSecrets\/law\/effect\/hidden/,
    plant: edits('ListUserPoolClientSecrets', (answer) => ({
      ...answer,
      ClientSecrets: listIn(answer, 'ClientSecrets').map((one) => ({
        ...one,
        ClientSecretValue: 'abcdefghijklmnopqrstuvwxyz',
      })),
    })),
  },
  {
    fault: 'TagResource tags the other pools as well',
    operations: ['TagResource'],
    by: ['sequences'],
    finds: /^TagResource\/law\/bystanders\/DescribeUserPool/,
    plant: at('TagResource', async ({ body, pass, ask }) => {
      const answer = await pass();
      if (answer.status !== 200) return answer;
      const listed = listIn(membersOf(await ask('ListUserPools', { MaxResults: 60 })), 'UserPools');
      for (const { Id } of listed) {
        const ResourceArn = String(body.ResourceArn).replace(/\/.*$/, `/${String(Id)}`);
        if (ResourceArn !== body.ResourceArn) await ask('TagResource', { ...body, ResourceArn });
      }
      return answer;
    }),
  },
];
