import { useQuery } from '@tanstack/react-query';
import { useAtlas } from '../../atlas/AtlasContext';
import { correctionsUrl } from '../../atlas/corrections';
import { LoadNotice } from '../../atlas/LoadNotice';
import type { City } from '../../atlas/model';
import { cityQuery } from '../../atlas/queries';
import { DroppedNote } from '../../filters/DroppedNote';
import { useI18n } from '../../i18n/I18n';
import { ExternalLink } from '../../ui/ExternalLink';
import { Linked } from '../../ui/Linked';
import { PageHead } from '../../ui/Section';
import { useTitle } from '../../ui/useTitle';
import { paths } from '../../view/paths';
import { useView } from '../../view/store';
import { useDataReady } from '../../view/useDataReady';
import { CorrectionForm } from './CorrectionForm';

interface CorrectPageProps {
  /** Where corrections go; null where nobody has said. */
  url?: string | null;
}

/** Where a reader says what is wrong with a record, a city or the atlas. */
export default function CorrectPage({ url = correctionsUrl }: CorrectPageProps) {
  const { t, path } = useI18n();
  const { cityById } = useAtlas();
  const city = useView((view) => (view.city === null ? null : (cityById.get(view.city) ?? null)));
  const record = useView((view) => view.record);
  useTitle(city && t('app.share.about', { label: t('correct.title'), about: city.name }));
  useDataReady();
  return (
    <>
      <PageHead title={t('correct.title')}>
        <p>
          <Linked id="correct.lede" links={{ a: `${path(paths.about)}#corrections` }} />
        </p>
      </PageHead>
      <noscript>
        <p>{t('correct.scripts')}</p>
        {url !== null && (
          <p>
            <ExternalLink href={url}>{t('correct.scripts.send')}</ExternalLink>
          </p>
        )}
      </noscript>
      <DroppedNote />
      {city ? (
        <OfCity key={`${city.id} ${record ?? ''}`} city={city} record={record} url={url} />
      ) : (
        <CorrectionForm key="" city={null} record={null} url={url} />
      )}
    </>
  );
}

interface OfCityProps {
  city: City;
  record: string | null;
  url: string | null;
}

/** The form once the city's records are here: it says which of them it is about. */
function OfCity({ city, record: id, url }: OfCityProps) {
  const { t } = useI18n();
  const query = cityQuery(city.id);
  const { data } = useQuery(query);
  if (id === null) return <CorrectionForm city={city} record={null} url={url} />;
  const found = data?.records.find((one) => one.id === id);
  return (
    <>
      <LoadNotice query={query} />
      {data && !found && <p>{t('correct.gone')}</p>}
      {data && (
        <CorrectionForm
          city={city}
          record={{ id, name: found?.name ?? null, summary: found?.summary ?? null }}
          url={url}
        />
      )}
    </>
  );
}
