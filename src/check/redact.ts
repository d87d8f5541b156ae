// Takes secrets out of everything that is shown or stored: by the contract's sensitive shapes, by telling names, and by the look
// of tokens. What is left still says how long the secret was.
import { type Schema, schemas } from '../generated/schemas.ts';
import type { ShapeName } from '../generated/types.ts';

/**
 * Sensitive in the model, and kept all the same: without them no request can be told from another, and a run makes its own.
 */
const IDENTIFIERS: readonly ShapeName[] = ['ClientIdType', 'UsernameType'];

const SECRET_NAME =
  /password|secret|token|session|\bcode|_code|code$|srp|verifier|signature|credential|authorization|cookie|private_?key/i;
/** Settings and names that only look like secrets, such as `token_url` and `token_request_method` of an identity provider. */
const HARMLESS_NAME =
  /^(NextToken|PaginationToken|TokenValidityUnits|TokenUse|GenerateSecret|.*Validity|.*Policy|.*Enabled|.*Type|.*Setting(s)?|.*Configuration|SecretHashStatus|ClientSecretId|CodeDelivery.*|USER_ID_FOR_SRP|RefreshTokenRotation|PreTokenGeneration.*|PasswordHash.*|PasswordHistorySize|CompromisedCredentialsDetected|FriendlyCredentialName|ClientSecretCreateDate|EnableTokenRevocation|Credential(s|Id)|[a-z_]+_(ur[il]|method))$/;

/** The member whose members are called like tokens and are words such as `minutes`. */
export const UNITS = 'TokenValidityUnits';

/**
 * A value without its secrets. `shape` is what the contract says stands there; `kept` are the sensitive shapes that stay, which in
 * other people's traffic are fewer.
 */
export function redacted(value: unknown, shape?: ShapeName, kept: readonly ShapeName[] = IDENTIFIERS): unknown {
  const redact = (held: unknown, [schema, of]: Place, secret: boolean): unknown => {
    const hidden = secret || (schema?.['x-sensitive'] === true && !(of !== undefined && kept.includes(of)));
    if (typeof held === 'string') return hidden ? mask(held) : redactedText(held);
    if (Array.isArray(held)) return held.map((item) => redact(item, resolved(schema?.items), hidden));
    if (typeof held !== 'object' || held === null) return held;
    return Object.fromEntries(
      Object.entries(held).map(([name, child]) => {
        // Units are named after tokens and hold none.
        if (name === UNITS) return [name, child];
        const known = schema?.properties?.[name] ?? schema?.additionalProperties;
        return [name, redact(child, resolved(known), hidden || isSecretName(name))];
      }),
    );
  };
  return redact(value, [shape === undefined ? undefined : schemas[shape], shape], false);
}

type Place = readonly [Schema | undefined, ShapeName | undefined];

function resolved(schema: Schema | undefined): Place {
  return schema?.$ref === undefined ? [schema, undefined] : [schemas[schema.$ref], schema.$ref];
}

/** True for the names of members that hold secrets. */
export function isSecretName(name: string): boolean {
  return SECRET_NAME.test(name) && !HARMLESS_NAME.test(name);
}

function mask(text: string): string {
  // What is masked already keeps its length, and nothing hides nothing.
  if (text === '' || /^\*{3}\d+ characters\*{3}$/.test(text)) return text;
  return `***${text.length} characters***`;
}

/** A body that is no JSON, without what stands in quotes behind the name of a secret and without what looks like one. */
export function redactedBody(text: string): string {
  const member = /(["'])([\w:-]+)\1(\s*:\s*)(["'])((?:\\.|(?!\4).)*)(\4|$)/gs;
  const hidden = text.replace(member, (all, open, name: string, colon, quote, value: string, end) =>
    isSecretName(name) ? `${open}${name}${open}${colon}${quote}${mask(value)}${end}` : all,
  );
  return redactedText(hidden);
}

/** Text without anything that looks like a token or a signature, whatever stands around it. */
export function redactedText(text: string): string {
  return text
    .replace(/eyJ[\w-]{8,}(\.[\w-]*){1,4}/g, mask)
    .replace(/(Authorization=|Credential=|Signature=|Bearer )[^\s,]+/gi, '$1***')
    .replace(/\bAKIA[0-9A-Z]{12,}\b/g, mask)
    .replace(/-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]*?(-----END [A-Z ]*-----|$)/g, mask);
}
