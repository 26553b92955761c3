import * as v from 'valibot';

/** What a cell does not fulfil. */
export class Wrong {
  constructor(
    readonly wrong: string,
    readonly expected: string,
    /** The part of the cell to show, where it is not the whole. */
    readonly value?: string,
  ) {}
}

/** What is known of a column besides the form of its cells. */
export type ColumnInfo = Readonly<{
  /** Field type of the Frictionless table schema. */
  type: 'string' | 'integer' | 'number' | 'boolean' | 'year';
  /** One line for the reader of the data package. */
  about: string;
  /** What a cell should hold, as a message says it. */
  expected: string;
  /** What the cells fulfil, in the words of the Frictionless table schema. */
  constraints?: Readonly<Record<string, unknown>>;
  /** The table in which the cell's ids are looked up. */
  refersTo?: string;
  /** Whether a cell holds several ids. */
  several?: boolean;
  /** What is expected where something else is wrong than the form: by what is wrong. */
  instead?: Readonly<Record<string, string>>;
  /** True where files from before a change have it: it may be missing, and what it says is read. */
  isOld?: boolean;
  /** A reason to have a second look at a good cell: a warning, the value is taken. */
  doubt?: Readonly<{ pattern: RegExp; wrong: string; expected: string }>;
}>;

/** A column of a table: the schema of its cells, which are trimmed text, with what is known of it. */
export type Column<T> = v.SchemaWithPipe<
  readonly [v.GenericSchema<string, T>, v.MetadataAction<T, ColumnInfo>]
>;

/** A column whose cells may be empty, which means "not known". */
export type Optional<T> = v.NullableSchema<Column<T>, undefined>;

export type AnyColumn = Column<unknown> | Optional<unknown>;

/** @param schema its messages say what is wrong */
function column<T>(schema: v.GenericSchema<string, T>, info: ColumnInfo): Column<T> {
  return v.pipe(schema, v.metadata(info));
}

export function optional<T>(base: Column<T>): Optional<T> {
  return v.nullable(base);
}

export const isRequired = (of: AnyColumn): boolean => !('wrapped' in of);

/** What is known of columns that were asked about: it is asked of every cell, and looked up once. */
const known = new WeakMap<AnyColumn, ColumnInfo>();

export function infoOf(of: AnyColumn): ColumnInfo {
  const found = known.get(of) ?? v.getMetadata('wrapped' in of ? of.wrapped : of);
  known.set(of, found);
  return found;
}

/** Reads a cell without spaces around it: the value, or what is wrong. */
export function readCell(of: AnyColumn, cell: string): unknown {
  const { expected, instead } = infoOf(of);
  if (cell === '') return isRequired(of) ? new Wrong('the cell is empty', expected) : null;
  const read = v.safeParse(of, cell, { abortEarly: true });
  if (read.success) return read.output;
  const wrong = read.issues[0].message;
  return new Wrong(wrong, instead?.[wrong] ?? expected);
}

/** A reason to have a second look at a good cell. */
export function doubtOf(of: AnyColumn, cell: string): Wrong | undefined {
  const { doubt } = infoOf(of);
  return doubt?.pattern.test(cell) ? new Wrong(doubt.wrong, doubt.expected) : undefined;
}

const matching = (pattern: RegExp, wrong: string) => v.pipe(v.string(), v.regex(pattern, wrong));

/** A cell of a fixed form. */
export function form(
  pattern: RegExp,
  expected: string,
  about: string,
  wrong = 'not of the right form',
): Column<string> {
  const constraints = { pattern: pattern.source };
  return column(matching(pattern, wrong), { type: 'string', about, expected, constraints });
}

export function id(about: string): Column<string> {
  return form(/^[a-z0-9-]+$/u, 'small letters a to z, digits and hyphens', about, 'not an id');
}

/** The id of one row of another table. Whether it is there is checked when all tables are read. */
export function ref(refersTo: string, about: string): Column<string> {
  return column(v.string(), {
    type: 'string',
    about,
    expected: `an id of ${refersTo}.csv`,
    refersTo,
  });
}

/** A column of files from before a change: it may be missing, and its cells may be empty. */
export function old<T>(base: Column<T>): Optional<T> {
  return v.nullable(v.pipe(base, v.metadata({ ...infoOf(base), isOld: true })));
}

