// How implementations say that they do not have an operation, so that it counts as missing and not as broken.

/** What an answer says of the operation: that it is not there, that it or a part of it is not there, or nothing of the kind. */
export type Absence = 'operation' | 'operation or part' | 'none';

/** Reads an answer. */
export function absenceIn(
  status: number,
  error: { readonly name: string; readonly message: string | undefined } | undefined,
  body: string,
): Absence {
  if (error === undefined) return 'none';
  const { name, message } = error;
  if (status === 501 || status === 404 || status === 405) return 'operation';
  if (name === 'UnknownOperationException' || name === 'NotImplemented' || name === 'InvalidAction') return 'operation';
  const text = message ?? body.slice(0, 500);
  // cognito-local answers 500 for operations that it does not have, and for flows that it does not have.
  const unsupported =
    name.startsWith('CognitoLocal#Unsupported') || (name === 'Unsupported' && status === 500) || status >= 500;
  if (!unsupported || !/not (yet )?(been )?implemented|unsupported/i.test(`${name} ${text}`)) return 'none';
  return /x-amz-target/i.test(text) ? 'operation' : 'operation or part';
}
