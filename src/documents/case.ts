// The JSON Schema of cases: recorded failures, as `check --report DIR` writes them to DIR/cases and `replay` reads them.

/** A case, version 1. */
export const caseSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'urn:cognito-contract:schema:case:1',
  title: 'cognito-contract case',
  description: 'One recorded failure, which replay runs again.',
  type: 'object',
  required: ['version', 'id', 'phase', 'seed'],
  additionalProperties: false,
  properties: {
    $schema: { type: 'string', description: 'Where this schema is, for editors.' },
    version: { const: 1, description: 'The version of the form of this document.' },
    id: { type: 'string', minLength: 1, description: 'The id of the deviation, as reports print it.' },
    phase: {
      enum: ['constraints', 'random', 'rules', 'sequences', 'traffic'],
      description: 'The phase that found it; traffic where requests of others were watched.',
    },
    seed: { type: 'integer', description: 'The seed of the run that found it.' },
    path: { type: 'string', description: 'Where fast-check finds it under the seed.' },
    url: { type: 'string', description: 'The endpoint that it was seen at; absent for the embedded mock.' },
    severity: { type: 'string', description: 'How much it hurts.' },
    expected: { type: 'string', description: 'What the contract asks for.' },
    observed: { type: 'string', description: 'What the endpoint did.' },
    source: { type: 'string', description: 'Where the contract says so.' },
    request: { description: 'The request without its secrets.' },
    curl: { type: 'string', description: 'The request as a line of curl, without its secrets.' },
    awsCli: {
      type: 'string',
      description: 'The request as a line of the AWS CLI, without its secrets; absent where the CLI cannot send it.',
    },
    awsCliNote: { type: 'string', description: 'What that line needs, or why there is none.' },
    steps: {
      type: 'array',
      items: { type: 'string' },
      description: 'The calls that lead to it, where it takes more than one.',
    },
  },
} as const;
