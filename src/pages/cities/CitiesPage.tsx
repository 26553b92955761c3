import { useAtlas } from '../../atlas/AtlasContext';
import type { City } from '../../atlas/model';
import { useI18n } from '../../i18n/I18n';
import { PageHead } from '../../ui/Section';
import { paths } from '../../view/paths';
import { useDataReady } from '../../view/useDataReady';
import { byCountry, byLetter } from './groups';
import styles from './CitiesPage.module.css';

/** More cities are named on the pages of their countries: one page of them all would be too long. */
const mostNamed = 3_000;

/** Every city of the atlas, to be found by its country or its name. */
export default function CitiesPage() {
  const i18n = useI18n();
  const { t, path } = i18n;
  const { cities } = useAtlas();
  const countries = byCountry(cities, i18n);
  const isLong = cities.length > mostNamed;
  const letters = isLong ? [] : byLetter(cities, i18n.compare);
  useDataReady();
  return (
    <>
      <PageHead title={t('app.nav.cities')}>
        <p>{t('cities.lede', { cities: cities.length, countries: countries.length })}</p>
      </PageHead>
      <nav aria-label={t('cities.ways')} className={styles.ways}>
        <a href="#by-country">{t('cities.country')}</a>
        {!isLong && <a href="#a-z">{t('cities.letter')}</a>}
        <a href={path(paths.compare)}>{t('cities.compare')}</a>
        <a href={path(paths.home)}>{t('cities.map')}</a>
      </nav>
      <section id="by-country" aria-labelledby="by-country-title" className={styles.part}>
        <h2 id="by-country-title">{t('cities.country')}</h2>
        <div className={styles.groups}>
          {countries.map(({ country, name, cities: own }) => (
            <section key={country.code} aria-labelledby={`country-${country.code}`}>
              <h3 id={`country-${country.code}`}>
                <a href={path(paths.country(country.code))}>{name}</a>
              </h3>
              {isLong ? <p>{t('cities.of', { cities: own.length })}</p> : <Cities cities={own} />}
            </section>
          ))}
        </div>
      </section>
      <section id="a-z" hidden={isLong} aria-labelledby="a-z-title" className={styles.part}>
        <h2 id="a-z-title">{t('cities.letter')}</h2>
        <div className={styles.groups}>
          {letters.map(({ letter, cities: own }) => (
            <section key={letter} aria-labelledby={`letter-${letter}`}>
              <h3 id={`letter-${letter}`}>{letter}</h3>
              <Cities cities={own} />
            </section>
          ))}
        </div>
      </section>
    </>
  );
}

function Cities({ cities }: { cities: readonly City[] }) {
  const { path } = useI18n();
  return (
    <ul>
      {cities.map(({ id, name }) => (
        <li key={id}>
          <a href={path(paths.city(id))}>{name}</a>
        </li>
      ))}
    </ul>
  );
}
