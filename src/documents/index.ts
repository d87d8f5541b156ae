// Every document that users write or keep, by the name of the file under which its schema is published: `schemas/<name>.json`.
import { baselineSchema } from './baseline.ts';
import { caseSchema } from './case.ts';
import { faultSchema } from './fault.ts';
import { reportSchema } from './report.ts';
import { seedDataSchema } from './seed-data.ts';
import { stateSchema } from './state.ts';
import { triggersSchema } from './triggers.ts';

/** The schemas by name. */
export const documentSchemas = {
  baseline: baselineSchema,
  case: caseSchema,
  fault: faultSchema,
  report: reportSchema,
  'seed-data': seedDataSchema,
  state: stateSchema,
  triggers: triggersSchema,
} as const;
