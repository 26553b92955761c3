import { describe, expect, it } from 'vitest';
import { personalName } from '../../../src/survey/import/personal';
import { isTechnical } from '../../../src/survey/import/toolColumns';
import { drafted, imported } from './kit';

const cities = ['Ghent', 'Riga', 'Lyon', 'Turin', 'Porto', 'Oslo', 'Brno', 'Milan'];
const surnames = ['Berg', 'Novak', 'Silva', 'Nord', 'Kral', 'Roth', 'Hale', 'Blum'];

/** Columns that tools add by themselves, in the languages in which they export. */
const added = {
  'Qualtrics, German':
    'Startdatum|Enddatum|IP-Adresse|Fortschritt|Dauer (in Sekunden)|Fertiggestellt|Aufgezeichnetes Datum|Antwort-ID|Nachname des Empfängers|E-Mail des Empfängers|Externe Datenreferenz|Breitengrad des Standorts|Verteilungskanal|Benutzersprache',
  'Qualtrics, French':
    'Date de début|Adresse IP|Durée (en secondes)|Terminé|ID de réponse|Nom de famille du destinataire|Prénom du destinataire|Référence de données externe|Latitude de l’emplacement|Canal de distribution|Langue de l’utilisateur',
  'Qualtrics, Spanish':
    'Fecha de inicio|Dirección IP|Duración (en segundos)|Finalizado|ID de respuesta|Apellido del destinatario|Referencia de datos externos|Latitud de la ubicación|Canal de distribución|Idioma del usuario',
  'Qualtrics, Polish':
    'Data rozpoczęcia|Adres IP|Czas trwania (w sekundach)|Zakończono|Identyfikator odpowiedzi|Nazwisko odbiorcy|Adres e-mail odbiorcy|Kanał dystrybucji|Język użytkownika',
  SurveyMonkey:
    'Teilnehmer-ID|Collector-ID|Erstellungsdatum|Benutzerdefinierte Daten 1|ID du répondant|ID du collecteur|Données personnalisées 1|ID del encuestado|ID del recopilador|Datos personalizados 1|ID respondenta|ID kolektora|Data utworzenia',
  LimeSurvey:
    'ID de la réponse|Dernière page|Tête de série|URL de provenance|Zufallsstartwert|Start-Sprache|Weiterleitungs-URL|Zugangsschlüssel|Lenguaje inicial|Semilla|Código de acceso|Język początkowy|Ziarno|Kod dostępu',
  'Google and Microsoft Forms':
    'Horodateur|Sygnatura czasowa|Marca temporal|Nom d’utilisateur|Nazwa użytkownika|Gesamtpunktzahl|Wynik|Heure de la dernière modification|Zeitpunkt der letzten Änderung|Hora de la última modificación|Godzina ostatniej modyfikacji',
  'KoboToolbox, ODK, REDCap, Alchemer':
    '_submitted_by|enumerator_name|SubmitterName|meta-instanceID|contact_person_phone|redcap_data_access_group|Invite Email|Invite Custom Field 1|Country Auto|Link Name',
  'people’s own':
    'emailAddress|nom_de_famille|IPAddress|RecipientLastName|telefonnummer|adresse_mail|interlocuteur|personne_ressource|Bearbeiter/in|ausgefuellt_von|zuständige Person|responsable|codice_fiscale|chi compila|remote_addr|el. paštas',
};

describe('a column that a tool adds', () => {
  it.each(Object.entries(added))('is known by its name: %s', (_, names) => {
    const missed = names
      .split('|')
      .filter((name) => personalName(name) === null && !isTechnical(name));
    expect(missed).toEqual([]);
  });
});

type Layout = readonly [string, string[][], (at: number) => string[], string[]];
const yes = (at: number, words: readonly [string, string]) => words[at % 3 === 0 ? 1 : 0];
const several = (at: number, parts: readonly string[]) =>
  parts.filter((_, place) => (at + place) % 3 > 0);

