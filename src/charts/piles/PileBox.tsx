import { useRef, useState, type KeyboardEvent, type MouseEvent, type PointerEvent } from 'react';
import { useI18n } from '../../i18n/I18n';
import { nextNamed } from '../../map/CityListbox';
import { setView } from '../../view/store';
import { ViewLink } from '../../view/ViewLink';
import { markUnder, type Box } from './layout';
import type { Measure } from './measured';
import styles from './Piles.module.css';

interface PileBoxProps {
  box: Box;
  label: string;
  /** Is given what is written over the marks. */
  measure: Measure;
  /** Of the cities shown, 0 to 1. */
  share: number;
  /** It is the pile that the Tab key comes to. */
  stop: boolean;
  selected: string | null;
  onPoint: (city: string | null) => void;
  /** Goes to the pile before or after. */
  onLeave: (by: 1 | -1) => void;
  onStop: () => void;
}

const steps = (columns: number): Readonly<Record<string, number>> => ({
  ArrowRight: 1,
  ArrowLeft: -1,
  ArrowDown: columns,
  ArrowUp: -columns,
});

/** A pile: its name, which is a filter, its number and share, and its cities for keys, fingers and ears. */
export function PileBox(props: PileBoxProps) {
  const { box, label, measure, share, stop, selected, onPoint, onLeave, onStop } = props;
  const { pile, height, columns } = box;
  const i18n = useI18n();
  const { t } = i18n;
  const [active, setActive] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const optionId = (at: number) => `pile-${pile.id}-${at}`;
  const said = t('piles.count', { count: pile.cities.length, share });
  const go = (at: number) => {
    setActive(at);
    onPoint(pile.cities[at]?.id ?? null);
  };
  const press = (event: KeyboardEvent) => {
    const { key } = event;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { cities } = pile;
    const by = steps(columns)[key];
    if (key === 'Enter' || key === ' ') setView({ city: cities[active]?.id ?? null });
    else if (key === 'Home') go(0);
    else if (key === 'End') go(cities.length - 1);
    else if (by !== undefined) {
      const to = active + by;
      if (to < 0 || to >= cities.length) onLeave(to < 0 ? -1 : 1);
      else go(to);
    } else if (key.length === 1) {
      const next = nextNamed(cities, active, key);
      if (next) go(cities.indexOf(next));
    } else return;
    event.preventDefault();
  };
  const under = ({ clientX, clientY }: MouseEvent | PointerEvent) => {
    const corner = list.current?.getBoundingClientRect();
    return corner ? markUnder(box, clientX - corner.left, clientY - corner.top) : null;
  };
  return (
    <li className={styles.pile} ref={placed(box)}>
      <div className={styles.head}>
        <div ref={measure} data-pile={pile.id}>
          <h3>{pile.filter ? <ViewLink change={pile.filter}>{label}</ViewLink> : label}</h3>
          <p>{said}</p>
        </div>
      </div>
      <div
        ref={(element) => {
          list.current = element;
          if (element) element.style.height = `${height}px`;
        }}
        id={`pile-${pile.id}`}
        className={styles.cities}
        role="listbox"
        aria-label={`${label}: ${said}`}
        aria-activedescendant={optionId(Math.min(active, pile.cities.length - 1))}
        tabIndex={stop ? 0 : -1}
        onKeyDown={press}
        onFocus={() => {
          onStop();
          go(Math.min(active, pile.cities.length - 1));
        }}
        onBlur={() => onPoint(null)}
        onPointerMove={(event) => {
          const at = under(event);
          onPoint(at === null ? null : (pile.cities[at]?.id ?? null));
        }}
        onPointerLeave={() => onPoint(null)}
        onClick={(event) => {
          const at = under(event);
          if (at !== null) setView({ city: pile.cities[at]?.id ?? null });
        }}
      >
        {/* Hidden as one: hidden one by one, each would be a layer of its own. */}
        <div role="presentation" className="visually-hidden">
          {pile.cities.map(({ id, name, country, records }, at) => (
            <div key={id} id={optionId(at)} role="option" aria-selected={id === selected}>
              {t('map.option', {
                city: name,
                country: i18n.country(country.code, country.name),
                records: records.length,
              })}
            </div>
          ))}
        </div>
      </div>
    </li>
  );
}

/** Puts an element at its place; by the style object, since the policy forbids style attributes in HTML. */
function placed({ x, y, width, head }: Box) {
  return (element: HTMLLIElement | null) => {
    if (!element) return;
    element.style.transform = `translate(${x}px, ${y}px)`;
    element.style.width = `${width}px`;
    element.style.setProperty('--head', `${head}px`);
  };
}
