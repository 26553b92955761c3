import { useI18n } from '../i18n/I18n';
import { english } from './english';

interface PracticeMeaningProps {
  id: string;
  /** The exact definition, in the dataset's own English. */
  definition: string;
}

/** What a practice is: in plain words where there are some, then exactly. */
export function PracticeMeaning({ id, definition }: PracticeMeaningProps) {
  const { word, language } = useI18n();
  const plain = word(`practice.${id}.plain`, '');
  const exact = word(`practice.${id}.definition`, definition);
  return (
    <>
      {plain !== '' && <span>{plain}</span>}{' '}
      <span lang={exact === definition ? english(language) : undefined}>{exact}</span>
    </>
  );
}
