// The public door `cognito-contract/arbitrary`: fast-check arbitraries of requests, answers and shapes that keep the contract, of
// requests that just miss it, and of texts that break careless code. Needs the peer fast-check.
export { hostileStrings } from './hostile.ts';
export { type NearMiss, nearMiss } from './near-misses.ts';
export { type RequestOptions, requestArbitrary, responseArbitrary } from './requests.ts';
export { shapeArbitrary } from './shape-arbitraries.ts';
