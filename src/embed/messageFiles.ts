import type { Messages } from '@lingui/core';

/**
 * The catalogues that the embedded page can ask for: its build puts them in the place of all
 * there are (src/i18n/messageFiles.ts), whose names alone would weigh half a kilobyte.
 */
export const messageFiles = import.meta.glob<{ default: Messages }>(
  '/src/i18n/messages/*/{app,city,definitions,embed,explore,groups,map,places,tones,words}.json',
);
