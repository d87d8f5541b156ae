// Checks of the rules on the form of requests and answers: required members, enumerations, numbers, lists, dates, blobs.
import { operations } from '../../../generated/operations.ts';
import { type Schema, schemas } from '../../../generated/schemas.ts';
import type { OperationName } from '../../../generated/types.ts';
import { inputSites, type Site } from '../../../validate/sites.ts';
import { speaksGrammar } from '../../grammar.ts';
import { NotExercised } from '../endings.ts';
import { GOOD_PASSWORD } from '../given.ts';
import type { RuleChecks } from '../rule.ts';
import type { Trial } from '../trial.ts';
import { everyoneIn, refusesBody } from '../users/stage.ts';
import { onStage, plainRequest, refusesBroken } from './every-operation.ts';

const ALL = Object.keys(operations) as OperationName[];

/** A picture of one pixel. */
const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** The checks of the form of requests and answers. */
export const form = {
  'wire.required-members': async (t) => {
    await onStage(t, async (stage) => {
      for (const operation of ALL.filter((name) => /^(Describe|List|Get|AdminGet|AdminList)/.test(name))) {
        await acceptsRequiredOnly(t, operation, await plainRequest(operation, stage));
      }
      const sites = ALL.flatMap(inputSites).filter(({ kind, path }) => kind === 'required' && path.length === 1);
      await refusesBroken(t, stage, sites);
    });
  },

  'wire.named-enumerations': async (t) => {
    await onStage(t, async (stage) => {
      // Each enumeration at the first place where a request has it.
      const sites = firstOfEachShape(
        ALL.flatMap(inputSites).filter(({ kind, unviolable }) => kind === 'enum' && !unviolable),
      );
      t.expect(sites.length > 20, 'enumerations in the contract', sites.length);
      await refusesBroken(t, stage, sites);
      const UserPoolId = await stage.pool();
      for (const MfaConfiguration of ['on', 'Off', 'OPTIONAL ']) {
        await refusesBody(t, 'SetUserPoolMfaConfig', { UserPoolId, MfaConfiguration }, () =>
          t.call('GetUserPoolMfaConfig', { UserPoolId }),
        );
      }
      for (const DeletionProtection of schemas.DeletionProtectionType.enum ?? []) {
        const { error } = await t.send('UpdateUserPool', { UserPoolId, DeletionProtection });
        t.expect(!speaksGrammar(error?.message), `DeletionProtection ${DeletionProtection} to be a known word`, error);
      }
      await t.given.call('UpdateUserPool', { UserPoolId, DeletionProtection: 'INACTIVE' });
    });
  },

  'wire.natural-members-non-negative': async (t) => {
    await onStage(t, async (stage) => {
      const numbers = ALL.flatMap(inputSites).filter(
        ({ keyword, limit }) => keyword === 'minimum' && Number(limit) >= 0,
      );
      t.expect(numbers.length > 20, 'numbers with a lower bound in the contract', numbers.length);
      await refusesBroken(
        t,
        stage,
        numbers.map((site) => ({ ...site, limit: 0 })),
      );
      const UserPoolId = await stage.pool();
      await t.call('ListUsers', { UserPoolId, Limit: 0 });
      await t.call('ListGroups', { UserPoolId, Limit: 1 });
    });
  },

  'wire.non-empty-lists': async (t) => {
    const UserPoolId = await t.given.pool();
    const read = () => t.call('DescribeUserPool', { UserPoolId });
    t.expect(((await read()).UserPool?.SchemaAttributes ?? []).length > 0, 'SchemaAttributes with entries');
    await t.refuses('AddCustomAttributes', { UserPoolId, CustomAttributes: [] }, { unchanged: read });
    await t.refuses('CreateUserPool', { PoolName: t.given.name('pool'), Schema: [] });
    const CustomAttributes = [{ Name: 'tier', AttributeDataType: 'String' as const }];
    await t.call('AddCustomAttributes', { UserPoolId, CustomAttributes });
  },

  'wire.timestamps-are-instants': async (t) => {
    const UserPoolId = await t.given.pool();
    const { ClientId } = await t.given.client(UserPoolId);
    const { username: Username } = await t.given.user(UserPoolId);
    await t.given.call('CreateGroup', { UserPoolId, GroupName: 'g' });
    const dated: [OperationName, Record<string, unknown>][] = [
      ['DescribeUserPool', { UserPoolId }],
      ['DescribeUserPoolClient', { UserPoolId, ClientId }],
      ['AdminGetUser', { UserPoolId, Username }],
      ['ListUsers', { UserPoolId }],
      ['GetGroup', { UserPoolId, GroupName: 'g' }],
    ];
    const seen: number[] = [];
    for (const [operation, body] of dated) {
      const { value, answer, error } = await t.send(operation, body);
      t.expect(error === undefined, `${operation} to answer`, error);
      const dates = datesIn(value);
      t.expect(dates.length >= 2, `two dates or more in the answer of ${operation}`, value);
      for (const date of dates) {
        t.expect(typeof date === 'number', `dates of ${operation} as numbers`, date);
        seen.push(Number(date));
        const now = Date.parse(answer.headers.date ?? '') / 1000;
        // Everything here was made within this check; clocks differ a little.
        if (!Number.isNaN(now))
          t.expect(Math.abs(now - Number(date)) < 600, `a date of ${operation} near the present`, [date, now]);
      }
    }
    // Without a Date header: seconds, and all within the time that this check takes.
    t.expect(
      seen.every((date) => date > 1e9 && date < 1e10),
      'dates in seconds since 1970',
      seen,
    );
    t.expect(Math.max(...seen) - Math.min(...seen) < 600, 'dates of one check near to each other', seen);
  },

  'wire.large-counters': async (t) => {
    for (const counter of ['ImportedUsers', 'SkippedUsers', 'FailedUsers']) {
      t.equal(formatOf(schemas.UserImportJobType.properties?.[counter]), 'int64', `the format of ${counter}`);
    }
    const long = Object.values(schemas).filter(({ type, format }) => type === 'integer' && format !== 'int32');
    t.equal(long.length, 1, 'how many shapes of the contract are integers of another size than 32 bits');
    await onStage(t, async (stage) => {
      const request = await stage.call('CreateUserImportJob', {
        UserPoolId: await stage.pool(),
        JobName: 'counters',
        CloudWatchLogsRoleArn: 'arn:aws:iam::123456789012:role/import-logs',
      });
      const job = request?.UserImportJob;
      if (job === undefined) throw new NotExercised('an import job could not be made');
      for (const count of [job.ImportedUsers, job.SkippedUsers, job.FailedUsers]) {
        t.expect(count === undefined || Number.isInteger(count), 'counters that are whole numbers', job);
      }
    });
  },

  'wire.blob-base64': async (t) => {
    await onStage(t, async (stage) => {
      const base = (await plainRequest('SetUICustomization', stage)) ?? {};
      const { UserPoolId } = base;
      if (typeof UserPoolId !== 'string') throw new NotExercised('a pool with a domain could not be made');
      await t.call('SetUICustomization', { UserPoolId, ImageFile: PIXEL });
      const unchanged = () => t.call('GetUICustomization', { UserPoolId });
      for (const ImageFile of ['%%%', 'not base64!', 7]) {
        await refusesBody(t, 'SetUICustomization', { UserPoolId, ImageFile }, unchanged);
      }
    });
  },

  'wire.required-response-members': async (t) => {
    const UserPoolId = await t.given.pool();
    const { ClientId } = await t.given.client(UserPoolId);
    const user = await t.given.user(UserPoolId);
    const { AccessToken } = await t.given.signIn(UserPoolId, ClientId, user);
    const signUp = { ClientId, Username: 'ada@example.com', Password: GOOD_PASSWORD };
    await hasMembers(t, 'AdminGetUser', { UserPoolId, Username: user.username }, ['Username']);
    await hasMembers(t, 'GetUser', { AccessToken }, ['Username', 'UserAttributes']);
    await hasMembers(t, 'SignUp', signUp, ['UserConfirmed', 'UserSub']);
    await t.refuses(
      'AdminGetUser',
      { UserPoolId, Username: 'nobody@example.com' },
      { error: 'UserNotFoundException', unchanged: everyoneIn(t, UserPoolId) },
    );
  },

  'wire.http-status-not-in-body': async (t) => {
    await onStage(t, async (stage) => {
      // The device comes first, because its pool has to track devices and is then the pool of all.
      for (const operation of ['GetDevice', 'GetGroup', 'GetUser', 'ListUsers', 'SignUp'] as const) {
        const request = await plainRequest(operation, stage);
        if (request === undefined) throw new NotExercised(`the set-up of ${operation} did not work`);
        const { status, error, value } = await t.send(operation, request);
        t.expect(error === undefined && status === 200, `${operation} to answer 200`, error);
        const names = Object.keys((value ?? {}) as object).filter((name) => /^http_?status/i.test(name));
        t.equal(names, [], `members of the answer of ${operation} that hold the status`);
      }
    });
  },
} satisfies RuleChecks;

