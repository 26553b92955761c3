import { asksYears, facets } from '../../atlas/filter';
import type { Atlas, City, Practice } from '../../atlas/model';
import { createSimilarity } from '../../atlas/similarity/measure';
import { othersDo, type OthersDo } from '../../atlas/similarity/others';
import type { Weights } from '../../atlas/traits';
import { formatView } from '../../view/codec';
import { paths } from '../../view/paths';
import { isNarrowed, defaultView, type View } from '../../view/view';

/** What cities like one do that it has no record of, and which cities were asked. */
interface Ideas {
  alike: readonly City[];
  ideas: readonly OthersDo[];
}

/** Cities asked, and ideas that one page holds. */
const asked = 10;
const mostIdeas = 4;

/** As much of it as a letter holds. */
function ideasFor(atlas: Atlas, city: City, weigh: Weights): Ideas {
  const alike = createSimilarity(atlas)
    .nearest(city, weigh, asked)
    .map((likeness) => likeness.city);
  return { alike, ideas: othersDo(atlas, city, alike).slice(0, mostIdeas) };
}

/** What a brief is about; the view decides. */
export type Subject =
  | { kind: 'comparison'; cities: readonly City[] }
  | { kind: 'city'; city: City }
  /** What cities like it do that it has no record of. */
  | ({ kind: 'letter'; city: City } & Ideas)
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
  if (city && view.near === city.id) {
    return { kind: 'letter', city, ...ideasFor(atlas, city, view.weigh) };
  }
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
    case 'letter':
      return `${paths.city(subject.city.id)}#similar`;
    case 'practice':
      return paths.practice(subject.practice.id);
    default:
      return paths.home + formatView({ ...view, city: null, cities: [], theme: 'auto' });
  }
}
