import { parseView } from './codec';
import type { View } from './view';

/** The files beside a page: the same content at the same address, with another ending. */
export const fileFormats = ['csv', 'geojson', 'json', 'png', 'svg'] as const;
export type FileFormat = (typeof fileFormats)[number];

const about = /^\/(city|practice|country)\/([a-z0-9-]+)\/$/;

/**
 * The path of a page's files, without their ending; given and returned without
 * language. A page without files of its own has those of the whole atlas.
 */
export function basePath(rest: string): string {
  return about.test(rest) ? rest.slice(0, -1) : '/atlas';
}

/** The view that a page stands for, with what its address asks for. */
export function viewAt(rest: string, search = '', hash = ''): View {
  const view = parseView(search, hash);
  const [, kind, id = ''] = about.exec(rest) ?? [];
  switch (kind) {
    case 'city':
      return { ...view, city: id };
    case 'practice':
      return { ...view, practice: [id] };
    case 'country':
      return { ...view, country: [id.toUpperCase()] };
    default:
      return view;
  }
}
