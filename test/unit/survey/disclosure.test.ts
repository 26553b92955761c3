import { parse } from 'csv-parse/sync';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as v from 'valibot';
import { columnsOf, mappingSchema } from '../../../src/survey/import/mapping';
import { good, runWith, type Files } from '../compile/folder';
import { importOf, places, surveys, type Person, type Survey } from './respondents';

type Rows = Record<string, string>[];
const rowsIn = (files: ReadonlyMap<string, string>, name: string): Rows =>
  parse(files.get(`${name}.csv`) ?? '', { columns: true });

/** One question: who answered it, which of them may not be shown, and what was told of it. */
function answersTo({ mapping, people }: Survey, files: ReadonlyMap<string, string>, at: number) {
  const { base, consent, questions } = mapping;
  const asked = questions[at];
  if (!asked) throw new Error(`no question ${at}`);
  const gave = (person: Person) => (person.given[at] ?? []).map((answer) => `a${answer}`);
  const all = people.filter((person) => gave(person).length > 0);
  const mayShow = ({ show }: Person) => asked.public && consent !== null && show === 'Yes';
  const hidden = all.filter((person) => !mayShow(person));
  const row = rowsIn(files, 'questions').find(({ id }) => id === asked.id);
  const counts = new Map(
    rowsIn(files, 'answers').flatMap(({ question, answer = '', count }) =>
      question === asked.id && count !== '' ? [[answer, Number(count)] as const] : [],
    ),
  );
  const by = (who: readonly Person[], answer: string) =>
    who.filter((person) => gave(person).includes(answer));
  const unknown = ['a0', 'a1', 'a2', 'a3'].filter((answer) => !counts.has(answer));
  const isExclusive = hidden.every((person) => gave(person).length === 1);
  return { asked, base, all, hidden, row, counts, by, unknown, isExclusive, gave };
}
const citiesOf = (people: readonly Person[]) => new Set(people.map(({ city }) => city)).size;

/** Every question of the surveys that fast-check makes, with what was told of it. */
function ofEach(check: (one: ReturnType<typeof answersTo>, survey: Survey) => void, runs = 400) {
  fc.assert(
    fc.property(surveys, (survey) => {
      const files = importOf(survey);
      survey.mapping.questions.forEach((_, at) => check(answersTo(survey, files, at), survey));
    }),
    { numRuns: runs },
  );
}

describe('a count that is told', () => {
  it('is of enough respondents and cities, with those taken off who are shown', () => {
    ofEach(({ base, all, hidden, row, counts, by, isExclusive }) => {
      expect(row?.['answered'] === '' ? counts.size : 0).toBe(0);
      if (row?.['answered'] === '') return;
      expect(Number(row?.['answered'])).toBe(all.length);
      expect(citiesOf(all)).toBeGreaterThanOrEqual(base);
      if (hidden.length === 0) return;
      expect(citiesOf(hidden)).toBeGreaterThanOrEqual(base);
      expect([...counts]).toEqual(
        [...counts.keys()].map((answer) => [answer, by(all, answer).length]),
      );
      // Of those who are not shown not too few said so, and not all but a few.
      const few = [...counts.keys()].filter((answer) => {
        const given = by(hidden, answer);
        const others = hidden.filter((one) => !given.includes(one));
        if (given.length === 0) return !isExclusive;
        return citiesOf(given) < base || citiesOf(others) < base;
      });
      expect(few).toEqual([]);
    });
  });

  it('and all that are told with it, do not add up to one that is withheld', () => {
    let seen = 0;
    ofEach(({ base, hidden, row, counts, by, unknown, isExclusive }) => {
      if (row?.['answered'] === '' || hidden.length === 0) return;
      expect(row?.['whole']).toBe(String(unknown.length === 0));
      const rest =
        hidden.length - [...counts.keys()].reduce((sum, id) => sum + by(hidden, id).length, 0);
      if (unknown.length === 0 || (!isExclusive && rest <= 0)) return;
      seen += 1;
      expect(rest).toBeGreaterThanOrEqual(base);
      if (!isExclusive) return;
      expect(citiesOf(unknown.flatMap((id) => by(hidden, id)))).toBeGreaterThanOrEqual(base);
      expect(new Set(unknown.map((id) => by(hidden, id).length)).size).toBeGreaterThan(1);
    });
    expect(seen).toBeGreaterThan(5);
  });

  it('would be the same, byte by byte, had the answers that are not counted changed places', () => {
    let seen = 0;
    fc.assert(
      fc.property(surveys, (survey) => {
        const files = importOf(survey);
        survey.mapping.questions.forEach((_, at) => {
          const { hidden, row, unknown, isExclusive } = answersTo(survey, files, at);
          if (row?.['answered'] === '' || !isExclusive || hidden.length === 0) return;
          for (const one of unknown) {
            for (const other of unknown.filter((id) => id > one)) {
              const pair = [one, other].map((id) => Number(id.slice(1)));
              const moved = (answer: number) =>
                pair.includes(answer) ? (pair.find((id) => id !== answer) ?? answer) : answer;
              const people = survey.people.map((person) =>
                hidden.includes(person)
                  ? {
                      ...person,
                      given: person.given.map((given, to) =>
                        to === at ? given.map(moved) : given,
                      ),
                    }
                  : person,
              );
              seen += 1;
              expect([...importOf({ ...survey, people })]).toEqual([...files]);
            }
          }
        });
      }),
      { numRuns: 400 },
    );
    expect(seen).toBeGreaterThan(5);
  });
});

