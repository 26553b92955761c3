import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import * as v from 'valibot';
import { describe, expect, test, vi } from 'vitest';
import { linesOf, takeAnswers, type AnswersOptions } from '../../../data/answers/main';
import { keepHistory } from '../../../data/compile/keepHistory';
import { answersFormat } from '../../../src/atlas/answers';
import { cityDetailsSchema } from '../../../src/atlas/details';
import { folderWith, good, run, temporary, type Files } from '../compile/folder';

type Row = Record<string, string>;

/** What a command printed, and whether it went well. */
async function told(act: () => Promise<boolean>) {
  const [said, errors]: [string[], string[]] = [[], []];
  const log = vi.spyOn(console, 'log').mockImplementation((line) => said.push(String(line)));
  const error = vi.spyOn(console, 'error').mockImplementation((line) => errors.push(String(line)));
  const right = await act().finally(() => {
    log.mockRestore();
    error.mockRestore();
  });
  return { right, said: said.join('\n'), errors: errors.join('\n') };
}

const released: Files = {
  'dataset.json': JSON.stringify({
    date: '2027-03-01',
    releases: [
      { date: '2026-11-24', records: 2 },
      { date: '2027-03-01', records: 2 },
    ],
  }),
};

/** The small dataset with the history of its first release, in its second. */
async function folder(): Promise<string> {
  const dir = await folderWith(released);
  const date = '2026-11-24';
  await told(() => keepHistory({ dir, date, reason: null, check: false }));
  return dir;
}

const base = {
  format: answersFormat,
  version: 1,
  city: 'ghent',
  data: '2026-11-24-1a2b3c4d',
  date: '2027-03-04',
  answers: [] as unknown[],
  added: [] as unknown[],
};

async function take(dir: string, file: unknown, options: Partial<AnswersOptions> = {}) {
  const path = join(await temporary(), 'answers.json');
  await writeFile(path, typeof file === 'string' ? file : JSON.stringify(file));
  const asked = { dir, file: path, today: '2027-03-05', ask: null, ...options };
  return told(() => takeAnswers(asked));
}

const rows = async (dir: string, name: string): Promise<Row[]> =>
  parse(await readFile(join(dir, name), 'utf8').catch(() => ''), { columns: true });
const row = async (dir: string, name: string, id: string) =>
  (await rows(dir, name)).find((one) => one['id'] === id || one['record'] === id);
const files = async (dir: string) =>
  Promise.all(
    ['records.csv', 'sources.csv', 'history.csv', 'confirmations.csv'].map((name) =>
      readFile(join(dir, name), 'utf8').catch(() => null),
    ),
  );
/** Whether the history is as the compiler wants it. */
const isKept = (dir: string) =>
  told(() => keepHistory({ dir, date: undefined, reason: null, check: true }));

const lab = {
  practice: 'innovation-team',
  name: 'City lab',
  summary: 'A room with three people.',
  status: 'pilot',
  startYear: 2026,
  source: {
    title: 'The lab',
    publisher: 'City of Ghent',
    kind: 'city',
    language: 'nl',
    url: 'https://example.org/lab',
  },
};

