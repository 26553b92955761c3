import { describe, expect, it } from 'vitest';
import { Work, type Facts } from '../../../src/pages/surveys/guide/work';

const belgium = { code: 'BE', name: 'Belgium' };
const facts: Facts = {
  practices: [],
  cities: ['Ghent', 'Liège', 'Namur'].map((name) => ({
    id: name.toLowerCase().replace('è', 'e'),
    name,
    localName: name,
    otherNames: name === 'Ghent' ? ['Gand'] : [],
    country: belgium,
  })),
};
const table = 'City,A lab?\nGhent,Yes\nLiège,No\nNamur,Yes\nGand,No\n';
const fileOf = (bytes: Uint8Array<ArrayBuffer> | string, name = 'made-up.csv') =>
  new File([bytes], name);
const tell = () => undefined;
const draft = (work: Work, file: File, said = {}) =>
  work.reply({ kind: 'draft', files: [file], said, facts }, tell);

describe('the work of the guide', () => {
  it('proposes a mapping, which can go from thread to thread, and knows its columns', async () => {
    const work = new Work();
    const reply = await draft(work, fileOf(table));
    expect(structuredClone(reply)).toMatchObject({
      draft: { columns: ['City', 'A lab?'], mapping: { header: 'one' }, as: { encoding: 'utf-8' } },
    });
    expect(await work.reply({ kind: 'column', name: 'A lab?' }, tell)).toEqual({
      column: { text: 'A lab?', values: ['Yes', 'No'] },
    });
  });

  it('reads as somebody has said, and says so in the mapping', async () => {
    const bytes = Uint8Array.from(
      [...table].map((sign) => (sign === 'è' ? 0xe8 : sign.charCodeAt(0))),
    );
    const said = { encoding: 'windows-1250', header: 'none' } as const;
    expect(await draft(new Work(), fileOf(bytes), said)).toMatchObject({
      draft: { mapping: said, as: { encoding: 'windows-1250' } },
    });
    expect(await draft(new Work(), fileOf(bytes))).toMatchObject({
      draft: { mapping: { header: 'one' }, as: { encoding: 'windows-1252' } },
    });
  });

  it('suggests cities by their names in other languages', async () => {
    const work = new Work();
    const file = fileOf(table);
    const reply = await draft(work, file);
    const mapping = 'draft' in reply ? reply.draft.mapping : null;
    if (!mapping) throw new Error('no mapping');
    const read = { kind: 'read', files: [file], mapping, facts } as const;
    expect(structuredClone(await work.reply(read, tell))).toMatchObject({
      outcome: {
        faults: [{ kind: 'unknown-city', value: 'Gand', suggestions: [{ id: 'ghent' }] }],
      },
    });
    const names = { Gand: 'ghent' };
    const known = { ...mapping, oneEach: false, city: { ...mapping.city, names } };
    expect(await work.reply({ ...read, mapping: known }, tell)).toMatchObject({
      outcome: { told: { respondents: 4 } },
    });
    expect(await work.reply({ ...read, mapping: { ...known, name: '' } }, tell)).toEqual({
      problem: { kind: 'not-filled-in', names: [] },
    });
  });

  it('takes a mapping that was saved, and says where one is none', async () => {
    const work = new Work();
    const reply = await draft(work, fileOf(table));
    const mapping = 'draft' in reply ? reply.draft.mapping : null;
    const take = (text: string) => work.reply({ kind: 'mapping', file: fileOf(text), facts }, tell);
    expect(await take(JSON.stringify(mapping))).toEqual({ mapping });
    const stranger = JSON.stringify(mapping).replace('"practice":null', '"practice":"none-such"');
    for (const text of [stranger, '{}', 'City,Lab?']) {
      expect(await take(text)).toEqual({ problem: { kind: 'not-a-mapping', names: [] } });
    }
  });

  it('lays what cities agreed to show beside the atlas, each answer at its own question', async () => {
    const work = new Work();
    const agreed = 'May we show your answers by name?';
    const rows = ['Ghent;Yes;Yes;Often', 'Namur;Yes;No;Never'];
    const file = fileOf([`City;${agreed};Is there a lab?;How often?`, ...rows].join('\n'));
    const reply = await draft(work, file);
    const mapping = 'draft' in reply ? reply.draft.mapping : null;
    if (!mapping) throw new Error('no mapping');
    const questions = mapping.questions.map((question) => ({ ...question, public: true }));
    const open = { ...mapping, base: 2, questions };
    const read = await work.reply({ kind: 'read', files: [file], mapping: open, facts }, tell);
    const outcome = 'outcome' in read && 'told' in read.outcome ? read.outcome : null;
    expect(outcome?.told).toMatchObject({ cities: 2, base: 2 });
    expect(outcome?.told.answers.map(({ label, named }) => [label, named])).toEqual(
      expect.arrayContaining([
        ['Often', 1],
        ['Yes', 1],
      ]),
    );
    const [, , , , asked = [], given = []] = outcome?.onMap.survey ?? [];
    const shown = given.map(([city, question, answers]) => [
      facts.cities[city]?.id,
      asked[question]?.[1],
      answers.map((at) => asked[question]?.[3][at]?.[1]),
    ]);
    expect(shown).toEqual([
      ['ghent', 'How often?', ['Often']],
      ['ghent', 'Is there a lab?', ['Yes']],
      ['namur', 'How often?', ['Never']],
      ['namur', 'Is there a lab?', ['No']],
    ]);
  });

  it('puts a question on the map that is asked for, where there are too many for one page', async () => {
    const work = new Work();
    const asks = { kind: 'show', question: 'is-there-a-lab-of-kind-14999', facts } as const;
    expect(await work.reply(asks, tell)).toEqual({ problem: { kind: 'unreadable', names: [] } });
    const columns = Array.from({ length: 15_000 }, (_, at) => `Is there a lab of kind ${at}?`);
    const answers = columns.map(() => 'Yes').join(';');
    const rows = ['Ghent', 'Liège', 'Namur'].map((city) => `${city};Yes;${answers}`);
    const head = ['City', 'May we show your answers by name?', ...columns].join(';');
    const file = fileOf([head, ...rows].join('\n'));
    const reply = await draft(work, file);
    const mapping = 'draft' in reply ? reply.draft.mapping : null;
    if (!mapping) throw new Error('no mapping');
    const questions = mapping.questions.map((question) => ({ ...question, public: true }));
    const open = { ...mapping, questions };
    const read = await work.reply({ kind: 'read', files: [file], mapping: open, facts }, tell);
    // Ten thousand questions with three responses each are what a page takes in at once.
    expect(read).toMatchObject({ outcome: { onMap: { held: 10_000, all: 15_000 } } });
    const shown = await work.reply(asks, tell);
    const survey = 'onMap' in shown ? shown.onMap.survey : null;
    expect(survey?.[4]).toHaveLength(10_000);
    expect(survey?.[4].at(-1)?.[0]).toBe(asks.question);
    expect(survey?.[5].filter(([, question]) => question === 9_999)).toEqual([
      [0, 9_999, [0]],
      [1, 9_999, [0]],
      [2, 9_999, [0]],
    ]);
  });

  it.each([
    ['old-workbook', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)],
    ['page', '<!DOCTYPE html><table></table>'],
    ['empty', ''],
  ])('says what a file is that it cannot read: %s', async (kind, bytes) => {
    expect(await draft(new Work(), fileOf(bytes, 'made-up.xls'))).toEqual({
      problem: { kind, names: [] },
    });
  });
});
