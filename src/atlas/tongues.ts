import type { Messages } from '@lingui/core';
import type { NameOf } from './model';

const catalogues = import.meta.glob<{ default: Messages }>('../i18n/messages/*/places.json', {
  eager: true,
});

/** What cities are called in each language of the site: readers search in their own, whatever the page speaks. */
export const tongues: readonly NameOf[] = Object.values(catalogues).map(
  ({ default: messages }) =>
    (id, english) => {
      const name = messages[`place.${id}`];
      return typeof name === 'string' ? name : english;
    },
);
