import { useI18n } from '../i18n/I18n';
import { Button } from '../ui/Button';

/** Takes an entry off the list. */
export function RemoveButton({ name, onClick }: { name: string; onClick: () => void }) {
  const { t } = useI18n();
  return (
    <Button onClick={onClick}>
      {t('reading.remove')}
      <span className="visually-hidden">: {name}</span>
    </Button>
  );
}
