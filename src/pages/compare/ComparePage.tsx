import { useAtlas } from '../../atlas/AtlasContext';
import { ShareButton } from '../../share/ShareButton';
import { Comparison } from './Comparison';
import { useI18n } from '../../i18n/I18n';
import { baseLanguage } from '../../i18n/languages';
import { Glossary } from '../../ui/Glossary';
import { PageHead } from '../../ui/Section';
import { useDataReady } from '../../view/useDataReady';
import { formatView } from '../../view/codec';
import { paths } from '../../view/paths';
import { useView } from '../../view/store';
import { defaultView } from '../../view/view';
import styles from '../../ui/Actions.module.css';

export default function ComparePage() {
  const { t, language } = useI18n();
  useDataReady();
  return (
    <>
      <PageHead title={t('compare.title')}>
        <p>
          {t('compare.lede')}
          {language !== baseLanguage && <span>{` ${t('city.inEnglish')}`}</span>}
        </p>
      </PageHead>
      <noscript>
        <p>{t('compare.scripts')}</p>
      </noscript>
      <Glossary terms={['record', 'on-record', 'practice', 'capability', 'brief']} />
      <Comparison actions={<CompareActions />} />
    </>
  );
}

/** What can be done with a comparison: print it, share it, take it along. */
function CompareActions() {
  const { t, path } = useI18n();
  const { cityById } = useAtlas();
  const cities = useView((view) => view.cities);
  const compared = cities.flatMap((id) => cityById.get(id) ?? []);
  return (
    <ul className={`${styles.actions} needs-script`}>
      <li>
        <a href={path(paths.brief) + formatView({ ...defaultView, cities })}>
          {t('app.nav.brief')}
        </a>
      </li>
      <li>
        <ShareButton shared={{ kind: 'cities', cities: compared }} label={t('app.share')} />
      </li>
    </ul>
  );
}
