import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { HtmlValidate, formatterFactory, type Report } from 'html-validate';

/** Checks the HTML of one built page of each kind, in both languages; exit code 1 with the list of faults. */
const { values } = parseArgs({ options: { out: { type: 'string', default: 'dist' } } });
const pages = [
  '',
  'city/ghent/',
  'city/athens/',
  'practice/living-lab/',
  'country/be/',
  'case-studies/',
  'event/',
  'data/',
  'about/',
];
const files = ['', 'fr/'].flatMap((language) => [
  ...pages.map((page) => `${language}${page}index.html`),
  `${language}404.html`,
]);

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
    'require-sri': 'off',
    'long-title': 'off',
  },
});

const reports: Report[] = [];
for (const file of files) {
  const html = await readFile(join(values.out, file), 'utf8');
  reports.push(await validator.validateString(html, file));
}
const faulty = reports.filter(({ valid }) => !valid);
for (const report of faulty) console.error(formatterFactory('text')(report.results));
console.log(`${files.length} pages, ${faulty.length} with faults`);
if (faulty.length > 0) process.exitCode = 1;
