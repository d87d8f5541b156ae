// A report as GitHub's workflow commands, which show deviations beside the changes of a pull request.
import { newDeviations, type Report } from '../report.ts';
import { visible } from './details.ts';
import { alsoAt, kindsOf } from './kinds.ts';

/** GitHub shows ten of a kind for each step and drops the others without a word. */
const MOST = 10;

/** One command a line; no line when nothing is new. */
export function annotations(report: Report): readonly string[] {
  const fresh = newDeviations(report);
  const kinds = kindsOf(fresh);
  const room = kinds.length > MOST ? MOST - 1 : MOST;
  const lines = kinds.slice(0, room).map((kind) => {
    const { id, severity, expected, observed, source, replay } = kind.first;
    const also = alsoAt(kind);
    const more = also === undefined ? '' : `\nalso at ${also}`;
    return command(
      `${severity}: ${id}`,
      `expected ${expected}\nobserved ${observed}\nsource ${source}\n${replay}${more}`,
    );
  });
  const told = kinds.slice(0, room).reduce((sum, { also }) => sum + 1 + also.length, 0);
  if (kinds.length <= room) return lines;
  return [...lines, command('cognito-contract', `${fresh.length - told} more deviations stand in the report.`)];
}

function command(title: string, message: string): string {
  return `::error title=${property(title)}::${data(message)}`;
}

function data(text: string): string {
  return text
    .split('\n')
    .map((line) => visible(line).replaceAll('%', '%25'))
    .join('%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
