import { splitPath } from '../src/i18n/languages';

/** Any view as a file: after the path comes the view's own query. */
export const viewPath = /^\/view\.(csv|geojson|json|png|svg)$/;
export const oembedPath = '/oembed';

/** True for a path whose answer is made when it is asked for. */
export function isMade(path: string): boolean {
  return path === oembedPath || viewPath.test(splitPath(path).rest);
}
