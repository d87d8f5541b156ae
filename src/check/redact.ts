// Takes secrets out of everything that is shown or stored: by the contract's sensitive shapes, by telling names, and by the look
// of tokens. What is left still says how long the secret was.
import { type Schema, schemas } from '../generated/schemas.ts';
import type { ShapeName } from '../generated/types.ts';

/**
 * Sensitive in the model, and kept all the same: without them no request can be told from another, and a run makes its own.
 */
const IDENTIFIERS: readonly ShapeName[] = ['ClientIdType', 'UsernameType'];

const SECRET_NAME =
  /password|secret|token|session|\bcode|_code|code$|srp|verifier|signature|credential|authorization|cookie/i;
/** Settings and names that only look like secrets. */
const HARMLESS_NAME =
  /^(NextToken|PaginationToken|TokenValidityUnits|TokenUse|GenerateSecret|.*Validity|.*Policy|.*Enabled|.*Type|.*Setting(s)?|.*Configuration|SecretHashStatus|ClientSecretId)$/;

/** A value without its secrets. `shape` is what the contract says stands there. */
export function redacted(value: unknown, shape?: ShapeName): unknown {
  return redact(value, shape === undefined ? undefined : schemas[shape], shape, false);
}

function redact(value: unknown, schema: Schema | undefined, shape: ShapeName | undefined, secret: boolean): unknown {
  const hidden = secret || (schema?.['x-sensitive'] === true && !(shape !== undefined && IDENTIFIERS.includes(shape)));
  if (typeof value === 'string') return hidden ? mask(value) : redactedText(value);
  if (Array.isArray(value)) return value.map((item) => redact(item, ...resolved(schema?.items), hidden));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, child]) => {
      const known = schema?.properties?.[name] ?? schema?.additionalProperties;
      return [name, redact(child, ...resolved(known), hidden || isSecretName(name))];
    }),
  );
}

function resolved(schema: Schema | undefined): [Schema | undefined, ShapeName | undefined] {
  return schema?.$ref === undefined ? [schema, undefined] : [schemas[schema.$ref], schema.$ref];
}

function isSecretName(name: string): boolean {
  return SECRET_NAME.test(name) && !HARMLESS_NAME.test(name);
}

function mask(text: string): string {
  return `***${text.length} characters***`;
}

/** Text without anything that looks like a token or a signature, whatever stands around it. */
export function redactedText(text: string): string {
  return text
    .replace(/eyJ[\w-]{8,}(\.[\w-]*){1,4}/g, mask)
    .replace(/(Authorization=|Credential=|Signature=|Bearer )[^\s,]+/gi, '$1***')
    .replace(/\bAKIA[0-9A-Z]{12,}\b/g, mask);
}
