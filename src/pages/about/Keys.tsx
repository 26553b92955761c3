import { useI18n } from '../../i18n/I18n';
import { Facts } from '../../ui/Facts';

const keys = ['tab', 'arrows', 'ends', 'enter', 'letter', 'zoom', 'escape'] as const;

/** The keys of the map; elsewhere the browser's own hold. */
export function Keys() {
  const { t } = useI18n();
  return <Facts facts={keys.map((key) => [t(`about.key.${key}`), t(`about.key.${key}.does`)])} />;
}
