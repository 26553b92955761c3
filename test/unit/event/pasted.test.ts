import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPasted } from '../../../src/pages/event/cues/pasted';
import { stopsOfTalk } from '../../../src/pages/event/speak/stops';
import { moved } from '../../../src/pages/event/speak/talk/talk';
import { draftsToCsv, newDraft, readDrafts } from '../../../src/pages/event/cues/draft';
import { viewOf } from '../../../src/pages/event/cues/viewOf';
import { placeAt } from '../../../src/pages/event/speak/talk/useDrag';
import { fitted, longestMessage, readMessage } from '../../../src/pages/event/live/message';
import { formatView } from '../../../src/view/codec';
import { resolveView } from '../../../src/view/resolve';
import { hostileText as text, misleading, patient, runs, seeded } from '../../hostile';
import { atlas } from '../pages/fixture';

const options = {
  hosts: ['atlas.example'],
  resolve: (view: ReturnType<typeof viewOf>) => resolveView(view, atlas),
  room: 200,
  takesTimes: false,
};
const read = (text: string, change: Partial<typeof options> = {}) => {
  const { stops, faults } = readPasted(text, { ...options, ...change });
  return {
    stops: stops.map(({ time, title, view }) => [time, title, view && formatView(view)]),
    faults: faults.map(({ line, wrong, value }) => [line, wrong, value]),
    kept: faults.map(({ text: kept }) => kept),
  };
};

describe('pasted links', () => {
  it.each([
    ['https://atlas.example/?practice=open-data', '?practice=open-data'],
    ['https://atlas.example/fr/?practice=open-data#5/51.1/3.7', '?practice=open-data#5/51.1/3.7'],
    ['http://192.168.1.20:4173/?country=BE', '?country=BE'],
    ['https://atlas.example/city/ghent/', '?city=ghent'],
    ['https://atlas.example/fr/practice/open-data?country=BE', '?practice=open-data&country=BE'],
    ['/country/be/', '?country=BE'],
    ['https://atlas.example/compare/?cities=ghent,milan', '?cities=ghent,milan'],
    ['https://atlas.example/', ''],
    ['?practice=open-data&utm_source=x', '?practice=open-data'],
    ['practice=open-data', '?practice=open-data'],
    ['?q=citizens assembly', '?q=citizens+assembly'],
    ['#5/51.1/3.7', '#5/51.1/3.7'],
  ])('are read whole, or only what names the view: %s', (line, view) => {
    expect(read(line)).toEqual({ stops: [[null, '', view]], faults: [], kept: [] });
  });

  it.each([
    ['Open data: https://atlas.example/?practice=open-data', null, 'Open data'],
    ['https://atlas.example/embed/?practice=open-data&heading=Hm', null, 'Hm'],
    ['2. Ghent (again) – <https://atlas.example/?practice=open-data>', null, 'Ghent (again)'],
    [
      'https://atlas.example/?practice=open-data Open data in four cities',
      null,
      'Open data in four cities',
    ],
    ['1:02:03 Open data ?practice=open-data', 3_723, 'Open data'],
    ['[0:05] ?practice=open-data', 5, ''],
  ])('bring their title and time: %s', (line, time, title) => {
    expect(read(line).stops).toEqual([[time, title, '?practice=open-data']]);
  });

  it('are told by the number of the line where they are none, and kept', () => {
    const lines = [
      '?practice=open-data',
      '',
      'Good morning',
      'https://elsewhere.example/?practice=open-data',
      'https://atlas.example/about/',
      '?practice=teleporting',
      `?practice=open-data&q=${'é'.repeat(200)}&record=${'a'.repeat(99)}&survey=${'a'.repeat(9_000)}`,
      'javascript:alert(1)',
      '?nothing=known',
    ];
    const { stops, faults, kept } = read(lines.join('\r\n'));
    expect(stops).toHaveLength(1);
    expect(faults.map(([line, wrong]) => [line, wrong])).toEqual([
      [3, 'link'],
      [4, 'elsewhere'],
      [5, 'page'],
      [6, 'unknown'],
      [7, 'long'],
      [8, 'link'],
      [9, 'link'],
    ]);
    expect(kept).toEqual(lines.slice(2));
  });

  it('make no more stops than there is room for', () => {
    const { stops, faults } = read('?city=ghent\n?city=milan\n?city=bruges', { room: 2 });
    expect(stops).toHaveLength(2);
    expect(faults).toEqual([[3, 'many', '?city=bruges']]);
  });

  it('may be times and titles alone, where a recording or a clock is followed', () => {
    const timed = read('0:00 Welcome\n1:30 Open data\nNothing', { takesTimes: true });
    expect(timed.stops).toEqual([
      [0, 'Welcome', null],
      [90, 'Open data', null],
    ]);
    expect(timed.faults).toEqual([[3, 'link', 'Nothing']]);
  });
});

