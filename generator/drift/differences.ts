// Compares the spec with AWS's model: one line for each difference, `+` for what AWS added, `-` for what it removed, `~` for what changed.
import type { OperationFacts, ServiceFacts, ShapeFacts } from './facts.ts';

/** Every difference, seen from the spec, in the order of the names. */
export function differencesOf(spec: ServiceFacts, aws: ServiceFacts): string[] {
  const used = usedShapes(aws);
  const awsShapes = new Map([...aws.shapes].filter(([name]) => used.has(name)));
  return [
    ...between('operation', spec.operations, aws.operations, (name, before, after) =>
      operationLines(name, before, after),
    ),
    ...between('shape', spec.shapes, awsShapes, (name, before, after) => shapeLines(name, before, after, spec)),
  ];
}

/** Model files carry shapes that no operation reaches; they are nobody's business. */
function usedShapes(facts: ServiceFacts): Set<string> {
  const used = new Set<string>();
  const visit = (name: string | undefined): void => {
    if (name === undefined || used.has(name)) return;
    used.add(name);
    for (const target of Object.values(facts.shapes.get(name)?.members ?? {})) visit(target);
  };
  for (const { input, output, errors } of facts.operations.values())
    for (const name of [input, output, ...errors]) visit(name);
  return used;
}

function between<Facts>(
  noun: string,
  spec: Map<string, Facts>,
  aws: Map<string, Facts>,
  lines: (name: string, before: Facts, after: Facts) => string[],
): string[] {
  return [...new Set([...spec.keys(), ...aws.keys()])].sort().flatMap((name) => {
    const [before, after] = [spec.get(name), aws.get(name)];
    if (before === undefined) return [`+ ${noun} ${name}`];
    if (after === undefined) return [`- ${noun} ${name}`];
    return lines(name, before, after);
  });
}

function operationLines(name: string, before: OperationFacts, after: OperationFacts): string[] {
  return [
    ...listLines(name, 'error', before.errors, after.errors),
    ...change(name, 'input', before.input, after.input),
    ...change(name, 'output', before.output, after.output),
    ...change(name, 'signed', before.signed, after.signed),
  ];
}

function shapeLines(name: string, before: ShapeFacts, after: ShapeFacts, spec: ServiceFacts): string[] {
  const common = Object.keys(before.members).filter((member) => member in after.members);
  return [
    ...change(name, 'type', before.type, after.type),
    ...listLines(name, 'member', Object.keys(before.members), Object.keys(after.members)),
    ...common.flatMap((member) => memberLines(member, name, spec, after)),
    ...listLines(name, 'required', before.required, after.required),
    ...listLines(name, 'enum value', before.enum, after.enum),
    ...change(name, 'min', before.min, after.min),
    ...change(name, 'max', before.max, after.max),
    ...change(name, 'pattern', before.pattern, after.pattern),
    ...change(name, 'sensitive', before.sensitive, after.sensitive),
  ];
}

/** Smithy's prelude gives a member a type but no name of its own; then the types are compared. */
function memberLines(member: string, name: string, spec: ServiceFacts, after: ShapeFacts): string[] {
  const mine = spec.shapes.get(name)?.members[member];
  const theirs = after.members[member];
  const plain = /^smithy\.api#(?:Primitive)?(\w+)$/.exec(theirs ?? '')?.[1]?.toLowerCase();
  if (plain !== undefined && spec.shapes.get(mine ?? '')?.type === plain) return [];
  return change(name, `member ${member}`, mine, theirs);
}

function listLines(name: string, noun: string, before: readonly string[], after: readonly string[]): string[] {
  const [mine, theirs] = [new Set(before), new Set(after)];
  return [
    ...[...theirs].filter((item) => !mine.has(item)).map((item) => `+ ${name}: ${noun} ${item}`),
    ...[...mine].filter((item) => !theirs.has(item)).map((item) => `- ${name}: ${noun} ${item}`),
  ];
}

function change(name: string, noun: string, before: unknown, after: unknown): string[] {
  return before === after ? [] : [`~ ${name}: ${noun} ${shown(before)} -> ${shown(after)}`];
}

function shown(value: unknown): string {
  return value === undefined ? 'none' : String(value);
}
