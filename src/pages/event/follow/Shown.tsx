import { useRef } from 'react';
import { useAtlas } from '../../../atlas/AtlasContext';
import type { Cue } from '../../../atlas/eventSchema';
import { useI18n } from '../../../i18n/I18n';
import { KeepButton } from '../../../saved/KeepButton';
import { useHeldFocus } from '../../../ui/useHeldFocus';
import { formatView } from '../../../view/codec';
import { paths } from '../../../view/paths';
import { StopWords } from '../cues/StopWords';
import { viewOf } from '../cues/viewOf';
import type { Stop } from '../live/stops';
import styles from './Follow.module.css';

interface ShownProps {
  stop: Stop;
  cue: Cue | null;
  title: Title | null;
}

/** What a stop is called, and in which language where that is not the page’s. */
export interface Title {
  text: string;
  lang: string | undefined;
}

/** What the speaker is at, or was: the stop's words with their records, and where one can go on from here. */
export function Shown({ stop, cue, title }: ShownProps) {
  const atlas = useAtlas();
  const { t, path, country } = useI18n();
  const view = viewOf(stop.v);
  const id = view.city;
  const city = id === null ? undefined : atlas.cityById.get(id);
  const part = useRef<HTMLElement>(null);
  useHeldFocus(part);
  return (
    <section ref={part} className={styles.shown} aria-label={t('live.shown')}>
      <h2 lang={title?.lang} tabIndex={-1}>
        {title?.text ?? city?.name ?? t('live.shown')}
      </h2>
      {city && (
        <p>
          {t('live.city.shown', {
            city: city.name,
            country: country(city.country.code, city.country.name),
            records: city.records.length,
          })}
        </p>
      )}
      <StopWords stop={stop} cue={cue} />
      <ul className={styles.links}>
        {city && (
          <li>
            <a href={path(paths.city(city.id))}>{t('live.city', { city: city.name })}</a>
            <KeepButton kind="cities" id={city.id} name={city.name} />
          </li>
        )}
        <li>
          <a href={path(paths.home) + formatView(view)}>{t('live.open')}</a>
        </li>
      </ul>
    </section>
  );
}
