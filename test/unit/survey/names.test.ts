import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isTechnical } from '../../../src/survey/import/toolColumns';
import { keptMapping } from '../../../src/survey/import/keptMapping';
import { columnsOf } from '../../../src/survey/import/mapping';
import { personalName } from '../../../src/survey/import/personal';
import { exclusionReasons } from '../../../src/survey/import/exclusionReasons';
import { filesOf, toldOf } from '../../../src/survey/import/write';
import { faultLine } from '../../../src/atlas/fault';
import { printable } from '../../../src/survey/import/fault';
import { Import } from '../../../src/survey/import/Import';
import { drafted, facts, rowsIn } from './kit';

/** Columns that tell of a person, in words, in the languages of Europe. */
const phrases: Readonly<Record<string, string>> = {
  en: 'contact name,respondent name,e mail,phone number,home address,job title,interview date,client ip,device id,zip code,date of birth,filled by,staff comments',
  fr: 'nom contact,prénom,adresse mail,téléphone,adresse postale,fonction,date naissance,rempli par,code postal,remarques',
  de: 'Kontakt Name,Vorname,Mail Adresse,Telefon Nummer,Anschrift,Funktion,Geburtsdatum,ausgefüllt von,Postleitzahl,Bemerkungen',
  es: 'nombre contacto,apellidos,correo electrónico,teléfono,dirección,cargo,fecha nacimiento,encuestado,código postal,observaciones',
  it: 'nome referente,cognome,posta elettronica,cellulare,indirizzo,ruolo,data di nascita,compilato da,codice postale,osservazioni',
  nl: 'naam contactpersoon,achternaam,e mail adres,telefoon,adres,functie,geboortedatum,ingevuld door,postcode,opmerkingen',
  pt: 'nome contacto,apelido,correio e mail,telemóvel,morada,cargo,data de nascimento,preenchido por,código postal,observações',
  pl: 'imię i nazwisko,nazwisko,adres e mail,telefon,adres,stanowisko,data urodzenia,ankieter,kod pocztowy,uwagi',
  cs: 'jméno,příjmení,e mail,telefon,adresa,pozice,datum narození,tazatel,psč,poznámky',
  hu: 'név,vezetéknév,e mail cím,telefonszám,lakcím,beosztás,születési dátum,kérdezőbiztos,irányítószám,megjegyzések',
  sv: 'namn,efternamn,e post,telefon,adress,befattning,födelsedatum,intervjuare,postnummer,kommentarer',
  fi: 'nimi,sukunimi,sähköposti,puhelin,osoite,tehtävänimike,syntymäaika,haastattelija,postinumero,kommentit',
};
const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
/** How programs write a name of several words. */
const spellings: Readonly<Record<string, (words: string[]) => string>> = {
  snake_case: (words) => words.join('_').toLowerCase(),
  camelCase: ([first = '', ...rest]) => first.toLowerCase() + rest.map(capital).join(''),
  PascalCase: (words) => words.map(capital).join(''),
  'kebab-case': (words) => words.join('-').toLowerCase(),
  UPPER_CASE: (words) => words.join('_').toUpperCase(),
  'in a group, with a number': (words) => `group_q5/${words.join('_').toLowerCase()}_2`,
};
const written = Object.entries(phrases).flatMap(([language, list]) =>
  list
    .split(',')
    .flatMap((phrase) =>
      Object.entries(spellings).map(
        ([how, spelt]) => [spelt(phrase.split(' ')), `${language}: ${phrase}`, how] as const,
      ),
    ),
);

describe('the name of a column, as programs write it', () => {
  it('says that it tells of a person, in any language and spelling', () => {
    const missed = written.filter(([name]) => personalName(name) === null);
    expect(missed.map(([name, phrase, how]) => `${name} (${phrase}, ${how})`)).toEqual([]);
  });

  it.each([
    [
      'KoboToolbox',
      '_id _uuid _submission_time _submitted_by _validation_status _tags __version__',
    ],
    [
      'KoboToolbox',
      '_GPS_latitude _GPS_altitude _index formhub/uuid meta/instanceID meta/rootUuid',
    ],
    ['ODK', 'SubmissionDate KEY PARENT_KEY instanceID deviceid simserial subscriberid username'],
    ['ODK', 'today start end imei gps-Accuracy SubmitterName AttachmentsPresent FormVersion'],
    ['REDCap', 'record_id redcap_event_name redcap_survey_identifier redcap_data_access_group'],
    ['REDCap', 'city_survey_timestamp city_survey_complete redcap_repeat_instance'],
    [
      'SoSci Survey',
      'CASE SERIAL REF QUESTNNR MODE STARTED LASTDATA TIME001 TIME_SUM DEG_TIME MAILSENT',
    ],
    ['Qualtrics', 'Q_RecaptchaScore Q_RelevantIDFraudScore Q_DuplicateScore SolutionRevision'],
    ['Qualtrics', 'ResponseId RecipientEmail ExternalReference LocationLatitude Q1_DO_2'],
    ['Alchemer', 'SessionID Referer Longitude Postal'],
    ['people', 'Geburtsjahr Hausnr eingegeben_von respCode Personalnr Namenskürzel kontaktepost'],
    ['databases', 'created_at updatedAt submitted_on user_account uid image_url reviewed_by'],
    ['phones and browsers', 'deviceModel os_version screen_resolution fingerprint cookie'],
    ['invitations', 'access_code inviteCode respid data_collector yob Anrede'],
  ])('is known of %s: %s', (_, names) => {
    const missed = names.split(' ').filter((name) => !personalName(name) && !isTechnical(name));
    expect(missed).toEqual([]);
  });

  it.each([
    'lab',
    'team_size',
    'city_name',
    'CityName',
    'country_code',
    'openData',
    'has_living_lab',
    'Stadtname',
    'policy_role_of_city',
    'Who leads?',
  ])('says nothing of a person: %s', (name) => expect(personalName(name)).toBeNull());
});

