import { expect, it } from 'vitest';
import type { RecordDetail } from '../../../src/atlas/details';
import type { Language } from '../../../src/i18n/languages';
import { loadMessages } from '../../../src/i18n/catalogue';
import { createTranslator } from '../../../src/i18n/translator';
import { cityLine } from '../../../src/profile/cityLine';
import { shippedAtlas } from '../../shippedAtlas';

const practices = ['citizens-assembly', 'open-data', 'ai-governance'];

it.each([
  ['en', 'citizens’ assembly or panel (2023), open data (2022) and AI in public service (2021)'],
  ['de', 'Bürgerrat oder Bürgerforum (2023), offene Daten (2022) und KI'],
] as const)('writes practices as sentences do, in %s', async (language: Language, said) => {
  const i18n = createTranslator(language, await loadMessages(language, ['city', 'words']));
  const records = practices.map((practice, at) => record(practice, 2023 - at));
  expect(cityLine({ records, recognitions: [] }, await shippedAtlas(), i18n)).toContain(said);
});

function record(practice: string, startYear: number): RecordDetail {
  return {
    id: practice,
    practice,
    name: practice,
    summary: '',
    startYear,
    endYear: null,
    status: 'active',
    challenges: [],
    source: 'none',
    locator: null,
    added: '2026-11-24',
  };
}
