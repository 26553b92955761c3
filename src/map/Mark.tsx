import type { City } from '../atlas/model';
import styles from './Mark.module.css';
import { heartRadius, markKey, petalPath, petals, ringRadius, type Profile } from './petals';
import { useTones } from './tones/useTones';

/** The shapes of a mark around the origin, to be placed in an SVG. */
export function MarkShapes({ profile }: { profile: Profile }) {
  const drawn = petals(profile);
  if (drawn.length === 0) return <circle className={styles.ring} r={ringRadius} />;
  return (
    <>
      {drawn.map(({ capability, length, turn }) => (
        <path
          key={capability}
          className={styles[capability]}
          transform={transformOf(turn, length)}
          d={petalPath}
        />
      ))}
      <circle className={styles.heart} r={heartRadius} />
    </>
  );
}

function transformOf(turn: number, length: number): string | undefined {
  const parts = [turn > 0 && `rotate(${turn})`, length < 1 && `scale(${length})`].filter(Boolean);
  return parts.length > 0 ? parts.join('') : undefined;
}

/** A city's mark where a map on the page has drawn its shape already: a long list repeats no shapes. */
export function MarkOfMap({ city }: { city: City }) {
  const tones = useTones();
  const tone = tones?.of(city);
  const look = tones && tone ? `${styles.mark} ${tones.className(tone)}` : styles.mark;
  return (
    <svg className={look} viewBox="-11 -11 22 22" aria-hidden="true">
      <use href={`#m${markKey(city.profile)}`} />
      {tone && <use href={`#h${tone}`} />}
    </svg>
  );
}

/** A city's mark beside its name; the words beside it say the same, so it is hidden from assistive technology. */
export function Mark({ profile }: { profile: Profile }) {
  return (
    <svg className={styles.mark} viewBox="-11 -11 22 22" aria-hidden="true">
      <MarkShapes profile={profile} />
    </svg>
  );
}
