// The phases that draw their requests, together: whoever loads this file needs the peer fast-check.
export { checkRandom } from './random.ts';
export { checkSequences } from './sequences.ts';
