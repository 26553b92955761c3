import { max } from 'd3-array';
import type { Capability } from '../atlas/schema';
import { useI18n } from '../i18n/I18n';
import { PlainLink } from '../ui/PlainLink';
import styles from './Bars.module.css';

/** A bar: something that can be gone to, and how much of it there is. */
export interface Bar {
  id: string;
  label: string;
  href: string;
  value: number;
  /** The value in words: "23 records". */
  said: string;
  /** It is what is chosen now. */
  current?: boolean;
  /** Goes there without leaving the page. */
  onSelect?: () => void;
}

interface BarsProps {
  bars: readonly Bar[];
  /** The value of a bar of full length, where bars are shown in several parts. */
  most?: number;
  /** Colours the bars; the heading above says the same. */
  capability?: Capability;
}

/** Bars of one length scale, each with its name and its number. */
export function Bars({ bars, most, capability }: BarsProps) {
  const { number } = useI18n();
  const full = most ?? max(bars, ({ value }) => value) ?? 0;
  return (
    <ul className={styles.bars}>
      {bars.map(({ id, label, href, value, said, current = false, onSelect }) => (
        <li key={id} className={styles.row}>
          <PlainLink
            href={href}
            aria-current={current ? 'true' : undefined}
            onPlainClick={onSelect}
          >
            {label}
          </PlainLink>
          <svg
            className={styles.track}
            viewBox="0 0 100 1"
            preserveAspectRatio="none"
            aria-hidden="true"
          >
            <rect
              className={capability ? styles[capability] : styles.plain}
              width={full > 0 ? +((value / full) * 100).toFixed(2) : 0}
              height="1"
            />
          </svg>
          <span className={styles.value}>
            <span aria-hidden="true">{number(value)}</span>
            <span className="visually-hidden">{said}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
