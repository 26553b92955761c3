// @vitest-environment jsdom
import { AtlasProvider } from '../../../src/atlas/AtlasContext';
import { screen, within } from '@testing-library/react';
import { useState } from 'react';
import { beforeEach, describe, expect, it } from 'vitest';
import { Faults } from '../../../src/pages/surveys/guide/Faults';
import { LeftOut } from '../../../src/pages/surveys/guide/LeftOut';
import { HowRead } from '../../../src/pages/surveys/guide/HowRead';
import { takeIn } from '../../../src/pages/surveys/guide/propose';
import { QuestionForm } from '../../../src/pages/surveys/guide/QuestionForm';
import type { ImportFault, Wrong } from '../../../src/survey/import/fault';
import type { Mapping, Question } from '../../../src/survey/import/mapping';
import type { Opened } from '../../../src/pages/surveys/guide/useGuide';
import { atlas } from '../../unit/pages/fixture';
import { show } from '../pages/reader';

const team: Question = {
  id: 'team',
  text: 'A team?',
  practice: null,
  attribute: 'staff',
  public: false,
  kind: 'single',
  column: 'Team',
  answers: { Yes: 'yes', No: 'no' },
  labels: { yes: 'Yes', no: 'No' },
  says: { yes: 'yes' },
};
const data: Question = {
  ...team,
  id: 'data',
  kind: 'spread',
  columns: [{ column: 'Budget', answer: 'budget' }],
  chosen: ['Yes'],
  labels: { budget: 'Budget' },
  says: {},
};
const mapping: Mapping = {
  name: 'made-up',
  survey: { title: 'Made up', year: 2026, date: '2026-11-25', language: 'en' },
  header: 'one',
  city: { column: 'City', country: null, names: {} },
  consent: null,
  oneEach: true,
  base: 5,
  questions: [team, data],
};

/** What the form made of the mapping, the last of it last. */
const made: Mapping[] = [];
beforeEach(() => void made.splice(0));
const now = () => made.at(-1) ?? mapping;
function Held({
  children,
}: {
  children: (held: Mapping, change: (to: Mapping) => void) => React.ReactNode;
}) {
  const [held, setHeld] = useState(mapping);
  return children(held, (to) => {
    made.push(to);
    setHeld(to);
  });
}
const fault = (value: string, wrong: Wrong): ImportFault => ({
  ...wrong,
  file: 'a.csv',
  row: 2,
  column: 'Team',
  value,
});
const faulty = (one: ImportFault) =>
  show(
    <AtlasProvider atlas={atlas}>
      <Held>
        {(held, change) => <Faults faults={[one]} more={0} mapping={held} onChange={change} />}
      </Held>
    </AtlasProvider>,
  );
const question = (at: number) => now().questions[at];

