import type { City } from '../../../atlas/model';
import type { Translator } from '../../../i18n/translator';
import { formatView } from '../../../view/codec';
import { paths } from '../../../view/paths';
import { defaultView } from '../../../view/view';

/** The address of these cities' comparison. */
export function compareLink(cities: readonly City[], { path }: Translator): string {
  const view = { ...defaultView, cities: cities.map(({ id }) => id) };
  return path(paths.compare) + formatView(view);
}

/** The address of the letter to a city: what cities like it have on record and it has not, on one page. */
export function letterLink({ id }: City, { path }: Translator): string {
  return path(paths.brief) + formatView({ ...defaultView, city: id, near: id });
}