describe('answers of a city', () => {
  test('are shown as the difference they make, and nothing is written', async () => {
    const dir = await folder();
    const before = await files(dir);
    const { right, said } = await take(dir, {
      ...base,
      from: 'Data office',
      answers: [
        { record: 'ghent-portal', answer: 'ended', when: 2026 },
        { record: 'ghent-team', answer: 'changed', what: 'Six people\nby now' },
      ],
    });
    expect(right).toBe(true);
    expect(said).toBe(`Ghent (ghent), answers of 2027-03-04 to the data of 2026-11-24-1a2b3c4d
from Data office (not published)

[ghent-portal] Open portal
  > ended 2026
  - end_year: –
  - status: active
  + end_year: 2026
  + status: completed
  + confirmed: 2027-03-04

[ghent-team] +Team
  > changed
  > Six people
  > by now
  ! a person’s words: edit records.csv:3 by hand

2 of 2 left as they are; take them with --accept all, or --accept ID,ID: nothing was written`);
    expect(await files(dir)).toEqual(before);
  });

  test('that a record holds are told on it, and are no correction of it', async () => {
    const dir = await folder();
    const [records, , history] = await files(dir);
    const answers = [{ record: 'ghent-portal', answer: 'same' }];
    expect(await take(dir, { ...base, answers }, { accepted: 'all' })).toMatchObject({
      right: true,
    });
    const after = await files(dir);
    expect([after[0], after[2]]).toEqual([records, history]);
    expect(await row(dir, 'confirmations.csv', 'ghent-portal')).toMatchObject({
      confirmed: '2027-03-04',
    });
    const { files: made } = await run(dir);
    const ghent = v.parse(cityDetailsSchema, JSON.parse(String(made.get('data/city/ghent.json'))));
    expect(ghent.records.map(({ id, confirmed }) => [id, confirmed])).toEqual([
      ['ghent-team', undefined],
      ['ghent-portal', '2027-03-04'],
    ]);
    const flat: Row[] = parse(String(made.get('data/atlas.csv')), { columns: true });
    const portal = flat.find(({ record }) => record === 'ghent-portal');
    expect(portal).toMatchObject({ confirmed: '2027-03-04' });
    expect(String(made.get('data/atlas.json'))).toContain('"confirmed": "2027-03-04"');
    expect(String(made.get('data/datapackage.json'))).toContain('tables/confirmations.csv');
  });

  test('that it ended change its row alone, with its history', async () => {
    const dir = await folder();
    const answers = [{ record: 'ghent-portal', answer: 'ended', when: 2026 }];
    expect(await take(dir, { ...base, answers }, { accepted: 'ghent-portal' })).toMatchObject({
      right: true,
      errors: '',
    });
    expect(await readFile(join(dir, 'records.csv'), 'utf8')).toBe(
      good['records.csv'].replace('2015,,active', '2015,2026,completed'),
    );
    expect(await row(dir, 'history.csv', 'ghent-portal')).toMatchObject({
      changed: '2027-03-01',
      reason: 'as the city says, 2027-03-04',
    });
    expect(await isKept(dir)).toMatchObject({ right: true, errors: '' });
    const { errors, files: made } = await run(dir);
    expect(errors.join('\n')).not.toContain('confirmations.csv');
    expect(String(made.get('data/records.json'))).toContain('"ghent-portal":"2027-03-04"');
  });

  test('that it is not theirs take the record out, its confirmation too', async () => {
    const dir = await folder();
    const same = [{ record: 'ghent-team', answer: 'same' }];
    await take(dir, { ...base, answers: same }, { accepted: 'all' });
    const answers = [{ record: 'ghent-team', answer: 'not-ours', why: 'The region’s.' }];
    expect(await take(dir, { ...base, answers }, { accepted: 'all' })).toMatchObject({
      right: true,
    });
    expect(await row(dir, 'records.csv', 'ghent-team')).toBeUndefined();
    expect(await row(dir, 'confirmations.csv', 'ghent-team')).toBeUndefined();
    expect(await row(dir, 'history.csv', 'ghent-team')).toMatchObject({ removed: '2027-03-01' });
    expect((await run(dir)).compiled).toBe(true);
  });

  test('that something is missing are taken by their id only, with their source', async () => {
    const dir = await folder();
    const asked = { ...base, added: [lab] };
    expect((await take(dir, asked, { accepted: 'all' })).said).toContain('1 of 1 left');
    expect(await row(dir, 'records.csv', 'ghent-city-lab')).toBeUndefined();
    expect(await take(dir, asked, { accepted: 'new-1' })).toMatchObject({ right: true });
    expect(await row(dir, 'records.csv', 'ghent-city-lab')).toMatchObject({
      practice: 'innovation-team',
      start_year: '2026',
      status: 'pilot',
      source: 'city-of-ghent-the-lab',
    });
    expect(await row(dir, 'sources.csv', 'city-of-ghent-the-lab')).toMatchObject({ kind: 'city' });
    expect(await row(dir, 'history.csv', 'ghent-city-lab')).toMatchObject({ added: '2027-03-01' });
    expect(await row(dir, 'confirmations.csv', 'ghent-city-lab')).toBeDefined();
    expect((await run(dir)).compiled).toBe(true);
  });

  test('are asked about one by one where somebody can answer', async () => {
    const dir = await folder();
    const answers = ['ghent-portal', 'ghent-team'].map((record) => ({ record, answer: 'same' }));
    const ask = vi.fn(async ({ id }: { id: string }) => Promise.resolve(id === 'ghent-team'));
    await take(dir, { ...base, answers }, { ask });
    expect(ask).toHaveBeenCalledTimes(2);
    expect((await rows(dir, 'confirmations.csv')).map(({ record }) => record)).toEqual([
      'ghent-team',
    ]);
  });

  test('to what was corrected since must be looked at', async () => {
    const dir = await folder();
    await writeFile(
      join(dir, 'records.csv'),
      good['records.csv'].replace('Five people', 'Six people'),
    );
    await told(() => keepHistory({ dir, date: undefined, reason: 'counted', check: false }));
    const answers = [{ record: 'ghent-team', answer: 'same' }];
    const { said } = await take(dir, { ...base, answers }, { accepted: 'all' });
    expect(said).toContain('! corrected on 2027-03-01, after the data that the city saw');
    expect(await rows(dir, 'confirmations.csv')).toEqual([]);
  });

  test.each([
    ['of nobody’s record', { record: 'ghent-none', answer: 'same' }, 'there is no such record'],
    [
      'of an end before its start',
      { record: 'ghent-portal', answer: 'ended', when: 2014 },
      'it began in 2015',
    ],
  ])('%s cannot be taken', async (_, answer, why) => {
    const dir = await folder();
    const asked = { ...base, answers: [answer] };
    expect((await take(dir, asked)).said).toContain(`! ${why}`);
    const { right, errors } = await take(dir, asked, { accepted: answer.record });
    expect([right, errors]).toEqual([
      false,
      `cannot be accepted: ${answer.record}: nothing was written`,
    ]);
  });

  test('of another city cannot be taken, nor twice', async () => {
    const dir = await folder();
    const answer = { record: 'ghent-portal', answer: 'same' };
    const other = await take(dir, { ...base, city: 'bruges', answers: [answer] });
    expect(other.said).toContain('! a record of another city');
    const twice = await take(dir, { ...base, answers: [answer, answer] });
    expect(twice.said).toContain('! answered twice');
  });

  test('wait until the history is up to the tables', async () => {
    const dir = await folder();
    await writeFile(join(dir, 'records.csv'), good['records.csv'].replace('Five', 'Six'));
    const { right, errors } = await take(dir, base);
    expect([right, errors]).toEqual([
      false,
      'the tables differ from their history: run npm run history first',
    ]);
  });
});

