// Legal documents of app clients: the records, and what their links must hold.
import { CognitoError } from '../../errors.ts';
import type { TermsType } from '../../generated/types.ts';
import type { Pool } from './pool-record.ts';
import { shelf } from './shelf.ts';

const terms = shelf<TermsType>('terms');

/** The documents of the pool by id, in the order of their creation. */
export function termsOf(pool: Pool): ReadonlyMap<string, TermsType> {
  return terms.of(pool);
}

/** The document with this id, or ResourceNotFoundException. */
export function getTerms(pool: Pool, id: string): TermsType {
  const found = terms.of(pool).get(id);
  if (found === undefined) throw new CognitoError('ResourceNotFoundException', `Terms ${id} do not exist.`);
  return found;
}

/** Stores a document. */
export function putTerms(pool: Pool, record: TermsType): void {
  terms.put(pool, record.TermsId, record);
}

/** Removes a document. */
export function removeTerms(pool: Pool, record: TermsType): void {
  terms.remove(pool, record.TermsId);
}

/** Refuses a second document of one kind for a client. */
export function checkKind(pool: Pool, wanted: Pick<TermsType, 'ClientId' | 'TermsName'>, except?: TermsType): void {
  const { ClientId, TermsName } = wanted;
  const others = [...terms.of(pool).values()].filter((each) => each.TermsId !== except?.TermsId);
  if (others.some((each) => each.ClientId === ClientId && each.TermsName === TermsName)) {
    throw new CognitoError('TermsExistsException', `Terms ${TermsName} already exist for client ${ClientId}.`);
  }
}

/** Refuses links without one that serves all languages (API Reference, CreateTerms). */
export function checkLinks(links: TermsType['Links'] | undefined): TermsType['Links'] {
  if (links !== undefined && Object.hasOwn(links, 'cognito:default')) return links;
  throw new CognitoError('InvalidParameterException', 'Links need an entry for cognito:default.');
}
