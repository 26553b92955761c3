import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readingOf } from '../../../data/compile/readability';

const messages = (language: string, room: string): Readonly<Record<string, string>> =>
  JSON.parse(readFileSync(`src/i18n/messages/${language}/${room}.json`, 'utf8'));
const plain = (language: string) =>
  Object.entries(messages(language, 'definitions')).filter(([id]) => id.endsWith('.plain'));

describe('how hard a text is to read', () => {
  it('counts sentences, but not at initials, short forms and numbers', () => {
    expect(
      readingOf('It began in 2.5 districts. Dr. May leads it. So it goes.')?.wordsPerSentence,
    ).toBe(4);
    expect(readingOf('One, with T. Novak and others.')?.longest).toBe(6);
  });

  it('has the grade of the formula: 0.39 words a sentence + 11.8 syllables a word - 15.59', () => {
    // Six words of one syllable; then the same with one of five.
    expect(readingOf('The cat sat on the mat.')?.grade).toBeCloseTo(0.39 * 6 + 11.8 - 15.59, 5);
    expect(readingOf('The cat sat on the university.')?.grade).toBeCloseTo(
      0.39 * 6 + 11.8 * (10 / 6) - 15.59,
      5,
    );
  });

  it('does not count an e that is not spoken', () => {
    expect(readingOf('made')?.grade).toBe(readingOf('mad')?.grade);
  });

  it('has nothing to say of a text without words', () => {
    expect(readingOf(' – ')).toBeNull();
  });
});

describe('the plain words of practices', () => {
  it('are there for each practice, in every language', () => {
    const defined = Object.keys(messages('en', 'definitions'))
      .filter((id) => /^practice\..+\.definition$/.test(id))
      .map((id) => id.replace('.definition', '.plain'));
    expect(defined).toHaveLength(20);
    for (const language of ['en', 'fr']) {
      expect(
        plain(language)
          .map(([id]) => id)
          .sort(),
        `in ${language}`,
      ).toEqual(defined.toSorted());
    }
  });

  it('are one sentence at grade 10 or under in English, and short in French', () => {
    const hard = plain('en').filter(([, text]) => (readingOf(text)?.grade ?? 99) > 10);
    expect(hard).toEqual([]);
    const long = [...plain('en'), ...plain('fr')].filter(
      ([, text]) => text.split(' ').length > 18 || /[.!?] /.test(text),
    );
    expect(long).toEqual([]);
  });

  it('are followed by no harder ones in the glossary', () => {
    const terms = Object.entries(messages('en', 'glossary')).filter(([id]) =>
      id.endsWith('.means'),
    );
    expect(terms.length).toBeGreaterThan(5);
    expect(terms.filter(([, text]) => (readingOf(text)?.grade ?? 99) > 10)).toEqual([]);
  });
});
