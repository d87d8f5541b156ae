// The door `cognito-contract`: the mock, its errors, and the contract's tables. Needs no peer.
export { CognitoError, isCognitoError, isUsageError, UsageError } from './errors.ts';
export { commonErrors, type ErrorRow, errors } from './generated/errors.ts';
export { type OperationRow, operationNames, operations, type Paginator } from './generated/operations.ts';
export { type RuleId, type RuleNeed, type RuleRow, rules } from './generated/rules.ts';
export type {
  CommonErrorName,
  ErrorName,
  ErrorOf,
  OperationName,
  Operations,
  Request,
  Response,
  ShapeName,
  TopicName,
} from './generated/types.ts';
export type { Clock, Duration } from './mock/clock.ts';
export { type Cognito, createCognito, type Outbox } from './mock/cognito.ts';
export type { FaultOptions } from './mock/faults.ts';
export type { BuiltPool, ClientScene, Given, PoolScene, UserScene } from './mock/given.ts';
export type { JournalEntry } from './mock/journal.ts';
export type { MockOptions } from './mock/mock.ts';
export type { Message, MessageKind } from './mock/model/user-record.ts';
export type { RiskLevel } from './mock/risks.ts';
export type { Snapshot } from './mock/snapshot.ts';
export type { TriggerEvents, TriggerName } from './mock/triggers/events.ts';
export { type RecordedCall, type TriggerHandler, TriggerUnreachable } from './mock/triggers/triggers.ts';
export type { WireAnswer, WireRequest } from './protocol/answer.ts';
