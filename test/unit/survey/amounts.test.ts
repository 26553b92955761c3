import { describe, expect, it } from 'vitest';
import { amountIn } from '../../../src/survey/import/amount';
import { listIn } from '../../../src/survey/import/lists';
import { numberIn } from '../../../src/survey/import/numbers';
import { drafted, imported } from './kit';

const cities = ['Ghent', 'Riga', 'Lyon', 'Turin', 'Porto', 'Oslo', 'Brno', 'Milan'];
const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;

/** What is made of a column of these cells, one a city. */
async function told(heading: string, cells: readonly string[]) {
  const rows = cities.map((city, at) => [city, cells[at % cells.length] ?? '']);
  const text = [['City', heading], ...rows].map((row) => row.map(quoted).join(',')).join('\n');
  const bytes = new TextEncoder().encode(text);
  const { mapping } = await drafted('made-up.csv', bytes);
  const [question] = mapping.questions;
  const { faults, counts } = await imported('made-up.csv', bytes, mapping);
  expect(faults).toEqual([]);
  return { kind: question?.kind, answers: counts[heading] ?? {} };
}

describe('a number as people write it', () => {
  it.each([
    ['50 %', '.', 50],
    ['12,5 %', ',', 12.5],
    ['% 7', '.', 7],
    ['€ 2000', '.', 2_000],
    ['1 200,50 €', ',', 1_200.5],
    ['EUR 15,000', '.', 15_000],
    ['£1.5m', '.', 1_500_000],
    ['2 Mio. €', ',', 2_000_000],
    ['3 tys. zł', ',', 3_000],
    ['12 k€', '.', 12_000],
    ['1’234', '.', 1_234],
    ['1\u2009234', '.', 1_234],
    ['1.234,5', ',', 1_234.5],
    ['\u22123', '.', -3],
    ['+8', '.', 8],
    ['8 VZÄ', ',', 8],
    ['40 employees', '.', 40],
  ] as const)('%s', (cell, decimal, number) => expect(numberIn(cell, decimal)).toBe(number));

  it.each([
    '12 m',
    '3 t',
    '5-10',
    '1/2',
    'Q3',
    '2 or 3',
    '12 apples',
    '€',
    '3 € $',
    '18 months',
    '1 2',
    '10 3',
    '1 2345',
    '',
  ])('but not: %s', (cell) => expect(numberIn(cell, '.')).toBeNull());

  it('says what it counts', () => {
    expect(amountIn('12,5 Prozent')?.unit).toBe('%');
    expect(amountIn('5 ETP')?.unit).toBe('people');
  });
});

describe('a column of numbers', () => {
  it.each([
    ['Budget share', ['50 %', '12.5 %', '33%', '10 %', '25 %', '75 %', '80 %', '5 %'], ' %'],
    ['Budgetanteil', ['50 %', '12,5 %', '33 %', '10 %', '25 %', '75 %', '80 %', '5 %'], ' %'],
    ['Budget', ['2000 €', '15.000 €', '1.200 €', '900 €', '30.000 €', '700 €'], ' €'],
    ['Team size', ['12', '8', 'n/a', '40', '3', '25', '60', 'not known'], ''],
    ['Teamgröße', ['12', '8', 'k. A.', '40', '3', '25', '60', 'k.A.'], ''],
    ['Tamaño del equipo', ['12', '8', 's/o', '40', '3', '25', '60', 's/d'], ''],
    ['Taille de l’équipe', ['12', '8', 'NC', '40', '3', '25', '60', 'n.c.'], ''],
    ['Wielkość zespołu', ['12', '8', 'brak danych', '40', '3', '25', '60', 'b.d.'], ''],
    ['Team size in full time', ['12 FTE', '8', '5 FTE', '40', '3', '22', '25', '60'], ''],
  ])('is told by ranges: %s', async (heading, cells, sign) => {
    const { kind, answers } = await told(heading, cells);
    expect(kind).toBe('number');
    for (const label of Object.keys(answers)) {
      expect(label).toMatch(/^[≤>] /);
      expect(label.endsWith(sign)).toBe(true);
    }
  });

  it('of two currencies, or of halves beside per cent, is none', async () => {
    const money = ['2000 €', '$ 3000', '1200 €', '900 €', '30000 €', '$ 700'];
    expect((await told('Which budget?', money)).kind).not.toBe('number');
    const shares = ['50 %', '0.25', '10 %', '0.75', '80 %', '5 %'];
    expect((await told('Which share?', shares)).kind).not.toBe('number');
  });

  it('the comma of a number stands between no answers', async () => {
    const { answers } = await told('Which share?', ['12,5 %', '50 %']);
    expect(answers).toEqual({ '12,5 %': 4, '50 %': 4 });
  });
});

describe('several answers in one cell', () => {
  const of = { Labs: 5, Hubs: 5, Sandboxes: 3 };
  it.each([
    ['JSON', '["Labs","Hubs"]', '["Labs"]', '["Hubs","Sandboxes"]'],
    ['Python', "['Labs', 'Hubs']", "['Labs']", "['Hubs' ; 'Sandboxes']"],
    ['a database', '{Labs,Hubs}', '{Labs}', '{Hubs,Sandboxes}'],
    ['a slash', 'Labs / Hubs', 'Labs', 'Hubs / Sandboxes'],
  ])('as %s writes them', async (_, both, one, others) => {
    const cells = [both, one, others, both, one, others, one, others];
    expect((await told('Which do you have?', cells)).answers).toEqual(of);
  });

  it('a list knows its quotes, and other cells are none', () => {
    expect(listIn(`["It's", "a \\"lab\\""]`)).toEqual(["It's", 'a "lab"']);
    expect(listIn('[]')).toEqual([]);
    expect(listIn('Labs [new]')).toBeNull();
    expect(listIn('{"ImportId":"QID1"}')).toBeNull();
  });
});

describe('a scale in words', () => {
  it.each([
    ['de', ['stimme voll und ganz zu', 'stimme eher zu', 'teils/teils', 'stimme eher nicht zu']],
    [
      'fr',
      ['Tout à fait d’accord', 'Plutôt d’accord', 'Plutôt pas d’accord', 'Pas du tout d’accord'],
    ],
    ['es', ['Totalmente de acuerdo', 'De acuerdo', 'En desacuerdo', 'Totalmente en desacuerdo']],
    [
      'pl',
      [
        'zdecydowanie się zgadzam',
        'raczej się zgadzam',
        'ani tak, ani nie',
        'raczej się nie zgadzam',
      ],
    ],
    ['nl', ['Helemaal mee eens', 'Mee eens', 'Mee oneens', 'Helemaal mee oneens']],
  ])('is answers to choose from, under any heading: %s', async (_, steps) => {
    const { kind, answers } = await told('Q7', steps);
    expect(kind).toBe('single');
    expect(Object.keys(answers).toSorted()).toEqual(steps.toSorted());
  });
});
