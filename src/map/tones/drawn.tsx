import { hearts, tones, toneOf, type Tone, type ToneBy } from './tones';
import styles from './Toned.module.css';
import type { Tones } from './useTones';

/** How marks look that are coloured by something of the city as a whole. */
export function tonesBy(by: ToneBy): Tones {
  return {
    by,
    of: (city) => toneOf(by, city),
    className: (tone) => styles[tone],
    plain: styles.plain,
    Hearts,
  };
}

/** The heart of each tone once; marks refer to it as `#h` and its name. */
function Hearts() {
  return (
    <>
      {tones.map((tone) => (
        <g key={tone} id={`h${tone}`} className={styles.onMap}>
          <Heart tone={tone} />
        </g>
      ))}
    </>
  );
}

/** The shape that says what the colour says. */
export function Heart({ tone }: { tone: Tone }) {
  return <path className={styles.heart} d={hearts[tone]} />;
}
