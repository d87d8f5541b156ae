// Emits the validators: readers of requests, checks of answers, the patterns they share, and the facts behind their words.
import { readFileSync } from 'node:fs';
import type { Model } from '../../model.ts';
import { header } from '../text.ts';
import { answerModules } from './answers.ts';
import { requestModules } from './requests.ts';
import { type Patterns, patternModule } from './scalars.ts';
import { wordingModule } from './wording.ts';

const support = readFileSync(new URL('./support.ts', import.meta.url), 'utf8');
const answerSupport = readFileSync(new URL('./answer-support.ts', import.meta.url), 'utf8');

/** Every file of `src/generated/validators/` by its path in there. */
export function emitValidators(model: Model): Map<string, string> {
  const patterns: Patterns = new Map();
  const requests = requestModules(model, patterns);
  const answers = answerModules(model, patterns);
  return new Map([
    ['answer-support.ts', `${header('generator/emit/validators/answer-support.ts')}\n${answerSupport}`],
    ['support.ts', `${header('generator/emit/validators/support.ts')}\n${support}`],
    ...requests,
    ...answers,
    ['patterns.ts', patternModule(patterns)],
    ['wording.ts', wordingModule(model)],
  ]);
}
