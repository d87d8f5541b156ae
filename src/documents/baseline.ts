// The JSON Schema of baseline files: the deviations that `check --baseline FILE` excuses.

/** A baseline, version 1. */
export const baselineSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'urn:cognito-contract:schema:baseline:1',
  title: 'cognito-contract baseline',
  description: 'The deviations that check --baseline excuses, each with its reason.',
  type: 'object',
  required: ['version', 'entries'],
  additionalProperties: false,
  properties: {
    $schema: { type: 'string', description: 'Where this schema is, for editors.' },
    version: { const: 1, description: 'The version of the form of this document.' },
    entries: {
      type: 'array',
      description: 'The excused deviations.',
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
