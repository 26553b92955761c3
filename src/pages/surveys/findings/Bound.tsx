import type { Finding } from '../../../atlas/findings';
import styles from './Findings.module.css';

/** How far below a bound that was published as "almost" the truth may be drawn to lie, in per cent. */
const near = 12;
/** How dark each part of what is not known exactly is drawn, from the known part on. */
const fading = [0.5, 0.38, 0.27, 0.18, 0.1, 0.04] as const;

/** Where the share lies for certain, and where it may lie, in per cent of the whole. */
export function rangeOf({ precision, percent }: Pick<Finding, 'precision' | 'percent'>) {
  if (precision === 'exactly') return { known: percent, until: percent };
  if (precision === 'almost') return { known: Math.max(0, percent - near), until: percent };
  return { known: percent, until: 100 };
}

/** A share as a bar of a whole. A figure published as a bound has an edge at it, and fades where the truth may lie. */
export function Bound(finding: Pick<Finding, 'precision' | 'percent'>) {
  const { known, until } = rangeOf(finding);
  const step = (until - known) / fading.length;
  return (
    <svg className={styles.bound} viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
      <rect className={styles.whole} width="100" height="6" />
      <rect className={styles.known} width={known} height="6" />
      {step > 0 &&
        fading.map((opacity, at) => (
          <rect
            key={opacity}
            className={styles.known}
            fillOpacity={opacity}
            x={+(known + at * step).toFixed(2)}
            width={+step.toFixed(2)}
            height="6"
          />
        ))}
      {step > 0 && <path className={styles.edge} d={`M${finding.percent} 0v6`} />}
    </svg>
  );
}
