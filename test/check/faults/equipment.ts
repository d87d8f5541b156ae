// Faults of lists and of what a pool is equipped with: resource servers, identity providers, import jobs, terms, branding, domains,
// replicas and logs.
import {
  at,
  type Body,
  done,
  edits,
  type Fault,
  forgives,
  frozen,
  inside,
  listIn,
  membersOf,
  onTop,
  renames,
} from './fault.ts';

/** Faults of lists and equipment. */
export const equipment: readonly Fault[] = [
  {
    fault: 'ListUsers forgets the filter on the second page',
    operations: ['ListUsers'],
    by: ['sequences'],
    finds: /^ListUsers\/law\/pages\/next/,
    plant: at('ListUsers', ({ body, pass }) => {
      const { Filter: _, ...rest } = body;
      return body.PaginationToken === undefined ? pass() : pass(rest);
    }),
  },
  {
    fault: 'DescribeTerms finds documents of other pools',
    operations: ['DescribeTerms'],
    by: ['sequences'],
    finds: /^DescribeTerms\/law\/elsewhere\/TermsId/,
    plant: () => {
      const seen = new Map<unknown, unknown>();
      return async ({ operation, body, pass }) => {
        const answer = await pass();
        if (operation !== 'DescribeTerms') return answer;
        if (answer.status === 200) seen.set(body.TermsId, membersOf(answer));
        return answer.body.includes('ResourceNotFound') &&
          seen.has(body.TermsId) &&
          !String(body.UserPoolId).includes('Absent')
          ? done(seen.get(body.TermsId))
          : answer;
      };
    },
  },
  {
    fault: 'UpdateTerms does not move the date of the last change',
    operations: ['UpdateTerms', 'DescribeTerms'],
    by: ['sequences'],
    finds: /^UpdateTerms\/law\/dates\/modified/,
    plant:
      () =>
      async ({ operation, pass }) => {
        const answer = await pass();
        if (!['UpdateTerms', 'DescribeTerms'].includes(operation) || answer.status !== 200) return answer;
        const terms = inside(membersOf(answer), 'Terms');
        return onTop(answer, { Terms: { ...terms, LastModifiedDate: terms.CreationDate } });
      },
  },
  {
    fault: 'UpdateIdentityProvider takes the mapping away that it is not sent',
    operations: ['UpdateIdentityProvider'],
    by: ['sequences'],
    finds: /^UpdateIdentityProvider\/law\/unsent\/AttributeMapping/,
    plant: at('UpdateIdentityProvider', ({ body, pass }) => pass({ AttributeMapping: {}, ...body })),
  },
  {
    fault: 'GetIdentityProviderByIdentifier finds providers that were deleted',
    operations: ['GetIdentityProviderByIdentifier', 'DeleteIdentityProvider'],
    by: ['sequences'],
    finds: /^DeleteIdentityProvider\/law\/effect\/identifier/,
    plant: frozen('GetIdentityProviderByIdentifier', ({ UserPoolId, IdpIdentifier }) => [UserPoolId, IdpIdentifier]),
  },
  {
    fault: 'AdminLinkProviderForUser links a sixth account',
    operations: ['AdminLinkProviderForUser'],
    by: ['sequences'],
    finds: /^AdminLinkProviderForUser\/law\/state\/sixth/,
    plant: forgives('AdminLinkProviderForUser', 'LimitExceededException', {}),
  },
  {
    fault: 'AdminDisableProviderForUser takes all links of the user away',
    operations: ['AdminDisableProviderForUser'],
    by: ['sequences'],
    finds: /^AdminDisableProviderForUser\/law\/effect\/links/,
    plant: at('AdminDisableProviderForUser', async ({ body, pass, ask }) => {
      const { UserPoolId } = body;
      const subject = String(inside(body, 'User').ProviderAttributeValue);
      const users = listIn(membersOf(await ask('ListUsers', { UserPoolId })), 'Users');
      const identitiesOf = (user: Body): string =>
        String(listIn(user, 'Attributes').find(({ Name }) => Name === 'identities')?.Value ?? '[]');
      const owner = users.find((user) => identitiesOf(user).includes(subject));
      const answer = await pass();
      if (answer.status !== 200 || owner === undefined) return answer;
      for (const { userId, providerName } of JSON.parse(identitiesOf(owner)) as Body[])
        await ask('AdminDisableProviderForUser', {
          UserPoolId,
          User: {
            ProviderName: providerName,
            ProviderAttributeName: 'Cognito_Subject',
            ProviderAttributeValue: userId,
          },
        });
      return answer;
    }),
  },
  {
    fault: 'CreateResourceServer brings the scopes of a deleted one back',
    operations: ['CreateResourceServer', 'DeleteResourceServer'],
    by: ['sequences'],
    finds: /^CreateResourceServer\/law\/effect\/anew/,
    plant: () => {
      const scopes = new Map<string, unknown>();
      return async ({ operation, body, pass, ask }) => {
        const { UserPoolId, Identifier } = body;
        const key = JSON.stringify([UserPoolId, Identifier]);
        if (operation === 'DeleteResourceServer') {
          const server = inside(
            membersOf(await ask('DescribeResourceServer', { UserPoolId, Identifier })),
            'ResourceServer',
          );
          scopes.set(key, [...listIn(server, 'Scopes'), { ScopeName: 'left', ScopeDescription: 'left' }]);
        }
        return operation === 'CreateResourceServer' && scopes.has(key)
          ? pass({ ...body, Scopes: scopes.get(key) })
          : pass();
      };
    },
  },
  {
    fault: 'ListUserImportJobs shows the oldest first',
    operations: ['ListUserImportJobs'],
    by: ['sequences'],
    finds: /^ListUserImportJobs\/law\/pages\/newest-first/,
    plant: edits('ListUserImportJobs', (answer) => ({
      ...answer,
      UserImportJobs: [...listIn(answer, 'UserImportJobs')].reverse(),
    })),
  },
  {
    fault: 'UpdateManagedLoginBranding drops the assets that it is not sent',
    operations: ['UpdateManagedLoginBranding'],
    by: ['sequences'],
    finds: /^UpdateManagedLoginBranding\/law\/unsent\/Assets/,
    plant: at('UpdateManagedLoginBranding', ({ body, pass }) => pass({ Assets: [], ...body })),
  },
  {
    fault: 'CreateManagedLoginBranding takes settings and those of the service together',
    operations: ['CreateManagedLoginBranding'],
    by: ['sequences'],
    finds: /^CreateManagedLoginBranding\/law\/state\/both-sources/,
    plant: at('CreateManagedLoginBranding', async ({ body, pass }) => {
      const answer = await pass();
      const { UseCognitoProvidedValues: _, ...rest } = body;
      return answer.body.includes('not both') && body.UseCognitoProvidedValues === true ? pass(rest) : answer;
    }),
  },
  {
    fault: 'GetUICustomization shows a client without a look of its own nothing',
    operations: ['GetUICustomization'],
    by: ['sequences'],
    finds: /^GetUICustomization\/law\/effect\/looks/,
    plant: edits('GetUICustomization', (answer, body) => {
      const look = inside(answer, 'UICustomization');
      return body.ClientId !== undefined && look.ClientId !== body.ClientId ? { UICustomization: {} } : answer;
    }),
  },
  {
    fault: 'CreateUserPoolDomain takes prefixes that are reserved',
    operations: ['CreateUserPoolDomain'],
    by: ['sequences'],
    finds: /^CreateUserPoolDomain\/law\/state\/reserved/,
    plant: forgives('CreateUserPoolDomain', 'InvalidParameterException', {}, /reserved/i),
  },
  {
    fault: 'DeleteUserPoolReplica deletes what is active',
    operations: ['DeleteUserPoolReplica'],
    by: ['sequences'],
    finds: /^DeleteUserPoolReplica\/law\/state\/active/,
    plant: at('DeleteUserPoolReplica', async ({ body, pass, ask }) => {
      await ask('UpdateUserPoolReplica', { ...body, Status: 'INACTIVE' });
      return pass();
    }),
  },
  {
    fault: 'DeleteUserPoolReplica deletes nothing',
    operations: ['DeleteUserPoolReplica'],
    by: ['sequences'],
    finds: /^DeleteUserPoolReplica\/law\/effect\/gone/,
    plant: at('DeleteUserPoolReplica', async ({ body, pass, ask }) => {
      const { UserPoolId, RegionName } = body;
      const replicas = listIn(membersOf(await ask('ListUserPoolReplicas', { UserPoolId })), 'UserPoolReplicas');
      const replica = replicas.find((one) => one.RegionName === RegionName);
      return replica === undefined ? pass() : done({ UserPoolReplica: { ...replica, Status: 'DELETING' } });
    }),
  },
  {
    fault: 'CreateUserPoolReplica makes a second one in a Region',
    operations: ['CreateUserPoolReplica'],
    by: ['sequences'],
    finds: /^CreateUserPoolReplica\/law\/state\/second/,
    plant: at('CreateUserPoolReplica', async ({ body, pass, ask }) => {
      const answer = await pass();
      const { UserPoolId, RegionName } = body;
      const replicas = listIn(membersOf(await ask('ListUserPoolReplicas', { UserPoolId })), 'UserPoolReplicas');
      const replica = replicas.find((one) => one.RegionName === RegionName && one.RegionName !== 'us-east-1');
      return answer.status === 400 && replica !== undefined ? done({ UserPoolReplica: replica }) : answer;
    }),
  },
  {
    fault: 'ListUserPoolReplicas leaves the pool itself out',
    operations: ['ListUserPoolReplicas'],
    by: ['sequences'],
    finds: /^ListUserPoolReplicas\/law\/effect\/primary/,
    plant: edits('ListUserPoolReplicas', (answer) => ({
      ...answer,
      UserPoolReplicas: listIn(answer, 'UserPoolReplicas').filter(({ Role }) => Role !== 'PRIMARY'),
    })),
  },
  {
    fault: 'SetLogDeliveryConfiguration keeps what was there when it is sent nothing',
    operations: ['SetLogDeliveryConfiguration'],
    by: ['sequences'],
    finds: /^SetLogDeliveryConfiguration\/law\/effect\/replaced/,
    plant: at('SetLogDeliveryConfiguration', async ({ body, pass, ask }) => {
      const { UserPoolId } = body;
      if (!Array.isArray(body.LogConfigurations) || body.LogConfigurations.length > 0) return pass();
      const before = inside(
        membersOf(await ask('GetLogDeliveryConfiguration', { UserPoolId })),
        'LogDeliveryConfiguration',
      );
      const answer = await pass({ ...body, LogConfigurations: before.LogConfigurations ?? [] });
      return answer.status === 200 ? done({ LogDeliveryConfiguration: { UserPoolId, LogConfigurations: [] } }) : pass();
    }),
  },
  {
    fault: 'SetLogDeliveryConfiguration sets the logs of the other pools as well',
    operations: ['SetLogDeliveryConfiguration'],
    by: ['sequences'],
    finds: /^SetLogDeliveryConfiguration\/law\/bystanders\/GetLogDeliveryConfiguration/,
    plant: at('SetLogDeliveryConfiguration', async ({ body, pass, ask }) => {
      const answer = await pass();
      if (answer.status !== 200) return answer;
      for (const { Id } of listIn(membersOf(await ask('ListUserPools', { MaxResults: 60 })), 'UserPools'))
        if (Id !== body.UserPoolId) await ask('SetLogDeliveryConfiguration', { ...body, UserPoolId: Id });
      return answer;
    }),
  },
  {
    fault: 'SetLogDeliveryConfiguration keeps one configuration only',
    operations: ['SetLogDeliveryConfiguration'],
    by: ['sequences'],
    finds: /^SetLogDeliveryConfiguration\/law\/effect\/replaced/,
    plant: at('SetLogDeliveryConfiguration', async ({ body, pass }) => {
      const answer = await pass();
      const sent = Array.isArray(body.LogConfigurations) ? body.LogConfigurations : [];
      if (answer.status !== 200 || sent.length < 2) return answer;
      await pass({ ...body, LogConfigurations: sent.slice(0, 1) });
      return answer;
    }),
  },
  {
    fault: 'UpdateGroup reaches the group of that name in the other pools',
    operations: ['UpdateGroup'],
    by: ['sequences'],
    finds: /^UpdateGroup\/law\/bystanders\/ListGroups/,
    plant: at('UpdateGroup', async ({ body, pass, ask }) => {
      const answer = await pass();
      if (answer.status !== 200) return answer;
      for (const { Id } of listIn(membersOf(await ask('ListUserPools', { MaxResults: 60 })), 'UserPools'))
        if (Id !== body.UserPoolId) await ask('UpdateGroup', { ...body, UserPoolId: Id });
      return answer;
    }),
  },
  {
    fault: 'DeleteUserPool leaves the clients to sign in',
    operations: ['DeleteUserPool', 'ListGroups'],
    by: ['sequences'],
    finds: /^DeleteUserPool\/law\/effect\/gone\/ListGroups/,
    plant: at('ListGroups', async ({ pass }) => {
      const answer = await pass();
      return answer.body.includes('ResourceNotFoundException') && !answer.body.includes('Absent')
        ? done({ Groups: [] })
        : answer;
    }),
  },
  {
    fault: 'ListIdentityProviders does not say of which kind providers are',
    operations: ['ListIdentityProviders'],
    by: ['sequences'],
    finds: /^ListIdentityProviders\/law\/always\/ProviderType/,
    plant: edits('ListIdentityProviders', (answer) => ({
      ...answer,
      Providers: listIn(answer, 'Providers').map(({ ProviderType: _, ...provider }) => provider),
    })),
  },
  {
    fault: 'GetIdentityProviderByIdentifier leaves the team of an Apple provider out',
    operations: ['GetIdentityProviderByIdentifier'],
    by: ['sequences'],
    finds: /^GetIdentityProviderByIdentifier\/law\/effect\/found\/SignInWithApple/,
    plant: edits('GetIdentityProviderByIdentifier', (answer) => {
      const provider = inside(answer, 'IdentityProvider');
      const { team_id: _, ...ProviderDetails } = inside(provider, 'ProviderDetails');
      return { IdentityProvider: { ...provider, ProviderDetails } };
    }),
  },
  {
    fault: 'AdminListGroupsForUser leaves the rank of groups out',
    operations: ['AdminListGroupsForUser'],
    by: ['sequences'],
    finds: /^AdminListGroupsForUser\/law\/same\/Precedence/,
    plant: edits('AdminListGroupsForUser', (answer) => ({
      ...answer,
      Groups: listIn(answer, 'Groups').map(({ Precedence: _, ...group }) => group),
    })),
  },
  {
    fault: 'AdminCreateUser says otherwise why it does not resend',
    operations: ['AdminCreateUser'],
    by: ['sequences'],
    finds: /^AdminCreateUser\/law\/state\/resend-confirmed/,
    plant: renames('AdminCreateUser', 'UnsupportedUserStateException', 'InvalidParameterException'),
  },
  {
    fault: 'CreateUserPool says otherwise what a tier does not have',
    operations: ['CreateUserPool'],
    by: ['sequences'],
    finds: /^CreateUserPool\/law\/state\/tier/,
    plant: renames('CreateUserPool', 'FeatureUnavailableInTierException', 'InvalidParameterException'),
  },
];
