import { useI18n } from '../../i18n/I18n';
import { PageHead } from '../../ui/Section';
import type { PageProps } from '../pages';

export default function CountryPage({ id }: PageProps) {
  const { country } = useI18n();
  return <PageHead title={country(id ?? '', id ?? '')} />;
}
