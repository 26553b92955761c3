import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { compileCatalogue, readFilled } from '../../../server/render/catalogues';
import { createTranslator } from '../../../src/i18n/translator';
import { isFilled } from '../../../src/i18n/filled';
import { baseLanguage, languages, splitPath } from '../../../src/i18n/languages';
import { isDrafted, isWhole } from '../../../src/i18n/names';
import { pseudo } from '../../../src/i18n/pseudo';
import { tableOf, tidied, surveyLanguages, type Survey } from '../../../tools/languages/coverage';
import { forTranslators } from '../../../tools/languages/exchange';
import { faultsOf, partsOf } from '../../../tools/languages/message';
import { filesIn } from '../sources';

let surveys: readonly Survey[];
beforeAll(async () => {
  surveys = await surveyLanguages(languages);
});

describe.each(languages)('the messages in %s', (language) => {
  const own = () => surveys.find((survey) => survey.language === language);

  it('can be read, take what English takes, and have the plural forms that CLDR asks for', () => {
    expect(own()?.faults).toEqual([]);
  });

  it.skipIf(!isWhole(language))('lack nothing, where every page is written', () => {
    expect(own()?.missing).toEqual([]);
  });
});

describe('CONTRIBUTING.md', () => {
  it('says what each language has: npm run languages -- --write', () => {
    expect(readFileSync('CONTRIBUTING.md', 'utf8')).toContain(tableOf(surveys));
  });
});

describe('a translation', () => {
  const english = '{count, plural, one {# city in {place}} other {# cities in {place}}}';

  it.each([
    ['{count, plural, one {# Stadt in {place}} other {# Städte in {place}}}', 'de', []],
    ['{count, plural, one {# Stadt} other {# Städte}}', 'de', ['does not take place']],
    [
      '{count, plural, one {# Stadt in {where}} other {# Städte in {place}}}',
      'de',
      ['takes where, which English does not'],
    ],
    ['{count, plural, other {# Städte in {place}}}', 'de', ['has no plural one of count']],
    [
      '{count, plural, one {# miasto w {place}} other {# miast w {place}}}',
      'pl',
      ['has no plural few, many of count'],
    ],
    ['{count, plural, one {# Stadt in {place}', 'de', ['is not ICU MessageFormat']],
    [' ', 'de', ['is empty']],
  ] as const)('%s in %s: %s', (text, locale, faults) => {
    expect(faultsOf(english, text, locale)).toEqual(faults);
  });

  it('has the tags and the cases of English', () => {
    expect(faultsOf('See <a>this</a>.', 'Siehe dies.', 'de')).toEqual(['does not take <a>']);
    const cases = '{kind, select, a {x} b {y} other {z}}';
    expect(faultsOf(cases, '{kind, select, a {x} other {z}}', 'de')).toEqual([
      'has no case b of kind',
    ]);
  });

  it('needs no form for one thing where English never says it of one', () => {
    const many = '{count, plural, =0 {none} other {# cities}}';
    expect(faultsOf(many, '{count, plural, =0 {keine} other {# Städte}}', 'de')).toEqual([]);
    // There `one` is of 21 and 31, too.
    const inUkrainian = '{count, plural, =0 {0} few {# м} many {# м} other {# м}}';
    expect(faultsOf(many, inUkrainian, 'uk')).toEqual(['has no plural one of count']);
  });
});

describe('a language without a message', () => {
  it('says it in English, and says that it does', async () => {
    const { messages, filled } = await readFilled('xx', 'offline');
    const english = await readFilled('en', 'offline');
    expect(messages).toEqual(english.messages);
    expect(filled).toEqual(Object.keys(english.messages));
    const i18n = createTranslator('fr', await compileCatalogue('xx', 'offline'));
    expect(isFilled(i18n, 'offline.title')).toBe(true);
    expect(i18n.t('offline.title')).toBe(english.messages['offline.title']);
    const own = createTranslator('fr', await compileCatalogue('fr', 'offline'));
    expect(isFilled(own, 'offline.title')).toBe(false);
  });

  it('calls cities as the data do', async () => {
    expect(await readFilled('xx', 'places')).toEqual({ messages: {}, filled: [] });
  });

  it('loses with --tidy what English no longer has, and keeps the order of English', () => {
    expect(tidied({ c: 'C', gone: 'x', a: 'A' }, { a: '1', b: '2', c: '3' })).toEqual({
      a: 'A',
      c: 'C',
    });
  });
});