describe('the order of stops', () => {
  it('changes by one that goes to another place', () => {
    expect(moved(['a', 'b', 'c', 'd'], 0, 2)).toEqual(['b', 'c', 'a', 'd']);
    expect(moved(['a', 'b', 'c', 'd'], 3, 0)).toEqual(['d', 'a', 'b', 'c']);
  });

  it('follows the pointer, counted without the row in the hand', () => {
    const middles = [10, 30, 50];
    expect([5, 20, 45, 60].map((y) => placeAt(middles, 0, y))).toEqual([0, 0, 1, 2]);
    expect([5, 20, 45, 60].map((y) => placeAt(middles, 2, y))).toEqual([0, 1, 2, 2]);
  });
});

const bytes = (value: unknown) => new TextEncoder().encode(JSON.stringify(value)).length;
describe('whatever is typed, pasted or loaded', () => {
  it(
    'makes a message that a hub takes, that says nothing else, and that is read as it was sent',
    patient,
    () => {
      fc.assert(
        fc.property(text, text, text, fc.nat(), (title, words, link, seq) => {
          const pasted = readPasted(link, options).stops[0]?.view;
          const view = pasted ? formatView(pasted) : '';
          const [stop] = stopsOfTalk([newDraft({ title, words, view })], 'Untitled');
          if (!stop) throw new Error('no stop');
          const sent = fitted({ ...stop.shows, seq, at: seq });
          const body = JSON.stringify(sent);
          expect(bytes(sent)).toBeLessThanOrEqual(longestMessage);
          expect(body).not.toMatch(/[\r\n]/);
          expect(readMessage(body)).toEqual(sent);
          expect(fitted(sent)).toEqual(sent);
          expect(sent).toMatchObject({ v: view, cue: null, seq, at: seq });
          for (const said of [sent.title, sent.words]) {
            expect(said ?? '').not.toMatch(misleading);
          }
          const isCut = (sent.words ?? '').length < (stop.shows.words ?? '').length;
          expect(isCut && !(sent.words ?? '…').endsWith('…')).toBe(false);
          // What a follower does with it: a view that the atlas can show.
          expect(resolveView(viewOf(sent.v), atlas).unknown).toEqual([]);
        }),
        seeded,
      );
    },
  );

  it('is read line by line, and each line is a stop or a fault', patient, () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 5 }), (lines) => {
        const whole = lines.join('\n');
        const { stops, faults } = readPasted(whole, options);
        const filled = whole.split(/\r\n|[\r\n\u2028\u2029]/).filter((line) => line.trim() !== '');
        expect(stops.length + faults.length).toBe(filled.length);
        for (const { view, title } of stops) {
          expect(view && formatView(view)).toMatch(/^[\x21-\x7e]*$/);
          expect(title).not.toMatch(misleading);
        }
        for (const { text: kept, value } of faults) {
          expect(filled).toContain(kept);
          expect(value).not.toMatch(misleading);
        }
      }),
      { ...seeded, numRuns: runs(1_000) },
    );
  });

  it('comes back from the file that is taken along', patient, () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text), { maxLength: 5 }), (rows) => {
        const stops = stopsOfTalk(
          rows.map(([title, words]) => newDraft({ title, words, view: '?city=ghent' })),
          'Untitled',
        );
        const drafts = stops.map(({ title, words }) =>
          newDraft({ title: title.text, words: words[0]?.text ?? '', view: '?city=ghent' }),
        );
        const csv = draftsToCsv(drafts);
        expect(csv).not.toMatch(/(?:^|[,\n])"?[=+@]/);
        const back = readDrafts(csv);
        if ('faults' in back) throw new Error(JSON.stringify(back.faults));
        const saidOf = (list: readonly { title: string; view: string }[]) =>
          list.map(({ title, view }) => [title, view]);
        expect(saidOf(back.drafts)).toEqual(saidOf(drafts));
      }),
      { ...seeded, numRuns: runs(500) },
    );
  });
});
