import { useI18n } from '../i18n/I18n';
import type { SourceKind } from './schema';

interface ProvenanceProps {
  publisher: string;
  year: number | null;
  kind: SourceKind;
  /** BCP 47; said where it is not the page's own. */
  language: string;
}

/** On whose word: "City of Ghent, 2023 · City · Dutch". */
export function Provenance({ publisher, year, kind, language }: ProvenanceProps) {
  const i18n = useI18n();
  const parts = [
    year === null ? publisher : `${publisher}, ${year}`,
    i18n.word(`kind.${kind}`, kind),
    ...(language === i18n.language ? [] : [i18n.languageName(language)]),
  ];
  return <span>{parts.join(' · ')}</span>;
}
