import { parseAtlas, type Atlas } from '../../src/atlas/model';
import type { Core } from '../../src/atlas/schema';
import { offeredIn, withheldIn } from './checkSurveys';
import { coreOf } from './core';
import { joinRows } from './join';
import { rowsOf, type Parts } from './parts';
import { slugOf } from '../../src/atlas/fold';
import type { Report } from '../../src/atlas/fault';

/** The files that a map of the cities does without. */
const beside = /^(cues\/.+|findings\.csv|case-studies\.csv|event\.json|dataset\.json)$/u;

/** The atlas of these tables; null where a fault in them could change what a view shows. */
export function wholeAtlas({ tables, surveys }: Parts, report: Report): Atlas | null {
  if (!report.faults.every(({ file }) => beside.test(file))) return null;
  return parseAtlas(coreOf({ ...joinRows(rowsOf(tables)), surveys, version: '' }));
}

/** What of an address cannot be looked up, by its name in `Dropped`. */
export function unreadNames({ ids, tables, surveys }: Parts): ReadonlySet<string> {
  const unread = (table: string, ...names: string[]) => (ids.has(table) ? [] : names);
  const { sheet, parsedRows } = tables.countries;
  const regions =
    parsedRows.length === sheet?.rows.length && parsedRows.every(({ cells }) => cells.region);
  const answers = surveys.every(
    (survey) => offeredIn(survey) && ids.has(survey.questions.table.name),
  );
  return new Set([
    ...unread('practices', 'practice'),
    ...unread('challenges', 'challenge'),
    ...unread('countries', 'country'),
    ...unread('cities', 'city', 'cities'),
    ...(regions ? [] : ['region']),
    ...(answers ? [] : ['survey', 'group']),
  ]);
}

type SurveyOfCore = NonNullable<Core['surveys']>[number];

/** A survey's questions and answers, but for those that are not told by city. */
function surveyOf(survey: Parts['surveys'][number], { ids }: Parts): SurveyOfCore {
  const withheld = withheldIn(survey);
  const offered = [...(offeredIn(survey) ?? [])].map((pair) => pair.split(':'));
  const asked = [...(ids.get(survey.questions.table.name) ?? [])].filter((id) => !withheld.has(id));
  const questions = asked.map((id): SurveyOfCore[4][number] => {
    const answers = offered.filter(([question]) => question === id);
    return [id, '', null, answers.map(([, answer = '']) => [answer, '', null])];
  });
  return [survey.id, '', 0, 'en', questions, []];
}

/**
 * An atlas that has every id of the tables, also those of rows with faults, and
 * nothing else: an address that names such a row is not at fault. All lies in a
 * first country and region without an id, which no address can name.
 */
export function atlasOfIds(parts: Parts): Atlas {
  const known = (table: string) => [...(parts.ids.get(table) ?? [])];
  const regions = parts.tables.countries.parsedRows.map(({ cells }) => slugOf(cells.region ?? ''));
  const core: Core = {
    version: '',
    regions: ['', ...new Set(regions)].map((id) => [id, '']),
    countries: ['', ...known('countries')].map((code) => [code, '', 0, 0]),
    practices: known('practices').map((id) => [id, 0, '', '']),
    challenges: known('challenges').map((id) => [id, '']),
    cities: known('cities').map((id) => [id, '', '', 0, 0, 0, 1, null, [], 0]),
    records: [],
    surveys: parts.surveys.map((survey) => surveyOf(survey, parts)),
  };
  return parseAtlas(core);
}
