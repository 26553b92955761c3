import { useAtlas } from '../../../atlas/AtlasContext';
import type { Cue } from '../../../atlas/eventSchema';
import { useI18n } from '../../../i18n/I18n';
import { KeepButton } from '../../../saved/KeepButton';
import { formatView } from '../../../view/codec';
import { paths } from '../../../view/paths';
import { CueWords } from '../cues/CueWords';
import { titleSaid } from '../cues/said';
import { viewOf } from '../cues/viewOf';
import type { Message } from '../live/message';
import styles from './Follow.module.css';

interface ShownProps {
  message: Message;
  cue: Cue | null;
}

/** What the speaker is at: the cue's words with their records, and where one can go on from here. */
export function Shown({ message, cue }: ShownProps) {
  const atlas = useAtlas();
  const { t, path, language } = useI18n();
  const view = viewOf(message.v);
  const id = view.city;
  const city = id === null ? undefined : atlas.cityById.get(id);
  const title = titleSaid(message, cue, language);
  return (
    <section className={styles.shown} aria-label={t('live.shown')}>
      {title && (
        <h2 lang={title.lang} aria-live="polite">
          {title.text}
        </h2>
      )}
      {cue && <CueWords cue={cue} />}
      {message.words && <p dir="auto">{message.words}</p>}
      <ul className={styles.links}>
        {city && (
          <li>
            <a href={path(paths.city(city.id))}>{t('live.city', { city: city.name })}</a>
          </li>
        )}
        <li>
          <a href={path(paths.home) + formatView(view)}>{t('live.open')}</a>
        </li>
        {city && (
          <li>
            <KeepButton kind="cities" id={city.id} name={city.name} />
          </li>
        )}
      </ul>
    </section>
  );
}
