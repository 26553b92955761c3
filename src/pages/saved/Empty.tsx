import { useI18n } from '../../i18n/I18n';
import { Linked } from '../../ui/Linked';
import { paths } from '../../view/paths';

/** How something gets on the list. */
export function Empty() {
  const { path } = useI18n();
  return (
    <p>
      <Linked id="reading.empty" links={{ map: path(paths.home), cases: path(paths.cases) }} />
    </p>
  );
}
