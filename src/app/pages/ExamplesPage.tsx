import { Examples } from '../../embed/examples/Examples';
import { Rich, useI18n } from '../../i18n/I18n';
import { PageHead } from '../../ui/Section';
import { paths } from '../../view/paths';

/** How the embedded map looks in other people's pages. */
export default function ExamplesPage() {
  const { t, path } = useI18n();
  return (
    <>
      <PageHead title={t('embed.examples.title')}>{t('embed.examples.intro')}</PageHead>
      <p>
        <Rich
          id="embed.examples.how"
          tags={{ map: (text) => <a href={path(paths.home)}>{text}</a> }}
        />
      </p>
      <Examples />
    </>
  );
}
