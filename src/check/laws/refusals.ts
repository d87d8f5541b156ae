// The law of names and proofs: a request that is right but for one name of something that is not there, or for one proof that is
// wrong, is refused, with the error that says so, and changes nothing.
import { operations } from '../../generated/operations.ts';
import type { OperationName } from '../../generated/types.ts';
import { describeOutcome } from '../deviations.ts';
import { baseRequest } from '../fixtures/index.ts';
import { isFault } from '../target.ts';
import { type Body, type LawScene, tell } from './law.ts';

/** One way to spoil a request: a member, what is put in its place, and the errors that say so. */
export interface Spoiling {
  readonly member: string;
  readonly put: (held: unknown, request: Body) => unknown;
  readonly errors: readonly string[];
  /** Operations that do not take it that way. */
  readonly except?: readonly OperationName[];
  /** Only these operations, where the member means something else in others. */
  readonly only?: readonly OperationName[];
}

const GONE = ['ResourceNotFoundException'];
const NO_USER = ['UserNotFoundException'];
const REFUSED = ['NotAuthorizedException'];
const NO_ID = '00000000-0000-4000-8000-00000000dead';

const put = (value: unknown) => () => value;
/** The same with its last letter or digit turned, so that its form stays right. */
const turned = (held: unknown): string => {
  const text = String(held);
  const last = text.at(-1) ?? '';
  return `${text.slice(0, -1)}${/\d/.test(last) ? (Number(last) + 1) % 10 : last === 'a' ? 'b' : 'a'}`;
};
/** A token of the right form whose signature is another's. */
const forged = (held: unknown): string => String(held).replace(/\.[^.]{8}(?=[^.]*$)/, '.AAAAAAAA');
const inside = (name: string, change: (held: unknown) => unknown) => (held: unknown) => {
  const map = held as Body | undefined;
  return map?.[name] === undefined ? undefined : { ...map, [name]: change(map[name]) };
};

const NAMES: readonly Spoiling[] = [
  {
    member: 'UserPoolId',
    put: (held) => `${String(held).split('_')[0]}_Absent000`,
    errors: GONE,
  },
  {
    member: 'ClientId',
    put: put('0absent0absent0absent0abs'),
    errors: GONE,
    // What they say of tokens of a client that is not there is not documented.
    except: ['RevokeToken', 'GetTokensFromRefreshToken'],
  },
  { member: 'Username', put: put('nobody-of-that-name'), errors: NO_USER, except: ['AdminCreateUser', 'SignUp'] },
  { member: 'GroupName', put: put('no-group-of-that-name'), errors: GONE, except: ['CreateGroup'] },
  { member: 'Identifier', put: put('no-server-of-that-name'), errors: GONE, except: ['CreateResourceServer'] },
  { member: 'ProviderName', put: put('NoProvider'), errors: GONE, except: ['CreateIdentityProvider'] },
  { member: 'IdpIdentifier', put: put('absent.example.com'), errors: GONE },
  { member: 'ManagedLoginBrandingId', put: put(NO_ID), errors: GONE },
  { member: 'TermsId', put: put(NO_ID), errors: GONE },
  { member: 'JobId', put: put('import-Absent0000'), errors: GONE },
  {
    member: 'DeviceKey',
    put: (held) => `${String(held).split('_')[0]}_${NO_ID}`,
    errors: GONE,
    except: ['ConfirmDevice'],
  },
  { member: 'ResourceArn', put: (held) => String(held).replace(/_.*$/, '_Absent000'), errors: GONE },
  { member: 'CredentialId', put: put('absent'), errors: GONE },
];

const CODES = ['CodeMismatchException'];

const PROOFS: readonly Spoiling[] = [
  { member: 'AccessToken', put: put('no.access.token'), errors: REFUSED },
  { member: 'AccessToken', put: forged, errors: REFUSED },
  {
    member: 'AuthParameters',
    put: inside('PASSWORD', turned),
    errors: REFUSED,
  },
  { member: 'AuthParameters', put: inside('USERNAME', put('nobody-of-that-name')), errors: NO_USER },
  { member: 'PreviousPassword', put: turned, errors: REFUSED },
  { member: 'RefreshToken', put: turned, errors: REFUSED },
  { member: 'ConfirmationCode', put: turned, errors: CODES },
  { member: 'Code', put: turned, errors: CODES },
  { member: 'UserCode', put: turned, errors: ['EnableSoftwareTokenMFAException', 'CodeMismatchException'] },
  { member: 'Session', put: turned, errors: [...REFUSED, 'CodeMismatchException', 'InvalidParameterException'] },
];

/** Spoils the plain request of an operation in every way that fits it. */
export async function checkRefusals(scene: LawScene): Promise<void> {
  const { operation, stage } = scene;
  for (const [index, spoiling] of [...NAMES, ...PROOFS].entries()) {
    if (spoiling.except?.includes(operation) || scene.run.expired()) continue;
    const request = (await baseRequest(operation, stage)) as Body;
    const value = request[spoiling.member] === undefined ? undefined : spoiling.put(request[spoiling.member], request);
    if (value === undefined) continue;
    const law = `${index < NAMES.length ? 'absent' : 'proof'}/${spoiling.member}`;
    await isRefused(scene, { ...request, [spoiling.member]: value }, declared(operation, spoiling.errors), law);
  }
}

/** Operations that do not know the error for users say it with the one for all things. */
function declared(operation: OperationName, errors: readonly string[]): readonly string[] {
  const own: readonly string[] = operations[operation].errors;
  return errors.some((name) => own.includes(name)) ? errors : [...errors, 'ResourceNotFoundException'];
}

/** Sends a request that has to be refused with one of some errors. */
export async function isRefused(
  scene: LawScene,
  request: Body,
  errors: readonly string[],
  law: string,
  operation: OperationName = scene.operation,
): Promise<void> {
  const outcome = await scene.wrong.send(operation, request);
  const { error } = outcome;
  if (error === undefined) {
    // What is made by mistake is taken away in the end all the same.
    scene.stage.observe(outcome);
  } else if (errors.includes(error.name)) return;
  tell(scene, {
    law,
    severity: error === undefined ? 'accepts too much' : isFault(outcome) ? 'breaks clients' : 'wrong effect',
    operation,
    expected: errors.join(' or '),
    observed: describeOutcome(outcome),
    outcome,
  });
}
