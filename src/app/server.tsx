import type { QueryKey } from '@tanstack/react-query';
import { renderToString } from 'react-dom/server';
import { parseAtlas, type Atlas } from '../atlas/model';
import { namesIn } from '../atlas/names';
import {
  atlasQuery,
  casesQuery,
  cityQuery,
  countryQuery,
  dataPackageQuery,
  eventQuery,
  findingsQuery,
  practiceQuery,
  programmeQuery,
} from '../atlas/queries';
import { loadMessages } from '../i18n/catalogue';
import type { Language } from '../i18n/languages';
import { createTranslator, type Translator } from '../i18n/translator';
import { OutlineContext } from '../map/outline';
import { App } from './App';
import { Bare } from './Bare';
import { createClient } from './client';
import { headOf, type Head } from './head';
import { pages } from './pages';
import { parsePath, roomsIn, type Route } from './routes';
import { structuredOf, type Structured } from './structured';

export { parseAtlas } from '../atlas/model';
export { joinPath, languages, splitPath } from '../i18n/languages';
export { parsePath } from './routes';
export { paths } from '../view/paths';

/** A compiled document, as the browser would fetch it: its query, and its file in `data/`. */
export interface PageDocument {
  key: QueryKey;
  file: string;
}

/** The documents a page shows, besides the core index. */
export function documentsOf({ page, id }: Route): PageDocument[] {
  switch (page) {
    case 'city':
      return [{ key: cityQuery(id ?? '').queryKey, file: `city/${id ?? ''}.json` }];
    case 'practice':
      return [{ key: practiceQuery(id ?? '').queryKey, file: `practice/${id ?? ''}.json` }];
    case 'country':
      return [{ key: countryQuery(id ?? '').queryKey, file: `country/${id ?? ''}.json` }];
    case 'cases':
      return [{ key: casesQuery.queryKey, file: 'case-studies.json' }];
    case 'findings':
      return [{ key: findingsQuery.queryKey, file: 'findings.json' }];
    case 'event':
      return [{ key: eventQuery.queryKey, file: 'event.json' }];
    case 'tour':
    case 'speak':
      return [{ key: programmeQuery('tour').queryKey, file: 'cues/tour.json' }];
    case 'data':
      return [{ key: dataPackageQuery.queryKey, file: 'datapackage.json' }];
    default:
      return [];
  }
}

export interface RenderInput {
  path: string;
  /** The core index, as it was compiled. */
  core: object;
  documents: readonly (readonly [key: QueryKey, data: unknown])[];
  outline: string;
  /** Absolute origin of the site, where known. */
  site: string | null;
}

export interface Rendered extends Head {
  language: string;
  html: string;
  /** For machines, in the words of schema.org. */
  structured: Structured | null;
}

const atlases = new WeakMap<object, Map<Language, Atlas>>();

/** The atlas with its cities' names in a language, made once for all pages. */
function atlasIn(core: object, i18n: Translator): Atlas {
  const known = atlases.get(core) ?? new Map<Language, Atlas>();
  atlases.set(core, known);
  const atlas = known.get(i18n.language) ?? parseAtlas(core, namesIn(i18n));
  known.set(i18n.language, atlas);
  return atlas;
}

/**
 * Renders one page to HTML, as a browser would show it with all documents loaded and the opening view.
 * @throws Error if a part of the page fails, so that no empty page is built
 */
export async function renderPage({
  path,
  core,
  documents,
  outline,
  site,
}: RenderInput): Promise<Rendered> {
  const route = parsePath(path);
  const [{ default: Page }, messages] = await Promise.all([
    route.page === 'embed' ? import('./pages/EmbedPage') : pages[route.page](),
    // What stands in the head is said here only, so no browser brings it.
    loadMessages(route.language, [...roomsIn(route.language, route.page), 'head', 'places']),
  ]);
  const i18n = createTranslator(route.language, messages);
  const atlas = atlasIn(core, i18n);
  const client = createClient();
  client.setQueryData(atlasQuery.queryKey, atlas);
  for (const [key, data] of documents) client.setQueryData(key, data);
  const shown = <Page id={route.id} />;
  const html = renderToString(
    <OutlineContext value={outline}>
      {route.page === 'embed' ? (
        <Bare i18n={i18n} client={client}>
          {shown}
        </Bare>
      ) : (
        <App i18n={i18n} client={client} page={route.page} path={path} version={atlas.version}>
          {shown}
        </App>
      )}
    </OutlineContext>,
  );
  client.clear();
  // React hides a fault inside a Suspense boundary behind this mark and sends the page without it.
  if (html.includes('<!--$!-->')) throw new Error(`${path}: a part of the page failed to render`);
  const head = headOf(i18n, route, atlas);
  const structured = structuredOf(i18n, route, atlas, head, site ?? '');
  return { language: route.language, html, structured, ...head };
}
