import { describe, expect, it } from 'vitest';
import { drafted, imported } from './kit';

const cities = ['Ghent', 'Riga', 'Lyon', 'Turin', 'Porto', 'Oslo', 'Brno', 'Milan'];
const read = async (rows: readonly (readonly string[])[]) => {
  const bytes = new TextEncoder().encode(rows.map((cells) => cells.join(',')).join('\n'));
  const { mapping } = await drafted('made-up.csv', bytes);
  const { faults, respondents, counts } = await imported('made-up.csv', bytes, mapping);
  return { faults, respondents, counts, missing: mapping.missing };
};

describe('quotes that CSV does not know', () => {
  it.each(["''", '“”', '„“', '«»', '‘’'])('around all cells are taken off: %s', async (pair) => {
    const [open = '', close = ''] = pair;
    const rows = [
      ['City', 'Is there a lab?'],
      ...cities.map((city, at) => [city, at % 2 ? 'Yes' : 'No']),
    ].map((cells) => cells.map((cell) => `${open}${cell}${close}`));
    expect(await read(rows)).toEqual({
      faults: [],
      respondents: 8,
      counts: { 'Is there a lab?': { Yes: 4, No: 4 } },
      missing: undefined,
    });
  });

  it('stay where they are part of a text', async () => {
    const rows = [
      ['City', 'Which lab?'],
      ...cities.map((city, at) => [city, at % 2 ? '“The Lab”' : 'none']),
    ];
    expect((await read(rows)).counts).toEqual({ 'Which lab?': { '“The Lab”': 4, none: 4 } });
  });
});

describe('what stands for no value', () => {
  it('is a word of databases, in one column, too, and a letter of Stata among numbers', async () => {
    const rows = [
      ['City', 'Is there a lab?', 'Team size'],
      ...cities.map((city, at) => [
        city,
        at % 2 ? 'Yes' : 'NULL',
        ['5', '12', '.', '30', '44', '7', '.a', '18'][at] ?? '',
      ]),
    ];
    const { faults, counts, missing } = await read(rows);
    expect([faults, missing]).toEqual([[], ['.', '.a', 'NULL']]);
    expect(counts['Is there a lab?']).toEqual({ Yes: 4 });
  });
});
