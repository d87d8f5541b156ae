// The JSON Schema of reports, as `check --json FILE` and `--report DIR` write them.

const counts = {
  type: 'object',
  required: ['total', 'full', 'half', 'deviates', 'not exercised', 'unviolable'],
  additionalProperties: { type: 'integer', minimum: 0 },
} as const;

const baselineEntry = {
  type: 'object',
  required: ['id', 'reason'],
  properties: {
    id: { type: 'string' },
    reason: { type: 'string' },
    link: { type: 'string' },
    expires: { type: 'string' },
  },
} as const;

/** A report, version 1. */
export const reportSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'cognito-contract report',
  type: 'object',
  required: [
    'version',
    'seed',
    'phases',
    'complete',
    'requests',
    'counts',
    'operations',
    'deviations',
    'warnings',
    'staleBaseline',
    'ledger',
  ],
  additionalProperties: false,
  properties: {
    version: { const: 1 },
    url: { type: 'string', description: 'The endpoint; absent for the embedded mock.' },
    seed: { type: 'integer' },
    phases: { type: 'array', items: { type: 'string' } },
    complete: { type: 'boolean', description: 'False when the time given was used up first.' },
    requests: { type: 'integer' },
    counts: {
      type: 'object',
      required: ['constraints', 'types', 'errors', 'answers', 'rules'],
      additionalProperties: counts,
    },
    operations: {
      type: 'array',
      items: {
        type: 'object',
        required: [
          'operation',
          'topic',
          'requests',
          'successes',
          'errors',
          'missing',
          'onlyErrors',
          'lacks',
          'troubles',
        ],
        additionalProperties: false,
        properties: {
          operation: { type: 'string' },
          topic: { type: 'string' },
          requests: { type: 'integer' },
          successes: { type: 'integer' },
          errors: {
            type: 'object',
            additionalProperties: { type: 'integer' },
            description: 'How often each error name came.',
          },
          missing: { type: 'boolean', description: 'The endpoint says that it does not have the operation.' },
          onlyErrors: { type: 'boolean', description: 'It answered, and never with success.' },
          lacks: {
            type: 'array',
            items: { type: 'string' },
            description: 'Capabilities without which it cannot succeed.',
          },
          troubles: { type: 'array', items: { type: 'string' }, description: 'Set-up calls that were refused.' },
        },
      },
    },
    deviations: {
      type: 'array',
      items: {
        type: 'object',
        required: ['id', 'severity', 'phase', 'expected', 'observed', 'source', 'replay'],
        additionalProperties: false,
        properties: {
          id: { type: 'string', description: 'The same from run to run and for every endpoint.' },
          severity: {
            enum: [
              'breaks clients',
              'wrong effect',
              'refuses too much',
              'accepts too much',
              'missing',
              'wrong request',
            ],
          },
          phase: { enum: ['constraints', 'random', 'rules', 'sequences', 'traffic'] },
          operation: { type: 'string', description: 'Absent for rules.' },
          expected: { type: 'string' },
          observed: { type: 'string' },
          source: { type: 'string', description: 'Where the contract says so.' },
          request: { description: 'The request without its secrets.' },
          curl: { type: 'string' },
          replay: { type: 'string' },
          path: { type: 'string', description: 'Where fast-check finds it under the seed of the run.' },
          steps: { type: 'array', items: { type: 'string' }, description: 'The calls of the sequence that shows it.' },
          known: baselineEntry,
        },
      },
    },
    warnings: {
      type: 'array',
      items: {
        type: 'object',
        required: ['id', 'text'],
        properties: { id: { type: 'string' }, text: { type: 'string' } },
      },
    },
    staleBaseline: { type: 'array', items: baselineEntry },
    ledger: {
      type: 'array',
      items: {
        type: 'object',
        required: ['id', 'group', 'state', 'unviolable'],
        additionalProperties: false,
        properties: {
          id: { type: 'string' },
          group: {
            enum: ['required', 'type', 'length', 'pattern', 'enum', 'range', 'size', 'error', 'answer', 'rule'],
          },
          operation: { type: 'string' },
          state: { enum: ['not exercised', 'half', 'full', 'deviates'] },
          unviolable: { type: 'boolean', description: 'No JSON value can break it.' },
          reason: { type: 'string', description: 'Why it was not exercised in full.' },
        },
      },
    },
  },
} as const;
