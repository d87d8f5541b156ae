// The cases of the random phase: a valid request, one that breaks one constraint, or one with a hostile text in it. Cases hold no
// identifiers of the endpoint, which are laid over them when they are sent, so that the same seed makes the same cases anywhere.
import * as fc from 'fast-check';
import { hostileStrings, requestArbitrary } from '../../arbitrary/index.ts';
import { type Breach, breachArbitrary } from '../../arbitrary/near-misses.ts';
import type { OperationName } from '../../generated/types.ts';

/** Whether a request names what the stage made, or what it pleases. */
interface Drawn {
  readonly request: Readonly<Record<string, unknown>>;
  readonly anchored: boolean;
}

/** A valid request, or one with a hostile text at one of its places for text. */
export interface OpenCase extends Drawn {
  readonly hostile: { readonly text: string; readonly place: number } | undefined;
}

/** A request that breaks one constraint. */
export interface MissCase extends Drawn {
  readonly breach: Breach;
}

/** Valid and hostile requests of an operation. */
export function openCases(operation: OperationName): fc.Arbitrary<OpenCase> {
  const hostile = fc.record({ text: hostileStrings(), place: fc.nat(99) });
  const sometimes = fc.oneof(
    { withCrossShrink: true },
    { weight: 2, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: hostile },
  );
  return fc.record({ request: requests(operation), anchored: mostly(), hostile: sometimes });
}

/** Near-misses of an operation. */
export function missCases(operation: OperationName): fc.Arbitrary<MissCase> {
  return fc.record({ request: requests(operation), anchored: mostly(), breach: breachArbitrary(operation) });
}

function requests(operation: OperationName): fc.Arbitrary<Readonly<Record<string, unknown>>> {
  return requestArbitrary(operation).map((request) => ({ ...request }));
}

function mostly(): fc.Arbitrary<boolean> {
  return fc.oneof({ weight: 4, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) });
}

/** Members that name things of the endpoint, or prove who asks. */
const ANCHORS = new Set(
  `UserPoolId ClientId Username GroupName AccessToken RefreshToken Token Session AuthFlow AuthParameters ChallengeName
  ChallengeResponses DeviceKey DeviceSecretVerifierConfig ProviderName ProviderType ProviderDetails IdpIdentifier User SourceUser
  DestinationUser Identifier ManagedLoginBrandingId TermsId JobId EventId FeedbackToken ResourceArn ClientSecretId
  ConfirmationCode Code UserCode PreviousPassword Credential CredentialId RegionName ClientName`.split(/\s+/),
);

/** Members that no case may choose: names by which things are cleaned up, and limits of the whole account. */
const FIXED = new Set(['PoolName', 'Domain', 'LimitDefinition', 'RequestedLimitValue']);

/** The request of a case as it is sent: with the identifiers of the plain request that works as things stand. */
export function anchoredRequest(
  { request, anchored }: Drawn,
  plain: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const kept = Object.entries(plain).filter(([name]) => FIXED.has(name) || (anchored && ANCHORS.has(name)));
  return { ...request, ...Object.fromEntries(kept) };
}

/** What of a case reaches the endpoint, given the plain request that is laid over it. */
export function keyOf(drawn: OpenCase | MissCase, plain: Readonly<Record<string, unknown>>): string {
  const own = anchoredRequest(drawn, Object.fromEntries(Object.keys(plain).map((name) => [name, name])));
  const { breach, hostile } = { breach: undefined, hostile: undefined, ...drawn };
  return JSON.stringify([own, hostile, breach?.site.id, breach?.pick]);
}

/** A copy of a value with a text put in place of one of those in it, or of a key of one of its maps. */
export function withText<Value>(
  value: Value,
  { text, place }: { readonly text: string; readonly place: number },
  isMap: (path: readonly string[]) => boolean,
): Value {
  const total = count(value, [], isMap);
  let left = total === 0 ? -1 : place % total;
  const copy = (held: unknown, path: readonly string[]): unknown => {
    if (typeof held === 'string') return left-- === 0 ? text : held;
    if (Array.isArray(held)) return held.map((item) => copy(item, [...path, '']));
    if (typeof held !== 'object' || held === null) return held;
    const named = isMap(path);
    const entries = Object.entries(held).map(([name, inner]): [string, unknown] => {
      const key = named && left-- === 0 ? text : name;
      return [key, copy(inner, [...path, name])];
    });
    return Object.fromEntries(entries);
  };
  // The copy has the form of the value.
  return copy(value, []) as Value;
}

function count(held: unknown, path: readonly string[], isMap: (path: readonly string[]) => boolean): number {
  if (typeof held === 'string') return 1;
  if (typeof held !== 'object' || held === null) return 0;
  const list = Array.isArray(held);
  const keys = !list && isMap(path) ? Object.keys(held).length : 0;
  return Object.entries(held).reduce(
    (sum, [name, inner]) => sum + count(inner, [...path, list ? '' : name], isMap),
    keys,
  );
}
