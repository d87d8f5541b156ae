// The JSON Schema of seed data: pools, clients, groups and users that `mock --seed-data FILE` builds at start.

/** Seed data, version 1. `settings` and clients take members of CreateUserPool and CreateUserPoolClient, which the mock validates. */
export const seedDataSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'urn:cognito-contract:schema:seed-data:1',
  title: 'cognito-contract seed data',
  description: 'Pools with their clients, groups and users, which the mock builds at start.',
  type: 'object',
  required: ['version', 'pools'],
  additionalProperties: false,
  properties: {
    $schema: { type: 'string', description: 'Where this schema is, for editors.' },
    version: { const: 1, description: 'The version of the form of this document.' },
    pools: {
      type: 'array',
      description: 'The pools to build.',
      items: {
        type: 'object',
        additionalProperties: false,
        properties: {
          name: { type: 'string', description: 'PoolName; test by default.' },
          settings: { type: 'object', description: 'Members of CreateUserPool.' },
          domain: { type: 'string', description: 'Prefix of a domain for the sign-in pages.' },
          clients: {
            type: 'array',
            items: { type: 'object', description: 'Members of CreateUserPoolClient.' },
            description: 'App clients; one public client that allows all flows by default.',
          },
          groups: {
            type: 'array',
            description: 'Groups, by name alone or with their settings.',
            items: {
              anyOf: [
                { type: 'string' },
                {
                  type: 'object',
                  required: ['name'],
                  additionalProperties: false,
                  properties: {
                    name: { type: 'string', description: 'GroupName.' },
                    roleArn: { type: 'string', description: 'RoleArn.' },
                    precedence: { type: 'integer', description: 'Precedence.' },
                    description: { type: 'string', description: 'Description.' },
                  },
                },
              ],
            },
          },
          users: {
            type: 'array',
            description: 'Users of the pool.',
            items: {
              type: 'object',
              required: ['username'],
              additionalProperties: false,
              properties: {
                username: { type: 'string', description: 'Username.' },
                password: { type: 'string', description: 'A permanent password.' },
                attributes: {
                  type: 'object',
                  additionalProperties: { type: 'string' },
                  description: 'Attributes by name.',
                },
                groups: { type: 'array', items: { type: 'string' }, description: 'Names of groups, made as needed.' },
                enabled: { type: 'boolean', description: 'False disables the user.' },
              },
            },
          },
        },
      },
    },
  },
} as const;
