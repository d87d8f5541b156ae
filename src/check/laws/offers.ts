// The law of what is offered: texts are kept to the letter, whatever is in them, and of a list everything is done. Limits and choices
// do not show that, because their values are plain.
import { changedAt } from '../../arbitrary/place.ts';
import { operations } from '../../generated/operations.ts';
import type { OperationName } from '../../generated/types.ts';
import { validateRequest } from '../../validate/index.ts';
import { inputSites, type Site } from '../../validate/sites.ts';
import { completed } from '../fixtures/companions.ts';
import { baseRequest } from '../fixtures/index.ts';
import type { Body, LawScene } from './law.ts';
import { checkShown } from './shown.ts';
import { writes } from './writes.ts';

/** Texts with marks, capitals and letters of several scripts, the richest first; a place takes the first that it allows. */
const TEXTS: readonly string[] = [
  'Zoë {username} {####} – 100 % <b>&amp;</b>  + 你好\n"Straße"  ',
  'Zoë Ångström 你好 = 1 + 1',
  'Zoë-Ångström_你好+Aa',
  'Mixed-Case.Value',
];

/** Members that name things, prove something, or mean something that is not there. */
const FIXED =
  /^(UserPoolId|ClientId|Username|GroupName|Identifier|ProviderName|PoolName|Domain|TermsId|JobId|ResourceArn|AccessToken|ManagedLoginBrandingId|LimitDefinition|\w*Arn|CSS|ClientSecret)$/;

/** Lists that the plain requests do not have, with more than one thing in each. */
const LISTS: Readonly<Partial<Record<OperationName, readonly Body[]>>> = {
  AdminCreateUser: [
    { UserAttributes: attributes({ nickname: 'Zoë', given_name: 'Ada', email: 'Mixed.Case@Example.com' }) },
  ],
  AdminUpdateUserAttributes: [
    { UserAttributes: attributes({ nickname: 'Ada', given_name: 'Zoë', website: 'https://example.com/Path' }) },
  ],
  UpdateUserAttributes: [
    { UserAttributes: attributes({ nickname: 'Ada', given_name: 'Zoë', website: 'https://example.com/Path' }) },
  ],
  TagResource: [{ Tags: { first: 'One', Second: 'two Words', First: 'one more' } }, { Tags: { second: 'third' } }],
  CreateUserPool: [{ AliasAttributes: ['email', 'preferred_username'] }],
  CreateUserPoolClient: [clientLists()],
  UpdateUserPoolClient: [clientLists()],
  CreateResourceServer: [{ Scopes: scopes('read', 'Write') }],
  UpdateResourceServer: [{ Scopes: scopes('read', 'Write') }],
  CreateIdentityProvider: [providerLists()],
  UpdateIdentityProvider: [providerLists()],
  CreateTerms: [{ Links: { 'cognito:default': 'https://example.com/A', 'cognito:german': 'https://example.com/B' } }],
  UpdateTerms: [{ Links: { 'cognito:default': 'https://example.com/A', 'cognito:german': 'https://example.com/B' } }],
};

function attributes(values: Readonly<Record<string, string>>): readonly Body[] {
  return Object.entries(values).map(([Name, Value]) => ({ Name, Value }));
}

function scopes(...names: readonly string[]): readonly Body[] {
  return names.map((ScopeName) => ({ ScopeName, ScopeDescription: `${ScopeName} things` }));
}

function clientLists(): Body {
  return {
    ReadAttributes: ['email', 'nickname'],
    WriteAttributes: ['email', 'nickname'],
    CallbackURLs: ['https://example.com/', 'https://example.com/Two'],
    LogoutURLs: ['https://example.com/out', 'https://example.com/Gone'],
    ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH', 'ALLOW_ADMIN_USER_PASSWORD_AUTH'],
    AllowedOAuthScopes: ['openid', 'email', 'profile'],
  };
}

function providerLists(): Body {
  return {
    IdpIdentifiers: ['one.example.com', 'Two.example.com'],
    AttributeMapping: { username: 'sub', email: 'mail', nickname: 'nick' },
  };
}

/** Writes odd texts and lists of several things, and sees them shown. */
export async function checkOffers(scene: LawScene): Promise<void> {
  const { operation, stage, target, run } = scene;
  if (writes[operation] === undefined) return;
  const write = async (request: unknown): Promise<void> => {
    const outcome = await target.send(operation, request);
    stage.observe(outcome);
    await checkShown(scene, outcome, true);
  };
  for (const own of LISTS[operation] ?? []) await write({ ...((await baseRequest(operation, stage)) as Body), ...own });
  for (const site of inputSites(operation)) {
    if (run.expired()) return;
    if (!isFree(site)) continue;
    const plain = await baseRequest(operation, stage);
    const offers = TEXTS.map((text) =>
      completed(
        site,
        changedAt(operations[operation].input, plain, site.path, () => text),
      ),
    );
    const fitting = offers.find((offer) => validateRequest(operation, offer).ok);
    if (fitting !== undefined) await write(fitting);
  }
}

/** A place for any text. */
function isFree({ keyword, schema, path }: Site): boolean {
  if (keyword !== 'type' || schema.type !== 'string' || schema.enum !== undefined || schema['x-blob'] !== undefined)
    return false;
  return path.every((step) => step.kind !== 'key' && !(step.kind === 'member' && FIXED.test(step.name)));
}
