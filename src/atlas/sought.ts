/**
 * What readers call things in any language, folded, with commas between: by `city.<id>`,
 * `country.<code>`, `practice.<id>` and the like. `says.<how>` are words before a year; `says.or` stand
 * between the halves of a name, `says.and` between two things, and `says.nothing` ask for nothing.
 */
export type SoughtNames = Readonly<Record<string, string>>;

/** The names of a thing; none where it has no others. */
export const soughtAs = (sought: SoughtNames, key: string): readonly string[] =>
  sought[key]?.split(',') ?? [];

/** The one file of all languages, fetched with the first search. Rejects if it does not come. */
export async function loadSought(): Promise<SoughtNames> {
  return (await import('virtual:sought')).default;
}
