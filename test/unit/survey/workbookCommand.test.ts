import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { workbookOf } from './workbook';

const run = promisify(execFile);
let out = '';
beforeAll(async () => void (out = await mkdtemp(join(tmpdir(), 'atlas-workbook-'))));
afterAll(() => rm(out, { recursive: true }));

const survey = (...args: string[]) =>
  run(process.execPath, ['--import', 'tsx', 'tools/survey.ts', ...args]).then(
    ({ stdout, stderr }) => ({ stdout, stderr }),
    (error: { stdout: string; stderr: string }) => error,
  );

/** Cities with their countries in their own languages. */
const cities = [
  ['Gent', 'België'],
  ['Wien', 'Österreich'],
  ['Praha', 'Česko'],
  ['Tampere', 'Suomi'],
  ['Athens', 'Ελλάδα'],
  ['Warszawa', 'Polska'],
  ['Barcelona', 'España'],
  ['Milano', 'Italia'],
  ['Porto', 'Portugal'],
  ['Tallinn', 'Eesti'],
  ['København', 'Danmark'],
  ['Köln', 'Deutschland'],
] as const;
/** Made-up answers: six say yes and six no, six open one kind of data and six the other. */
const answers = cities.map(([city, country], at) => {
  const team = at % 2 ? 'Yes' : 'No';
  const [transport, budget] = at < 6 ? ['Transport', ''] : ['', 'Budget'];
  return [city, country, team, transport ?? '', budget ?? '', `Made Up ${at}`, 'Made up & <odd>'];
});
/** As EUSurvey and its users lay a sheet: the survey above, a question over its options, what has no options over both rows. */
const sheet = [
  ['Alias', 'made-up-survey'],
  ['Export Date', '2026-11-25 10:00'],
  [],
  ['City', 'Country', 'Is there an innovation team?', 'Which open data?', '', 'Name', 'Remarks'],
  ['', '', '', 'Transport', 'Budget', '', ''],
];
const merged = ['A4:A5', 'B4:B5', 'C4:C5', 'D4:E4', 'F4:F5', 'G4:G5'];

describe('a workbook', () => {
  it('goes from its sheet to what may be told of it', async () => {
    const file = join(out, 'made-up_cities.xlsx');
    await writeFile(file, workbookOf([...sheet, ...answers], merged));
    const draft = await survey(file, '--draft-mapping');
    expect(draft.stderr.split('\n')).toEqual([
      'left out: Name (name)',
      'left out: Remarks (free text)',
      "to look at: survey.title is the file's name (Made up cities)",
      expect.stringMatching(/^to look at: survey\.date is the day the file was last changed \(2/),
      '',
    ]);
    const map = join(out, 'map.json');
    await writeFile(map, draft.stdout);
    const made = await survey(file, '--mapping', map, '--out', out);
    expect(made.stderr).toBe('');
    expect(made.stdout).toContain('12 respondents, 2 questions; 0 cities are shown by name');
    const written = (name: string) => readFile(join(out, 'made-up-cities', name), 'utf8');
    expect((await written('questions.csv')).split('\n').slice(1, 3)).toEqual([
      'is-there-an-innovation-team,Is there an innovation team?,innovation-team,,false,12,true,Made up cities',
      'which-open-data,Which open data?,open-data,,false,12,true,Made up cities',
    ]);
    expect((await written('answers.csv')).split('\n').slice(1, 5)).toEqual([
      'is-there-an-innovation-team,no,No,no,6,Made up cities',
      'is-there-an-innovation-team,yes,Yes,yes,6,Made up cities',
      'which-open-data,transport,Transport,,6,Made up cities',
      'which-open-data,budget,Budget,,6,Made up cities',
    ]);
    expect(await written('provenance.json')).not.toMatch(/Made Up \d|<odd>/);
  }, 60_000);

  it('whose cells are formulas or errors is told where they are, and proposes none of them', async () => {
    const clean = join(out, 'clean.xlsx');
    await writeFile(clean, workbookOf([...sheet, ...answers], merged));
    const map = join(out, 'clean.json');
    await writeFile(map, (await survey(clean, '--draft-mapping')).stdout);
    const file = join(out, 'odd.xlsx');
    const odd = answers.map((cells, at) => {
      const [city = '', country = '', team = '', transport = '', ...others] = cells;
      if (at === 1) return [city, country, '=IF(A9>1,"Yes","No")', transport, ...others];
      if (at === 2) return [city, country, team, '#REF!', ...others];
      return at === 3 ? [`=A${at}`, country, team, transport, ...others] : cells;
    });
    await writeFile(file, workbookOf([...sheet, ...odd], merged));
    const { stderr } = await survey(file, '--mapping', map, '--dry-run');
    expect(stderr.split('\n')).toEqual([
      'odd.xlsx:7:Is there an innovation team?: a formula without the value that it shows (=IF(A9>1,"Yes","No")), expected a value; save the file with its values',
      'odd.xlsx:8:Which open data? – Transport: an error of a spreadsheet (#REF!), expected a value; mend it in the spreadsheet, and save the file anew',
      'odd.xlsx:9:City: a formula without the value that it shows (=A3), expected a value; save the file with its values',
      expect.stringMatching(/^3 faults in .+odd\.xlsx: nothing was written$/),
      '',
    ]);
    const draft = await survey(file, '--draft-mapping');
    expect(draft.stdout).not.toMatch(/=IF|#REF|=A3/);
    expect(draft.stderr).toMatch(/left out: Is there an innovation team\? \(formulas without/);
    expect(draft.stderr).toMatch(/left out: Which open data\? – Transport \(errors instead/);
  }, 60_000);
});
