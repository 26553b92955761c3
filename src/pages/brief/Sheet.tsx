import { type ReactNode, useSyncExternalStore } from 'react';
import { useI18n } from '../../i18n/I18n';
import type { Notes } from './notes';
import { Qr } from '../../ui/Qr';
import { useTitle } from '../../ui/useTitle';
import { SourceNotes } from './SourceNotes';
import styles from './Sheet.module.css';

/** What every brief carries, whatever it is about. */
export interface Stamp {
  /** The data's version. */
  version: string;
  /** The whole address of what the brief shows; null on the server and while hydrating. */
  address: string | null;
}

interface SheetProps extends Stamp {
  title: string;
  /** The title, where it is more than text. */
  heading?: ReactNode;
  /** What kind of brief it is. */
  kind: string;
  /** A line below the title. */
  subtitle?: ReactNode;
  notes: Notes;
  children: ReactNode;
}

/** The sentence of a view with many filters fills lines: it is set smaller. */
const longTitle = 140;

/** With more notes than this, letters on paper are smaller, so that two pages hold all. */
const roomyNotes = 28;

/** A sheet of paper: title, what is shown, its sources as numbered notes, and where it comes from. */
export function Sheet({
  title,
  heading = title,
  kind,
  subtitle,
  version,
  address,
  notes,
  children,
}: SheetProps) {
  const { t } = useI18n();
  // The name under which the browser saves the page as PDF.
  useTitle(address === null ? null : title);
  return (
    <article className={styles.sheet} data-dense={notes.list.length > roomyNotes ? '' : undefined}>
      <header className={styles.head}>
        <div>
          <p className={styles.kind}>
            {t('app.name')} · {kind}
          </p>
          <h1 data-long={title.length > longTitle ? '' : undefined}>{heading}</h1>
          {subtitle}
          <Origin version={version} address={address} />
        </div>
        {address === null ? (
          <span className={`${styles.qr} needs-script`} />
        ) : (
          <Qr address={address} label={t('brief.qr')} className={styles.qr} />
        )}
      </header>
      {children}
      <SourceNotes notes={notes} />
      <p className={styles.method}>
        {t('brief.method')} {t('brief.licence')}
      </p>
    </article>
  );
}

/** Date, version, address. */
function Origin({ version, address }: Stamp) {
  const { t, date } = useI18n();
  const today = useToday();
  return (
    <p className={styles.origin}>
      {today !== null && (
        <>
          <span>
            {t('brief.date', { date: date(today, { dateStyle: 'long', timeZone: 'UTC' }) })}
          </span>{' '}
          ·{' '}
        </>
      )}
      <span>{t('brief.version', { version })}</span>
      <br />
      {address !== null && <a href={address}>{address}</a>}
    </p>
  );
}

/** A brief left open over night is printed with the right day. */
function followPrinting(changed: () => void): () => void {
  window.addEventListener('beforeprint', changed);
  return () => window.removeEventListener('beforeprint', changed);
}

function today(): string {
  const now = new Date();
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** The reader's date, ISO 8601; null on the server and while hydrating. */
function useToday(): string | null {
  return useSyncExternalStore(followPrinting, today, () => null);
}
