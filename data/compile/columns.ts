/** What a cell does not fulfil. */
export class Wrong {
  constructor(
    readonly wrong: string,
    readonly expected: string,
    /** The part of the cell to show, where it is not the whole. */
    readonly value?: string,
  ) {}
}

/** A column of a table: how its cells are read, and how the data package describes them. */
export interface Column<T> {
  /** Field type of the Frictionless table schema. */
  type: 'string' | 'integer' | 'number' | 'boolean' | 'year';
  /** One line for the reader of the data package. */
  about: string;
  /** What a cell should hold, as a message says it. */
  expected: string;
  required: boolean;
  /** What the cells fulfil, in the words of the Frictionless table schema. */
  constraints?: Readonly<Record<string, unknown>>;
  /** The table in which the cell's ids are looked up. */
  refersTo?: string;
  /** Whether a cell holds several ids. */
  several?: boolean;
  read(cell: string): T | Wrong;
  /** A reason to have a second look at a good cell: a warning, the value is taken. */
  doubt?(cell: string): Wrong | undefined;
}

type Reader<T> = (cell: string) => T | undefined;

/** A column whose cells are good when `reader` makes something of them. */
function column<T>(
  type: Column<T>['type'],
  about: string,
  wrong: string,
  expected: string,
  reader: Reader<T>,
): Column<T> {
  const read = (cell: string) => reader(cell) ?? new Wrong(wrong, expected);
  return { type, about, expected, required: true, read };
}

const idForm = /^[a-z0-9-]+$/u;

export function id(about: string): Column<string> {
  const expected = 'small letters a to z, digits and hyphens';
  return {
    ...column('string', about, 'not an id', expected, (cell) =>
      idForm.test(cell) ? cell : undefined,
    ),
    constraints: { pattern: idForm.source },
  };
}

/** The id of one row of another table. Whether it is there is checked when all tables are read. */
export function ref(refersTo: string, about: string): Column<string> {
  const expected = `an id of ${refersTo}.csv`;
  return {
    ...column('string', about, 'not an id', expected, (cell) => cell),
    refersTo,
  };
}

/** Several ids of another table, with `|` between them. */
export function refs(refersTo: string, about: string): Column<readonly string[]> {
  const expected = `ids of ${refersTo}.csv with | between them, each once`;
  return {
    ...column('string', about, 'not a list of ids', expected, (cell) => {
      const ids = cell.split('|');
      return ids.includes('') || new Set(ids).size < ids.length ? undefined : ids;
    }),
    refersTo,
    several: true,
  };
}

/** Text of up to `longest` characters. */
export function text(longest: number, about: string): Column<string> {
  const expected = `text of 1 to ${longest} characters`;
  return {
    ...column('string', about, 'text is too long', expected, (cell) =>
      [...cell].length <= longest ? cell : undefined,
    ),
    constraints: { maxLength: longest },
  };
}

/** Pieces of text with `|` between them, of up to `longest` characters in all. */
export function parts(longest: number, about: string): Column<readonly string[]> {
  const whole = text(longest, about);
  const read = (cell: string) => {
    const good = whole.read(cell);
    if (good instanceof Wrong) return good;
    const pieces = good.split('|');
    return pieces.some((piece) => piece.trim() === '')
      ? new Wrong('an empty part', 'text before and after each |')
      : pieces;
  };
  return { ...whole, read };
}

/** A cell of a fixed form. */
export function form(pattern: RegExp, expected: string, about: string): Column<string> {
  return {
    ...column('string', about, 'not of the right form', expected, (cell) =>
      pattern.test(cell) ? cell : undefined,
    ),
    constraints: { pattern: pattern.source },
  };
}

export function oneOf<const T extends string>(options: readonly T[], about: string): Column<T> {
  const expected = `one of ${options.join(', ')}`;
  return {
    ...column('string', about, 'not a known value', expected, (cell) =>
      options.find((option) => option === cell),
    ),
    constraints: { enum: options },
  };
}

export function truth(about: string): Column<boolean> {
  return column('boolean', about, 'not true or false', 'true or false', (cell) =>
    cell === 'true' || cell === 'false' ? cell === 'true' : undefined,
  );
}

function numeric<T extends 'integer' | 'number' | 'year'>(
  type: T,
  pattern: RegExp,
  expected: string,
  about: string,
  [least, most]: readonly [number, number],
): Column<number> {
  const outside = new Wrong('out of range', expected);
  const base = column(type, about, 'not a number of this form', expected, (cell) =>
    pattern.test(cell) ? Number(cell) : undefined,
  );
  const read = (cell: string) => {
    const value = base.read(cell);
    return value instanceof Wrong || (value >= least && value <= most) ? value : outside;
  };
  return { ...base, read, constraints: { minimum: least, maximum: most } };
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

/** A BCP 47 language tag in its canonical form. */
export function language(about: string): Column<string> {
  const expected = 'a BCP 47 tag such as en, nl or sr-Latn';
  return column('string', about, 'not a language tag', expected, (cell) => {
    try {
      return Intl.getCanonicalLocales(cell)[0] === cell ? cell : undefined;
    } catch {
      return undefined;
    }
  });
}

/** A public web address; plain http is doubted. */
export function url(about: string): Column<string> {
  const expected = 'an address that begins with https://';
  const read = (cell: string) => {
    const good =
      /^https?:\/\/[^\s"<>\\^`{|}]+$/iu.test(cell) && URL.canParse(cell) ? new URL(cell) : null;
    if (!good) return new Wrong('not a web address', expected);
    return good.username || good.password ? new Wrong('has a password in it', expected) : cell;
  };
  const doubt = (cell: string) =>
    /^http:/iu.test(cell) ? new Wrong('plain http', 'https') : undefined;
  return { type: 'string', about, expected, required: true, read, doubt };
}

/** The same column, where an empty cell means "not known". */
export function optional<T>(base: Column<T>): Column<T | null> {
  return { ...base, required: false, read: (cell) => (cell === '' ? null : base.read(cell)) };
}
