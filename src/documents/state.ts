// The JSON Schema of the mock's state, as `--state FILE`, GET and PUT /_mock/state and `snapshot()` use it.

/** State, version 1. Records inside pools are the mock's own and may grow members within a version. */
export const stateSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'cognito-contract mock state',
  type: 'object',
  required: ['version', 'region', 'accountId', 'limits', 'pools'],
  properties: {
    version: { const: 1 },
    region: { type: 'string' },
    accountId: { type: 'string' },
    limits: { type: 'array' },
    random: { type: 'array', items: { type: 'integer' } },
    pools: {
      type: 'array',
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
          id: { type: 'string' },
          settings: { type: 'object' },
          factors: { type: 'object' },
          clients: { type: 'array', items: { type: 'object', required: ['id', 'settings', 'secrets'] } },
          users: { type: 'array', items: { type: 'object', required: ['username', 'sub', 'status', 'attributes'] } },
          groups: { type: 'array', items: { type: 'object', required: ['name'] } },
          sessions: { type: 'array', items: { type: 'object', required: ['id'] } },
          grants: { type: 'array', items: { type: 'object', required: ['id'] } },
          messages: { type: 'array' },
          resources: { type: 'array' },
          risk: { type: 'array' },
        },
      },
    },
  },
} as const;
