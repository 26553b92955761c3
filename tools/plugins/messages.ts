import { readFile } from 'node:fs/promises';
import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import type { Plugin } from 'vite';

/**
 * Compiles the message catalogues (ICU MessageFormat in JSON) to what the
 * runtime reads without a parser. A message that cannot be parsed stops the build.
 */
export function messages(): Plugin {
  return {
    name: 'atlas:messages',
    enforce: 'pre',
    async load(id) {
      const file = id.split('?')[0] ?? id;
      if (!/\/i18n\/messages\/[a-z]{2}\/[a-z]+\.json$/.test(file)) return null;
      const source: Record<string, string> = JSON.parse(await readFile(file, 'utf8'));
      const compiled: Record<string, unknown> = {};
      for (const [key, text] of Object.entries(source)) {
        try {
          compiled[key] = compileMessageOrThrow(text);
        } catch (cause) {
          throw new Error(`${file}: message "${key}" is not ICU MessageFormat`, { cause });
        }
      }
      return { code: `export default ${JSON.stringify(compiled)}`, moduleType: 'js' };
    },
  };
}
