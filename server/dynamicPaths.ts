import { baseLanguage, joinPath, languages, splitPath, type Language } from '../src/i18n/languages';
import { fileFormats, type FileFormat } from '../src/view/alternates';
import { paths } from '../src/view/paths';

/** The files of any view. No page links to its PDF: not every machine writes one. */
const viewFormats = [...fileFormats, 'pdf'] as const;
type ViewFormat = FileFormat | 'pdf';

/** What is made when it is asked for. */
export type DynamicPath =
  | { kind: 'view'; version: string | null; language: Language; ending: ViewFormat }
  /** The picture of a page (its path without language) that the build has not drawn. */
  | { kind: 'picture'; page: string; language: Language; ending: 'png' | 'svg' }
  /** What an embedding site asks: of the page it names itself (null), or of the one that the file lies beside. */
  | { kind: 'oembed'; page: string | null };

const dated = /^\/v\/([a-z0-9.-]+)(\/.*)$/;
const viewFile = /^\/view\.([a-z]+)$/;
const pictureFile = /^\/(atlas|(?:city|practice|country)\/[a-z0-9-]+)\.(png|svg)$/;
const oembedFile = /^(\/.+)\.oembed\.json$/;

/** A path without the version it may begin with: `/v/2026-11-24-ab/embed/`. */
export function splitVersion(path: string): { version: string | null; rest: string } {
  const [, version = null, rest = path] = dated.exec(path) ?? [];
  return { version, rest };
}

/** Path of the embedded page of a version: its data are published if this is a page. */
export function pinnedPath(version: string, language: Language = baseLanguage): string {
  return `/v/${version}${joinPath(language, paths.embed)}`;
}

/** Reads the path of what is made when it is asked for; null for any other path. */
export function parseDynamicPath(path: string): DynamicPath | null {
  if (path === '/oembed') return { kind: 'oembed', page: null };
  const { version, rest: spoken } = splitVersion(path);
  const { language, rest } = splitPath(spoken);
  const ending = viewFormats.find((one) => one === viewFile.exec(rest)?.[1]);
  if (ending !== undefined) {
    // The texts of its cities, which tables have, are no part of a version.
    const isThere = version === null || ['png', 'svg', 'pdf'].includes(ending);
    return isThere ? { kind: 'view', version, language, ending } : null;
  }
  const [, pictured, drawn] = pictureFile.exec(rest) ?? [];
  if (pictured !== undefined && version === null) {
    const page = pictured === 'atlas' ? '/' : `/${pictured}/`;
    return { kind: 'picture', page, language, ending: drawn === 'svg' ? 'svg' : 'png' };
  }
  const [, stem] = oembedFile.exec(rest) ?? [];
  if (stem === undefined) return null;
  if (version === null) {
    return { kind: 'oembed', page: joinPath(language, stem === '/atlas' ? '/' : `${stem}/`) };
  }
  return stem === '/atlas' ? { kind: 'oembed', page: pinnedPath(version, language) } : null;
}

const others = languages.filter((language) => language !== baseLanguage).join('|');
const version = '/v/[a-z0-9.-]+';

/** The same paths, as nginx reads them. */
export const dynamicPattern = [
  `^/((${others})/)?view\\.(${viewFormats.join('|')})$`,
  `^${version}/((${others})/)?view\\.(png|svg|pdf)$`,
  '^/oembed$',
].join('|');
/** Those of them that a build writes: all where it knows the address of the site, pictures in some languages. */
export const writtenPattern = [
  `^/((${others})/)?(atlas|(city|practice|country)/[a-z0-9-]+)\\.(png|svg)$`,
  '^/(?!v/).+\\.oembed\\.json$',
  `^${version}/((${others})/)?atlas\\.oembed\\.json$`,
].join('|');
