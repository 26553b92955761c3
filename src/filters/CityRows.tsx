import { memo, Suspense, useState, type MouseEvent, type RefObject } from 'react';
import type { City } from '../atlas/model';
import { useI18n } from '../i18n/I18n';
import { MarkOfMap } from '../map/Mark';
import { isPlainClick } from '../ui/click';
import { lazyWithMessages } from '../ui/lazyWithMessages';
import { paths } from '../view/paths';
import { setView, useView } from '../view/store';
import styles from './CityList.module.css';

const MoreRows = lazyWithMessages(() => import('./MoreRows'), ['groups']);

/** Rows a list begins with: more than the atlas has cities today. */
const atFirst = 300;

export interface Pointing {
  /** The city under the pointer or the focus, here or on the map. */
  pointed: string | null;
  onPoint: (id: string | null) => void;
}

export interface CityRowsProps extends Pointing {
  list: RefObject<HTMLUListElement | null>;
  /** In reading order. */
  cities: readonly City[];
  /** The id of the heading that the rows stand under. */
  headedBy?: string;
  /** Name and country alone: the framed page is light. */
  isPlain?: boolean;
}

/** The cities as links to their pages, as many as a reader has asked for; in the app a plain click opens the panel instead. */
export function CityRows({
  list,
  cities,
  pointed,
  onPoint,
  headedBy,
  isPlain = false,
}: CityRowsProps) {
  const [most, setMost] = useState(atFirst);
  // Marked as it is pressed: its panel takes longer than a frame.
  const open = useView((view) => view.city);
  return (
    <>
      <ul
        ref={list}
        className={styles.list}
        data-plain={isPlain ? '' : undefined}
        // In the published page: then no catalogue is needed for what cities are called (src/atlas/names.ts).
        data-whole={cities.length <= most ? '' : undefined}
        aria-labelledby={headedBy}
      >
        {cities.slice(0, most).map((city) => (
          <Row
            key={city.id}
            city={city}
            pointed={pointed === city.id}
            opened={open === city.id}
            onPoint={onPoint}
            isPlain={isPlain}
          />
        ))}
      </ul>
      {cities.length > most && (
        <Suspense fallback={null}>
          <MoreRows list={list} cities={cities} most={most} onMore={setMost} headedBy={headedBy} />
        </Suspense>
      )}
    </>
  );
}

function openAt(event: MouseEvent, city: string): void {
  if (!isPlainClick(event)) return;
  event.preventDefault();
  setView({ city });
}

interface RowProps extends Pick<Pointing, 'onPoint'> {
  city: City;
  pointed: boolean;
  opened: boolean;
  isPlain: boolean;
}

/** Marked up sparely: the list stands in the prerendered page as well. */
const Row = memo(function Row({ city, pointed, opened, onPoint, isPlain }: RowProps) {
  const { t, path, country } = useI18n();
  const { id, name, localName, country: of, records } = city;
  const point = () => onPoint(id);
  const leave = () => onPoint(null);
  return (
    <li>
      <a
        href={path(paths.city(id))}
        data-pointed={pointed || undefined}
        data-opened={opened || undefined}
        onClick={(event) => openAt(event, id)}
        onMouseEnter={point}
        onMouseLeave={leave}
        onFocus={point}
        onBlur={leave}
      >
        {!isPlain && <MarkOfMap city={city} />}
        <b>{name}</b> {!isPlain && localName !== name && <i>{`${localName} `}</i>}
        <small>
          {isPlain
            ? country(of.code, of.name)
            : t('list.row', { country: country(of.code, of.name), records: records.length })}
        </small>
      </a>
    </li>
  );
});
