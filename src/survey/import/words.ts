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
  geselecteerd, aangevinkt, zaznaczone, zaznaczono, wybrane, wybrano, mentioned, genannt, cite, citee,
  mencionado, citato, genoemd, wymienione, vald, valt, valgt, avkryssad, avkrysset, valittu, vybrano,
  zaskrtnuto, oznaceno, kivalasztva, jelolve, selectat, bifat, odabrano, izbrano, isaretli, secildi,
  pazymeta, atzimets, margitud, επιλεγμενο, отбелязано, вибрано`);
/** And where it was not. */
const unticked =
  listed(`0, unchecked, not checked, not chosen, not selected, not ticked, not quoted, non coche,
  non cochee, non selectionne, nicht ausgewahlt, nicht gewahlt, nicht angekreuzt, no seleccionado,
  no marcado, non selezionato, nao selecionado, nao assinalado, niet geselecteerd, niet aangevinkt,
  niezaznaczone, nie zaznaczono, niewybrane, nie wybrano, not mentioned, nicht genannt, non cite,
  non citee, no mencionado, non citato, niet genoemd, niewymienione, nie wymienione, ej vald, inte vald,
  inte valt, ikke valgt, ej avkryssad, ikke avkrysset, ei valittu, nevybrano, nezaskrtnuto, neoznaceno,
  nincs kivalasztva, nincs jelolve, neselectat, nebifat, nije odabrano, ni izbrano, isaretsiz, secilmedi,
  nepazymeta, nav atzimets, margimata, μη επιλεγμενο, неотбелязано, не вибрано`);
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
/** What stands for an unknown number, where it could be an abbreviation of anything among words. */
const unknown =
  listed(`-, --, –, —, ?, /, none given, no data, not known, not available, tbd, tbc, n.a, n/d, n/r, nr,
  nc, n.c, nd, n.d, non connu, inconnu, inconnue, non disponible, pas de donnees, a definir, non renseigne
  k.a, k. a, k/a, ka, unbekannt, nicht bekannt, keine daten, nicht verfugbar, nicht erfasst, offen
  s/o, s/d, s/i, sin datos, sin dato, desconocido, no disponible, no consta
  sconosciuto, non noto, n.p, dato non disponibile, onbekend, geen gegevens, n.b, nb
  brak, brak danych, b.d, bd, b/d, nieznane, nie wiadomo, nie dotyczy, nd
  sem dados, desconhecido, nao disponivel, ei tietoa, ei tiedossa, uppgift saknas, δ/α, δ.α, дк, няма данни`);
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
  tres faible, plutot faible, plutot eleve, tres eleve, tres important, plutot important, important,
  peu important, pas important, satisfait, tres satisfait, insatisfait, plutot oui, plutot non,
  tout a fait d'accord, ni d'accord ni pas d'accord, pas du tout d'accord, occasionnellement, rarement
  stimme zu, stimme voll zu, stimme voll und ganz zu, stimme eher zu, stimme eher nicht zu,
  stimme nicht zu, stimme gar nicht zu, stimme uberhaupt nicht zu, teils/teils, teils teils, teils-teils,
  weder noch, weder/noch, trifft voll zu, trifft voll und ganz zu, trifft nicht zu, trifft gar nicht zu,
  trifft uberhaupt nicht zu, sehr wichtig, eher wichtig, wichtig, eher unwichtig, unwichtig, sehr gut,
  gut, befriedigend, schlecht, sehr schlecht, sehr niedrig, eher niedrig, eher hoch, sehr haufig,
  gelegentlich, nie, eher ja, eher nein, zufrieden, sehr zufrieden, unzufrieden, ganz, gar nicht
  selten, manchmal, oft, haufig, immer, niedrig, gering, mittel, hoch, sehr hoch, trifft zu,
  trifft eher zu, trifft eher nicht zu, teilweise, geplant, in arbeit, vielleicht, unsicher, andere,
  sonstiges
  muy bajo, muy alto, muy de acuerdo, totalmente de acuerdo, algo de acuerdo, muy en desacuerdo,
  ni de acuerdo ni en desacuerdo, totalmente en desacuerdo, muy importante, importante, poco importante,
  nada importante, ocasionalmente, casi nunca, casi siempre, regular, bueno, malo
  nunca, raramente, a veces, a menudo, siempre, bajo, medio, alto, de acuerdo, en desacuerdo,
  parcialmente, en parte, previsto, en curso, quizas, otro
  molto basso, molto alto, molto d'accordo, abbastanza d'accordo, poco d'accordo, per niente d'accordo,
  completamente d'accordo, completamente in disaccordo, molto importante, abbastanza importante,
  raramente, abbastanza, molto, poco, per niente
  mai, a volte, spesso, sempre, basso, d'accordo, in disaccordo, parzialmente, in parte, in corso,
  forse, altro
  helemaal eens, helemaal mee eens, mee eens, mee oneens, helemaal mee oneens, helemaal oneens,
  niet eens/niet oneens, neutraal, zeer laag, zeer hoog, belangrijk, zeer belangrijk, onbelangrijk
  nooit, zelden, soms, vaak, altijd, laag, gemiddeld, hoog, eens, oneens, deels, gedeeltelijk,
  gepland, misschien, anders
  as vezes, frequentemente, baixo, concordo, discordo, em parte, planeado, em curso, talvez, outro
  nigdy, rzadko, czasami, czesto, zawsze, niski, sredni, wysoki, zgadzam sie, nie zgadzam sie,
  zdecydowanie sie zgadzam, raczej sie zgadzam, raczej sie nie zgadzam, zdecydowanie sie nie zgadzam,
  ani tak ani nie, ani sie zgadzam ani sie nie zgadzam, zdecydowanie tak, raczej tak, raczej nie,
  zdecydowanie nie, bardzo niski, bardzo wysoki, bardzo wazne, wazne, malo wazne, niewazne, rzadko,
  trudno powiedziec, neutralnie
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

/** Whether a cell among numbers says that there is none: `n/a`, `k. A.`, `s/o`. */
export const saysNothing = (cell: string): boolean =>
  silent.has(bare(cell)) || unknown.has(bare(cell)) || unknown.has(cell.trim());

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
