import type { Atlas } from '../atlas/model';
import { useI18n } from '../i18n/I18n';
import { StaticMap } from '../map/StaticMap';
import { AtlasFigures } from './AtlasFigures';
import { Cities } from './Cities';
import { numberNotes } from './notes';
import { Practices } from './Practices';
import { Sheet, type Stamp } from './Sheet';
import styles from './Sheet.module.css';

const none = numberNotes([]);

/** The whole atlas in figures: what an address without a view prints. */
export function AtlasBrief({ atlas, title, ...stamp }: { atlas: Atlas; title: string } & Stamp) {
  const { t } = useI18n();
  const { cities, records } = atlas;
  return (
    <Sheet
      title={title}
      kind={t('brief.kind.atlas')}
      subtitle={<p>{t('brief.atlas')}</p>}
      notes={none}
      {...stamp}
    >
      <div className={styles.opening}>
        <StaticMap fit={cities} label={t('brief.map.count', { count: cities.length })} />
        <Cities cities={cities} />
      </div>
      <Practices records={records} />
      <AtlasFigures atlas={atlas} />
    </Sheet>
  );
}
