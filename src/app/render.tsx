import type { QueryKey } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { prerender } from 'react-dom/static';
import { parseAtlas, type Atlas } from '../atlas/model';
import { namesIn } from '../atlas/names';
import { atlasQuery } from '../atlas/queries';
import { loadMessages } from '../i18n/catalogue';
import { baseLanguage, type Language } from '../i18n/languages';
import { isTerse, tagOf } from '../i18n/names';
import type { Messages } from '@lingui/core';
import { markFilledHtml } from '../i18n/markFilled';
import { createTranslator, type Translator } from '../i18n/translator';
import { OutlineContext } from '../map/outline';
import { OpeningMarksContext } from '../map/svg/OpeningMarks';
import { OpeningInsightContext } from '../pages/explore/OpeningInsight';
import { App, type Shown } from './App';
import { createClient } from './client';
import { FirstPaint, Head, type HeadProps, type PageAssets } from './Head';
import { LanguageListContext } from './LanguageMenu';
import { languageList } from './languageList';
import { openingInsight } from './openingInsight';
import { openingMarkup } from './openingMarkup';
import type { PreparedPage } from './navigation';
import { loadListedPage } from './pageFiles';
import { namespacesFor, titleOf } from './pageWords';
import { Providers } from './Providers';
import { heads } from './heads';
import { say } from './pageEntry';
import { entryOf, parsePath, type Route } from './routes';
import { ShellHead, ShellRoot } from './Shell';
import { structuredOf } from './structured';
import { writtenFor } from './written';

export { parseAtlas } from '../atlas/model';
export { joinPath, languages, splitPath } from '../i18n/languages';

export { namespacesFor } from './pageWords';
export { parsePath, sourceOf } from './routes';
export { addressedPages } from './written';

/** A compiled document that a page shows: its query, and its file in `data/`. */
export interface PageDocument {
  key: QueryKey;
  file: string;
}

/** The documents that a page cannot be shown without. */
export function documentsOf({ page, id }: Route): PageDocument[] {
  const queries = entryOf(page).queries(id ?? '');
  return queries.map(({ queryKey, meta }) => ({ key: queryKey, file: meta.file }));
}

/** Whether search engines shall list the page at a path. */
export function isListed(path: string): boolean {
  return heads[parsePath(path).page].isHidden !== true;
}

/** A page as it stands before anything is clicked. */
function still(shown: PreparedPage, outline: string): Shown {
  const explore = shown.route.page === 'home' ? shown : null;
  const state = { shown, explore, isPending: false, isFirst: true, outline };
  return { getState: () => state, getInitialState: () => state, subscribe: () => () => undefined };
}

export interface RenderInput {
  /** With its language. */
  path: string;
  /** The core index, as it was compiled. */
  core: object;
  documents: readonly (readonly [key: QueryKey, data: unknown])[];
  outline: string;
  assets: PageAssets;
  /** Absolute origin of the site, where known. */
  site: string | null;
  /** Before the paths of the page's own files; '' at the root. */
  base: string;
  /** Codes of the languages of which less is translated than a reader expects. */
  inProgress: readonly string[];
}

