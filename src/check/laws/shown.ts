// The law of writing: what an accepted request sets is shown by the answer, by the operation that reads the thing and by the list it
// stands in, and all of them agree.
import type { OperationName } from '../../generated/types.ts';
import type { Outcome } from '../target.ts';
import { type Difference, differences, unshown } from './compare.ts';
import { type Body, bodyOf, type LawScene, listAt, objectAt, settled, tell } from './law.ts';
import { attributesOf, namesOf, picked, shownIn, type Thing, type View } from './things.ts';
import { addedAttributes, type Write, writes } from './writes.ts';

/** Looks at what an accepted write left behind. `lists` looks into the lists as well. */
export async function checkShown(scene: LawScene, outcome: Outcome, lists: boolean): Promise<void> {
  const write = writes[outcome.operation];
  if (write === undefined || outcome.error !== undefined) return;
  const request = outcome.request as Body;
  const answered = answeredBy(write, outcome);
  const names = namesOf(write.thing, request, answered);
  const wanted = write.shows(request);
  if (write.root !== undefined) {
    if (answered === undefined) {
      const expected = `${write.root} in the answer`;
      tell(scene, { law: 'answered', expected, observed: 'nothing there', outcome });
    } else report(scene, unshown({ ...wanted, ...write.says }, answered), (path) => `answered/${path}`, outcome);
  }
  const [full, ...others] = write.thing.views;
  const absent = (name: string, operation: OperationName): void =>
    tell(scene, { law: `always/${name}`, operation, expected: `${name} to be there`, observed: 'nothing there' });
  const { always = [], apart = [] } = write.thing;
  // Without its names in the answer a thing cannot be looked for.
  if (answered !== undefined)
    for (const name of always) if (answered[name] === undefined) absent(name, outcome.operation);
  const shown = await look(scene, full, names, (thing) => unshown(wanted, thing).length === 0);
  if (shown === 'unknown') return;
  if (shown === undefined) {
    tell(scene, { law: 'shown', expected: `${full.operation} to show it`, observed: 'nothing there', outcome });
    return;
  }
  report(scene, unshown(wanted, shown), (path) => `shown/${path}`, outcome);
  for (const name of always) if (shown[name] === undefined) absent(name, full.operation);
  report(scene, lackingAttributes(outcome, request, shown), (path) => `shown/${path}`, outcome);
  // What an answer says beside the thing is what the thing says.
  const beside = write.root === undefined ? picked(bodyOf(outcome), Object.keys(shown)) : {};
  report(scene, unshown(without(beside, apart), shown), (path) => `answered/${path}`, outcome);
  if (answered !== undefined)
    report(
      scene,
      differences(without(answered, apart), without(shown, apart), full.partial === true),
      (path) => `agrees/${full.operation}/${path}`,
      outcome,
    );
  const shownNames = { ...names, ...picked(shown, write.thing.names) };
  if (lists) for (const view of others) await checkView(scene, view, write.thing, shownNames, shown);
}

/** Another view of a thing says the same. */
async function checkView(scene: LawScene, view: View, thing: Thing, names: Body, shown: Body): Promise<void> {
  // A page that has an end somewhere else need not hold it.
  const seen = await look(scene, view, names, (found) => found !== undefined);
  if (seen === 'unknown') return;
  const apart = thing.apart ?? [];
  if (seen === undefined) {
    tell(scene, {
      law: `listed/${view.operation}`,
      expected: `${view.operation} to show it`,
      observed: 'nothing there',
    });
    return;
  }
  for (const name of view.always ?? []) {
    if (seen[name] !== undefined) continue;
    const law = `always/${name}`;
    tell(scene, { law, operation: view.operation, expected: `${name} to be there`, observed: 'nothing there' });
  }
  const told = differences(without(seen, apart), without(shown, apart), view.partial === true);
  report(scene, told, (path) => `agrees/${view.operation}/${path}`, undefined);
}

function answeredBy({ root }: Write, outcome: Outcome): Body | undefined {
  if (root === undefined) return undefined;
  if (root === '') return bodyOf(outcome);
  const answered = objectAt(outcome.value, root);
  return root === 'User' && answered !== undefined ? attributesOf(answered) : answered;
}

/** The thing in a view; `unknown` where the operation that shows it does not work here. */
async function look(
  scene: LawScene,
  view: View,
  names: Body,
  holds: (thing: Body | undefined) => boolean,
): Promise<Body | undefined | 'unknown'> {
  let reached: Outcome | undefined;
  const read = async (): Promise<Body | undefined> => {
    let asked = view.ask(names);
    // Somebody's account may hold lists without end; one's own are read on until the thing is there.
    for (let page = 1; ; page += 1) {
      reached = await scene.target.send(view.operation, asked);
      const found = reached.error === undefined ? shownIn(view, reached, names) : undefined;
      if (found !== undefined || !hasMore(reached) || scene.run.remote || page === MOST_PAGES) return found;
      asked = { ...asked, ...picked(bodyOf(reached), ['NextToken', 'PaginationToken']) };
    }
  };
  const thing = await settled(scene, read, holds);
  const elsewhere = view.list !== undefined && thing === undefined && hasMore(reached);
  // What was just written is there, or has been named wrongly.
  const gone = reached?.error !== undefined && NOT_THERE.includes(reached.error.name) && !reached.missing;
  if (gone) return undefined;
  return reached?.error !== undefined || elsewhere ? 'unknown' : thing;
}

const NOT_THERE: readonly string[] = ['ResourceNotFoundException', 'UserNotFoundException'];

/** More pages than the lists of a run have. */
const MOST_PAGES = 20;

function hasMore(outcome: Outcome | undefined): boolean {
  const { NextToken, PaginationToken } = bodyOf(outcome ?? { value: undefined });
  return NextToken !== undefined || PaginationToken !== undefined;
}

function lackingAttributes({ operation }: Outcome, request: Body, shown: Body): readonly Difference[] {
  const added = addedAttributes(operation, request);
  const known = listAt(shown, 'SchemaAttributes');
  return added
    .filter((attribute) => !known.some((one) => unshown(attribute, one).length === 0))
    .map((attribute) => ({
      path: 'SchemaAttributes',
      expected: JSON.stringify(attribute),
      observed: JSON.stringify(known.find(({ Name }) => Name === attribute.Name)) ?? 'nothing',
    }));
}

function without(of: Body, names: readonly string[]): Body {
  return Object.fromEntries(Object.entries(of).filter(([name]) => !names.includes(name)));
}

function report(
  scene: LawScene,
  told: readonly Difference[],
  law: (path: string) => string,
  outcome: Outcome | undefined,
): void {
  for (const { path, expected, observed } of told) {
    tell(scene, { law: law(path), expected: `${path} to be ${expected}`, observed, outcome });
  }
}
