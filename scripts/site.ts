import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readOrigin } from '../deploy/origin';
import type { Atlas } from '../src/atlas/model';
import type * as Server from '../src/app/server';
import { htmlDocument, type PageAssets } from '../src/app/document';
import type { Page } from '../src/app/routes';
import type { Language } from '../src/i18n/languages';
import { markupIn } from '../src/map/markup';

/** The server side of the app, as Vite built or loaded it. */
export type ServerModule = typeof Server;

/** What the data compiler and the basemap have written, read back for the pages. */
export interface Site {
  server: ServerModule;
  out: string;
  atlas: Atlas;
  /** The core index that it was made of. */
  core: object;
  outline: string;
  /** With fewer corners, for a map that stands small in another page. */
  smallOutline: string;
  /** Before the paths of a page's own files: `/v/<version>` for an embed that stays as it is. */
  base?: string;
  /** Absolute origin, from `SITE_URL`. */
  origin: string | null;
}

/** @param out the folder that `data/` and `map/` were built into */
export async function readSite(server: ServerModule, out: string): Promise<Site> {
  const core: object = JSON.parse(await readFile(join(out, 'data', 'core.json'), 'utf8'));
  const drawing = async (file: string) => {
    const svg = await readFile(join(out, 'map', file), 'utf8');
    return markupIn(svg);
  };
  return {
    server,
    out,
    atlas: server.parseAtlas(core),
    core,
    outline: await drawing('outline.svg'),
    smallOutline: await drawing('outline-small.svg'),
    origin: readOrigin(process.env['SITE_URL']),
  };
}

/** The countries that have a city in the atlas. */
function countriesOf({ cities }: Atlas) {
  return [...new Set(cities.map(({ country }) => country))];
}

/** Every path of the site, in every language. */
export function pathsOf({ server, atlas, out }: Site): string[] {
  const hasTour = existsSync(join(out, 'data', 'cues', 'tour.json'));
  const { paths, languages, joinPath } = server;
  const rest = [
    paths.home,
    paths.compare,
    paths.cases,
    paths.reading,
    paths.brief,
    paths.findings,
    paths.survey,
    paths.event,
    ...(hasTour ? [paths.tour, paths.cues, paths.follow, paths.speak, paths.stage] : []),
    paths.data,
    paths.about,
    paths.embed,
    paths.examples,
    ...atlas.cities.map((city) => paths.city(city.id)),
    ...atlas.practices.map((practice) => paths.practice(practice.id)),
    ...countriesOf(atlas).map((country) => paths.country(country.code)),
  ];
  return languages.flatMap((language) => rest.map((path) => joinPath(language, path)));
}

/** Pages that read the core index in the browser. */
const withCore: ReadonlySet<Page> = new Set<Page>([
  'home',
  'city',
  'compare',
  'practice',
  'country',
  'cases',
  'reading',
  'brief',
  'findings',
  'survey',
  'tour',
  'cues',
  'follow',
  'speak',
  'stage',
  'about',
  'embed',
]);

/** Renders the page at a path. @throws Error if a document of the page was not compiled */
export async function renderDocument(
  site: Site,
  path: string,
  assets: (page: Page, language: Language) => Omit<PageAssets, 'documents'>,
  head?: string,
): Promise<string> {
  const { server, atlas, core, out } = site;
  const route = server.parsePath(path);
  const outline = route.page === 'embed' ? site.smallOutline : site.outline;
  const wanted = server.documentsOf(route);
  const documents = await Promise.all(
    wanted.map(async ({ key, file }): Promise<readonly [typeof key, unknown]> => {
      const json: unknown = JSON.parse(await readFile(join(out, 'data', file), 'utf8'));
      return [key, json];
    }),
  );
  const page = await server.renderPage({ path, core, documents, outline, site: site.origin });
  const { rest } = server.splitPath(path);
  const index = withCore.has(route.page) ? ['core.json'] : [];
  const fetched = [...index, ...wanted.map(({ file }) => file)];
  return htmlDocument({
    page,
    path,
    version: atlas.version,
    assets: {
      ...assets(route.page, route.language),
      documents: fetched.map((file) => `/data/${file}`),
    },
    site: site.origin,
    framed: route.page === 'embed',
    missing: route.page === 'missing',
    base: site.base ?? '',
    alternates: server.languages.map((language) => [language, server.joinPath(language, rest)]),
    ...(head === undefined ? {} : { head }),
  });
}
