import { asksYears, facets } from '../../atlas/filter';
import type { Atlas, City, Practice } from '../../atlas/model';
import { formatView } from '../../view/codec';
import { paths } from '../../view/paths';
import { isNarrowed, defaultView, type View } from '../../view/view';

/** What a brief is about; the view decides. */
export type Subject =
  | { kind: 'comparison'; cities: readonly City[] }
  | { kind: 'city'; city: City }
  | { kind: 'practice'; practice: Practice }
  | { kind: 'result' }
  | { kind: 'atlas' };

/** Cities compared come before a city in focus, a city before the filters. The view is resolved: its ids exist. */
export function subjectOf(view: View, atlas: Atlas): Subject {
  const known = (id: string) => atlas.cityById.get(id) ?? [];
  const compared = view.cities.flatMap(known);
  const [first] = compared;
  if (compared.length > 1) return { kind: 'comparison', cities: compared };
  const city = first ?? (view.city === null ? undefined : atlas.cityById.get(view.city));
  if (city) return { kind: 'city', city };
  if (!isNarrowed(view)) return { kind: 'atlas' };
  const practice = onlyPractice(view, atlas);
  return practice ? { kind: 'practice', practice } : { kind: 'result' };
}

function onlyPractice(view: View, { practiceById }: Atlas): Practice | undefined {
  const asksMore =
    view.q !== '' || asksYears(view) || facets.some((f) => f !== 'practice' && view[f].length > 0);
  const [id, another] = view.practice;
  return asksMore || another !== undefined ? undefined : practiceById.get(id ?? '');
}

/** Where on the site the subject is shown in full: path (without language), query string. */
export function placeOf(subject: Subject, view: View): string {
  switch (subject.kind) {
    case 'comparison': {
      const cities = subject.cities.map(({ id }) => id);
      return paths.compare + formatView({ ...defaultView, cities });
    }
    case 'city':
      return paths.city(subject.city.id);
    case 'practice':
      return paths.practice(subject.practice.id);
    default:
      return paths.home + formatView({ ...view, city: null, cities: [], theme: 'auto' });
  }
}
