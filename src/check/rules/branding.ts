// Checks of the rules on the look of the classic hosted UI.
import type { UICustomizationType } from '../../generated/types.ts';
import type { RuleChecks } from './rule.ts';
import type { Trial } from './trial.ts';

const GRAY = '.banner-customizable { background-color: lightgray; }';
const BLACK = '.label-customizable { color: #000000; }';

/** A picture of one transparent dot. */
const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';

/** The checks of the area ui. */
export const branding = {
  'ui.pool-or-client-scope': async (t) => {
    const UserPoolId = await poolWithDomain(t);
    const { ClientId } = await t.given.client(UserPoolId);
    await t.call('SetUICustomization', { UserPoolId, CSS: GRAY });
    await t.call('SetUICustomization', { UserPoolId, ClientId, CSS: BLACK });
    t.equal((await look(t, UserPoolId)).CSS, GRAY, 'CSS of the pool');
    t.equal((await look(t, UserPoolId, ClientId)).CSS, BLACK, 'CSS of the client');
    const stranger = (await t.given.client(await t.given.pool())).ClientId;
    const unchanged = () => look(t, UserPoolId);
    await t.refuses('SetUICustomization', { UserPoolId, ClientId: stranger, CSS: BLACK }, { unchanged });
    await t.refuses('GetUICustomization', { UserPoolId, ClientId: stranger });
  },

  'ui.css-stored': async (t) => {
    const UserPoolId = await poolWithDomain(t);
    for (const CSS of [GRAY, BLACK]) {
      await t.call('SetUICustomization', { UserPoolId, CSS });
      t.equal((await look(t, UserPoolId)).CSS, CSS, 'CSS of GetUICustomization');
    }
  },

  'ui.image-becomes-url': async (t) => {
    const UserPoolId = await poolWithDomain(t);
    await t.call('SetUICustomization', { UserPoolId, ImageFile: PNG });
    const shown = await look(t, UserPoolId);
    t.expect(/^https:\/\/[^/]+\/.+/.test(shown.ImageUrl ?? ''), 'ImageUrl to be an address', shown.ImageUrl);
    t.expect(!('ImageFile' in shown), 'no ImageFile in the answer', shown);
  },

  'ui.dates': async (t) => {
    const UserPoolId = await poolWithDomain(t);
    await t.call('SetUICustomization', { UserPoolId, CSS: GRAY });
    const before = await look(t, UserPoolId);
    await t.call('SetUICustomization', { UserPoolId, CSS: BLACK });
    const after = await look(t, UserPoolId);
    t.expect(typeof before.CreationDate === 'number', 'a CreationDate', before);
    t.equal(after.CreationDate, before.CreationDate, 'CreationDate after a second call');
    const [first = 0, second = -1] = [before.LastModifiedDate, after.LastModifiedDate];
    t.expect(second >= first, 'LastModifiedDate not before the earlier one', [first, second]);
  },
} satisfies RuleChecks;

async function poolWithDomain(t: Trial): Promise<string> {
  const UserPoolId = await t.given.pool();
  const Domain = t.given.name('look');
  t.given.ownDomain(UserPoolId, Domain);
  await t.given.call('CreateUserPoolDomain', { UserPoolId, Domain });
  return UserPoolId;
}

async function look(t: Trial, UserPoolId: string, ClientId?: string): Promise<UICustomizationType> {
  const request = ClientId === undefined ? { UserPoolId } : { UserPoolId, ClientId };
  return (await t.call('GetUICustomization', request)).UICustomization;
}
