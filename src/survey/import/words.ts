import { fold } from '../../atlas/fold';

const listed = (text: string): ReadonlySet<string> =>
  new Set(text.split(/[\n,]/).flatMap((word) => (word.trim() === '' ? [] : [word.trim()])));

/** Yes, alone, in languages of Europe; as people and programs write it. Folded. */
const yes = listed(`yes, y, oui, ja, j, jo, si, s, sim, tak, da, ano, igen, nai, ναι, kylla, jah,
  taip, evet, iva, да, так, true, vrai, wahr, verdadero, vero, waar, verdadeiro, prawda`);
/** No, alone. */
const no = listed(`no, n, non, nein, nee, nej, nei, nu, nao, nie, ne, nem, ochi, oxi, οχι, ei,
  hayir, le, не, ні, false, faux, falsch, falso, onwaar, falsz`);
/** What a program writes where something was ticked. */
const ticked = listed(`1, x, ✓, ✔, ☑, checked, chosen, selected, ticked,
  quoted, coche, cochee, selectionne,
  ausgewahlt, gewahlt, angekreuzt, seleccionado, marcado, selezionato, selecionado, assinalado,
  geselecteerd, aangevinkt, zaznaczone, zaznaczono, wybrane, wybrano`);
/** And where it was not. */
const unticked =
  listed(`0, unchecked, not checked, not chosen, not selected, not ticked, not quoted, non coche,
  non cochee, non selectionne, nicht ausgewahlt, nicht gewahlt, nicht angekreuzt, no seleccionado,
  no marcado, non selezionato, nao selecionado, nao assinalado, niet geselecteerd, niet aangevinkt,
  niezaznaczone, nie zaznaczono, niewybrane, nie wybrano`);
/** Answers that say nothing of the matter. */
const silent = listed(`no answer, no response, no opinion, don't know, dont know, i don't know,
  do not know, unknown, not sure, unsure, undecided, prefer not to say, prefer not to answer,
  not applicable, does not apply, n/a, na
  sans reponse, pas de reponse, sans opinion, ne sait pas, je ne sais pas, nsp, sans objet,
  non applicable, ne se prononce pas, je prefere ne pas repondre, prefere ne pas repondre
  keine angabe, k. a, k.a, keine antwort, keine meinung, weiss nicht, weiss ich nicht,
  ich weiss nicht, nicht zutreffend, trifft nicht zu, mochte ich nicht sagen
  no sabe, no contesta, ns/nc, no sabe/no contesta, no lo se, no aplica, no procede, sin respuesta,
  sin opinion, prefiero no decirlo, prefiero no contestar, prefiero no responder
  non so, non sa, non risponde, nessuna risposta, nessuna opinione, preferisco non rispondere
  weet niet, weet ik niet, ik weet het niet, geen antwoord, geen mening, niet van toepassing, n.v.t,
  nvt, zeg ik liever niet
  nao sei, nao sabe, nao responde, ns/nr, sem resposta, sem opiniao, nao se aplica, nao aplicavel,
  prefiro nao dizer, prefiro nao responder
  nie wiem, brak odpowiedzi, brak opinii, nie dotyczy, trudno powiedziec, odmowa odpowiedzi,
  wole nie odpowiadac, wole nie mowic`);
/** Degrees that people choose from. */
const degrees =
  listed(`never, rarely, seldom, sometimes, often, very often, always, none, some, many,
  low, medium, high, very low, very high, moderate, agree, strongly agree, disagree,
  strongly disagree, neutral, neither agree nor disagree, important, very important, not important,
  not at all, partly, partially, fully, mostly, to some extent, to a great extent, planned,
  in preparation, in progress, not yet, uncertain, maybe, other
  jamais, rarement, parfois, souvent, toujours, faible, moyen, eleve, pas du tout, peu, assez,
  tout a fait, d'accord, pas d'accord, plutot d'accord, plutot pas d'accord, en partie,
  partiellement, prevu, en cours, peut-etre, incertain, autre
  selten, manchmal, oft, haufig, immer, niedrig, gering, mittel, hoch, sehr hoch, trifft zu,
  trifft eher zu, trifft eher nicht zu, teilweise, geplant, in arbeit, vielleicht, unsicher, andere,
  sonstiges
  nunca, raramente, a veces, a menudo, siempre, bajo, medio, alto, de acuerdo, en desacuerdo,
  parcialmente, en parte, previsto, en curso, quizas, otro
  mai, a volte, spesso, sempre, basso, d'accordo, in disaccordo, parzialmente, in parte, in corso,
  forse, altro
  nooit, zelden, soms, vaak, altijd, laag, gemiddeld, hoog, eens, oneens, deels, gedeeltelijk,
  gepland, misschien, anders
  as vezes, frequentemente, baixo, concordo, discordo, em parte, planeado, em curso, talvez, outro
  nigdy, rzadko, czasami, czesto, zawsze, niski, sredni, wysoki, zgadzam sie, nie zgadzam sie,
  czesciowo, planowane, w trakcie, moze, inne`);

