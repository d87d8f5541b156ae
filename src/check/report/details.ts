// What the reports say of one deviation, term by term, and text of an endpoint as it may be printed.
import type { Deviation } from '../deviations.ts';
import type { Report, ReportedDeviation } from '../report.ts';

/** One term with what it says; `isCode` where that is meant to be copied. */
export interface Detail {
  readonly term: string;
  readonly text: string;
  readonly isCode: boolean;
}

/** How many of the calls that led to a deviation are told, the last ones; the JSON report has them all. */
const MOST_CALLS = 12;

/** All that there is to say, in the order in which it is read. */
export function detailsOf(deviation: Deviation & Partial<Pick<ReportedDeviation, 'known'>>): readonly Detail[] {
  const { expected, observed, source, steps = [], curl, awsCli, awsCliNote, replay, known } = deviation;
  const calls = steps
    .slice(-MOST_CALLS)
    .map((step, index, { length }) => `${steps.length - length + index + 1}. ${step}`);
  return [
    said('expected', expected),
    said('observed', observed),
    said('source', source),
    ...(calls.length === 0 ? [] : [said('calls', calls.join('\n'))]),
    ...(curl === undefined ? [] : [copied('curl', curl)]),
    ...(awsCli === undefined ? [] : [copied('AWS CLI', awsCli)]),
    ...(awsCliNote === undefined ? [] : [said(awsCli === undefined ? 'AWS CLI' : '', awsCliNote)]),
    // What was seen in traffic has no run to repeat, and says its curl line here too.
    ...(replay === curl ? [] : [copied('replay', replay)]),
    ...(known === undefined ? [] : [said('known', knownBecause(known))]),
  ];
}

/** Why a baseline excuses a deviation, until when, and where that is being worked on. */
export function knownBecause({ reason, link, expires }: NonNullable<ReportedDeviation['known']>): string {
  return [reason, ...(expires === undefined ? [] : [`until ${expires}`]), ...(link === undefined ? [] : [link])].join(
    ', ',
  );
}

/** What was done, in a sentence. */
export function runLine({ seed, phases, requests }: Report): string {
  if (phases.includes('traffic')) return `${requests} requests of others were watched.`;
  return `Seed ${seed}, phases ${phases.join(', ')}, ${requests} requests.`;
}

/** Details as lines of plain text, with the terms in a column of their own. */
export function detailLines(details: readonly Detail[], indent = '  '): string[] {
  return details.flatMap(({ term, text }) =>
    text.split('\n').map((line, index) => `${indent}${(index === 0 ? term : '').padEnd(10)}${visible(line)}`),
  );
}

/**
 * Text with every character escaped that would move a cursor, change a colour or the direction of reading: an endpoint must not
 * write into somebody's terminal.
 */
export function visible(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, (char) => `\\u{${char.codePointAt(0)?.toString(16)}}`);
}

function said(term: string, text: string): Detail {
  return { term, text, isCode: false };
}

function copied(term: string, text: string): Detail {
  return { term, text, isCode: true };
}
