import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import type { Plugin } from 'vite';

const folder = resolve('src/i18n/messages');
const catalogue = /\/i18n\/messages\/([a-z]{2})\/([a-z]+)\.json$/;
/** What takes the place of src/i18n/messageFiles.ts in what browsers get. */
const builtFiles = '\0atlas:message-files';

/** Compiles a catalogue (ICU MessageFormat in JSON) to what the runtime reads without a parser. */
async function compileCatalogue(file: string): Promise<string> {
  const source: Record<string, string> = JSON.parse(await readFile(file, 'utf8'));
  const compiled: Record<string, unknown> = {};
  for (const [key, text] of Object.entries(source)) {
    try {
      compiled[key] = compileMessageOrThrow(text);
    } catch (cause) {
      throw new Error(`${file}: message "${key}" is not ICU MessageFormat`, { cause });
    }
  }
  return `export default ${JSON.stringify(compiled)}`;
}

/** The files of all catalogues, and a short hash of what is in them. */
async function readCatalogues(): Promise<{ files: readonly string[]; stamp: string }> {
  const names = (await readdir(folder, { recursive: true })).sort();
  const files = names.map((name) => join(folder, name)).filter((file) => catalogue.test(file));
  const hash = createHash('sha256');
  for (const file of files) hash.update(file.slice(folder.length)).update(await readFile(file));
  return { files, stamp: hash.digest('base64url').slice(0, 8) };
}

/**
 * Compiles the message catalogues; one that cannot be parsed stops the build. Browsers get each
 * as a file whose name follows from language and namespace, under a folder named after the hash of
 * all: scripts that listed every file's own hash would grow with every language.
 * @param namespaces those that are written; left out, all
 */
export function messages(namespaces?: readonly string[]): Plugin {
  let catalogues: ReturnType<typeof readCatalogues> | undefined;
  let isBuild = false;
  return {
    name: 'atlas:messages',
    enforce: 'pre',
    configResolved({ command }) {
      isBuild = command === 'build';
    },
    async buildStart() {
      if (!isBuild || this.environment.config.consumer !== 'client') return;
      catalogues = readCatalogues();
      const { files, stamp } = await catalogues;
      for (const file of files) {
        const [, language = '', namespace = ''] = catalogue.exec(file) ?? [];
        if (namespaces && !namespaces.includes(namespace)) continue;
        const fileName = `assets/messages-${stamp}/${language}/${namespace}.js`;
        this.emitFile({ type: 'chunk', id: file, fileName, preserveSignature: 'strict' });
      }
    },
    resolveId(source, importer) {
      const isAsked = source === './messageFiles' && importer?.endsWith('/i18n/catalogue.ts');
      return isAsked && catalogues ? builtFiles : null;
    },
    async load(id) {
      if (id === builtFiles && catalogues) {
        const { stamp } = await catalogues;
        const path = `./messages-${stamp}/\${language}/\${namespace}.js`;
        return `export const importMessages = (language, namespace) => import(/* @vite-ignore */ \`${path}\`);`;
      }
      const file = id.split('?')[0] ?? id;
      if (!catalogue.test(file)) return null;
      return { code: await compileCatalogue(file), moduleType: 'js' };
    },
  };
}
