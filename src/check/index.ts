// The door `cognito-contract/check`: checks any endpoint against the contract and makes reports. Needs no peer.
export { type Baseline, type BaselineEntry, updatedBaseline } from './baseline.ts';
export { type Case, caseName, caseOf } from './case.ts';
export { check } from './check.ts';
export { type Cleaned, type CleanOptions, clean } from './clean.ts';
export type { Deviation, Severity, Warning } from './deviations.ts';
export type { Counts, Entry, Group, State } from './ledger.ts';
export { mergeReports } from './merge.ts';
export type { CheckOptions, Progress, Shard } from './options.ts';
export { type Recorded, type Replayed, type ReplayOptions, replay } from './replay.ts';
export { impliedPhase } from './replay-line.ts';
export { annotations } from './report/annotations.ts';
export { htmlReport } from './report/html.ts';
export { junitReport } from './report/junit.ts';
export { markdownReport } from './report/markdown.ts';
export { type SummaryOptions, summary } from './report/summary.ts';
export {
  newDeviations,
  type OperationReport,
  type Phase,
  type Report,
  type ReportedDeviation,
  type Section,
} from './report.ts';
export type { Hooks, SeenMessage, SeenTriggerCall, TriggerScript } from './rules/hooks.ts';
export type { Send } from './target.ts';
