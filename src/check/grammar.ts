// Reads the service's sentences about broken constraints back into a set, so that neither their order nor the printed values count.
import type { OperationName } from '../generated/types.ts';

/** One sentence: where, and what must hold there, in a spelling of our own that is equal for equal meanings. */
export type Said = string;

/** True for a text in the service's grammar. */
export function speaksGrammar(message: string | undefined): boolean {
  return message !== undefined && /^\d+ validation errors? detected: /.test(message);
}

/** The sentences of a text; undefined for a text that is not in the service's grammar. */
export function readViolations(message: string | undefined): ReadonlySet<Said> | undefined {
  if (message === undefined || !speaksGrammar(message)) return undefined;
  const sentences = message.matchAll(/ at '([^']*)' failed to satisfy constraint: (.*?)(?=; Value |$)/gs);
  return new Set([...sentences].map(([, path = '', clause = '']) => `${path}: ${canonical(clause)}`));
}

/** The order of values in an enum, and of clauses about elements, differs from answer to answer (behaviour seen since 2017). */
function canonical(clause: string): string {
  const list = /^(.*? must satisfy constraint: )\[(.*)\]$/s.exec(clause);
  if (list !== null) {
    const inner = (list[2] ?? '').split(/, (?=Member must )/).map(canonical);
    return `${list[1]}[${inner.sort().join(', ')}]`;
  }
  const values = /^(.*? must satisfy enum value set: )\[(.*)\]$/s.exec(clause);
  return values === null ? clause : `${values[1]}[${(values[2] ?? '').split(', ').sort().join(', ')}]`;
}

/**
 * Members of which the service says more than the model in the words of a constraint: what only some requests can do without,
 * a value inside a map of texts (both measured on the live service, 2026-09), and absent numbers that it reads as 0 (captured in 2018 to 2020).
 */
export const BEYOND_MODEL: Readonly<Partial<Record<OperationName, readonly string[]>>> = {
  SignUp: ['password'],
  ChangePassword: ['previousPassword'],
  UpdateManagedLoginBranding: ['userPoolId', 'managedLoginBrandingId'],
  CreateIdentityProvider: ['attributesRequestMethod'],
  UpdateIdentityProvider: ['attributesRequestMethod'],
  ListIdentityProviders: ['maxResults'],
  ListResourceServers: ['maxResults'],
  AdminListGroupsForUser: ['maxItems'],
};
