import { useI18n } from '../../i18n/I18n';
import { useBrowser } from '../../ui/useBrowser';
import { PageHead, Section } from '../../ui/Section';
import { paths } from '../../view/paths';
import { useDataReady } from '../../view/useDataReady';
import { KeptCopy } from './KeptCopy';

/** What the atlas keeps on this device; it also stands in the place of a page that is not kept, where there is no network. */
export default function OfflinePage() {
  const { t, path } = useI18n();
  const isInstead = useBrowser(() => !location.pathname.endsWith('/offline/'), false);
  useDataReady();
  return (
    <>
      <PageHead title={t('offline.title')}>
        <div data-said="">{isInstead && t('offline.instead')}</div>
        <p>{t('offline.lede')}</p>
      </PageHead>
      <p>
        <a href={path(paths.home)}>{t('offline.map')}</a>
      </p>
      <Section id="copy" title={t('offline.copy')}>
        <KeptCopy />
      </Section>
    </>
  );
}
