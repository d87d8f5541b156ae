// Whether one value fits the type and the bounds of its schema entry. The facts record no texts for these, so the texts are ours.
import type { SchemaAttributeType } from '../../generated/types.ts';

/** What is wrong with the value, or undefined. */
export function valueFault(entry: SchemaAttributeType, value: string): string | undefined {
  switch (entry.AttributeDataType) {
    case 'Number':
      return numberFault(entry, value);
    case 'Boolean':
      return /^(?:true|false)$/i.test(value) ? undefined : 'Attribute value must be true or false.';
    case 'DateTime':
      return isDateTime(value) ? undefined : 'Attribute value must be a date and time.';
    default:
      return stringFault(entry, value);
  }
}

function stringFault(entry: SchemaAttributeType, value: string): string | undefined {
  const least = numberOf(entry.StringAttributeConstraints?.MinLength) ?? 0;
  const most = numberOf(entry.StringAttributeConstraints?.MaxLength) ?? 2048;
  if (value.length < least) return `String must be no shorter than ${least} characters.`;
  if (value.length > most) return `String must be no longer than ${most} characters.`;
  return undefined;
}

function numberFault(entry: SchemaAttributeType, value: string): string | undefined {
  if (!/^[+-]?\d+(?:\.\d+)?$/.test(value)) return 'Attribute value must be a number.';
  const least = numberOf(entry.NumberAttributeConstraints?.MinValue);
  const most = numberOf(entry.NumberAttributeConstraints?.MaxValue);
  if (least !== undefined && Number(value) < least) return `Number must be no less than ${least}.`;
  if (most !== undefined && Number(value) > most) return `Number must be no greater than ${most}.`;
  return undefined;
}

/** ISO 8601 or epoch time: the documentation names the type and no form. */
function isDateTime(value: string): boolean {
  if (/^\d+(?:\.\d+)?$/.test(value)) return true;
  return /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}.*)?$/.test(value) && !Number.isNaN(Date.parse(value));
}

function numberOf(text: string | undefined): number | undefined {
  return text === undefined || text === '' ? undefined : Number(text);
}
