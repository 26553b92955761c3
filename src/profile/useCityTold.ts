import { useEffect } from 'react';
import type { City } from '../atlas/model';
import { useI18n } from '../i18n/I18n';
import { announce } from '../ui/announcer';

/** Has it spoken that a city has opened beside the map, and that it has closed. Its words are those of `guide`. */
export function useCityTold({ name, country: { code, name: english }, records }: City): void {
  const { t, country } = useI18n();
  const place = country(code, english);
  const count = records.length;
  useEffect(() => {
    announce(t('guide.opened', { city: name, country: place, records: count }));
    const { pathname } = location;
    return () => {
      // Where another page has come, that page is what is told.
      if (location.pathname === pathname) announce(t('guide.closed', { city: name }));
    };
  }, [t, name, place, count]);
}
