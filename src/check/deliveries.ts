// Judges what answers tell of codes that were sent: to which attribute, by which medium, and to an address that is masked (measured on
// the live service, 2026: `a***@e***`, `+*******0100`).
import { describeOutcome, type Findings, referencePage } from './deviations.ts';
import type { Outcome } from './target.ts';

type Members = Readonly<Record<string, unknown>>;

const MEDIA: Readonly<Record<string, string>> = { email: 'EMAIL', phone_number: 'SMS' };

/** Judges the deliveries of a success. */
export function judgeDeliveries(outcome: Outcome, findings: Findings): void {
  const { operation, value, error } = outcome;
  if (error !== undefined || typeof value !== 'object' || value === null) return;
  const { CodeDeliveryDetails, CodeDeliveryDetailsList } = value as Members;
  const listed = Array.isArray(CodeDeliveryDetailsList) ? CodeDeliveryDetailsList : [];
  for (const details of [CodeDeliveryDetails, ...listed] as readonly (Members | null | undefined)[]) {
    if (typeof details !== 'object' || details === null) continue;
    const { AttributeName, DeliveryMedium, Destination } = details;
    const medium = MEDIA[String(AttributeName)];
    const faults: readonly (readonly [what: string, fits: boolean, expected: string, observed: unknown])[] = [
      ['AttributeName', medium !== undefined, 'email or phone_number', AttributeName],
      [
        'DeliveryMedium',
        medium === undefined || DeliveryMedium === medium,
        `${medium}, as it is ${String(AttributeName)}`,
        DeliveryMedium,
      ],
      [
        'Destination',
        typeof Destination === 'string' && Destination.includes('*'),
        'a masked address',
        'one in the clear',
      ],
    ];
    for (const [what, fits, expected, observed] of faults) {
      if (fits) continue;
      findings.deviation({
        id: `${operation}/delivery/${what}`,
        severity: 'wrong effect',
        operation,
        expected: `${what} to be ${expected}`,
        observed: observed === undefined ? `nothing (${describeOutcome(outcome)})` : String(observed),
        source: `shape CodeDeliveryDetailsType; ${referencePage(operation)}`,
        outcome,
      });
    }
  }
}
