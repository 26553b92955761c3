/** What a file of a survey's export may be written in; names as TextDecoder knows them. */
export const encodings = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'windows-1250',
  'iso-8859-2',
  'windows-1251',
  'windows-1253',
  'iso-8859-7',
  'windows-1254',
  'windows-1257',
  'macintosh',
] as const;
export type Encoding = (typeof encodings)[number];

/** Letters beyond a to z of the languages that are written in a code page, lower case, and words of theirs with such letters. */
interface Language {
  pages: readonly Encoding[];
  letters: string;
  words: string;
}

const western = ['windows-1252', 'macintosh'] as const;
const central = ['windows-1250', 'iso-8859-2'] as const;
const greek = ['windows-1253', 'iso-8859-7'] as const;
const turkish = ['windows-1254'] as const;
const baltic = ['windows-1257'] as const;
const cyrillic = 'абвгдежзийклмнопрстуфхцчшщъыьэюяёєіїґђјљњћџ';

const languages: readonly Language[] = [
  {
    pages: [...western, ...turkish],
    letters: 'äöüß',
    words: 'für über können möchten größe öffentlich büro städte fördern prüfen',
  },
  {
    pages: western,
    letters: 'àâæçéèêëîïôœùûüÿ',
    words: 'à été très déjà prévu créée équipe données problème être même où ça là',
  },
  {
    pages: western,
    letters: 'áéíóúñü¿¡ªº',
    words: 'sí más también está qué año años según población innovación participación público',
  },
  { pages: western, letters: 'àèéìíòóù', words: 'sì è più perché città già così attività' },
  {
    pages: western,
    letters: 'áâãàçéêíóôõú',
    words: 'não são está também já até você inovação participação câmara município',
  },
  {
    pages: western,
    letters: 'àáèéëíïóòöúü·ç',
    words: 'één coördinatie geïnteresseerd això què també',
  },
  { pages: western, letters: 'åäöéæø', words: 'är för från på även också stöd ør på når før både' },
  { pages: western, letters: 'æøåéðþáíóúýö', words: 'að það já í á við því' },
  {
    pages: central,
    letters: 'ąćęłńóśźż',
    words: 'się jest będzie wkrótce że są więcej które także żadne można współpraca łódź',
  },
  {
    pages: central,
    letters: 'áčďéěíňóřšťúůýž',
    words: 'že není již může více město které při ještě žádné jsme příprava částečně',
  },
  {
    pages: central,
    letters: 'áäčďéíĺľňóôŕšťúýž',
    words: 'áno že nie sú môže viac ešte pri žiadne čiastočne',
  },
  {
    pages: central,
    letters: 'áéíóöőúüű',
    words: 'és nem több város még már később működik között részben',
  },
  { pages: central, letters: 'ăâîşţșț', words: 'și şi să în oraș oraş către într după încă' },
  {
    pages: central,
    letters: 'čćđšž',
    words: 'što više može još već također če šele več že tudi šola',
  },
  {
    pages: ['windows-1251'],
    letters: cyrillic,
    words: 'да не са още няма град так ні ще місто частково община',
  },
  {
    pages: greek,
    letters: 'αβγδεζηθικλμνξοπρστυφχψωάέήίόύώϊϋΐΰς',
    words: 'ναι όχι και δεν πόλη δήμος είναι υπάρχει μερικώς',
  },
  {
    pages: turkish,
    letters: 'çğıöşüâî',
    words: 'değil için şehir evet hayır hayır belediyesi çok şu',
  },
  {
    pages: baltic,
    letters: 'āčēģīķļņšūž',
    words: 'jā nē ir pašvaldība pilsēta daļēji vēl šobrīd',
  },
  { pages: baltic, letters: 'ąčęėįšųūž', words: 'taip ne miestas dar iš dalies yra šiuo ką' },
  { pages: [...baltic, ...western], letters: 'äõöüšž', words: 'jah osaliselt või küsimus linnas' },
];

const known = new Map(languages.map((language) => [language, new Set(language.words.split(' '))]));
const plain =
  /^[\u2018\u2019\u201C\u201D\u201E\u201A\u2013\u2014\u2026\u20AC\u00AB\u00BB\u00A0\u2022\u00A7\u00B0]$/;

/** How well a piece between blanks is read in a language: its letters and words, against signs that no word has. */
function meritOf(
  piece: string,
  { letters }: Language,
  words: ReadonlySet<string>,
  isName: boolean,
) {
  let merit = 0;
  const signs = [...piece];
  if (signs.filter((sign) => /\p{L}/u.test(sign)).length < 2) return 0;
  const isLatin = /[a-z]/i.test(piece);
  signs.forEach((sign, at) => {
    if (sign < '\u0080') return;
    const before = signs[at - 1] ?? '';
    if (/\p{L}/u.test(sign)) {
      merit += letters.includes(sign.toLowerCase()) ? 1 : -2;
      // Nor do letters of two scripts stand in one word.
      if (isLatin && !/\p{Script=Latin}/u.test(sign)) merit -= 3;
      // No capital stands behind a small letter.
      if (/\p{Lu}/u.test(sign) && /\p{Ll}/u.test(before)) merit -= 3;
    } else if (!plain.test(sign)) merit -= 3;
    else if (sign !== '\u2019' && /\p{L}/u.test(before) && /\p{L}/u.test(signs[at + 1] ?? '')) {
      merit -= 2;
    }
  });
  return merit + (words.has(piece.toLowerCase()) || isName ? 4 : 0);
}

/**
 * Decodes bytes of a code page. Always as a part of a stream: without, Node 20
 * takes Windows-1252 for ISO-8859-1.
 */
export const decodeAs = (encoding: Encoding, bytes: Uint8Array): string =>
  new TextDecoder(encoding).decode(bytes, { stream: true });

/** Pieces of text that are looked at. */
const most = 4_000;

/**
 * The code page in which bytes that are not UTF-8 make words of a language, and
 * names of cities. Windows-1252 where another says nothing more.
 * @param isName whether a word in small letters is a city's name, or part of one
 */
export function codePageOf(
  bytes: Uint8Array,
  isName: (word: string) => boolean = () => false,
): Encoding {
  let best: { page: Encoding; merit: number } = { page: 'windows-1252', merit: -Infinity };
  for (const page of encodings.slice(3)) {
    const text = decodeAs(page, bytes);
    const pieces = text.match(/[^\s\u0021-\u002F\u003A-\u0040\u005B-\u0060\u007B-\u007E]+/g) ?? [];
    const own = pieces.filter((piece) => /[^\0-\u007F]/.test(piece)).slice(0, most);
    const merits = [...known]
      .filter(([{ pages }]) => pages.includes(page))
      .map(([language, words]) =>
        own.map((piece) => meritOf(piece, language, words, isName(piece.toLowerCase()))),
      );
    // Most files are in one language; names of cities are in many.
    const whole = Math.max(...merits.map((all) => all.reduce((sum, merit) => sum + merit, 0)));
    const each = own.reduce(
      (sum, _, at) => sum + Math.max(...merits.map((all) => all[at] ?? 0)),
      0,
    );
    const merit = whole + each / 2;
    if (merit > best.merit) best = { page, merit };
  }
  return best.page;
}