describe('a fault that can be mended', () => {
  it('lets a cell’s text be another way to write an answer', async () => {
    const user = await faulty(
      fault('yes!', { kind: 'unknown-answer', question: 'team', known: [] }),
    );
    const means = screen.getByRole('combobox', { name: '“yes!” means the same as' });
    await user.selectOptions(means, 'Yes');
    expect(question(0)).toEqual({ ...team, answers: { ...team.answers, 'yes!': 'yes' } });
  });

  it('lets it be an answer of its own', async () => {
    const user = await faulty(
      fault('Maybe', { kind: 'unknown-answer', question: 'team', known: [] }),
    );
    await user.click(screen.getByRole('button', { name: '“Maybe” is an answer' }));
    expect(question(0)).toMatchObject({
      answers: { Maybe: 'answer-3' },
      labels: { 'answer-3': 'Maybe' },
    });
  });

  it.each([
    [true, { chosen: ['Yes', '–'] }],
    [false, { chosen: ['Yes'], notChosen: expect.arrayContaining(['', 'no', '–']) }],
  ] as const)('lets it say that something was chosen: %s', async (is, made) => {
    const user = await faulty(
      fault('–', { kind: 'unknown-choice', question: 'data', chosen: ['Yes'] }),
    );
    const name = is ? '“–”: it was chosen' : '“–”: it was not chosen';
    await user.click(screen.getByRole('button', { name }));
    expect(question(1)).toMatchObject(made);
  });

  it('offers the columns that are most like one that is missing', async () => {
    const user = await faulty(fault('Team', { kind: 'missing-column', near: ['Team?', 'Teams'] }));
    await user.click(screen.getByRole('button', { name: 'Read the column “Teams” instead' }));
    expect(question(0)).toEqual({ ...team, column: 'Teams' });
    expect(question(1)).toEqual(data);
  });

  it('lets several people of a city have answered', async () => {
    const user = await faulty(fault('Ghent', { kind: 'second-row', first: 'a.csv:1' }));
    await user.click(screen.getByRole('button', { name: 'Several people of a city answered' }));
    expect(now().oneEach).toBe(false);
  });

  it('lets a name be any city of the atlas, not only those that are like it', async () => {
    const unknown = { suggestions: [], why: undefined, country: null };
    const user = await faulty(fault('Our town', { kind: 'unknown-city', ...unknown }));
    const other = screen.getByRole('combobox', { name: '“Our town” is another city' });
    await user.click(other);
    const [, city] = within(other).getAllByRole('option').slice(0, 2);
    expect(within(other).getAllByRole('option')).toHaveLength(atlas.cities.length + 1);
    await user.selectOptions(other, city ?? '');
    const given = now().city.names['Our town'] ?? '';
    expect(city).toHaveTextContent(atlas.cityById.get(given)?.name ?? 'none');
  });

  it('says which country does not fit', async () => {
    await faulty(
      fault('Ghent', {
        kind: 'unknown-city',
        suggestions: [],
        why: 'country',
        country: { column: 'Land', value: 'France' },
      }),
    );
    expect(screen.getByRole('listitem')).toHaveTextContent(
      'a.csv, row 2, column Team: “Ghent” is not a city of what the column “Land” says, “France”.',
    );
  });
});

describe('a question', () => {
  const values = ['Yes', 'Yes; perhaps', 'No', ''];
  const about = Promise.resolve({ text: 'A team?', values });
  const open = (one: Question) =>
    show(
      <AtlasProvider atlas={atlas}>
        <Held>
          {(held, change) => (
            <QuestionForm
              mapping={held}
              question={held.questions.find(({ id }) => id === one.id) ?? one}
              about={() => about}
              onChange={change}
              isOpen
              onToggle={() => undefined}
            />
          )}
        </Held>
      </AtlasProvider>,
    );

  it('can be read as several answers in a cell, and back; what is known stays', async () => {
    const user = await open(team);
    const kind = await screen.findByLabelText('In each cell');
    await user.selectOptions(kind, 'several answers');
    expect(question(0)).toEqual({
      ...team,
      kind: 'joined',
      separator: ';',
      answers: { Yes: 'yes', No: 'no', perhaps: 'answer-3' },
      labels: { yes: 'Yes', no: 'No', 'answer-3': 'perhaps' },
    });
    const sign = screen.getByLabelText('Sign between the answers');
    await user.clear(sign);
    expect(question(0)).toMatchObject({ answers: { perhaps: 'answer-3' }, says: { yes: 'yes' } });
    await user.type(sign, '|');
    expect(question(0)).toMatchObject({ separator: '|', answers: { 'Yes; perhaps': 'answer-4' } });
    await user.selectOptions(kind, 'one answer');
    expect(question(0)).toMatchObject({ kind: 'single', attribute: 'staff', says: { yes: 'yes' } });
    expect(question(0)).not.toHaveProperty('separator');
  });

  it('can be read as a number, told by the ranges that are typed', async () => {
    const user = await open(team);
    await user.selectOptions(
      await screen.findByLabelText('In each cell'),
      'a number, told by ranges',
    );
    await user.selectOptions(screen.getByLabelText('Decimals follow'), 'a comma: 12,5');
    const ends = screen.getByLabelText('Ranges end at');
    await user.clear(ends);
    await user.type(ends, '50; 2,5;');
    expect(question(0)).toMatchObject({
      kind: 'number',
      decimal: ',',
      bins: [
        { id: 'range-1', upTo: 2.5 },
        { id: 'range-2', upTo: 50 },
        { id: 'range-3', upTo: null },
      ],
      labels: { 'range-2': '> 2.5 – 50' },
    });
    expect(ends).toBeValid();
    await user.type(ends, ' many');
    expect(ends).toBeInvalid();
    expect(question(0)).toMatchObject({ bins: [{ upTo: 2.5 }, { upTo: 50 }, { upTo: null }] });
  });

  it('whose answers have columns of their own stays so', async () => {
    await open(data);
    expect(screen.queryByLabelText('In each cell')).toBeNull();
  });

  it('asks about a practice or about something else', async () => {
    const user = await open(team);
    const other = screen.getByLabelText('Or what else it asks about');
    expect(other).toHaveValue('staff');
    await user.clear(other);
    expect(question(0)).toMatchObject({ attribute: null });
    expect(other).toBeValid();
    await user.type(other, 'size');
    expect(question(0)).toMatchObject({ attribute: 'size' });
    await user.selectOptions(screen.getByLabelText('Practice that it asks about'), 'open-data');
    expect(screen.queryByLabelText('Or what else it asks about')).toBeNull();
    expect(question(0)).toMatchObject({ practice: 'open-data', attribute: null });
  });
});

