// The JSON Schema of the mock's state, as `--state FILE`, GET and PUT /_mock/state and `snapshot()` use it.

/** State, version 1. Records inside pools are the mock's own and may grow members within a version. */
export const stateSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'urn:cognito-contract:schema:state:1',
  title: 'cognito-contract mock state',
  description: 'Everything that the mock remembers.',
  type: 'object',
  required: ['version', 'region', 'accountId', 'limits', 'pools'],
  properties: {
    $schema: { type: 'string', description: 'Where this schema is, for editors.' },
    version: { const: 1, description: 'The version of the form of this document.' },
    region: { type: 'string', description: 'The Region in ids and ARNs.' },
    accountId: { type: 'string', description: 'The account in ARNs.' },
    limits: { type: 'array', description: 'Provisioned limits that were changed, as pairs of category and value.' },
    random: {
      type: 'array',
      items: { type: 'integer' },
      description: 'The position of the seeded generator; absent without a seed.',
    },
    pools: {
      type: 'array',
      description: 'User pools.',
      items: {
        type: 'object',
        required: [
          'id',
          'settings',
          'factors',
          'clients',
          'users',
          'groups',
          'sessions',
          'grants',
          'messages',
          'resources',
          'risk',
        ],
        properties: {
          id: { type: 'string', description: 'The id of the pool.' },
          settings: { type: 'object', description: 'Its settings.' },
          factors: { type: 'object', description: 'Its MFA and passkey settings.' },
          clients: {
            type: 'array',
            items: { type: 'object', required: ['id', 'settings', 'secrets'] },
            description: 'App clients.',
          },
          users: {
            type: 'array',
            items: { type: 'object', required: ['username', 'sub', 'status', 'attributes'] },
            description: 'Users.',
          },
          groups: { type: 'array', items: { type: 'object', required: ['name'] }, description: 'Groups.' },
          sessions: {
            type: 'array',
            items: { type: 'object', required: ['id'] },
            description: 'Sign-ins that are on their way.',
          },
          grants: {
            type: 'array',
            items: { type: 'object', required: ['id'] },
            description: 'Sign-ins that succeeded, with what revokes them.',
          },
          messages: { type: 'array', description: 'Sent messages.' },
          resources: { type: 'array', description: 'What else belongs to the pool, by topic.' },
          risk: { type: 'array', description: 'Settings of threat protection, by client.' },
        },
      },
    },
  },
} as const;
