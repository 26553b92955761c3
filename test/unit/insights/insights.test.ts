import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { insightIds, insightOf, insightsOf, type InsightId } from '../../../src/insights/insights';
import { indexOf } from '../../../src/atlas/facets';
import { languages } from '../../../src/i18n/languages';
import { loadMessages } from '../../../src/i18n/catalogue';
import { createTranslator } from '../../../src/i18n/translator';
import { formatView, parseView } from '../../../src/view/codec';
import { resolveView } from '../../../src/view/resolve';
import { defaultView } from '../../../src/view/view';
import { shippedAtlas } from '../../shippedAtlas';
import { syntheticAtlas } from '../../bench/synthetic';

type Row = Readonly<Record<string, string>>;
const table = async (name: string): Promise<Row[]> =>
  parse(await readFile(`data/${name}.csv`, 'utf8'), { columns: true, bom: true });
const [cities, records, countries, recognitions, practices] = await Promise.all(
  ['cities', 'records', 'countries', 'recognitions', 'practices'].map(table),
).then((all) => all.map((rows) => rows ?? []));
const atlas = await shippedAtlas();

const all = cities?.length ?? 0;
/** Ids of the cities with a record that is as asked, straight from the table. */
const having = (is: (row: Row) => boolean) =>
  new Set((records ?? []).filter(is).map((row) => row['city'] ?? ''));
const of = (practice: string) => having((row) => row['practice'] === practice);
const on = (challenge: string) => (row: Row) =>
  (row['challenges'] ?? '').split('|').includes(challenge);
const both = (practice: string, is: (row: Row) => boolean) =>
  having((row) => row['practice'] === practice && is(row));
const inStatus = (status: string) => (row: Row) => row['status'] === status;
const citiesThat = (is: (row: Row) => boolean) =>
  new Set((cities ?? []).filter(is).map((row) => row['id'] ?? ''));
const meet = (a: ReadonlySet<string>, b: ReadonlySet<string>) =>
  [...a].filter((id) => b.has(id)).length;
const regionOf = new Map((countries ?? []).map((row) => [row['code'], row['region']]));
const large = citiesThat((row) => Number(row['population']) >= 500_000);
const east = citiesThat((row) => regionOf.get(row['country']) === 'Central and Eastern');
const poland = citiesThat((row) => row['country'] === 'PL');
const labelled = new Set(
  (recognitions ?? [])
    .filter((row) => row['scheme'] === 'mission-label')
    .map((row) => row['city'] ?? ''),
);
const ai = of('ai-governance');
const assembly = of('citizens-assembly');
const climateAssembly = both('citizens-assembly', on('climate'));
const starts = (practice: string) => {
  const years = (records ?? [])
    .filter((row) => row['practice'] === practice)
    .map((row) => row['start_year'] ?? '');
  const known = years.filter((year) => year !== '');
  return {
    late: known.filter((year) => Number(year) >= 2020).length,
    known: known.length,
    unknown: years.length - known.length,
  };
};
const byChance = (a: ReadonlySet<string>, b: ReadonlySet<string>) =>
  Math.round((a.size * b.size) / all);
const componentOf = new Map((practices ?? []).map((row) => [row['id'], row['component']]));
const components = ['leadership', 'organisational', 'analytical', 'partnership'].map((component) =>
  having((row) => componentOf.get(row['practice']) === component),
);

