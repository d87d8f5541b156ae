// The JSON Schema of baseline files: the deviations that `check --baseline FILE` excuses.

/** A baseline, version 1. */
export const baselineSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'cognito-contract baseline',
  type: 'object',
  required: ['version', 'entries'],
  additionalProperties: false,
  properties: {
    $schema: { type: 'string' },
    version: { const: 1 },
    entries: {
      type: 'array',
      items: {
        type: 'object',
        required: ['id', 'reason'],
        additionalProperties: false,
        properties: {
          id: { type: 'string', minLength: 1, description: 'The id of the deviation, as reports print it.' },
          reason: { type: 'string', minLength: 1, description: 'Why it is excused.' },
          link: { type: 'string', description: 'Where it is being worked on.' },
          expires: {
            type: 'string',
            pattern: '^\\d{4}-\\d{2}-\\d{2}$',
            description: 'The last day on which it is excused.',
          },
        },
      },
    },
  },
} as const;
