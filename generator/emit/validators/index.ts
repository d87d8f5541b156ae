// Emits the validators: readers of requests, checks of answers, the patterns they share, and the facts behind their words.
import type { Model } from '../../model.ts';
import { answerModules } from './answers.ts';
import { copied } from './module.ts';
import { requestModules } from './requests.ts';
import { type Patterns, patternModule } from './scalars.ts';
import { wordingModule } from './wording.ts';

/** Every file of `src/generated/validators/` by its path in there. */
export function emitValidators(model: Model): Map<string, string> {
  const patterns: Patterns = new Map();
  const requests = requestModules(model, patterns);
  const answers = answerModules(model, patterns);
  return new Map([
    ['support.ts', copied('support.ts')],
    ['answer-support.ts', copied('answer-support.ts')],
    ...requests,
    ...answers,
    ['patterns.ts', patternModule(patterns)],
    ['wording.ts', wordingModule(model)],
  ]);
}
