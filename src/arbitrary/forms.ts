// How texts that match a pattern are built: fixed texts and runs of characters from one class, with bounds that add up to the
// bounds of the whole. Most patterns are one class; the others stand in a table. Values are made in text-arbitraries.ts.
import type { Schema } from '../generated/schemas.ts';

/** A run of characters from one class. */
export interface Run {
  readonly characters: string;
  readonly least: number;
  readonly most: number;
}

/** The pieces of a text, one after another. */
export type Form = readonly (string | Run)[];

const UNBOUNDED = Number.POSITIVE_INFINITY;

function oneOrMoreOf(characters: string): Run {
  return { characters, least: 1, most: UNBOUNDED };
}

function anyNumberOf(characters: string): Run {
  return { characters, least: 0, most: UNBOUNDED };
}

function exactly(count: number, characters: string): Run {
  return { characters, least: count, most: count };
}

const ARN_PART = oneOrMoreOf('[\\w+=/,.@-]');
const ARN: Form = [
  'arn:',
  ARN_PART,
  ':',
  ARN_PART,
  ':',
  anyNumberOf('[\\w+=/,.@-]'),
  ':',
  { characters: '[0-9]', least: 1, most: 12 },
  ':',
  ARN_PART,
];
const MESSAGE = anyNumberOf('[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}\\s*]');
const HEX = '[0-9a-fA-F]';

/** Patterns of more than one class, as AWS writes them without anchors; where there are several forms, each is one way to match. */
const FORMS: Readonly<Record<string, readonly Form[]>> = {
  'arn:[\\w+=/,.@-]+:[\\w+=/,.@-]+:([\\w+=/,.@-]*)?:[0-9]+:[\\w+=/,.@-]+(:[\\w+=/,.@-]+)?(:[\\w+=/,.@-]+)?': [
    ARN,
    [...ARN, ':', ARN_PART],
  ],
  '(arn:[\\w+=/,.@-]+:[\\w+=/,.@-]+:([\\w+=/,.@-]*)?:[0-9]+:[\\w+=/,.@-]+(:[\\w+=/,.@-]+)?(:[\\w+=/,.@-]+)?)?': [
    [''],
    ARN,
  ],
  'arn:[\\w+=/,.@-]+:[\\w+=/,.@-]+:::[\\w+=/,.@-]+(:[\\w+=/,.@-]+)?(:[\\w+=/,.@-]+)?': [
    ['arn:', ARN_PART, ':', ARN_PART, ':::', ARN_PART],
  ],
  // Without line ends, which the dot of this one does not take.
  '.*\\{####\\}.*': [[anyNumberOf('[^\\n\\r]'), '{####}', anyNumberOf('[^\\n\\r]')]],
  '[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}\\s*]*\\{####\\}[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}\\s*]*': [
    [MESSAGE, '{####}', MESSAGE],
  ],
  '[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}\\s*]*\\{##[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}\\s*]*##\\}[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}\\s*]*':
    [[MESSAGE, '{##', MESSAGE, '##}', MESSAGE]],
  '[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}]+@[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}]+': [
    [oneOrMoreOf('[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}]'), '@', oneOrMoreOf('[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}]')],
  ],
  '[^_\\p{Z}][\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}][^_\\p{Z}]+': [
    [exactly(1, '[^_\\p{Z}]'), exactly(1, '[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}]'), oneOrMoreOf('[^_\\p{Z}]')],
  ],
  '[\\w-]+_[0-9a-zA-Z]+': [[oneOrMoreOf('[\\w-]'), '_', oneOrMoreOf('[0-9a-zA-Z]')]],
  '[\\w-]+_[0-9a-f-]+': [[oneOrMoreOf('[\\w-]'), '_', oneOrMoreOf('[0-9a-f-]')]],
  '[a-z0-9](?:[a-z0-9\\-]{0,61}[a-z0-9])?': [
    [exactly(1, '[a-z0-9]')],
    [exactly(1, '[a-z0-9]'), { characters: '[a-z0-9\\-]', least: 0, most: 61 }, exactly(1, '[a-z0-9]')],
  ],
  'import-[0-9a-zA-Z-]+': [['import-', oneOrMoreOf('[0-9a-zA-Z-]')]],
  '[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[4][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}': [
    [
      exactly(8, HEX),
      '-',
      exactly(4, HEX),
      '-4',
      exactly(3, HEX),
      '-',
      exactly(1, '[89abAB]'),
      exactly(3, HEX),
      '-',
      exactly(12, HEX),
    ],
  ],
  '[0-9A-Za-z\\.\\-_]*(?<!\\.)': [[anyNumberOf('[0-9A-Za-z.\\-_]'), exactly(1, '[0-9A-Za-z\\-_]')]],
  'cognito:(default|dutch|english|french|spanish|german|bahasa-indonesia|italian|japanese|korean|portuguese-brazil|chinese-(simplified|traditional))':
    'default dutch english french spanish german bahasa-indonesia italian japanese korean portuguese-brazil chinese-simplified chinese-traditional'
      .split(' ')
      .map((language) => [`cognito:${language}`]),
  '(terms-of-use|privacy-policy)': [['terms-of-use'], ['privacy-policy']],
  '(?s).*': [[anyNumberOf('[\\s\\S]')]],
};

/** The class that a pattern repeats, where that is all of it. */
export function onlyClass(schema: Schema): string | undefined {
  return SINGLE.exec(bare(schema))?.[1];
}

const SINGLE = /^(\[(?:[^\]\\]|\\.)+\])([+*])$/;

/** The forms of texts that match a schema and keep its lengths. */
export function formsOf(schema: Schema): readonly Form[] {
  const { minLength = 0, maxLength = UNBOUNDED } = schema;
  return rawForms(schema).map((form) => fitted(form, minLength, maxLength));
}

function rawForms(schema: Schema): readonly Form[] {
  if (schema.pattern === undefined) return [[anyNumberOf('[\\s\\S]')]];
  const pattern = bare(schema);
  const single = SINGLE.exec(pattern);
  if (single !== null) return [[(single[2] === '+' ? oneOrMoreOf : anyNumberOf)(single[1] ?? '')]];
  const forms = FORMS[pattern];
  if (forms === undefined) throw new RangeError(`no form is known for the pattern ${pattern}; add one to FORMS`);
  return forms;
}

/** Some patterns of the model bring their own anchors. */
function bare(schema: Schema): string {
  return (schema['x-aws-pattern'] ?? '').replace(/^\^|\$$/g, '');
}

/** Spreads the bounds of the whole over the runs, so that every choice within them keeps both. */
function fitted(form: Form, shortest: number, longest: number): Form {
  const runs = form.filter((piece) => typeof piece !== 'string');
  const fixed = form.reduce((sum, piece) => sum + (typeof piece === 'string' ? piece.length : piece.least), 0);
  const elastic = runs.filter(({ least, most }) => most > least);
  const share = Math.floor((longest - fixed) / Math.max(1, elastic.length));
  let missing = Math.max(0, shortest - fixed);
  return form.map((piece) => {
    if (typeof piece === 'string' || piece.most === piece.least) return piece;
    const added = Math.min(missing, share, piece.most - piece.least);
    missing -= added;
    return { ...piece, least: piece.least + added, most: Math.min(piece.most, piece.least + share) };
  });
}
