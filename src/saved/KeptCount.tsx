import { useI18n } from '../i18n/I18n';
import { useKept } from './useKept';

/** How much is kept, beside the way to it; nothing while there is nothing. */
export function KeptCount() {
  const { number } = useI18n();
  const count = useKept(
    ({ cities, cases, records }) => cities.length + cases.length + records.length,
  );
  return count > 0 ? <span>{`\u00a0(${number(count)})`}</span> : null;
}
