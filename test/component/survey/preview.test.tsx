// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import type { InShort, OnMap } from '../../../src/pages/surveys/guide/files';
import { Preview } from '../../../src/pages/surveys/guide/Preview';
import { viewStore } from '../../../src/view/store';
import { defaultView } from '../../../src/view/view';
import { show } from '../pages/reader';

const question = (id: string, text: string) =>
  ({ id, text, practice: null, attribute: null, public: true, answered: 6, whole: true }) as const;
const answer = (of: string) =>
  ({ question: of, answer: 'yes', label: 'Yes', says: null, count: 6, named: 6 }) as const;
const told: InShort = {
  id: 'made-up',
  about: { title: 'Made up', year: 2026, language: 'en' },
  respondents: 6,
  cities: 6,
  base: 5,
  questions: [question('lab', 'Is there a lab?'), question('team', 'Is there a team?')],
  answers: [answer('lab'), answer('team')],
};
/** The map with one of the two questions. */
const holding = (id: string): OnMap => ({
  survey: ['made-up', 'Made up', 2026, 'en', [[id, id, null, [['yes', 'Yes', null]]]], []],
  held: 1,
  all: 2,
});
const buttons = () => screen.getAllByRole('button', { name: 'Yes: 6 cities on the map' });
const pressed = () => buttons().map((button) => button.getAttribute('aria-pressed'));

afterEach(() => viewStore.setState(defaultView, true));

it('puts an answer on the map once its question is there, and says which is', async () => {
  const onShow = vi.fn<(question: string) => Promise<boolean>>().mockResolvedValue(true);
  const user = await show(
    <Preview told={told} onMap={holding('team')} onShow={onShow}>
      a map
    </Preview>,
  );
  expect(screen.getByText(/hold 1 of 2 questions at once/)).toBeVisible();
  await user.click(buttons()[1] ?? document.body);
  expect(onShow).toHaveBeenCalledExactlyOnceWith('team');
  expect(viewStore.getState().survey).toEqual(['team:yes']);
  expect(pressed()).toEqual(['false', 'true']);
  await user.click(buttons()[1] ?? document.body);
  expect(pressed()).toEqual(['false', 'false']);
});

it('chooses nothing that does not come, and calls nothing pressed that is not on the map', async () => {
  const user = await show(
    <Preview told={told} onMap={holding('team')} onShow={() => Promise.resolve(false)}>
      a map
    </Preview>,
  );
  await user.click(buttons()[0] ?? document.body);
  expect(viewStore.getState().survey).toEqual([]);
  viewStore.setState({ ...defaultView, survey: ['lab:yes'] }, true);
  expect(pressed()).toEqual(['false', 'false']);
});
