import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clock, cueAt, mentions } from '../../../src/pages/event/cues/atTime';
import {
  chapterFormat,
  formatVtt,
  parseChapters,
  parseVtt,
} from '../../../src/pages/event/cues/vtt';
import { timeIn } from '../../../src/pages/event/recording/youtube';
import { programme } from '../../component/event/room';

const words = fc
  .string({
    unit: fc.constantFrom(...'aé<>&-"; ', '-->', '&amp;', '<b>', 'WEBVTT', 'NOTE'),
    maxLength: 20,
  })
  .map((text) => text.replace(/\s+/g, ' ').trim());

describe('chapters as WebVTT', () => {
  it('come back as they went, whatever is in them', { timeout: 120_000 }, () => {
    const chapter = fc.record({
      start: fc.integer({ min: 0, max: 50_000_000 }).map((ms) => ms / 1_000),
      title: words.filter((text) => text !== '').map((text) => `T${text}`),
      words,
    });
    fc.assert(
      fc.property(fc.array(chapter, { maxLength: 6 }), (all) => {
        const chapters = all
          .sort((a, b) => a.start - b.start)
          .map((one) => ({ ...one, end: one.start + 5 }));
        const read = parseVtt(formatVtt(chapters));
        expect(read.faults).toEqual([]);
        expect(read.chapters.map(({ title, words: said }) => [title, said])).toEqual(
          chapters.map(({ title, words: said }) => [title, said]),
        );
        read.chapters.forEach(({ start, end }, at) => {
          expect(start).toBeCloseTo(chapters[at]?.start ?? NaN, 3);
          expect(end).toBeCloseTo(chapters[at]?.end ?? NaN, 3);
        });
      }),
      { numRuns: process.env['ATLAS_ALL'] === '1' ? 10_000 : 100 },
    );
  });

  it('end where the next begins', () => {
    const [a, b] = ['A', 'B'].map((title, at) => ({ start: at * 70, end: null, title, words: '' }));
    if (!a || !b) throw new Error('two chapters');
    expect(formatVtt([a, b])).toBe(
      'WEBVTT\n\n00:00:00.000 --> 00:01:10.000\nA\n\n00:01:10.000 --> 00:02:10.000\nB\n',
    );
  });

  it('are read without hours, with settings, notes, names and carriage returns', () => {
    const text =
      '\uFEFFWEBVTT - a talk\r\nKind: chapters\r\n\r\nNOTE made by hand\r\n\r\nfirst\r\n00:05.000 --> 00:09.000 align:start\r\n<v Ann>Hello &amp; welcome\r\n';
    expect(parseVtt(text)).toEqual({
      chapters: [{ start: 5, end: 9, title: 'Hello & welcome', words: '' }],
      faults: [],
    });
  });

  it.each([
    ['no head', '00:01.000 --> 00:02.000\nA\n', { line: 1, wrong: 'header' }],
    ['a time in another form', 'WEBVTT\n\n1:00 --> 2:00\nA\n', { line: 3, wrong: 'time' }],
    ['backwards', 'WEBVTT\n\n00:09.000 --> 00:01.000\nA\n', { line: 3, wrong: 'order' }],
    ['no title', 'WEBVTT\n\n00:01.000 --> 00:02.000\n', { line: 3, wrong: 'empty' }],
  ])('with %s are named by their line', (_, text, fault) => {
    expect(parseVtt(text).faults).toEqual([expect.objectContaining(fault)]);
  });
});

