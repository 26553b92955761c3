import { fold, wordsOf } from '../../atlas/fold';
import { columnWords } from './columnWords';

const listed = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter(Boolean));

/** Words in the name of a column that asks about a city's government, not about a person. Folded. */
const subjects = listed(`
  lab labs laboratory team teams size staff budget budgets data strategy strategies policy policies plan plans
  planning programme program programmes project projects pilot pilots innovation digital open public
  government governance service services office unit department departments sector sectors theme themes topic
  topics area areas type types category kind level degree stage status population challenge challenges climate
  mobility housing energy health finance funding fund funds procurement partnership partnerships network
  networks training skills method methods tool tools measure measures evaluation indicator indicators impact
  number count employees people frequency priority priorities barrier barriers activity activities practice practices support leader
  leadership mandate year scale technology ai participation citizens residents companies startups university
  share shares percentage percent part proportion quota since founded established
  equipe taille effectif effectifs strategie strategies politique politiques projet projets service donnees
  programme secteur secteurs theme themes domaine domaines type niveau degre statut defi defis climat mobilite
  logement energie sante financement reseau reseaux outils mesure evaluation frequence priorite obstacles annee
  pourcentage depuis anteil prozent quote seit gegrundet porcentaje desde percentuale udzial odsetek aandeel
  personal mitarbeiter mitarbeitende grosse teamgrosse labor strategien politik projekt projekte daten programm
  bereich bereiche thema themen art niveau grad stufe herausforderung klima mobilitat wohnen gesundheit
  finanzierung netzwerk methoden werkzeuge massnahmen haufigkeit prioritat hindernisse jahr
  equipo tamano personal presupuesto datos estrategia politica proyecto proyectos servicios programa sector
  tema temas ambito tipo nivel grado estado reto retos clima movilidad vivienda salud financiacion red ano
  squadra dimensione bilancio dati strategia politica progetto progetti servizi programma settore tema tipo
  livello grado stato sfida clima mobilita casa energia salute finanziamento rete anno laboratorio
  omvang personeel begroting beleid gegevens projecten diensten niveau mate uitdaging klimaat mobiliteit wonen
  jaar laboratorium equipa tamanho orcamento dados estrategia projeto projetos servicos setor nivel grau desafio
  saude rede zespol wielkosc budzet dane strategia polityka projekt projekty uslugi poziom stopien wyzwanie rok
  tym velikost rozpocet rozpoctu tim csapat meret echipa tiimi koko`);

/** Words of answers that are no one's name. Folded. */
const answers = listed(`
  small medium large big little tiny huge short long low high new old early late first second third fourth fifth
  daily weekly monthly quarterly yearly annually once twice more less fewer most least all both either full part
  public private mixed local regional national international european central internal external joint own shared
  mayor agency department university company companies citizens residents council government region state ministry
  none other others always never active completed ended started draft adopted
  petit petite petits moyen moyenne grand grande grands public publique prive privee mixte local regional national
  klein kleine mittel gross grosse offentlich privat gemischt lokal regional
  pequeno pequena mediano mediana grande publico publica privado privada mixto
  piccolo piccola medio media grande pubblico privato misto
  kleine groot grote middelgroot openbaar prive gemengd medio maly mala sredni srednia duzy duza publiczny prywatny`);

/** A text asks something, rather than that it names something. */
const isAsking = (text: string): boolean =>
  /[?;\u037E\u061F]\s*$|\?/.test(text) || wordsOf(text).length > 4;

/** Whether a text could be what somebody is called or marked by: a word or some, a number of many digits. */
function couldTell(value: string): boolean {
  if (/^\d{4,}$/.test(value.trim())) return true;
  if (/\d/.test(value) && !/[\p{L}]{2}.*\d|\d.*[\p{L}]{2}/u.test(value)) return false;
  const words = wordsOf(value.replaceAll('_', ' '));
  return words.length > 0 && words.length < 5 && !words.some((word) => answers.has(word));
}

/** Ends of words that are written together, as in German: `Budgetanteil`, `Teamgröße`. Folded. */
const ends =
  /.(anteil|quote|zahl|grosse|kosten|budget|haushalt|strategie|projekte?|programme?|team|labore?|daten|plattform|stellen|massnahmen|forderung|jahr|aandeel|grootte|budsjett|andel|antal|antall|maara|osuus)$/;
const isSubject = (word: string): boolean => subjects.has(word) || ends.test(word);

/** Whether a column's name asks something, or has a word that is about cities. */
export const saysWhatOf = (names: readonly string[]): boolean =>
  names.some((name) => isAsking(name) || columnWords(name).some((word) => isSubject(fold(word))));

/**
 * Whether it can be judged that a column is a question about cities: by what
 * it asks, by the words of its name, or because its cells name nobody.
 * @param names what it is called
 * @param values its different answers
 * @param isKnown whether an answer is known to be of a choice
 */
export function isJudged(
  names: readonly string[],
  values: readonly string[],
  isKnown: (answer: string) => boolean,
): boolean {
  if (saysWhatOf(names)) return true;
  const unknown = values.filter((value) => !isKnown(value));
  return unknown.filter(couldTell).length * 2 < values.length;
}
