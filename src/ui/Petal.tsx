import styles from './Petal.module.css';

/** The capabilities by their place in a city's mark: north, east, south, west. */
const turns = { leadership: 0, organisational: 90, analytical: 180, partnership: 270 } as const;
type Capability = keyof typeof turns;

const capabilities = Object.keys(turns) as Capability[];
const petal = 'M0-1.2C-5-4-5-9.8 0-9.8S5-4 0-1.2Z';

/** A city's mark with one petal in its colour, the others in outline; a word always follows. */
export function Petal({ capability }: { capability: Capability }) {
  return (
    <svg className={styles.petal} viewBox="-10 -10 20 20" aria-hidden="true">
      {capabilities.map((one) => (
        <path
          key={one}
          className={one === capability ? styles[one] : styles.other}
          transform={`rotate(${turns[one]})`}
          d={petal}
        />
      ))}
    </svg>
  );
}
