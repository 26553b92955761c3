import type { City } from '../../atlas/model';
import type { CityDetails } from '../../atlas/details';
import { useI18n } from '../../i18n/I18n';
import { english } from '../../ui/english';
import { Row } from './Row';
import styles from './CompareTable.module.css';

interface CityFactsProps {
  cities: readonly City[];
  details: readonly (CityDetails | undefined)[];
}

/** What is known of each city besides its records. */
export function CityFacts({ cities, details }: CityFactsProps) {
  const { t, word, country } = useI18n();
  const cells = (of: (city: City) => string) =>
    cities.map((city) => ({ city, content: of(city), missing: false }));
  return (
    <tbody role="rowgroup">
      <Row
        head={t('compare.people')}
        cells={cells(({ population, populationYear }) =>
          [t('city.population', { count: population }), populationYear]
            .filter((part) => part !== null)
            .join(', '),
        )}
      />
      <Row
        head={t('compare.place')}
        cells={cells(({ country: { code, name, region } }) =>
          [country(code, name), word(`region.${region.id}`, region.label)].join(', '),
        )}
      />
      <Row
        head={t('city.recognitions')}
        cells={cities.map((city, i) => ({
          city,
          content:
            city.recognitions.length > 0 ? (
              <Recognitions city={city} details={details[i]} />
            ) : (
              t('compare.missing')
            ),
          missing: city.recognitions.length === 0,
        }))}
      />
      <Row
        head={t('city.cases')}
        cells={cells(({ caseStudies }) => t('compare.cases', { count: caseStudies }))}
      />
    </tbody>
  );
}

/** By name at once; with result and year when they are here. */
function Recognitions({ city, details }: { city: City; details: CityDetails | undefined }) {
  const { word, language } = useI18n();
  if (!details) {
    return city.recognitions.map((scheme) => (
      <p key={scheme} className={styles.line}>
        {word(`scheme.${scheme}`, scheme)}
      </p>
    ));
  }
  return details.recognitions.map(({ scheme, year, result, detail }) => {
    const outcome = [word(`result.${result}`, result), year].filter((part) => part !== null);
    const isNamed = scheme === 'other' && detail !== null;
    return (
      <p key={`${scheme} ${year} ${result} ${detail}`} className={styles.line}>
        {isNamed ? (
          <span lang={english(language)}>{detail}</span>
        ) : (
          <span>{word(`scheme.${scheme}`, scheme)}</span>
        )}
        <span>{' · '}</span>
        {outcome.join(', ')}
      </p>
    );
  });
}
