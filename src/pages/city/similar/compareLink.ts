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
