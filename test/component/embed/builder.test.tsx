// @vitest-environment jsdom
import { QueryClientProvider } from '@tanstack/react-query';
import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createClient } from '../../../src/app/client';
import { loadMessages } from '../../../src/i18n/catalogue';
import { I18nProvider } from '../../../src/i18n/I18n';
import { createTranslator } from '../../../src/i18n/translator';
import Builder from '../../../src/share/embed/Builder';
import type { ShareTarget } from '../../../src/share/shareTarget';
import { parseView } from '../../../src/view/codec';
import { atlas } from '../explore/explorer';

const subject: ShareTarget = {
  kind: 'view',
  atlas,
  title: 'Two cities have a living lab',
  titleIn: ({ language }) => `Two cities, in ${language}`,
  name: 'view',
  view: parseView('?practice=living-lab'),
  path: '/?practice=living-lab',
  cities: [],
  records: [],
};

async function open(shown: ShareTarget = subject) {
  const messages = await loadMessages('en', ['app', 'site', 'share', 'embed']);
  await act(async () => {
    render(
      <QueryClientProvider client={createClient()}>
        <I18nProvider i18n={createTranslator('en', messages)}>
          <Builder subject={shown} />
        </I18nProvider>
      </QueryClientProvider>,
    );
  });
  return userEvent.setup();
}

/** What the site is asked for, and what it answers. */
const fetched = vi.fn<(url: string, init?: RequestInit) => Promise<Response>>();
const outline = '<svg><path id="land" class="land" d="M0 0h9v9z"/></svg>';

function hostOf(picture: () => Response): void {
  fetched.mockImplementation(async (url, init) => {
    if (init?.method === 'HEAD') return picture();
    return new Response(url.endsWith('.svg') ? outline : 'font');
  });
}
const asked = () =>
  fetched.mock.calls.filter(([, init]) => init?.method === 'HEAD').map(([url]) => url);

beforeEach(() => {
  fetched.mockReset();
  hostOf(() => new Response(null, { headers: { 'Content-Type': 'image/png' } }));
  vi.stubGlobal('fetch', fetched);
});
afterEach(() => vi.unstubAllGlobals());

const snippet = () => screen.getByRole('figure').querySelector('pre')?.textContent ?? '';
const preview = () => screen.getByTitle<HTMLIFrameElement>(subject.title);

