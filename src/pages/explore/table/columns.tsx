import type { ReactNode } from 'react';
import type { AtlasRecord, City } from '../../../atlas/model';
import { type CityColumn, type RecordColumn } from '../../../atlas/order';
import { capabilities, type Capability } from '../../../atlas/schema';
import { labeller } from '../../../atlas/sentence';
import type { Atlas } from '../../../atlas/model';
import type { RecordText } from '../../../atlas/recordTexts';
import type { Translator } from '../../../i18n/translator';
import { ExternalLink } from '../../../ui/ExternalLink';
import { english } from '../../../ui/english';
import { StatusMark } from '../../../ui/StatusMark';

/** A column of a table on screen. */
export interface TableColumn<T> {
  /** `summary` and `source` are texts: nothing is sorted by them. */
  id: CityColumn | RecordColumn | 'summary' | 'source';
  label: string;
  /** Numbers stand flush right, and are sorted largest first. */
  numeric?: boolean;
  capability?: Capability;
  cell: (row: T) => ReactNode;
}

/** What is missing is drawn as missing, and said in words to who cannot see the dash. */
function Missing({ children }: { children: string }) {
  return (
    <>
      <span aria-hidden="true">–</span>
      <span className="visually-hidden">{children}</span>
    </>
  );
}

/** The columns of the table of cities; the first heads its row. */
export function columnsOfCities(i18n: Translator): readonly TableColumn<City>[] {
  const { t, word, number, country } = i18n;
  const count = (n: number) => (n > 0 ? number(n) : <Missing>{t('table.missing')}</Missing>);
  return [
    { id: 'name', label: t('table.city'), cell: ({ name }) => name },
    {
      id: 'country',
      label: t('table.country'),
      cell: ({ country: of }) => country(of.code, of.name),
    },
    {
      id: 'population',
      label: t('table.population'),
      numeric: true,
      cell: ({ population }) => number(population),
    },
    ...capabilities.map((capability): TableColumn<City> => ({
      id: capability,
      label: word(`capability.${capability}`, capability),
      numeric: true,
      capability,
      cell: ({ profile }) => count(profile[capability]),
    })),
    {
      id: 'recognitions',
      label: t('table.recognitions'),
      numeric: true,
      cell: ({ recognitions }) => count(recognitions.length),
    },
    {
      id: 'cases',
      label: t('table.cases'),
      numeric: true,
      cell: ({ caseStudies }) => count(caseStudies),
    },
  ];
}

/** The columns of the table of records; the first heads its row. `textOf`: null until the texts are here. */
export function columnsOfRecords(
  atlas: Atlas,
  i18n: Translator,
  textOf: (record: AtlasRecord) => RecordText | null,
): readonly TableColumn<AtlasRecord>[] {
  const { t, word, language } = i18n;
  const label = labeller(atlas, i18n);
  return [
    { id: 'city', label: t('table.city'), cell: ({ city }) => city.name },
    {
      id: 'name',
      label: t('table.name'),
      cell: (record) => <span lang={english(language)}>{textOf(record)?.name ?? '…'}</span>,
    },
    {
      id: 'practice',
      label: t('table.practice'),
      cell: ({ practice }) => label('practice', practice.id),
    },
    {
      id: 'status',
      label: t('table.status'),
      cell: ({ status }) => (
        <StatusMark status={status}>{word(`status.${status}`, status)}</StatusMark>
      ),
    },
    {
      id: 'start',
      label: t('table.start'),
      numeric: true,
      // As text: a number would be grouped ("2,019").
      cell: ({ startYear }) =>
        startYear === null ? <Missing>{t('table.unknown')}</Missing> : String(startYear),
    },
    {
      id: 'challenges',
      label: t('table.challenges'),
      cell: ({ challenges }) =>
        challenges.length > 0 ? (
          challenges.map(({ id }) => label('challenge', id)).join(', ')
        ) : (
          <Missing>{t('table.unnamed')}</Missing>
        ),
    },
    {
      id: 'summary',
      label: t('table.summary'),
      cell: (record) => <span lang={english(language)}>{textOf(record)?.summary ?? '…'}</span>,
    },
    {
      id: 'source',
      label: t('table.source'),
      cell: (record) => {
        const text = textOf(record);
        if (!text?.url) return text?.publisher ?? '…';
        return <ExternalLink href={text.url}>{text.publisher}</ExternalLink>;
      },
    },
  ];
}
