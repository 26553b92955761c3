import { Provenance } from '../atlas/Provenance';
import type { CaseStudy } from '../atlas/details';
import { useI18n } from '../i18n/I18n';
import { ExternalLink } from '../ui/ExternalLink';
import { Heading, type Level } from '../ui/Heading';
import styles from './CaseEntries.module.css';
import { useRecordText } from './translate/translation';

interface CaseEntriesProps {
  title: string;
  studies: readonly CaseStudy[];
  level: Level;
}

/** What others have written about the city. */
export function CaseEntries({ title, studies, level }: CaseEntriesProps) {
  const { language } = useI18n();
  if (studies.length === 0) return null;
  return (
    <section className={styles.studies}>
      <Heading level={level} className={styles.title}>
        {title}
      </Heading>
      <ul className={styles.list}>
        {studies.map((study) => (
          <li key={study.id}>
            <ExternalLink
              href={study.url}
              lang={study.language === language ? undefined : study.language}
            >
              {study.title}
            </ExternalLink>
            <Summary>{study.summary}</Summary>
            <p className={styles.source}>
              <Provenance {...study} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Summary({ children }: { children: string }) {
  const { lang, text } = useRecordText()(children);
  return <p lang={lang}>{text}</p>;
}
