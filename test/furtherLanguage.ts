import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { pseudo } from '../src/i18n/pseudo';
import type { Translation } from '../tools/languages/exchange';

/** What the language checks read. */
const forChecks = 'src server tools package.json tsconfig.json CONTRIBUTING.md'.split(' ');
/** What the types and the build read besides. */
const forBuild =
  'data docs public test index.html embed.html vite.config.ts package-lock.json CHANGELOG.md CITATION.cff LICENSE README.md'.split(
    ' ',
  );

/** A copy of the code. */
export interface Copy {
  dir: string;
  /** Runs a program of `node_modules` in it. Resolves to what it prints; rejects where it fails. */
  run: (program: string, ...args: readonly string[]) => Promise<string>;
  remove: () => Promise<void>;
}

/**
 * Copies the code, and adds Dutch to it: a line in the table of languages, and the file of its translators.
 * @param isWhole whether types are checked in it and the site is built
 */
export async function withDutch(isWhole = false): Promise<Copy> {
  const dir = await mkdtemp(join(tmpdir(), 'atlas-further-'));
  const parts = isWhole ? [...forChecks, ...forBuild] : forChecks;
  await Promise.all(parts.map((part) => cp(part, join(dir, part), { recursive: true })));
  await symlink(resolve('node_modules'), join(dir, 'node_modules'));
  const run: Copy['run'] = async (program, ...args) => {
    const bin = resolve('node_modules/.bin', program);
    const options = { cwd: dir, maxBuffer: 2 ** 26 };
    return (await promisify(execFile)(bin, args, options)).stdout;
  };

  const table = join(dir, 'src/i18n/table.ts');
  const line = "  nl: { name: 'Nederlands', eu: 'NLD', isDrafted: true },\n";
  await writeFile(table, (await readFile(table, 'utf8')).replace(/^\} as const/m, `${line}$&`));

  await run('tsx', 'tools/languages.ts', '--out', 'nl.json');
  const file = join(dir, 'nl.json');
  const asked: Translation = JSON.parse(await readFile(file, 'utf8'));
  // Dutch has the plural forms of English.
  const messages = asked.messages.map((one) => ({ ...one, text: pseudo(one.english) }));
  await writeFile(file, JSON.stringify({ ...asked, messages }));
  await run('tsx', 'tools/languages.ts', '--in', 'nl.json');
  return { dir, run, remove: () => rm(dir, { recursive: true }) };
}
