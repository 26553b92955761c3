import { useAtlas } from '../../atlas/AtlasContext';
import { useI18n } from '../../i18n/I18n';
import { StaticMap } from '../../map/StaticMap';
import { AtlasFigures } from './AtlasFigures';
import { Cities } from './Cities';
import { numberNotes } from './notes';
import { Practices } from './Practices';
import { Sheet, type Stamp } from './Sheet';
import styles from './Sheet.module.css';

const none = numberNotes([]);

/** The whole atlas in figures: what an address without a view prints. */
export function AtlasBrief({ title, ...stamp }: { title: string } & Stamp) {
  const atlas = useAtlas();
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
      <AtlasFigures />
    </Sheet>
  );
}
