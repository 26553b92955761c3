import { useI18n } from '../../../i18n/I18n';
import { Linked } from '../../../ui/Linked';
import { PageHead } from '../../../ui/Section';
import { useBrowser } from '../../../ui/useBrowser';
import { useDataReady } from '../../../view/useDataReady';
import { paths } from '../../../view/paths';
import { ShownStops } from './ShownStops';
import styles from './Shown.module.css';

export default function ShownPage() {
  const { t, path } = useI18n();
  const hasScripts = useBrowser<boolean>(() => true, false);
  useDataReady();
  return (
    <div className={styles.page}>
      <PageHead title={t('hall.title')}>
        <p>{t('hall.lede')}</p>
      </PageHead>
      <noscript>
        <p>
          <Linked id="hall.scripts" links={{ a: path(paths.tour) }} />
        </p>
      </noscript>
      {hasScripts && <ShownStops />}
    </div>
  );
}
