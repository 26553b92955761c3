import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { basename, sep } from 'node:path';
import type { Plugin } from 'vite';
import {
  catalogueFile,
  catalogueFolder,
  compileCatalogue,
} from '../../server/render/catalogues.ts';
import { languages, locales } from '../../src/i18n/codes.ts';
import { baseLanguage } from '../../src/i18n/languages.ts';

const catalogue = /\/i18n\/messages\/([a-z]{2})\/([a-z]+)\.json$/;
/** How src/i18n/catalogue.ts calls what leads to the catalogues. */
const virtual = 'virtual:messages';
const resolved = `\0${virtual}`;
const codes = /\/i18n\/codes\.ts$/;

/** What a catalogue's id says of it; null for any other module. */
function catalogueOf(id: string): { language: string; namespace: string } | null {
  const [, language, namespace] =
    catalogue.exec((id.split('?')[0] ?? id).replaceAll(sep, '/')) ?? [];
  return language === undefined || namespace === undefined ? null : { language, namespace };
}

/** All namespaces, as English has them. */
async function readNamespaces(): Promise<readonly string[]> {
  const names = await readdir(`${catalogueFolder}/${baseLanguage}`);
  return names.filter((name) => name.endsWith('.json')).map((name) => basename(name, '.json'));
}

const source = async (language: string, namespace: string) =>
  `export default ${JSON.stringify(await compileCatalogue(language, namespace))}`;

/** A short hash of what is in all catalogues. */
async function stampOf(namespaces: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const language of languages) {
    for (const namespace of namespaces) {
      hash.update(language + namespace).update(await source(language, namespace));
    }
  }
  return hash.digest('base64url').slice(0, 8);
}

/** The way to the catalogues where it is written out: on the server, in tests and while you work. */
function listOf(namespaces: readonly string[]): string {
  const entries = languages.flatMap((language) =>
    namespaces.map((namespace) => {
      const file = catalogueFile(language, namespace).replaceAll(sep, '/');
      return `${JSON.stringify(`${language}/${namespace}`)}: () => import(${JSON.stringify(file)})`;
    }),
  );
  return [
    `const files = {${entries.join(',\n')}};`,
    'export const importMessages = async (language, namespace) => files[`${language}/${namespace}`]();',
  ].join('\n');
}

/**
 * Compiles the message catalogues, with English where a language has no words; one that cannot be
 * parsed stops the build. Browsers get each as a file whose name follows from language and
 * namespace, under a folder named after the hash of all: scripts that listed every file's own hash
 * would grow with every language.
 * @param namespaces those that are written; left out, all
 */
export function messages(namespaces?: readonly string[]): Plugin {
  let stamp: Promise<string> | undefined;
  let isBuild = false;
  return {
    name: 'atlas:messages',
    enforce: 'pre',
    configResolved({ command }) {
      isBuild = command === 'build';
    },
    async buildStart() {
      if (!isBuild || this.environment.config.consumer !== 'client') return;
      const all = await readNamespaces();
      stamp = stampOf(all);
      for (const language of languages) {
        for (const namespace of all) {
          if (namespaces && !namespaces.includes(namespace)) continue;
          const fileName = `assets/messages-${await stamp}/${language}/${namespace}.js`;
          const id = catalogueFile(language, namespace);
          this.emitFile({ type: 'chunk', id, fileName, preserveSignature: 'strict' });
        }
      }
    },
    resolveId(id) {
      if (id === virtual) return resolved;
      // A language need not have a file for each namespace.
      return catalogueOf(id) && id.startsWith(catalogueFolder) ? id : null;
    },
    async load(id) {
      if (id === resolved) {
        if (!stamp) return listOf(await readNamespaces());
        const path = `./messages-${await stamp}/\${language}/\${namespace}.js`;
        return `export const importMessages = (language, namespace) => import(/* @vite-ignore */ \`${path}\`);`;
      }
      if (codes.test(id) && this.environment.config.consumer === 'client') {
        return [
          `export const languages = ${JSON.stringify(languages)};`,
          `export const locales = ${JSON.stringify(locales)};`,
        ].join('\n');
      }
      const found = catalogueOf(id);
      if (!found) return null;
      const { language, namespace } = found;
      if (language !== baseLanguage) this.addWatchFile(catalogueFile(baseLanguage, namespace));
      return { code: await source(language, namespace), moduleType: 'js' };
    },
  };
}
