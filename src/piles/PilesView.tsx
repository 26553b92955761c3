import { useMemo, useRef, useState } from 'react';
import { useI18n } from '../i18n/I18n';
import { publishSnapshot } from '../map/transitions/snapshot';
import { TransitionMarks } from '../map/transitions/TransitionMarks';
import { ColorChoice } from '../map/colorBy/ColorChoice';
import { ColorKey } from '../map/colorBy/ColorKey';
import { groupNamer } from '../view/groupName';
import { groupsOf, type Grouped } from '../view/groups';
import { useView } from '../view/store';
import { GroupChoice } from './GroupChoice';
import { layOut, type Dot } from './layout';
import { Numbers } from './Numbers';
import { PileBox } from './PileBox';
import styles from './Piles.module.css';
import { QuestionChoice } from './QuestionChoice';
import { useOrigin } from './useOrigin';
import { useWidth } from './useWidth';

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
  const layout = useMemo(() => layOut(piles, width), [piles, width]);
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
        <ColorKey atlas={atlas} />
      </div>
      <p className={styles.note}>{t('piles.note', { cities: cities.length })}</p>
      {piles.length === 0 && <p>{t('piles.nothing')}</p>}
      <div ref={room} className={styles.room}>
        <ul className={styles.boxes} key={group} ref={(list) => setHeight(list, layout.height)}>
          {layout.boxes.map((box, at) => (
            <PileBox
              key={box.pile.id}
              box={box}
              label={label(box.pile)}
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
