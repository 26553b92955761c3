import { useEffect, useId, useRef, useState, type RefObject } from 'react';
import type { City } from '../../atlas/model';
import { useI18n } from '../../i18n/I18n';
import { announce } from '../../ui/announcer';
import type { Camera } from '../../view/view';
import { panBy } from '../camera';
import { useMap } from '../useMap';
import styles from './Guide.module.css';
import { KeysDialog } from './KeysDialog';
import { moveBetween, whereabouts } from './whereabouts';

/** How far a press moves the map, in parts of its width or height. */
const step = 1 / 3;

const ways = {
  ArrowUp: { name: 'guide.north', sign: '↑', x: 0, y: 1 },
  ArrowLeft: { name: 'guide.west', sign: '←', x: 1, y: 0 },
  ArrowRight: { name: 'guide.east', sign: '→', x: -1, y: 0 },
  ArrowDown: { name: 'guide.south', sign: '↓', x: 0, y: -1 },
} as const;
type Way = keyof typeof ways;
const isWay = (key: string): key is Way => Object.hasOwn(ways, key);
const zooms: ReadonlySet<string> = new Set(['+', '=', '-']);

interface GuideProps {
  /** The element that the map has: keys and presses on it are heard. */
  surface: RefObject<HTMLElement | null>;
  cities: readonly City[];
  /** Those that match. */
  found: readonly City[];
  /** Where the map was when the reader first came to it. */
  since: Camera;
}

/**
 * What helps on the map and is not needed to see it: it comes as the reader
 * comes to the map. Says where the map has gone, moves it by keys and by buttons
 * without dragging, shows which keys there are, and answers where one is.
 */
export default function Guide({ surface, cities, found, since }: GuideProps) {
  const i18n = useI18n();
  const { t } = i18n;
  const map = useMap();
  const id = useId();
  // Whoever brought it may be on the list already.
  const [isHinted, setHinted] = useState(() => listOf(document.activeElement) !== null);
  const [isOpen, setOpen] = useState(false);
  const [hasArrows, setArrows] = useState(false);
  const first = useRef<Camera | null>(since);
  const isHelped = useRef(false);

  const where = () => whereabouts({ camera: map.target, size: map.size, cities, found }, i18n);
  const tell = (before: Camera) => {
    announce(t(`guide.moved.${moveBetween(before, map.target)}`, { where: where() }));
  };
  const pan = (way: Way) => {
    const before = map.target;
    const { width, height } = map.size;
    const { x, y } = ways[way];
    map.lookAt(panBy(before, { x: x * width * step, y: y * height * step }, map.size));
    tell(before);
  };

  useEffect(() => {
    // It came with a press that has moved the map.
    const { current: before } = first;
    first.current = null;
    if (
      before &&
      document.activeElement?.closest('button') &&
      moveBetween(before, map.target) !== 'none'
    )
      tell(before);
  });
  useEffect(() => {
    const element = surface.current;
    if (!element) return undefined;
    const listening = new AbortController();
    const { signal } = listening;
    /** Once whoever else hears this has done what it asks for. */
    const tellAfter = () => {
      const before = map.target;
      setTimeout(() => tell(before));
    };
    const keys = (event: KeyboardEvent) => {
      const list = listOf(event.target);
      if (!list) return;
      const { key, shiftKey, altKey, ctrlKey, metaKey } = event;
      if (ctrlKey || metaKey) return;
      if (altKey) {
        if (event.code !== 'KeyI') return;
        announce([cityIn(list), t('guide.here', { where: where() })].filter(Boolean).join('. '));
      } else if (shiftKey && isWay(key)) pan(key);
      else if (key === '?') setOpen(true);
      else {
        if (zooms.has(key)) tellAfter();
        return;
      }
      event.preventDefault();
      event.stopPropagation();
    };
    const click = ({ target }: Event) => {
      if (target instanceof Element && target.closest('fieldset[data-over-map] button'))
        tellAfter();
    };
    const focus = ({ target }: Event) => {
      setHinted(listOf(target) !== null);
    };
    element.addEventListener('keydown', keys, { signal });
    element.addEventListener('click', click, { signal, capture: true });
    element.addEventListener('focusin', focus, { signal });
    element.addEventListener('focusout', () => setHinted(false), { signal });
    return () => listening.abort();
  });
  useEffect(() => {
    if (!isHinted || isHelped.current) return;
    isHelped.current = true;
    announce(t('guide.help'));
  }, [isHinted, t]);

  return (
    <>
      <div className={styles.move} data-over-map>
        <button
          type="button"
          aria-label={t('guide.move')}
          title={t('guide.move')}
          aria-expanded={hasArrows}
          aria-controls={hasArrows ? id : undefined}
          onClick={() => setArrows(!hasArrows)}
        >
          {'✥'}
        </button>
        {hasArrows && (
          <div id={id} className={styles.arrows}>
            {Object.keys(ways)
              .filter(isWay)
              .map((way) => (
                <button
                  key={way}
                  type="button"
                  data-way={way}
                  aria-label={t(ways[way].name)}
                  title={t(ways[way].name)}
                  onClick={() => pan(way)}
                >
                  {ways[way].sign}
                </button>
              ))}
          </div>
        )}
      </div>
      {isHinted && (
        <p className={styles.hint} aria-hidden="true">
          {t('guide.hint')}
        </p>
      )}
      {isOpen && <KeysDialog onClose={() => setOpen(false)} />}
    </>
  );
}

/** The map's list, where an event is of it. */
function listOf(target: EventTarget | null): HTMLElement | null {
  return target instanceof HTMLElement && target.role === 'listbox' ? target : null;
}

/** The city that the list is at; '' where it is at none. */
function cityIn(list: HTMLElement): string {
  const active = list.getAttribute('aria-activedescendant');
  return active === null ? '' : (document.getElementById(active)?.textContent ?? '');
}
