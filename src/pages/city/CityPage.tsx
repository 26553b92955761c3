import { useAtlas } from '../../atlas/AtlasContext';
import { cityQuery } from '../../atlas/queries';
import { useLoaded } from '../../atlas/useLoaded';
import { CityProfile } from './CityProfile';
import { SameCountry } from './SameCountry';
import { useI18n } from '../../i18n/I18n';
import { StaticMap } from '../../map/StaticMap';
import { SimilarCities } from './similar/SimilarCities';
import { CityAnswers } from '../../survey/answers/CityAnswers';
import { ErrorBoundary } from '../../ui/ErrorBoundary';
import { useDataReady } from '../../view/useDataReady';
import { paths } from '../../view/paths';
import type { PageProps } from '../page';
import { Breadcrumb } from '../../profile/Breadcrumb';
import { CityActions } from '../../profile/CityActions';
import { WithRecordActions } from '../../profile/RecordActions';

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
          >
            <StaticMap fit={[city]} label={t('map.locator', { city: city.name })} />
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
