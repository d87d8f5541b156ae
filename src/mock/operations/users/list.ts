// ListUsers: pages of the pool's users, all or those a filter finds, with all attributes or some.
import { CognitoError } from '../../../errors.ts';
import type { UserType } from '../../../generated/types.ts';
import type { Behaviour } from '../../behaviour.ts';
import { schemaOf } from '../../model/attributes.ts';
import { describeUser } from '../../model/describe-user.ts';
import { pageOf } from '../../model/page.ts';
import { getPool } from '../../model/pool.ts';
import type { Pool } from '../../model/pool-record.ts';
import { candidates, readFilter } from './filter.ts';

/** Lists and searches users. */
export const ListUsers: Behaviour<'ListUsers'> = (request, context) => {
  const pool = getPool(context.world, request.UserPoolId);
  const wanted = request.AttributesToGet;
  if (wanted !== undefined) checkNames(pool, wanted);
  const { users, keep } = candidates(pool, readFilter(request.Filter));
  const page = pageOf(users, (user) => user.username, {
    list: `users ${pool.id} ${request.Filter ?? ''}`,
    limit: request.Limit || 60,
    token: request.PaginationToken,
    keep,
  });
  return {
    Users: page.items.map((user) => restrict(describeUser(user), wanted)),
    ...(page.next === undefined ? {} : { PaginationToken: page.next }),
  };
};

function checkNames(pool: Pool, names: readonly string[]): void {
  const known = new Set(['sub', 'identities', ...schemaOf(pool).map(({ Name }) => Name)]);
  if (!names.every((name) => known.has(name))) throw unsatisfied();
}

/** Leaves the wanted attributes, each of which every listed user must have (API Reference, ListUsers). */
function restrict(user: UserType, wanted: readonly string[] | undefined): UserType {
  if (wanted === undefined) return user;
  const left = (user.Attributes ?? []).filter(({ Name }) => wanted.includes(Name));
  if (left.length < new Set(wanted).size) throw unsatisfied();
  return { ...user, Attributes: left };
}

function unsatisfied(): CognitoError {
  return new CognitoError('InvalidParameterException', 'Input fails to satisfy the constraints.');
}
