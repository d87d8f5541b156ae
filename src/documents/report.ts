// The JSON Schema of reports, as `check --json FILE` and `--report DIR` write them.

const counts = {
  type: 'object',
  required: ['total', 'full', 'half', 'deviates', 'not exercised', 'unviolable'],
  additionalProperties: { type: 'integer', minimum: 0 },
} as const;

const baselineEntry = {
  type: 'object',
  required: ['id', 'reason'],
  description: 'The entry of the baseline that excuses it.',
  properties: {
    id: { type: 'string', description: 'The id of the deviation.' },
    reason: { type: 'string', description: 'Why it is excused.' },
    link: { type: 'string', description: 'Where it is being worked on.' },
    expires: { type: 'string', description: 'The last day on which it is excused.' },
  },
} as const;

/** A report, version 1. */
export const reportSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'urn:cognito-contract:schema:report:1',
  title: 'cognito-contract report',
  description:
    'What a run of check found, or what a proxy saw: the ledger, its counts, the operations, the deviations.',
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
    $schema: { type: 'string', description: 'Where this schema is, for editors.' },
    version: { const: 1, description: 'The version of the form of this document.' },
    url: { type: 'string', description: 'The endpoint; absent for the embedded mock.' },
    seed: { type: 'integer', description: 'The seed of the run.' },
    phases: { type: 'array', items: { type: 'string' }, description: 'What was run, in this order.' },
    complete: { type: 'boolean', description: 'False when the time given was used up first.' },
    requests: { type: 'integer', description: 'How many requests were sent.' },
    counts: {
      type: 'object',
      description: 'How many entries of each part of the ledger are in which state.',
      required: ['constraints', 'types', 'errors', 'answers', 'rules'],
      additionalProperties: counts,
    },
    operations: {
      type: 'array',
      description: 'How each operation answered.',
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
          operation: { type: 'string', description: 'The operation, spelt as in the API.' },
          topic: { type: 'string', description: 'What the operation is about.' },
          requests: { type: 'integer', description: 'How many requests it got.' },
          successes: { type: 'integer', description: 'How many of them it answered with success.' },
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
      description: 'What differs from the contract, worst first.',
      items: {
        type: 'object',
        required: ['id', 'severity', 'phase', 'expected', 'observed', 'source', 'replay'],
        additionalProperties: false,
        properties: {
          id: { type: 'string', description: 'The same from run to run and for every endpoint.' },
          severity: {
            description: 'How much it hurts.',
            enum: [
              'breaks clients',
              'wrong effect',
              'refuses too much',
              'accepts too much',
              'missing',
              'wrong request',
            ],
          },
          phase: {
            enum: ['constraints', 'random', 'rules', 'sequences', 'traffic'],
            description: 'The phase that found it.',
          },
          operation: { type: 'string', description: 'Absent for rules.' },
          expected: { type: 'string', description: 'What the contract asks for.' },
          observed: { type: 'string', description: 'What the endpoint did.' },
          source: { type: 'string', description: 'Where the contract says so.' },
          request: { description: 'The request without its secrets.' },
          curl: { type: 'string', description: 'The request as a line of curl, without its secrets.' },
          awsCli: {
            type: 'string',
            description:
              'The request as a line of the AWS CLI, without its secrets; absent where the CLI cannot send it.',
          },
          awsCliNote: { type: 'string', description: 'What that line needs, or why there is none.' },
          replay: { type: 'string', description: 'The command that checks this again.' },
          path: { type: 'string', description: 'Where fast-check finds it under the seed of the run.' },
          steps: {
            type: 'array',
            items: { type: 'string' },
            description: 'The calls that lead to it, where it takes more than one.',
          },
          known: baselineEntry,
        },
      },
    },
    warnings: {
      type: 'array',
      description: 'What is worth knowing and no deviation.',
      items: {
        type: 'object',
        required: ['id', 'text'],
        properties: {
          id: { type: 'string', description: 'The same from run to run.' },
          text: { type: 'string', description: 'What was seen.' },
        },
      },
    },
    staleBaseline: {
      type: 'array',
      items: baselineEntry,
      description: 'Entries of the baseline that were looked for and are gone.',
    },
    ledger: {
      type: 'array',
      description: 'Everything that can be checked, and how far it was.',
      items: {
        type: 'object',
        required: ['id', 'group', 'state', 'unviolable'],
        additionalProperties: false,
        properties: {
          id: { type: 'string', description: 'The place of the contract that is meant.' },
          group: {
            description: 'The kind of constraint, or what else it is.',
            enum: ['required', 'type', 'length', 'pattern', 'enum', 'range', 'size', 'error', 'answer', 'rule'],
          },
          operation: { type: 'string', description: 'Absent for rules.' },
          state: {
            enum: ['not exercised', 'half', 'full', 'deviates'],
            description: 'Half: seen on one side of its limit only.',
          },
          unviolable: { type: 'boolean', description: 'No JSON value can break it.' },
          reason: { type: 'string', description: 'Why it was not exercised in full.' },
        },
      },
    },
  },
} as const;
