import type { Ref } from 'react';
import type { City } from '../atlas/model';
import type { CityDetails } from '../atlas/details';
import { useI18n } from '../i18n/I18n';
import { ExternalLink } from '../ui/ExternalLink';
import { Heading, type Level } from '../ui/Heading';
import { paths } from '../view/paths';
import styles from './CityHead.module.css';
import { LocalNames } from './LocalNames';
import { english } from '../ui/english';

interface CityHeadProps {
  city: City;
  /** Only needed for the source of the population, and what to know of it. */
  details?: CityDetails | undefined;
  level: Level;
  /** The heading, for who must move the focus there. */
  headingRef?: Ref<HTMLHeadingElement>;
}

/** Names, country and size of a city. */
export function CityHead({ city, details, level, headingRef }: CityHeadProps) {
  const { t, path, country, language } = useI18n();
  const { name, localName, population, populationYear } = city;
  const source = details?.populationSource ?? null;
  const url = details?.populationUrl ?? null;
  return (
    <header className={styles.head}>
      <Heading level={level} className={styles.name} ref={headingRef} tabIndex={-1}>
        {name}
      </Heading>
      {localName !== name && (
        <p className={styles.local}>
          <LocalNames city={city} details={details} />
        </p>
      )}
      <p className={styles.facts}>
        <a href={path(paths.country(city.country.code))}>
          {country(city.country.code, city.country.name)}
        </a>
        {' · '}
        <span>{t('city.population', { count: population })}</span>
        <span>{populationYear === null ? '' : `, ${populationYear}`}</span>
        {source !== null && (
          <span className={styles.source}>
            {' ('}
            {url === null ? (
              <span lang={english(language)}>{source}</span>
            ) : (
              <ExternalLink href={url}>{source}</ExternalLink>
            )}
            <span>)</span>
          </span>
        )}
        {details?.note != null && (
          <span className={styles.source}>
            {' · '}
            <span lang={english(language)}>{details.note}</span>
          </span>
        )}
      </p>
    </header>
  );
}
