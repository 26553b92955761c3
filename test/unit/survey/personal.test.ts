import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftMapping } from '../../../src/survey/import/draft';
import { columnsOf } from '../../../src/survey/import/mapping';
import { personalName } from '../../../src/survey/import/personal';

const cities = ['Ghent', 'Riga', 'Braga', 'Turin', 'Oslo', 'Brno', 'Porto', 'Gdańsk', 'Lyon'];
const facts = {
  practices: [{ id: 'living-lab', label: 'Living lab' }],
  match: (name: string) =>
    cities.includes(name) ? { city: name.toLowerCase() } : { suggestions: [] },
};
const file = { name: 'made-up.csv', changed: '2026-11-25' };

/** How columns that tell of a person are called, in the languages of Europe's surveys. */
const headings = {
  name: [
    ['Name', 'Your name', 'Full name:', 'Contact', 'Contact person', 'Filled in by', 'Respondent'],
    ['This survey was completed by', 'Name of the person who answers', 'User name', 'Initials'],
    ['Nom', 'Nom et prénom', 'Personne de contact', 'Rempli par', 'Répondant', 'Votre nom'],
    ['Vor- und Nachname', 'Ansprechpartnerin', 'Ausgefüllt von', 'Kontaktperson', 'Ihr Name'],
    ['Nombre', 'Nombre y apellidos', 'Persona de contacto', 'Rellenado por', 'Encuestado'],
    ['Nome', 'Nome e cognome', 'Referente', 'Compilato da', 'Contatto'],
    ['Naam', 'Voornaam', 'Contactpersoon', 'Ingevuld door', 'Uw naam'],
    ['Nome completo', 'Apelido', 'Pessoa de contacto', 'Preenchido por', 'Contato'],
    ['Imię i nazwisko', 'Nazwisko', 'Osoba kontaktowa', 'Wypełnił(a)', 'Kontakt'],
  ],
  position: [
    ['Your role', 'Position', 'Job title', 'Function', 'Your current position'],
    ['Fonction', 'Votre poste', 'Funktion', 'Ihre Position', 'Cargo', 'Su puesto', 'Ruolo'],
    ['Il suo ruolo', 'Functie', 'Uw functie', 'Função', 'Stanowisko', 'Funkcja'],
  ],
  'e-mail': [
    ['E-mail', 'Email address', 'Courriel', 'Adresse électronique (e-mail)', 'E-Mail-Adresse'],
    ['Correo electrónico', 'Posta elettronica', 'E-mailadres', 'Adres e-mail', 'Mail'],
  ],
  phone: [
    ['Phone', 'Telephone number', 'Mobile', 'Téléphone', 'Telefon', 'Telefonnummer', 'Teléfono'],
    ['Telefono', 'Telefoonnummer', 'Telefone', 'Telemóvel', 'Numer telefonu', 'Fax', 'Tel.'],
  ],
  place: [
    ['Address', 'Postal address', 'Adresse', 'Adresse postale', 'Anschrift', 'Dirección'],
    ['Indirizzo', 'Adres', 'Morada', 'Endereço', 'Postcode', 'PLZ', 'Code postal'],
  ],
  'free text': [
    ['Comments', 'Any other comments?', 'Remarks', 'Notes', 'Other (please specify)', 'Feedback'],
    ['If yes, please describe', 'Is there anything else you want to tell us?', 'Comment'],
    ['Commentaires', 'Remarques', 'Autre (précisez)', 'Veuillez préciser'],
    ['Kommentar', 'Bemerkungen', 'Anmerkungen', 'Sonstiges (bitte angeben)', 'Bitte erläutern'],
    ['Comentarios', 'Observaciones', 'Otro (especifique)', 'Commenti', 'Osservazioni'],
    ['Altro (specificare)', 'Opmerkingen', 'Toelichting', 'Anders, namelijk (graag toelichten)'],
    [
      'Comentários',
      'Observações',
      'Outro (especificar)',
      'Komentarze',
      'Uwagi',
      'Inne (proszę podać)',
    ],
  ],
} as const;
const called = Object.entries(headings).flatMap(([why, lists]) =>
  lists.flat().map((heading) => [heading, why] as const),
);

