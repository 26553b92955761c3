import { useI18n } from '../../i18n/I18n';
import { PageHead } from '../../ui/Section';
import type { PageProps } from '../pages';

export default function PracticePage({ id }: PageProps) {
  const { word } = useI18n();
  return <PageHead title={word(`practice.${id ?? ''}`, id ?? '')} />;
}