/** What is filled into the document of a page, all of it made by React. */
export interface Rendered {
  /** BCP 47, of the page. */
  tag: string;
  /** Whether its language says insights in few words. */
  isTerse: boolean;
  /** For the head, in this order. */
  head: string;
  /** The element that the script takes over, with the page in it. */
  root: string;
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

/** A page to HTML with all its documents loaded. Boundaries are neither put off nor hidden, so no script has to show them. */
async function toHtml(tree: ReactNode): Promise<string> {
  let fault: unknown;
  const { prelude } = await prerender(tree, {
    progressiveChunkSize: Infinity,
    onError: (error) => {
      fault ??= error;
    },
  });
  const html = await new Response(prelude).text();
  // A fault inside a boundary would otherwise send the page without it.
  if (fault !== undefined) throw fault;
  return html;
}

/** A translator that lets no message be missing: a page with an id in the place of words is not built. */
function strict(translator: Translator, messages: Messages): Translator {
  const known = { ...messages };
  return {
    ...translator,
    addMessages: (more) => {
      Object.assign(known, more);
      translator.addMessages(more);
    },
    t: (id, values) => {
      if (!Object.hasOwn(known, id)) throw new Error(`${translator.language}: no message ${id}`);
      return translator.t(id, values);
    },
  };
}

/**
 * Renders one page, as a browser would show it with all documents loaded and the opening view.
 * @throws Error if a part of the page fails, so that no empty page is built
 */
export async function renderPage(input: RenderInput): Promise<Rendered> {
  const { path, core, documents, outline, assets, site, base, inProgress } = input;
  const route = parsePath(path);
  const { language, page, id } = route;
  const [{ default: Page }, messages] = await Promise.all([
    page === 'embed' ? import('../embed/EmbedPage') : loadListedPage(page),
    // What stands in the head is said here only, so no browser brings it.
    loadMessages(language, [
      ...namespacesFor(language, page),
      ...(['site', 'head', 'places', 'insights'] as const),
    ]),
  ]);
  const i18n = strict(createTranslator(language, messages), messages);
  const atlas = atlasIn(core, i18n);
  const client = createClient();
  for (const [key, data] of documents) client.setQueryData(key, data);
  client.setQueryData(atlasQuery.queryKey, atlas);
  const shown: PreparedPage = { route, Component: Page };
  const isMap = page === 'home' || page === 'embed';
  const html = await toHtml(
    <Providers i18n={i18n} client={client}>
      <LanguageListContext
        value={languageList(i18n, route.rest, (one) => inProgress.includes(one))}
      >
        <OpeningMarksContext value={isMap ? openingMarkup(atlas, i18n, page === 'embed') : ''}>
          {page === 'embed' ? (
            <OutlineContext value={outline}>
              <Page id={id} />
            </OutlineContext>
          ) : (
            <OpeningInsightContext value={page === 'home' ? openingInsight(atlas, i18n) : ''}>
              <App navigation={still(shown, outline)} version={atlas.version} />
            </OpeningInsightContext>
          )}
        </OpeningMarksContext>
      </LanguageListContext>
    </Providers>,
  ).catch((cause: unknown) => {
    throw new Error(`${path}: a part of the page failed to render`, { cause });
  });
  client.clear();
  const context = { i18n, id: id ?? '', atlas };
  const head: HeadProps = {
    title: titleOf(route, i18n, atlas),
    description: say(heads[page].description, context),
    structured: structuredOf(context, route, site ?? ''),
    path,
    assets,
    site,
    base,
    written: writtenFor(route, atlas),
  };
  return {
    tag: tagOf(language),
    isTerse: isTerse(language),
    head: renderToStaticMarkup(<FirstPaint {...head} />) + renderToStaticMarkup(<Head {...head} />),
    root: renderToStaticMarkup(
      <div
        id="root"
        data-path={path}
        data-version={atlas.version}
        dangerouslySetInnerHTML={{ __html: markFilledHtml(html, messages) }}
      />,
    ),
  };
}

/**
 * A page that its scripts draw: a file of its own at its own address, with its name and a way to the
 * English page for who has no scripts.
 */
export async function renderShell({
  path,
  core,
  assets,
  site,
}: Pick<RenderInput, 'path' | 'core' | 'assets' | 'site'>): Promise<Rendered> {
  const route = parsePath(path);
  const { language, page, rest } = route;
  const messages = await loadMessages(language, [...namespacesFor(language, page), 'places']);
  const i18n = strict(createTranslator(language, messages), messages);
  const atlas = atlasIn(core, i18n);
  const english = await loadMessages(baseLanguage, ['offer']);
  const { t } = createTranslator(baseLanguage, english);
  const title = titleOf(route, i18n, atlas);
  return {
    tag: tagOf(language),
    isTerse: isTerse(language),
    head: renderToStaticMarkup(<ShellHead title={title} path={path} assets={assets} site={site} />),
    root: renderToStaticMarkup(
      <ShellRoot
        title={title}
        path={path}
        version={atlas.version}
        english={rest}
        said={t('offer.page')}
      />,
    ),
  };
}
