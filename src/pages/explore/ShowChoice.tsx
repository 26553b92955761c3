import type { MouseEvent } from 'react';
import { useI18n } from '../../i18n/I18n';
import { useView } from '../../view/store';
import { shows } from '../../view/view';
import { ViewLink } from '../../view/ViewLink';
import styles from './ShowChoice.module.css';

/** On a phone the map above goes away or comes: what was pressed stays in sight. */
function stayInSight({ currentTarget }: MouseEvent): void {
  requestAnimationFrame(() => currentTarget.scrollIntoView({ block: 'nearest' }));
}

/** How the result is shown: as a map, a list, a table, charts or piles. */
export function ShowChoice() {
  const { t } = useI18n();
  const shown = useView(({ show }) => show);
  return (
    <nav
      aria-label={t('app.show')}
      className={`${styles.choice} needs-script`}
      onClickCapture={stayInSight}
    >
      {shows.map((show) => (
        <ViewLink key={show} change={{ show }} current={show === shown}>
          {t(`app.show.${show}`)}
        </ViewLink>
      ))}
    </nav>
  );
}
