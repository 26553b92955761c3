import { Suspense, useState, type ReactNode, type SubmitEvent } from 'react';
import { useStore } from 'zustand';
import type { Programme } from '../../../atlas/eventSchema';
import { useI18n } from '../../../i18n/I18n';
import { lazyWithMessages } from '../../../ui/lazyWithMessages';
import { LoadingPart } from '../../../ui/LoadingPart';
import { PageHead } from '../../../ui/Section';
import { useTitle } from '../../../ui/useTitle';
import { eventPaths } from '../../../view/eventPaths';
import { JoinForm } from '../live/JoinForm';
import { useRoom } from '../live/room';
import { Notice } from '../../../ui/Notice';
import { persisted, type Persisted } from '../../../ui/persisted';
import styles from '../../../ui/lineForm.module.css';

/** Once there is a key: who only looks in brings none of it. */
const Desk = lazyWithMessages(() => import('./Desk'), ['talk']);

interface SpeakProps {
  programme: Programme;
  map: ReactNode;
}

/** The speaker's page: room, key, then her desk. */
export function Speak({ programme, map }: SpeakProps) {
  const { t, path } = useI18n();
  const room = useRoom();
  useTitle(room && t('live.title', { page: t('live.speak.title'), room }));
  return (
    <>
      <PageHead title={t('live.speak.title')}>
        <p>{t('live.speak.lede')}</p>
        {room === null && (
          <p>
            <a href={path(eventPaths.host)}>{t('live.host')}</a>
          </p>
        )}
      </PageHead>
      <noscript>
        <p>{t('live.scripts')}</p>
      </noscript>
      {room === null ? (
        <JoinForm label={t('live.speak')} />
      ) : (
        <WithKey key={room} room={room} programme={programme} map={map} />
      )}
    </>
  );
}

function WithKey({ room, programme, map }: SpeakProps & { room: string }) {
  const [store] = useState(() => roomKey(room));
  const key = useStore(store, (kept) => kept.key);
  const [refused, setRefused] = useState(false);
  const take = (given: string | null, wrong = false) => {
    store.setState({ key: given });
    setRefused(wrong);
  };
  if (key === null) return <KeyForm room={room} refused={refused} onKey={take} />;
  return (
    <Suspense fallback={<LoadingPart />}>
      <Desk
        room={room}
        roomKey={key}
        programme={programme}
        map={map}
        onForget={(wrong) => take(null, wrong)}
      />
    </Suspense>
  );
}

interface KeyFormProps {
  room: string;
  /** The key that was given is not this room's. */
  refused: boolean;
  onKey: (key: string) => void;
}

/** Asks for the room's key, once a session. */
function KeyForm({ room, refused, onKey }: KeyFormProps) {
  const { t } = useI18n();
  const enter = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const key = String(new FormData(event.currentTarget).get('key')).trim();
    if (key !== '') onKey(key);
  };
  return (
    <form className={`${styles.form} needs-script`} onSubmit={enter}>
      {refused && <Notice tone="problem">{t('live.key.refused', { room })}</Notice>}
      <label>
        <span>{t('live.key', { room })}</span>
        <input name="key" type="password" required autoComplete="off" aria-describedby="key-hint" />
      </label>
      <button type="submit">{t('live.key.enter')}</button>
      <p id="key-hint">{t('live.key.hint')}</p>
    </form>
  );
}

/**
 * A room's key, while this tab is open; null until it is given. It is never in
 * an address, a log or a message.
 */
function roomKey(room: string): Persisted<{ key: string | null }> {
  const store = persisted<{ key: string | null }>({
    name: `atlas.key.${room}`,
    initial: { key: null },
    read: (key) => ({ key }),
    write: ({ key }) => key,
    area: () => sessionStorage,
  });
  store.load();
  return store;
}
