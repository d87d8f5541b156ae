// The law of names and proofs: a request that is right but for one name of something that is not there, or for one proof that is
// wrong, is refused, with the error that says so, and changes nothing.
import { operations } from '../../generated/operations.ts';
import type { OperationName } from '../../generated/types.ts';
import { describeOutcome } from '../deviations.ts';
import { baseRequest } from '../fixtures/index.ts';
import { isFault } from '../target.ts';
import { type Body, type LawScene, tell } from './law.ts';

/** One way to spoil a request: a member, what is put in its place, and the errors that say so. */
interface Spoiling {
  readonly member: string;
  readonly put: (held: unknown) => unknown;
  readonly errors: readonly string[];
  /** How the text reads, where captures of the live service agree. */
  readonly text?: RegExp;
  /** Operations that do not take it that way. */
  readonly except?: readonly OperationName[];
  /** Operations whose plain request lacks the member, which is put in. */
  readonly adds?: readonly OperationName[];
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
    text: /^User pool \S+ does not exist\.?$/,
    errors: GONE,
  },
  {
    member: 'ClientId',
    put: put('0absent0absent0absent0abs'),
    text: /^User pool client (\S+ )?does not exist\.?$/,
    errors: GONE,
    // What they say of tokens of a client that is not there is not documented.
    except: ['RevokeToken', 'GetTokensFromRefreshToken'],
  },
  {
    member: 'Username',
    put: put('nobody-of-that-name'),
    text: /^(User does not exist|Username\/client id combination not found)\.?$/,
    errors: NO_USER,
    except: ['AdminCreateUser', 'SignUp'],
  },
  {
    member: 'GroupName',
    put: put('no-group-of-that-name'),
    text: /^Group not found\.?$/,
    errors: GONE,
    except: ['CreateGroup'],
  },
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
const WRONG_CODE = /^Invalid verification code provided, please try again\.?$/;
const WEAK = ['InvalidPasswordException'];
const OTHER_USER = inside('ProviderAttributeValue', put('nobody-of-that-name'));

const PROOFS: readonly Spoiling[] = [
  { member: 'AccessToken', put: put('no.access.token'), text: /^Invalid Access Token\.?$/, errors: REFUSED },
  { member: 'AccessToken', put: forged, errors: REFUSED },
  {
    member: 'AuthParameters',
    put: inside('PASSWORD', turned),
    text: /^Incorrect username or password\.?$/,
    errors: REFUSED,
  },
  { member: 'AuthParameters', put: inside('USERNAME', put('nobody-of-that-name')), errors: NO_USER },
  { member: 'PreviousPassword', put: turned, errors: REFUSED },
  { member: 'RefreshToken', put: turned, text: /^Invalid Refresh Token\.?$/, errors: REFUSED },
  { member: 'ConfirmationCode', put: turned, text: WRONG_CODE, errors: CODES },
  { member: 'Code', put: turned, text: WRONG_CODE, errors: CODES },
  { member: 'UserCode', put: turned, errors: ['EnableSoftwareTokenMFAException', 'CodeMismatchException'] },
  { member: 'Password', put: put('weakling'), errors: WEAK },
  { member: 'ProposedPassword', put: put('weakling'), errors: WEAK },
  { member: 'TemporaryPassword', put: put('weakling'), errors: WEAK, adds: ['AdminCreateUser'] },
  { member: 'ChallengeResponses', put: inside('NEW_PASSWORD', put('weakling')), errors: WEAK },
  { member: 'DestinationUser', put: OTHER_USER, errors: NO_USER },
  { member: 'User', put: OTHER_USER, errors: NO_USER },
  { member: 'Session', put: turned, errors: [...REFUSED, 'CodeMismatchException', 'InvalidParameterException'] },
];

/** The plain request of an operation, spoilt; undefined where the way does not fit it. */
function spoilt({ member, put, except, adds }: Spoiling, operation: OperationName, plain: Body): Body | undefined {
  if (except?.includes(operation) || (plain[member] === undefined && !adds?.includes(operation))) return undefined;
  const value = put(plain[member]);
  return value === undefined ? undefined : { ...plain, [member]: value };
}

/** Spoils the plain request of an operation in every way that fits it; none of them changes what the API shows. */
export async function checkRefusals(scene: LawScene, readState: () => Promise<string>): Promise<void> {
  const { operation, stage } = scene;
  let plain = (await baseRequest(operation, stage)) as Body;
  const ways = [...NAMES, ...PROOFS].filter((way) => spoilt(way, operation, plain) !== undefined);
  if (ways.length === 0) return;
  const before = await readState();
  let refused = 0;
  for (const way of ways) {
    const request = spoilt(way, operation, plain);
    if (request === undefined) continue;
    const law = `${NAMES.includes(way) ? 'absent' : 'proof'}/${way.member}`;
    if (await isRefused(scene, request, declared(operation, way.errors), law, way.text)) refused += 1;
    // What was taken by mistake may have used the request up.
    else plain = (await baseRequest(operation, stage)) as Body;
  }
  // What was wrongly accepted has changed things, and is told already.
  if (refused < ways.length || (await readState()) === before) return;
  const observed = 'the state that the API shows has changed';
  tell(scene, { law: 'refused/state', expected: 'requests that are refused to change nothing', observed });
}

/** Operations that do not know the error for users say it with the one for all things. */
function declared(operation: OperationName, errors: readonly string[]): readonly string[] {
  const own: readonly string[] = operations[operation].errors;
  return errors.some((name) => own.includes(name)) ? errors : [...errors, 'ResourceNotFoundException'];
}

/** Sends a request that has to be refused with one of some errors; answers whether it was refused at all. */
export async function isRefused(
  scene: LawScene,
  request: Body,
  errors: readonly string[],
  law: string,
  text?: RegExp,
): Promise<boolean> {
  const { operation } = scene;
  const outcome = await scene.wrong.send(operation, request);
  const { error } = outcome;
  // What is not there, or is not sent to spare people messages, refuses nothing.
  if (outcome.missing) return true;
  if (error === undefined) {
    // What is made by mistake is taken away in the end all the same.
    scene.stage.observe(outcome);
  } else if (errors.includes(error.name)) {
    if (text === undefined || text.test(error.message ?? '') || error.name !== errors[0]) return true;
    const expected = `a text like ${text.source}`;
    tell(scene, { law: `${law}/text`, expected, observed: describeOutcome(outcome), outcome });
    return true;
  }
  tell(scene, {
    law,
    severity: error === undefined ? 'accepts too much' : isFault(outcome) ? 'breaks clients' : 'wrong effect',
    expected: errors.join(' or '),
    observed: describeOutcome(outcome),
    outcome,
  });
  return error !== undefined;
}
