import { useAtlas } from '../../atlas/AtlasContext';
import { practiceQuery } from '../../atlas/queries';
import { useLoaded } from '../../atlas/useLoaded';
import { useI18n } from '../../i18n/I18n';
import { PracticeProfile } from './PracticeProfile';
import { useDataReady } from '../../view/useDataReady';
import { indexPaths, paths } from '../../view/paths';
import { Breadcrumb } from '../../profile/Breadcrumb';
import type { PageProps } from '../page';

export default function PracticePage({ id }: PageProps) {
  const { t, word } = useI18n();
  const atlas = useAtlas();
  const details = useLoaded(practiceQuery(id ?? ''));
  useDataReady();
  const practice = atlas.practiceById.get(id ?? '');
  if (!practice) return null;
  return (
    <>
      <Breadcrumb
        trail={[
          [t('app.nav.practices'), indexPaths.practices],
          [word(`practice.${practice.id}`, practice.label), paths.practice(practice.id)],
        ]}
      />
      <PracticeProfile practice={practice} details={details} />
    </>
  );
}
