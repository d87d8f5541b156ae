// Faults of answers: wrong types, members that are missing, and texts of dates, numbers and nothing.
import { edits, type Fault, inside, listIn } from './fault.ts';

/** Faults of answers. */
export const answers: readonly Fault[] = [
  {
    fault: 'GetGroup writes dates as texts',
    operations: ['GetGroup'],
    by: ['constraints', 'random'],
    finds: /^GetGroup:answer\/Group\/CreationDate\/type$/,
    plant: edits('GetGroup', (answer) => ({
      Group: { ...inside(answer, 'Group'), CreationDate: '2026-01-01T12:00:00Z' },
    })),
  },
  {
    fault: 'DescribeUserPoolClient writes numbers as texts',
    operations: ['DescribeUserPoolClient'],
    by: ['constraints', 'random'],
    finds: /^DescribeUserPoolClient:answer\/UserPoolClient\/RefreshTokenValidity\/type$/,
    plant: edits('DescribeUserPoolClient', (answer) => ({
      UserPoolClient: { ...inside(answer, 'UserPoolClient'), RefreshTokenValidity: '30' },
    })),
  },
  {
    fault: 'AdminGetUser leaves the user name out',
    operations: ['AdminGetUser'],
    by: ['constraints', 'random'],
    finds: /^AdminGetUser:answer\/Username\/required$/,
    plant: edits('AdminGetUser', ({ Username: _, ...answer }) => answer),
  },
  {
    fault: 'GetUser writes email_verified as a boolean',
    operations: ['GetUser'],
    by: ['constraints'],
    finds: /^GetUser:answer\/UserAttributes\/{element}\/Value\/type$/,
    plant: edits('GetUser', (answer) => ({
      ...answer,
      UserAttributes: listIn(answer, 'UserAttributes').map((attribute) =>
        attribute.Name === 'email_verified' ? { ...attribute, Value: true } : attribute,
      ),
    })),
  },
  {
    fault: 'SignUp answers UserConfirmed as nothing',
    operations: ['SignUp'],
    by: ['constraints'],
    finds: /^SignUp:answer\/UserConfirmed\//,
    plant: edits('SignUp', (answer) => ({ ...answer, UserConfirmed: null })),
  },
  {
    fault: 'DescribeTerms knows an enforcement of its own',
    operations: ['DescribeTerms'],
    by: ['constraints'],
    finds: /^DescribeTerms:answer\/Terms\/Enforcement\/enum$/,
    plant: edits('DescribeTerms', (answer) => ({ Terms: { ...inside(answer, 'Terms'), Enforcement: 'SOMETIMES' } })),
  },
  {
    fault: 'UpdateGroup answers a group without dates',
    operations: ['UpdateGroup'],
    by: ['sequences'],
    finds: /^UpdateGroup\/law\/agrees\/GetGroup\/(Creation|LastModified)Date$/,
    plant: edits('UpdateGroup', (answer) => {
      const { CreationDate: _c, LastModifiedDate: _m, ...group } = inside(answer, 'Group');
      return { Group: group };
    }),
  },
  {
    fault: 'CreateIdentityProvider answers nothing',
    operations: ['CreateIdentityProvider'],
    by: ['sequences'],
    finds: /^CreateIdentityProvider(\/law\/answered|:answer\/IdentityProvider\/required)$/,
    plant: edits('CreateIdentityProvider', () => ({})),
  },
  {
    fault: 'DescribeUserPoolDomain leaves the version out',
    operations: ['DescribeUserPoolDomain'],
    by: ['sequences'],
    finds: /^DescribeUserPoolDomain\/law\/always\/Version$/,
    plant: edits('DescribeUserPoolDomain', (answer) => {
      const { Version: _, ...domain } = inside(answer, 'DomainDescription');
      return { DomainDescription: domain };
    }),
  },
  {
    fault: 'GetCSVHeader forgets a column',
    operations: ['GetCSVHeader'],
    by: ['sequences'],
    finds: /^GetCSVHeader\/law\/same\/CSVHeader$/,
    plant: edits('GetCSVHeader', (answer) => ({
      ...answer,
      CSVHeader: (answer.CSVHeader as string[]).filter((column) => column !== 'locale'),
    })),
  },
  {
    fault: 'ListUserPools shows another name than DescribeUserPool',
    operations: ['ListUserPools'],
    by: ['sequences'],
    finds: /^ListUserPools\/law\/agrees\/ListUserPools\/Name$/,
    plant: edits('ListUserPools', (answer) => ({
      ...answer,
      UserPools: listIn(answer, 'UserPools').map((pool) => ({ ...pool, Name: `${String(pool.Name)}-x` })),
    })),
  },
  {
    fault: 'AdminGetDevice shows a time of its own',
    operations: ['AdminGetDevice'],
    by: ['sequences'],
    finds: /^AdminGetDevice\/law\/same\/DeviceCreateDate$/,
    plant: edits('AdminGetDevice', (answer) => ({
      Device: { ...inside(answer, 'Device'), DeviceCreateDate: 1_600_000_000 },
    })),
  },
];
