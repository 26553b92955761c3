import { useAtlas } from '../atlas/AtlasContext';
import { Provenance } from '../atlas/Provenance';
import type { CaseStudy } from '../atlas/details';
import { useI18n } from '../i18n/I18n';
import { english } from '../ui/english';
import { ExternalLink } from '../ui/ExternalLink';
import { paths } from '../view/paths';
import { formatView } from '../view/codec';
import { defaultView, type View } from '../view/view';
import styles from './CaseItems.module.css';

interface CaseItemsProps {
  studies: readonly CaseStudy[];
  /** What narrows the library to them. */
  of: Partial<View>;
}

/** More are named only: what each says is told in the library. */
const mostInFull = 8;
/** And more than these are left to the library altogether. */
const mostNamed = 200;

/** Case studies under the names of their cities. */
export function CaseItems({ studies, of }: CaseItemsProps) {
  const atlas = useAtlas();
  const { t, language, path, compare } = useI18n();
  const inFull = studies.length <= mostInFull;
  const nameOf = ({ city }: CaseStudy) => atlas.cityById.get(city)?.name ?? city;
  const sorted = [...studies].sort((a, b) => compare(nameOf(a), nameOf(b)));
  return (
    <>
      {!inFull && (
        <p>
          <a href={path(paths.cases) + formatView({ ...defaultView, ...of })}>
            {t('practice.cases.library', { count: studies.length })}
          </a>
        </p>
      )}
      <ul className={styles.list} data-many={inFull ? undefined : ''}>
        {sorted.slice(0, mostNamed).map((study) => (
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
            {inFull && <p lang={english(language)}>{study.summary}</p>}
            <p className={styles.source}>
              <Provenance {...study} />
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
