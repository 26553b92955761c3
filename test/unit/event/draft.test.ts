import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import {
  draftsToCsv,
  draftsToVtt,
  inOrder,
  newDraft,
  readDrafts,
} from '../../../src/pages/event/cues/draft';

const drafts = [
  newDraft({
    time: 12.5,
    title: 'Łódź votes',
    view: '?city=lodz',
    city: 'lodz',
    words: 'One.\nTwo.',
  }),
  newDraft({ time: 60, title: 'Łódź votes', view: '', words: '=SUM(A1)' }),
];

describe('cues being made', () => {
  it('are a table of the atlas’s own form, with ids that address them', () => {
    const rows: Record<string, string>[] = parse(draftsToCsv(drafts), { columns: true });
    expect(rows.map((row) => [row['id'], row['time'], row['view'], row['words']])).toEqual([
      ['odz-votes', '12.5', '?city=lodz', 'One. Two.'],
      ['odz-votes-2', '60', '?', "'=SUM(A1)"],
    ]);
    expect(Object.keys(rows[0] ?? {})).toEqual('id,time,title,view,city,words,records'.split(','));
  });

  it('come back from a table and from WebVTT', () => {
    const back = readDrafts(draftsToCsv(drafts.slice(0, 1)));
    expect(back).toEqual({
      drafts: [expect.objectContaining({ time: 12.5, title: 'Łódź votes', city: 'lodz' })],
    });
    const chapters = readDrafts(draftsToVtt(drafts));
    expect(chapters).toEqual({
      drafts: [
        expect.objectContaining({ time: 12.5, title: 'Łódź votes', words: 'One. Two.' }),
        expect.objectContaining({ time: 60, words: '=SUM(A1)' }),
      ],
    });
  });

  it('lie in the order of the recording; those without a time come last', () => {
    const list = [
      newDraft({ title: 'c' }),
      newDraft({ time: 9, title: 'b' }),
      newDraft({ time: 1, title: 'a' }),
      newDraft({ title: 'd' }),
    ];
    expect(
      inOrder(list)
        .map(({ title }) => title)
        .join(''),
    ).toBe('abcd');
  });

  it.each([
    ['title,view\nA,?\n', { row: 1, column: 'time', wrong: 'columns' }],
    ['time,title,view\nsoon,A,?\n', { row: 2, column: 'time', value: 'soon', wrong: 'time' }],
    ['time,title,view\n1,,?\n', { row: 2, column: 'title', wrong: 'empty' }],
    ['WEBVTT\n\n1 --> 2\nA\n', { row: 3, wrong: 'time' }],
  ])('are not taken from a file with a fault, which is named: %j', (text, fault) => {
    expect(readDrafts(text)).toEqual({ faults: [expect.objectContaining(fault)] });
  });
});
