import { useI18n } from '../../i18n/I18n';
import { Copyable } from '../../ui/Copyable';
import { useOrigin } from '../../ui/useOrigin';
import { accessibilityPath } from '../../view/accessibility';
import { assessed, useDay } from './when';

/** A paragraph that sites with the map in them can cite; the address is whole once the browser knows it. */
export function ForHosts() {
  const { t, path } = useI18n();
  const day = useDay();
  const origin = useOrigin();
  const here = path(accessibilityPath);
  return (
    <>
      <p>{t('accessibility.hosts.why')}</p>
      <Copyable
        label={t('accessibility.hosts.label')}
        text={t('accessibility.hosts.text', {
          assessed: day(assessed),
          address: origin === null ? here : new URL(here, origin).href,
        })}
        copy={t('accessibility.hosts.copy')}
        copied={t('accessibility.hosts.copied')}
        failed={t('accessibility.hosts.failed')}
      />
    </>
  );
}
