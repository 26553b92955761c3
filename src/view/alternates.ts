/** The files beside a page: the same content at the same address, with another ending. */
export const fileFormats = ['csv', 'geojson', 'json', 'png', 'svg'] as const;
export type FileFormat = (typeof fileFormats)[number];

/** The pages with files of their own. */
export const about = /^\/(city|practice|country)\/([a-z0-9-]+)\/$/;

/**
 * The path of a page's files, without their ending; given and returned without
 * language. A page without files of its own has those of the whole atlas.
 */
export function basePath(rest: string): string {
  return about.test(rest) ? rest.slice(0, -1) : '/atlas';
}

/** The paths of the feeds that tell of a page, given and returned without language; null where none do. */
export function feedPaths(rest: string): { atom: string; json: string } | null {
  if (about.test(rest))
    return { atom: `${basePath(rest)}.atom`, json: `${basePath(rest)}.feed.json` };
  const isOfAll = rest === '/' || rest === '/new/';
  return isOfAll ? { atom: '/new/feed.atom', json: '/new/feed.json' } : null;
}