describe('a hostile file', () => {
  const escape = '\u001B[2J\u001B]0;owned\u0007\u009B31m\u202E\r\n';

  test('commands no terminal', async () => {
    const dir = await folder();
    const { said, errors } = await take(dir, {
      ...base,
      from: escape,
      answers: [
        { record: 'ghent-portal', answer: 'changed', what: `a${escape}b`, where: escape },
        { record: 'ghent-team', answer: 'not-ours', why: `c${escape}` },
      ],
      added: [{ ...lab, name: `d${escape}d`, source: { ...lab.source, title: `e${escape}e` } }],
    });
    expect(said + errors).not.toMatch(/[^\n\P{Cc}]|[\u202A-\u202E]/u);
    expect(said).toContain('\\u001B[2J');
  });

  test('writes no cell that the tables do not take, and none that is another', async () => {
    const dir = await folder();
    const before = await files(dir);
    const added = [
      { ...lab, name: `x${escape}y` },
      { ...lab, summary: 'two\nrows,ghent,open-data,x,y' },
      { ...lab, practice: 'constructor' },
      { ...lab, name: '=cmd|calc,"x"' },
    ];
    for (const id of ['new-1', 'new-2', 'new-3', 'new-4']) {
      expect(await take(dir, { ...base, added }, { accepted: id })).toMatchObject({ right: false });
    }
    expect(await files(dir)).toEqual(before);
    const quoted = { ...lab, name: '+cmd|calc,"x"', summary: '<script>alert(1)</script>, "q"' };
    expect(await take(dir, { ...base, added: [quoted] }, { accepted: 'new-1' })).toMatchObject({
      right: true,
    });
    expect((await rows(dir, 'records.csv')).at(-1)).toMatchObject({ name: '+cmd|calc,"x"' });
    const { files: made } = await run(dir);
    expect(String(made.get('data/atlas.csv'))).toContain(`"'+cmd|calc,""x"""`);
  });

  test.each([
    ['nothing', '', 'not a JSON document'],
    ['another JSON', '[]', 'not answers of a city: format'],
    ['another version', JSON.stringify({ ...base, version: 2 }), 'not answers of a city: version'],
    ['a prototype', '{"__proto__":{"format":"x"}}', 'not answers of a city: format'],
    ['a path', JSON.stringify({ ...base, city: '../../etc' }), 'not answers of a city: city'],
    [
      'a script',
      JSON.stringify({
        ...base,
        added: [{ ...lab, source: { ...lab.source, url: 'javascript:alert(1)' } }],
      }),
      'not answers of a city: added.0.source.url',
    ],
    ['the future', JSON.stringify({ ...base, date: '9999-12-31' }), 'which is still to come'],
    [
      'a city of nobody',
      JSON.stringify({ ...base, city: 'atlantis' }),
      'there is no city atlantis',
    ],
    ['too much', ' '.repeat(1_000_001), 'too long to be answers'],
  ])('with %s is refused in words', async (_, text, why) => {
    const dir = await folder();
    const before = await files(dir);
    const { right, errors } = await take(dir, text, { accepted: 'all' });
    expect(right).toBe(false);
    expect(errors).toContain(why);
    expect(await files(dir)).toEqual(before);
  });

  test('shows its ids as texts', () => {
    const proposal = { said: [], minus: [], plus: [], edit: null, why: null, needsLook: false };
    expect(linesOf({ ...proposal, id: 'a\u001Bb', title: '\u009Bx' })).toEqual([
      '[a\\u001Bb] \\u009Bx',
    ]);
  });
});

describe('a confirmation', () => {
  test('ends with the next correction, and the compiler says so', async () => {
    const dir = await folder();
    const answers = [{ record: 'ghent-team', answer: 'same' }];
    await take(dir, { ...base, answers }, { accepted: 'all' });
    await writeFile(join(dir, 'records.csv'), good['records.csv'].replace('Five', 'Six'));
    const { compiled, errors, files: made } = await run(dir);
    expect(compiled).toBe(true);
    expect(errors.join('\n')).toContain(
      'confirmations.csv:2:record: changed since the city confirmed it (ghent-team)',
    );
    expect(String(made.get('data/city/ghent.json'))).not.toContain('confirmed');
  });
});
