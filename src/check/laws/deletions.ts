// The laws of making and deleting: what is deleted is gone from every view and cannot be deleted again, what is there cannot be made
// a second time, and the neighbours of what comes and goes stay as they are.
import type { OperationName } from '../../generated/types.ts';
import { baseRequest } from '../fixtures/index.ts';
import type { Outcome } from '../target.ts';
import { text } from './compare.ts';
import { type Body, type LawScene, settled, tell } from './law.ts';
import { isRefused } from './refusals.ts';
import { picked, shownIn, type Thing, things, type View } from './things.ts';
import { writes } from './writes.ts';

const GONE = ['ResourceNotFoundException'];

/** What each deleting operation deletes, and what its second call meets; undefined where the service forgives one. */
const DELETIONS: Readonly<
  Partial<Record<OperationName, { readonly thing: Thing; readonly again: readonly string[] }>>
> = {
  DeleteUserPool: { thing: things.pool, again: GONE },
  DeleteUserPoolClient: { thing: things.client, again: GONE },
  DeleteUserPoolClientSecret: { thing: things.secret, again: GONE },
  DeleteUserPoolDomain: { thing: things.domain, again: [...GONE, 'InvalidParameterException'] },
  DeleteGroup: { thing: things.group, again: GONE },
  AdminDeleteUser: { thing: things.user, again: ['UserNotFoundException'] },
  DeleteUser: { thing: things.self, again: ['NotAuthorizedException', 'UserNotFoundException'] },
  DeleteResourceServer: { thing: things.server, again: GONE },
  DeleteIdentityProvider: { thing: things.provider, again: GONE },
  DeleteManagedLoginBranding: { thing: things.branding, again: GONE },
  DeleteTerms: { thing: things.terms, again: GONE },
  ForgetDevice: { thing: things.device, again: GONE },
  AdminForgetDevice: { thing: things.deviceOfUser, again: GONE },
  DeleteWebAuthnCredential: { thing: things.passkey, again: GONE },
};

/** What making a thing of a name that is taken meets. */
const TAKEN: Readonly<Partial<Record<OperationName, readonly string[]>>> = {
  CreateGroup: ['GroupExistsException'],
  AdminCreateUser: ['UsernameExistsException'],
  SignUp: ['UsernameExistsException'],
  CreateIdentityProvider: ['DuplicateProviderException'],
  CreateResourceServer: ['InvalidParameterException'],
  CreateManagedLoginBranding: ['ManagedLoginBrandingExistsException'],
  CreateTerms: ['TermsExistsException'],
  CreateUserPoolDomain: ['InvalidParameterException'],
  ConfirmDevice: ['DeviceKeyExistsException', 'InvalidParameterException'],
};

/** Looks at what the plain request deleted or made. */
export async function checkComingAndGoing(scene: LawScene, base: Outcome): Promise<void> {
  const { operation } = scene;
  const taken = TAKEN[operation];
  if (taken !== undefined) await isRefused(scene, base.request as Body, taken, 'taken');
  const deletion = DELETIONS[operation];
  if (deletion === undefined) return;
  for (const view of deletion.thing.views) await isGone(scene, view, base.request as Body);
  await isRefused(scene, base.request as Body, deletion.again, 'again');
}

async function isGone(scene: LawScene, view: View, names: Body): Promise<void> {
  let outcome: Outcome | undefined;
  const read = async (): Promise<Body | undefined> => {
    outcome = await scene.target.send(view.operation, view.ask(names));
    const shown = outcome.error === undefined ? shownIn(view, outcome, names) : undefined;
    // A domain that is not there is shown as an empty one.
    return shown === undefined || Object.keys(shown).length === 0 ? undefined : shown;
  };
  const shown = await settled(scene, read, (thing) => thing === undefined);
  if (shown === undefined) return;
  const expected = `it to be gone from ${view.operation}`;
  tell(scene, { law: `gone/${view.operation}`, expected, observed: 'it is still there', outcome });
}

/** Sends one more plain request of an operation and looks whether the other things of its kind stay as they are. */
export async function checkNeighbours(scene: LawScene): Promise<void> {
  const { operation, stage, target } = scene;
  const user = /^Admin\w*(User|Attributes|Password|SignUp)/.test(operation) ? things.user : undefined;
  const thing: Thing | undefined = writes[operation]?.thing ?? DELETIONS[operation]?.thing ?? user;
  const list = thing?.views.find((view) => view.list !== undefined);
  if (thing?.maker === undefined || list === undefined) return;
  const request = (await baseRequest(operation, stage)) as Body;
  if (thing === things.user && request.Username === undefined) return;
  const other = (await baseRequest(thing.maker.operation, stage)) as Body;
  const made = await target.send(thing.maker.operation, {
    ...other,
    ...thing.maker.over,
    ...picked(request, ['UserPoolId']),
  });
  stage.observe(made);
  const before = await neighbours(scene, list, request, thing);
  const outcome = await target.send(operation, request);
  stage.observe(outcome);
  if (outcome.error !== undefined || before === undefined) return;
  const read = () => neighbours(scene, list, request, thing);
  const holds = (after: Body | undefined): boolean => after !== undefined && changed(before, after).length === 0;
  const after = await settled(scene, read, holds);
  if (after === undefined || holds(after)) return;
  const expected = `nothing else in ${list.operation} to change`;
  tell(scene, { law: `neighbours/${list.operation}`, expected, observed: changed(before, after).join(', '), outcome });
}

/** What the list shows of all things but the one that the request is about. */
async function neighbours(scene: LawScene, view: View, request: Body, thing: Thing): Promise<Body | undefined> {
  const outcome = await scene.target.send(view.operation, view.ask(request));
  const { items, key } = view.list ?? { items: '', key: '' };
  const listed = (outcome.value as Body | undefined)?.[items];
  if (outcome.error !== undefined || !Array.isArray(listed)) return undefined;
  const own = request[thing.id?.[0] ?? key];
  // Whoever shows another name for the own one is told so elsewhere; other operations make and delete pools of their own meanwhile.
  const mine = (item: Body): boolean =>
    !text(item).includes(text(own)) && (key !== 'Id' || String(item.Name).includes(scene.stage.label));
  return Object.fromEntries((listed as readonly Body[]).filter(mine).map((item) => [String(item[key]), text(item)]));
}

function changed(before: Body, after: Body): readonly string[] {
  return Object.keys(before).filter((name) => before[name] !== after[name]);
}
