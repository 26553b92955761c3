// @vitest-environment jsdom
import { act, screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createClient } from '../../../src/app/client';
import { parseAnswers } from '../../../src/atlas/answers';
import { AtlasProvider } from '../../../src/atlas/AtlasContext';
import { cityQuery } from '../../../src/atlas/queries';
import type { Language } from '../../../src/i18n/languages';
import CheckPage from '../../../src/pages/check/CheckPage';
import { checks } from '../../../src/pages/check/drafts';
import * as save from '../../../src/ui/save';
import { setView } from '../../../src/view/store';
import { atlas, ghent } from '../../unit/pages/fixture';
import { show } from './reader';

async function open(city: string | null, url: string | null = null, language: Language = 'en') {
  const client = createClient();
  client.setQueryData(cityQuery('ghent').queryKey, ghent);
  const user = await show(
    <AtlasProvider atlas={atlas}>
      <CheckPage url={url} />
    </AtlasProvider>,
    language,
    client,
  );
  act(() => setView({ city }));
  return user;
}

beforeEach(() => {
  sessionStorage.clear();
  checks.setState({ checks: {} });
});

const record = (name: string) => within(screen.getByRole('group', { name }));
const make = () => screen.getByRole('button', { name: 'Prepare the answers' });

/** Saves the file and reads it as the editor's command does. */
async function saved(press: () => Promise<void>) {
  const spy = vi.spyOn(save, 'saveBlob').mockImplementation(() => undefined);
  await press();
  const [name, blob] = spy.mock.lastCall ?? [];
  spy.mockRestore();
  return { name, answers: parseAnswers((await blob?.text()) ?? '') };
}

describe('the page for offices', () => {
  it('says how a city answers, what becomes of it, and that nothing personal is published', async () => {
    const user = await open(null);
    expect(screen.queryByRole('group')).toBeNull();
    for (const name of ['How a city answers', 'What becomes of it', 'What is published']) {
      expect(screen.getByRole('heading', { name })).toBeVisible();
    }
    await user.selectOptions(screen.getByLabelText('Which city?'), 'Ghent');
    // Arrow keys pass by cities: none opens before it is asked for.
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Check your city');
    const link = screen.getByRole('link', { name: 'Check the records of Ghent' });
    expect(link).toHaveAttribute('href', '/check/?city=ghent');
    act(() => setView({ city: 'ghent' }));
    expect(screen.getByRole('heading', { name: 'Check the records of Ghent' })).toBeVisible();
    expect(document.title).toBe('Check the records of Ghent – City Innovation Atlas');
  });
});