describe('the name of a column', () => {
  it.each(called)('%s says that it is personal: %s', (heading, why) =>
    expect(personalName(heading)).toBe(why),
  );

  it.each([
    'Does the city have a contact point for start-ups and for residents?',
    'Which challenges does your city address?',
    'How many tenders were completed by small firms?',
    'Do you use external data?',
    'Is your open data up to date?',
    'Which data does it open?',
    'Do you collect feedback from residents, and how often?',
    'Is there seed funding for start-ups?',
    'Comment mesurez-vous les résultats de vos projets ?',
    'Nombre de données ouvertes, par catégorie et par année ?',
    'Do you offer a smartphone app?',
    'Which data dissemination channels do you use?',
    'Is there a training session?',
    'City name',
    'Does your country support city innovation?',
  ])('%s does not', (heading) => expect(personalName(heading)).toBeNull());
});

const letters = fc.stringMatching(/^[A-Z][a-z]{2,8}$/);
const person = fc.tuple(letters, letters).map((names) => names.join(' '));
const mail = fc.tuple(letters, letters).map(([one, two]) => `${one}@${two}.example`);
const sentence = fc
  .array(fc.stringMatching(/^[a-z]{2,9}$/), { minLength: 3, maxLength: 9 })
  .map((words) => words.join(' '));

/** A table of some cities with a question, and one more column with this heading and these cells. */
const tableWith = (heading: string, cells: readonly string[]) => [
  ['City', 'Do you have a living lab?', heading],
  ...cells.map((cell, at) => [cities[at] ?? '', at % 2 ? 'Yes' : 'No', cell]),
];
/** Whether the column is in no question, and nothing of it anywhere in the mapping. */
function isLeftOut(heading: string, cells: readonly string[]): boolean {
  const { mapping, leftOut } = draftMapping(tableWith(heading, cells), file, facts);
  const told = JSON.stringify({ ...mapping, survey: null });
  const read = mapping.questions.flatMap(columnsOf);
  return (
    !read.includes(heading) &&
    leftOut.some(({ column }) => column === heading) &&
    !cells.some((cell) => cell.length > 2 && told.includes(cell))
  );
}
const some = <T>(of: fc.Arbitrary<T>, least = 2) =>
  fc.array(of, { minLength: least, maxLength: cities.length });

describe('in files of a few rows', () => {
  it('a column that is called personal is never proposed, whoever stands in it and how often', () => {
    const few = fc.uniqueArray(fc.oneof(person, sentence), { minLength: 1, maxLength: 4 });
    const cells = few.chain((texts) => some(fc.constantFrom(...texts, '')));
    fc.assert(
      fc.property(fc.constantFrom(...called), cells, ([heading], all) => {
        expect(isLeftOut(heading, all)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('names are never proposed whatever the column is called, even of people who answered for several cities', () => {
    const heading = fc.constantFrom('Q7', 'Lead', 'Who?', 'Verantwortlich', 'G02Q01');
    const unique = fc.uniqueArray(person, { minLength: 2, maxLength: cities.length });
    fc.assert(
      fc.property(heading, unique, (name, people) => {
        expect(isLeftOut(name, people)).toBe(true);
      }),
    );
    const again = fc
      .uniqueArray(person, { minLength: 2, maxLength: 3 })
      .chain((people) => some(fc.constantFrom(...people)));
    fc.assert(
      fc.property(again, (people) => {
        expect(isLeftOut('Q7', people)).toBe(true);
      }),
    );
  });

  it('addresses and people’s own words are never proposed, and one among answers takes them all', () => {
    const own = fc.uniqueArray(fc.oneof(sentence, mail), {
      minLength: 3,
      maxLength: cities.length,
    });
    fc.assert(
      fc.property(own, (cells) => {
        expect(isLeftOut('What helps most?', cells)).toBe(true);
      }),
    );
    fc.assert(
      fc.property(fc.oneof(sentence, mail), (one) => {
        const cells = ['A lab', 'A lab', 'A fund', 'A fund', 'A fund', 'A lab', one, 'A lab'];
        expect(isLeftOut('What helps most?', cells)).toBe(true);
      }),
    );
  });

  it('what can be chosen is proposed, though nobody said the same', () => {
    for (const cells of [
      ['Yes', 'No', 'Don’t know'],
      ['Ja', 'Nein', 'Keine Angabe'],
      ['Often', 'Never', 'Sometimes', 'Always'],
      ['A1', 'A2', '-oth-'],
      ['Living lab', 'Yes'],
      ['A lab', 'A fund', 'A lab', 'A fund', 'Both'],
    ]) {
      const { mapping } = draftMapping(tableWith('What of it?', cells), file, facts);
      expect(mapping.questions.map(({ text }) => text)).toContain('What of it?');
    }
  });
});
