import { useCallback, useEffect, useRef, type ReactNode } from 'react';
import type { Programme } from '../../../atlas/schema';
import { useI18n } from '../../../i18n/I18n';
import { prefersStill } from '../../../map/motion';
import { Button } from '../../../ui/Button';
import { controlView, showView } from '../../../view/store';
import { defaultView } from '../../../view/view';
import { localized } from '../cues/localized';
import { useStepKeys } from '../cues/useStepKeys';
import { viewOf } from '../cues/viewOf';
import { Stop } from './Stop';
import styles from './Tour.module.css';
import { useStopInSight } from './useStops';

interface TourProps {
  programme: Programme;
  /** The map, which shows the view of the moment. */
  children: ReactNode;
}

/** Text and map in step: the stop that is being read is what the map shows. */
export function Tour({ programme: { cues }, children }: TourProps) {
  const { t, language } = useI18n();
  const list = useRef<HTMLOListElement>(null);
  const at = useStopInSight(list);
  const cue = at === null ? undefined : cues[at];

  useEffect(() => controlView(() => undefined), []);
  useEffect(() => {
    showView(cue ? viewOf(cue.view) : defaultView);
    if (cue && location.hash !== `#${cue.id}`) history.replaceState(null, '', `#${cue.id}`);
  }, [cue]);

  const step = useCallback(
    (by: 1 | -1) => {
      const next = at === null ? 0 : at + by;
      const stop = list.current?.children[next];
      stop?.scrollIntoView({ block: 'center', behavior: prefersStill() ? 'instant' : 'smooth' });
    },
    [at],
  );
  useStepKeys(step, false);
  const title = cue && localized(cue.title, language);
  return (
    <div className={styles.tour}>
      <div className={styles.map}>{children}</div>
      <ol ref={list} className={styles.stops}>
        {cues.map((stop, index) => (
          <Stop key={stop.id} cue={stop} place={index + 1} of={cues.length} now={stop === cue} />
        ))}
      </ol>
      <fieldset className={`${styles.steps} needs-script`} aria-label={t('tour.steps')}>
        <Button disabled={at === null || at === 0} onClick={() => step(-1)}>
          {t('tour.previous')}
        </Button>
        <output>
          {title ? (
            <>
              <span>{t('tour.at', { stop: (at ?? 0) + 1, stops: cues.length })}</span>{' '}
              <span lang={title.lang}>{title.text}</span>
            </>
          ) : (
            t('tour.stops', { stops: cues.length })
          )}
        </output>
        <Button disabled={at === cues.length - 1} onClick={() => step(1)}>
          {t(at === null ? 'tour.start' : 'tour.next')}
        </Button>
      </fieldset>
    </div>
  );
}
