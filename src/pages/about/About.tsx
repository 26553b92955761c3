import { useAtlas } from '../../atlas/AtlasContext';
import { correctionsUrl } from '../../atlas/corrections';
import { useI18n } from '../../i18n/I18n';
import { ExternalLink } from '../../ui/ExternalLink';
import { PageHead, Section } from '../../ui/Section';
import styles from './About.module.css';
import { Cite } from '../../share/Cite';
import { Keys } from './Keys';
import { LikenessMeasure } from './LikenessMeasure';
import { MarkExamples } from './MarkExamples';
import { Practices } from './Practices';
import { sections, texts, type SectionId } from './sections';
import { SourceKinds } from './SourceKinds';
import { Words } from './Words';

interface AboutProps {
  /** Where corrections go; null where nobody has said. */
  corrections?: string | null;
}

/** How the atlas was made, what it cannot say, on what terms it can be used. */
export function About({ corrections = correctionsUrl }: AboutProps) {
  const { t } = useI18n();
  return (
    <>
      <PageHead title={t('about.title')}>
        <p>{t('about.lede')}</p>
      </PageHead>
      <nav aria-label={t('about.contents')} className={styles.contents}>
        <ul>
          {sections.map((id) => (
            <li key={id}>
              <a href={`#${id}`}>{t(`about.${id}`)}</a>
            </li>
          ))}
        </ul>
      </nav>
      {sections.map((id) => (
        <Section key={id} id={id} title={t(`about.${id}`)}>
          {id !== 'cite' && id !== 'similar' && <Words {...texts[id]} />}
          <More id={id} corrections={corrections} />
        </Section>
      ))}
    </>
  );
}

interface MoreProps extends Required<AboutProps> {
  id: SectionId;
}

/** What a section holds besides its words. */
function More({ id, corrections }: MoreProps) {
  const atlas = useAtlas();
  const { t } = useI18n();
  switch (id) {
    case 'method':
      return (
        <p>
          {t('about.method.numbers', {
            cities: atlas.cities.length,
            countries: new Set(atlas.cities.map(({ country }) => country)).size,
            records: atlas.records.length,
          })}
        </p>
      );
    case 'marks':
      return <MarkExamples />;
    case 'practices':
      return <Practices />;
    case 'similar':
      return <LikenessMeasure />;
    case 'sources':
      return <SourceKinds />;
    case 'cite':
      return <Cite version={atlas.version} />;
    case 'keyboard':
      return <Keys />;
    case 'corrections':
      return (
        <p>
          {corrections === null ? (
            t('about.corrections.none')
          ) : (
            <ExternalLink href={corrections}>{t('about.corrections.send')}</ExternalLink>
          )}
        </p>
      );
    default:
      return null;
  }
}
