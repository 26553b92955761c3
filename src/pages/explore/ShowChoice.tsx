import type { MouseEvent } from 'react';
import { useI18n } from '../../i18n/I18n';
import { useView } from '../../view/store';
import { ViewLink } from '../../view/ViewLink';
import styles from './ShowChoice.module.css';

/** On a phone the map above goes away or comes: what was pressed stays in sight. */
function stayInSight({ currentTarget }: MouseEvent): void {
  requestAnimationFrame(() => currentTarget.scrollIntoView({ block: 'nearest' }));
}

/** What the page shows; `list` and `piles` are older names, which links go on using: the map's list, and the first of the charts. */
const choices = { map: 'list', table: undefined, charts: 'piles' } as const;
const shows = ['map', 'table', 'charts'] as const;

/** How the result is shown: as a map, a table or charts. */
export function ShowChoice() {
  const { t } = useI18n();
  const shown = useView(({ show }) => show);
  return (
    <nav
      aria-label={t('app.show')}
      className={`${styles.choice} needs-script`}
      onClickCapture={stayInSight}
      data-over-map
    >
      {shows.map((show) => (
        <ViewLink key={show} change={{ show }} current={shown === show || shown === choices[show]}>
          {t(`app.show.${show}`)}
        </ViewLink>
      ))}
    </nav>
  );
}
