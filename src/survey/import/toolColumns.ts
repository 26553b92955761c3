import { fold } from '../../atlas/fold';
import type { Personal } from './personalWords';

/** Why a column that a survey tool adds by itself is no question. */
export type ToolColumn = Personal | 'not a question';

/** Columns that tools add by themselves, by their whole names, folded; spaces and underscores are the same. */
const tools: readonly (readonly [ToolColumn, RegExp])[] = [
  // KoboToolbox and ODK: what begins with an underscore is theirs; so is what stands in "meta".
  ['time', /^_(submission time|start|end|date modified)$|^(start|end|today|submissiondate)$/],
  [
    'name',
    /^_submitted by$|^(submitter ?name|username|enumerator|instance ?name)$|^meta\/instancename$/,
  ],
  [
    'place',
    /^_?(.+[_/ ])?(gps|geopoint|geotrace|geoshape|geolocation|latitude|longitude|altitude|precision|accuracy)$|^_?(gps|geolocation|location)[_/ -]/,
  ],
  [
    'address of a device',
    /^(device ?id|subscriber ?id|sim ?serial|sim ?id|imei|phonenumber|user ?agent|browser|operating system|resolution)$/,
  ],
  [
    'id or token',
    /^meta\/|^_?_?(id|uuid|index|parent index|parent table name|attachments|xform id string)$|^formhub\/uuid$|^(instance ?id|parent ?key|key|submitter ?id|audit|background-audio)$|^set-of-/,
  ],
  [
    'not a question',
    /^_?_?version_?_?$|^_(validation status|notes|status|tags)$|^_submission_{1,2}|^(review ?state|edits|form ?version|attachments ?(present|expected))$/,
  ],
  // REDCap.
  [
    'id or token',
    /^(record ?id|redcap (event name|survey identifier|repeat instrument|repeat instance)|survey identifier|event name|repeat (instrument|instance))$/,
  ],
  ['place', /^(redcap )?data access group$/],
  ['time', /^(.+ )?survey timestamp$|^\w+_timestamp$/],
  ['not a question', /^complete\?$|^\w+_complete$|^form status$/],
  // SoSci Survey.
  ['id or token', /^(case|serial|ref)$|^mailsent$/],
  ['time', /^(started|lastdata|time\d+|time sum|time rsi)$/],
  [
    'not a question',
    /^(questnnr|mode|lastpage|maxpage|missing|missrel|q viewer|deg (time|miss)|finished|language)$/,
  ],
  // Qualtrics.
  [
    'id or token',
    /^q (recaptchascore|relevantid\w*|duplicate\w*|ballotboxstuffing|ambiguous\w*|straightlining\w*|unanswered\w*|urlstatus|termflag|chl|datapolicyviolations|totalduration|language)$/,
  ],
  ['id or token', /^(recipient\w*|external ?(data ?)?reference|response ?(id|set|type))$/],
  [
    'not a question',
    /^(solution ?revision|project ?(category|type)|survey ?(id|name)|calculation ?type|distribution ?channel|.+ - display order)$|\w_do(_\d+)?$/,
  ],
  ['time', /(_| - )(first click|last click|page submit|click count)$|^timing\b/],
  // The same in the languages in which Qualtrics exports.
  [
    'id or token',
    /^(externe datenreferenz|reference de donnees externes?|referencia de datos externos|riferimento dati esterno|zewnetrzne odniesienie do danych)$|(empfanger|destinataire|destinatario|odbiorcy)s?$/,
  ],
  [
    'place',
    /(latitude|longitude) (de l|of )|(latitud|longitud) de la ubicacion|(latitudine|longitudine) (della )?posizione|(breitengrad|langengrad) des|(szerokosc|dlugosc) geograficzna/,
  ],
  [
    'not a question',
    /^(fertiggestellt|abgeschlossen|fortschritt|verteilungskanal|benutzersprache|termine|progression|etat d avancement|canal de (distribution|distribucion)|langue de l.?utilisateur|finalizado|progreso|idioma del usuario|completato|avanzamento|canale di distribuzione|lingua utente|zakonczono|postep|kanal dystrybucji|jezyk uzytkownika)$/,
  ],
  // Microsoft Forms and Google Forms.
  [
    'time',
    /^(start|completion|last modified) time$|^(startzeit|fertigstellungszeit|zeitpunkt der letzten anderung|heure de (debut|fin)|hora de (inicio|finalizacion)|ora di (inizio|completamento)|begintijd|tijd van voltooien|godzina (rozpoczecia|ukonczenia))$|^timestamp$/,
  ],
  [
    'not a question',
    /^(total points|quiz feedback|grade posted time|score|punktzahl|gesamtpunktzahl|total des points|puntuacion( total)?|punteggio|wynik|suma punktow)$|^(points|feedback) - /,
  ],
  // LimeSurvey and Alchemer.
  ['time', /^(interview|group|question) ?time\b|^(time started|date submitted)$/],
  [
    'id or token',
    /^(contact id|legacy comments|session ?id|referr?er|extended referr?er|url variables?|seed)\b/,
  ],
  ['place', /^(state\/region|postal|geo ?(city|country|region)|(city|country) auto)$/],
  [
    'id or token',
    /^(tete de serie|semilla|ziarno|seme|url de provenance|weiterleitungs-?url|url de referencia|adres odsylajacy|tags|alias|link name)$/,
  ],
];

/** Why a column is a tool's own, by its name; null if it is none that is known. Folded or not. */
export function toolColumn(folded: string): ToolColumn | null {
  const plain = folded.trim();
  const spaced = plain.replace(/(?<=[^_])_(?=[^_])/g, ' ');
  return (
    tools.find(([, pattern]) => pattern.test(plain) || pattern.test(spaced))?.[0] ??
    // Kobo's own columns are more than any list has.
    (/^_{1,2}[a-z]/.test(plain) ? 'id or token' : null)
  );
}

/** Whether a program fills in a column, rather than somebody who answers. */
export function isTechnical(column: string): boolean {
  const name = fold(column).trim();
  if (toolColumn(name) === 'not a question') return true;
  return /^(start|user|base)[ -]?(language|sprache)$|lenguaje inicial$|jezyk poczatkowy$|^languages?$|^(langue de depart|idioma (inicial|de inicio)|lingua di partenza|starttaal|lingua inicial|jezyk startowy)$|^(progress|finished|status|response type|total score|refurl|referrer url|version)$|^distribution ?channel$|\. (start language|last page|referrer url)$/.test(
    name,
  );
}
