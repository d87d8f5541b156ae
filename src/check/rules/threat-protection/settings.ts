// Checks of the rules on the settings of threat protection. What they do to a risky sign-in takes one that the service rates so.
import type { AccountTakeoverRiskConfigurationType, RiskConfigurationType } from '../../../generated/types.ts';
import type { RuleChecks } from '../rule.ts';
import type { Trial } from '../trial.ts';
import { contextFrom, protectedPool, signInRequest } from './stage.ts';

const REACTIONS = ['BLOCK', 'MFA_IF_CONFIGURED', 'MFA_REQUIRED', 'NO_ACTION'] as const;
const LEVELS = ['LowAction', 'MediumAction', 'HighAction'] as const;

/** The checks on settings of the area risk. */
export const settingRules = {
  'risk.configuration-per-pool': async (t) => {
    const UserPoolId = await protectedPool(t);
    const clients = [await t.given.client(UserPoolId), await t.given.client(UserPoolId)];
    await t.call('SetRiskConfiguration', { UserPoolId, ...skipping('192.0.2.0/24') });
    for (const id of [undefined, ...clients.map(({ ClientId }) => ClientId)]) {
      t.equal(skippedBy(await describe(t, UserPoolId, id)), ['192.0.2.0/24'], 'the skipped ranges of pool and clients');
    }
  },

  'risk.configuration-per-client-overrides': async (t) => {
    const UserPoolId = await protectedPool(t);
    const { ClientId } = await t.given.client(UserPoolId);
    const other = (await t.given.client(UserPoolId)).ClientId;
    await t.call('SetRiskConfiguration', { UserPoolId, ...skipping('192.0.2.0/24') });
    await t.call('SetRiskConfiguration', { UserPoolId, ClientId, ...skipping('198.51.100.0/24') });
    t.equal(skippedBy(await describe(t, UserPoolId, ClientId)), ['198.51.100.0/24'], 'the ranges of the client');
    t.equal(skippedBy(await describe(t, UserPoolId, other)), ['192.0.2.0/24'], 'the ranges of another client');
    t.equal(skippedBy(await describe(t, UserPoolId)), ['192.0.2.0/24'], 'the ranges of the pool');
  },

  'risk.configuration-parts': async (t) => {
    const UserPoolId = await protectedPool(t);
    const parts: Pick<
      RiskConfigurationType,
      'AccountTakeoverRiskConfiguration' | 'CompromisedCredentialsRiskConfiguration'
    > = {
      AccountTakeoverRiskConfiguration: { Actions: { HighAction: { Notify: false, EventAction: 'BLOCK' } } },
      CompromisedCredentialsRiskConfiguration: { EventFilter: ['SIGN_IN'], Actions: { EventAction: 'BLOCK' } },
    };
    for (const [name, part] of Object.entries(parts)) {
      await t.call('SetRiskConfiguration', { UserPoolId, [name]: part });
      const shown = await describe(t, UserPoolId);
      t.equal(
        { ...shown, LastModifiedDate: null },
        { UserPoolId, [name]: part, LastModifiedDate: null },
        `only ${name}`,
      );
    }
  },

  'risk.takeover-action-enum': async (t) => {
    const UserPoolId = await protectedPool(t);
    for (const EventAction of REACTIONS) {
      const Actions = Object.fromEntries(LEVELS.map((level) => [level, { Notify: false, EventAction }]));
      await t.call('SetRiskConfiguration', { UserPoolId, AccountTakeoverRiskConfiguration: { Actions } });
      const shown = (await describe(t, UserPoolId)).AccountTakeoverRiskConfiguration?.Actions;
      t.equal(shown, Actions, `the actions with ${EventAction}`);
    }
    const unchanged = () => describe(t, UserPoolId);
    // The word is none of the type's, which is the point.
    const EventAction = 'WARN' as 'BLOCK';
    for (const level of LEVELS) {
      const AccountTakeoverRiskConfiguration = { Actions: { [level]: { Notify: false, EventAction } } };
      await t.refuses('SetRiskConfiguration', { UserPoolId, AccountTakeoverRiskConfiguration }, { unchanged });
    }
  },

  'risk.notify-source-arn': async (t) => {
    const UserPoolId = await protectedPool(t);
    const Actions = { HighAction: { Notify: true, EventAction: 'BLOCK' as const } };
    const From = 'security@example.com';
    const unchanged = () => describe(t, UserPoolId);
    // The configuration does not fit its type, which is the point.
    const bare = { NotifyConfiguration: { From }, Actions } as AccountTakeoverRiskConfigurationType;
    await t.refuses('SetRiskConfiguration', { UserPoolId, AccountTakeoverRiskConfiguration: bare }, { unchanged });
    const [, partition = 'aws', , region = '', account = ''] = (await arnOf(t, UserPoolId)).split(':');
    const SourceArn = `arn:${partition}:ses:${region}:${account}:identity/${From}`;
    const AccountTakeoverRiskConfiguration = { NotifyConfiguration: { From, SourceArn }, Actions };
    // Where mail is really sent the identity has to exist, which is for the account to set up.
    await t.given.call('SetRiskConfiguration', { UserPoolId, AccountTakeoverRiskConfiguration });
    const shown = (await describe(t, UserPoolId)).AccountTakeoverRiskConfiguration?.NotifyConfiguration?.SourceArn;
    t.equal(shown, SourceArn, 'SourceArn');
  },

  'risk.compromised-filter-default': async (t) => {
    const UserPoolId = await protectedPool(t);
    const CompromisedCredentialsRiskConfiguration = { Actions: { EventAction: 'BLOCK' as const } };
    await t.call('SetRiskConfiguration', { UserPoolId, CompromisedCredentialsRiskConfiguration });
    const shown = (await describe(t, UserPoolId)).CompromisedCredentialsRiskConfiguration;
    const all = ['PASSWORD_CHANGE', 'SIGN_IN', 'SIGN_UP'];
    t.equal([...(shown?.EventFilter ?? all)].sort(), all, 'EventFilter where none was set');
    t.equal(shown?.Actions.EventAction, 'BLOCK', 'EventAction');
  },

  'risk.blocked-ip-ranges': async (t) => {
    const UserPoolId = await protectedPool(t);
    const { ClientId } = await t.given.client(UserPoolId);
    const request = signInRequest(UserPoolId, ClientId, await t.given.user(UserPoolId));
    const RiskExceptionConfiguration = { BlockedIPRangeList: ['192.0.2.0/24'] };
    await t.given.call('SetRiskConfiguration', { UserPoolId, RiskExceptionConfiguration });
    await t.refuses('AdminInitiateAuth', { ...request, ContextData: contextFrom('192.0.2.7') });
    const passed = await t.call('AdminInitiateAuth', { ...request, ContextData: contextFrom('198.51.100.7') });
    t.expect(passed.AuthenticationResult?.AccessToken !== undefined, 'tokens for an address outside of the range');
  },

  'risk.ip-ranges-cidr': async (t) => {
    const UserPoolId = await protectedPool(t);
    const unchanged = () => describe(t, UserPoolId);
    for (const list of ['BlockedIPRangeList', 'SkippedIPRangeList'] as const) {
      const ranges = ['192.0.2.0/24', '198.51.100.7/32'];
      await t.call('SetRiskConfiguration', { UserPoolId, RiskExceptionConfiguration: { [list]: ranges } });
      const shown = (await describe(t, UserPoolId)).RiskExceptionConfiguration?.[list] ?? [];
      t.equal([...shown].sort(), ranges, `${list} of DescribeRiskConfiguration`);
      for (const range of ['192.0.2.1-9', '300.0.0.0/8', '192.0.2.0/33', '192.0.2.0']) {
        const RiskExceptionConfiguration = { [list]: [range] };
        await t.refuses('SetRiskConfiguration', { UserPoolId, RiskExceptionConfiguration }, { unchanged });
      }
    }
    // Nothing says whether ranges of IPv6 are taken; what is taken must be kept.
    const version6 = { SkippedIPRangeList: ['2001:db8::/32'] };
    const asked = await t.outcome('SetRiskConfiguration', { UserPoolId, RiskExceptionConfiguration: version6 });
    if (asked.error !== undefined) t.equal(asked.error.name, 'InvalidParameterException', 'the refusal of IPv6');
    else t.equal(skippedBy(await describe(t, UserPoolId)), version6.SkippedIPRangeList, 'the range of IPv6');
  },
} satisfies RuleChecks;

function skipping(range: string): Pick<RiskConfigurationType, 'RiskExceptionConfiguration'> {
  return { RiskExceptionConfiguration: { SkippedIPRangeList: [range] } };
}

function skippedBy(settings: RiskConfigurationType): unknown {
  return settings.RiskExceptionConfiguration?.SkippedIPRangeList ?? null;
}

async function describe(t: Trial, UserPoolId: string, ClientId?: string): Promise<RiskConfigurationType> {
  const request = ClientId === undefined ? { UserPoolId } : { UserPoolId, ClientId };
  return (await t.call('DescribeRiskConfiguration', request)).RiskConfiguration;
}

async function arnOf(t: Trial, UserPoolId: string): Promise<string> {
  return (await t.given.call('DescribeUserPool', { UserPoolId })).UserPool?.Arn ?? '';
}
