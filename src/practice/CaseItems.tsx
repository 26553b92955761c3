import { Provenance } from '../atlas/Provenance';
import type { Atlas } from '../atlas/model';
import type { CaseStudy } from '../atlas/schema';
import { useI18n } from '../i18n/I18n';
import { english } from '../ui/english';
import { ExternalLink } from '../ui/ExternalLink';
import { paths } from '../view/paths';
import styles from './CaseItems.module.css';

/** Case studies under the names of their cities. */
export function CaseItems({ atlas, studies }: { atlas: Atlas; studies: readonly CaseStudy[] }) {
  const { language, path, compare } = useI18n();
  const nameOf = ({ city }: CaseStudy) => atlas.cityById.get(city)?.name ?? city;
  const sorted = [...studies].sort((a, b) => compare(nameOf(a), nameOf(b)));
  return (
    <ul className={styles.list}>
      {sorted.map((study) => (
        <li key={study.id}>
          <p className={styles.title}>
            <a href={path(paths.city(study.city))}>{nameOf(study)}</a>
            {' · '}
            <ExternalLink
              href={study.url}
              lang={study.language === language ? undefined : study.language}
            >
              {study.title}
            </ExternalLink>
          </p>
          <p lang={english(language)}>{study.summary}</p>
          <p className={styles.source}>
            <Provenance {...study} />
          </p>
        </li>
      ))}
    </ul>
  );
}
