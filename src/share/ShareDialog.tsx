import { useQuery } from '@tanstack/react-query';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { useAtlas } from '../atlas/AtlasContext';
import { searchQuery } from '../atlas/searchQueries';
import { useI18n } from '../i18n/I18n';
import { createPortal } from 'react-dom';
import { ErrorBoundary } from '../ui/ErrorBoundary';
import { useView } from '../view/store';
import { LinkPart } from './LinkPart';
import { partsOf, type Part } from './parts';
import styles from './ShareDialog.module.css';
import { shareTargetOf, type Shared, type ShareTarget } from './shareTarget';

interface ShareDialogProps {
  shared: Shared;
  onClose: () => void;
}

/** All ways to take something along: its link first, the rest behind a heading each. Open as long as it is there. */
export default function ShareDialog({ shared, onClose }: ShareDialogProps) {
  const i18n = useI18n();
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const title = useId();
  const atlas = useAtlas();
  const view = useView();
  const { data } = useQuery({ ...searchQuery, enabled: view.sort !== '' });
  const names = data?.recordNames;
  const subject = useMemo(
    () => shareTargetOf({ ...shared, atlas }, view, i18n, names),
    [shared, atlas, view, i18n, names],
  );
  useEffect(() => {
    dialog.current?.showModal();
    // Its title first, and not the way out of it.
    heading.current?.focus();
  }, []);
  // Out of the place where it was opened: nothing there is to give it its looks.
  return createPortal(
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-labelledby={title}
      onClose={onClose}
      closedby="any"
    >
      <div className={styles.body}>
        <div className={styles.head}>
          <h2 id={title} ref={heading} tabIndex={-1}>
            {i18n.t('share.title')}
          </h2>
          <button type="button" onClick={() => dialog.current?.close()}>
            {i18n.t('share.close')}
          </button>
        </div>
        <p>{subject.title}</p>
        <LinkPart subject={subject} />
        {partsOf(subject.kind).map((part) => (
          <Fold key={part.id} part={part} subject={subject} />
        ))}
      </div>
    </dialog>,
    document.body,
  );
}

/** A part behind its heading; made when it is first opened. One is open at a time. */
function Fold({ part: { id, Content }, subject }: { part: Part; subject: ShareTarget }) {
  const { t } = useI18n();
  const [opened, setOpened] = useState(false);
  return (
    <details
      name="share"
      className={styles.part}
      onToggle={(event) => {
        if (event.currentTarget.open) setOpened(true);
      }}
    >
      <summary>
        <h3>{t(`share.${id}.title`)}</h3>
      </summary>
      {opened && (
        <ErrorBoundary panel={t(`share.${id}.title`)}>
          <Content subject={subject} />
        </ErrorBoundary>
      )}
    </details>
  );
}
