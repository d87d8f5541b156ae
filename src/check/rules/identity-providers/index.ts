// The checks of the area idp: settings of providers, and links to users.
import { linkRules } from './links.ts';
import { providerRules } from './providers.ts';

/** The checks of the area idp. */
export const identityProviders = { ...providerRules, ...linkRules };
