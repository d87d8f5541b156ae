// Styles of the managed login pages: the records, one for each app client, and the defaults that merged answers show.
import { CognitoError } from '../../errors.ts';
import type { AssetType, ManagedLoginBrandingType } from '../../generated/types.ts';
import type { Pool } from './pool-record.ts';
import { shelf } from './shelf.ts';

/** A style. No answer names its client. */
export interface Style {
  readonly id: string;
  readonly clientId: string;
  readonly useCognitoProvidedValues: boolean;
  readonly settings?: unknown;
  readonly assets: readonly AssetType[];
  readonly created: number;
  readonly modified: number;
}

const styles = shelf<Style>('branding');

/** The styles of the pool by id. */
export function stylesOf(pool: Pool): ReadonlyMap<string, Style> {
  return styles.of(pool);
}

/** The style with this id, or ResourceNotFoundException. */
export function getStyle(pool: Pool, id: string): Style {
  const style = styles.of(pool).get(id);
  if (style !== undefined) return style;
  throw new CognitoError('ResourceNotFoundException', 'ManagedLoginBranding does not exist.');
}

/** The style of an app client. */
export function findStyle(pool: Pool, clientId: string): Style | undefined {
  return [...styles.of(pool).values()].find((style) => style.clientId === clientId);
}

/** Stores a style. */
export function putStyle(pool: Pool, style: Style): void {
  styles.put(pool, style.id, style);
}

/** Removes a style. */
export function removeStyle(pool: Pool, style: Style): void {
  styles.remove(pool, style.id);
}

/** A style as answers show it; `merged` fills what it leaves open from the defaults. */
export function describeStyle(pool: Pool, style: Style, merged = false): ManagedLoginBrandingType {
  const settings = merged ? merge(DEFAULTS, style.settings) : style.settings;
  return structuredClone({
    ManagedLoginBrandingId: style.id,
    UserPoolId: pool.id,
    UseCognitoProvidedValues: style.useCognitoProvidedValues,
    // Any JSON is a document.
    ...(settings === undefined ? {} : { Settings: settings as ManagedLoginBrandingType['Settings'] }),
    Assets: [...style.assets],
    CreationDate: style.created,
    LastModifiedDate: style.modified,
  });
}

/** The switches of the branding editor as they stand in a new style; its colors and sizes are left out. */
const DEFAULTS = {
  categories: {
    auth: {
      authMethodOrder: [
        [
          { display: 'BUTTON', type: 'FEDERATED' },
          { display: 'INPUT', type: 'USERNAME_PASSWORD' },
        ],
      ],
      federation: { interfaceStyle: 'BUTTON_LIST', order: [] },
    },
    form: {
      displayGraphics: true,
      instructions: { enabled: false },
      languageSelector: { enabled: false },
      location: { horizontal: 'CENTER', vertical: 'CENTER' },
      sessionTimerDisplay: 'NONE',
    },
    global: {
      colorSchemeMode: 'LIGHT',
      pageFooter: { enabled: false },
      pageHeader: { enabled: false },
      spacingDensity: 'REGULAR',
    },
    signUp: { acceptanceElements: [{ enforcement: 'NONE', textKey: 'en' }] },
  },
};

function merge(base: unknown, over: unknown): unknown {
  if (over === undefined) return base;
  if (!isObject(base) || !isObject(over)) return over;
  const merged = new Map(Object.entries(base));
  for (const [key, value] of Object.entries(over)) merged.set(key, merge(merged.get(key), value));
  return Object.fromEntries(merged);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
