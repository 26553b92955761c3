import { beforeAll, describe, expect, it } from 'vitest';
import { finderOf, type Finder } from '../../../src/atlas/finder';
import { parseAtlas, type Atlas } from '../../../src/atlas/model';
import { namesIn } from '../../../src/atlas/names';
import { createOffers, type OffersIn } from '../../../src/atlas/offers';
import { queryWords } from '../../../src/atlas/queryWords';
import { loadSought, soughtAs, type SoughtNames } from '../../../src/atlas/sought';
import { loadMessages } from '../../../src/i18n/catalogue';
import { languages, type Language } from '../../../src/i18n/languages';
import { createTranslator } from '../../../src/i18n/translator';
import { defaultView } from '../../../src/view/view';
import { run } from '../compile/folder';

interface Reader {
  atlas: Atlas;
  finder: Finder;
  offersIn: OffersIn;
}

let sought: SoughtNames;
const readers = new Map<Language, Reader>();
const readerOf = (language: Language): Reader => {
  const reader = readers.get(language);
  if (!reader) throw new Error(`nobody reads ${language}`);
  return reader;
};

beforeAll(async () => {
  const { files } = await run('data');
  const json = (name: string): unknown => JSON.parse(files.get(`data/${name}.json`) ?? '');
  sought = await loadSought();
  for (const language of languages) {
    const messages = await loadMessages(language, ['words', 'places', 'search']);
    const i18n = createTranslator(language, messages);
    const atlas = parseAtlas(json('core'), namesIn(i18n));
    const finder = finderOf(atlas, i18n, { sought });
    readers.set(language, { atlas, finder, offersIn: createOffers(atlas, finder) });
  }
}, 60_000);

const citiesFor = (language: Language, text: string) => {
  const { atlas, finder } = readerOf(language);
  const { cities } = finder.search(text);
  return atlas.cities.filter(({ index }) => (cities[index] ?? 0) > 2).map(({ id }) => id);
};

describe.each(languages)('a search on a page in %s', (language) => {
  it.each([
    ['Gand', 'ghent'],
    ['Gante', 'ghent'],
    ['Brünn', 'brno'],
    ['Θεσσαλονίκη', 'thessaloniki'],
    ['θεσσαλονικη', 'thessaloniki'],
    ['Salonicco', 'thessaloniki'],
    ['Aix-la-Chapelle', 'aachen'],
    ['Akwizgran', 'aachen'],
    ['Aquisgrán', 'aachen'],
    ['Tukholma', 'stockholm'],
    ['Kööpenhamina', 'copenhagen'],
    ['Leopoli', 'lviv'],
    ['Monachium', 'munich'],
    ['Βρυξέλλες', 'brussels'],
    ['Madryt', 'madrid'],
  ])('finds a city by the name %s', (name, id) => {
    expect(citiesFor(language, name)).toContain(id);
  });

  it.each([
    ['Saksa', 'DE'],
    ['Γερμανία', 'DE'],
    ['Niemcy', 'DE'],
    ['Allemagne', 'DE'],
    ['Ungheria', 'HU'],
    ['Países Bajos', 'NL'],
  ])('finds the cities of a country by the name %s', (name, code) => {
    const { atlas } = readerOf(language);
    const there = atlas.cities.filter(({ country }) => country.code === code);
    expect(citiesFor(language, name)).toEqual(expect.arrayContaining(there.map(({ id }) => id)));
  });
});

/** What readers of a language type, and which filter it names. */
const typed: Readonly<
  Partial<Record<Language, readonly (readonly [text: string, asks: string])[]>>
> = {
  en: [
    ['small cities', 'size=under-100k'],
    ['planned', 'status=planned'],
    ['since 2023', 'from=2023'],
    ['living labs in Germany', 'practice=living-lab country=DE'],
  ],
  fr: [
    ['petites villes', 'size=under-100k'],
    ['prévu', 'status=planned'],
    ['depuis 2023', 'from=2023'],
    ['jumeau numérique en Allemagne', 'practice=digital-twin country=DE'],
  ],
  de: [
    ['kleine Städte', 'size=under-100k'],
    ['geplant', 'status=planned'],
    ['seit 2023', 'from=2023'],
    ['Bürgerrat in Polen', 'practice=citizens-assembly country=PL'],
  ],
  es: [
    ['ciudades pequeñas', 'size=under-100k'],
    ['previsto', 'status=planned'],
    ['desde 2023', 'from=2023'],
    ['gemelo digital en Alemania', 'practice=digital-twin country=DE'],
  ],
  it: [
    ['città piccole', 'size=under-100k'],
    ['previsto', 'status=planned'],
    ['dal 2023', 'from=2023'],
    ['gemello digitale in Germania', 'practice=digital-twin country=DE'],
  ],
  pl: [
    ['małe miasta', 'size=under-100k'],
    ['planowane', 'status=planned'],
    ['od 2023', 'from=2023'],
    ['panel obywatelski', 'practice=citizens-assembly'],
  ],
  el: [
    ['μικρές πόλεις', 'size=under-100k'],
    ['σχεδιαζόμενο', 'status=planned'],
    ['από το 2023', 'from=2023'],
    ['ψηφιακό δίδυμο', 'practice=digital-twin'],
  ],
  fi: [
    ['pienet kaupungit', 'size=under-100k'],
    ['suunniteltu', 'status=planned'],
    ['vuodesta 2023', 'from=2023'],
    ['kansalaispaneeli', 'practice=citizens-assembly'],
  ],
};

