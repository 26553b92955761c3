import { useEffect, useEffectEvent, useRef } from 'react';
import { useAtlas } from '../atlas/AtlasContext';
import { capabilities } from '../atlas/schema';
import { useI18n } from '../i18n/I18n';
import { CapabilityMark } from '../map/CapabilityMark';
import { isPlainClick } from '../ui/click';
import { paths } from '../view/paths';
import { setView } from '../view/store';
import styles from './PracticeIndex.module.css';

/** A pointer that only crosses a row shows nothing: in ms. */
const previewDelay = 80;

interface PracticeIndexProps {
  /** Cities that would be left by each practice. */
  counts: ReadonlyMap<string, number>;
  /** Is told the practice under the pointer or the focus, and null when there is none. */
  onPreview: ((practice: string | null) => void) | undefined;
  /** Is told that a practice was asked for: the row that had the focus goes. */
  onAsk: () => void;
}

/** The practices under their capabilities, each with its number of cities: index, legend and chart. A plain click asks; without scripts a row leads to the practice's page. */
export function PracticeIndex({ counts, onPreview, onAsk }: PracticeIndexProps) {
  const { t, path, number, word } = useI18n();
  const { practices } = useAtlas();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const most = Math.max(1, ...counts.values());
  const preview = (practice: string | null) => {
    clearTimeout(timer.current);
    if (practice === null) onPreview?.(null);
    else timer.current = setTimeout(() => onPreview?.(practice), previewDelay);
  };
  const leave = () => preview(null);
  const onUnmount = useEffectEvent(leave);
  useEffect(() => () => onUnmount(), []);
  return capabilities.map((capability) => (
    <section key={capability} className={styles[capability]}>
      <h2>
        <CapabilityMark capability={capability} />{' '}
        <span>{word(`capability.${capability}`, capability)}</span>{' '}
        <small>{t(`explore.about.${capability}`)}</small>
      </h2>
      <ul className={styles.rows}>
        {practices
          .filter((practice) => practice.capability === capability)
          .map(({ id, label }) => {
            const count = counts.get(id) ?? 0;
            return (
              <li key={id}>
                <a
                  href={path(paths.practice(id))}
                  onClick={(event) => {
                    if (!isPlainClick(event)) return;
                    event.preventDefault();
                    onAsk();
                    setView({ practice: [id] });
                  }}
                  onMouseEnter={() => preview(id)}
                  onMouseLeave={leave}
                  onFocus={() => preview(id)}
                  onBlur={leave}
                >
                  <span>{word(`practice.${id}`, label)}</span>{' '}
                  <svg aria-hidden="true">
                    <rect width={`${Math.round((count / most) * 100)}%`} height="100%" />
                  </svg>
                  <b>
                    <span aria-hidden="true">{number(count)}</span>
                    <span className="visually-hidden">{t('explore.cities', { count })}</span>
                  </b>
                </a>
              </li>
            );
          })}
      </ul>
    </section>
  ));
}
