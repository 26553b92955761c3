import { useEffect, useRef, type ReactNode } from 'react';
import { useI18n } from '../../../i18n/I18n';
import { localized } from '../cues/localized';
import { shownAddress } from '../live/room';
import { formatStops, isSameStop, type Stop } from '../live/stops';
import { useCue } from '../live/useCue';
import styles from './Stops.module.css';

interface StopsProps {
  stops: readonly Stop[];
  /** Where the speaker is; null before the first message. */
  current: Stop | null;
  /** The one whose words are read. */
  read: Stop | null;
  onLook: (stop: Stop) => void;
}

/** What was shown so far, to swipe through; each stop can be looked at again. */
export function Stops({ stops, current, read, onLook }: StopsProps) {
  const { t, path } = useI18n();
  const list = useRef<HTMLOListElement>(null);
  const isBack = read !== null && current !== null && !isSameStop(read, current);
  const count = stops.length;
  useEffect(() => {
    // Whoever reads an earlier one is left there.
    const strip = list.current;
    if (strip && !isBack && count > 0) strip.scrollLeft = strip.scrollWidth;
  }, [count, isBack]);
  if (count === 0) return null;
  return (
    <section className={styles.stops} aria-labelledby="stops-title">
      <header>
        <h2 id="stops-title">{t('hall.stops')}</h2>
        <a href={shownAddress(path, formatStops(stops))}>{t('hall.shown')}</a>
      </header>
      <ol ref={list} className={styles.list}>
        {stops.map((stop, at) => (
          <li key={`${stop.cue} ${stop.title}`}>
            <button
              type="button"
              className={styles.stop}
              aria-current={read && isSameStop(stop, read) ? 'step' : undefined}
              onClick={() => onLook(stop)}
            >
              <span className={styles.place}>
                {at + 1}
                {current && isSameStop(stop, current) && <b>{t('hall.stop.now')}</b>}
              </span>
              <StopTitle stop={stop} />
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}

function StopTitle({ stop: { cue: name, title } }: { stop: Stop }): ReactNode {
  const { language } = useI18n();
  const { cue } = useCue(title === null ? name : null);
  if (title !== null) return <span>{title}</span>;
  if (cue === null) return <span>…</span>;
  const { text, lang } = localized(cue.title, language);
  return <span lang={lang}>{text}</span>;
}
