import { useSyncExternalStore } from 'react';

export type Theme = 'light' | 'dark';

const dark = '(prefers-color-scheme: dark)';

function themeNow(): Theme {
  const asked = document.documentElement.dataset['theme'];
  if (asked === 'light' || asked === 'dark') return asked;
  return window.matchMedia(dark).matches ? 'dark' : 'light';
}

function subscribe(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  const media = window.matchMedia(dark);
  media.addEventListener('change', changed);
  return () => {
    observer.disconnect();
    media.removeEventListener('change', changed);
  };
}

/** The colours the page is in: what the reader or the address asks for, else the device's. */
export function useTheme(): Theme {
  return useSyncExternalStore(subscribe, themeNow, () => 'light');
}
