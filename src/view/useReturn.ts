import { useEffect, useRef, type RefObject } from 'react';
import { useI18n } from '../i18n/I18n';
import { paths } from './paths';
import { useView } from './store';

/** When the city in focus is closed, the keyboard goes on at the city's link in this part of the page, where it was left. */
export function useReturn(part: RefObject<HTMLElement | null>): void {
  const { path } = useI18n();
  const city = useView((view) => view.city);
  const before = useRef(city);
  useEffect(() => {
    const closed = city === null ? before.current : null;
    before.current = city;
    if (closed === null || document.activeElement !== document.body) return;
    const href = CSS.escape(path(paths.city(closed)));
    part.current?.querySelector<HTMLElement>(`a[href="${href}"]`)?.focus();
  }, [city, part, path]);
}
