import { useAtlas } from '../../atlas/AtlasContext';
import { practicesQuery } from '../../atlas/queries';
import { capabilities } from '../../atlas/schema';
import { useLoaded } from '../../atlas/useLoaded';
import { useI18n } from '../../i18n/I18n';
import { baseLanguage } from '../../i18n/languages';
import { CapabilityMark } from '../../map/CapabilityMark';
import { Glossary } from '../../ui/Glossary';
import { Linked } from '../../ui/Linked';
import { PageHead } from '../../ui/Section';
import { paths } from '../../view/paths';
import { useDataReady } from '../../view/useDataReady';
import { PracticeCard } from './PracticeCard';
import own from '../../ui/ownColor.module.css';
import styles from './PracticesPage.module.css';

/** Every practice under its capability: what counts, how many cities have it on record and where, and the newest example. */
export default function PracticesPage() {
  const { t, word, path, language } = useI18n();
  const { practices } = useAtlas();
  const { newest } = useLoaded(practicesQuery);
  useDataReady();
  return (
    <>
      <PageHead title={t('app.nav.practices')}>
        <p>{t('practices.lede', { practices: practices.length })}</p>
      </PageHead>
      <nav aria-label={t('practices.index')} className={styles.index}>
        {capabilities.map((capability) => (
          <a key={capability} href={`#${capability}`}>
            <CapabilityMark capability={capability} />
            {word(`capability.${capability}`, capability)}
          </a>
        ))}
      </nav>
      <p className={styles.caution}>
        {t('practices.caution')}
        {language !== baseLanguage && <span>{` ${t('practices.english')}`}</span>}
      </p>
      <Glossary terms={['capability', 'practice', 'record', 'on-record']} />
      {capabilities.map((capability) => (
        <section
          key={capability}
          id={capability}
          aria-labelledby={`${capability}-title`}
          className={`${styles.part} ${own[capability]}`}
        >
          <h2 id={`${capability}-title`}>
            <span>{word(`capability.${capability}`, capability)}</span>{' '}
            <small>{t(`explore.about.${capability}`)}</small>
          </h2>
          <ul className={styles.cards}>
            {practices
              .filter((practice) => practice.capability === capability)
              .map((practice) => (
                <PracticeCard
                  key={practice.id}
                  practice={practice}
                  newest={newest.find((one) => one.practice === practice.id)}
                />
              ))}
          </ul>
        </section>
      ))}
      <section aria-labelledby="surveys-title" className={styles.surveys}>
        <h2 id="surveys-title">{t('practices.surveys')}</h2>
        <p>
          <Linked id="practices.surveys.about" links={{ a: path(paths.findings) }} />
        </p>
      </section>
    </>
  );
}
