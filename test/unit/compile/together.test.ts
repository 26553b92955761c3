import { describe, expect, test } from 'vitest';
import { edit, faultsOf } from './faulty';
import { good, runWith, type Files } from './folder';
import { cue, cues, named, survey } from './full';

/** Where the faults are, and what is wrong: what was expected is tested where each kind is. */
async function placesOf(changes: Files): Promise<string[]> {
  const lines = await faultsOf(changes);
  return lines.map((line) => line.replace(/ \(.*$/u, ''));
}

/** The event with some of its values changed. */
function event(change: Record<string, unknown>): Files {
  return { 'event.json': JSON.stringify({ ...JSON.parse(good['event.json']), ...change }) };
}

const times = { start: '2024-11-12T14:00:00+01:00', end: '2024-11-12T13:00:00+01:00' };
/** The cue with other words in it, each of which is there. */
const changed = (...changes: (readonly [from: string, to: string])[]) =>
  changes.reduce((row, [from, to]) => {
    expect(row).toContain(from);
    return row.replace(from, to);
  }, cue);

describe('one run names', () => {
  test('what is wrong between two cells although a third is bad', async () => {
    await expect(
      placesOf(edit('records.csv', '2018,2020,completed', '2018,2017,running')),
    ).resolves.toEqual([
      'records.csv:3:status: not a known value',
      'records.csv:3:end_year: ends before it starts',
    ]);
  });

  test('no more than the cell where what it is compared with is bad', async () => {
    await expect(
      placesOf(edit('records.csv', '2018,2020,completed', 'then,2017,completed')),
    ).resolves.toEqual(['records.csv:3:start_year: not a number of this form']);
    await expect(
      placesOf(cues(cue.replace('2015.|It', '2015.||It').replace('|ghent-portal', ''))),
    ).resolves.toEqual(['cues/talk.csv:2:words: an empty part']);
  });

  test('faults of tables, cues, surveys and event', async () => {
    const first = changed(['portal,', 'Portal,'], ['practice=open-data', 'practice=magic']);
    const second = changed(['portal,,Open portal', 'second,5,Second'], ['|ghent-portal', '|none']);
    const third = changed(['portal,,Open portal', 'third,4,Third'], [',ghent,', ',atlantis,']);
    await expect(
      placesOf({
        ...edit('cities.csv', '51.0500', 'north'),
        ...edit('findings.csv', 'innovation-team', 'magic'),
        ...cues(first, second, third),
        ...survey,
        'survey/made-up/responses.csv': `city,question,answer,survey\nGhent!,team,yes${named}\nghent,team,perhaps${named}\nbruges,data,yes${named}\n`,
        ...event({ ...times, place: 7, programme: 'tour' }),
      }),
    ).resolves.toEqual([
      'cities.csv:2:latitude: not a number of this form',
      'cues/talk.csv:2:id: not an id',
      'cues/talk.csv:2:view: an unknown practice',
      'cues/talk.csv:3:records: an unknown id',
      'cues/talk.csv:4:city: an unknown id',
      'cues/talk.csv:4:time: not after the cue before',
      'event.json:end: ends before it starts',
      'event.json:place: not the right value',
      'event.json:programme: an unknown id',
      'findings.csv:2:practice: an unknown id',
      'survey/made-up/responses.csv:2:city: an unknown id',
      'survey/made-up/responses.csv:3:answer: an unknown answer',
      'survey/made-up/responses.csv:4:question: an answer that may not be told by city',
    ]);
  });

  test('a view without any city beside faults that leave the map as it is', async () => {
    const empty = cue.replace('practice=open-data', 'practice=open-data&country=TR');
    await expect(
      placesOf({
        ...cues(empty),
        ...edit('findings.csv', ',33,', ',133,'),
        ...event({ place: 7 }),
      }),
    ).resolves.toEqual([
      'cues/talk.csv:2:view: a view without any city',
      'event.json:place: not the right value',
      'findings.csv:2:percent: out of range',
    ]);
  });
});

/** A folder whose cue asks for all that an address can name. */
const full = {
  ...cues(
    changed([
      '?practice=open-data&city=ghent#5/51.05/3.72',
      '"?practice=open-data&challenge=climate&country=BE&region=western&survey=team:yes&group=survey:team&cities=ghent,bruges&city=ghent"',
    ]),
  ),
  ...survey,
};

describe('one fault is named once:', () => {
  const cases: [what: string, changes: Files, place: string][] = [
    ['city', edit('cities.csv', '51.0500', 'north'), 'cities.csv:2:latitude'],
    ['practice', edit('practices.csv', 'analytical', 'other'), 'practices.csv:3:component'],
    ['challenge', edit('challenges.csv', ',Climate', ','), 'challenges.csv:2:label'],
    ['country', edit('countries.csv', 'Western,true', 'Western,soon'), 'countries.csv:2:eu_member'],
    ['region', edit('countries.csv', ',Western,', ',,'), 'countries.csv:2:region'],
    ['record', edit('records.csv', ',active,', ',running,'), 'records.csv:2:status'],
    [
      'record without its city',
      edit('records.csv', 'portal,ghent', 'portal,'),
      'records.csv:2:city',
    ],
    [
      'record of an unknown city',
      edit('records.csv', 'portal,ghent', 'portal,gent'),
      'records.csv:2:city',
    ],
    ['row of too many cells', edit('records.csv', ',Page 3', ',Page 3,x'), 'records.csv:2:locator'],
    ['all cities', { 'cities.csv': null }, 'cities.csv:1:-'],
    ['all countries', { 'countries.csv': null }, 'countries.csv:1:-'],
    ['all practices', { 'practices.csv': null }, 'practices.csv:1:-'],
    ['all challenges', { 'challenges.csv': null }, 'challenges.csv:1:-'],
    ['all records', { 'records.csv': null }, 'records.csv:1:-'],
    ['all questions', { 'survey/made-up/questions.csv': null }, 'survey/made-up/questions.csv:1:-'],
    ['all answers', { 'survey/made-up/answers.csv': null }, 'survey/made-up/answers.csv:1:-'],
    [
      'question',
      {
        'survey/made-up/questions.csv': survey['survey/made-up/questions.csv'].replace(
          'true',
          'soon',
        ),
      },
      'survey/made-up/questions.csv:2:public',
    ],
    [
      'answer',
      { 'survey/made-up/answers.csv': survey['survey/made-up/answers.csv'].replace(',6', ',-6') },
      'survey/made-up/answers.csv:2:count',
    ],
    [
      'times of the recording',
      {
        ...cues(cue.replace('portal,,', 'portal,soon,')),
        ...event({ programme: 'talk' }),
      },
      'cues/talk.csv:2:time',
    ],
    [
      'programme of the recording',
      { 'cues/talk.csv': '', ...event({ programme: 'talk' }) },
      'cues/talk.csv:1:-',
    ],
  ];

  test('none where there is none', async () => {
    const { errors, compiled } = await runWith(full);
    expect([errors, compiled]).toEqual([[], true]);
  });

  test.each(cases)('%s', async (_what, changes, place) => {
    const lines = await faultsOf({ ...full, ...changes });
    expect(lines.map((line) => line.split(': ')[0])).toEqual([place]);
  });
});

test('a fault in a survey is named at its own line, whatever is wrong before it', async () => {
  const responses = `city,question,answer,survey\nghent,Team!,yes${named}\nbruges,team,perhaps${named}\n`;
  await expect(placesOf({ ...survey, 'survey/made-up/responses.csv': responses })).resolves.toEqual(
    [
      'survey/made-up/responses.csv:2:question: an unknown id',
      'survey/made-up/responses.csv:3:answer: an unknown answer',
    ],
  );
});

test('a programme without times cannot go with a recording', async () => {
  await expect(placesOf({ ...cues(cue), ...event({ programme: 'talk' }) })).resolves.toEqual([
    'event.json:programme: a programme without times',
  ]);
});
