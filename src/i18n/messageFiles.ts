import type { Messages } from '@lingui/core';
import type { Language } from './languages';

const files = import.meta.glob<{ default: Messages }>('/src/i18n/messages/*/*.json');

/**
 * A namespace's catalogue in a language, compiled from `messages/<language>/<namespace>.json` (ICU
 * MessageFormat). Browsers get a shorter way to the same (tools/plugins/messages.ts). Rejects if there is none.
 */
export async function importMessages(
  language: Language,
  namespace: string,
): Promise<{ default: Messages }> {
  const load = files[`/src/i18n/messages/${language}/${namespace}.json`];
  if (!load) throw new Error(`no messages for ${language}/${namespace}`);
  return load();
}
