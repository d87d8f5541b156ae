// The door `cognito-contract/vitest`: the contract as a suite, and matchers. Needs the peer vitest. Importing it, or naming it in
// `setupFiles`, gives the matchers to `expect`.
export type { ContractMatchers } from './matchers.ts';

import './matchers.ts';

export { contractSuite, type SuiteOptions } from './suite.ts';
