import { readdir, readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { HtmlValidate, formatterFactory, type Report } from 'html-validate';
import { run } from './run';

/**
 * Checks the HTML of built pages; exit code 1 with the list of faults. Of cities,
 * countries and practices, whose pages are alike, it checks one in ten; with
 * `--all` every page. A process for each core checks its share: `--share 1/2` is
 * one of two.
 */
const { values } = parseArgs({
  options: {
    out: { type: 'string', default: 'dist' },
    share: { type: 'string' },
    all: { type: 'boolean', default: false },
  },
});

/** Of many pages alike, one in so many is checked. */
const one = 10;

/** The pages of a built folder to be checked, in the same order for every process. */
async function readPages(dir: string): Promise<string[]> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  const pages = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.html'))
    .map((entry) => relative(dir, join(entry.parentPath, entry.name)))
    .sort();
  const isAlike = (page: string) => /(?:^|\/)(?:city|country|practice)\//.test(page);
  const alike = pages.filter(isAlike).filter((_, at) => values.all || at % one === 0);
  return [...pages.filter((page) => !isAlike(page)), ...alike];
}

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    // React writes `<br/>`, `hidden=""`, `hrefLang` and ids like `_R_1_`; all are valid HTML.
    'attr-case': 'off',
    'valid-id': ['error', { relaxed: true }],
    'void-style': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'doctype-style': 'off',
    'no-trailing-whitespace': 'off',
    // A group may be named by aria-label as well as by a legend.
    'wcag/h71': 'off',
    // The policy forbids inline styles.
    'no-inline-style': ['error', { include: [], exclude: [], allowedProperties: [] }],
    // A list of suggestions is no select, and a region that scrolls may be any element.
    'prefer-native-element': ['error', { exclude: ['listbox', 'region'] }],
    'require-sri': 'off',
    'long-title': 'off',
  },
});

/** Checks the pages of one share. Resolves to the number of those with faults. */
async function check(files: readonly string[]): Promise<number> {
  const reports: Report[] = [];
  for (const file of files) {
    const html = await readFile(join(values.out, file), 'utf8');
    reports.push(await validator.validateString(html, file));
  }
  const faulty = reports.filter(({ valid }) => !valid);
  for (const report of faulty) console.error(formatterFactory('text')(report.results));
  console.log(`${files.length} pages, ${faulty.length} with faults`);
  return faulty.length;
}

if (values.share === undefined) {
  const shares = availableParallelism();
  const codes = await Promise.all(
    Array.from({ length: shares }, (_, at) =>
      run(
        'tools/html.ts',
        ['--out', values.out, '--share', `${at}/${shares}`].concat(values.all ? '--all' : []),
      ),
    ),
  );
  if (codes.some((code) => code !== 0)) process.exitCode = 1;
} else {
  const [own = 0, shares = 1] = values.share.split('/').map(Number);
  const files = (await readPages(values.out)).filter((_, at) => at % shares === own);
  if (files.length === 0 || (await check(files)) > 0) process.exitCode = 1;
}
