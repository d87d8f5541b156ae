// The command line that runs one recorded failure again. What the id does not say by itself stands in options.
import { quoted } from './shell.ts';

/** What the line is made of. */
export interface ReplayParts {
  readonly id: string;
  readonly phase: string;
  readonly seed: number;
  readonly path: string | undefined;
  readonly url: string | undefined;
}

/** The line. The seed of 0 is the one that is taken without a word. */
export function replayLine({ id, phase, seed, path, url }: ReplayParts): string {
  const words = [
    `npx cognito-contract replay ${quoted(id)}`,
    ...(url === undefined ? [] : [`--url ${quoted(url)}`]),
    ...(phase === impliedPhase(id, path) ? [] : [`--phase ${phase}`]),
    ...(seed === 0 ? [] : [`--seed ${seed}`]),
    ...(path === undefined ? [] : [`--path ${quoted(path)}`]),
  ];
  return words.join(' ');
}

/** The phase that an id, and the path of a case that chance made, belong to unless said otherwise. */
export function impliedPhase(id: string, path: string | undefined): string {
  if (id.startsWith('rule:')) return 'rules';
  if (id.includes('/random/') || path?.startsWith('open:') === true || path?.startsWith('miss:') === true)
    return 'random';
  return /\/(sequences|law)\//.test(id) || path !== undefined ? 'sequences' : 'constraints';
}
