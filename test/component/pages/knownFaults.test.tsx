import { parse } from 'csv-parse/sync';
import { ascending } from 'd3-array';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readingOf } from '../../../data/compile/readability';
import { languages } from '../../../src/i18n/languages';
import { faultIds, knownFaults, type FaultId } from '../../../src/pages/accessibility/knownFaults';
import { prepared } from '../../../src/pages/accessibility/when';

const source = (path: string) => readFileSync(path, 'utf8');
const catalogue = (language: string): Readonly<Record<string, string>> =>
  JSON.parse(source(`src/i18n/messages/${language}/accessibility.json`));
const isDay = (text: string) =>
  !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().slice(0, 10) === text;

describe('the list of what falls short', () => {
  it('has the words of each fault in every language, and no others', () => {
    const ids = faultIds.flatMap((id) => [
      `accessibility.fault.${id}`,
      `accessibility.fault.${id}.instead`,
    ]);
    for (const language of languages) {
      const written = Object.keys(catalogue(language)).filter((id) =>
        id.startsWith('accessibility.fault.'),
      );
      expect(written.sort(), `in ${language}`).toEqual(ids.toSorted());
    }
  });

  it('says of each since when, at what criteria, the heaviest first', () => {
    const faults = faultIds.map((id) => knownFaults[id]);
    expect(faults.filter(({ since }) => !isDay(since) || since > prepared)).toEqual([]);
    const criteria: readonly string[] = faults.flatMap((fault) => [...fault.criteria]);
    expect(criteria.filter((text) => !/^[1-4]\.[1-5]\.\d{1,2}$/.test(text))).toEqual([]);
    const weights = faults.map(({ severity }) => severity);
    expect(weights).toEqual(weights.toSorted());
  });
});

/**
 * That a fault still stands: a part of the page as a reader meets it, or, where only a
 * browser or a screen reader would show it, its cause in the code. Where one fails, the
 * fault is gone, or its cause has moved: look, and take it off the list if it is mended.
 */
const proofs: Partial<Record<FaultId, () => boolean>> = {
  'hard-words': () => {
    const rows: Readonly<Record<string, string>>[] = parse(source('data/records.csv'), {
      columns: true,
      bom: true,
    });
    const grades = rows
      .map(({ summary = '' }) => readingOf(summary)?.grade ?? 0)
      .toSorted(ascending);
    return (grades[Math.floor(grades.length / 2)] ?? 0) > 14;
  },
  english: () => !/summary_/.test(source('data/records.csv').split('\n', 1)[0] ?? ''),
};

/** What no test here can show: how a page looks at a size, what is in a file that a browser writes. */
const unshown: readonly FaultId[] = ['pdf-mark'];

describe('each listed fault', () => {
  it('is shown here to stand, or named as one that cannot be', () => {
    expect([...Object.keys(proofs), ...unshown].sort()).toEqual(faultIds.toSorted());
  });

  it.each(Object.entries(proofs))('still stands: %s', (_id, stands) => {
    expect(stands(), 'mended? Then take it off the list.').toBe(true);
  });
});
