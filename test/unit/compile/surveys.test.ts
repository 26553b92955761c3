import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { parseAtlas } from '../../../src/atlas/model';
import { findingsSchema } from '../../../src/atlas/findings';
import { runWith } from './folder';
import { survey } from './full';

describe('a survey whose responses were brought in', () => {
  test('is compiled beside the records', async () => {
    const { compiled, errors, files } = await runWith(survey);
    expect([compiled, errors]).toEqual([true, []]);
    const atlas = parseAtlas(JSON.parse(files.get('data/core.json') ?? ''));
    expect(atlas.questions.map(({ id, practice }) => [id, practice?.id])).toEqual([
      ['team', 'innovation-team'],
    ]);
    const [yes, no] = atlas.questions[0]?.answers ?? [];
    expect([yes, no]).toMatchObject([
      { id: 'team:yes', label: 'Yes, one', does: true },
      { id: 'team:no', does: false },
    ]);
    expect(atlas.cityById.get('ghent')?.answers).toEqual([yes]);
    expect(atlas.cityById.get('bruges')?.answers).toEqual([no]);
    const { responses } = v.parse(
      findingsSchema,
      JSON.parse(files.get('data/findings.json') ?? ''),
    );
    expect(responses[0]).toMatchObject({ id: 'made-up', title: 'A made-up survey', base: 5 });
    expect(responses[0]?.questions[1]).toMatchObject({ id: 'data', answered: null, answers: [] });
    expect(files.get('data/datapackage.json')).toContain('survey-made-up-responses');
    expect(files.get('data/tables/survey/made-up/responses.csv')).toContain('ghent,team,yes');
  });

  test('takes no room where there is none', async () => {
    const { files } = await runWith();
    expect(JSON.parse(files.get('data/core.json') ?? '')).not.toHaveProperty('surveys');
    expect([...files.keys()].filter((name) => name.includes('survey'))).toEqual([]);
  });

  test.each([
    [
      'responses',
      'ghent,data,yes',
      'survey/made-up/responses.csv:2:question: an answer that may not be told by city (data), expected a public question',
    ],
    [
      'responses',
      'ghent,team,perhaps',
      'survey/made-up/responses.csv:2:answer: an unknown answer (perhaps), expected an answer of answers.csv',
    ],
    [
      'responses',
      'atlantis,team,yes',
      'survey/made-up/responses.csv:2:city: an unknown id (atlantis), expected an id of cities.csv',
    ],
    [
      'answers',
      'magic,yes,Yes,,1',
      'survey/made-up/answers.csv:2:question: an unknown id (magic), expected an id of survey/made-up/questions.csv',
    ],
    [
      'questions',
      'team,A team?,magic,true,7',
      'survey/made-up/questions.csv:2:practice: an unknown id (magic), expected an id of practices.csv',
    ],
  ] as const)('is checked: %s %s', async (name, row, fault) => {
    const file = `survey/made-up/${name}.csv` as const;
    const lines = survey[file].split('\n');
    const { compiled, errors } = await runWith({
      ...survey,
      [file]: [lines[0], row, ...lines.slice(2)].join('\n'),
    });
    expect(compiled).toBe(false);
    expect(errors).toContain(fault);
  });

  test('says where a document is not as it must be, or a question is there twice', async () => {
    const other = Object.fromEntries(
      Object.entries(survey).map(([name, text]) => [name.replace('made-up', 'other'), text]),
    );
    const twice = await runWith({ ...survey, ...other });
    expect(twice.errors).toContain(
      'survey/other/questions.csv:2:id: a question of another survey (team), expected an id that made-up has not',
    );
    const [head, team] = survey['survey/made-up/questions.csv'].split('\n');
    const again = [head, team, 'team,Again?,,true,', ''].join('\n');
    const doubled = await runWith({ ...survey, 'survey/made-up/questions.csv': again });
    expect(doubled.errors.filter((line) => line.includes('questions.csv'))).toEqual([
      'survey/made-up/questions.csv:3:id: a doubled id (team), expected id not the same as in row 2',
    ]);
    const { errors } = await runWith({ ...survey, 'survey/made-up/provenance.json': '{}' });
    expect(errors.join('\n')).toContain('survey/made-up/provenance.json:title: a missing value');
    expect(errors.at(-1)).toContain('nothing was written');
  });
});
