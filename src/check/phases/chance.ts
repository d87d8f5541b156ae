// The phases that draw their requests, together: whoever loads this file needs the peer fast-check.
export { checkRandom, randomReplay } from './random.ts';
export { checkSequences, sequenceReplay } from './sequences.ts';