/** Every number that an insight says, counted in the tables and in no code of the atlas. */
const counted: Readonly<Record<InsightId, Readonly<Record<string, number>>>> = {
  'assembly-climate': {
    n: climateAssembly.size,
    all,
    there: meet(climateAssembly, poland),
    thereAll: poland.size,
  },
  'ai-lead': {
    n: meet(ai, of('cross-sector-lead')),
    of: ai.size,
    other: of('cross-sector-lead').size,
    all,
    chance: byChance(ai, of('cross-sector-lead')),
  },
  'ai-young': {
    n: starts('ai-governance').late,
    of: starts('ai-governance').known,
    unknown: starts('ai-governance').unknown,
    other: starts('open-data').late,
    otherOf: starts('open-data').known,
    otherUnknown: starts('open-data').unknown,
  },
  'assembly-ended': {
    n: both('citizens-assembly', inStatus('completed')).size,
    of: assembly.size,
    active: both('citizens-assembly', inStatus('active')).size,
  },
  'strategy-digital': {
    n: both('innovation-strategy', on('digital')).size,
    of: of('innovation-strategy').size,
    climate: both('innovation-strategy', on('climate')).size,
  },
  'twin-planned': {
    n: both('digital-twin', inStatus('planned')).size,
    of: of('digital-twin').size,
    other: both('open-data', inStatus('planned')).size,
    otherOf: of('open-data').size,
  },
  'ai-size': {
    n: meet(ai, large),
    of: large.size,
    other: ai.size - meet(ai, large),
    otherOf: all - large.size,
  },
  'budget-east': {
    n: meet(of('participatory-budgeting'), east),
    of: east.size,
    other: of('participatory-budgeting').size - meet(of('participatory-budgeting'), east),
    otherOf: all - east.size,
  },
  'label-units': {
    n: meet(of('cross-department-unit'), labelled),
    of: labelled.size,
    other: of('cross-department-unit').size - meet(of('cross-department-unit'), labelled),
    otherOf: all - labelled.size,
  },
  'alliance-platform': {
    n: meet(of('digital-participation'), of('cross-sector-alliance')),
    of: of('digital-participation').size,
    other: of('cross-sector-alliance').size,
    all,
    chance: byChance(of('digital-participation'), of('cross-sector-alliance')),
  },
  housing: { n: having(on('housing')).size, all, digital: having(on('digital')).size },
  'four-capabilities': {
    n: (cities ?? []).filter(({ id = '' }) => components.every((has) => has.has(id))).length,
    all,
    least: Math.min(...components.map(({ size }) => size)),
    most: Math.max(...components.map(({ size }) => size)),
  },
};

describe('the insights', () => {
  it('are twelve, and the data bear out all of them', () => {
    expect(insightsOf(atlas).map(({ id }) => id)).toEqual(insightIds);
    expect(insightIds).toHaveLength(12);
  });

  it.each(insightIds)('%s: its numbers are those of the tables', (id) => {
    expect(insightOf(id, atlas).values).toEqual(counted[id]);
  });

  it.each(insightIds)('%s: its view is an address, which shows what is counted', (id) => {
    const { view, shares } = insightOf(id, atlas);
    for (const ask of [view, ...shares.flatMap((share) => share.view ?? [])]) {
      const address = formatView({ ...defaultView, ...ask });
      const { view: read, unknown } = resolveView(parseView(address, ''), atlas);
      expect(unknown).toEqual([]);
      expect(formatView(read)).toBe(address);
    }
    for (const { view: shown, count, of: whole } of shares) {
      expect(count).toBeLessThanOrEqual(whole);
      // Where years are drawn, the shares are of records.
      if (shown === null || shown.show === 'charts') continue;
      expect(indexOf(atlas).run({ ...defaultView, ...shown }).cities).toHaveLength(count);
    }
  });

  it('say nothing where other data bear nothing out', () => {
    const none = { ...syntheticAtlas(20, 1), cities: [], records: [] };
    expect(insightsOf(none)).toEqual([]);
  });
});

describe.each(languages)('the sentences in %s', async (language) => {
  const i18n = createTranslator(language, await loadMessages(language, ['insights', 'words']));

  it.each(insightIds)('%s: says its first number and of how many, and a caution', (id) => {
    const { values, shares } = insightOf(id, atlas);
    const sentence = i18n.t(`insight.${id}`, values);
    const numbers = sentence.match(/\d+/g)?.map(Number) ?? [];
    expect(numbers).toContain(values['n']);
    expect(numbers).toContain(values['of'] ?? values['all']);
    expect(sentence).toMatch(/\.$/);
    for (const part of ['caution', 'how'] as const) {
      expect(i18n.t(`insight.${id}.${part}`, values)).toMatch(/\.$/);
    }
    for (const { label } of shares) expect(i18n.word(label, '')).not.toBe('');
  });

  it('rank nobody, and never take what was not found for a no', () => {
    const said = insightIds.map((id) => i18n.t(`insight.${id}`, insightOf(id, atlas).values));
    const ranks =
      /\b(best|worst|leads?|leading|ahead|behind|top|most innovative|no city|have no|mieux|pire|en tête|en retard|premi[eè]re?s?|aucune?)\b/i;
    expect(said.filter((sentence) => ranks.test(sentence))).toEqual([]);
  });

  it('say “on record” once', () => {
    const said = insightIds.map((id) => i18n.t(`insight.${id}`, insightOf(id, atlas).values));
    const twice = /(on record|attesté).*\1/;
    expect(said.filter((sentence) => twice.test(sentence))).toEqual([]);
  });
});
