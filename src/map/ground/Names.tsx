import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState, type RefObject } from 'react';
import type { City } from '../../atlas/model';
import { useI18n } from '../../i18n/I18n';
import { spotsOf } from '../arrangement';
import { useLooks } from '../colorBy/ColorByProvider';
import type { Viewport } from '../projection';
import { useView } from '../../view/store';
import { countryIn } from '../area/area';
import { labelsBeside, nameSize, placeLabels, type Box } from '../svg/placeLabels';
import { groundQuery } from './groundQuery';
import styles from './Names.module.css';
import { groundNameIn } from './nameOf';
import { leading, placeGround, type GroundName } from './placeGround';

export interface NamesProps {
  cities: readonly City[];
  shown: ReadonlySet<string>;
  viewport: Viewport;
  /** The city that has its name otherwise. */
  except: string | null;
}

/** Enough to find one's way, few enough to read the marks. */
const most = 160;
/** With more marks than these, names of countries keep off those of cities alone. */
const mostAvoided = 1_000;

const none: readonly Box[] = [];

/**
 * The boxes of what lies over the map, as its parts say by `data-over-map`, and how much larger
 * than usual names are written; measured whenever one of them or the map changes its size.
 */
function useMeasured(map: RefObject<SVGSVGElement | null>) {
  const [overlays, setOverlays] = useState(none);
  const [times, setTimes] = useState(1);
  useEffect(() => {
    const own = map.current;
    if (!own) return undefined;
    const parts = [...document.querySelectorAll('[data-over-map]')];
    const observer = new ResizeObserver(() => {
      setTimes(parseFloat(getComputedStyle(own).fontSize) / nameSize || 1);
      const { left: x, top: y } = own.getBoundingClientRect();
      const boxes = parts.map((part) => part.getBoundingClientRect());
      setOverlays(
        boxes
          .filter(({ width }) => width > 0)
          .map(({ left, right, top, bottom }) => ({
            left: left - x,
            right: right - x,
            top: top - y,
            bottom: bottom - y,
          })),
      );
    });
    for (const part of [own, ...parts]) observer.observe(part);
    return () => observer.disconnect();
  }, [map]);
  return { overlays, times };
}

/** Names of the larger cities of the result, where there is room for them, with the year of what was asked for; around them the countries and seas. */
export default function Names({ cities, shown, viewport, except }: NamesProps) {
  const { year, asked } = useLooks();
  const i18n = useI18n();
  const { data: places } = useQuery(groundQuery);
  const map = useRef<SVGSVGElement>(null);
  const { overlays, times } = useMeasured(map);
  const isBold = asked.kind === 'status';
  const look = isBold ? `${styles.names} ${styles.asked}` : styles.names;
  const code = useView(countryIn);
  const labels = useMemo(() => {
    const moreOf = (city: City) => {
      const since = year(city);
      return since === null ? '' : ` ${since}`;
    };
    const room = { most, times, overlays };
    const found = placeLabels(cities, shown, viewport, { ...room, moreOf, except, isBold });
    // Of a country all cities are named, where there is room.
    const others = new Set(
      cities
        .filter(({ id, country }) => country.code === code && !shown.has(id) && id !== except)
        .map(({ id }) => id),
    );
    return [...found, ...labelsBeside(found, cities, shown, others, viewport, room)];
  }, [cities, shown, viewport, except, year, isBold, overlays, times, code]);
  const ground = useMemo(() => {
    if (!places) return [];
    const all = cities.length > mostAvoided ? [] : spotsOf(cities, shown, viewport);
    const spots = all.filter(({ city }) => shown.has(city.id));
    const dots = all.filter(({ city }) => !shown.has(city.id));
    return placeGround(places, groundNameIn(i18n), viewport, {
      labels,
      spots,
      dots,
      overlays,
      times,
    });
  }, [places, cities, shown, viewport, labels, overlays, times, i18n]);
  return (
    <svg
      ref={map}
      className={look}
      viewBox={`0 0 ${viewport.width} ${viewport.height}`}
      aria-hidden="true"
    >
      {ground.map((name) => (
        <Ground key={`${name.kind}-${name.id}`} {...name} />
      ))}
      {labels.map(({ city, x, y, anchor, more }) => (
        <text
          key={city.id}
          x={x.toFixed(1)}
          y={y.toFixed(1)}
          textAnchor={anchor}
          data-out={shown.has(city.id) ? undefined : ''}
        >
          {city.name}
          {more !== '' && <tspan>{more}</tspan>}
        </text>
      ))}
    </svg>
  );
}

function Ground({ kind, id, lines, size, x, y }: GroundName) {
  const top = y - ((lines.length - 1) * size * leading) / 2;
  return (
    <text className={styles[kind]} data-ground={id} fontSize={size.toFixed(1)} y={top.toFixed(1)}>
      {lines.map((line, at) => (
        <tspan key={line} x={x.toFixed(1)} dy={at === 0 ? undefined : `${leading}em`}>
          {line}
        </tspan>
      ))}
    </text>
  );
}
