import { useMemo } from 'react';
import { useAtlas } from '../../../atlas/AtlasContext';
import { useI18n } from '../../../i18n/I18n';
import { svgAddress } from '../../../share/picture/toPng';
import { usePicture } from '../../../share/picture/usePicture';
import { resolveView } from '../../../view/resolve';
import { viewOf } from '../cues/viewOf';
import type { Stop } from './stops';
import styles from './Desk.module.css';

const shape = { width: 1200, height: 675 };

/** What comes next, as a picture. Drawn here: to ask a server for it would tell it of a stop that was not shown yet. */
export default function NextPicture({ stop }: { stop: Stop }) {
  const { t } = useI18n();
  const atlas = useAtlas();
  const { v } = stop.shows;
  const subject = useMemo(() => ({ atlas, view: resolveView(viewOf(v), atlas).view }), [atlas, v]);
  const isDark = getComputedStyle(document.documentElement).colorScheme === 'dark';
  const { drawing } = usePicture(subject, 'article', isDark ? 'dark' : 'light');
  return (
    <figure className={styles.coming}>
      <figcaption>
        <span>{t('talk.next')}</span>{' '}
        <strong lang={stop.title.lang} dir="auto">
          {stop.title.text}
        </strong>
      </figcaption>
      {drawing && (
        <img
          {...shape}
          src={svgAddress(drawing.whole ?? drawing.svg)}
          alt={t('talk.next.picture', { title: stop.title.text })}
        />
      )}
    </figure>
  );
}
