import type { GuideEntry, Source } from '../../atlas/details';
import { useI18n } from '../../i18n/I18n';
import { english } from '../../ui/english';
import { ExternalLink } from '../../ui/ExternalLink';
import styles from './Adopt.module.css';

interface GuideTextProps {
  entry: GuideEntry;
  source: Source | undefined;
}

/** What a source says of how a record was done, and which source. */
export function GuideText({ entry, source }: GuideTextProps) {
  const { language } = useI18n();
  return (
    <>
      <span lang={english(language)}>{entry.text}</span>{' '}
      {source && <GuideSource source={source} locator={entry.locator} />}
    </>
  );
}

function GuideSource({ source, locator }: { source: Source; locator: string | null }) {
  const { language } = useI18n();
  const lang = source.language === language ? undefined : source.language;
  const href = source.url ?? source.aboutUrl;
  const title = <cite lang={lang}>{source.title}</cite>;
  const rest = [source.publisher, source.year, locator].filter((part) => part !== null);
  return (
    <span className={styles.source}>
      {'('}
      {href === null ? (
        title
      ) : (
        <ExternalLink href={href} lang={source.url === null ? undefined : lang}>
          {title}
        </ExternalLink>
      )}
      <span>{`, ${rest.join(', ')})`}</span>
    </span>
  );
}
