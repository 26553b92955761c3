/** What a file of a survey's export may be written in; names as TextDecoder knows them, and those of DOS. */
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
  'ibm850',
  'ibm852',
  'ibm866',
  'koi8-u',
] as const;
export type Encoding = (typeof encodings)[number];

/** What bytes from 128 on are in the pages of DOS, which Excel still writes ("CSV (MS-DOS)") and TextDecoder lacks. */
const ofDos: { readonly [E in Encoding]?: string } = {
  ibm850:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00AD±‗¾¶§÷¸°¨·¹³²■\u00A0',
  ibm852:
    'ÇüéâäůćçłëŐőîŹÄĆÉĹĺôöĽľŚśÖÜŤťŁ×čáíóúĄąŽžĘę¬źČş«»░▒▓│┤ÁÂĚŞ╣║╗╝Żż┐└┴┬├─┼Ăă╚╔╩╦╠═╬¤đĐĎËďŇÍÎě┘┌█▄ŢŮ▀ÓßÔŃńňŠšŔÚŕŰýÝţ´\u00AD˝˛ˇ˘§÷¸°¨˙űŘř■\u00A0',
};

/** Decodes bytes part by part. */
export interface TextOf {
  decode(bytes: Uint8Array, options?: { stream?: boolean }): string;
}

export function decoderOf(encoding: Encoding): TextOf {
  const letters = ofDos[encoding];
  if (letters === undefined) return new TextDecoder(encoding);
  const signOf = (byte: number) =>
    byte < 128 ? String.fromCharCode(byte) : letters.charAt(byte - 128);
  return { decode: (bytes) => Array.from(bytes, signOf).join('') };
}

/**
 * Letters beyond a to z of the languages that are written in a code page, lower case, words of
 * theirs with such letters, and plain ones: these are the same on every page, and tell the language.
 */
interface Language {
  pages: readonly Encoding[];
  letters: string;
  words: string;
  plain: string;
}

const western = ['windows-1252', 'macintosh', 'ibm850'] as const;
const central = ['windows-1250', 'iso-8859-2', 'ibm852'] as const;
const greek = ['windows-1253', 'iso-8859-7'] as const;
const turkish = ['windows-1254'] as const;
const baltic = ['windows-1257'] as const;
const cyrillic = 'абвгдежзийклмнопрстуфхцчшщъыьэюяёєіїґђјљњћџ';

export const languages: readonly Language[] = [
  {
    pages: [...western, ...turkish],
    letters: 'äöüß',
    words: 'für über können möchten größe öffentlich büro städte fördern prüfen',
    plain: 'ja nein noch nicht und der die das gibt es ist stadt teilweise keine',
  },
  {
    pages: western,
    letters: 'àâæçéèêëîïôœùûüÿ',
    words: 'à été très déjà prévu créée équipe données problème être même où ça là',
    plain: 'oui non pas encore et le la les des une en partie ville aucune est',
  },
  {
    pages: western,
    letters: 'áéíóúñü¿¡ªº',
    words:
      'sí más también aún todavía preparación está qué año años según población innovación participación público',
    plain: 'no en parte el los las una con para ciudad hay sin ninguna',
  },
  {
    pages: western,
    letters: 'àèéìíòóù',
    words: 'sì è più perché città già così attività',
    plain: 'non ancora il di per una con nella in parte nessuna',
  },
  {
    pages: western,
    letters: 'áâãàçéêíóôõú',
    words: 'não são está também já até você inovação participação câmara município',
    plain: 'sim em ainda uma com para da do cidade nenhuma parte',
  },
  {
    pages: western,
    letters: 'àáèéëíïóòöúü·ç',
    words: 'één coördinatie geïnteresseerd això què també',
    plain: 'nee nog niet een het stad gedeeltelijk van encara ciutat amb part',
  },
  {
    pages: western,
    letters: 'åäöéæø',
    words: 'är för förberedelse från på även också stöd når før både større',
    plain:
      'ja nej nei ikke inte och og et ett en av af delvis delvist kommune kommun stad vet ved ei on kanssa osittain kaupunki',
  },
  {
    pages: western,
    letters: 'æøåéðþáíóúýö',
    words: 'að það já í á við því',
    plain: 'nei og ekki er sem',
  },
  {
    pages: central,
    letters: 'ąćęłńóśźż',
    words: 'się jest będzie wkrótce że są więcej które także żadne można współpraca łódź',
    plain: 'tak nie jeszcze czy jest miasto brak na do trakcie',
  },
  {
    pages: central,
    letters: 'áčďéěíňóřšťúůýž',
    words:
      'že není již může více město které při ještě žádné jsme připravujeme nevím otevřená rozpočet příprava částečně',
    plain: 'ano ne je se na ve pro jsme nebo',
  },
  {
    pages: central,
    letters: 'áäčďéíĺľňóôŕšťúýž',
    words: 'áno že nie sú môže viac ešte pri žiadne čiastočne zatiaľ rozpočet',
    plain: 'nie je sa na pre mesto zatial alebo',
  },
  {
    pages: central,
    letters: 'áéíóöőúüű',
    words: 'és nem több város még már később működik között részben előkészítés nyílt csapat',
    plain: 'igen nem van az egy is meg hogy',
  },
  {
    pages: central,
    letters: 'ăâîşţșț',
    words: 'și şi să în oraș oraş către într după încă parţial parțial ştiu știu pregătire echipă',
    plain: 'da nu este un din oras la cu',
  },
  {
    pages: central,
    letters: 'čćđšž',
    words: 'što više može još već također če šele več že tudi šola djelomično proračun ništa',
    plain: 'da ne je nije ni grad mesto ima li ali ili za',
  },
  {
    pages: ['windows-1251', 'ibm866', 'koi8-u'],
    letters: cyrillic,
    words: 'да не са още няма град так ні ще місто частково община',
    plain: '',
  },
  {
    pages: greek,
    letters: 'αβγδεζηθικλμνξοπρστυφχψωάέήίόύώϊϋΐΰς',
    words: 'ναι όχι και δεν πόλη δήμος είναι υπάρχει μερικώς',
    plain: '',
  },
  {
    pages: turkish,
    letters: 'çğıöşüâî',
    words: 'değil için şehir hayır kısmen belediyesi çok şu',
    plain: 'evet var yok bir ve bu ile',
  },
  {
    pages: baltic,
    letters: 'āčēģīķļņšūž',
    words: 'jā nē ir pašvaldība pilsēta daļēji vēl šobrīd',
    plain: 'ir nav vai un tiek',
  },
  {
    pages: baltic,
    letters: 'ąčęėįšųūž',
    words: 'taip ne miestas dar iš dalies yra šiuo ką nežinau biudžetas komandų',
    plain: 'taip ne dar yra ir ar miestas',
  },
  {
    pages: [...baltic, ...western],
    letters: 'äõöüšž',
    words: 'jah osaliselt või küsimus linnas',
    plain: 'jah ei on ja kas linn veel mitte',
  },
];

