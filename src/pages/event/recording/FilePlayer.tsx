import { useRef, useState } from 'react';
import type { Video } from '../../../atlas/eventSchema';
import { useI18n } from '../../../i18n/I18n';
import { ClickToLoad } from './ClickToLoad';
import type { Fault } from './fault';
import type { Step } from './player';
import { Screen } from './Screen';
import { Linked } from '../../../ui/Linked';
import { Notice } from '../../../ui/Notice';

interface FilePlayerProps {
  video: Extract<Video, { provider: 'file' }>;
  title: string;
  /** The event's page, where the recording can be watched if not here; null where there is none. */
  listing: string | null;
  /** What goes in step with it. */
  step?: Step | undefined;
}

/** The browser's own player, after a click; what does not play says why, and can be tried again. */
export function FilePlayer(props: FilePlayerProps) {
  const { t } = useI18n();
  return (
    <ClickToLoad label={t('event.play')} note={t('event.play.file')}>
      <Tries {...props} />
    </ClickToLoad>
  );
}

/** Another try goes on where the last one came to. */
function Tries({ listing, ...played }: FilePlayerProps) {
  const [fault, setFault] = useState<Fault | null>(null);
  const [times, setTimes] = useState(0);
  const reached = useRef(0);
  if (fault !== null) {
    const retry = () => setFault(null);
    return <FaultNotice fault={fault} listing={listing} times={times} onRetry={retry} />;
  }
  const fail = (why: Fault) => {
    setFault(why);
    setTimes(times + 1);
  };
  return <Screen {...played} reachedRef={reached} onFault={fail} />;
}

interface FaultNoticeProps {
  fault: Fault;
  /** The event's page, where the recording can be watched if not here; null for a file of the reader's own. */
  listing: string | null;
  /** How often it has failed, this time included. */
  times: number;
  onRetry: () => void;
}

/** Why the recording does not play, where else it can be watched, and another try. */
function FaultNotice({ fault, listing, times, onRetry }: FaultNoticeProps) {
  const { t } = useI18n();
  if (listing === null) return <Notice tone="problem">{t('event.fault.own')}</Notice>;
  // A browser may remember that a script did not come; then only the page read anew asks for it again.
  const action =
    fault === 'player' && times > 1
      ? { label: t('load.reload'), run: () => location.reload() }
      : { label: t('load.retry'), run: onRetry };
  return (
    <Notice tone="problem" action={action}>
      <Linked id={`event.fault.${fault}`} links={{ a: listing }} />
    </Notice>
  );
}
