// The look of the pages where users sign in: styles of managed login, and the style sheet and logo of the classic hosted UI.
import { CognitoError } from '../../errors.ts';
import type { AssetType, UICustomizationType } from '../../generated/types.ts';
import type { Behaviours } from '../behaviour.ts';
import { describeStyle, findStyle, getStyle, putStyle, removeStyle, type Style, stylesOf } from '../model/branding.ts';
import { getClient } from '../model/client.ts';
import { domainsOf } from '../model/domain.ts';
import { getPool } from '../model/pool.ts';
import { checkStyleSheet, EVERY_CLIENT, logoUrl, looksOf, putLook } from '../model/ui-customization.ts';

/** Styles of a pool, and bytes of a request that makes one (Cognito Developer Guide, "Quotas"). */
const MOST_STYLES = 20;
const LARGEST_STYLE = 2 * 1024 * 1024;

/** The behaviours of the topic branding. */
export const branding = {
  CreateManagedLoginBranding(request, context) {
    const pool = getPool(context.world, request.UserPoolId);
    const client = getClient(pool, request.ClientId);
    checkSource(request);
    if (findStyle(pool, client.id) !== undefined) {
      context.fail(
        'ManagedLoginBrandingExistsException',
        `A ManagedLoginBranding already exists for client ${client.id}`,
      );
    }
    if (stylesOf(pool).size >= MOST_STYLES) {
      context.fail('LimitExceededException', `A user pool can have at most ${MOST_STYLES} managed login styles.`);
    }
    const now = context.clock.now();
    const style: Style = {
      id: context.random.uuid(),
      clientId: client.id,
      useCognitoProvidedValues: request.UseCognitoProvidedValues ?? false,
      ...(request.Settings === undefined ? {} : { settings: request.Settings }),
      assets: request.Assets ?? [],
      created: now,
      modified: now,
    };
    putStyle(pool, style);
    return { ManagedLoginBranding: describeStyle(pool, style) };
  },

  DescribeManagedLoginBranding({ UserPoolId, ManagedLoginBrandingId, ReturnMergedResources }, { world }) {
    const pool = getPool(world, UserPoolId);
    const style = getStyle(pool, ManagedLoginBrandingId);
    return { ManagedLoginBranding: describeStyle(pool, style, ReturnMergedResources) };
  },

  DescribeManagedLoginBrandingByClient({ UserPoolId, ClientId, ReturnMergedResources }, context) {
    const pool = getPool(context.world, UserPoolId);
    const { id } = getClient(pool, ClientId);
    const style = findStyle(pool, id);
    if (style === undefined) {
      return context.fail('ResourceNotFoundException', `ManagedLoginBranding for client ${id} does not exist.`);
    }
    return { ManagedLoginBranding: describeStyle(pool, style, ReturnMergedResources) };
  },

  /** Keeps what was not sent, but that the default look leaves no settings of one's own. */
  UpdateManagedLoginBranding(request, context) {
    const pool = getPool(context.world, needed('userPoolId', request.UserPoolId));
    const before = getStyle(pool, needed('managedLoginBrandingId', request.ManagedLoginBrandingId));
    checkSource(request);
    const { settings: _, ...rest } = before;
    const style: Style = {
      ...rest,
      useCognitoProvidedValues: request.UseCognitoProvidedValues ?? false,
      ...(request.Settings === undefined ? {} : { settings: request.Settings }),
      assets: request.Assets ?? before.assets,
      modified: context.clock.now(),
    };
    putStyle(pool, style);
    return { ManagedLoginBranding: describeStyle(pool, style) };
  },

  DeleteManagedLoginBranding({ UserPoolId, ManagedLoginBrandingId }, { world }) {
    const pool = getPool(world, UserPoolId);
    removeStyle(pool, getStyle(pool, ManagedLoginBrandingId));
    return undefined;
  },

  /** A client without a look of its own has that of all clients. */
  GetUICustomization({ UserPoolId, ClientId: clientId = EVERY_CLIENT }, { world }) {
    const pool = getPool(world, UserPoolId);
    if (clientId !== EVERY_CLIENT) getClient(pool, clientId);
    const look = looksOf(pool).get(clientId) ?? looksOf(pool).get(EVERY_CLIENT);
    return { UICustomization: structuredClone(look ?? { UserPoolId: pool.id, ClientId: clientId }) };
  },

  /** Keeps the part that was not sent. */
  SetUICustomization(request, context) {
    const { ClientId: clientId = EVERY_CLIENT, CSS, ImageFile } = request;
    const pool = getPool(context.world, request.UserPoolId);
    if (clientId !== EVERY_CLIENT) getClient(pool, clientId);
    if (domainsOf(pool).size === 0) {
      context.fail('InvalidParameterException', 'A domain must be associated with this user pool.');
    }
    if (CSS !== undefined) checkStyleSheet(CSS);
    const before = looksOf(pool).get(clientId);
    const now = context.clock.now();
    const version = new Date(now * 1000).toISOString().replace(/\D/g, '').slice(0, 14);
    const logo = ImageFile === undefined ? before?.ImageUrl : logoUrl(context.world, pool, clientId, version);
    const css = CSS ?? before?.CSS;
    const look: UICustomizationType = {
      UserPoolId: pool.id,
      ClientId: clientId,
      ...(logo === undefined ? {} : { ImageUrl: logo }),
      ...(css === undefined ? {} : { CSS: css }),
      CSSVersion: version,
      LastModifiedDate: now,
      CreationDate: before?.CreationDate ?? now,
    };
    putLook(pool, clientId, look);
    return { UICustomization: structuredClone(look) };
  },
} satisfies Behaviours<
  | 'CreateManagedLoginBranding'
  | 'DescribeManagedLoginBranding'
  | 'DescribeManagedLoginBrandingByClient'
  | 'UpdateManagedLoginBranding'
  | 'DeleteManagedLoginBranding'
  | 'GetUICustomization'
  | 'SetUICustomization'
>;

/** Exactly one source, judged by the value and not by the presence; assets do not count (measured on the live service, 2026-09). */
function checkSource(request: {
  UseCognitoProvidedValues?: boolean;
  Settings?: unknown;
  Assets?: readonly AssetType[];
}): void {
  if ((request.UseCognitoProvidedValues === true) === (request.Settings !== undefined)) {
    throw invalid('useCognitoProvidedValues or settings should be specified (but not both)');
  }
  if (JSON.stringify([request.Settings, request.Assets]).length > LARGEST_STYLE) {
    throw invalid('A managed login style can have at most 2 MB.');
  }
}

/** The model does not demand what a style cannot be found without. */
function needed(member: string, value: string | undefined): string {
  if (value !== undefined) return value;
  throw invalid(
    `1 validation error detected: Value at '${member}' failed to satisfy constraint: Member must not be null`,
  );
}

function invalid(message: string): CognitoError {
  return new CognitoError('InvalidParameterException', message);
}