/** A text without case, accents, and what stands around its words. */
function bare(text: string): string {
  return fold(text)
    .replace(/[’‘`]/g, "'")
    .replace(/\s+/g, ' ')
    .replace(/^[\s"'(]+|[\s"'.!?:;,)]+$/g, '');
}

/** Whether a cell says that what its column stands for was chosen. */
export const isChosen = (cell: string): boolean => yes.has(bare(cell)) || ticked.has(bare(cell));
/** Whether a cell says that it was not. */
export const isNotChosen = (cell: string): boolean =>
  cell === '' || no.has(bare(cell)) || unticked.has(bare(cell));

/** Whether a cell is what a program writes where something was ticked: a sign or a word for it, but not yes. */
export const isTicked = (cell: string): boolean =>
  ticked.has(bare(cell)) ||
  /^(true|vrai|wahr|verdadero|vero|waar|verdadeiro|prawda)$/.test(bare(cell));
/** And where it was not, but not no. */
export const isNotTicked = (cell: string): boolean =>
  cell === '' ||
  unticked.has(bare(cell)) ||
  /^(false|faux|falsch|falso|onwaar|falsz)$/.test(bare(cell));

/** Whether a cell is nothing but yes or no, or says that it says neither: no one is told by it. */
export function isPlainAnswer(cell: string): boolean {
  const word = bare(cell);
  return word.length > 1 && (yes.has(word) || no.has(word) || silent.has(word));
}

/** Yes or no, in whatever language and case; null for any other answer. */
export function plainKind(cell: string): 'yes' | 'no' | null {
  const word = bare(cell);
  if (word.length < 2) return null;
  return yes.has(word) ? 'yes' : no.has(word) ? 'no' : null;
}

/** Whether an answer can be told to be one of a choice by itself: yes, no, a degree, a code of LimeSurvey. */
export function isOfAChoice(cell: string): boolean {
  const word = bare(cell);
  return (
    [yes, no, silent, degrees].some((words) => words.has(word)) ||
    /^(A|AO|L|SQ)\d{1,3}$|^-oth-$/.test(cell)
  );
}

/** A plan is no yes: "Yes, planned". */
const notNow =
  /plan|prevu|previst|zamier|wkrotce|not yet|in future|no longer|formerly|pas encore|noch nicht|nicht mehr|todavia no|non ancora|nog niet|ainda nao|jeszcze nie/;

/**
 * What an answer says of the practice that is asked about. No is only what is no and nothing else:
 * "no answer" is none, and "no, but …" is for people to judge.
 */
export function saysOf(label: string): 'yes' | 'no' | null {
  const word = bare(label);
  if (no.has(word)) return 'no';
  const [first = ''] = word.split(/ ?[,;:(–—]| - /, 1);
  return yes.has(first) && !notNow.test(word) ? 'yes' : null;
}

/** What stands for "other" among the options of a question: its column has people's own words. */
export function isOther(option: string): boolean {
  return /^(other|others|autre|autres|andere|anderes|anderer|sonstige|sonstiges|otro|otra|otros|otras|altro|altra|altri|altre|anders|overig|overige|andere|outro|outra|outros|outras|inne|inny|inna|jine|jiny|egyeb|annat|annan|andet|annet|muu|drugo|altele|alta|άλλο|αλλο)(?![\p{L}\p{N}])(?!-)/u.test(
    bare(option),
  );
}
