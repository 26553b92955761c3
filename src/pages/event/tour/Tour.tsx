import {
  useCallback,
  useEffect,
  useMemo,
  useRef,
  type ReactNode,
  useState,
  type RefObject,
} from 'react';
import { useAtlas } from '../../../atlas/AtlasContext';
import type { Programme, Cue } from '../../../atlas/eventSchema';
import { useI18n } from '../../../i18n/I18n';
import { insightsOf, type Insight } from '../../../insights/insights';
import { prefersStill } from '../../../map/motion';
import { Button } from '../../../ui/Button';
import { controlView, showView } from '../../../view/store';
import { defaultView } from '../../../view/view';
import { localized } from '../cues/localized';
import { useStepKeys } from '../cues/useStepKeys';
import { viewOf } from '../cues/viewOf';
import { paths } from '../../../view/paths';
import { CueWords } from '../cues/CueWords';
import styles from './Tour.module.css';

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
  const page = useRef<string | null>(null);
  useEffect(() => {
    showView(cue ? viewOf(cue.view) : defaultView);
    page.current ??= location.pathname;
    // Whoever is going back has another page's address already.
    if (!cue || location.pathname !== page.current) return;
    if (location.hash !== `#${cue.id}`) history.replaceState(null, '', `#${cue.id}`);
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
        <span data-said="">
          {title ? (
            <>
              <span>{t('tour.at', { stop: (at ?? 0) + 1, stops: cues.length })}</span>{' '}
              <span lang={title.lang}>{title.text}</span>
            </>
          ) : (
            t('tour.stops', { stops: cues.length })
          )}
        </span>
        <Button disabled={at === cues.length - 1} onClick={() => step(1)}>
          {t(at === null ? 'tour.start' : 'tour.next')}
        </Button>
      </fieldset>
    </div>
  );
}

interface StopProps {
  cue: Cue;
  /** From 1. */
  place: number;
  of: number;
  /** The map shows it. */
  now: boolean;
}

/** One stop of the tour: its words, the records behind them, and the way into the map. */
function Stop({ cue, place, of, now }: StopProps) {
  const { t, path, language } = useI18n();
  const { text, lang } = localized(cue.title, language);
  const insight = useInsight(cue);
  return (
    <li id={cue.id} className={styles.stop} aria-current={now ? 'step' : undefined}>
      <p className={styles.place}>{t('tour.at', { stop: place, stops: of })}</p>
      <h2 lang={lang}>{text}</h2>
      <CueWords cue={cue} />
      {insight && (
        <p className={styles.insight}>
          <span>{t(`insight.${insight.id}`, insight.values)}</span>{' '}
          <a href={`${path(paths.insights)}#${insight.id}`}>{t('tour.insight')}</a>
        </p>
      )}
      <p className={styles.links}>
        <a href={path(paths.home) + cue.view}>{t('tour.open')}</a>
        <a href={`#${cue.id}`}>{t('tour.link')}</a>
      </p>
    </li>
  );
}

/** What the records show of the practice that a stop is about; of most practices there is no insight. */
function useInsight({ view }: Cue): Insight | undefined {
  const atlas = useAtlas();
  const insights = useMemo(() => insightsOf(atlas), [atlas]);
  const [practice] = viewOf(view).practice;
  return insights.find((one) => practice !== undefined && one.view.practice?.[0] === practice);
}

/** Where in the window a stop is the one that is read: a line below its middle. */
const readingLine = '-60% 0px -39% 0px';

/** The number of the stop that lies on the reading line; null above the first. */
function useStopInSight(list: RefObject<HTMLElement | null>): number | null {
  const [stop, setStop] = useState<number | null>(null);
  useEffect(() => {
    const items = [...(list.current?.children ?? [])];
    const inSight = new Set<number>();
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          const at = items.indexOf(target);
          if (isIntersecting) inSight.add(at);
          else inSight.delete(at);
        }
        const last = Math.max(-1, ...inSight);
        if (last >= 0) setStop(last);
        else if (above(items[0])) setStop(null);
      },
      { rootMargin: readingLine },
    );
    for (const item of items) observer.observe(item);
    // A link to a stop may have been followed before the page had its height.
    const linked = items.find(({ id }) => `#${id}` === location.hash);
    linked?.scrollIntoView({ block: 'center', behavior: 'instant' });
    return () => observer.disconnect();
  }, [list]);
  return stop;
}

/** True while the first stop has not come up to the line. */
function above(first: Element | undefined): boolean {
  return first !== undefined && first.getBoundingClientRect().top > window.innerHeight * 0.6;
}
