import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const run = promisify(execFile);
const fixture = 'test/fixtures/survey/made-up.csv';
const map = 'test/fixtures/survey/made-up.map.json';
let out = '';
beforeAll(async () => void (out = await mkdtemp(join(tmpdir(), 'atlas-survey-'))));
afterAll(() => rm(out, { recursive: true }));

const survey = (...args: string[]) =>
  run(process.execPath, ['--import', 'tsx', 'tools/survey.ts', ...args]).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    (error: { code: number; stdout: string; stderr: string }) => error,
  );
const read = async () => {
  const names = (await readdir(join(out, 'made-up'))).sort();
  return Promise.all(
    names.map(async (name) => [name, await readFile(join(out, 'made-up', name), 'utf8')]),
  );
};

describe('npm run survey', () => {
  it('writes a folder, says what it left out, and writes the same again', async () => {
    const first = await survey(fixture, '--mapping', map, '--out', out);
    expect(first.stderr).toBe('');
    expect(first.stdout).toContain('24 respondents, 2 questions; 2 cities are shown by name');
    expect(first.stdout).toContain('left out: Your e-mail (e-mail)');
    const written = await read();
    expect(written.map(([name]) => name)).toEqual([
      'answers.csv',
      'provenance.json',
      'questions.csv',
      'responses.csv',
    ]);
    expect(JSON.stringify(written)).not.toMatch(/made-up\.example|Made up: /);
    expect(JSON.stringify(written)).not.toContain('bologna');
    await survey(fixture, '--mapping', map, '--out', out);
    expect(await read()).toEqual(written);
  }, 30_000);

  it('writes nothing where there is a fault, or where it only tries', async () => {
    const before = await readdir(out);
    const bad = join(out, 'bad.csv');
    await writeFile(bad, (await readFile(fixture, 'utf8')).replace('Ghent', 'Ghemt'));
    const { code, stderr } = await survey(bad, '--mapping', map, '--out', join(out, 'none'));
    expect(code).toBe(1);
    expect(stderr).toContain(
      'bad.csv:2:City: not one city of the atlas (Ghemt), expected perhaps Ghent, Belgium (ghent); or an entry',
    );
    expect(stderr).toContain('nothing was written');
    const tried = await survey(fixture, '--mapping', map, '--out', join(out, 'none'), '--dry-run');
    expect(tried.stdout).toContain('nothing was written: --dry-run');
    expect((await readdir(out)).filter((name) => name !== 'bad.csv')).toEqual(before);
  }, 30_000);

  it('reads one survey from several files', async () => {
    const [head = '', ...rows] = (await readFile(fixture, 'utf8')).trim().split('\n');
    const parts = [rows.slice(0, 3), rows.slice(3)].map((part) => [head, ...part].join('\n'));
    const files = parts.map((_, at) => join(out, `part-${at}.csv`));
    await Promise.all(files.map((file, at) => writeFile(file, parts[at] ?? '')));
    const whole = await survey(fixture, '--mapping', map, '--out', join(out, 'whole'));
    const parted = await survey(...files, '--mapping', map, '--out', join(out, 'parted'));
    expect([whole.stderr, parted.stderr]).toEqual(['', '']);
    const answers = (folder: string) =>
      readFile(join(out, folder, 'made-up', 'answers.csv'), 'utf8');
    expect(await answers('parted')).toBe(await answers('whole'));
    const about = await readFile(join(out, 'parted', 'made-up', 'provenance.json'), 'utf8');
    expect(about).toMatch(/part-0\.csv[\s\S]*part-1\.csv/);
    await Promise.all(
      [...files, join(out, 'whole'), join(out, 'parted')].map((path) =>
        rm(path, { recursive: true }),
      ),
    );
  }, 30_000);

  it('does not take a practice that the atlas does not have', async () => {
    const odd = join(out, 'odd.json');
    await writeFile(odd, (await readFile(map, 'utf8')).replace('"innovation-team"', '"magic"'));
    const { code, stderr } = await survey(fixture, '--mapping', odd, '--out', out);
    expect(code).toBe(1);
    expect(stderr).toContain('odd.json:questions.0.practice: an unknown id (magic)');
  }, 30_000);

  it('writes a mapping through npm, as the documentation says, that can be read', async () => {
    const file = join(out, 'through-npm.json');
    await run('sh', [
      '-c',
      `npm run survey -- ${fixture} --draft-mapping > ${file} 2> ${file}.txt`,
    ]);
    expect(await readFile(file, 'utf8')).not.toMatch(/^\{/); // npm says first what it runs
    const tried = await survey(fixture, '--mapping', file, '--dry-run');
    expect(tried.stderr).toBe('');
    expect(tried.stdout).toContain('24 respondents');
  }, 60_000);

  it('does not take a file twice, nor one whose country is another', async () => {
    const twice = await survey(fixture, fixture, '--mapping', map, '--dry-run');
    expect(twice.stderr).toContain('made-up.csv:1:-: the same file twice');
    const moved = join(out, 'moved.csv');
    await writeFile(
      moved,
      (await readFile(fixture, 'utf8')).replace('Ghent;Belgium', 'Ghent;France'),
    );
    const { stderr } = await survey(moved, '--mapping', map, '--dry-run');
    expect(stderr).toContain(
      'moved.csv:2:City: not a city of what the column Country says, France (Ghent), expected the country of Ghent, Belgium (ghent)',
    );
    const open = join(out, 'open.csv');
    await writeFile(open, (await readFile(fixture, 'utf8')).replace('Finland;', '"Finland;'));
    const unclosed = await survey(open, '--mapping', map, '--dry-run');
    expect(unclosed.stderr).toContain('open.csv:5:-: a quote that is never closed');
    expect(unclosed.stderr.trim().split('\n')).toHaveLength(2);
  }, 60_000);

  it('proposes a mapping that runs as it is', async () => {
    const { stdout, stderr } = await survey(fixture, '--draft-mapping');
    expect(stderr).toContain('left out: Your e-mail (e-mail)');
    const drafted = join(out, 'drafted.json');
    await writeFile(drafted, stdout);
    const tried = await survey(fixture, '--mapping', drafted, '--dry-run');
    expect(tried.stderr).toBe('');
    expect(tried.stdout).toContain('24 respondents');
  }, 30_000);

  // Each starts a process of its own: the whole list where all is run.
  it.each(
    [
      [['answers.xlsx', '--mapping', map], /answers\.xlsx:1:-: cannot be read/],
      [['README.md', '--mapping', map], /README\.md:1:City: a missing column \(City\)/],
      [['nowhere.csv', '--mapping', map], /nowhere\.csv:1:-: cannot be read/],
      [[fixture, '--mapping', fixture], /made-up\.csv:\$: not JSON/],
      [[fixture], /--mapping is missing/],
      [[fixture, '--maping', map], /^Unknown option '--maping'.*\nusage: npm run survey/],
      [
        [fixture, '--mapping', map, '--out', 'README.md'],
        /^README\.md:1:-: cannot be written \(.+\), expected a folder\n$/,
      ],
      [[], /usage: npm run survey/],
    ].slice(0, process.env['ATLAS_ALL'] === '1' ? undefined : 2) as [string[], RegExp][],
  )(
    '%j is told what is wrong',
    async (args, words) => {
      const { code, stderr } = await survey(...args);
      expect(code).toBe(1);
      expect(stderr).toMatch(words);
    },
    30_000,
  );
});