/** A reading request with its required members alone has to pass the checks of its form. */
async function acceptsRequiredOnly(
  t: Trial,
  operation: OperationName,
  plain: Readonly<Record<string, unknown>> | undefined,
): Promise<void> {
  const required = schemas[operations[operation].input].required ?? [];
  // Answered as 0 by the service, which its own bound refuses (behaviour of 2019 and 2020).
  if (plain === undefined || ['ListIdentityProviders', 'ListResourceServers'].includes(operation)) return;
  const least = Object.fromEntries(Object.entries(plain).filter(([name]) => required.includes(name)));
  try {
    const { error } = await t.send(operation, least);
    t.expect(!speaksGrammar(error?.message), `${operation} to take a request with its required members alone`, error);
  } catch (cause) {
    if (!(cause instanceof NotExercised)) throw cause;
  }
}

async function hasMembers(t: Trial, operation: OperationName, body: unknown, names: readonly string[]): Promise<void> {
  const { value, error } = await t.send(operation, body);
  const present = Object.keys((value ?? {}) as object);
  t.expect(
    error === undefined && names.every((name) => present.includes(name)),
    `${names.join(' and ')} in the answer of ${operation}`,
    present,
  );
}

function firstOfEachShape(sites: readonly Site[]): Site[] {
  return [...new Map([...sites].reverse().map((site) => [site.shape, site])).values()];
}

function formatOf(member: Schema | undefined): string | undefined {
  return member?.$ref === undefined ? member?.format : schemas[member.$ref].format;
}

/** The values of all members whose name ends in Date. */
function datesIn(value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => (/Date$/.test(name) ? [inner] : datesIn(inner)));
}
