import { useI18n } from '../i18n/I18n';
import { Button } from '../ui/Button';
import { toggleKept, type Kind } from './store';
import { useKept } from './useKept';

interface KeepButtonProps {
  kind: Kind;
  id: string;
  /** What is kept, for who does not see what the button stands beside. */
  name: string;
}

/** Puts a city, a case study or a record on the reading list of this device, or takes it off: its name stays, its state says which. */
export function KeepButton({ kind, id, name }: KeepButtonProps) {
  const { t } = useI18n();
  const kept = useKept((list) => list[kind].includes(id));
  const label = t('app.keep');
  return (
    <Button
      aria-pressed={kept}
      aria-label={t('app.share.about', { label, about: name })}
      onClick={() => toggleKept(kind, id)}
    >
      {kept && <span aria-hidden="true">{'✓\u00a0'}</span>}
      <span>{label}</span>
    </Button>
  );
}
