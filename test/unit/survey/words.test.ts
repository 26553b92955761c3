import { describe, expect, it } from 'vitest';
import {
  isChosen,
  isNotChosen,
  isOfAChoice,
  isOther,
  isPlainAnswer,
  saysOf,
} from '../../../src/survey/import/words';

describe('an answer', () => {
  it.each([
    'Yes',
    'yes.',
    'Oui',
    'Ja',
    'Sí',
    'Sì',
    'Sim',
    'Tak',
    'Ano',
    'Ναι',
    'Kyllä',
    'Y',
    'TRUE',
  ])('that is yes says yes: %s', (word) => expect(saysOf(word)).toBe('yes'));

  it.each([
    'Yes, in one department',
    'Oui, en partie',
    'Ja – teilweise',
    'Sí (desde 2020)',
    'Tak: lab',
  ])('that begins with yes and goes on says yes: %s', (word) => expect(saysOf(word)).toBe('yes'));

  it.each([
    'No',
    'no.',
    'Non',
    'Nein',
    'Nee',
    'Não',
    'Nie',
    'Nej',
    'Ne',
    'Nu',
    'N',
    'Όχι',
    'FALSE',
  ])('that is no says no: %s', (word) => expect(saysOf(word)).toBe('no'));

  it.each([
    'No answer',
    'No budget',
    'No, but we plan one',
    'Not yet',
    'Non applicable',
    'Nie wiem',
    'No sabe',
    'Não sei',
    'Nein, aber geplant',
    'Yes, planned',
    'Oui, prévu pour 2027',
    'Yes and no',
    'Yesterday',
    'Don’t know',
    'Prefer not to say',
    'n/a',
    'None',
    'Nobody',
    '',
  ])('that is neither says nothing: %s', (word) => expect(saysOf(word)).toBeNull());
});

it.each([
  ['Oui', 'Non'],
  ['Ja', 'Nein'],
  ['Sí', 'No'],
  ['Ja', 'Nee'],
  ['Sim', 'Não'],
  ['Tak', 'Nie'],
  ['Checked', 'Unchecked'],
  ['Selected', 'Not Selected'],
  ['Ausgewählt', 'Nicht ausgewählt'],
  ['Sélectionné', 'Non sélectionné'],
  ['1', '0'],
  ['x', ''],
  ['Y', 'N'],
  ['WAHR', 'FALSCH'],
])('%s was chosen, %s was not', (yes, no) => {
  expect([isChosen(yes), isNotChosen(yes)]).toEqual([true, false]);
  expect([isChosen(no), isNotChosen(no)]).toEqual([false, true]);
});

it.each(['Maybe', '2', 'Transport', 'no budget'])('%s is neither', (cell) =>
  expect([isChosen(cell), isNotChosen(cell)]).toEqual([false, false]),
);

it.each([
  ['Other', true],
  ['other (please specify)', true],
  ['Autre', true],
  ['Autre (précisez)', true],
  ['Sonstiges', true],
  ['Andere, und zwar:', true],
  ['Otro', true],
  ['Altro (specificare)', true],
  ['Anders, namelijk', true],
  ['Outros', true],
  ['Inne', true],
  ['Innenstadt', false],
  ['Other-worldly', false],
  ['Mother tongue', false],
  ['Transport', false],
])('%s stands for other: %s', (option, is) => expect(isOther(option)).toBe(is));

it('yes, no and silence tell of nobody, and degrees and codes are of a choice', () => {
  for (const word of ['Yes', 'Nein', 'Don’t know', 'Keine Angabe', 'Nie wiem', 'No contesta'])
    expect([isPlainAnswer(word), isOfAChoice(word)]).toEqual([true, true]);
  for (const word of ['Often', 'Trifft eher zu', 'A1', 'AO12', '-oth-', 'Zgadzam się'])
    expect([isPlainAnswer(word), isOfAChoice(word)]).toEqual([false, true]);
  for (const word of ['Jan', 'A lab', '1', 'x', 'A1 Motorway'])
    expect(isPlainAnswer(word)).toBe(false);
});
