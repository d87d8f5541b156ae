// The checks of the area risk: settings, the origin of requests, and events.
import { eventRules } from './events.ts';
import { settingRules } from './settings.ts';

/** The checks of the area risk. */
export const threatProtection = { ...settingRules, ...eventRules };
