// Checks of the rules on the wire: the form of requests and answers, the members that name things, and ClientMetadata.
import type { RuleChecks } from '../rule.ts';
import { clientMetadata } from './client-metadata.ts';
import { form } from './form.ts';
import { identity } from './identity.ts';

/** The checks of the area wire. */
export const wire = { ...form, ...identity, ...clientMetadata } satisfies RuleChecks;
