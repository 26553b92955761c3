import type { QueryClient } from '@tanstack/react-query';
import { Suspense, useEffect } from 'react';
import { useAtlas } from '../../atlas/AtlasContext';
import { LoadNotice } from '../../atlas/LoadNotice';
import { atlasQuery, cityQuery } from '../../atlas/queries';
import { useLoaded } from '../../atlas/useLoaded';
import { CityProfile } from '../../city/CityProfile';
import { SameCountry } from '../../city/SameCountry';
import { useI18n } from '../../i18n/I18n';
import { Locator } from '../../map/Locator';
import { SimilarCities } from '../../similar/SimilarCities';
import { CityAnswers } from '../../survey/answers/CityAnswers';
import { ErrorBoundary } from '../../ui/ErrorBoundary';
import { markReady } from '../../ui/ready';
import { paths } from '../../view/paths';
import type { PageProps } from '../pages';
import { Breadcrumb } from '../Breadcrumb';
import { CityActions } from '../CityActions';
import { WithRecordActions } from '../RecordActions';
import { WithAtlas } from '../WithAtlas';

export function prefetch(client: QueryClient, { id }: PageProps): void {
  void client.prefetchQuery(atlasQuery);
  if (id !== null) void client.prefetchQuery(cityQuery(id));
}

export default function CityPage({ id }: PageProps) {
  if (id === null) return null;
  return (
    <>
      <LoadNotice query={atlasQuery} prerendered />
      <LoadNotice query={cityQuery(id)} prerendered />
      <Suspense fallback={null}>
        <WithAtlas>
          <Profile id={id} />
        </WithAtlas>
      </Suspense>
    </>
  );
}

function Profile({ id }: { id: string }) {
  const { t, country } = useI18n();
  const atlas = useAtlas();
  const details = useLoaded(cityQuery(id));
  useEffect(() => markReady('data'), []);
  const city = atlas.cityById.get(id);
  if (!city) return null;
  const { code, name } = city.country;
  return (
    <>
      <Breadcrumb
        trail={[
          [country(code, name), paths.country(code)],
          [city.name, paths.city(id)],
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
          >
            <Locator city={city} />
          </CityProfile>
        </WithRecordActions>
      </ErrorBoundary>
      <ErrorBoundary panel={t('app.similar')}>
        <SimilarCities city={city} />
      </ErrorBoundary>
      <ErrorBoundary panel={country(code, name)}>
        <SameCountry city={city} />
      </ErrorBoundary>
    </>
  );
}
