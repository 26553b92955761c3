import { useAtlas } from '../../atlas/AtlasContext';
import type { City } from '../../atlas/model';
import { reasonOf, type Told } from '../../atlas/similarity/reasons';
import type { Similarity } from '../../atlas/similarity/measure';
import { sharedOf } from '../../atlas/similarity/shared';
import { useI18n } from '../../i18n/I18n';
import { PlainLink } from '../../ui/PlainLink';
import { formatView } from '../../view/codec';
import { paths } from '../../view/paths';
import { setView, useView } from '../../view/store';
import styles from './Suggestions.module.css';

interface SuggestionsProps {
  similarity: Similarity;
  title: string;
  /** Comparisons to begin with. */
  groups: readonly (readonly City[])[];
  /** What each is called. */
  nameOf: (cities: readonly City[]) => string;
  /** `also` tells of the last city of each, beside the first. */
  told: Told;
}

/** Comparisons that make sense, each with its reason. Links, so that each can be opened or kept as an address. */
export function Suggestions(props: SuggestionsProps) {
  const { similarity, title, groups, nameOf, told } = props;
  const atlas = useAtlas();
  const i18n = useI18n();
  const view = useView();
  return (
    <section aria-labelledby="suggestions" className={`${styles.suggestions} needs-script`}>
      <h2 id="suggestions">{title}</h2>
      <ul>
        {groups.map((cities) => {
          const [first, last] = [cities[0], cities.at(-1)];
          if (!first || !last) return null;
          const ids = cities.map(({ id }) => id);
          const shared = sharedOf(atlas, similarity.kinds, first, last);
          return (
            <li key={ids.join()}>
              <PlainLink
                href={i18n.path(paths.compare) + formatView({ ...view, cities: ids })}
                onPlainClick={() => setView({ cities: ids })}
              >
                {nameOf(cities)}
              </PlainLink>
              <p>{reasonOf(last, shared, view.weigh, i18n, told)}</p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
