// Terms of use and privacy policies of app clients, by links.
import type { TermsType } from '../../generated/types.ts';
import type { Behaviours } from '../behaviour.ts';
import { getClient } from '../model/client.ts';
import { pageOf } from '../model/page.ts';
import { getPool } from '../model/pool.ts';
import { checkKind, checkLinks, getTerms, putTerms, removeTerms, termsOf } from '../model/terms.ts';

/** Documents of a pool (Cognito Developer Guide, "Quotas"). */
const MOST_TERMS = 40;

/** Documents on a page unless MaxResults says otherwise. */
const PAGE = 60;

/** The behaviours of the topic terms. */
export const terms = {
  CreateTerms(request, context) {
    const pool = getPool(context.world, request.UserPoolId);
    const client = getClient(pool, request.ClientId);
    const links = checkLinks(request.Links);
    checkKind(pool, request);
    if (termsOf(pool).size >= MOST_TERMS) {
      context.fail('LimitExceededException', `A user pool can have at most ${MOST_TERMS} terms documents.`);
    }
    const now = context.clock.now();
    const record: TermsType = {
      TermsId: context.random.uuid(),
      UserPoolId: pool.id,
      ClientId: client.id,
      TermsName: request.TermsName,
      TermsSource: request.TermsSource,
      Enforcement: request.Enforcement,
      Links: links,
      CreationDate: now,
      LastModifiedDate: now,
    };
    putTerms(pool, record);
    return { Terms: structuredClone(record) };
  },

  DescribeTerms({ UserPoolId, TermsId }, { world }) {
    return { Terms: structuredClone(getTerms(getPool(world, UserPoolId), TermsId)) };
  },

  /** Keeps what was not sent; sent links replace all stored ones. */
  UpdateTerms(request, context) {
    const pool = getPool(context.world, request.UserPoolId);
    const before = getTerms(pool, request.TermsId);
    const record: TermsType = {
      ...before,
      TermsName: request.TermsName ?? before.TermsName,
      TermsSource: request.TermsSource ?? before.TermsSource,
      Enforcement: request.Enforcement ?? before.Enforcement,
      Links: request.Links === undefined ? before.Links : checkLinks(request.Links),
      LastModifiedDate: context.clock.now(),
    };
    checkKind(pool, record, before);
    putTerms(pool, record);
    return { Terms: structuredClone(record) };
  },

  DeleteTerms({ UserPoolId, TermsId }, { world }) {
    const pool = getPool(world, UserPoolId);
    removeTerms(pool, getTerms(pool, TermsId));
    return undefined;
  },

  ListTerms(request, { world }) {
    const pool = getPool(world, request.UserPoolId);
    const page = pageOf([...termsOf(pool).values()], (record) => record.TermsId, {
      list: `terms ${pool.id}`,
      sorted: true,
      limit: request.MaxResults ?? PAGE,
      token: request.NextToken,
    });
    return {
      Terms: page.items.map(({ TermsId, TermsName, Enforcement, CreationDate, LastModifiedDate }) => ({
        TermsId,
        TermsName,
        Enforcement,
        CreationDate,
        LastModifiedDate,
      })),
      NextToken: page.next,
    };
  },
} satisfies Behaviours<'CreateTerms' | 'DescribeTerms' | 'UpdateTerms' | 'DeleteTerms' | 'ListTerms'>;
