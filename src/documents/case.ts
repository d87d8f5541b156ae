// The JSON Schema of cases: recorded failures, as `check --report DIR` writes them to DIR/cases and `replay` reads them.

/** A case, version 1. */
export const caseSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'cognito-contract case',
  type: 'object',
  required: ['version', 'id', 'phase', 'seed'],
  additionalProperties: false,
  properties: {
    $schema: { type: 'string' },
    version: { const: 1 },
    id: { type: 'string', minLength: 1, description: 'The id of the deviation, as reports print it.' },
    phase: { enum: ['constraints', 'random', 'rules', 'sequences', 'traffic'] },
    seed: { type: 'integer' },
    path: { type: 'string', description: 'Where fast-check finds it under the seed.' },
    url: { type: 'string', description: 'The endpoint that it was seen at; absent for the embedded mock.' },
    severity: { type: 'string' },
    expected: { type: 'string' },
    observed: { type: 'string' },
    source: { type: 'string', description: 'Where the contract says so.' },
    request: { description: 'The request without its secrets.' },
    curl: { type: 'string' },
    steps: { type: 'array', items: { type: 'string' }, description: 'The calls of the sequence.' },
  },
} as const;
