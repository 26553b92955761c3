import { useEffect, useRef, useState } from 'react';
import type { City } from '../atlas/model';
import { useI18n } from '../i18n/I18n';
import styles from './Tooltip.module.css';

interface TooltipProps {
  city: City;
  onSelect: (id: string) => void;
}

/**
 * Name, country and number of records of the city under the pointer. It stays while the pointer
 * is on it, opens the city as its mark does, and Escape sends it away until it is pointed at anew.
 */
export default function Tooltip({ city: { id, name, country, records }, onSelect }: TooltipProps) {
  const i18n = useI18n();
  const words = useRef<HTMLDivElement>(null);
  const [isDismissed, setDismissed] = useState(false);
  useEffect(() => {
    const escape = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') setDismissed(true);
    };
    // The map, which listens to what goes on over it, hears of neither.
    const stay = (event: Event) => event.stopPropagation();
    const open = (event: Event) => {
      event.stopPropagation();
      onSelect(id);
    };
    const element = words.current;
    document.addEventListener('keydown', escape);
    element?.addEventListener('pointermove', stay);
    element?.addEventListener('click', open);
    return () => {
      document.removeEventListener('keydown', escape);
      element?.removeEventListener('pointermove', stay);
      element?.removeEventListener('click', open);
    };
  }, [id, onSelect]);
  if (isDismissed) return null;
  return (
    <div ref={words} className={styles.tooltip}>
      <strong>{name}</strong>
      <span>{i18n.country(country.code, country.name)}</span>
      <span>{i18n.t('map.records', { records: records.length })}</span>
    </div>
  );
}
