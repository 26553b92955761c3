import { useI18n } from '../../../i18n/I18n';
import { Linked } from '../../../ui/Linked';
import { Notice } from '../../../ui/Notice';
import type { Fault } from './fault';

interface FaultNoticeProps {
  fault: Fault;
  /** The event's page, where the recording can be watched if not here; null for a file of the reader's own. */
  listing: string | null;
  /** How often it has failed, this time included. */
  times: number;
  onRetry: () => void;
}

/** Why the recording does not play, where else it can be watched, and another try. */
export function FaultNotice({ fault, listing, times, onRetry }: FaultNoticeProps) {
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
