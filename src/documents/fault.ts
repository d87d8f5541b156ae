// The JSON Schema of faults: what POST /_mock/faults takes to make an operation of the mock fail or wait.

/** A fault. */
export const faultSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'urn:cognito-contract:schema:fault:1',
  title: 'cognito-contract fault',
  description: 'An error, a delay or both for an operation of the mock, as POST /_mock/faults takes it.',
  type: 'object',
  required: ['operation'],
  properties: {
    $schema: { type: 'string', description: 'Where this schema is, for editors.' },
    operation: { type: 'string', description: 'The operation, spelt as in the API, such as InitiateAuth.' },
    error: {
      type: 'string',
      description: 'The name of an error that the operation declares, such as TooManyRequestsException.',
    },
    message: { type: 'string', description: 'The text of the error; one of our own by default.' },
    times: { type: 'number', minimum: 0, description: 'How many calls it meets; all from now on by default.' },
    latency: { type: 'number', minimum: 0, description: 'Milliseconds to wait before the answer.' },
  },
} as const;
