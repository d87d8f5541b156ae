// The closed list of places where the live service departs from its own model, in what it reads and in what it sends.

/** Boolean members whose null is refused instead of read as absent (measured on the live service, 2026-09). */
export const STRICT_NULL: ReadonlySet<string> = new Set(['UseCognitoProvidedValues']);

/** Lists whose null elements are dropped without a word (measured on the live service, 2026-09); elsewhere they are refused. */
export const DROPS_NULL: ReadonlySet<string> = new Set(['LogConfigurationListType']);

/** A departure of recorded answers from the model: it is reported as information only. */
export interface Departure {
  shape: string;
  keyword: string;
  /** For `required`: the member that may be absent. */
  member?: string;
  /** Source text of the condition on the value, which is called `v`. */
  when: string;
}

/** What AWS's own recorded answers hold against the model. */
export const DEPARTURES: readonly Departure[] = [
  // The standard attribute phone_number_verified has 21 characters, where names in a schema end at 20.
  { shape: 'CustomAttributeNameType', keyword: 'maxLength', when: "v === 'phone_number_verified'" },
  // Import jobs complete with sentences, where the model admits one word.
  { shape: 'CompletionMessageType', keyword: 'pattern', when: 'true' },
  // A prefix domain is described with an empty configuration of its custom domain.
  {
    shape: 'CustomDomainConfigType',
    keyword: 'required',
    member: 'CertificateArn',
    when: 'Object.keys(o).length === 0',
  },
  // Passkeys of authenticators that name no transport come without the list.
  { shape: 'WebAuthnCredentialDescription', keyword: 'required', member: 'AuthenticatorTransports', when: 'true' },
];
