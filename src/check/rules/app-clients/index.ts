// Checks of the rules on app clients, put together.
import type { RuleChecks } from '../rule.ts';
import { attributes } from './attributes.ts';
import { basics } from './basics.ts';
import { contextData } from './context-data.ts';
import { existence } from './existence.ts';
import { flows } from './flows.ts';
import { oauth } from './oauth.ts';
import { redirects } from './redirects.ts';

/** The checks of the area client. */
export const appClients = {
  ...attributes,
  ...basics,
  ...contextData,
  ...existence,
  ...flows,
  ...oauth,
  ...redirects,
} satisfies RuleChecks;