const layouts: readonly Layout[] = [
  [
    'Qualtrics in German, where the options follow “Ausgewählte Auswahl”',
    [
      ['Startdatum', 'Antwort-ID', 'Nachname des Empfängers', 'Q1', 'Q2', 'Q3_1', 'Q3_2'],
      [
        'Startdatum',
        'Antwort-ID',
        'Nachname des Empfängers',
        'Welche Stadt?',
        'Gibt es ein Labor?',
        'Welche Daten? - Ausgewählte Auswahl - Verkehr',
        'Welche Daten? - Ausgewählte Auswahl - Haushalt',
      ],
      Array.from({ length: 7 }, (_, at) => `{"ImportId":"QID${at}"}`),
    ],
    (at) => [
      '2026-03-01 10:00:00',
      `R_${at}`,
      surnames[at] ?? '',
      cities[at] ?? '',
      yes(at, ['Ja', 'Nein']),
      at % 2 ? 'Verkehr' : '',
      at % 3 ? 'Haushalt' : '',
    ],
    ['Gibt es ein Labor?', 'Welche Daten?'],
  ],
  ...(
    [
      ['Antwort mit offenem Ende', 'Antwort', 'Welche Stadt?', 'Gibt es ein Labor?', 'Nachname'],
      [
        'Respuesta de tipo abierto',
        'Respuesta',
        '¿Qué ciudad?',
        '¿Hay un laboratorio?',
        'Apellidos',
      ],
      ['Odpowiedź otwarta', 'Odpowiedź', 'Jakie miasto?', 'Czy jest laboratorium?', 'Nazwisko'],
      ['Risposta aperta', 'Risposta', 'Quale città?', 'C’è un laboratorio?', 'Cognome'],
    ] as const
  ).map(([open, closed, city, lab, surname]): Layout => [
    `SurveyMonkey, two rows: ${open}`,
    [
      [surname, city, lab, 'Data?', ''],
      ['', open, closed, 'Transport', 'Budget'],
    ],
    (at) => [
      surnames[at] ?? '',
      cities[at] ?? '',
      yes(at, ['1', '2']),
      at % 2 ? 'Transport' : '',
      at % 3 ? 'Budget' : '',
    ],
    [lab, 'Data?'],
  ]),
  [
    'Alchemer, where the city of the device stands before the city that is asked about',
    [
      [
        'Response ID',
        'Longitude',
        'Latitude',
        'Country',
        'City',
        'State/Region',
        'Postal',
        'Which city do you answer for?',
        'Is there a lab?',
        'Transport:Which data do you publish?',
        'Budget:Which data do you publish?',
      ],
    ],
    (at) => [
      `${at}`,
      `4.${at}`,
      `50.${at}`,
      'Belgium',
      at % 2 ? 'Ghent' : 'Antwerp',
      'Flanders',
      `900${at}`,
      cities[at] ?? '',
      yes(at, ['Yes', 'No']),
      at % 2 ? 'Transport' : '',
      at % 3 ? 'Budget' : '',
    ],
    ['Is there a lab?', 'Which data do you publish?'],
  ],
  [
    'Microsoft Forms in French',
    [
      [
        'ID',
        'Heure de début',
        'Adresse de messagerie',
        'Nom',
        'Quelle ville ?',
        'Un labo ?',
        'Quelles données ?',
      ],
    ],
    (at) => [
      `${at}`,
      '01/03/2026 10:00:00',
      `a${at}@ville.example`,
      surnames[at] ?? '',
      cities[at] ?? '',
      yes(at, ['Oui', 'Non']),
      several(at, ['Transport', 'Budget', 'Parcs'])
        .map((one) => `${one};`)
        .join(''),
    ],
    ['Un labo ?', 'Quelles données ?'],
  ],
];

describe('an export in another language', () => {
  it.each(layouts)('%s', async (_, head, row, questions) => {
    const rows = [...head, ...cities.map((_city, at) => row(at))];
    const text = rows
      .map((cells) => cells.map((cell) => (cell === '' ? '' : `"${cell.replaceAll('"', '""')}"`)))
      .join('\r\n');
    const bytes = new TextEncoder().encode(text);
    const { mapping } = await drafted('made-up.csv', bytes);
    expect(mapping.questions.map((question) => question.text)).toEqual(questions);
    const { faults, respondents, counts } = await imported('made-up.csv', bytes, mapping);
    expect([faults, respondents]).toEqual([[], cities.length]);
    const told = JSON.stringify([mapping, counts]);
    expect(surnames.filter((name) => told.includes(name))).toEqual([]);
  });
});