/** Several ids of another table, with `|` between them. */
export function refs(refersTo: string, about: string): Column<readonly string[]> {
  const eachOnce = (ids: readonly string[]) =>
    !ids.includes('') && new Set(ids).size === ids.length;
  const schema = v.pipe(
    v.string(),
    v.transform((cell): readonly string[] => cell.split('|')),
    v.check(eachOnce, 'not a list of ids'),
  );
  const expected = `ids of ${refersTo}.csv with | between them, each once`;
  return column(schema, { type: 'string', about, expected, refersTo, several: true });
}

const upTo = (longest: number) =>
  v.pipe(
    v.string(),
    v.check((cell) => [...cell].length <= longest, 'text is too long'),
  );

const textInfo = (longest: number, about: string): ColumnInfo => ({
  type: 'string',
  about,
  expected: `text of 1 to ${longest} characters`,
  constraints: { maxLength: longest },
});

/** Text of up to `longest` characters. */
export function text(longest: number, about: string): Column<string> {
  return column(upTo(longest), textInfo(longest, about));
}

/** Pieces of text with `|` between them, of up to `longest` characters in all. */
export function parts(longest: number, about: string): Column<readonly string[]> {
  const empty = 'an empty part';
  const schema = v.pipe(
    upTo(longest),
    v.transform((cell): readonly string[] => cell.split('|')),
    v.check((pieces) => pieces.every((piece) => piece.trim() !== ''), empty),
  );
  const instead = { [empty]: 'text before and after each |' };
  return column(schema, { ...textInfo(longest, about), instead });
}

export function oneOf<const T extends string>(options: readonly T[], about: string): Column<T> {
  return column(v.picklist(options, 'not a known value'), {
    type: 'string',
    about,
    expected: `one of ${options.join(', ')}`,
    constraints: { enum: options },
  });
}

export function truth(about: string): Column<boolean> {
  const schema = v.pipe(
    v.picklist(['true', 'false'], 'not true or false'),
    v.transform((cell) => cell === 'true'),
  );
  return column(schema, { type: 'boolean', about, expected: 'true or false' });
}

function numeric(
  type: 'integer' | 'number' | 'year',
  pattern: RegExp,
  expected: string,
  about: string,
  [minimum, maximum]: readonly [number, number],
): Column<number> {
  const outside = 'out of range';
  const schema = v.pipe(
    matching(pattern, 'not a number of this form'),
    v.transform(Number),
    v.minValue(minimum, outside),
    v.maxValue(maximum, outside),
  );
  return column(schema, { type, about, expected, constraints: { minimum, maximum } });
}

export function integer(least: number, most: number, about: string): Column<number> {
  const expected = `a whole number from ${least} to ${most}, digits only`;
  return numeric('integer', /^\d{1,12}$/u, expected, about, [least, most]);
}

/** A time in a recording, in seconds. */
export function seconds(about: string): Column<number> {
  const expected = 'seconds from 0 to 86400, with a decimal point if need be';
  return numeric('number', /^\d{1,5}(\.\d{1,3})?$/u, expected, about, [0, 86_400]);
}

/** A year from 1950 to 2030. */
export function year(about: string): Column<number> {
  return numeric('year', /^\d{4}$/u, 'a year from 1950 to 2030', about, [1950, 2030]);
}

/** Decimal degrees. */
export function degrees(least: number, most: number, about: string): Column<number> {
  const expected = `degrees from ${least} to ${most} (Europe) with a decimal point`;
  return numeric('number', /^-?\d{1,3}(\.\d{1,8})?$/u, expected, about, [least, most]);
}

function isCanonicalTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag)[0] === tag;
  } catch {
    return false;
  }
}

/** A BCP 47 language tag in its canonical form. */
export function language(about: string): Column<string> {
  return column(v.pipe(v.string(), v.check(isCanonicalTag, 'not a language tag')), {
    type: 'string',
    about,
    expected: 'a BCP 47 tag such as en, nl or sr-Latn',
  });
}

function hasNoPassword(address: string): boolean {
  const { username, password } = new URL(address);
  return username === '' && password === '';
}

/** A public web address; plain http is doubted. */
export function url(about: string): Column<string> {
  const wrong = 'not a web address';
  const schema = v.pipe(
    matching(/^https?:\/\/[^\s"<>\\^`{|}]+$/iu, wrong),
    v.check((cell) => URL.canParse(cell), wrong),
    v.check(hasNoPassword, 'has a password in it'),
  );
  return column(schema, {
    type: 'string',
    about,
    expected: 'an address that begins with https://',
    doubt: { pattern: /^http:/iu, wrong: 'plain http', expected: 'https' },
  });
}
