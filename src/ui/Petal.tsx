import styles from './Petal.module.css';

/** The capabilities by their place in a city's mark: north, east, south, west. */
const turns = {
  leadership: 'rotate(0)',
  organisational: 'rotate(90)',
  analytical: 'rotate(180)',
  partnership: 'rotate(270)',
} as const;

/** One petal of a city's mark, where it stands in the mark and in its colour; a word always follows. */
export function Petal({ capability }: { capability: keyof typeof turns }) {
  return (
    <svg className={styles.petal} viewBox="-10 -10 20 20" aria-hidden="true">
      <circle className={styles.heart} r="1.8" />
      <path
        className={styles[capability]}
        transform={turns[capability]}
        d="M0-1.5C-4.6-4-4.6-9.6 0-9.6S4.6-4 0-1.5Z"
      />
    </svg>
  );
}
