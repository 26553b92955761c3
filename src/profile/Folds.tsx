import { useRef, useState, type ReactNode } from 'react';
import { useI18n } from '../i18n/I18n';
import { Button } from '../ui/Button';

interface FoldsProps {
  /** Whether the folds inside are open from the start. */
  open: boolean;
  children: ReactNode;
}

/** Folds in a row, with a button that opens or closes all of them. */
export function Folds({ open, children }: FoldsProps) {
  const { t } = useI18n();
  const inside = useRef<HTMLDivElement>(null);
  const [opened, setOpened] = useState(open);
  const toggle = () => {
    for (const fold of inside.current?.querySelectorAll('details') ?? []) fold.open = !opened;
    setOpened(!opened);
  };
  return (
    <>
      <p>
        <Button onClick={toggle}>{t(opened ? 'practice.close' : 'practice.open')}</Button>
      </p>
      <div ref={inside}>{children}</div>
    </>
  );
}
