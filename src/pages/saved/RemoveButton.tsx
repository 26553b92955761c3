import { useI18n } from '../../i18n/I18n';
import { Button } from '../../ui/Button';

/** Takes an entry off the list. */
export function RemoveButton({ name, onClick }: { name: string; onClick: () => void }) {
  const { t } = useI18n();
  const label = t('reading.remove');
  return (
    <Button aria-label={t('app.share.about', { label, about: name })} onClick={onClick}>
      {label}
    </Button>
  );
}
