// The look of the classic hosted UI: the records by client, which style sheets are allowed, and where a logo can be fetched.
import { CognitoError } from '../../errors.ts';
import type { UICustomizationType } from '../../generated/types.ts';
import { domainsOf, hostOf } from './domain.ts';
import type { Pool } from './pool-record.ts';
import { shelf } from './shelf.ts';
import type { World } from './world.ts';

/** The client id that stands for every client without a look of its own. */
export const EVERY_CLIENT = 'ALL';

const looks = shelf<UICustomizationType>('ui-customization');

/** The looks of the pool by client id. */
export function looksOf(pool: Pool): ReadonlyMap<string, UICustomizationType> {
  return looks.of(pool);
}

/** Stores the look of a client. */
export function putLook(pool: Pool, clientId: string, look: UICustomizationType): void {
  looks.put(pool, clientId, look);
}

/** Forgets the look of a client. */
export function removeLook(pool: Pool, clientId: string): void {
  looks.remove(pool, clientId);
}

/** Class names of the hosted UI that a style sheet may address (Cognito Developer Guide, "Customizing hosted UI (classic) branding"). */
const CLASSES: readonly string[] = [
  'background-customizable',
  'banner-customizable',
  'errorMessage-customizable',
  'idpButton-customizable',
  'idpDescription-customizable',
  'inputField-customizable',
  'label-customizable',
  'legalText-customizable',
  'logo-customizable',
  'passwordCheck-notValid-customizable',
  'passwordCheck-valid-customizable',
  'redirect-customizable',
  'socialButton-customizable',
  'submitButton-customizable',
  'textDescription-customizable',
];

/** Refuses a style sheet that addresses anything else. */
export function checkStyleSheet(css: string): void {
  const bare = withoutComments(css);
  // What stands before each opening brace, in one pass: an expression would walk a long sheet again from every character.
  const selectors = bare
    .split('{')
    .slice(0, -1)
    .flatMap((part) => part.slice(part.lastIndexOf('}') + 1).split(','));
  for (const selector of selectors.map((each) => each.trim())) {
    const [, name] = /^\.([\w-]+)(?::[\w-]+)*$/.exec(selector) ?? [];
    if (name !== undefined && CLASSES.includes(name)) continue;
    // Measured on the live service, 2026-09.
    throw new CognitoError(
      'InvalidParameterException',
      `The CSS class ${selector} is not in the list of allowed classes.`,
    );
  }
}

/** In one pass as well; a comment that nobody ends reaches to the end of the sheet. */
function withoutComments(css: string): string {
  const [start = '', ...parts] = css.split('/*');
  return start + parts.map((part) => (part.includes('*/') ? part.slice(part.indexOf('*/') + 2) : '')).join('');
}

/** The address of a logo, on the pool's custom domain or on the distribution of its prefix; undefined without a domain. */
export function logoUrl(world: World, pool: Pool, clientId: string, version: string): string | undefined {
  const domains = [...domainsOf(pool).values()];
  const domain = domains.find(({ custom }) => custom !== undefined) ?? domains[0];
  if (domain === undefined) return undefined;
  const host = domain.custom === undefined ? domain.distribution : hostOf(world, domain);
  return `https://${host}/${pool.id}/${clientId}/${version}/assets/images/image.jpg`;
}
