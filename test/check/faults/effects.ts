// Faults of effects: what is answered and not done, done to somebody else, done all the same, or shown as it was before.
import { at, done, edits, type Fault, forgets, inside, listIn, membersOf } from './fault.ts';

/** Faults of effects. */
export const effects: readonly Fault[] = [
  {
    fault: 'UpdateGroup answers a new description and keeps the old one',
    operations: ['UpdateGroup', 'GetGroup'],
    by: ['sequences'],
    finds: /^UpdateGroup\/law\/(shown|agrees)|^GetGroup\/sequences\/read-your-writes/,
    plant: forgets('UpdateGroup', 'Description', 'Group'),
  },
  {
    fault: 'UpdateUserPoolClient forgets the callback addresses',
    operations: ['UpdateUserPoolClient'],
    by: ['sequences'],
    finds: /^UpdateUserPoolClient\/law\/(shown|agrees\/DescribeUserPoolClient)\/LogoutURLs/,
    plant: forgets('UpdateUserPoolClient', 'LogoutURLs', 'UserPoolClient'),
  },
  {
    fault: 'CreateUserPool forgets the texts of messages',
    operations: ['CreateUserPool'],
    by: ['sequences'],
    finds: /^CreateUserPool\/law\/(shown|agrees\/DescribeUserPool)\/SmsAuthenticationMessage/,
    plant: forgets('CreateUserPool', 'SmsAuthenticationMessage', 'UserPool'),
  },
  {
    fault: 'UpdateUserPool cannot be told to protect a pool',
    operations: ['UpdateUserPool'],
    by: ['sequences', 'rules'],
    finds: /^UpdateUserPool\/law\/shown\/DeletionProtection|^rule:pool\.deletion-protection/,
    plant: forgets('UpdateUserPool', 'DeletionProtection', ''),
  },
  {
    fault: 'SetUserPoolMfaConfig takes ON for OPTIONAL',
    operations: ['SetUserPoolMfaConfig'],
    by: ['sequences'],
    finds: /^SetUserPoolMfaConfig\/law\/(answered|shown)\/MfaConfiguration/,
    plant: at('SetUserPoolMfaConfig', ({ body, pass }) =>
      pass(body.MfaConfiguration === 'ON' ? { ...body, MfaConfiguration: 'OPTIONAL' } : body),
    ),
  },
  {
    fault: 'SetUICustomization drops the CSS',
    operations: ['SetUICustomization'],
    by: ['sequences'],
    finds: /^SetUICustomization\/law\/(shown|agrees)/,
    plant: forgets('SetUICustomization', 'CSS', 'UICustomization'),
  },
  {
    fault: 'UpdateManagedLoginBranding keeps the old settings',
    operations: ['UpdateManagedLoginBranding'],
    by: ['sequences'],
    finds: /^UpdateManagedLoginBranding\/law\/(shown|agrees)/,
    plant: () => {
      let last: unknown;
      return async ({ operation, body, pass, ask }) => {
        if (operation !== 'UpdateManagedLoginBranding' || body.Settings === undefined) return pass();
        const { UserPoolId, ManagedLoginBrandingId } = body;
        const answer = await ask('DescribeManagedLoginBranding', { UserPoolId, ManagedLoginBrandingId });
        last = inside(membersOf(answer), 'ManagedLoginBranding').Settings;
        const done = await pass({ ...body, Settings: last });
        const branding = { ...inside(membersOf(done), 'ManagedLoginBranding'), Settings: body.Settings };
        return done.status === 200 ? { ...done, body: JSON.stringify({ ManagedLoginBranding: branding }) } : done;
      };
    },
  },
  {
    fault: 'UpdateTerms keeps the old links',
    operations: ['UpdateTerms'],
    by: ['sequences'],
    finds: /^UpdateTerms\/law\/(shown|agrees)\/(DescribeTerms\/)?Links/,
    plant: forgets('UpdateTerms', 'Links', 'Terms'),
  },
  {
    fault: 'SetRiskConfiguration forgets the exceptions',
    operations: ['SetRiskConfiguration'],
    by: ['sequences'],
    finds: /^SetRiskConfiguration\/law\/(shown|agrees)/,
    plant: forgets('SetRiskConfiguration', 'RiskExceptionConfiguration', 'RiskConfiguration'),
  },
  {
    fault: 'GetLogDeliveryConfiguration shows nothing',
    operations: ['GetLogDeliveryConfiguration'],
    by: ['sequences'],
    finds: /^GetLogDeliveryConfiguration\/law\//,
    plant: edits('GetLogDeliveryConfiguration', (answer) => ({
      LogDeliveryConfiguration: { ...inside(answer, 'LogDeliveryConfiguration'), LogConfigurations: [] },
    })),
  },
  {
    fault: 'UpdateResourceServer keeps the scopes it had',
    operations: ['UpdateResourceServer'],
    by: ['sequences'],
    finds: /^UpdateResourceServer\/law\/(shown|agrees)/,
    plant: forgets('UpdateResourceServer', 'Scopes', 'ResourceServer'),
  },
  {
    fault: 'UpdateUserPoolDomain keeps the version of the pages',
    operations: ['UpdateUserPoolDomain'],
    by: ['sequences'],
    finds: /^UpdateUserPoolDomain\/law\/shown\/ManagedLoginVersion/,
    plant: forgets('UpdateUserPoolDomain', 'ManagedLoginVersion', ''),
  },
  {
    fault: 'AddCustomAttributes adds nothing',
    operations: ['AddCustomAttributes'],
    by: ['sequences', 'rules'],
    finds: /^AddCustomAttributes\/law\/shown\/SchemaAttributes|^rule:pool\.custom-attributes-added/,
    plant: at('AddCustomAttributes', async ({ body, pass, ask }) => {
      const { UserPoolId } = body;
      return (await ask('DescribeUserPool', { UserPoolId })).status === 200 && body.CustomAttributes !== undefined
        ? done({})
        : pass();
    }),
  },
  {
    fault: 'DescribeUserPoolClient shows a client as it was first',
    operations: ['UpdateUserPoolClient'],
    by: ['sequences'],
    finds: /^UpdateUserPoolClient\/law\/shown\//,
    plant: () => {
      const seen = new Map<string, Awaited<ReturnType<ReturnType<ReturnType<typeof at>>>>>();
      return async ({ operation, body, pass }) => {
        if (operation !== 'DescribeUserPoolClient') return pass();
        const key = JSON.stringify(body);
        const answer = seen.get(key) ?? (await pass());
        if (answer.status === 200) seen.set(key, answer);
        return answer;
      };
    },
  },
  {
    fault: 'DeleteTerms leaves them where they are',
    operations: ['DeleteTerms'],
    by: ['sequences'],
    finds: /^DeleteTerms\/law\/gone/,
    plant: at('DeleteTerms', async ({ body, pass, ask }) => {
      const there = await ask('DescribeTerms', body);
      return there.status === 200 ? done() : pass();
    }),
  },
  {
    fault: 'DeleteIdentityProvider works on what is gone',
    operations: ['DeleteIdentityProvider'],
    by: ['sequences'],
    finds: /^DeleteIdentityProvider\/law\/(again|absent\/ProviderName)/,
    plant: at('DeleteIdentityProvider', async ({ pass }) => {
      const answer = await pass();
      return answer.status === 400 && answer.body.includes('ResourceNotFound') ? done() : answer;
    }),
  },
  {
    fault: 'AdminDeleteUser deletes another user with it',
    operations: ['AdminDeleteUser'],
    by: ['sequences'],
    finds: /^AdminDeleteUser\/law\/neighbours\/ListUsers/,
    plant: at('AdminDeleteUser', async ({ body, pass, ask }) => {
      const listed = listIn(membersOf(await ask('ListUsers', { UserPoolId: body.UserPoolId })), 'Users');
      const answer = await pass();
      const other = listed.find(({ Username }) => Username !== body.Username);
      if (answer.status === 200 && other !== undefined)
        await ask('AdminDeleteUser', { ...body, Username: other.Username });
      return answer;
    }),
  },
  {
    fault: 'UpdateGroup changes things although it refuses',
    operations: ['UpdateGroup'],
    by: ['constraints', 'random'],
    finds: /^UpdateGroup\/(.*\/)?state$/,
    plant: at('UpdateGroup', async ({ body, pass, ask }) => {
      const answer = await pass();
      const { UserPoolId, GroupName } = body;
      if (answer.status === 400)
        await ask('UpdateGroup', { UserPoolId, GroupName, Description: `refused ${answer.body.length}` });
      return answer;
    }),
  },
  {
    fault: 'AdminRemoveUserFromGroup leaves the user in the group',
    operations: ['AdminRemoveUserFromGroup', 'AdminListGroupsForUser'],
    by: ['sequences'],
    finds: /^AdminRemoveUserFromGroup\/law\/effect\/membership|^AdminListGroupsForUser\/sequences/,
    plant: at('AdminRemoveUserFromGroup', async ({ body, pass, ask }) => {
      const { UserPoolId, GroupName } = body;
      const answer = await pass();
      if (answer.status !== 200 || (await ask('GetGroup', { UserPoolId, GroupName })).status !== 200) return answer;
      await ask('AdminAddUserToGroup', body);
      return answer;
    }),
  },
  {
    fault: 'UntagResource takes all tags away',
    operations: ['UntagResource'],
    by: ['sequences', 'rules'],
    finds: /^UntagResource\/law\/effect\/tags|^rule:tags\.tag-and-untag/,
    plant: at('UntagResource', async ({ body, pass, ask }) => {
      const { ResourceArn } = body;
      const tags = Object.keys(inside(membersOf(await ask('ListTagsForResource', { ResourceArn })), 'Tags'));
      return tags.length > 0 && Array.isArray(body.TagKeys) ? pass({ ...body, TagKeys: tags }) : pass();
    }),
  },
  {
    fault: 'AdminLinkProviderForUser links nobody',
    operations: ['AdminLinkProviderForUser'],
    by: ['sequences'],
    finds: /^AdminLinkProviderForUser\/law\/effect\/link/,
    plant: at('AdminLinkProviderForUser', async ({ pass, body, ask }) => {
      const answer = await pass();
      if (answer.status === 200)
        await ask('AdminDisableProviderForUser', { UserPoolId: body.UserPoolId, User: body.SourceUser });
      return answer;
    }),
  },
  {
    fault: 'AdminUpdateAuthEventFeedback is lost',
    operations: ['AdminUpdateAuthEventFeedback'],
    by: ['sequences'],
    finds: /^AdminUpdateAuthEventFeedback\/law\/effect\/feedback/,
    plant: edits('AdminListUserAuthEvents', (answer) => ({
      ...answer,
      AuthEvents: listIn(answer, 'AuthEvents').map(({ EventFeedback: _, ...event }) => event),
    })),
  },
  {
    fault: 'StopUserImportJob lets the job go on',
    operations: ['StopUserImportJob'],
    by: ['sequences'],
    finds: /^StopUserImportJob\/law\//,
    plant: edits('DescribeUserImportJob', (answer) => {
      const job = inside(answer, 'UserImportJob');
      return { UserImportJob: { ...job, Status: job.Status === 'Stopped' ? 'InProgress' : job.Status } };
    }),
  },
  {
    fault: 'CompleteWebAuthnRegistration keeps no passkey',
    operations: ['CompleteWebAuthnRegistration'],
    by: ['sequences'],
    finds: /^CompleteWebAuthnRegistration\/law\/effect\/passkeys/,
    plant: edits('ListWebAuthnCredentials', (answer) => ({ ...answer, Credentials: [] })),
  },
  {
    fault: 'UpdateProvisionedLimit leaves the limit as it was',
    operations: ['UpdateProvisionedLimit'],
    by: ['sequences'],
    finds: /^UpdateProvisionedLimit\/law\//,
    plant: edits('GetProvisionedLimit', (answer) => ({
      Limit: { ...inside(answer, 'Limit'), ProvisionedLimitValue: 120 },
    })),
  },
  {
    fault: 'CreateUserPoolReplica is not listed',
    operations: ['CreateUserPoolReplica'],
    by: ['sequences'],
    finds: /^CreateUserPoolReplica\/law\/shown/,
    plant: edits('ListUserPoolReplicas', (answer) => ({
      ...answer,
      UserPoolReplicas: listIn(answer, 'UserPoolReplicas').filter(({ RegionName }) => RegionName !== 'us-west-2'),
    })),
  },
];
