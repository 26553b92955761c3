import { fold } from '../../atlas/fold';

/** Why a column is left out, as the report says it. */
export type Personal =
  | 'name'
  | 'e-mail'
  | 'phone'
  | 'position'
  | 'address of a device'
  | 'id or token'
  | 'time'
  | 'place'
  | 'free text';

/** What the name of a column says, in the languages that surveys of Europe are held in. Folded. */
const byName: readonly (readonly [Personal, RegExp])[] = [
  [
    'e-mail',
    /e-?mail|\bmail\b|courriel|\bmel\b|correo|posta elettronica|poczt|sahkoposti|epost|e-post/,
  ],
  ['address of a device', /\bip\b|ip ?addr|adresse ip|direccion ip|indirizzo ip|user ?agent/],
  [
    'phone',
    /(?<!smart)phone|telefon|telefoon|\btel\b\.?|mobile (number|phone)|^mobile$|handy(nummer)?\b|mobilnummer|\bgsm\b|cellulare|movil\b|telemovel|^portable$|numero de portable|komork|puhelin|\bfax\b/,
  ],
  [
    'name',
    /(first|last|family|sur|full|your|user|nick|middle|given)[ _-]?names?\b|name of (the )?(person|respondent|contact|official|interviewee|author)|recipient|prenom|nachname|vorname|familienname|ihr name|votre nom|apellido|cognome|voornaam|achternaam|uw naam|apelido|sobrenome|nazwisk|\bimie\b|prijmeni|fornamn|efternamn|etternavn|sukunimi|etunimi/,
  ],
  [
    'name',
    /^(\w+ ){0,3}(filled|completed|answered|prepared) (in |out )?by\b|who (filled|completed|answered)|respondents?\b(?! (id|answer))|interviewee|(rempli|complete|repondu|redige|saisi)e? par|repondante?s?\b|ausgefullt (von|durch)|befragte|auskunftsperson|(rellenad|cumplimentad|completad|respondid)[oa] por|encuestad|compilato da|rispondente|intervistat|ingevuld door|invuller|preenchido por|inquirid|respondente|wypelni|ankietowan|osoba (kontaktowa|wypelniajaca)/,
  ],
  [
    'name',
    /contact ?(person|persoon|details|name|information)|personne (de |a )contact|ansprechpartner|ansprechperson|kontaktperson|kontaktdaten|persona (de |di )?conta[ct]to|datos de contacto|referente|contactgegevens|pessoa de contato|pessoa de contacto|dane kontaktowe/,
  ],
  [
    'position',
    /job ?title|(your|current|professional|official) (role|position|function|title|job)|role in (the|your) organi[sz]ation|votre (fonction|poste|role)|intitule d[eu] poste|ihre (funktion|position|rolle)|berufsbezeichnung|dienststellung|amtsbezeichnung|su (cargo|puesto|funcion)|(il suo|la sua) (ruolo|funzione|carica)|uw (functie|rol)|(o seu|seu) cargo|stanowisk/,
  ],
  [
    'place',
    /latitude|longitude|^location|(postal|your|street|office|mailing|home) address|adresse postale|postanschrift|anschrift|direccion postal|indirizzo postale|postadres|\bmorada\b|endereco|adres pocztowy|post ?code|zip ?code|code postal|postleitzahl|\bplz\b|codigo postal|codice postale|kod pocztowy|^(street|strasse|rue|calle|via|straat|rua|ulica)$/,
  ],
  [
    'id or token',
    /respondent[ _]?id|response[ _]?(id|set)|contribution[ _]?id|invitation[ _]?(number|id)|antwort[ _-]?id|id de (la )?re(ponse|spuesta)|id risposta|antwoord[ _-]?id|id da resposta|id odpowiedzi|collector ?id|^collector|\btoken\b|zugangs(code|schlussel)|\bjeton\b|external ?(data ?)?ref|^custom ?data|^(id|uuid|guid|nr|no\.?|#|lfd\.? ?nr\.?|kod|code)$|^seed\b(?! (fund|money|capital))|zufallsstart|session ?id/,
  ],
  [
    'time',
    /(?<!up[ -]to[ -])\bdates?\b|datestamp|submitdate|startdate|enddate|recordeddate|\bdatum\b|\bfecha\b|\bdata (d[ie]|della|wyslania|invio|compilazione|wypelnienia|submissao)\b|date ?(of|submitted|created|modified)|time ?stamp|start ?time|end ?time|zeitstempel|horodat|marca temporal|informazioni cronologiche|tijdstempel|carimbo de data|sygnatura czasowa|interviewtime|^duration|last ?(page|update|modified)|letzte seite|derniere page|ultima pagina|laatste pagina|ostatnia strona/,
  ],
  [
    'free text',
    /\b(any|further|other|additional|your|general|final) comments?\b|^comments\b|\bcomments? ?:?$|commentaire|kommentar|comentario|commenti\b|commento\b|komentarz|remarks?\b|remarque|bemerkung|anmerkung|observacion|observac(ao|oes)|osservazion|opmerking|toelichting|uwagi\b|poznamk|anything else|additional (information|comments?)|further (information|comments?)|your (own )?words|erlauter|please (specify|explain|describe|elaborate|state|give)|(specify|explain|describe|elaborate)\)?$|precise[rz]|preciser|bitte (angeben|beschreiben|nennen|spezifizieren)|especifi(que|car)|specificare|specifi(ch|c)i|graag (toelichten|specificeren)|gelieve|nader omschrijven|prosze (podac|okreslic|opisac)|jakie\?$|_text$|[_[]other\]?$|\bfree text\b|freitext|texte libre|texto libre|testo libero|vrije tekst/,
  ],
];

