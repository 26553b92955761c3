import type { Source } from '../../atlas/details';
import { useI18n } from '../../i18n/I18n';
import type { Note, Notes } from './notes';
import styles from './SourceNotes.module.css';

/** The sources as numbered notes, their addresses written out for paper. */
export function SourceNotes({ notes }: { notes: Notes }) {
  const { t } = useI18n();
  if (notes.list.length === 0) return null;
  return (
    <section className={styles.notes}>
      <h2>{t('brief.sources')}</h2>
      <ol>
        {notes.list.map((note) => (
          <li key={note.number} id={`note-${note.number}`}>
            <span className={styles.number}>[{note.number}]</span> <Text note={note} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Text({ note: { source, locator, same } }: { note: Note }) {
  const { t } = useI18n();
  const place = locator === null ? '' : locator.replace(/\.$/, '');
  if (same !== null) {
    return (
      <span>
        {place === ''
          ? t('brief.same.whole', { number: same })
          : t('brief.same', { number: same, place })}
      </span>
    );
  }
  return (
    <>
      <Document source={source} />
      {place !== '' && <span>{` ${place}.`}</span>} <Address source={source} />
    </>
  );
}

function Document({ source: { publisher, title, year, language } }: { source: Source }) {
  const { language: own } = useI18n();
  return (
    <>
      {publisher}: <cite lang={language === own ? undefined : language}>{title}</cite>
      <span>{year === null ? '.' : `, ${year}.`}</span>
    </>
  );
}

function Address({ source: { url, aboutUrl } }: { source: Source }) {
  const { t } = useI18n();
  if (url !== null) return <Written url={url} />;
  if (aboutUrl === null) return <span>{t('city.source.noAddress')}</span>;
  return (
    <>
      {t('city.source.about')}: <Written url={aboutUrl} />
    </>
  );
}

function Written({ url }: { url: string }) {
  return (
    <a href={url} rel="noopener">
      {url}
    </a>
  );
}
