import { useI18n } from '../i18n/I18n';
import { useMap, useMapState } from './useMap';

/** Says that the map is the simpler one, and offers another try where that makes sense. */
export default function SimpleNote({ className }: { className?: string | undefined }) {
  const { t } = useI18n();
  const map = useMap();
  const canRetry = useMapState((state) => state.canRetry);
  return (
    <div className={className}>
      <span data-said="new">{t('map.simple')}</span>
      {canRetry && (
        <button type="button" onClick={() => map.retry()}>
          {t('load.retry')}
        </button>
      )}
    </div>
  );
}
