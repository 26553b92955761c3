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

/** Puts a city or a case study on the reading list of this device, or takes it off. */
export function KeepButton({ kind, id, name }: KeepButtonProps) {
  const { t } = useI18n();
  const kept = useKept((list) => list[kind].includes(id));
  return (
    <Button aria-pressed={kept} onClick={() => toggleKept(kind, id)}>
      {t(kept ? 'app.kept' : 'app.keep')}
      <span className="visually-hidden">: {name}</span>
    </Button>
  );
}