describe('a city’s check', () => {
  it('shows every record as the atlas has it, with four answers', async () => {
    await open('ghent');
    expect(screen.getAllByRole('group')).toHaveLength(2);
    const strategy = record('Strategy 2030');
    expect(strategy.getByText('Innovation strategy · Active · since 2019')).toBeVisible();
    for (const name of ['Still so', 'Changed', 'Ended', 'Not ours']) {
      expect(strategy.getByRole('radio', { name })).not.toBeChecked();
    }
  });

  it('makes a file that the editor’s command reads', async () => {
    const user = await open('ghent');
    await user.click(record('Strategy 2030').getByRole('radio', { name: 'Ended' }));
    await user.type(screen.getByLabelText('In which year did it end?'), '2025');
    await user.click(record('Climate assembly').getByRole('radio', { name: 'Changed' }));
    await user.type(screen.getByLabelText('What has changed?'), 'It meets again.');
    await user.click(screen.getByRole('button', { name: 'Add one' }));
    expect(screen.getByLabelText('What is it called?')).toHaveFocus();
    await user.type(screen.getByLabelText('What is it called?'), 'A lab');
    await user.selectOptions(screen.getByLabelText('Practice'), 'open-data');
    await user.type(screen.getByLabelText('What is it, in a sentence or two?'), 'A room.');
    await user.type(screen.getByLabelText('Address of the document'), 'https://stad.gent/lab');
    await user.type(screen.getByLabelText('Title of the document or page'), 'The lab');
    await user.type(screen.getByLabelText('Who published it?'), 'City of Ghent');
    expect(screen.getByText('2 of 2 records answered')).toBeVisible();
    await user.click(make());
    expect(screen.getByRole('heading', { name: 'Ready to send' })).toHaveFocus();
    const { name, answers } = await saved(() =>
      user.click(screen.getByRole('button', { name: 'Save as a file' })),
    );
    expect(name).toMatch(/^answers-ghent-\d{4}-\d\d-\d\d\.json$/);
    expect(answers).toMatchObject({
      format: 'city-innovation-atlas/answers',
      version: 1,
      city: 'ghent',
      data: '2026-11-24-test',
      answers: [
        { record: 'ghent-assembly', answer: 'changed', what: 'It meets again.', where: '' },
        { record: 'ghent-strategy', answer: 'ended', when: 2025 },
      ],
      added: [
        {
          practice: 'open-data',
          name: 'A lab',
          startYear: null,
          source: { kind: 'city', language: 'en', url: 'https://stad.gent/lab' },
        },
      ],
    });
  });

  it('says in the e-mail what the file says', async () => {
    const user = await open('ghent', 'mailto:atlas@example.org');
    await user.click(record('Strategy 2030').getByRole('radio', { name: 'Not ours' }));
    await user.type(screen.getByLabelText(/Why is it not yours/), 'The region’s.');
    await user.click(make());
    const mail = new URL(
      screen.getByRole('link', { name: 'Open it as an e-mail' }).getAttribute('href') ?? '',
    );
    expect(mail.searchParams.get('subject')).toBe('Answers of Ghent to the City Innovation Atlas');
    expect(mail.searchParams.get('body')).toContain(
      'Strategy 2030 (ghent-strategy)\r\n– Not ours\r\n> The region’s.',
    );
  });

  it('makes nothing of no answer, and nothing of half a one', async () => {
    const user = await open('ghent');
    await user.click(make());
    expect(screen.getByRole('alert')).toHaveTextContent('Nothing has been answered yet');
    await user.click(record('Strategy 2030').getByRole('radio', { name: 'Ended' }));
    await user.type(screen.getByLabelText('In which year did it end?'), 'soon');
    await user.click(make());
    expect(screen.queryByRole('heading', { name: 'Ready to send' })).toBeNull();
    // The editor's command would refuse the whole file for an answer of spaces.
    await user.click(record('Strategy 2030').getByRole('radio', { name: 'Not ours' }));
    await user.type(screen.getByLabelText(/Why is it not yours/), '   ');
    await user.click(make());
    expect(screen.queryByRole('heading', { name: 'Ready to send' })).toBeNull();
  });

  it('shows hostile texts as texts, and marks each of their lines', async () => {
    const user = await open('ghent', 'mailto:atlas@example.org');
    await user.click(record('Strategy 2030').getByRole('radio', { name: 'Changed' }));
    await user.click(screen.getByLabelText('What has changed?'));
    await user.paste('<img src=x onerror=alert(1)>\nBcc: all@example.org\u202E\u0007');
    await user.click(make());
    expect(document.querySelector('img')).toBeNull();
    const mail = new URL(
      screen.getByRole('link', { name: 'Open it as an e-mail' }).getAttribute('href') ?? '',
    );
    expect([...mail.searchParams.keys()]).toEqual(['subject', 'body']);
    expect(mail.searchParams.get('body')).toMatch(/> <img .*\r\n> Bcc: all@example\.org$/);
  });

  it('keeps what was begun in the tab alone', async () => {
    const user = await open('ghent');
    await user.click(record('Strategy 2030').getByRole('radio', { name: 'Still so' }));
    expect(sessionStorage.getItem('checks')).toContain('"same"');
    expect(localStorage.length).toBe(0);
  });

  it('speaks French', async () => {
    const user = await open('ghent', null, 'fr');
    await user.click(record('Strategy 2030').getByRole('radio', { name: 'Toujours exact' }));
    await user.click(screen.getByRole('button', { name: 'Préparer les réponses' }));
    expect(screen.getByText(/– Toujours exact/)).toBeVisible();
  });
});
