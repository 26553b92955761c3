import { useEffect, useRef, type RefObject } from 'react';
import { useI18n } from '../i18n/I18n';
import { paths } from './paths';
import { useView } from './store';

/** Runs with the city that was in focus, when it is closed. */
export function useClosed(run: (city: string) => void): void {
  const city = useView((view) => view.city);
  const before = useRef(city);
  useEffect(() => {
    const closed = city === null ? before.current : null;
    before.current = city;
    if (closed !== null) run(closed);
  }, [city, run]);
}

/**
 * When the city in focus is closed, the keyboard goes on at the city's link in this part of the page, where it was left.
 * @param left the link that was followed last, for parts with several to one city
 */
export function useReturn(
  part: RefObject<HTMLElement | null>,
  left?: RefObject<Element | null>,
): void {
  const { path } = useI18n();
  useClosed((closed) => {
    if (document.activeElement !== document.body) return;
    const href = CSS.escape(path(paths.city(closed)));
    const links = [...(part.current?.querySelectorAll<HTMLElement>(`a[href="${href}"]`) ?? [])];
    (links.find((link) => link === left?.current) ?? links[0])?.focus();
  });
}
