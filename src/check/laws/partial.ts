// The law of what is not sent: an update either takes a setting that it is not sent back to its default, or leaves it as it was; which
// of the two is documented for each operation (API reference of AWS, request descriptions).
import { plainValue } from '../../arbitrary/plain.ts';
import { operations } from '../../generated/operations.ts';
import { type Schema, schemas } from '../../generated/schemas.ts';
import type { OperationName } from '../../generated/types.ts';
import { baseRequest } from '../fixtures/index.ts';
import type { Outcome } from '../target.ts';
import { text } from './compare.ts';
import { type Body, bodyOf, type LawScene, objectAt, settled, tell } from './law.ts';
import { namesOf, shownIn } from './things.ts';
import { writes } from './writes.ts';

/** How an operation treats what it is not sent. */
interface Partiality {
  readonly unsent: 'resets' | 'keeps';
  /** Members of which the sources say something else, or nothing. */
  readonly except?: readonly string[];
  /** Values for members whose plain value shows nothing. */
  readonly values?: Body;
}

const PARTIALITY: Readonly<Partial<Record<OperationName, Partiality>>> = {
  UpdateUserPool: {
    unsent: 'resets',
    // Tiers, keys, names, tags and settings of attribute updates have been seen to stay; of protection nothing is known.
    except: [
      'UserPoolId',
      'PoolName',
      'UserPoolTier',
      'UserPoolTags',
      'KeyConfiguration',
      'IssuerConfiguration',
      'UserAttributeUpdateSettings',
      'DeletionProtection',
    ],
    values: {
      DeviceConfiguration: { ChallengeRequiredOnNewDevice: true, DeviceOnlyRememberedOnUserPrompt: true },
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
      LambdaConfig: { PostAuthentication: 'arn:aws:lambda:us-east-1:123456789012:function:contract' },
      Policies: { PasswordPolicy: { MinimumLength: 12 } },
      AccountRecoverySetting: { RecoveryMechanisms: [{ Priority: 1, Name: 'admin_only' }] },
    },
  },
  UpdateUserPoolClient: {
    unsent: 'resets',
    except: ['UserPoolId', 'ClientId', 'ClientName'],
    values: {
      LogoutURLs: ['https://example.com/out'],
      RefreshTokenValidity: 7,
      ReadAttributes: ['email'],
      WriteAttributes: ['email', 'nickname'],
      ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
      PreventUserExistenceErrors: 'ENABLED',
      EnableTokenRevocation: false,
      AuthSessionValidity: 9,
    },
  },
  UpdateResourceServer: {
    unsent: 'resets',
    except: ['UserPoolId', 'Identifier', 'Name'],
    values: { Scopes: [{ ScopeName: 'read', ScopeDescription: 'to read' }] },
  },
  UpdateIdentityProvider: {
    unsent: 'keeps',
    except: ['UserPoolId', 'ProviderName'],
    values: { AttributeMapping: { username: 'sub', nickname: 'nick' }, IdpIdentifiers: ['kept.example.com'] },
  },
  UpdateManagedLoginBranding: {
    unsent: 'keeps',
    except: ['UserPoolId', 'ManagedLoginBrandingId', 'UseCognitoProvidedValues', 'Settings'],
    values: { Assets: [{ Category: 'PAGE_HEADER_LOGO', ColorMode: 'LIGHT', Extension: 'PNG', Bytes: 'iVBORw0KGgo=' }] },
  },
};

/** Sends each member once, then leaves it out. */
export async function checkUnsent(scene: LawScene): Promise<void> {
  const { operation, run } = scene;
  const partiality = PARTIALITY[operation];
  if (partiality === undefined) return;
  const { unsent, except = [], values = {} } = partiality;
  const { properties = {} }: Schema = schemas[operations[operation].input];
  for (const [member, property] of Object.entries(properties)) {
    if (run.expired()) return;
    const plain = (await baseRequest(operation, scene.stage)) as Body;
    if (except.includes(member) || plain[member] !== undefined || property.$ref === undefined) continue;
    const before = await after(scene, plain);
    const sent = await after(scene, { ...plain, [member]: values[member] ?? plainValue(property.$ref) });
    const wanted = text((unsent === 'resets' ? before : sent)?.shown[member]);
    // What was refused, or shows nothing, says nothing.
    if (before === undefined || sent === undefined || text(before.shown[member]) === text(sent.shown[member])) {
      await after(scene, plain);
      continue;
    }
    const left = await settled(
      scene,
      () => after(scene, plain),
      (reading) => text(reading?.shown[member]) === wanted,
    );
    if (left === undefined || text(left.shown[member]) === wanted) continue;
    const expected = `${member} to ${unsent === 'resets' ? 'go back to its default' : 'stay'} when it is not sent: ${wanted}`;
    tell(scene, { law: `unsent/${member}`, expected, observed: text(left.shown[member]), outcome: left.outcome });
  }
}

async function after(scene: LawScene, request: Body): Promise<{ shown: Body; outcome: Outcome } | undefined> {
  const { operation, target } = scene;
  const write = writes[operation];
  const outcome = await target.send(operation, request);
  if (outcome.error !== undefined || write === undefined) return undefined;
  const answered = write.root === undefined ? undefined : objectAt(outcome.value, write.root);
  const names = namesOf(write.thing, request, answered);
  const [full] = write.thing.views;
  const read = await target.send(full.operation, full.ask(names));
  const shown = read.error === undefined ? shownIn(full, { value: bodyOf(read) }, names) : undefined;
  return shown === undefined ? undefined : { shown, outcome };
}
