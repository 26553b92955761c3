import type { Event } from '../../atlas/eventSchema';
import { useI18n } from '../../i18n/I18n';
import { english } from '../../ui/english';
import { ExternalLink } from '../../ui/ExternalLink';
import styles from './EventDetails.module.css';

/** Public pages about the report and its launch, with who published them and when. */
export function ReadOn({ pages }: { pages: Event['readOn'] }) {
  const { date, language } = useI18n();
  const lang = english(language);
  const when = (written: string) => {
    if (/^\d{4}$/.test(written)) return written;
    const day = /^\d{4}-\d{2}$/.test(written) ? undefined : 'numeric';
    return date(written, { year: 'numeric', month: 'long', day, timeZone: 'UTC' });
  };
  return (
    <ul className={styles.readOn}>
      {pages.map((page) => (
        <li key={page.url}>
          <ExternalLink href={page.url} lang={lang}>
            {page.title}
          </ExternalLink>
          <span>
            <span>{page.publisher}</span>
            {page.date !== null && (
              <>
                {', '}
                <time dateTime={page.date}>{when(page.date)}</time>
              </>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
