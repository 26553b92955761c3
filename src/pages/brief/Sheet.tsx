import type { ReactNode } from 'react';
import { useI18n } from '../../i18n/I18n';
import type { Notes } from './notes';
import { Qr } from '../../ui/Qr';
import { useTitle } from '../../ui/useTitle';
import styles from './Sheet.module.css';
import { SourceNotes } from './SourceNotes';
import { useToday } from './useToday';

/** What every brief carries, whatever it is about. */
export interface Stamp {
  /** The data's version. */
  version: string;
  /** The whole address of what the brief shows; null on the server and while hydrating. */
  address: string | null;
}

interface SheetProps extends Stamp {
  title: string;
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
export function Sheet({ title, kind, subtitle, version, address, notes, children }: SheetProps) {
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
          <h1 data-long={title.length > longTitle ? '' : undefined}>{title}</h1>
          {subtitle}
          <Origin version={version} address={address} />
        </div>
        {address !== null && <Qr address={address} label={t('brief.qr')} className={styles.qr} />}
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
