import { useAtlas } from '../../atlas/AtlasContext';
import { cityQuery } from '../../atlas/queries';
import { useLoaded } from '../../atlas/useLoaded';
import { CityProfile } from './CityProfile';
import { useI18n } from '../../i18n/I18n';
import { StaticMap } from '../../map/StaticMap';
import { SimilarCities } from './similar/SimilarCities';
import { CityAnswers } from '../../survey/answers/CityAnswers';
import { ErrorBoundary } from '../../ui/ErrorBoundary';
import { useDataReady } from '../../view/useDataReady';
import { indexPaths, paths } from '../../view/paths';
import type { PageProps } from '../page';
import { Breadcrumb } from '../../profile/Breadcrumb';
import { CityActions } from '../../profile/CityActions';
import { WithRecordActions } from '../../profile/RecordActions';
import type { City } from '../../atlas/model';
import styles from './CityPage.module.css';

export default function CityPage({ id }: PageProps) {
  const { t, country } = useI18n();
  const atlas = useAtlas();
  const details = useLoaded(cityQuery(id ?? ''));
  useDataReady();
  const city = atlas.cityById.get(id ?? '');
  if (!city) return null;
  const { code, name } = city.country;
  return (
    <>
      <Breadcrumb
        trail={[
          [t('app.nav.cities'), indexPaths.cities],
          [country(code, name), paths.country(code)],
          [city.name, paths.city(city.id)],
        ]}
      />
      <ErrorBoundary panel={city.name}>
        <WithRecordActions city={city}>
          <CityProfile
            city={city}
            details={details}
            headingLevel={1}
            answers={<CityAnswers city={city} level={2} />}
            actions={<CityActions city={city} />}
            ideas={
              <ErrorBoundary panel={t('app.similar')}>
                <SimilarCities city={city} />
              </ErrorBoundary>
            }
          >
            <StaticMap fit={[city]} label={t('map.locator', { city: city.name })} />
          </CityProfile>
        </WithRecordActions>
      </ErrorBoundary>
      <ErrorBoundary panel={country(code, name)}>
        <SameCountry city={city} />
      </ErrorBoundary>
    </>
  );
}

/** The other cities of the atlas in the same country. */
export function SameCountry({ city }: { city: City }) {
  const atlas = useAtlas();
  const { t, path, country, compare } = useI18n();
  const others = atlas.cities
    .filter((other) => other.country === city.country && other !== city)
    .sort((a, b) => compare(a.name, b.name));
  if (others.length === 0) return null;
  const name = country(city.country.code, city.country.name);
  return (
    <nav className={styles.others} aria-labelledby="same-country">
      <h2 id="same-country" className={styles.title}>
        {t('city.others', { country: name })}
      </h2>
      <ul>
        {others.map((other) => (
          <li key={other.id}>
            <a href={path(paths.city(other.id))}>{other.name}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