describe('the embed builder', () => {
  it('shows the embedded view, and a frame to paste that says what it shows', async () => {
    await open();
    expect(preview()).toHaveAttribute('src', '/embed/?practice=living-lab');
    expect(snippet()).toContain(`${location.origin}/embed/?practice=living-lab"`);
    expect(snippet()).toContain('title="Two cities have a living lab"');
  });

  it('follows the options in preview and text', async () => {
    const user = await open();
    await user.click(screen.getByRole('checkbox', { name: 'Legend' }));
    await user.click(screen.getByRole('checkbox', { name: 'Search' }));
    await user.click(screen.getByRole('checkbox', { name: 'List open from the start' }));
    await user.click(screen.getByRole('checkbox', { name: 'Lock the map' }));
    await user.click(screen.getByRole('radio', { name: 'Dark' }));
    expect(preview()).toHaveAttribute(
      'src',
      '/embed/?practice=living-lab&theme=dark&search=1&legend=0&list=open&camera=fixed',
    );
    expect(snippet()).toContain('legend=0&amp;list=open');
    await user.click(screen.getByRole('checkbox', { name: 'Map only, no text' }));
    expect(screen.getByRole('checkbox', { name: 'Title' })).toBeDisabled();
    expect(screen.getByRole('checkbox', { name: 'Link to the atlas' })).toBeEnabled();
    expect(preview().src).toContain('minimal=1');
  });

  it('shows it at three widths', async () => {
    const user = await open();
    expect(preview()).toHaveAttribute('width', '600');
    await user.click(screen.getByRole('radio', { name: '320 pixels wide' }));
    expect(preview()).toHaveAttribute('width', '320');
    await user.click(screen.getByRole('radio', { name: '1,000 pixels wide' }));
    expect(preview()).toHaveAttribute('width', '1000');
  });

  it.each(['Frame (iframe)', 'Script', 'Element', 'Picture with link', 'WordPress', 'Markdown'])(
    'has a text that follows the atlas, and one that stays as of today: %s',
    async (form) => {
      const user = await open();
      await user.click(screen.getByRole('radio', { name: form }));
      await screen.findByRole('figure');
      expect(snippet()).toContain(location.origin);
      expect(snippet()).not.toContain('/v/');
      await user.click(screen.getByRole('radio', { name: /^Frozen as of today/ }));
      await screen.findByRole('figure');
      const own = `${location.origin}/v/${atlas.version}/`;
      expect(snippet().split(location.origin).length).toBe(snippet().split(own).length);
    },
  );

  it('asks the site for a picture only where the text shows one that is not always there', async () => {
    const user = await open();
    for (const form of ['Element', 'WordPress', 'Picture with link', 'Markdown', 'Script']) {
      await user.click(screen.getByRole('radio', { name: form }));
    }
    expect(asked()).toEqual([]);
    await user.click(screen.getByRole('radio', { name: /^Frozen as of today/ }));
    await screen.findByText(/noscript/);
    expect(asked()).toEqual([`/v/${atlas.version}/view.png?practice=living-lab`]);
  });

  const view = parseView('?practice=living-lab&status=active');

  it('names the address of any view’s picture where the site has it', async () => {
    const user = await open({ ...subject, view });
    await user.click(screen.getByRole('radio', { name: 'Picture with link' }));
    await screen.findByRole('figure');
    expect(snippet()).toContain(
      `src="${location.origin}/view.png?practice=living-lab&amp;status=active"`,
    );
    expect(screen.queryByRole('button', { name: 'Download PNG' })).toBeNull();
  });

  it.each([
    ['has nothing there', () => new Response(null, { status: 404 })],
    [
      'answers everything with a page',
      () => new Response(null, { headers: { 'Content-Type': 'text/html' } }),
    ],
  ])('hands over the picture as a file where the host %s', async (_, answer) => {
    hostOf(answer);
    const user = await open({ ...subject, view });
    await user.click(screen.getByRole('radio', { name: 'Picture with link' }));
    expect(await screen.findByRole('button', { name: 'Download PNG' })).toBeVisible();
    const file = `city-innovation-atlas-${atlas.version}-view.png`;
    expect(screen.getByText(/lay it beside your page/)).toHaveTextContent(file);
    expect(snippet()).toContain(`src="${file}"`);
    await user.click(screen.getByRole('radio', { name: 'Script' }));
    expect(snippet()).not.toContain('view.png');
    expect(snippet()).toContain(subject.title);
  });

  it('hands it over as well where the site cannot be reached', async () => {
    fetched.mockRejectedValue(new TypeError('offline'));
    const user = await open({ ...subject, view });
    await user.click(screen.getByRole('radio', { name: 'Markdown' }));
    expect(await screen.findByText(/lay it beside your page/)).toBeVisible();
    expect(snippet()).toContain('-view.png)](');
  });

  it('speaks the language that is chosen, and so does its sentence', async () => {
    const user = await open();
    expect(screen.getByRole('radio', { name: 'English' })).toBeChecked();
    await user.click(screen.getByRole('radio', { name: 'French' }));
    expect(await screen.findByTitle('Two cities, in fr')).toHaveAttribute(
      'src',
      '/fr/embed/?practice=living-lab',
    );
    expect(screen.getByRole('radio', { name: 'French' })).toBeChecked();
    expect(snippet()).toContain(`${location.origin}/fr/embed/`);
    await user.click(screen.getByRole('radio', { name: 'Element' }));
    expect(snippet()).toContain('lang="fr"');
    await user.click(screen.getByRole('radio', { name: 'English' }));
    expect(await screen.findByTitle(subject.title)).toBeInTheDocument();
    expect(snippet()).not.toContain('lang=');
  });
});
