import { useAtlas } from '../../atlas/AtlasContext';
import type { City, Practice } from '../../atlas/model';
import type { CityDetails } from '../../atlas/details';
import { useI18n } from '../../i18n/I18n';
import { StaticMap } from '../../map/StaticMap';
import { ComparisonTable } from './ComparisonTable';
import { numberNotes } from './notes';
import { citationOf, quote } from './quoted';
import { NotOnRecord } from './Records';
import { Sheet, type Stamp } from './Sheet';
import styles from './Sheet.module.css';

interface ComparisonBriefProps extends Stamp {
  cities: readonly City[];
  details: readonly CityDetails[];
}

/** Two to four cities on paper, practice by practice. */
export function ComparisonBrief({ cities, details, ...stamp }: ComparisonBriefProps) {
  const atlas = useAtlas();
  const { t, word, list } = useI18n();
  const quoted = quote(
    cities.flatMap(({ records }) => records),
    details,
  );
  const found = new Set(quoted.map(({ record }) => record.practice.id));
  const practices = atlas.practices.filter(({ id }) => found.has(id));
  const rows = practices.map((practice) => ({
    practice,
    cells: cities.map((city) =>
      quoted.filter((one) => one.city === city && one.record.practice === practice),
    ),
  }));
  const notes = numberNotes(rows.flatMap(({ cells }) => cells.flat().flatMap(citationOf)));
  const names = list(cities.map(({ name }) => name));
  const shared = rows
    .filter(({ cells }) => cells.every((cell) => cell.length > 0))
    .map(({ practice }) => word(`practice.${practice.id}`, practice.label));
  const onlyIn = (column: number) =>
    rows
      .filter(({ cells }) => cells.every((cell, i) => cell.length > 0 === (i === column)))
      .map(({ practice }) => practice);
  return (
    <Sheet
      title={names}
      kind={t('brief.kind.comparison')}
      subtitle={
        <p>
          {t('brief.shared', {
            count: shared.length,
            practices: list(shared),
            cities: cities.length,
          })}
        </p>
      }
      notes={notes}
      {...stamp}
    >
      <div className={styles.opening}>
        <StaticMap fit={cities} label={t('brief.map', { cities: names })} />
        <div>
          {cities.map((city, i) => (
            <OneOfSeveral key={city.id} city={city} only={onlyIn(i)} />
          ))}
          <p>{t('brief.empty')}</p>
        </div>
      </div>
      <ComparisonTable cities={cities} rows={rows} notes={notes} />
      <NotOnRecord found={found} say="brief.none.any" />
    </Sheet>
  );
}

interface OneOfSeveralProps {
  city: City;
  /** What this city alone has on record. */
  only: readonly Practice[];
}

/** Where a city is, how large, and what it does not share with the others. */
function OneOfSeveral({ city, only }: OneOfSeveralProps) {
  const { t, word, country } = useI18n();
  const facts = [
    country(city.country.code, city.country.name),
    t('city.population', { count: city.population }),
    t('city.records', { count: city.records.length }),
  ];
  const practices = only.map(({ id, label }) => word(`practice.${id}`, label)).join(', ');
  return (
    <p>
      <b>{city.name}</b> {facts.join(' · ')}
      {only.length > 0 && <span>{` · ${t('brief.only', { practices })}`}</span>}
    </p>
  );
}