const asked = (asks: ReturnType<OffersIn>[number]['asks']) =>
  'facet' in asks ? `${asks.facet}=${asks.id}` : `from=${asks.from}`;

const tried = languages.filter((language) => typed[language]);

describe.each(tried)('words typed in %s', (language) => {
  const texts = typed[language] ?? [];
  // Whatever the page speaks: in the reader's own language, and on the English page.
  it.each(texts)('“%s” names %s', (text, asks) => {
    for (const page of new Set<Language>([language, 'en'])) {
      const { offersIn } = readerOf(page);
      const offers = offersIn(text, defaultView);
      expect(offers.map((offer) => asked(offer.asks)).join(' ')).toBe(asks);
    }
  });

  it('leave nothing over of “small cities”', () => {
    const [text = ''] = texts[0] ?? [];
    const [offer] = readerOf(language).offersIn(text, defaultView);
    expect(offer?.rest).toBe('');
  });

  it('ask for a practice by its name, its first half and the words around it', () => {
    const { atlas, finder, offersIn } = readerOf(language);
    const lost = atlas.practices.filter(({ id, label }) => {
      const [name = ''] = finder.names('practice', id, label).slice(1);
      const offers = offersIn(name, defaultView).map(({ asks }) => asked(asks));
      return !offers.includes(`practice=${id}`);
    });
    expect(lost.map(({ id }) => id)).toEqual([]);
  });
});

describe('words that ask for nothing', () => {
  it.each([
    ['the cities with a living lab', 'living lab'],
    ['quelles villes ont un budget participatif', 'ont budget participatif'],
    ['welche Städte haben einen Bürgerrat', 'burgerrat'],
    ['qué ciudades tienen gemelos digitales', 'gemelos digitales'],
    ['quali città hanno un bilancio partecipativo', 'bilancio partecipativo'],
    ['które miasta mają panel obywatelski', 'panel obywatelski'],
    ['ποιες πόλεις έχουν συνέλευση πολιτών', 'συνελευση πολιτων'],
    ['missä kaupungeissa on kansalaispaneeli', 'kansalaispaneeli'],
  ])('are left out of “%s”', (text, rest) => {
    const empty = new Set(soughtAs(sought, 'says.nothing'));
    expect(queryWords(text, empty).join(' ')).toBe(rest);
  });

  it.each([
    ['pl', 'otwarte dane i klimat', 'otwarte dane klimat'],
    ['it', 'dati aperti e clima', 'dati aperti clima'],
    ['es', 'datos abiertos y clima', 'datos abiertos clima'],
    ['fi', 'avoin data sekä ilmasto', 'avoin data ilmasto'],
  ] as const)('are small ones between two others, in %s: “%s”', (language, joined, apart) => {
    const { finder, offersIn } = readerOf(language);
    expect(finder.search(joined)).toMatchObject({ telling: finder.search(apart).telling });
    // Nor is one left over beside what a filter takes.
    const rests = offersIn(joined, defaultView).map(({ rest }) => rest);
    expect(rests).toEqual(offersIn(apart, defaultView).map(({ rest }) => rest));
    expect(rests).toHaveLength(2);
  });

  it('are not the beginning of a name', () => {
    const { finder } = readerOf('pl');
    for (const text of ['i-team', 'i team', 'miejski i-team Gandawa', 'e-']) {
      expect(finder.search(text).telling).toContain(text.startsWith('e') ? 'e' : 'i');
    }
  });

  it('are found with whatever hyphen they are typed or copied with', () => {
    const { finder } = readerOf('fi');
    const found = (text: string) => finder.search(text).records;
    for (const text of ['start\u2011up', 'start\u2010up', 'start–up']) {
      expect(found(text)).toEqual(found('start-up'));
    }
    expect(found('innovaatio\u00adtiimi')).toEqual(found('innovaatiotiimi'));
  });

  it('are none that anything of the atlas is called', () => {
    const empty = new Set(soughtAs(sought, 'says.nothing'));
    const abbreviations = ['ai', 'eu', 'co', 'e', 'i', 'it'];
    expect(abbreviations.filter((one) => empty.has(one))).toEqual([]);
  });
});

describe('the names of a size', () => {
  it('are whole where they hold a comma: a number alone is none of them', () => {
    const keys = Object.keys(sought).filter((key) => key.startsWith('size.'));
    expect(keys.length).toBeGreaterThan(3);
    const names = keys.flatMap((key) => soughtAs(sought, key));
    expect(names).toContain('100 000 to 250 000');
    expect(names.filter((name) => /^\d+$/.test(name))).toEqual([]);
  });
});