it('a column that was left out can be taken in, after a warning', async () => {
  const opened = { columns: ['City', 'Team', 'Budget', 'Your e-mail', 'Size'], leftOut: [] };
  const user = await show(
    <Held>
      {(held, change) => {
        const onTakeIn = (column: string) =>
          change(takeIn(held, column, { text: `${column}?`, values: ['b', 'a', 'a', ''] }));
        return <LeftOut mapping={held} opened={opened} onTakeIn={onTakeIn} />;
      }}
    </Held>,
  );
  const [mail, size] = screen.getAllByRole('listitem');
  expect(mail).toHaveTextContent('Your e-mail (an e-mail address)');
  const own = within(size ?? document.body);
  expect(own.getByText(/Take in nothing that tells of a person/)).not.toBeVisible();
  await user.click(own.getByText('Take in “Size”'));
  expect(own.getByText(/Take in nothing that tells of a person/)).toBeVisible();
  await user.click(own.getByRole('button', { name: 'Take it in as a question' }));
  expect(now().questions.at(-1)).toMatchObject({
    id: 'question-3',
    text: 'Size?',
    public: false,
    kind: 'single',
    column: 'Size',
    answers: { a: 'answer-1', b: 'answer-2' },
  });
  expect(screen.getAllByRole('listitem')).toHaveLength(1);
});

describe('how a file was read', () => {
  const opened: Opened = {
    files: [],
    columns: [],
    leftOut: [],
    dated: null,
    said: { sheet: 'Answers' },
    header: 'one',
    doubts: [
      {
        kind: 'header',
        read: { header: 'one', names: ['City', 'Lab'] },
        other: { header: 'surveymonkey', names: ['City', 'Lab – Yes'] },
      },
    ],
    as: { encoding: 'windows-1250', sheet: 'Answers', sheets: ['Read me', 'Answers'] },
    about: (column) => Promise.resolve({ text: column, values: [] }),
  };

  it('is told where nothing proves it, and can be said otherwise', async () => {
    const said: unknown[] = [];
    const user = await show(<HowRead opened={opened} onRead={(next) => said.push(next)} />);
    expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
      'The letters are read as windows-1250. If some are wrong, choose another above.',
      'Columns are called: City · Lab. In the other way they would be: City · Lab – Yes.',
    ]);
    await user.selectOptions(screen.getByLabelText('Letters are written in'), 'windows-1257');
    await user.selectOptions(screen.getByLabelText('Sheet that is read'), 'Read me');
    await user.selectOptions(
      screen.getByLabelText('Names of the columns'),
      'in two rows: question, option',
    );
    expect(said).toEqual([
      { sheet: 'Answers', encoding: 'windows-1257' },
      { sheet: 'Read me' },
      { sheet: 'Answers', header: 'surveymonkey' },
    ]);
  });
});
