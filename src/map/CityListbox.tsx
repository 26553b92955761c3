import { memo, useId, useMemo, useState, type KeyboardEvent, type MouseEvent } from 'react';
import type { City } from '../atlas/model';
import { useI18n } from '../i18n/I18n';
import { cameraWith, cityMargin, zoomAround, zoomStep } from './camera';
import styles from './CityListbox.module.css';
import { nearestTowards, type Direction } from './hit';
import { Pin } from './Pin';
import { project } from './projection';
import { useMap } from './useMap';

const directions: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};
/** The most options that all stand in the page, and how many beside the active one do where there are more. */
const mostOptions = 500;
const beside = 20;
const zooms: Readonly<Record<string, number>> = { '+': zoomStep, '=': zoomStep, '-': -zoomStep };

interface CityListboxProps {
  /** The cities that match, by name. */
  found: readonly City[];
  selected: string | null;
  label: string;
  onSelect: (id: string | null) => void;
  onPoint: (id: string | null) => void;
}

/**
 * The map's keyboard: a listbox that lies over it without being seen. Arrow
 * keys go to the nearest city in their direction, and the ring goes with them.
 */
export function CityListbox({
  found: options,
  selected,
  label,
  onSelect,
  onPoint,
}: CityListboxProps) {
  const { t } = useI18n();
  const map = useMap();
  const prefix = useId();
  const [focused, setFocused] = useState(false);
  const [activeId, setActiveId] = useState<string | null>(null);
  const at = useMemo(() => options.findIndex(({ id }) => id === activeId), [options, activeId]);
  const active = options[at] ?? null;

  const activate = (city: City | null | undefined) => {
    if (!city) return;
    setActiveId(city.id);
    onPoint(city.id);
    const { target } = map;
    const camera = cameraWith(city, target, map.size, cityMargin);
    if (camera !== target) map.lookAt(camera);
  };
  const start = () => {
    setFocused(true);
    const central = map.cityAt({ x: 0, y: 0 }, Infinity);
    activate(active ?? options.find(({ id }) => id === selected) ?? central);
  };
  const zoom = (levels: number) => {
    const { target } = map;
    const anchor = active ? project(active, target) : { x: 0, y: 0 };
    map.lookAt(zoomAround(target, anchor, levels, map.size));
  };
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const direction = directions[event.key];
    const levels = zooms[event.key];
    if (direction) activate(active ? nearestTowards(active, options, direction) : options[0]);
    else if (levels !== undefined) zoom(levels);
    else if (event.key === 'Home') activate(options[0]);
    else if (event.key === 'End') activate(options.at(-1));
    else if (event.key === 'Enter' || event.key === ' ') {
      if (active) onSelect(active.id);
    } else if (event.key === 'Escape') {
      setActiveId(null);
      onPoint(null);
      if (selected !== null) onSelect(null);
    } else if (event.key.length === 1) activate(nextNamed(options, at, event.key));
    else return;
    event.preventDefault();
  };

  const cityOf = ({ target }: MouseEvent) =>
    options.find(({ id }) => target instanceof Element && target.id === `${prefix}-${id}`);
  // A pointer cannot press an option, a screen reader can.
  const click = (event: MouseEvent) => {
    const city = cityOf(event);
    if (city) onSelect(city.id);
  };

  return (
    <>
      <div
        role="listbox"
        tabIndex={0}
        className={styles.listbox}
        aria-label={label}
        aria-describedby={`${prefix}-keys`}
        aria-activedescendant={active ? `${prefix}-${active.id}` : undefined}
        onFocus={start}
        onBlur={() => {
          setFocused(false);
          onPoint(null);
        }}
        onKeyDown={press}
        // It brings the focus, with which others would come in the place of what is pressed.
        onMouseDown={(event) => activate(cityOf(event))}
        onClick={click}
      >
        {/* Without the focus it says nothing of what is chosen: some screen readers would go there, or speak of it. */}
        <Options
          {...{ prefix, options }}
          around={options.length > mostOptions ? at : null}
          chosen={focused ? selected : undefined}
        />
      </div>
      <p id={`${prefix}-keys`} hidden>
        {t('map.keys')}
      </p>
      {focused && active && <Pin place={active} kind="focused" />}
    </>
  );
}

interface OptionsProps {
  options: readonly City[];
  /** What their ids begin with. */
  prefix: string;
  /** The place of the active one where only those beside it stand in the page; null for all. */
  around: number | null;
  /** The city that is chosen; undefined where nothing is said of it. */
  chosen: string | null | undefined;
}

/** Two hundred sentences: they are not made anew for every city that is pointed at. */
const Options = memo(function Options({ options, prefix, around, chosen }: OptionsProps) {
  const { t, country } = useI18n();
  const first = Math.max(0, (around ?? 0) - beside);
  const named = around === null ? options : options.slice(first, first + 2 * beside + 1);
  return (
    // Hidden as one: hidden one by one, each would be a layer of its own.
    <div role="presentation" className="visually-hidden">
      {named.map((city, nth) => (
        <div
          key={city.id}
          id={`${prefix}-${city.id}`}
          role="option"
          aria-selected={chosen === undefined ? undefined : city.id === chosen}
          aria-setsize={around === null ? undefined : options.length}
          aria-posinset={around === null ? undefined : first + nth + 1}
        >
          {t('map.option', {
            city: city.name,
            country: country(city.country.code, city.country.name),
            records: city.records.length,
          })}
        </div>
      ))}
    </div>
  );
});

/** The next city whose name begins with a letter, after the active one, round the list. */
export function nextNamed(options: readonly City[], at: number, letter: string): City | undefined {
  const begins = ({ name }: City) => plain(name.slice(0, 1)) === plain(letter);
  return options.slice(at + 1).find(begins) ?? options.find(begins);
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
