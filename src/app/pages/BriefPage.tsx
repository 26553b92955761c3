import { useI18n } from '../../i18n/I18n';
import { PageHead } from '../../ui/Section';

export default function BriefPage() {
  const { t } = useI18n();
  return <PageHead title={t('app.nav.brief')} />;
}
