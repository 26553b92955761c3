import { Suspense, useState } from 'react';
import { LoadNotice } from '../atlas/LoadNotice';
import { allDetailsQuery, cityQuery } from '../atlas/queries';
import { useI18n } from '../i18n/I18n';
import { announce } from '../ui/announcer';
import { Button } from '../ui/Button';
import { RadioGroup } from '../ui/RadioGroup';
import { lazyWithMessages } from '../ui/lazyWithMessages';
import { rows, type View } from '../view/view';
import { addressOf } from './address';
import { formats, makeFile, type Format } from './exports/files';
import type { PartProps, ShareTarget } from './shareTarget';
import { save } from './save';
import { useQuery } from '@tanstack/react-query';
import type { CityDetails } from '../atlas/details';
import styles from './DownloadPart.module.css';

/** Where it does not come, the other files do. */
const AloneItem = lazyWithMessages(
  () => import('./alone/AloneItem'),
  ['alone', 'city', 'ground', 'map', 'share', 'tones'],
  () => null,
);

/** Exactly what is shown, as a file. The texts of many cities are large, so they are fetched only here. */
export function DownloadPart({ subject }: PartProps) {
  const { t } = useI18n();
  const shownRows = subject.view.show === 'table' ? subject.view.rows : 'records';
  const [row, setRow] = useState<View['rows']>(shownRows);
  const [status, setStatus] = useState('');
  const details = useDetails(subject);
  const { kind, cities, records } = subject;
  const tell = (said: string) => {
    setStatus(said);
    announce(said);
  };
  const run = async (format: Format) => {
    if (!details) return;
    const context = { subject, details, address: addressOf(subject) };
    try {
      const file =
        format === 'xlsx'
          ? (await import('./exports/xlsx')).makeWorkbook(row, context)
          : makeFile(format, row, context);
      save(file);
      tell(t('share.download.done', { file: file.name }));
    } catch {
      tell(t('share.download.failed'));
    }
  };
  return (
    <>
      <p>
        <span>{t('share.download.what', { records: records.length, cities: cities.length })}</span>{' '}
        {t('share.download.inside')}
      </p>
      {isMany(kind) && (
        <RadioGroup
          className={styles.rows}
          legend={t('share.download.rows')}
          options={rows}
          value={row}
          onChange={setRow}
          nameOf={(one) => t(`share.download.rows.${one}`)}
        />
      )}
      {details ? (
        <ul className={styles.formats}>
          {formats.map((format) => (
            <li key={format}>
              <Button onClick={() => void run(format)}>{t(`share.download.${format}`)}</Button>{' '}
              <span>{t(`share.download.${format}.about`)}</span>
            </li>
          ))}
          {(kind === 'view' || kind === 'city') && (
            <Suspense fallback={null}>
              <AloneItem subject={subject} details={details} />
            </Suspense>
          )}
        </ul>
      ) : (
        <Waiting subject={subject} />
      )}
      <span className={styles.status}>{status}</span>
    </>
  );
}

/** Of several cities the texts of all are fetched: one document instead of many. */
function isMany(kind: ShareTarget['kind']): boolean {
  return kind === 'view' || kind === 'cities';
}

/** What is said while the texts are on their way, or did not come. */
function Waiting({ subject: { kind, cities } }: PartProps) {
  if (isMany(kind)) return <LoadNotice query={allDetailsQuery} />;
  return <LoadNotice query={cityQuery(cities[0]?.id ?? '')} />;
}

/** The texts and sources of what is shared; undefined until they are here. */
function useDetails({ kind, cities }: ShareTarget): readonly CityDetails[] | undefined {
  const many = isMany(kind);
  const all = useQuery({ ...allDetailsQuery, enabled: many });
  const one = useQuery({ ...cityQuery(cities[0]?.id ?? ''), enabled: !many });
  return many ? all.data?.cities : one.data && [one.data];
}
