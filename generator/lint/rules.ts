// House rules for behavioural rules: ids, homes, what they apply to, the errors they name.

import type { Model, Rule, Schema } from '../model.ts';
import type { Finding } from './finding.ts';
import { proseFault } from './prose.ts';

/** The first part of a rule's id says what it is about; the topics here may speak of it. Empty: spec/rules.yaml. */
const AREAS: Record<string, readonly string[]> = {
  wire: [''],
  list: [''],
  pool: ['user-pools'],
  message: ['user-pools'],
  client: ['app-clients'],
  domain: ['pool-domains'],
  group: ['groups'],
  user: ['users', 'account', 'sign-up'],
  verification: ['account', 'passwords'],
  auth: ['sign-in'],
  challenge: ['sign-in'],
  token: ['sign-in'],
  mfa: ['mfa'],
  device: ['devices'],
  idp: ['identity-providers'],
  'resource-server': ['resource-servers'],
  ui: ['branding'],
  import: ['import-jobs'],
  risk: ['threat-protection'],
  tags: ['tags'],
};

const KINDS = 'constraint enum format dependency default lifecycle state effect non-effect error deprecation'.split(
  ' ',
);
const CHECKABLE = ['black-box', 'needs-hook', 'static', 'not-checkable'];
const NEEDS = ['messages', 'clock', 'lambda', 'external'];

/** Findings about rules. */
export function lintRules(model: Model): Finding[] {
  const seen = new Map<string, string>();
  return model.rules.flatMap((rule) => {
    const texts = textsOf(model, rule);
    const other = seen.get(rule.id);
    if (other !== undefined) texts.push(`${rule.id} stands in ${other} as well; rename or remove one.`);
    seen.set(rule.id, rule.file);
    return texts.map((text) => ({ file: rule.file, text }));
  });
}

function textsOf(model: Model, rule: Rule): string[] {
  const { id } = rule;
  const texts: string[] = [];
  if (!/^[a-z]+(-[a-z]+)*\.[a-z0-9]+(-[a-z0-9]+)*$/.test(id))
    texts.push(`the id ${id} is not area.some-name; write it so.`);
  const area = id.split('.')[0] ?? '';
  const topics = AREAS[area];
  if (topics === undefined)
    texts.push(`${id}: the area ${area} is unknown; use another or add it to generator/lint/rules.ts.`);
  else if (!topics.includes(rule.topic ?? '')) {
    texts.push(
      `${id}: the area ${area} belongs to ${topics.join(', ') || 'spec/rules.yaml'}; move or rename the rule.`,
    );
  }
  const fault = proseFault(rule.statement, id);
  if (fault !== undefined) texts.push(`the statement of ${id} ${fault}`);
  if (rule.appliesTo.length === 0) texts.push(`${id} applies to nothing; name operations, shapes, members or "*".`);
  for (const entry of rule.appliesTo) {
    if (!resolves(model, entry)) texts.push(`${id} applies to ${entry}, which does not exist; correct it.`);
  }
  if (!KINDS.includes(rule.kind))
    texts.push(`${id}: the kind ${rule.kind} is unknown; use one of ${KINDS.join(', ')}.`);
  if (!CHECKABLE.includes(rule.checkable))
    texts.push(`${id}: checkable ${rule.checkable} is unknown; use one of ${CHECKABLE.join(', ')}.`);
  for (const need of rule.needs) {
    if (!NEEDS.includes(need)) texts.push(`${id}: the need ${need} is unknown; use one of ${NEEDS.join(', ')}.`);
  }
  if ((rule.checkable === 'needs-hook') !== rule.needs.length > 0) {
    texts.push(`${id}: needs goes with checkable: needs-hook and only with it; correct one.`);
  }
  const errors = [...model.errors, ...model.commonErrors].map((error) => error.name);
  if (rule.error !== undefined && !errors.includes(rule.error)) {
    texts.push(`${id} names ${rule.error}, which errors.yaml does not define; correct or define it.`);
  }
  if (rule.inferred && rule.error === undefined) texts.push(`${id} is inferred but names no error; remove inferred.`);
  return texts;
}

/** Whether an entry of `appliesTo` names something: `*`, an error, an operation or shape, or a member of either. */
function resolves(model: Model, entry: string): boolean {
  const [head = '', ...members] = entry.split('.');
  if (entry === '*' || model.errors.some((error) => error.name === entry)) return true;
  const operation = model.operations.find((row) => row.name === head);
  const roots = operation === undefined ? [head] : [operation.input, operation.output ?? operation.input];
  let nodes = roots.flatMap((root) => model.shapes.get(root)?.schema ?? []);
  for (const member of members) nodes = nodes.flatMap((node) => targetOf(model, node)?.properties?.[member] ?? []);
  return nodes.length > 0;
}

/** The object behind references and lists. */
function targetOf(model: Model, node: Schema): Schema | undefined {
  if (node.$ref !== undefined) {
    const next = model.shapes.get(node.$ref)?.schema;
    return next === undefined ? undefined : targetOf(model, next);
  }
  return node.items === undefined ? node : targetOf(model, node.items);
}
