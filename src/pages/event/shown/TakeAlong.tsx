import { useState } from 'react';
import { useI18n } from '../../../i18n/I18n';
import { keptStore, setKept } from '../../../saved/store';
import { useKept } from '../../../saved/useKept';
import { Button } from '../../../ui/Button';
import { useBrowser } from '../../../ui/useBrowser';
import { useOrigin } from '../../../ui/useOrigin';
import { paths } from '../../../view/paths';
import { shownAddress } from '../live/room';
import { formatStops, type Stop } from '../live/stops';
import styles from './Shown.module.css';

interface SaveAllProps {
  /** Ids. */
  cities: readonly string[];
  records: readonly string[];
}

/** Puts all that a talk was about on the saved list of this device. */
export function SaveAll({ cities, records }: SaveAllProps) {
  const { t, path } = useI18n();
  const isSaved = useKept(
    (kept) =>
      cities.every((id) => kept.cities.includes(id)) &&
      records.every((id) => kept.records.includes(id)),
  );
  if (cities.length + records.length === 0) return null;
  const save = () => {
    const kept = keptStore.getState();
    setKept({
      ...kept,
      cities: [...new Set([...kept.cities, ...cities])],
      records: [...new Set([...kept.records, ...records])],
    });
  };
  return (
    <p className={styles.actions}>
      <Button onClick={save}>
        {t('hall.saveAll', { cities: cities.length, records: records.length })}
      </Button>
      <span data-said="">{isSaved && t('hall.savedAll')}</span>
      {isSaved && <a href={path(paths.reading)}>{t('app.nav.reading')}</a>}
    </p>
  );
}

/** Hands the stops on as a link that holds them: to the device's own ways to share, to a letter, to the clipboard. */
export function TakeAlong({ stops }: { stops: readonly Stop[] }) {
  const { t, path } = useI18n();
  const [state, setState] = useState<'' | 'copied' | 'failed'>('');
  const origin = useOrigin()?.replace(/\/$/, '') ?? '';
  const canShare = useBrowser<boolean>(() => 'share' in navigator, false);
  const url = origin + shownAddress(path, formatStops(stops));
  const title = t('hall.send.title');
  const mail = `mailto:?${new URLSearchParams({ subject: title, body: url }).toString().replaceAll('+', '%20')}`;
  const copy = async () => {
    // Said again where it is done again.
    setState('');
    try {
      await navigator.clipboard.writeText(url);
      setState('copied');
    } catch {
      // Not allowed here, or no clipboard: the link can still be marked.
      setState('failed');
    }
  };
  return (
    <section className={styles.send} aria-labelledby="send-title">
      <h2 id="send-title">{t('hall.send')}</h2>
      <p className={styles.actions}>
        {canShare && (
          // Taken back by the reader: nothing to say.
          <Button onClick={() => void navigator.share({ title, url }).catch(() => undefined)}>
            {t('hall.share')}
          </Button>
        )}
        <Button onClick={() => void copy()}>{t('hall.copy')}</Button>
        <a href={mail}>{t('hall.mail')}</a>
      </p>
      <div data-said="">
        {state === 'copied' && <span>{t('hall.copied')}</span>}
        {state === 'failed' && (
          <>
            <span>{t('hall.copy.failed')}</span> <span className={styles.address}>{url}</span>
          </>
        )}
      </div>
      <p>{t('hall.link.about')}</p>
    </section>
  );
}
