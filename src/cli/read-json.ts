// Reads a JSON file that a user wrote or kept, and judges it by its schema; every complaint names the file, the place and the fix.
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { UsageError } from '../errors.ts';

/** The file's content. Throws UsageError ERR_FILE when it cannot be read, is not JSON, or breaks the schema. */
export function readJson(file: string, schema: object): unknown {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (cause) {
    throw new UsageError('ERR_FILE', `${file} cannot be read: ${(cause as Error).message}`, { cause });
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new UsageError('ERR_FILE', `${file} is not JSON: ${(cause as Error).message}`, { cause });
  }
  const validate = new Ajv2020({ allErrors: true, strict: false }).compile(schema);
  if (!validate(value)) {
    const places = (validate.errors ?? []).slice(0, 5).map((error) => {
      const extra =
        error.keyword === 'additionalProperties'
          ? ` '${error.params.additionalProperty}'`
          : error.keyword === 'const'
            ? ` ${JSON.stringify(error.params.allowedValue)}`
            : '';
      return `${error.instancePath || 'the document'} ${error.message}${extra}`;
    });
    throw new UsageError('ERR_FILE', `${file} is not what is wanted here: ${places.join('; ')}.`);
  }
  return value;
}