const cities = ['Ghent', 'Riga', 'Braga', 'Turin', 'Oslo', 'Brno', 'Porto', 'Gdańsk', 'Lyon'];
const secret = fc.stringMatching(/^zq[a-z]{6}$/);
const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;

/** A file as tools write them: personal columns among questions, a first row that is hard to tell, and who agreed. */
const survey = fc
  .record({
    personal: fc.uniqueArray(fc.constantFrom(...written.map(([name]) => name)), {
      minLength: 1,
      maxLength: 5,
      selector: (name) => name.toLowerCase(),
    }),
    people: fc.uniqueArray(secret, { minLength: 2, maxLength: 4 }),
    own: fc.stringMatching(/^zx[a-z]{6}$/),
    index: fc.boolean(),
    twins: fc.boolean(),
    isKnown: fc.boolean(),
  })
  .map(({ personal, people, own, index, twins, isKnown }) => {
    const header = [
      ...(index ? [''] : []),
      'City',
      'Living lab',
      'Is there a lab?',
      ...(twins ? ['Which team?', 'Which team?'] : []),
      'Agreed',
      ...personal,
    ];
    const rows = cities.map((city, at) => [
      ...(index ? [`${at}`] : []),
      at === 0 && !isKnown ? 'Atlantis' : city,
      at % 2 ? '' : 'Living lab',
      // The first agreed to nothing, and says in words of its own what nobody else does.
      at === 0 ? `Yes, ${own}` : at % 2 ? 'Yes' : 'No',
      ...(twins ? [at === 0 ? own : 'Yes', at % 2 ? 'Yes' : 'No'] : []),
      at === 0 ? 'No' : 'Yes',
      ...personal.map((_, place) => people[(at + place) % people.length] ?? ''),
    ]);
    return { personal, people, own, header, rows };
  });

describe('of files whose columns have the names that programs give', () => {
  it('no byte of a personal column, nor of who did not agree, is told anywhere', async () => {
    await fc.assert(
      fc.asyncProperty(survey, async ({ personal, people, own, header, rows }) => {
        const text = [header, ...rows].map((cells) => cells.map(quoted).join(',')).join('\n');
        const bytes = Buffer.from(text);
        const { mapping, leftOut, columns, doubts } = await drafted('made-up.csv', bytes);
        const log = leftOut.map(
          ({ column, why }) => `left out: ${column} (${exclusionReasons[why]})`,
        );
        const proposed = [JSON.stringify(mapping), ...log, ...columns].join('\n');
        expect(people.filter((word) => proposed.includes(word))).toEqual([]);
        expect(
          mapping.questions.flatMap(columnsOf).filter((one) => personal.includes(one)),
        ).toEqual([]);
        // Nothing of the first row stands in what the columns are called.
        expect(doubts.filter(({ kind }) => kind === 'header')).toEqual([]);
        expect([...columns, ...mapping.questions.map((one) => one.text)].join()).not.toContain(own);

        const names = { names: { Atlantis: 'turin' } };
        const agreed = {
          ...mapping,
          city: { ...mapping.city, ...names },
          consent: { column: 'Agreed', yes: ['Yes'] },
          oneEach: false,
          base: 2,
          questions: mapping.questions.map((one) => ({ ...one, public: true })),
        };
        const importer = new Import(agreed, facts.match);
        importer.open('made-up.csv');
        for await (const row of rowsIn(bytes)) importer.addRow(row);
        importer.end();
        expect(importer.faults.map((fault) => faultLine(printable(fault)))).toEqual([]);
        const made = [...filesOf(toldOf(importer), []).values()].join('\n');
        expect([...people, own].filter((word) => made.includes(word))).toEqual([]);
        // What columns are called is in the texts of questions, and in nothing else.
        const kept = filesOf(toldOf(importer), []).get('provenance.json') ?? '';
        expect(kept).not.toContain('"column": "City"');
        expect(kept).toContain('"column": "(column ');
        // A mapping that names columns by their numbers reads the same.
        const byNumber = keptMapping(agreed, agreed.questions, (name) => importer.numberOf(name));
        const again = new Import(
          { ...byNumber, city: { ...byNumber.city, ...names } },
          facts.match,
        );
        again.open('made-up.csv');
        for await (const row of rowsIn(bytes)) again.addRow(row);
        again.end();
        expect([...filesOf(toldOf(again), [])]).toEqual([...filesOf(toldOf(importer), [])]);
      }),
      { numRuns: 150 },
    );
  }, 60_000);
});
