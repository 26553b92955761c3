import { memo, useRef, type MouseEvent } from 'react';
import type { City } from '../atlas/model';
import { useI18n } from '../i18n/I18n';
import { MarkOfMap } from '../map/Mark';
import { isPlainClick } from '../ui/click';
import { paths } from '../view/paths';
import { setView } from '../view/store';
import { useReturn } from '../view/useReturn';
import styles from './CityList.module.css';

interface CityListProps {
  /** In reading order. */
  cities: readonly City[];
  /** The city under the pointer or the focus, here or on the map. */
  pointed: string | null;
  onPoint: (id: string | null) => void;
}

/** The cities as links to their pages; in the app a plain click opens the panel instead. */
export function CityList({ cities, pointed, onPoint }: CityListProps) {
  const list = useRef<HTMLUListElement>(null);
  useReturn(list);
  return (
    <ul ref={list} className={styles.list}>
      {cities.map((city) => (
        <Row key={city.id} city={city} pointed={pointed === city.id} onPoint={onPoint} />
      ))}
    </ul>
  );
}

function open(event: MouseEvent, city: string): void {
  if (!isPlainClick(event)) return;
  event.preventDefault();
  setView({ city });
}

interface RowProps {
  city: City;
  pointed: boolean;
  onPoint: (id: string | null) => void;
}

/** Marked up sparely: the list stands in the prerendered page as well. */
const Row = memo(function Row({ city, pointed, onPoint }: RowProps) {
  const { t, path, country } = useI18n();
  const { id, name, localName, country: of, records } = city;
  const point = () => onPoint(id);
  const leave = () => onPoint(null);
  return (
    <li>
      <a
        href={path(paths.city(id))}
        data-pointed={pointed || undefined}
        onClick={(event) => open(event, id)}
        onMouseEnter={point}
        onMouseLeave={leave}
        onFocus={point}
        onBlur={leave}
      >
        <MarkOfMap city={city} />
        <b>{name}</b> {localName !== name && <i>{`${localName} `}</i>}
        <small>
          {t('list.row', { country: country(of.code, of.name), records: records.length })}
        </small>
      </a>
    </li>
  );
});
