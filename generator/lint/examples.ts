// Every operation has a worked example, and the example is valid: no member that the shape lacks, no limit broken.
import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import { componentsOf, pointer } from '../emit/json-schema.ts';
import type { Model } from '../model.ts';
import type { Finding } from './finding.ts';

/** Findings about worked examples. */
export function lintExamples(model: Model): Finding[] {
  // Each schema is run once, so its code is not worth polishing.
  const ajv = new Ajv2020({
    strict: true,
    allErrors: true,
    code: { optimize: false },
    formats: { int32: true, int64: true },
  });
  ajv.addVocabulary(['components']);
  ajv.addSchema({ $id: 'spec:', components: { schemas: closed(componentsOf(model, isAnnotation)) } });
  return model.operations.flatMap(({ file, input, output, example }) => {
    const sides = [
      ['request', input, example.request],
      ['response', output, example.response],
    ] as const;
    return sides.flatMap(([side, shape, value]) => {
      if (shape === undefined) return [];
      if (value === undefined) return [{ file, text: `the ${side} has no example; add a worked one.` }];
      const validate = ajv.getSchema(`spec:${pointer(shape)}`);
      if (validate === undefined) throw new Error(`${shape} has no schema`);
      if (validate(value)) return [];
      return (validate.errors ?? []).map((error) => ({
        file,
        text: `the example of the ${side} is wrong at ${describe(error)}; correct it.`,
      }));
    });
  });
}

function isAnnotation(keyword: string): boolean {
  return keyword.startsWith('x-');
}

/** In an example a member that the shape lacks is a slip of the pen, so objects are closed here, and only here. */
function closed(schemas: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => {
      const isOpen =
        typeof schema === 'object' && schema !== null && 'properties' in schema && !('additionalProperties' in schema);
      return [name, isOpen ? { ...schema, additionalProperties: false } : schema];
    }),
  );
}

function describe(error: ErrorObject): string {
  const detail = error.keyword === 'additionalProperties' ? ` (${error.params.additionalProperty})` : '';
  return `${error.instancePath || '/'}: it ${error.message}${detail}`;
}
