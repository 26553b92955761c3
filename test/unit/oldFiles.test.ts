import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { programmeSchema } from '../../src/atlas/eventSchema';
import { localized, passagesOf } from '../../src/pages/event/cues/localized';
import { readDrafts } from '../../src/pages/event/cues/draft';
import { readMessage } from '../../src/pages/event/live/message';
import { readMapping } from '../../src/survey/import/readMapping';
import { runWith } from './compile/folder';
import { named, survey } from './compile/full';
import { facts, imported } from './survey/kit';

/*
 * Files that people made with an earlier version, as they lie in their folders
 * and mails. They are literal: a change of ours must read them as they are.
 */
const old = (name: string) => readFileSync(`test/fixtures/old/${name}`);

describe('a table of cues with French in columns of its own', () => {
  it('is compiled, and speaks both languages', async () => {
    const { compiled, files } = await runWith({ 'cues/talk.csv': old('cues.csv') });
    expect(compiled).toBe(true);
    const json: unknown = JSON.parse(files.get('data/cues/talk.json') ?? 'null');
    const { cues } = v.parse(programmeSchema, json);
    const [portal, team] = cues;
    if (!portal || !team) throw new Error('two cues');
    expect(localized(portal.title, 'en').text).toBe('Open portal');
    expect(localized(portal.title, 'fr').text).toBe('Portail ouvert');
    const words = passagesOf(portal, 'fr').flatMap(({ sentences }) => sentences);
    expect(words.map(({ text }) => text)).toEqual([
      'Il a ouvert en 2015.',
      'Il est ouvert à tous.',
    ]);
    expect(portal).toMatchObject({
      time: 12.5,
      city: 'ghent',
      view: '?practice=open-data&city=ghent#5/51.05/3.72',
      sentences: [{ record: { id: 'ghent-portal' } }, { record: { id: 'ghent-portal' } }],
    });
    // What was never translated is said in English, and marked as such.
    expect(localized(team.title, 'fr')).toEqual({ text: 'A team', lang: 'en' });
  });

  it('has chapters in English', async () => {
    const { files } = await runWith({ 'cues/talk.csv': old('cues.csv') });
    expect(files.get('data/cues/talk.vtt')).toContain('Open portal\nIt opened in 2015.');
  });

  it('is read by the editor', () => {
    expect(readDrafts(old('cues.csv').toString())).toEqual({
      drafts: [
        expect.objectContaining({
          time: 12.5,
          title: 'Open portal',
          words: 'It opened in 2015. It is open to all.',
          view: '?practice=open-data&city=ghent#5/51.05/3.72',
          city: 'ghent',
        }),
        expect.objectContaining({ time: 60, title: 'A team', city: 'ghent' }),
      ],
    });
  });

  it('is read by the editor also where the recording’s own tool made it', () => {
    const chapters =
      'WEBVTT\n\n00:00:12.500 --> 00:01:00.000\nOpen portal\nIt opened in 2015.\n\n00:01:00.000 --> 00:02:00.000\nA team\n';
    expect(readDrafts(chapters)).toEqual({
      drafts: [
        expect.objectContaining({ time: 12.5, title: 'Open portal', words: 'It opened in 2015.' }),
        expect.objectContaining({ time: 60, title: 'A team' }),
      ],
    });
  });
});

describe('a mapping that names columns', () => {
  const known = { cities: [{ id: 'ghent' }], practices: facts.practices };

  it('is read, with what it left unsaid as it was meant', () => {
    const read = readMapping(old('mapping.json').toString(), known);
    if (!('mapping' in read)) throw new Error(JSON.stringify(read.faults));
    expect(read.mapping.survey.language).toBe('en');
    expect(read.mapping.questions.map(({ kind }) => kind)).toEqual([
      'single',
      'joined',
      'spread',
      'number',
    ]);
  });

  it('imports the export that it was made for', async () => {
    const read = readMapping(old('mapping.json').toString(), known);
    if (!('mapping' in read)) throw new Error(JSON.stringify(read.faults));
    await expect(imported('answers.csv', old('answers.csv'), read.mapping)).resolves.toEqual({
      faults: [],
      respondents: 3,
      counts: {
        'Does the city have an innovation team?': { Yes: 2, No: 1 },
        'On what does it work?': { Climate: 2, Housing: 2 },
        'Which data does it open?': { Transport: 2, Budget: 2 },
        'How many people work there?': { 'Up to 10': 2, 'More than 10': 1 },
      },
    });
  });

  it('is read after the lines that npm writes before it', () => {
    const text = `\n> city-innovation-atlas@0.1.0 survey\n> tsx scripts/survey.ts\n\n${old('mapping.json').toString()}`;
    expect(readMapping(text, known)).toHaveProperty('mapping.name', 'made-up');
  });
});

it('a folder of a survey that was imported earlier is compiled', async () => {
  const { compiled, files } = await runWith(survey);
  expect(compiled).toBe(true);
  expect(files.get('data/tables/survey/made-up/answers.csv')).toContain(`team,no,No,no,6${named}`);
});

describe('a message of the live follow', () => {
  it('without words is read', () => {
    const text =
      '{"v":"?practice=living-lab#4.3/53.35/-6.26","cue":"tour/living-lab","seq":1795610565000,"at":1795610565000}';
    expect(readMessage(text)).toMatchObject({
      v: '?practice=living-lab#4.3/53.35/-6.26',
      cue: 'tour/living-lab',
      seq: 1_795_610_565_000,
      at: 1_795_610_565_000,
    });
  });

  it('of no cue, and of a dark stage, is read', () => {
    expect(readMessage('{"v":"","cue":null,"seq":1,"at":2,"black":true}')).toMatchObject({
      v: '',
      cue: null,
      black: true,
    });
  });

  it('with parts that this version does not know is read without them', () => {
    const newer = '{"v":"?city=ghent","cue":null,"seq":3,"at":4,"newer":{"fr":"Gand"}}';
    expect(readMessage(newer)).toMatchObject({ v: '?city=ghent', seq: 3 });
    expect(readMessage(newer)).not.toHaveProperty('newer');
  });
});
