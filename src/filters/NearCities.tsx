import { Suspense, useId } from 'react';
import type { City } from '../atlas/model';
import { nearParts, type Nearness } from '../atlas/similarity/near';
import { useI18n } from '../i18n/I18n';
import { isPlainClick } from '../ui/click';
import { lazyWithMessages } from '../ui/lazyWithMessages';
import { paths } from '../view/paths';
import { useResult } from '../view/ResultContext';
import { setView } from '../view/store';
import type { Pointing } from './CityRows';
import styles from './CityList.module.css';
import { useNearness } from './useNearness';

export const NearReason = lazyWithMessages(() => import('./NearReason'), ['similar']);

/** The cities that match, in the order of their likeness to one: first those like it, with the reason. */
export default function NearCities(pointing: Pointing) {
  const { t } = useI18n();
  const { cities } = useResult();
  const nearness = useNearness();
  if (!nearness) return null;
  const { to } = nearness;
  const parts = nearParts(nearness, nearness.order(cities), (city) => city);
  const name = { city: to.name };
  return (
    <>
      <Part title={to.name} cities={parts.own} {...{ nearness, pointing }} />
      <Part
        title={t('near.alike', { ...name, count: parts.alike.length })}
        cities={parts.alike}
        {...{ nearness, pointing }}
      />
      <Part
        title={t('near.rest', { count: parts.rest.length })}
        cities={parts.rest}
        {...{ nearness, pointing }}
      />
    </>
  );
}

interface PartProps {
  title: string;
  cities: readonly City[];
  nearness: Nearness;
  pointing: Pointing;
}

function Part({ title, cities, nearness, pointing: { pointed, onPoint } }: PartProps) {
  const { path, country } = useI18n();
  const id = useId();
  if (cities.length === 0) return null;
  const leave = () => onPoint(null);
  return (
    <>
      <h3 id={id}>{title}</h3>
      <ul className={styles.list} data-plain="" aria-labelledby={id}>
        {cities.map((city) => (
          <li key={city.id}>
            <a
              href={path(paths.city(city.id))}
              data-pointed={pointed === city.id || undefined}
              onMouseEnter={() => onPoint(city.id)}
              onMouseLeave={leave}
              onFocus={() => onPoint(city.id)}
              onBlur={leave}
              onClick={(event) => {
                if (!isPlainClick(event)) return;
                event.preventDefault();
                setView({ city: city.id });
              }}
            >
              <b>{city.name}</b>{' '}
              <small>
                <span>{country(city.country.code, city.country.name)}</span>
                {nearness.alike.has(city) && (
                  <Suspense fallback={null}>
                    <span>{' · '}</span>
                    <NearReason nearness={nearness} city={city} />
                  </Suspense>
                )}
              </small>
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