/** Names of columns that are said to be personal only where they are short: in a question the words mean other things. */
const byShortName: readonly (readonly [Personal, RegExp])[] = [
  [
    'name',
    /\b(name|names|nom|noms|nombre|nombres|nome|nomi|nomes|naam|namen|navn|namn|nimi|jmeno|nazwa osoby|contact|contacts|kontakt|contacto|contatto|contato|author|autor|auteur|autore|initials|initialen|initiales)\b(?! d[eu]? ?(la |l'|l’)?(ville|commune|cidade|ciudad|municipio|citta|comune|stad|gemeente|miasta|miasto))/,
  ],
  [
    'position',
    /\b(role|position|function|job|fonction|poste|funktion|rolle|beruf|cargo|puesto|funcion|ruolo|funzione|carica|functie|funcao|stanowisko|funkcja|title)\b/,
  ],
  ['place', /\b(address|adresse|direccion|domicilio|indirizzo|adres|residence)\b/],
  [
    'free text',
    /^((your|any|general|other|free) )?comment\b|\b(feedback|suggestions?|notes?|notizen|notas|notatki)\b/,
  ],
];
/** Of a city or a country it is no person's name. */
const ofPlace =
  /\b(city|cities|town|municipality|country|ville|commune|pays|stadt|gemeinde|land|ciudad|municipio|pais|citta|comune|paese|stad|gemeente|cidade|miasto|miasta|gmina|kraj)\b/;

const byValue: readonly (readonly [Personal, RegExp])[] = [
  ['address of a device', /^(\d{1,3}\.){3}\d{1,3}$|^[0-9a-f]*:[0-9a-f:]{4,}$/i],
  ['phone', /^\+?[\d\s().-]{8,}$/],
  ['time', /^\d{4}-\d\d-\d\d|^\d{1,2}[./]\d{1,2}[./]\d{2,4}/],
];
const address = /[^\s@]+@[^\s@]+\.[a-z]{2,}/i;

const wordCount = (text: string): number => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;

/** Whether the name of a column says that it tells of a person; null if not. */
export function personalName(name: string): Personal | null {
  const plain = fold(name).trim();
  const named = byName.find(([, pattern]) => pattern.test(plain));
  if (named) return named[0];
  if (wordCount(plain) > 4 || ofPlace.test(plain)) return null;
  return byShortName.find(([, pattern]) => pattern.test(plain))?.[0] ?? null;
}

/** Two to four words with capitals, as people are called. */
const calledSo = /^(\p{Lu}[\p{L}.'’-]*\s+){1,3}\p{Lu}[\p{L}.'’-]*$/u;

/**
 * Whether a column seems to hold what tells of a person, by its name and some
 * of its values; null if not.
 */
export function personalIn(name: string, values: readonly string[]): Personal | null {
  const filled = values.filter((value) => value !== '');
  // One address is one too many.
  if (filled.some((value) => address.test(value))) return 'e-mail';
  const named = personalName(name);
  if (named) return named;
  const most = (pattern: RegExp) =>
    filled.filter((value) => pattern.test(value)).length > filled.length / 2;
  const held = byValue.find(([, pattern]) => most(pattern));
  if (held) return held[0];
  // Under a question, such words can be answers; under a word or two they are somebody.
  if (wordCount(name) < 4 && !name.includes('?') && most(calledSo)) return 'name';
  return filled.some((value) => /^https?:\/\//.test(value)) ? 'free text' : null;
}
