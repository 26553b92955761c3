import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import type { City } from '../atlas/model';
import styles from './Crossing.module.css';
import { comeFrom, leave, type Places } from './crossing';
import { MarkShapes } from './Mark';
import { prefersStill } from './motion';
import { markKey, markScale, profileOf } from './petals';
import { openingCamera, openingZoom, project, type Point } from './projection';
import { useStage, type Stage } from './stage';

/** How long marks fly, in ms, and how they set off and arrive: as in the piles. */
const flight = { duration: 700, easing: 'cubic-bezier(0.4, 0, 0.2, 1)' } as const;
/** The size of marks in the piles, as a share of the size they are designed in. */
const inPiles = 0.74;

/** A mark's way over the map, in px of the window. */
interface Track {
  city: City;
  from: Point;
  to: Point;
}

interface CrossingProps {
  /** The cities that match: their marks cross, the others only appear. */
  cities: readonly City[];
}

/** Lies over the map while it is shown: has the marks come from where they lay in piles, and says where they are when it goes. */
export function Crossing({ cities }: CrossingProps) {
  const stage = useStage();
  const ground = useRef<HTMLDivElement>(null);
  const [tracks, setTracks] = useState<readonly Track[]>([]);
  const land = useCallback(() => setTracks([]), []);
  const latest = useRef(cities);
  useLayoutEffect(() => void (latest.current = cities));
  useLayoutEffect(() => {
    const element = ground.current;
    if (!element) return undefined;
    const from = comeFrom('piles');
    if (from && !prefersStill()) {
      const to = placesOn(latest.current, element, stage);
      setTracks(
        latest.current.flatMap((city) => {
          const [start, end] = [from.get(city.id), to.get(city.id)];
          return start && end ? { city, from: start, to: end } : [];
        }),
      );
    }
    return () => {
      const flying = [...element.querySelectorAll<SVGGElement>('[data-city]')];
      const isOnItsWay = flying.length > 0;
      leave('map', isOnItsWay ? placesOf(flying) : placesOn(latest.current, element, stage));
    };
  }, [stage]);
  return (
    <div ref={ground} className={styles.ground} aria-hidden="true">
      {tracks.length > 0 && <Flying tracks={tracks} onLanded={land} />}
    </div>
  );
}

/** Where cities lie on the map. */
function placesOn(cities: readonly City[], ground: HTMLElement, stage: Stage): Places {
  const { x, y, width, height } = ground.getBoundingClientRect();
  const camera = stage.getState().camera ?? openingCamera({ width, height });
  return new Map(
    cities.map((city) => {
      const at = project(city, camera);
      return [city.id, { x: x + width / 2 + at.x, y: y + height / 2 + at.y }];
    }),
  );
}

/** Where marks in flight are now. */
function placesOf(marks: readonly SVGGElement[]): Places {
  return new Map(
    marks.map((mark) => {
      const { x, y, width, height } = mark.getBoundingClientRect();
      return [mark.dataset['city'] ?? '', { x: x + width / 2, y: y + height / 2 }];
    }),
  );
}

interface FlyingProps {
  tracks: readonly Track[];
  onLanded: () => void;
}

/** The marks on their way from the piles to the map, whose own marks wait for them. */
function Flying({ tracks, onLanded }: FlyingProps) {
  const stage = useStage();
  const svg = useRef<SVGSVGElement>(null);
  useLayoutEffect(() => {
    const element = svg.current;
    const own = element?.closest('[data-phase]')?.querySelector<SVGElement>('[data-marks]');
    if (!element) return undefined;
    const { x, y, width, height } = element.getBoundingClientRect();
    const opening = openingZoom({ width, height });
    const size = markScale(stage.getState().camera?.zoom ?? opening, opening, width);
    const at = (place: Point, scale: number) => ({
      transform: `translate(${place.x - x}px, ${place.y - y}px) scale(${scale})`,
    });
    if (own) own.style.visibility = 'hidden';
    const marks = [...element.querySelectorAll<SVGGElement>('[data-city]')];
    const flights = marks.flatMap((mark, index) => {
      const track = tracks[index];
      if (!track) return [];
      const way = [at(track.from, inPiles), at(track.to, size)];
      return mark.animate(way, { ...flight, fill: 'forwards' });
    });
    flights.at(-1)?.addEventListener('finish', onLanded);
    return () => {
      for (const one of flights) one.cancel();
      if (own) own.style.visibility = '';
    };
  }, [tracks, stage, onLanded]);
  const keys = [...new Set(tracks.map(({ city }) => markKey(city.profile)))].sort();
  return (
    <svg ref={svg} className={styles.flying}>
      <defs>
        {keys.map((key) => (
          <g key={key} id={`flying-${key}`}>
            <MarkShapes profile={profileOf(key)} />
          </g>
        ))}
      </defs>
      {tracks.map(({ city }) => (
        <g key={city.id} data-city={city.id}>
          <use href={`#flying-${markKey(city.profile)}`} />
        </g>
      ))}
    </svg>
  );
}
