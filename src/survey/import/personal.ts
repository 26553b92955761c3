import { fold } from '../../atlas/fold';
import { columnWords, isCode } from './columnWords';
import { byPhrase, isPersonalWord, wordSays, type Personal } from './personalWords';
import { toolColumn } from './toolColumns';

export type { Personal } from './personalWords';

/** How words begin that name a city or a country, in the languages of Europe: its name is no person's. */
const ofPlace =
  /^(city|citi|towns?$|municip|countr|villes?$|commune|pays$|stadt|stadte|gemeinde|land$|lander$|laender|ciudad|paise?s?$|citta|comune|paese|stad$|stads|steden|gemeente|cidade|miast|gmin|kraj|mesto$|mesta$|obec$|obce$|varos|oras|kaupun|kunta$|kunnan|kommun|by$|byens$|pilset|miest|savivald|linn|sehir|belediye|grad$|grada$|telepules|град|общин|πολη|πολης|δημο|город|місто|міста|країн|local$)/;
/** Words for a name itself, which can be a city's. */
const isName = (word: string): boolean =>
  /^(names?|noms?|nombres?|nom[ei]s?|naam|namen|navn|namn|nimi|jmeno|meno|nev|nume|ime|onoma|имя|име|імя|ονομα|ainm|isem|vards|adi)$|.(name|namen|naam|navn|namn|nimi)$/.test(
    word,
  );
/** A name of more words is a question, in which such words mean other things. */
const fewWords = 4;

const byValue: readonly (readonly [Personal, RegExp])[] = [
  ['address of a device', /^(\d{1,3}\.){3}\d{1,3}$|^[0-9a-f]*:[0-9a-f:]{4,}$/i],
  ['time', /^\d{4}-\d\d-\d\d|^\d{1,2}[./]\d{1,2}[./]\d{2,4}/],
  ['phone', /^\+?[\d\s().-]{8,}$/],
];
const address = /[^\s@]+@[^\s@]+\.[a-z]{2,}/i;

const wordCount = (text: string): number => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;

/** Whether the name of a column says that it tells of a person; null if not. */
export function personalName(name: string): Personal | null {
  const plain = fold(name).trim();
  const tool = toolColumn(plain);
  if (tool !== null) return tool === 'not a question' ? null : tool;
  const words = columnWords(name);
  const cut = words.join(' ');
  const named = byPhrase.find(([, pattern]) => pattern.test(plain) || pattern.test(cut));
  if (named) return named[0];
  // Of a long name that a program reads, its last words are the column's own.
  const own = isCode(name) ? words.slice(-fewWords) : words;
  if (own.length > fewWords) return null;
  const isOfPlace = own.some((word) => ofPlace.test(word));
  // Capitals inside a name cut it: `WhatsApp`, `LinkedIn`, `ZipCode`.
  const twice = own.flatMap((word, at) => {
    const next = own[at + 1];
    return next !== undefined && isPersonalWord(word + next) ? [word, word + next] : [word];
  });
  for (const word of twice.toReversed()) {
    const why = wordSays(word);
    if (why !== null && !(isOfPlace && (isName(word) || why === 'position'))) return why;
  }
  return !isOfPlace && own.at(-1) === 'id' ? 'id or token' : null;
}

/** Two to four words with capitals, as people are called. */
const calledSo = /^(\p{Lu}[\p{L}.'’-]*\s+){1,3}\p{Lu}[\p{L}.'’-]*$/u;

/**
 * Whether a column seems to hold what tells of a person, by its name and some
 * of its values; null if not.
 */
export function personalIn(name: string, values: readonly string[]): Personal | null {
  const filled = values.filter((value) => value !== '');
  // One address is one too many.
  if (filled.some((value) => address.test(value))) return 'e-mail';
  const named = personalName(name);
  // “Nombre de projets” is a number in French.
  const isNumber = /^nombre( total)? d/.test(fold(name).replaceAll('_', ' '));
  const areNumbers = filled.length > 0 && filled.every((value) => /^[\d\s.,]+$/.test(value));
  if (named && !(named === 'name' && isNumber && areNumbers)) return named;
  const most = (pattern: RegExp) =>
    filled.filter((value) => pattern.test(value)).length > filled.length / 2;
  const held = byValue.find(([, pattern]) => most(pattern));
  if (held) return held[0];
  // Under a question, such words can be answers; under a word or two they are somebody.
  if (wordCount(name) < 4 && !name.includes('?') && most(calledSo)) return 'name';
  return filled.some((value) => /^https?:\/\//.test(value)) ? 'free text' : null;
}
