import { useI18n } from '../i18n/I18n';
import { Copyable } from '../ui/Copyable';
import { english } from '../ui/english';
import { citationForms, citationOf } from '../atlas/citation';
import { useOrigin } from '../ui/useOrigin';

/** How to cite the data, ready to copy. */
export function Cite({ version }: { version: string }) {
  const { t, language } = useI18n();
  const address = useOrigin();
  return (
    <>
      <p>{t('data.cite.why')}</p>
      {citationForms.map((form) => (
        <Copyable
          key={form}
          label={t(`data.cite.${form}`)}
          copy={t('data.copy')}
          copied={t('data.copied')}
          failed={t('data.copy.failed')}
          lang={english(language)}
          text={citationOf(form, { version, address })}
        />
      ))}
    </>
  );
}
