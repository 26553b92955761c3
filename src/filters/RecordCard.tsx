import { memo, Suspense } from 'react';
import { NewMark } from '../atlas/NewMark';
import type { AtlasRecord } from '../atlas/model';
import type { RecordText } from '../atlas/recordTexts';
import type { Nearness } from '../atlas/similarity/near';
import { monthOf, yearsOf } from '../atlas/years';
import { useI18n } from '../i18n/I18n';
import { isPlainClick } from '../ui/click';
import { english } from '../ui/english';
import { ExternalLink } from '../ui/ExternalLink';
import { StatusMark } from '../ui/StatusMark';
import { paths } from '../view/paths';
import { setView } from '../view/store';
import { Marked } from './Marked';
import { NearReason } from './NearCities';
import styles from './RecordCards.module.css';

interface RecordCardProps {
  record: AtlasRecord;
  /** null where the texts did not come: what is known without them is shown. */
  text: RecordText | null;
  /** Whether the practice is told: where one is asked for, it is known. */
  tellsPractice: boolean;
  /** Words of the search, which are marked. */
  words: readonly string[];
  /** Where the city is like the one that the reader has in mind: why is told. */
  nearness: Nearness | null;
  isPointed: boolean;
  onPoint: (city: string | null) => void;
}

/** What a city does, how far it has come, and on whose word. A plain click opens the city at this record. */
export const RecordCard = memo(function RecordCard(props: RecordCardProps) {
  const { record, text, tellsPractice, words, nearness, isPointed, onPoint } = props;
  const i18n = useI18n();
  const { city, practice, status } = record;
  const lang = english(i18n.language);
  const years = yearsOf(record, i18n);
  const point = () => onPoint(city.id);
  const leave = () => onPoint(null);
  return (
    <li className={styles.card} data-pointed={isPointed || undefined}>
      <h3>
        <a
          href={`${i18n.path(paths.city(city.id))}${text ? `#${text.id}` : ''}`}
          data-city={city.id}
          onMouseEnter={point}
          onMouseLeave={leave}
          onFocus={point}
          onBlur={leave}
          onClick={(event) => {
            if (!isPlainClick(event)) return;
            event.preventDefault();
            setView({ city: city.id, record: text?.id ?? null });
          }}
        >
          {city.name}
        </a>{' '}
        <small>
          <a className={styles.plain} href={i18n.path(paths.country(city.country.code))}>
            {i18n.country(city.country.code, city.country.name)}
          </a>
        </small>
      </h3>
      <p className={styles.when}>
        {years !== null && <span>{years}</span>}
        <StatusMark status={status}>{i18n.word(`status.${status}`, status)}</StatusMark>
        <NewMark until={text?.newUntil} />
      </p>
      {(tellsPractice || !text) && (
        <p className={styles.practice}>
          <a className={styles.plain} href={i18n.path(paths.practice(practice.id))}>
            {i18n.word(`practice.${practice.id}`, practice.label)}
          </a>
        </p>
      )}
      {nearness && (
        <p className={styles.why}>
          <Suspense fallback={null}>
            <NearReason nearness={nearness} city={city} />
          </Suspense>
        </p>
      )}
      {text && (
        <>
          <p className={styles.text} lang={lang}>
            <b>
              <Marked text={text.name} words={words} />
            </b>{' '}
            <Marked text={text.summary} words={words} />
          </p>
          <p className={styles.source}>
            {text.url === null ? (
              <span>{text.publisher}</span>
            ) : (
              <ExternalLink href={text.url}>{text.publisher}</ExternalLink>
            )}
          </p>
          {text.confirmed !== null && (
            <p className={styles.source}>
              {i18n.t('records.confirmed', { month: monthOf(text.confirmed, i18n) })}
            </p>
          )}
        </>
      )}
    </li>
  );
});
