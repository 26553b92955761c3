import { max } from 'd3-array';
import type { Capability } from '../atlas/schema';
import { useI18n } from '../i18n/I18n';
import { PlainLink } from '../ui/PlainLink';
import styles from './Bars.module.css';

/** A bar: something that can be gone to, and how much of it there is. */
export interface Bar {
  id: string;
  label: string;
  /** Null where no view shows it. */
  href: string | null;
  value: number;
  /** The value in words: "23 records". */
  said: string;
  /** The value as it is written beside the bar, where it is more than a number; then it is said as it stands. */
  written?: string;
  /** What chance alone would give, on the scale of `value`: a line across the bar. */
  expected?: number;
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
      {bars.map((bar) => (
        <li key={bar.id} className={bar.written === undefined ? styles.row : styles.wide}>
          <BarName {...bar} />
          <BarTrack {...bar} full={full} capability={capability} />
          <span className={styles.value}>
            {bar.written ?? (
              <>
                <span aria-hidden="true" data-counts="">
                  {number(bar.value)}
                </span>
                <span className="visually-hidden">{bar.said}</span>
              </>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}

function BarName({ label, href, current = false, onSelect }: Bar) {
  if (href === null) return <span className={styles.name}>{label}</span>;
  return (
    <PlainLink href={href} aria-current={current ? 'true' : undefined} onPlainClick={onSelect}>
      {label}
    </PlainLink>
  );
}

interface BarTrackProps extends Bar {
  /** The value of a bar of full length. */
  full: number;
  capability: Capability | undefined;
}

function BarTrack({ value, expected, full, capability }: BarTrackProps) {
  const along = (length: number) => (full > 0 ? +((length / full) * 100).toFixed(2) : 0);
  return (
    <svg className={styles.track} viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
      <rect
        className={capability ? styles[capability] : styles.plain}
        y={expected === undefined ? undefined : 0.2}
        width={along(value)}
        height={expected === undefined ? 1 : 0.6}
      />
      {expected !== undefined && <path className={styles.expected} d={`M${along(expected)} 0V1`} />}
    </svg>
  );
}
