import { sourceKinds } from '../../atlas/schema';
import { useI18n } from '../../i18n/I18n';
import { Facts } from '../../ui/Facts';

/** The kinds of source, and how far each stands from what it describes. */
export function SourceKinds() {
  const { t, word } = useI18n();
  return (
    <Facts
      facts={sourceKinds.map((kind) => [word(`kind.${kind}`, kind), t(`about.sources.${kind}`)])}
    />
  );
}