describe('the file for translators', () => {
  it('has every message with its English, and the terms of the field', async () => {
    const whole = await forTranslators('fr');
    const [survey] = surveys;
    expect(whole.messages.length).toBeGreaterThanOrEqual(survey?.all ?? 1);
    const title = whole.messages.find(({ id }) => id === 'offline/offline.title');
    expect(title?.english).not.toBe('');
    expect(title?.text).not.toBe('');
    expect(whole.terms.map(({ term }) => term)).toContain('capability');
  });
});

describe('the pseudo-language', () => {
  it('is longer, with marks, and takes what English takes', () => {
    const message = '{count, plural, one {# <a>city</a>} other {# cities in {place}}}';
    const said = pseudo(message);
    expect(said.length).toBeGreaterThan(message.length);
    expect(said).toContain('{count, plural, one {# <a>čïtý</a>} other {# čïtïêš ïñ {place}}}');
    expect(partsOf(said)).toEqual(partsOf(message));
  });

  it('can say every message', async () => {
    for (const namespace of ['words', 'share', 'explore', 'brief']) {
      const { messages } = await readFilled('qa', namespace);
      const english = await readFilled('en', namespace);
      const takes = (text: string) => partsOf(text).takes;
      const wrong = Object.entries(messages).filter(
        ([id, text]) => [...takes(text)].join() !== [...takes(english.messages[id] ?? '')].join(),
      );
      expect(wrong).toEqual([]);
    }
  });
});

describe('the code', () => {
  /** What reads words of surveys, files from before, or lists of all languages and whose they are. */
  const about =
    /src\/survey\/import\/|data\/compile\/(worldDoubts|cues|cueTable)\.ts|i18n\/table\.ts|app\/official\.ts|atlas\/localNames\.ts/;

  it('knows no language by name but the one of the data', () => {
    const others = languages.filter((language) => language !== baseLanguage).join('|');
    const named = new RegExp(
      `(?<![\\w-])(['"\`])(${others})\\1|/(${others})/|\\bfr:|_fr\\b|\\.fr\\b|:lang\\((?!\\))|\\[lang[\\^|~]?=`,
    );
    const files = ['src', 'data', 'server', 'tools']
      .flatMap((folder) => filesIn(folder, /\.(tsx?|css)$/))
      .filter((file) => !about.test(file));
    // Not in comments, where French is an example.
    const code = (file: string) =>
      readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
    expect(files.filter((file) => named.test(code(file)))).toEqual([]);
    expect(named.test('.a:where(:lang(en, fr)) {}')).toBe(true);
  });
});

describe('paths', () => {
  it('begin with a language of the table, or with none', () => {
    expect(splitPath('/fr/about/')).toEqual({ language: 'fr', rest: '/about/' });
    expect(splitPath('/en/about/')).toEqual({ language: 'en', rest: '/en/about/' });
    expect(splitPath('/xx/about/')).toEqual({ language: 'en', rest: '/xx/about/' });
  });
});

describe('a language that is a machine’s draft', () => {
  const note = 'app.footer.drafted';

  it('says so in the footer, each in its own words, and the others do not bring the note', async () => {
    const said = new Map<string, string>();
    for (const language of languages) {
      const text = (await readFilled(language, 'site')).messages[note];
      expect(text === undefined).toBe(!isDrafted(language));
      if (text !== undefined) said.set(language, text);
    }
    expect(new Set(said.values()).size).toBe(said.size);
    expect(said.size).toBeGreaterThan(0);
  });
});
