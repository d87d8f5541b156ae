// The laws of place and spelling: what lies in one pool is not reached through another, and user names differ in their capitals, as they
// do in every pool that is not told otherwise.
import type { OperationName } from '../../generated/types.ts';
import { describeOutcome } from '../deviations.ts';
import { baseRequest } from '../fixtures/index.ts';
import { isFault } from '../target.ts';
import { type Body, type LawScene, tell } from './law.ts';
import { isRefused } from './refusals.ts';

/** Members that name something inside a pool. */
const INSIDE = [
  'ClientId',
  'Username',
  'GroupName',
  'Identifier',
  'ProviderName',
  'IdpIdentifier',
  'ManagedLoginBrandingId',
  'TermsId',
  'JobId',
  'ClientSecretId',
  'DestinationUser',
];

/** They make what they name, and a domain that is made has no pool yet. */
const MAKING: readonly OperationName[] = [
  'AdminCreateUser',
  'CreateGroup',
  'CreateResourceServer',
  'CreateIdentityProvider',
  'CreateUserPoolDomain',
];

/** Asks through another pool, and by other capitals. */
export async function checkElsewhere(scene: LawScene): Promise<void> {
  const { operation, stage, wrong } = scene;
  const request = (await baseRequest(operation, stage)) as Body;
  const inside = operation.endsWith('Domain') ? 'Domain' : INSIDE.find((member) => request[member] !== undefined);
  if (request.UserPoolId !== undefined && inside !== undefined && !MAKING.includes(operation)) {
    const UserPoolId = await stage.once('elsewhere', () => stage.freshPool());
    const outcome = await wrong.send(operation, { ...request, UserPoolId });
    stage.observe(outcome);
    if (outcome.error === undefined || isFault(outcome))
      tell(scene, {
        law: `elsewhere/${inside}`,
        severity: outcome.error === undefined ? 'accepts too much' : 'breaks clients',
        expected: `a ${inside} of another pool to be refused`,
        observed: describeOutcome(outcome),
        outcome,
      });
  }
  await checkCapitals(scene);
}

async function checkCapitals(scene: LawScene): Promise<void> {
  const { operation, stage } = scene;
  if (operation === 'AdminCreateUser' || operation === 'SignUp') return;
  const request = (await baseRequest(operation, stage)) as Body;
  const { Username } = request;
  if (typeof Username !== 'string' || Username === Username.toUpperCase()) return;
  const errors = ['UserNotFoundException', 'ResourceNotFoundException'];
  await isRefused(scene, { ...request, Username: Username.toUpperCase() }, errors, 'capitals/Username');
}
