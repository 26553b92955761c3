import * as v from 'valibot';
import { mappingSchema, type Mapping } from './mapping';

/** Something wrong in a mapping: where, what stands there, and what should. */
export interface MappingFault {
  /** A path in the document; `$` is all of it. */
  path: string;
  wrong: string;
  value: string;
  expected: string;
}

/** Ids of the atlas that a mapping may name. */
export interface KnownIds {
  cities: readonly { id: string }[];
  practices: readonly { id: string }[];
}

/** A mapping as it was saved. What stands before its first brace is what a tool said while it was written. */
export function readMapping(
  text: string,
  known: KnownIds,
): { mapping: Mapping } | { faults: MappingFault[] } {
  let json: unknown;
  try {
    json = JSON.parse(text.slice(Math.max(0, text.search(/^\s*\{/m))));
  } catch (error) {
    const value = error instanceof Error ? error.message : '';
    return { faults: [{ path: '$', wrong: 'not JSON', value, expected: 'a mapping' }] };
  }
  const read = v.safeParse(mappingSchema, json);
  if (!read.success) return { faults: read.issues.map(faultOf) };
  const faults = strangersIn(read.output, known);
  return faults.length > 0 ? { faults } : { mapping: read.output };
}

function faultOf(issue: v.BaseIssue<unknown>): MappingFault {
  return {
    path: issue.path?.map(({ key }) => String(key)).join('.') ?? '$',
    wrong: 'not the right value',
    value: issue.type === 'check' ? 'as a whole' : issue.received,
    expected: issue.type === 'check' ? issue.message : (issue.expected ?? issue.type),
  };
}

/** Cities and practices that the atlas does not have. */
function strangersIn(
  { questions, city }: Mapping,
  { cities, practices }: KnownIds,
): MappingFault[] {
  const ids = (all: readonly { id: string }[]) => new Set(all.map(({ id }) => id));
  const [cityIds, practiceIds] = [ids(cities), ids(practices)];
  const wrong = 'an unknown id';
  return [
    ...Object.entries(city.names).flatMap(([name, id]) =>
      id === null || cityIds.has(id)
        ? []
        : [{ path: `city.names.${name}`, wrong, value: id, expected: 'an id of cities.csv' }],
    ),
    ...questions.flatMap(({ practice }, at) =>
      practice === null || practiceIds.has(practice)
        ? []
        : [
            {
              path: `questions.${at}.practice`,
              wrong,
              value: practice,
              expected: 'an id of practices.csv',
            },
          ],
    ),
  ];
}
