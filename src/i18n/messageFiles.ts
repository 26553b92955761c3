import type { Messages } from '@lingui/core';

/** Every namespace's catalogue in every language, compiled from `messages/<language>/<namespace>.json` (ICU MessageFormat) by the build. */
export const messageFiles = import.meta.glob<{ default: Messages }>('/src/i18n/messages/*/*.json');
