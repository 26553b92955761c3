import type { QueryClient } from '@tanstack/react-query';
import { Suspense, useEffect } from 'react';
import { useAtlas } from '../../atlas/AtlasContext';
import { LoadNotice } from '../../atlas/LoadNotice';
import { atlasQuery, practiceQuery } from '../../atlas/queries';
import { useLoaded } from '../../atlas/useLoaded';
import { useI18n } from '../../i18n/I18n';
import { PracticeProfile } from '../../practice/PracticeProfile';
import { markReady } from '../../ui/ready';
import { paths } from '../../view/paths';
import { Breadcrumb } from '../Breadcrumb';
import type { PageProps } from '../pages';
import { WithAtlas } from '../WithAtlas';

export function prefetch(client: QueryClient, { id }: PageProps): void {
  void client.prefetchQuery(atlasQuery);
  if (id !== null) void client.prefetchQuery(practiceQuery(id));
}

export default function PracticePage({ id }: PageProps) {
  if (id === null) return null;
  return (
    <>
      <LoadNotice query={atlasQuery} prerendered />
      <LoadNotice query={practiceQuery(id)} prerendered />
      <Suspense fallback={null}>
        <WithAtlas>
          <Profile id={id} />
        </WithAtlas>
      </Suspense>
    </>
  );
}

function Profile({ id }: { id: string }) {
  const { word } = useI18n();
  const atlas = useAtlas();
  const details = useLoaded(practiceQuery(id));
  useEffect(() => markReady('data'), []);
  const practice = atlas.practiceById.get(id);
  if (!practice) return null;
  return (
    <>
      <Breadcrumb trail={[[word(`practice.${id}`, practice.label), paths.practice(id)]]} />
      <PracticeProfile practice={practice} details={details} />
    </>
  );
}
