import { useQuery } from '@tanstack/react-query';
import { citationForms, citationOf } from '../atlas/citation';
import { LoadNotice } from '../atlas/LoadNotice';
import { cityQuery } from '../atlas/queries';
import { factsOf } from '../atlas/facts';
import type { City } from '../atlas/model';
import { useI18n } from '../i18n/I18n';
import { Copyable } from '../ui/Copyable';
import { english } from '../ui/english';
import { addressOf } from './address';
import { sourceText } from './sourceText';
import type { PartProps, ShareTarget } from './shareTarget';

/** How to cite what is shared; for a record, also the source that it rests on. */
export function CitePart({ subject }: PartProps) {
  const { t, language } = useI18n();
  const { kind, atlas, title, name } = subject;
  const cited = { version: atlas.version, address: addressOf(subject), part: { title, name } };
  const [city] = subject.cities;
  return (
    <>
      <p>{t('share.cite.why')}</p>
      {citationForms.map((form) => (
        <Copy
          key={form}
          label={t(`share.cite.${form}`)}
          text={citationOf(form, cited)}
          // The sentence that names a view is in the page's language.
          lang={kind === 'view' || kind === 'cities' ? undefined : english(language)}
        />
      ))}
      {kind === 'record' && city && <CiteSource subject={subject} city={city} />}
    </>
  );
}

function Copy(props: { label: string; text: string; lang: string | undefined }) {
  const { t } = useI18n();
  return (
    <Copyable
      {...props}
      copy={t('share.copy')}
      copied={t('share.copied')}
      failed={t('share.copy.failed')}
    />
  );
}

function CiteSource({ subject: { atlas, records }, city }: { subject: ShareTarget; city: City }) {
  const { t, language } = useI18n();
  const query = cityQuery(city.id);
  const { data } = useQuery(query);
  if (!data) return <LoadNotice query={query} />;
  return factsOf(atlas, records, [data]).map(({ source, detail }) => (
    <Copy
      key={detail.id}
      label={t('share.cite.source')}
      text={sourceText(source, detail.locator)}
      lang={source.language === language ? undefined : source.language}
    />
  ));
}
