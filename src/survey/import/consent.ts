import { fold } from '../../atlas/fold';
import type { Column } from './column';
import { columnWords } from './columnWords';
import { isNotTicked, isPlainAnswer, isTicked, saysOf } from './words';

/** Words for an agreement, in the languages of Europe; the beginnings of words, folded. */
const agreement =
  /(?<!\p{L})(may we|can we|consent|agree|permission|accord|autoris|accept|acconsent|consens|einwillig|einverstand|zustimm|durfen wir|genehmig|consient|consentim|autoriz|acepta|toestemming|akkoord|mogen wij|mag|zgod|zgadz|wyraza|souhlas|suhlas|hozzajarul|acord|samtyck|samtykke|suostu|noustek|piekrit|sutink|συναιν|συμφων|съглас|згод|izin|onay|pristan|soglas|privol)/u;
/** Words for what is agreed to: being shown by name. */
const showing =
  /(?<!\p{L})(show|publish|public|name[ds]?\b|naming|display|list(ed|ing)\b|publi|montr|affich|nomm|veroffentlich|anzeig|nennen|namentlich|gezeigt|mostrar|nombr|pubblic|mostra|nomina|tonen|noemen|divulg|publik|zverejn|uverejn|kozz|visa|vise|julka|naytta|avalda|public|skelb|δημοσι|публик|публік|yayin|objav)/u;

/** Words that turn an agreement into a refusal. Folded. */
const negation =
  /(?<!\p{L})(not|no|cannot|don['’]?t|nicht|keine?|pas|non|nie|niet|geen|nao|inte|ikke|ej|ei|en(?= suostu)|nem|ne|nu(?= )|δεν|не)(?!\p{L})/u;
/** Words for a refusal, and for answers that are told without a name. Folded. */
const refusal =
  /disagree|declin|refus|ablehn|lehne|desacuerdo|oneens|nesouhlas|nesuhlas|aggreg|anonym|anonim|ανωνυμ|аноним|анонім|\b(without|ohne|sans|sin|senza|zonder|sem|bez)\b.*\b(name|nom|nombre|nome|naam|nazw|jmen)/;

/**
 * The agreement itself, and nothing beside it: “consent withheld” holds the word as well.
 * Whole answers, folded.
 */
const agreed =
  /^((i|we) (do )?(agree|accept|consent)|agreed|accepted|consent given|(ich bin |wir sind )?einverstanden|(ich stimme|wir stimmen) zu|zugestimmt|j['’]accepte|nous acceptons|(je suis |nous sommes )?d['’]accord|j['’]autorise|(estoy |estamos )?de acuerdo|acept(o|amos)|autorizo|consiento|accett(o|iamo)|acconsent(o|iamo)|(sono |siamo )?d['’]accordo|autorizzo|((ik ga|wij gaan) )?akkoord|ik geef toestemming|zgadzam(y)? sie|wyrazam(y)? zgode|souhlasim(e)?|suhlasim(e)?|suostu(n|mme)|hyvaksy(n|mme)|jag samtycker|jeg samtykker|concord(o|amos)|aceit(o|amos)|sunt de acord|συμφων(ω|ουμε)|συναιν(ω|ουμε)|съгласен съм|съгласна съм)[.!]?$/;

/** A no or anything less than being named, which may have more words beside it. */
function isRefused(cell: string): boolean {
  const words = fold(cell);
  const [first = ''] = cell.split(/[,;:.(–—]| - /, 1);
  return (
    saysOf(first) === 'no' ||
    isNotTicked(cell) ||
    refusal.test(words) ||
    (negation.test(words) && agreement.test(words))
  );
}

/** A yes or a tick, or the agreement in words: “I agree”, “Einverstanden”. */
const isAgreed = (cell: string): boolean =>
  !isRefused(cell) && (saysOf(cell) === 'yes' || isTicked(cell) || agreed.test(fold(cell).trim()));

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
    const words = `${fold(text)} ${columnWords(text).join(' ')}`;
    const column = columns[at];
    if (!column || !agreement.test(words) || !showing.test(words)) continue;
    const cells = [...column.values.keys()];
    // What says neither is for people to judge.
    const isKnown = (cell: string) => isAgreed(cell) || isRefused(cell) || isPlainAnswer(cell);
    if (!cells.every(isKnown)) continue;
    const yes = cells.filter(isAgreed).sort();
    if (yes.length > 0) return { at, yes };
  }
  return null;
}
