import { useAtlas } from '../../atlas/AtlasContext';
import { countryQuery } from '../../atlas/queries';
import { useLoaded } from '../../atlas/useLoaded';
import { useI18n } from '../../i18n/I18n';
import { CountryProfile } from './CountryProfile';
import { useDataReady } from '../../view/useDataReady';
import { indexPaths, paths } from '../../view/paths';
import { Breadcrumb } from '../../profile/Breadcrumb';
import type { PageProps } from '../page';

export default function CountryPage({ id }: PageProps) {
  const i18n = useI18n();
  const code = id ?? '';
  const atlas = useAtlas();
  const details = useLoaded(countryQuery(code));
  useDataReady();
  const country = atlas.countries.find((one) => one.code === code);
  if (!country) return null;
  return (
    <>
      <Breadcrumb
        trail={[
          [i18n.t('app.nav.cities'), indexPaths.cities],
          [i18n.country(code, country.name), paths.country(code)],
        ]}
      />
      <CountryProfile country={country} details={details} />
    </>
  );
}
