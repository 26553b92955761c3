import { MissingSearch } from './MissingSearch';
import { useI18n } from '../../i18n/I18n';
import { paths } from '../../view/paths';

export default function MissingPage() {
  const { t, path } = useI18n();
  return (
    <>
      <h1>{t('app.missing.title')}</h1>
      <p>{t('app.missing.text')}</p>
      <MissingSearch />
      <p>
        <a href={path(paths.home)}>{t('app.missing.home')}</a>
      </p>
    </>
  );
}
