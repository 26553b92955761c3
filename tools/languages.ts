import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { languages, type Language } from '../src/i18n/languages';
import { isPseudo } from '../src/i18n/pseudo';
import { tableOf, surveyLanguages } from './languages/coverage';
import { forTranslators, takeTranslation, translationSchema } from './languages/exchange';
import * as v from 'valibot';

/**
 * `npm run languages`: what each language has of the messages, and what is wrong with them; ends with 1
 * where something is. `-- --write` puts the table into CONTRIBUTING.md, `-- --tidy` takes out what
 * English no longer has. `-- --out de.json` writes one file for the translators of a language, with the
 * English words and the terms; `-- --in de.json` takes it back.
 */
const { values } = parseArgs({
  options: {
    out: { type: 'string' },
    in: { type: 'string' },
    write: { type: 'boolean' },
    tidy: { type: 'boolean' },
  },
});

function languageIn(file: string): Language {
  const code = /([a-z]{2})\.json$/.exec(file)?.[1];
  const found = languages.find((language) => language === code);
  if (found) return found;
  console.error(`${file}: expected a name such as de.json, of ${languages.join(', ')}`);
  process.exit(1);
}

if (values.out !== undefined) {
  const whole = await forTranslators(languageIn(values.out));
  await writeFile(values.out, `${JSON.stringify(whole, null, 2)}\n`);
  console.log(`${values.out}: ${whole.messages.length} messages`);
} else if (values.in !== undefined) {
  const json: unknown = JSON.parse(await readFile(values.in, 'utf8'));
  const count = await takeTranslation(languageIn(values.in), v.parse(translationSchema, json));
  console.log(`${values.in}: ${count} messages taken`);
} else {
  const real = languages.filter((language) => !isPseudo(language));
  const surveys = await surveyLanguages(real, values.tidy === true);
  const table = tableOf(surveys);
  console.log(`${surveys[0]?.all ?? 0} messages in English\n\n${table}`);
  for (const { language, missing, faults } of surveys) {
    for (const id of missing) console.log(`${language}: ${id} is missing`);
    for (const fault of faults) console.error(`${language}: ${fault}`);
  }
  if (values.write === true) {
    const file = 'CONTRIBUTING.md';
    const guide = await readFile(file, 'utf8');
    const mark = /(<!-- languages -->\n\n)[\s\S]*?(\n\n<!-- \/languages -->)/;
    await writeFile(file, guide.replace(mark, `$1${table}$2`));
  }
  if (surveys.some(({ faults }) => faults.length > 0)) process.exitCode = 1;
}
