// @vitest-environment jsdom
import { act, fireEvent, screen } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createClient } from '../../../src/app/client';
import { AtlasProvider } from '../../../src/atlas/AtlasContext';
import { cityQuery } from '../../../src/atlas/queries';
import type { Language } from '../../../src/i18n/languages';
import CorrectPage from '../../../src/pages/correct/CorrectPage';
import { drafts } from '../../../src/pages/correct/drafts';
import * as save from '../../../src/ui/save';
import { setView } from '../../../src/view/store';
import { hostile } from '../../harms';
import { atlas, ghent } from '../../unit/pages/fixture';
import { show } from './reader';

interface Shown {
  city?: string | null;
  record?: string | null;
  url?: string | null;
  language?: Language;
}

async function open({ city = 'ghent', record = null, url = null, language = 'en' }: Shown = {}) {
  const client = createClient();
  client.setQueryData(cityQuery('ghent').queryKey, ghent);
  const user = await show(
    <AtlasProvider atlas={atlas}>
      <CorrectPage url={url} />
    </AtlasProvider>,
    language,
    client,
  );
  act(() => setView({ city, record: null }));
  act(() => setView({ record }));
  return user;
}

beforeEach(() => {
  sessionStorage.clear();
  drafts.setState({ drafts: {} });
});

const link = (name: string | RegExp) => screen.getByRole('link', { name }).getAttribute('href');

describe('the form for corrections', () => {
  it('knows which record it is about', async () => {
    await open({ record: 'ghent-strategy' });
    expect(link('Strategy 2030')).toBe('/city/ghent/#ghent-strategy');
    expect(screen.getByText('A strategy that the council adopted.')).toBeVisible();
    expect(document.title).toBe('Suggest a correction: Ghent – City Innovation Atlas');
  });

  it('makes an e-mail that says city, record, version and what is wrong', async () => {
    const user = await open({ record: 'ghent-strategy', url: 'mailto:atlas@example.org' });
    await user.type(screen.getByLabelText('What is wrong?'), 'It ended in 2025.');
    await user.type(screen.getByLabelText('Where does it say so?'), 'https://stad.gent/x');
    await user.click(screen.getByRole('button', { name: 'Prepare the correction' }));
    expect(screen.getByRole('heading', { name: 'Ready to send' })).toHaveFocus();
    const mail = new URL(link('Open it as an e-mail') ?? '');
    expect(mail.pathname).toBe('atlas@example.org');
    expect(mail.searchParams.get('subject')).toBe('Correction: Strategy 2030, Ghent');
    expect(mail.searchParams.get('body')?.split('\r\n')).toEqual([
      'City: Ghent (ghent)',
      'Record: Strategy 2030 (ghent-strategy)',
      'Address: http://localhost:3000/city/ghent/#ghent-strategy',
      'Version of the data: 2026-11-24-test',
      '',
      'What is wrong?',
      '> It ended in 2025.',
      '',
      'Where does it say so?',
      '> https://stad.gent/x',
    ]);
  });

  it('says to whom the text can be given where no address is set, and saves it', async () => {
    const saved = vi.spyOn(save, 'saveBlob').mockImplementation(() => undefined);
    const user = await open({ record: 'ghent-strategy' });
    await user.type(screen.getByLabelText('What is wrong?'), 'All of it');
    await user.click(screen.getByRole('button', { name: 'Prepare the correction' }));
    expect(screen.getByText(/give it to whoever runs localhost/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Save as a file' }));
    const [name, blob] = saved.mock.lastCall ?? [];
    expect(name).toBe('correction-ghent-strategy.txt');
    expect(await blob?.text()).toContain('> All of it');
    saved.mockRestore();
  });

  it('takes no message for what the form no longer says', async () => {
    const user = await open();
    await user.type(screen.getByLabelText('What is wrong?'), 'A');
    await user.click(screen.getByRole('button', { name: 'Prepare the correction' }));
    await user.type(screen.getByLabelText('What is wrong?'), 'B');
    expect(screen.queryByRole('heading', { name: 'Ready to send' })).toBeNull();
  });

  it('keeps what was begun in the tab, for each record apart', async () => {
    const user = await open({ record: 'ghent-strategy' });
    await user.type(screen.getByLabelText('What is wrong?'), 'Half');
    expect(sessionStorage.getItem('corrections')).toContain('Half');
    expect(localStorage.length).toBe(0);
    act(() => setView({ record: 'ghent-assembly' }));
    expect(screen.getByLabelText('What is wrong?')).toHaveValue('');
    act(() => setView({ record: 'ghent-strategy' }));
    expect(screen.getByLabelText('What is wrong?')).toHaveValue('Half');
  });

  it('shows hostile texts as texts', async () => {
    const user = await open({
      record: '<img src=x onerror=alert(1)>',
      url: 'mailto:a@example.org',
    });
    expect(screen.getByText(/not in the atlas/)).toBeVisible();
    const text = '</textarea><script>alert(1)</script>&bcc=x@example.org';
    await user.type(screen.getByLabelText('What is wrong?'), text);
    await user.click(screen.getByRole('button', { name: 'Prepare the correction' }));
    expect(document.querySelector('img, script')).toBeNull();
    const mail = new URL(link('Open it as an e-mail') ?? '');
    expect([...mail.searchParams.keys()]).toEqual(['subject', 'body']);
    expect(mail.searchParams.get('body')).toContain(`> ${text}`);
  });

  it('shows a thousand hostile texts as texts, and lets none into the page', async () => {
    await open({ record: 'ghent-strategy', url: 'mailto:a@example.org' });
    const what = screen.getByLabelText('What is wrong?');
    const name = screen.getByLabelText(/^Your name/);
    for (let first = 0; first < hostile.length; first += 50) {
      const some = hostile.slice(first, first + 50);
      fireEvent.change(what, { target: { value: some.join('\n') } });
      fireEvent.change(name, { target: { value: some.join(' ') } });
      fireEvent.click(screen.getByRole('button', { name: 'Prepare the correction' }));
      const ready = screen.getByRole('region', { name: 'Ready to send' });
      expect(document.querySelector('img, script, svg, iframe, main [style]')).toBeNull();
      const links = [...ready.querySelectorAll('a')].map(({ href }) => new URL(href));
      expect(links.map(({ protocol, pathname }) => protocol + pathname)).toEqual([
        'mailto:a@example.org',
      ]);
      expect([...(links[0]?.searchParams.keys() ?? [])]).toEqual(['subject', 'body']);
    }
  });

  it('speaks French', async () => {
    const user = await open({
      record: 'ghent-strategy',
      language: 'fr',
      url: 'mailto:a@example.org',
    });
    await user.type(screen.getByLabelText(/Qu’est-ce qui est faux/), 'L’année');
    await user.click(screen.getByRole('button', { name: 'Préparer la correction' }));
    expect(new URL(link('Ouvrir dans un courriel') ?? '').searchParams.get('body')).toContain(
      'Version des données\u00A0: 2026-11-24-test',
    );
  });
});
