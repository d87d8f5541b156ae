// The rules between members of one request, by operation. Rules that need the state of a pool stand with whoever holds the state.
import type { OperationName, Request } from '../../generated/types.ts';
import {
  analyticsFault,
  contextDataFault,
  flowFault,
  lifetimeFault,
  oauthFault,
  secretFault,
  urlFault,
} from './app-clients.ts';
import type { RequestFault } from './fault.ts';
import { customAttributesFault, schemaFault } from './schema.ts';
import { tagFault } from './tags.ts';
import {
  aliasFault,
  emailAccountFault,
  emailSenderFault,
  firstFactorFault,
  keyFault,
  legacyDaysFault,
  mfaModeFault,
  newPoolMfaFault,
  smsSenderFault,
  triggerFault,
  verificationFault,
} from './user-pools.ts';

type Rules = { readonly [Name in OperationName]?: readonly ((request: Request<Name>) => RequestFault | undefined)[] };

type PoolSettings = Omit<Request<'UpdateUserPool'>, 'UserPoolId'>;

const poolRules: readonly ((request: PoolSettings) => RequestFault | undefined)[] = [
  firstFactorFault,
  legacyDaysFault,
  ({ EmailConfiguration: email }) => email && (emailAccountFault(email) ?? emailSenderFault(email)),
  ({ SmsConfiguration: sms }) => sms && smsSenderFault(sms),
  ({ LambdaConfig: lambdas }) => lambdas && triggerFault(lambdas),
  keyFault,
  ({ UserPoolTags }) => tagFault('UserPoolTags', UserPoolTags, 'UserPoolTaggingException'),
];

const clientRules: readonly ((
  request: Omit<Request<'UpdateUserPoolClient'>, 'UserPoolId' | 'ClientId'>,
) => RequestFault | undefined)[] = [flowFault, lifetimeFault, urlFault, analyticsFault];

const rules: Rules = {
  CreateUserPool: [aliasFault, newPoolMfaFault, verificationFault, ...poolRules, ({ Schema }) => schemaFault(Schema)],
  // An update keeps some settings that it does not send, so that what it lacks by itself may be there.
  UpdateUserPool: poolRules,
  AddCustomAttributes: [({ CustomAttributes }) => customAttributesFault(CustomAttributes)],
  SetUserPoolMfaConfig: [mfaModeFault],
  CreateUserPoolClient: [
    secretFault,
    ...clientRules,
    (request) => oauthFault(request, hasSecret(request)),
    (request) => contextDataFault(request, hasSecret(request)),
  ],
  UpdateUserPoolClient: [...clientRules, (request) => oauthFault(request, undefined)],
  TagResource: [({ Tags }) => tagFault('Tags', Tags, 'InvalidParameterException')],
};

function hasSecret({ GenerateSecret, ClientSecret }: Request<'CreateUserPoolClient'>): boolean {
  return GenerateSecret === true || ClientSecret !== undefined;
}

/** What in a request does not go together, one fault for each rule that it breaks. The request has to be valid by itself. */
export function requestRuleViolations<Name extends OperationName>(
  operation: Name,
  request: Request<Name>,
): readonly RequestFault[] {
  return (rules[operation] ?? []).flatMap((rule) => rule(request) ?? []);
}
