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
