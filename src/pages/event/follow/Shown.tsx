import { useAtlas } from '../../../atlas/AtlasContext';
import type { Cue } from '../../../atlas/eventSchema';
import { useI18n } from '../../../i18n/I18n';
import { KeepButton } from '../../../saved/KeepButton';
import { formatView } from '../../../view/codec';
import { paths } from '../../../view/paths';
import { localized } from '../cues/localized';
import { StopWords } from '../cues/StopWords';
import { viewOf } from '../cues/viewOf';
import type { Stop } from '../live/stops';
import styles from './Follow.module.css';

interface ShownProps {
  stop: Stop;
  cue: Cue | null;
}

/** What the speaker is at, or was: the stop's words with their records, and where one can go on from here. */
export function Shown({ stop, cue }: ShownProps) {
  const atlas = useAtlas();
  const { t, path, language } = useI18n();
  const view = viewOf(stop.v);
  const id = view.city;
  const city = id === null ? undefined : atlas.cityById.get(id);
  const title =
    stop.title === null
      ? cue && localized(cue.title, language)
      : { text: stop.title, lang: undefined };
  return (
    <section className={styles.shown} aria-label={t('live.shown')}>
      {title && (
        <h2 lang={title.lang}>
          {title.text}
        </h2>
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
