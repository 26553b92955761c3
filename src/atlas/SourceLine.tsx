import { Provenance } from './Provenance';
import type { Source } from './details';
import { useI18n } from '../i18n/I18n';
import { ExternalLink } from '../ui/ExternalLink';
import styles from './SourceLine.module.css';

interface SourceLineProps {
  source: Source;
  /** The place in the document. */
  locator?: string | null;
}

/** On whose word a fact stands, and where to read it. */
export function SourceLine({ source, locator = null }: SourceLineProps) {
  const { t, date, language } = useI18n();
  const lang = source.language === language ? undefined : source.language;
  return (
    <p className={styles.source}>
      {t('city.source')} <Provenance {...source} />
      <br />
      {source.url === null ? (
        <cite lang={lang}>{source.title}</cite>
      ) : (
        <ExternalLink href={source.url} lang={lang}>
          <cite>{source.title}</cite>
        </ExternalLink>
      )}
      {locator !== null && <span className={styles.locator}>, {locator}</span>}
      {source.url === null && (
        <>
          {'. '}
          {source.aboutUrl === null ? (
            <span>{t('city.source.noAddress')}</span>
          ) : (
            <ExternalLink href={source.aboutUrl}>{t('city.source.about')}</ExternalLink>
          )}
        </>
      )}
      {source.gone !== undefined && (
        <>
          <br />
          <span>
            {t('city.source.gone', {
              date: date(source.gone, { dateStyle: 'long', timeZone: 'UTC' }),
            })}
          </span>
        </>
      )}
    </p>
  );
}
