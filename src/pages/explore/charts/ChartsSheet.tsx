import { useAtlas } from '../../../atlas/AtlasContext';
import PilesView from '../../../charts/piles/PilesView';
import { useI18n } from '../../../i18n/I18n';
import { insightsOf } from '../../../insights/insights';
import { Linked } from '../../../ui/Linked';
import { formatView } from '../../../view/codec';
import { paths } from '../../../view/paths';
import { useResult } from '../../../view/ResultContext';
import { useView } from '../../../view/store';
import { defaultView } from '../../../view/view';
import styles from './ChartsSheet.module.css';
import ChartsView from './ChartsView';
import { YearsStrip } from './YearsStrip';

/** The result as charts, the groups first; `piles` shows these alone. What the numbers do not say is said once, above all of them. */
export default function ChartsSheet() {
  const atlas = useAtlas();
  const { path } = useI18n();
  const result = useResult();
  const isAll = useView(({ show }) => show === 'charts');
  return (
    <>
      <ViewInsight />
      <p className={styles.caution}>
        <Linked id="charts.caution" links={{ a: `${path(paths.about)}#limits` }} />
      </p>
      <YearsStrip />
      <PilesView atlas={atlas} cities={result.cities} filter={result.filter} found={result.found} />
      {isAll && <ChartsView atlas={atlas} result={result} />}
    </>
  );
}

/** What this very view shows, where one of the insights is about it. */
function ViewInsight() {
  const atlas = useAtlas();
  const { t } = useI18n();
  const address = useView(formatView);
  const insight = insightsOf(atlas).find(
    ({ view }) => formatView({ ...defaultView, ...view }) === address,
  );
  return insight && <p className={styles.insight}>{t(`insight.${insight.id}`, insight.values)}</p>;
}
