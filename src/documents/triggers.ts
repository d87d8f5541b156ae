// The JSON Schema of trigger scripts: what PUT /_mock/triggers takes, for callers that cannot pass functions.

const step = {
  type: 'object',
  properties: {
    response: { type: 'object', description: "Members that are merged into the event's response." },
    error: { type: 'string', description: 'The text of an error that the trigger throws.' },
    answer: { description: 'What the trigger answers in place of the event, however wrong.' },
  },
  additionalProperties: false,
} as const;

/** Trigger scripts. */
export const triggersSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'urn:cognito-contract:schema:triggers:1',
  title: 'cognito-contract trigger scripts',
  description: 'What triggers of the mock do, by their names, as PUT /_mock/triggers takes it.',
  type: 'object',
  propertyNames: {
    enum: [
      'preSignUp',
      'postConfirmation',
      'preAuthentication',
      'postAuthentication',
      'defineAuthChallenge',
      'createAuthChallenge',
      'verifyAuthChallengeResponse',
      'preTokenGeneration',
      'userMigration',
      'customMessage',
      'customEmailSender',
      'customSmsSender',
    ],
  },
  additionalProperties: {
    description:
      'One call, or a list that is used up call by call and of which the last entry stays; null takes the trigger away.',
    anyOf: [step, { type: 'array', items: step }, { type: 'null' }],
  },
} as const;
