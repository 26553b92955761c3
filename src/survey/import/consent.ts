import { fold } from '../../atlas/fold';
import type { Column } from './column';
import { isPlainAnswer, saysOf } from './words';

/** Words for an agreement, in the languages of Europe; the beginnings of words, folded. */
const agreement =
  /\b(may we|can we|consent|agree|permission|accord|autoris|accept|acconsent|consens|einwillig|einverstand|zustimm|durfen wir|genehmig|consient|consentim|autoriz|acepta|toestemming|akkoord|mogen wij|mag|zgod|wyraza|souhlas|suhlas|hozzajarul|acord|samtyck|samtykke|suostu|noustek|piekrit|sutink|συναιν|συμφων|съглас|згод|izin|onay|pristan|soglas|privol)/;
/** Words for what is agreed to: being shown by name. */
const showing =
  /\b(show|publish|public|name[ds]?\b|naming|display|list(ed|ing)\b|publi|montr|affich|nomm|veroffentlich|anzeig|nennen|namentlich|gezeigt|mostrar|nombr|pubblic|mostra|nomina|tonen|noemen|divulg|publik|zverejn|uverejn|kozz|visa|vise|julka|naytta|avalda|public|skelb|δημοσι|публик|публік|yayin|objav)/;

/** A no with more words behind it. */
const isRefusal = (cell: string): boolean =>
  saysOf(cell.split(/[,;:.(–—]| - /, 1)[0] ?? '') === 'no';

/** The column that seems to say who agreed to be shown, and what stands there of those. */
export interface Consent {
  at: number;
  yes: string[];
}

/**
 * The column in which cities agree to be shown by name: one that speaks of both,
 * and in which nothing but a yes or a no stands. Whether it is meant so a person
 * has to say; nothing is public before.
 */
export function consentIn(texts: readonly string[], columns: readonly Column[]): Consent | null {
  for (const [at, text] of texts.entries()) {
    const words = fold(text);
    const column = columns[at];
    if (!column || !agreement.test(words) || !showing.test(words)) continue;
    const cells = [...column.values.keys()];
    const isYesOrNo = (cell: string) => saysOf(cell) !== null || isPlainAnswer(cell);
    // "No, keep us anonymous" is a no, too; what says neither is for people to judge.
    if (cells.length === 0 || !cells.every((cell) => isYesOrNo(cell) || isRefusal(cell))) continue;
    const yes = cells.filter((cell) => saysOf(cell) === 'yes').sort();
    if (yes.length > 0) return { at, yes };
  }
  return null;
}
