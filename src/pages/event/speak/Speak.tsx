import { useState, type ReactNode } from 'react';
import { useStore } from 'zustand';
import type { Programme } from '../../../atlas/schema';
import { useI18n } from '../../../i18n/I18n';
import { PageHead } from '../../../ui/Section';
import { useTitle } from '../../../ui/useTitle';
import { JoinForm } from '../live/JoinForm';
import { useRoom } from '../live/room';
import { roomKey } from './key';
import { KeyForm } from './KeyForm';
import { Desk } from './Desk';

interface SpeakProps {
  programme: Programme;
  map: ReactNode;
}

/** The speaker's page: room, key, then her desk. */
export function Speak({ programme, map }: SpeakProps) {
  const { t } = useI18n();
  const room = useRoom();
  useTitle(room && t('live.title', { page: t('live.speak.title'), room }));
  return (
    <>
      <PageHead title={t('live.speak.title')}>
        <p>{t('live.speak.lede')}</p>
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
    <Desk
      room={room}
      roomKey={key}
      programme={programme}
      map={map}
      onForget={(wrong) => take(null, wrong)}
    />
  );
}
