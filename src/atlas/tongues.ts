import type { Messages } from '@lingui/core';
import { languages } from '../i18n/languages';
import { createTranslator } from '../i18n/translator';
import type { NameOf } from './model';
import { namesIn } from './names';

const catalogues = import.meta.glob<{ default: Messages }>('../i18n/messages/*/places.json', {
  eager: true,
});

/** What cities are called in each language of the site: readers search in their own, whatever the page speaks. */
export const tongues: readonly NameOf[] = languages.map((language) => {
  const { default: messages = {} } = catalogues[`../i18n/messages/${language}/places.json`] ?? {};
  return namesIn(createTranslator(language, messages));
});
