import { useI18n } from '../i18n/I18n';

/** Says whose the title is. It goes where the title is left out. */
export default function HeadingNote() {
  const { t } = useI18n();
  return <span data-part="title"> · {t('framed.heading')}</span>;
}