describe('chapters of other programs', () => {
  it('are read of SRT, with its numbers, commas and mark-up', () => {
    const text =
      '\uFEFF1\r\n00:00:05,000 --> 00:00:09,500\r\n{\\an8}<i>Hello</i> &amp; it&#39;s &quot;us&quot;\r\nand more\r\n \r\n2\r\n1:00:00,000 --> 1:00:01,000\r\nLater\r\n';
    expect(chapterFormat(text)).toBe('srt');
    expect(parseChapters(text)).toEqual({
      chapters: [
        { start: 5, end: 9.5, title: 'Hello & it\'s "us"', words: 'and more' },
        { start: 3_600, end: 3_601, title: 'Later', words: '' },
      ],
      faults: [],
    });
  });

  it('are read of a list as YouTube has it', () => {
    const text = '0:00 Intro\n(1:05) – Ghent\nits lab\n\n1:02:03 - Questions\n';
    expect(parseChapters(text)).toEqual({
      chapters: [
        { start: 0, end: null, title: 'Intro', words: '' },
        { start: 65, end: null, title: 'Ghent', words: 'its lab' },
        { start: 3_723, end: null, title: 'Questions', words: '' },
      ],
      faults: [],
    });
    expect(parseChapters('0:10 A\n0:05 B\n0:20\n').faults).toMatchObject([
      { line: 2, wrong: 'order' },
      { line: 3, wrong: 'empty' },
    ]);
  });

  const at = (seconds: number, title: string, words = '') => ({ start: seconds, title, words });
  it.each([
    ['times last', 'Intro - 0:00\nGhent - 1:05\nPorto (2:10)\n'],
    ['numbers', '1. 0:00 Intro\n2. 1:05 Ghent\n3. 2:10 Porto\n'],
    ['where they end', '0:00 - 1:05 Intro\n1:05–2:10 Ghent\n[2:10 - 3:00] Porto\n'],
    ['other words behind them', '0:00 Intro\n1:05 Ghent\n2:10 Porto\n\nFollow us\n#cities\n'],
    [
      'SBV',
      '0:00:00.000,0:01:05.00\nIntro\n\n0:01:05.000,0:02:10.0\nGhent\n\n0:02:10.000,0:03:00.0\nPorto\n',
    ],
    [
      'no blank lines between',
      '1\n00:00:00,000 --> 00:01:05,000\nIntro\n2\n00:01:05,000 --> 00:02:10,000\nGhent\n3\n00:02:10,00 --> 00:03:00,00\nPorto\n',
    ],
  ])('are read with %s', (_, text) => {
    const { chapters, faults } = parseChapters(text);
    expect(faults).toEqual([]);
    expect(chapters).toMatchObject([at(0, 'Intro'), at(65, 'Ghent'), at(130, 'Porto')]);
  });

  it('are read with hours behind their titles', () => {
    const text =
      'Intro: 0:00\nGhent - lab - 59:59\nQuestions - 1:02:03\nPorto (1:03:04)\nTalk: 1:04:05\nEnd 2 | 10:05:06\n';
    expect(parseChapters(text).chapters).toEqual(
      [
        at(0, 'Intro'),
        at(3_599, 'Ghent - lab'),
        at(3_723, 'Questions'),
        at(3_784, 'Porto'),
        at(3_845, 'Talk'),
        at(36_306, 'End 2'),
      ].map((chapter) => ({ ...chapter, end: null })),
    );
  });

  it('are found in a description that says more before them', () => {
    const text = 'The launch, recorded.\nChapters:\n\n0:00 Intro\n1:05 Ghent\n2:10 Porto\n';
    expect(chapterFormat(text)).toBe('list');
    expect(parseChapters(text).chapters.map(({ title }) => title)).toEqual([
      'Intro',
      'Ghent',
      'Porto',
    ]);
  });

  it('are told from a table', () => {
    expect(chapterFormat('time,title,view\n0,A,?\n')).toBeNull();
    expect(chapterFormat('WEBVTT\n\n00:01.000 --> 00:02.000\nA\n')).toBe('vtt');
  });
});

describe('a time in the recording', () => {
  const cues = [{ time: 10 }, { time: null }, { time: 40 }];
  it.each([
    [0, -1],
    [9.99, -1],
    [10, 0],
    [39.9, 0],
    [40, 2],
    [9_999, 2],
  ])('%s s is in cue %s', (seconds, at) => expect(cueAt(cues, seconds)).toBe(at));

  it('is read as on a clock', () => {
    expect([0, 65.9, 3_723].map(clock)).toEqual(['0:00', '1:05', '1:02:03']);
  });

  it('leads from a city to its first mention', () => {
    expect([...mentions(programme.cues)].map(([city, { id }]) => [city, id])).toEqual([
      ['ghent', 'strategy'],
    ]);
  });
});

describe('what YouTube’s frame tells', () => {
  it.each([
    ['{"event":"infoDelivery","info":{"currentTime":12.5,"volume":3}}', 12.5],
    ['{"event":"infoDelivery","info":{"volume":3}}', null],
    ['{"event":"onReady","info":null}', null],
    ['{"event":5}', null],
    ['{', null],
    [{ event: 'infoDelivery', info: { currentTime: 3 } }, null],
  ])('%j is %s', (data, time) => expect(timeIn(data)).toBe(time));
});
