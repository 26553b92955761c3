import { useMemo, useRef, type ReactNode } from 'react';
import { useAtlas } from '../../atlas/AtlasContext';
import type { City } from '../../atlas/model';
import { createSimilarity } from '../../atlas/similarity/measure';
import { useI18n } from '../../i18n/I18n';
import { StaticMap } from '../../map/StaticMap';
import { useTitle } from '../../ui/useTitle';
import { setView, useView } from '../../view/store';
import { DroppedNote } from '../../filters/DroppedNote';
import { CityPicker } from './CityPicker';
import { CompareTable } from './CompareTable';
import { Findings } from './Findings';
import { pairsOf } from './pairs';
import { Suggestions } from './Suggestions';
import { LoadNotice } from '../../atlas/LoadNotice';
import { cityQuery } from '../../atlas/queries';
import { Mark } from '../../map/Mark';
import { Button } from '../../ui/Button';
import { paths } from '../../view/paths';
import styles from './Comparison.module.css';

/** The most that stand side by side and can still be read. */
const maxCities = 4;
/** How many comparisons are suggested. */
const offered = 6;

interface ComparisonProps {
  /** What can be done with a comparison. */
  actions?: ReactNode;
}

/** Cities chosen by the reader, side by side; before that, what could be compared. */
export function Comparison({ actions }: ComparisonProps) {
  const atlas = useAtlas();
  const { t, list } = useI18n();
  const ids = useView((view) => view.cities);
  const weigh = useView((view) => view.weigh);
  const cities = useMemo(() => ids.flatMap((id) => atlas.cityById.get(id) ?? []), [ids, atlas]);
  const similarity = useMemo(() => createSimilarity(atlas), [atlas]);
  const [first] = cities;
  const alike = useMemo(
    () =>
      first ? similarity.nearest(first, weigh, maxCities + offered).map(({ city }) => city) : [],
    [similarity, first, weigh],
  );
  const pairs = useMemo(
    () => (first ? [] : pairsOf(atlas, similarity, offered)),
    [atlas, similarity, first],
  );
  const input = useRef<HTMLInputElement>(null);
  const names = list(cities.map(({ name }) => name));
  useTitle(names || null);
  const choose = (chosen: readonly City[]) => setView({ cities: chosen.map(({ id }) => id) });
  const remove = (city: City) => {
    choose(cities.filter((other) => other !== city));
    input.current?.focus();
  };
  const suggestions = { atlas, similarity };
  return (
    <>
      <div className={cities.length > 0 ? styles.top : undefined}>
        <div>
          <CityPicker
            chosen={cities}
            suggested={alike}
            full={cities.length >= maxCities}
            onPick={(city) => choose([...cities, city])}
            inputRef={input}
          />
          <span data-said="" className="visually-hidden">
            {t('compare.now', { count: cities.length, cities: names })}
          </span>
          {cities.length > 0 && <ChosenCities cities={cities} onRemove={remove} />}
        </div>
        {cities.length > 0 && (
          <StaticMap fit={cities} label={t('compare.map', { cities: names })} />
        )}
      </div>
      <DroppedNote />
      {!first && (
        <Suggestions
          {...suggestions}
          title={t('compare.pairs')}
          groups={pairs}
          nameOf={(pair) => list(pair.map(({ name }) => name))}
          told="both"
        />
      )}
      {first && cities.length === 1 && (
        <Suggestions
          {...suggestions}
          title={t('compare.with', { city: first.name })}
          groups={alike.slice(0, offered).map((other) => [first, other])}
          nameOf={(pair) => pair.at(-1)?.name ?? ''}
          told="also"
        />
      )}
      {cities.length > 1 && (
        <>
          <h2 className={styles.title}>{names}</h2>
          {actions}
          <Findings cities={cities} />
          <p className={styles.note}>{t('compare.note')}</p>
          <CompareTable cities={cities} />
        </>
      )}
    </>
  );
}

interface ChosenCitiesProps {
  cities: readonly City[];
  onRemove: (city: City) => void;
}

/** The cities compared, each with a way out, and how its texts are coming. */
function ChosenCities({ cities, onRemove }: ChosenCitiesProps) {
  const { t, path, country } = useI18n();
  return (
    <ul className={styles.chosen} aria-label={t('compare.chosen')}>
      {cities.map((city) => (
        <li key={city.id}>
          <Mark profile={city.profile} />
          <a href={path(paths.city(city.id))}>{city.name}</a>
          <span className={styles.country}>{country(city.country.code, city.country.name)}</span>
          <Button
            aria-label={t('compare.remove.city', { city: city.name })}
            onClick={() => onRemove(city)}
          >
            {t('compare.remove')}
          </Button>
          <div className={styles.notice}>
            <LoadNotice query={cityQuery(city.id)} />
          </div>
        </li>
      ))}
    </ul>
  );
}
