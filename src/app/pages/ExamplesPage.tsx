import { Examples } from '../../embed/examples/Examples';
import { useI18n } from '../../i18n/I18n';
import { Linked } from '../../ui/Linked';
import { PageHead } from '../../ui/Section';
import { paths } from '../../view/paths';

/** How the embedded map looks in other people's pages. */
export default function ExamplesPage() {
  const { t, path } = useI18n();
  return (
    <>
      <PageHead title={t('embed.examples.title')}>{t('embed.examples.intro')}</PageHead>
      <p>
        <Linked id="embed.examples.how" links={{ map: path(paths.home) }} />
      </p>
      <Examples />
    </>
  );
}
