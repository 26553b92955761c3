import { useState } from 'react';
import { useAtlas } from '../../atlas/AtlasContext';
import { useI18n } from '../../i18n/I18n';
import { Section } from '../../ui/Section';
import { paths } from '../../view/paths';
import { RemoveButton } from './RemoveButton';
import type { City } from '../../atlas/model';
import { formatView } from '../../view/codec';
import { defaultView } from '../../view/view';
import styles from './ReadingList.module.css';

interface KeptProps {
  ids: readonly string[];
  onRemove: (id: string, name: string) => void;
}

/** The kept cities; up to four can be chosen to be compared or printed together. */
export function KeptCities({ ids, onRemove }: KeptProps) {
  const atlas = useAtlas();
  const { t, path, country } = useI18n();
  const cities = ids.flatMap((id) => atlas.cityById.get(id) ?? []);
  const [unchosen, setUnchosen] = useState<ReadonlySet<string>>(new Set());
  if (ids.length === 0) return null;
  const chosen = cities.filter(({ id }) => !unchosen.has(id)).slice(0, mostCompared);
  const choose = (id: string, wanted: boolean) => {
    // Those beyond the fourth were never chosen: say so, or one more would slip in.
    const others = cities.filter((city) => city.id !== id && !chosen.includes(city));
    const out = new Set(others.map((city) => city.id));
    setUnchosen(wanted ? out : out.add(id));
  };
  return (
    <Section id="cities" title={t('reading.cities')}>
      <ul className={styles.entries}>
        {cities.map((city) => {
          const isChosen = chosen.includes(city);
          return (
            <li key={city.id} className={styles.entry}>
              <label className={`${styles.choose} needs-script`}>
                <input
                  type="checkbox"
                  checked={isChosen}
                  disabled={!isChosen && chosen.length >= mostCompared}
                  onChange={({ currentTarget }) => choose(city.id, currentTarget.checked)}
                />
                <span className="visually-hidden">{t('reading.choose', { city: city.name })}</span>
              </label>
              <p>
                <a href={path(paths.city(city.id))}>{city.name}</a>{' '}
                <span className={styles.facts}>
                  {country(city.country.code, city.country.name)} ·{' '}
                  <span>{t('city.records', { count: city.records.length })}</span>
                </span>
              </p>
              <RemoveButton name={city.name} onClick={() => onRemove(city.id, city.name)} />
            </li>
          );
        })}
      </ul>
      {cities.length < ids.length && (
        <p>{t('reading.gone', { count: ids.length - cities.length })}</p>
      )}
      <CompareActions chosen={chosen} />
    </Section>
  );
}

/** A comparison holds this many cities. */
const mostCompared = 4;

/** What can be done with the chosen cities together. */
function CompareActions({ chosen }: { chosen: readonly City[] }) {
  const { t, path } = useI18n();
  const count = chosen.length;
  if (count === 0) return <p>{t('reading.choose.none')}</p>;
  const view = formatView({ ...defaultView, cities: chosen.map(({ id }) => id) });
  return (
    <ul className={`${styles.together} needs-script`}>
      {count > 1 && (
        <li>
          <a href={path(paths.compare) + view}>{t('reading.compare', { count })}</a>
        </li>
      )}
      <li>
        <a href={path(paths.brief) + view}>{t('reading.brief', { count })}</a>
      </li>
      <li>{t('reading.most', { most: mostCompared })}</li>
    </ul>
  );
}