const known = new Map(
  languages.map((language) => {
    const setOf = (words: string) => new Set(words.split(' '));
    return [language, { words: setOf(language.words), plain: setOf(language.plain) }];
  }),
);
/** Marks that stand beside words in all languages. */
const mark =
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
  const isWord = words.has(piece.toLowerCase());
  if (signs.filter((sign) => /\p{L}/u.test(sign)).length < 2) return isWord ? 1 : 0;
  const isLatin = /[a-z]/i.test(piece);
  signs.forEach((sign, at) => {
    if (sign < '\u0080') return;
    const [before, after] = [signs[at - 1] ?? '', signs[at + 1] ?? ''];
    if (/\p{L}/u.test(sign)) {
      merit += letters.includes(sign.toLowerCase()) ? 1 : -2;
      // Nor do letters of two scripts stand in one word.
      if (isLatin && !/\p{Script=Latin}/u.test(sign)) merit -= 3;
      // No capital stands behind a small letter, nor between another and a small one.
      const isInside = /\p{Ll}/u.test(before) || /^\p{Lu}\p{Ll}/u.test(before + after);
      if (/\p{Lu}/u.test(sign) && isInside) merit -= 3;
    } else if (!mark.test(sign)) merit -= 3;
    else if (/\p{L}/u.test(before) && /\p{L}/u.test(after)) merit += sign === '\u2019' ? 1 : -2;
  });
  return merit + (isWord || isName ? 4 : 0);
}

/**
 * Decodes bytes of a code page. Always as a part of a stream: without, Node 20
 * takes Windows-1252 for ISO-8859-1.
 */
export const decodeAs = (encoding: Encoding, bytes: Uint8Array): string =>
  decoderOf(encoding).decode(bytes, { stream: true });

/** Pieces of text that are looked at. */
const most = 4_000;
/** What a plain word of a language counts, and so many of them. */
const [plainMerit, mostPlain] = [0.5, 6];

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
  const start = decodeAs('windows-1252', bytes.subarray(0, 65_536)).toLowerCase();
  const own = new Set(start.match(/(?<![^\0-\u007F])\b[a-z]{2,}\b(?![^\0-\u007F])/g));
  const likeness = [...known.values()].map(
    ({ plain }) =>
      Math.min(mostPlain, [...plain].filter((word) => own.has(word)).length) * plainMerit,
  );
  for (const page of encodings.slice(3)) {
    const text = decodeAs(page, bytes);
    const pieces = text.match(/[^\s\u0021-\u002F\u003A-\u0040\u005B-\u0060\u007B-\u007E]+/g) ?? [];
    const told = pieces.filter((piece) => /[^\0-\u007F]/.test(piece)).slice(0, most);
    const merits = [...known].flatMap(([language, { words }], at) => {
      if (!language.pages.includes(page)) return [];
      const all = told.map((piece) => meritOf(piece, language, words, isName(piece.toLowerCase())));
      return [{ all, like: likeness[at] ?? 0 }];
    });
    // Most files are in one language; names of cities are in many.
    const whole = Math.max(
      ...merits.map(({ all, like }) => all.reduce((sum, merit) => sum + merit, like)),
    );
    const each = told.reduce(
      (sum, _, at) => sum + Math.max(...merits.map(({ all }) => all[at] ?? 0)),
      0,
    );
    const merit = whole + each / 2;
    if (merit > best.merit) best = { page, merit };
  }
  return best.page;
}
