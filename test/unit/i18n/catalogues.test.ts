import { parse } from 'csv-parse/sync';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { capabilities, schemes, sourceKinds, statuses } from '../../../src/atlas/schema';
import { sizes } from '../../../src/atlas/model';
import { languages } from '../../../src/i18n/languages';

const folder = new URL('../../../src/i18n/messages/', import.meta.url);
const rooms = readdirSync(new URL('en/', folder)).filter((file) => file.endsWith('.json'));

/** Empty where a language has no such file: English stands in for it. */
function catalogue(language: string, room: string): Readonly<Record<string, string>> {
  const file = new URL(`${language}/${room}`, folder);
  if (!existsSync(file)) return {};
  return JSON.parse(readFileSync(file, 'utf8'));
}

function table(name: string): Readonly<Record<string, string>>[] {
  const csv = readFileSync(new URL(`../../../data/${name}.csv`, import.meta.url));
  return parse(csv, { columns: true, bom: true });
}

describe.each(languages.filter((language) => language !== 'en'))(
  'the messages in %s',
  (language) => {
    it('call cities by names of their own', () => {
      const english = new Map(table('cities').map(({ id, name }) => [`place.${id}`, name]));
      const names = Object.entries(catalogue(language, 'places.json'));
      expect(names.filter(([id, name]) => (english.get(id) ?? name) === name)).toEqual([]);
      expect(names.length).toBeGreaterThan(0);
    });
  },
);

describe.each(languages)('the messages in %s', (language) => {
  // Whoever copies or searches such a word finds it nowhere else; styles break words.
  it.each(rooms)('hold no hyphen that is not typed, and none that is not seen, in %s', (room) => {
    const faulty = Object.entries(catalogue(language, room)).filter(([, message]) =>
      /[\u00ad\u2010\u2011\p{Cf}]/u.test(message),
    );
    expect(faulty).toEqual([]);
  });

  it('call nothing by a word that begins with a hyphen: a line ends after it', () => {
    const words = Object.entries(catalogue(language, 'words.json'));
    expect(words.filter(([, message]) => /(^| )-\p{L}/u.test(message))).toEqual([]);
  });

  it.each(rooms)('say something, with typographic apostrophes, in %s', (room) => {
    const faulty = Object.entries(catalogue(language, room)).filter(
      ([, message]) => message.trim() === '' || message.includes("'"),
    );
    expect(faulty).toEqual([]);
  });
});

describe('the words of the dataset', () => {
  const words = {
    ...catalogue('en', 'words.json'),
    ...catalogue('en', 'definitions.json'),
    ...catalogue('en', 'city.json'),
  };
  const practices = table('practices');
  const typographic = (text: string | undefined) => text?.replaceAll("'", '’');

  it('name everything that the tables have', () => {
    const ids = [
      ...capabilities.flatMap((id) => [`capability.${id}`, `capability.${id}.description`]),
      ...practices.map(({ id }) => `practice.${id}`),
      ...table('challenges').map(({ id }) => `challenge.${id}`),
      ...table('countries').map(({ code }) => `country.${code}.phrase`),
      ...table('recognitions').map(({ result }) => `result.${result}`),
      ...statuses.map((id) => `status.${id}`),
      ...sizes.map((id) => `size.${id}`),
      ...schemes.map((id) => `scheme.${id}`),
      ...sourceKinds.map((id) => `kind.${id}`),
    ];
    expect(ids.filter((id) => words[id] === undefined)).toEqual([]);
  });

  it('have a phrase for every option of a filter', () => {
    const options = Object.keys(words).filter((id) =>
      /^(?:practice|challenge|status|region|size|scheme)\.[a-z0-9-]+$/.test(id),
    );
    expect(options.filter((id) => words[`${id}.phrase`] === undefined)).toEqual([]);
  });

  it('are in English those of the tables', () => {
    for (const { id, label, definition } of practices) {
      expect(words[`practice.${id}`]).toBe(typographic(label));
      expect(words[`practice.${id}.definition`]).toBe(typographic(definition));
    }
    for (const { id, label } of table('challenges')) {
      expect(words[`challenge.${id}`]).toBe(typographic(label));
    }
  });
});
