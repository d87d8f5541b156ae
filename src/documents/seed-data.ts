// The JSON Schema of seed data: pools, clients, groups and users that `mock --seed-data FILE` builds at start.

/** Seed data, version 1. `settings` and clients take members of CreateUserPool and CreateUserPoolClient, which the mock validates. */
export const seedDataSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'cognito-contract seed data',
  type: 'object',
  required: ['version', 'pools'],
  additionalProperties: false,
  properties: {
    $schema: { type: 'string' },
    version: { const: 1 },
    pools: {
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        properties: {
          name: { type: 'string' },
          settings: { type: 'object' },
          domain: { type: 'string' },
          clients: { type: 'array', items: { type: 'object' } },
          groups: {
            type: 'array',
            items: {
              anyOf: [
                { type: 'string' },
                {
                  type: 'object',
                  required: ['name'],
                  additionalProperties: false,
                  properties: {
                    name: { type: 'string' },
                    roleArn: { type: 'string' },
                    precedence: { type: 'integer' },
                    description: { type: 'string' },
                  },
                },
              ],
            },
          },
          users: {
            type: 'array',
            items: {
              type: 'object',
              required: ['username'],
              additionalProperties: false,
              properties: {
                username: { type: 'string' },
                password: { type: 'string' },
                attributes: { type: 'object', additionalProperties: { type: 'string' } },
                groups: { type: 'array', items: { type: 'string' } },
                enabled: { type: 'boolean' },
              },
            },
          },
        },
      },
    },
  },
} as const;
