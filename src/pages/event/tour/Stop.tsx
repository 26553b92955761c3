import type { Cue } from '../../../atlas/schema';
import { useI18n } from '../../../i18n/I18n';
import { paths } from '../../../view/paths';
import { CueWords } from '../cues/CueWords';
import { localized } from '../cues/localized';
import styles from './Tour.module.css';

interface StopProps {
  cue: Cue;
  /** From 1. */
  place: number;
  of: number;
  /** The map shows it. */
  now: boolean;
}

/** One stop of the tour: its words, the records behind them, and the way into the map. */
export function Stop({ cue, place, of, now }: StopProps) {
  const { t, path, language } = useI18n();
  const { text, lang } = localized(cue.title, language);
  return (
    <li id={cue.id} className={styles.stop} aria-current={now ? 'step' : undefined}>
      <p className={styles.place}>{t('tour.at', { stop: place, stops: of })}</p>
      <h2 lang={lang}>{text}</h2>
      <CueWords cue={cue} />
      <p className={styles.links}>
        <a href={path(paths.home) + cue.view}>{t('tour.open')}</a>
        <a href={`#${cue.id}`}>{t('tour.link')}</a>
      </p>
    </li>
  );
}
