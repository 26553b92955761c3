import { Examples } from './Examples';
import { useI18n } from '../../i18n/I18n';
import { Linked } from '../../ui/Linked';
import { PageHead } from '../../ui/Section';
import { paths } from '../../view/paths';

/** How the embedded map looks in other people's pages. */
export default function ExamplesPage() {
  const { t, path } = useI18n();
  return (
    <>
      <PageHead title={t('examples.title')}>{t('examples.intro')}</PageHead>
      <p>
        <Linked id="examples.how" links={{ map: path(paths.home) }} />
      </p>
      <Examples />
    </>
  );
}
