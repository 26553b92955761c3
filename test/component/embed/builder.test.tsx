// @vitest-environment jsdom
import { QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, render, screen } from '@testing-library/react';
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

  it('is as wide as its column, or as wide as is chosen, in preview and text', async () => {
    const user = await open();
    expect(preview()).toHaveAttribute('width', '100%');
    expect(snippet()).toContain(' width="100%" ');
    for (const [name, width] of [
      ['320 pixels wide', '320'],
      ['1,000 pixels wide', '1000'],
    ] as const) {
      await user.click(screen.getByRole('radio', { name }));
      expect(preview()).toHaveAttribute('width', width);
      expect(snippet()).toContain(` width="${width}" `);
      expect(snippet()).toContain(`max-width:${width}px;`);
    }
  });

  it('asks for title, area, language and size in this order, then hands over the text', async () => {
    await open();
    const first = [
      screen.getByRole('textbox', { name: 'Your own title' }),
      screen.getByRole('combobox', { name: 'Area' }),
      screen.getByRole('radio', { name: 'English' }),
      screen.getByRole('radio', { name: 'As wide as its column' }),
      screen.getByRole('button', { name: 'Copy: Embed code' }),
      screen.getByText('More'),
      screen.getByRole('region', { name: 'Preview' }),
    ];
    for (const [at, one] of first.slice(1).entries()) {
      const before = first[at]?.compareDocumentPosition(one) ?? 0;
      expect(before & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
    }
  });

  it('takes a title of one’s own, as text in whatever is pasted', async () => {
    const user = await open();
    const title = screen.getByRole('textbox', { name: 'Your own title' });
    expect(title).toHaveAttribute('placeholder', subject.title);
    await user.type(title, '"><script>x</script>');
    const named = `"><script>x</script>. ${subject.title}`;
    expect(await screen.findByTitle(named)).toHaveAttribute('width', '100%');
    expect(snippet()).toContain('heading=%22%3E%3Cscript%3Ex%3C%2Fscript%3E');
    for (const form of ['Frame (iframe)', 'Script', 'Element', 'Picture with link', 'Markdown']) {
      await user.click(screen.getByRole('radio', { name: form }));
      await screen.findByRole('figure');
      expect(snippet()).not.toMatch(/<script>|<script>x/);
      // The atlas itself has its own title.
      expect(snippet()).not.toMatch(/href="[^"]*\/\?[^"]*heading/);
    }
  });

  it('fits the map to an area', async () => {
    const user = await open();
    const area = screen.getByRole('combobox', { name: 'Area' });
    expect(area).toHaveValue('europe');
    await user.selectOptions(area, 'The cities found');
    expect(snippet()).toContain('/embed/?practice=living-lab&amp;area=result"');
    await user.selectOptions(area, 'Belgium');
    expect(snippet()).toContain('/embed/?practice=living-lab&amp;area=BE"');
    expect(screen.queryByRole('option', { name: 'Where the map is now' })).toBeNull();
  });

  it('begins with the country that is asked for, and with the map where the reader has moved it', async () => {
    await open({ ...subject, view: parseView('?country=BE') });
    expect(screen.getByRole('combobox', { name: 'Area' })).toHaveValue('BE');
    expect(snippet()).toContain('/embed/?country=BE&amp;area=BE"');
    cleanup();
    await open({ ...subject, view: parseView('?country=BE', '#6/51/4') });
    expect(screen.getByRole('combobox', { name: 'Area' })).toHaveValue('camera');
    expect(snippet()).toContain('/embed/?country=BE#6/51/4"');
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
    await user.click(screen.getByRole('radio', { name: 'Français' }));
    expect(await screen.findByTitle('Two cities, in fr')).toHaveAttribute(
      'src',
      '/fr/embed/?practice=living-lab',
    );
    expect(screen.getByRole('radio', { name: 'Français' })).toBeChecked();
    expect(snippet()).toContain(`${location.origin}/fr/embed/`);
    await user.click(screen.getByRole('radio', { name: 'Element' }));
    expect(snippet()).toContain('lang="fr"');
    await user.click(screen.getByRole('radio', { name: 'English' }));
    expect(await screen.findByTitle(subject.title)).toBeInTheDocument();
    expect(snippet()).not.toContain('lang=');
  });
});
