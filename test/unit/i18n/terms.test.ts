import { parse } from 'csv-parse/sync';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** A word that was given up, the one that is said instead, and the rooms where it means something else. */
interface GivenUp {
  word: RegExp;
  say: string;
  except?: readonly string[];
}

const givenUp: Readonly<Record<'en' | 'fr', readonly GivenUp[]>> = {
  en: [
    { word: /\bsourced facts?\b/i, say: 'record' },
    { word: /\bmarkers?\b/i, say: 'mark' },
    { word: /\bbookmarks?\b/i, say: 'cue' },
    { word: /\btopics?\b/i, say: 'challenge' },
    { word: /\binitiatives?\b/i, say: 'practice, or record' },
    { word: /\b(?:awards?|prizes?)\b/i, say: 'recognition', except: ['words', 'city', 'similar'] },
    { word: /\bwidgets?\b/i, say: 'embed' },
  ],
  fr: [
    { word: /\bfaits? (?:recensé|sourcé|public)/i, say: 'fiche' },
    { word: /\brecensé/i, say: 'attesté' },
    { word: /\b(?:son|leur) actif\b/i, say: 'attesté' },
    { word: /\b(?:enjeux?|sujets?)\b/i, say: 'défi' },
    { word: /\bmarques?\b/i, say: 'symbole' },
    // A cue is one; a mark on the map is not.
    { word: /\brepères?\b/i, say: 'symbole', except: ['cues', 'event', 'live'] },
    { word: /\baucun document public\b/i, say: 'aucune trace publique trouvée' },
    { word: /\btraces?\b(?! publique)/i, say: 'fiche, or trace publique' },
    { word: /\blaboratoires? vivants?\b/i, say: 'living lab' },
    { word: /\bfautes?\b/i, say: 'erreur' },
    // Reads as “and no longer innovation”.
    { word: /\b(?:non|pas) plus d’innovation\b/i, say: 'non davantage d’innovation' },
  ],
};

const folder = new URL('../../../src/i18n/messages/', import.meta.url);

/** Every text in a language: its messages by room, and what cues say in it. */
function texts(language: 'en' | 'fr'): { room: string; id: string; text: string }[] {
  // What readers type is theirs; it is never shown.
  const rooms = readdirSync(new URL(`${language}/`, folder)).filter((f) => f !== 'sought.json');
  const messages = rooms.flatMap((file) => {
    const read = JSON.parse(readFileSync(new URL(`${language}/${file}`, folder), 'utf8'));
    const room = file.replace('.json', '');
    return Object.entries<string>(read).map(([id, text]) => ({ room, id, text }));
  });
  const tour = readFileSync(new URL('../../../data/cues/tour.csv', import.meta.url));
  const cues: Readonly<Record<string, string>>[] = parse(tour, { columns: true, bom: true });
  // Other languages have theirs in the messages.
  const columns = language === 'en' ? ['title', 'words'] : [];
  const said = cues.flatMap((cue) =>
    columns.map((column) => ({
      room: 'tour.csv',
      id: `${cue.id}, ${column}`,
      text: String(cue[column]),
    })),
  );
  return [...messages, ...said];
}

describe.each(['en', 'fr'] as const)('the words of the product in %s', (language) => {
  it.each(givenUp[language])('are not $word', ({ word, say, except = [] }) => {
    const found = texts(language).filter(
      ({ room, text }) => !except.includes(room) && word.test(text),
    );
    expect(found, `say “${say}”`).toEqual([]);
  });
});

describe('French typography', () => {
  it('keeps two-part signs, guillemets and per cent on the line of their word', () => {
    const loose = / [:;?!»%]|« |[^\s][;?!»%](?=\s|$)/;
    expect(texts('fr').filter(({ text }) => loose.test(text))).toEqual([]);
  });
});
