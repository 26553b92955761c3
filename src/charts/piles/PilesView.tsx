import { useCallback, useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react';
import type { City } from '../../atlas/model';
import { useI18n } from '../../i18n/I18n';
import { inPiles, type Placement, type Places } from '../../map/transitions/placement';
import { publishSnapshot, takeSnapshot } from '../../map/transitions/snapshot';
import { TransitionMarks } from '../../map/transitions/TransitionMarks';
import { initialCamera, project, type Point, type Size } from '../../map/projection';
import { ColorChoice } from '../../map/colorBy/ColorChoice';
import { ColorKey } from '../../map/colorBy/ColorKey';
import { groupNamer } from '../../view/groupName';
import { groupsOf, type CityGroup, type Grouped } from '../../view/groups';
import { useView } from '../../view/store';
import { GroupChoice, QuestionChoice } from './GroupChoice';
import { layOut, type Dot } from './layout';
import { useHeads, useLetter } from './measured';
import { PileBox } from './PileBox';
import styles from './Piles.module.css';

/** The cities that match in piles, one for each answer to a question; their marks fly from one question to the next. */
export default function PilesView({ atlas, cities, filter, found }: Grouped) {
  const i18n = useI18n();
  const { t } = i18n;
  const group = useView((view) => view.group);
  const selected = useView((view) => view.city);
  const room = useRef<HTMLDivElement>(null);
  const width = useWidth(room);
  const [pointed, setPointed] = useState<{ pile: string; city: string } | null>(null);
  const [stop, setStop] = useState(0);
  const piles = useMemo(
    () => groupsOf(group, { atlas, cities, filter, found }),
    [group, atlas, cities, filter, found],
  );
  const letter = useLetter();
  const { heights, measure } = useHeads();
  const layout = useMemo(() => {
    // Until it is measured: three lines.
    const headOf = ({ id }: CityGroup) => heights.get(id) ?? 5.4 * letter;
    return layOut(piles, { width, letter, headOf });
  }, [piles, width, letter, heights]);
  const size = useMemo(() => ({ width, height: layout.height }), [width, layout]);
  const originOf = useOrigin(size);
  const label = useMemo(() => groupNamer(atlas, i18n), [atlas, i18n]);
  const goOn = (from: number, by: 1 | -1) => {
    const to = piles[from + by];
    if (to) document.getElementById(`pile-${to.id}`)?.focus();
  };
  const point = layout.dots.find(
    ({ city, pile }) => city.id === pointed?.city && pile === pointed.pile,
  );
  return (
    <div className={styles.piles}>
      <h2 className={styles.title}>{t('app.show.piles')}</h2>
      <GroupChoice />
      <QuestionChoice atlas={atlas} />
      <div className={styles.colours}>
        <ColorChoice />
        <ColorKey />
      </div>
      <p className={styles.note}>{t('piles.note', { cities: cities.length })}</p>
      {piles.length === 0 && <p>{t('piles.nothing')}</p>}
      <div ref={room} className={styles.room}>
        <ul
          className={styles.boxes}
          key={group}
          ref={(list) => setHeight(list, layout.height)}
          data-measured={heights.size > 0 || undefined}
        >
          {layout.boxes.map((box, at) => (
            <PileBox
              key={box.pile.id}
              box={box}
              label={label(box.pile)}
              measure={measure}
              share={box.pile.cities.length / cities.length}
              stop={at === Math.min(stop, piles.length - 1)}
              selected={selected}
              onPoint={(city) => setPointed(city === null ? null : { pile: box.pile.id, city })}
              onLeave={(by) => goOn(at, by)}
              onStop={() => setStop(at)}
            />
          ))}
        </ul>
        {width > 0 && (
          <TransitionMarks
            marks={layout.dots}
            size={size}
            originOf={originOf}
            selected={selected}
            pointed={pointed?.city ?? null}
            onLeave={(places) => publishSnapshot('piles', places, TransitionMarks)}
          />
        )}
        {point && <Name dot={point} />}
      </div>
      <Numbers piles={piles} label={label} of={cities.length} />
    </div>
  );
}

function setHeight(list: HTMLUListElement | null, height: number): void {
  if (list) list.style.height = `${height}px`;
}

/** The name of the mark that is pointed at; who hears the page is told by the list. */
function Name({ dot: { city, x, y } }: { dot: Dot }) {
  return (
    <span
      className={styles.name}
      aria-hidden="true"
      ref={(element) => {
        if (element) element.style.transform = `translate(${x}px, ${y}px)`;
      }}
    >
      {city.name}
    </span>
  );
}

interface NumbersProps {
  piles: readonly CityGroup[];
  label: (pile: CityGroup) => string;
  /** How many cities are shown. */
  of: number;
}

/** The numbers of the piles, as a table. */
function Numbers({ piles, label, of }: NumbersProps) {
  const { t, number } = useI18n();
  return (
    <details className={styles.numbers}>
      <summary>{t('piles.table')}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('piles.table.pile')}</th>
            <th scope="col">{t('piles.table.cities')}</th>
            <th scope="col">{t('piles.table.share')}</th>
          </tr>
        </thead>
        <tbody>
          {piles.map((pile) => (
            <tr key={pile.id}>
              <th scope="row">{label(pile)}</th>
              <td>{number(pile.cities.length)}</td>
              <td>{t('piles.share', { share: pile.cities.length / of })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

/** Where a city lies on a map as large as the piles. */
function onMap(city: City, { width, height }: Size): Point {
  const size = { width, height: Math.min(height, width) };
  const { x, y } = project(city, initialCamera(size));
  return { x: x + size.width / 2, y: y + size.height / 2 };
}

/**
 * Says where a city's first mark comes from, in px of the piles: from where it was on the map, or
 * would be if the map was not shown before.
 */
function useOrigin(size: Size): (city: City, corner: Point) => Placement {
  const before = useRef<Places | null>(null);
  return useCallback(
    (city, corner) => {
      // Asked for when the piles stand: only then has the map gone.
      before.current ??= takeSnapshot('map')?.places ?? new Map<string, Point>();
      const place = before.current.get(city.id);
      const at = place ? { x: place.x - corner.x, y: place.y - corner.y } : onMap(city, size);
      return { ...at, scale: inPiles };
    },
    [size],
  );
}

/** The width of an element, in px; 0 until it is measured. */
function useWidth(ref: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    const measure = () => setWidth(Math.floor(element.clientWidth));
    // At once, so that nothing is painted that has no width.
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref]);
  return width;
}
