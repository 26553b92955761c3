import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import type { Result } from '../../src/atlas/facets';
import { parseAtlas, type Atlas } from '../../src/atlas/model';
import { searchIndexSchema } from '../../src/atlas/schema';
import { languages, type Language } from '../../src/i18n/languages';
import type { Translator } from '../../src/i18n/translator';
import type { Size } from '../../src/map/projection';
import { drawPicture } from '../../src/share/picture/draw';
import { resultOf } from '../../src/share/result';
import { settleView } from '../../src/view/settle';
import type { View } from '../../src/view/view';
import { readTranslator } from './words';

/** A view, settled: with only ids that the atlas has. */
export interface Seen {
  view: View;
  result: Result;
  i18n: Translator;
}

/** What draws pictures outside a browser, from a folder that holds `data/` and `map/`. */
export interface Studio {
  atlas: Atlas;
  see(view: View, language: Language): Seen;
  /** The picture as SVG. */
  draw(seen: Seen, size: Size): string;
}

/** Reads a built folder. Rejects if its data or its outline are not there. */
export async function openStudio(out: string): Promise<Studio> {
  const read = (file: string) => readFile(join(out, file), 'utf8');
  const core: unknown = JSON.parse(await read('data/core.json'));
  const search: unknown = JSON.parse(await read('data/search.json'));
  const { recordNames } = v.parse(searchIndexSchema, search);
  const outline = await read('map/outline.svg');
  const atlas = parseAtlas(core);
  const translators = new Map<Language, Translator>();
  for (const language of languages) {
    translators.set(language, await readTranslator(language, ['app', 'map', 'share', 'words']));
  }
  const translatorOf = (language: Language) => {
    const found = translators.get(language);
    if (!found) throw new Error(`no words in ${language}`);
    return found;
  };
  return {
    atlas,
    see: (asked, language) => {
      const i18n = translatorOf(language);
      const { view } = settleView(asked, atlas);
      return { view, i18n, result: resultOf(view, atlas, i18n, recordNames) };
    },
    draw: (seen, size) => {
      const theme = seen.view.theme === 'dark' ? 'dark' : 'light';
      return drawPicture({ ...seen, atlas, outline, size, theme });
    },
  };
}