/** Words that nobody said who is shown, of answers that are not counted; and what tells of persons. */
function secretsOf(survey: Survey, files: ReadonlyMap<string, string>): string[] {
  const words = survey.mapping.questions.flatMap((_, at) => {
    const { all, hidden, unknown, by, asked } = answersTo(survey, files, at);
    const shown = all.filter((person) => !hidden.includes(person));
    return unknown.flatMap((id) => (by(shown, id).length > 0 ? [] : [asked.labels[id] ?? '']));
  });
  return [...words, ...survey.people.map(({ mail }) => mail)];
}

/** The small dataset with the cities of the respondents. */
const cities = [
  good['cities.csv'].split('\n')[0],
  ...places.map(
    (id, at) =>
      `${id},City ${at},City ${at},BE,50.1234,${(3.0123 + at / 100).toFixed(4)},100000,,,,,`,
  ),
  ...good['cities.csv'].split('\n').slice(1),
].join('\n');

describe('what may not be told', () => {
  it('is in no file of the survey, and by city is only what may be', () => {
    fc.assert(
      fc.property(surveys, (survey) => {
        const files = importOf(survey);
        const written = [...files.values()].join('\n');
        expect(secretsOf(survey, files).filter((word) => written.includes(word))).toEqual([]);
        const { consent, questions } = survey.mapping;
        for (const { city, question = '', answer } of rowsIn(files, 'responses')) {
          const at = questions.findIndex(({ id }) => id === question);
          expect(questions[at]?.public).toBe(true);
          const said = survey.people.some(
            (one) =>
              one.city === city &&
              consent !== null &&
              one.show === 'Yes' &&
              one.given[at]?.some((number) => `a${number}` === answer),
          );
          expect(said).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('does not keep the next round from the mapping that is kept, whose columns have numbers', () => {
    let seen = 0;
    fc.assert(
      fc.property(surveys, (survey) => {
        const kept: unknown = JSON.parse(importOf(survey).get('provenance.json') ?? '');
        const { mapping } = v.parse(v.object({ mapping: mappingSchema }), kept);
        expect(mapping.city.column).toBe('(column 1)');
        const asked = mapping.questions.filter(({ labels }) => Object.keys(labels).length > 0);
        const columns = asked.flatMap(columnsOf);
        seen += columns.length;
        expect(columns.filter((column) => !/^\(column \d+\)$/.test(column))).toEqual([]);
      }),
      { numRuns: 100 },
    );
    expect(seen).toBeGreaterThan(5);
  });

  it('is in nothing that is compiled of it', async () => {
    await fc.assert(
      fc.asyncProperty(surveys, async (survey) => {
        const files = importOf(survey);
        const own = [...files].map(([name, text]) => [`survey/made-up/${name}`, text] as const);
        const folder: Files = { ...Object.fromEntries(own), 'cities.csv': cities };
        const { compiled, errors, files: made } = await runWith(folder);
        expect([compiled, errors]).toEqual([true, []]);
        const secrets = secretsOf(survey, files);
        const leaks = [...made].flatMap(([name, text]) =>
          secrets.filter((word) => text.includes(word)).map((word) => `${name}: ${word}`),
        );
        expect(leaks).toEqual([]);
      }),
      { numRuns: 40, endOnFailure: true },
    );
  }, 60_000);
});
