import { useQuery } from '@tanstack/react-query';
import { useAtlas } from '../../atlas/AtlasContext';
import { LoadNotice } from '../../atlas/LoadNotice';
import { Provenance } from '../../atlas/Provenance';
import { casesQuery } from '../../atlas/queries';
import type { CaseStudy } from '../../atlas/details';
import { useI18n } from '../../i18n/I18n';
import { english } from '../../ui/english';
import { ExternalLink } from '../../ui/ExternalLink';
import { Section } from '../../ui/Section';
import { paths } from '../../view/paths';
import styles from './ReadingList.module.css';
import { RemoveButton } from './RemoveButton';

interface KeptCasesProps {
  ids: readonly string[];
  onRemove: (id: string, title: string) => void;
}

/** The kept case studies; the library is fetched for them only. */
export function KeptCases({ ids, ...props }: KeptCasesProps) {
  const { t } = useI18n();
  if (ids.length === 0) return null;
  return (
    <Section id="cases" title={t('app.nav.cases')}>
      <LoadNotice query={casesQuery} />
      <Studies ids={ids} {...props} />
    </Section>
  );
}

function Studies({ ids, onRemove }: KeptCasesProps) {
  const { t } = useI18n();
  const { data } = useQuery(casesQuery);
  if (!data) return null;
  const byId = new Map(data.caseStudies.map((study) => [study.id, study]));
  const studies = ids.flatMap((id) => byId.get(id) ?? []);
  return (
    <>
      <ol className={styles.entries}>
        {studies.map((study) => (
          <li key={study.id} className={styles.entry}>
            <Study study={study} />
            <RemoveButton name={study.title} onClick={() => onRemove(study.id, study.title)} />
          </li>
        ))}
      </ol>
      {studies.length < ids.length && (
        <p>{t('reading.gone', { count: ids.length - studies.length })}</p>
      )}
    </>
  );
}

function Study({ study }: { study: CaseStudy }) {
  const atlas = useAtlas();
  const { path, language } = useI18n();
  const city = atlas.cityById.get(study.city);
  return (
    <div className={styles.study}>
      <ExternalLink
        href={study.url}
        lang={study.language === language ? undefined : study.language}
      >
        {study.title}
      </ExternalLink>
      <p lang={english(language)}>{study.summary}</p>
      <p className={styles.facts}>
        {city && <a href={path(paths.city(city.id))}>{city.name}</a>} <Provenance {...study} />
      </p>
    </div>
  );
}
