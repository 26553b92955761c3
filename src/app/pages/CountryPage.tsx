import type { QueryClient } from '@tanstack/react-query';
import { Suspense, useEffect } from 'react';
import { useAtlas } from '../../atlas/AtlasContext';
import { LoadNotice } from '../../atlas/LoadNotice';
import { atlasQuery, countryQuery } from '../../atlas/queries';
import { useLoaded } from '../../atlas/useLoaded';
import { useI18n } from '../../i18n/I18n';
import { CountryProfile } from '../../practice/CountryProfile';
import { markReady } from '../../ui/ready';
import { paths } from '../../view/paths';
import { Breadcrumb } from '../Breadcrumb';
import type { PageProps } from '../pages';
import { WithAtlas } from '../WithAtlas';

export function prefetch(client: QueryClient, { id }: PageProps): void {
  void client.prefetchQuery(atlasQuery);
  if (id !== null) void client.prefetchQuery(countryQuery(id));
}

export default function CountryPage({ id }: PageProps) {
  if (id === null) return null;
  return (
    <>
      <LoadNotice query={atlasQuery} prerendered />
      <LoadNotice query={countryQuery(id)} prerendered />
      <Suspense fallback={null}>
        <WithAtlas>
          <Profile code={id} />
        </WithAtlas>
      </Suspense>
    </>
  );
}

function Profile({ code }: { code: string }) {
  const i18n = useI18n();
  const atlas = useAtlas();
  const details = useLoaded(countryQuery(code));
  useEffect(() => markReady('data'), []);
  const country = atlas.countries.find((one) => one.code === code);
  if (!country) return null;
  return (
    <>
      <Breadcrumb trail={[[i18n.country(code, country.name), paths.country(code)]]} />
      <CountryProfile country={country} details={details} />
    </>
  );
}
