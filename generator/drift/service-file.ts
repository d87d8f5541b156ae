// Reads an AWS service model file, Smithy's JSON or the older service-2.json, into the common form.
import { readFileSync } from 'node:fs';
import { at, isMap } from '../read.ts';
import { emptyShape, ITEM, KEY, type OperationFacts, type ServiceFacts, type ShapeFacts, VALUE } from './facts.ts';

/** The file cannot be used; the message says why and what to pass instead. */
export class UnusableFile extends Error {
  override name = 'UnusableFile';
}

type Json = Record<string, unknown>;

const SERVICE = 'cognito-idp';
const WANTED = 'Pass the model of cognito-idp as Smithy JSON or as service-2.json.';

/** Reads the model file at `path`, whichever of the two formats it has. */
export function readServiceFile(path: string): ServiceFacts {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    throw new UnusableFile(`${path} cannot be read. ${WANTED}`);
  }
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    throw new UnusableFile(`${path} is not JSON. ${WANTED}`);
  }
  if (!isMap(file) || !isMap(file.shapes)) throw new UnusableFile(`${path} holds no shapes. ${WANTED}`);
  const isSmithy = typeof file.smithy === 'string';
  if (!isSmithy && !isMap(file.operations)) throw new UnusableFile(`${path} is no service model. ${WANTED}`);
  const service = isSmithy ? smithyService(file.shapes) : at(file, 'metadata', 'endpointPrefix');
  if (service !== SERVICE) throw new UnusableFile(`${path} describes ${String(service)}. ${WANTED}`);
  const facts = isSmithy ? fromSmithy(file.shapes) : fromService2(file);
  if (facts.operations.size === 0) throw new UnusableFile(`${path} holds no operation. ${WANTED}`);
  return facts;
}

function fromService2(file: Json): ServiceFacts {
  const operations = entries(file.operations).map(([name, node]): [string, OperationFacts] => [
    name,
    {
      input: text(at(node, 'input', 'shape')),
      output: text(at(node, 'output', 'shape')),
      errors: items(node.errors).flatMap((error) => text(at(error, 'shape')) ?? []),
      signed: node.authtype !== 'none' && !items(node.auth).includes('smithy.api#noAuth'),
    },
  ]);
  const shapes = entries(file.shapes).map(([name, node]): [string, ShapeFacts] => [
    name,
    constrained({
      ...emptyShape(node.document === true ? 'document' : String(node.type)),
      members: references(
        [...entries(node.members), [ITEM, node.member], [KEY, node.key], [VALUE, node.value]],
        'shape',
      ),
      required: items(node.required).map(String),
      enum: items(node.enum).map(String),
      min: number(node.min),
      max: number(node.max),
      pattern: text(node.pattern),
      sensitive: node.sensitive === true,
    }),
  ]);
  return { operations: new Map(operations), shapes: new Map(shapes) };
}

function smithyService(shapes: unknown): unknown {
  const service = entries(shapes).find(([, node]) => node.type === 'service');
  const trait = at(service?.[1], 'traits', 'aws.api#service');
  return at(trait, 'endpointPrefix') ?? at(trait, 'arnNamespace');
}

function fromSmithy(nodes: unknown): ServiceFacts {
  const operations: [string, OperationFacts][] = [];
  const shapes: [string, ShapeFacts][] = [];
  for (const [id, node] of entries(nodes)) {
    if (node.type === 'operation') operations.push([localName(id), smithyOperation(node)]);
    else if (node.type !== 'service' && node.type !== 'resource') shapes.push([localName(id), smithyShape(node)]);
  }
  return { operations: new Map(operations), shapes: new Map(shapes) };
}

function smithyOperation(node: Json): OperationFacts {
  const side = (key: string): string | undefined => {
    const target = text(at(node, key, 'target'));
    return target === undefined || target === 'smithy.api#Unit' ? undefined : localName(target);
  };
  const traits = isMap(node.traits) ? node.traits : {};
  const auth = traits['smithy.api#auth'];
  return {
    input: side('input'),
    output: side('output'),
    errors: items(node.errors).flatMap((error) => localName(String(at(error, 'target')))),
    signed: !('smithy.api#optionalAuth' in traits) && !(Array.isArray(auth) && auth.length === 0),
  };
}

function smithyShape(node: Json): ShapeFacts {
  const traits = isMap(node.traits) ? node.traits : {};
  const members = entries(node.members);
  const isEnum = node.type === 'enum';
  const length = traits['smithy.api#length'] ?? traits['smithy.api#range'];
  const words = isEnum
    ? members.map(([name, member]) => String(at(member, 'traits', 'smithy.api#enumValue') ?? name))
    : items(traits['smithy.api#enum']).map((word) => String(at(word, 'value')));
  const named = [...(isEnum ? [] : members), [ITEM, node.member], [KEY, node.key], [VALUE, node.value]] as [
    string,
    unknown,
  ][];
  return constrained({
    ...emptyShape(isEnum ? 'string' : node.type === 'set' ? 'list' : String(node.type)),
    members: references(named, 'target'),
    required: members
      .filter(([, member]) => at(member, 'traits', 'smithy.api#required') !== undefined)
      .map(([name]) => name),
    enum: words,
    min: number(at(length, 'min')),
    max: number(at(length, 'max')),
    pattern: text(traits['smithy.api#pattern']),
    sensitive: 'smithy.api#sensitive' in traits,
  });
}

/** A least length of 0 says nothing; a least number of 0 does. */
function constrained(shape: ShapeFacts): ShapeFacts {
  const counts = shape.type === 'integer' || shape.type === 'long';
  return shape.min === 0 && !counts ? { ...shape, min: undefined } : shape;
}

function references(members: [string, unknown][], key: string): Record<string, string> {
  return Object.fromEntries(
    members.flatMap(([name, member]) => {
      const target = text(at(member, key));
      return target === undefined ? [] : [[name, localName(target)]];
    }),
  );
}

/** Shapes of Smithy's own prelude keep their namespace, because the service gives them no name. */
function localName(id: string): string {
  return id.startsWith('smithy.api#') ? id : (id.split('#')[1] ?? id);
}

function entries(node: unknown): [string, Json][] {
  return isMap(node) ? Object.entries(node).filter((entry): entry is [string, Json] => isMap(entry[1])) : [];
}

function items(node: unknown): unknown[] {
  return Array.isArray(node) ? node : [];
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function number(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}
