import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';

/** What a message takes and says, as far as translations must agree in it. */
export interface MessageParts {
  /** Names of the values it takes, and of its tags. */
  takes: ReadonlySet<string>;
  /** The cases of each selection, by the value's name. */
  selects: ReadonlyMap<string, ReadonlySet<string>>;
  /** The categories of each plural, in the order they stand. */
  plurals: readonly Plural[];
}
interface Plural {
  /** The value that is counted. */
  name: string;
  kind: 'cardinal' | 'ordinal';
  categories: ReadonlySet<string>;
}

type Token = ReturnType<typeof compileMessageOrThrow>[number];

/** @throws Error if it is not ICU MessageFormat */
export function partsOf(text: string): MessageParts {
  const takes = new Set<string>();
  const selects = new Map<string, Set<string>>();
  const plurals: Plural[] = [];
  const walk = (tokens: readonly Token[]): void => {
    for (const token of tokens) {
      if (typeof token === 'string') {
        for (const [, tag = ''] of token.matchAll(/<(\w+)>/g)) takes.add(`<${tag}>`);
        continue;
      }
      const [name, format, cases] = token;
      // In a plural `#` is the value again.
      if (name !== '#') takes.add(name);
      if (typeof cases !== 'object' || cases === null) continue;
      const entries = Object.entries(cases).filter(([key]) => key !== 'offset');
      const keys = entries.map(([key]) => key);
      if (format === 'select') {
        selects.set(name, new Set([...(selects.get(name) ?? []), ...keys]));
      } else if (format === 'plural' || format === 'selectordinal') {
        const kind = format === 'plural' ? 'cardinal' : 'ordinal';
        plurals.push({ name, kind, categories: new Set(keys) });
      }
      for (const [, inner] of entries) walk(typeof inner === 'string' ? [inner] : inner);
    }
  };
  const compiled = compileMessageOrThrow(text);
  walk(typeof compiled === 'string' ? [compiled] : compiled);
  return { takes, selects, plurals };
}

const listed = (names: Iterable<string>) => [...names].sort().join(', ');

/** Categories that a language's plurals need for whole numbers: fractions, which CLDR has others for, are never counted here. */
export function categoriesOf(locale: string, kind: Plural['kind']): ReadonlySet<string> {
  const rules = new Intl.PluralRules(locale, { type: kind });
  // Up to two hundred all there are come up, but for the millions that some languages tell apart.
  return new Set(Array.from({ length: 201 }, (_, count) => rules.select(count)));
}

/** What is wrong with a translation beside the English message; empty if nothing is. */
export function faultsOf(english: string, text: string, locale: string): string[] {
  if (text.trim() === '') return ['is empty'];
  const wanted = partsOf(english);
  let own: MessageParts;
  try {
    own = partsOf(text);
  } catch {
    return ['is not ICU MessageFormat'];
  }
  const faults: string[] = [];
  const lacking = [...wanted.takes].filter((name) => !own.takes.has(name));
  const strange = [...own.takes].filter((name) => !wanted.takes.has(name));
  if (lacking.length > 0) faults.push(`does not take ${listed(lacking)}`);
  if (strange.length > 0) faults.push(`takes ${listed(strange)}, which English does not`);
  for (const [name, cases] of wanted.selects) {
    const there = own.selects.get(name);
    const missing = there ? [...cases].filter((one) => !there.has(one)) : [];
    if (missing.length > 0) faults.push(`has no case ${listed(missing)} of ${name}`);
  }
  // Where English says nothing of one thing, or says it of exactly 1, one thing does not come up.
  const ones = new Set(
    wanted.plurals.flatMap(({ name, categories }) => (categories.has('one') ? name : [])),
  );
  for (const { name, kind, categories } of own.plurals) {
    const isOfMany = !ones.has(name);
    const isExact = categories.has('1');
    const missing = [...categoriesOf(locale, kind)].filter((category) => {
      const isSaid = category === 'one' && (isExact || isOfMany) && oneIsOne(locale, kind);
      return !categories.has(category) && !isSaid;
    });
    if (missing.length > 0) faults.push(`has no plural ${listed(missing)} of ${name}`);
  }
  return faults;
}

/** Whether `one` is of no more than one thing, and not of 21 and 31 as well, as in Ukrainian. */
function oneIsOne(locale: string, kind: Plural['kind']): boolean {
  const rules = new Intl.PluralRules(locale, { type: kind });
  return Array.from({ length: 201 }, (_, count) => count).every(
    (count) => rules.select(count) !== 'one' || count <= 1,
  );
}
