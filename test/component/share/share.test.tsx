// @vitest-environment jsdom
import { QueryClientProvider } from '@tanstack/react-query';
import { act, render, screen, within } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AtlasProvider } from '../../../src/atlas/AtlasContext';
import { createClient } from '../../../src/app/client';
import { ShareButton } from '../../../src/share/ShareButton';
import { createIndex } from '../../../src/atlas/facets';
import { cityQuery } from '../../../src/atlas/queries';
import { loadMessages } from '../../../src/i18n/catalogue';
import { I18nProvider } from '../../../src/i18n/I18n';
import { createTranslator } from '../../../src/i18n/translator';
import '../../../src/share/ShareDialog';
import type { Scope } from '../../../src/share/shareTarget';
import { parseView } from '../../../src/view/codec';
import { viewStore } from '../../../src/view/store';
import { atlas, cityOf, ghent } from '../../unit/pages/fixture';

const fetched = vi.fn<(url: string) => Promise<Response>>();
const saved: { name: string; text: Promise<string> }[] = [];
const all = { version: atlas.version, cities: [ghent] };

/** What jsdom does not have: modal dialogs and addresses of blobs. */
beforeEach(() => {
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function () {
    this.open = false;
    this.dispatchEvent(new Event('close'));
  };
  saved.length = 0;
  const blobs = new Map<string, Blob>();
  URL.createObjectURL = (blob) => {
    const url = `blob:${blobs.size}`;
    if (blob instanceof Blob) blobs.set(url, blob);
    return url;
  };
  URL.revokeObjectURL = () => undefined;
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    saved.push({ name: this.download, text: blobs.get(this.href)?.text() ?? Promise.resolve('') });
  });
  fetched.mockReset();
  fetched.mockImplementation(() => Promise.resolve(new Response(JSON.stringify(all))));
  vi.stubGlobal('fetch', fetched);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const dialog = () =>
  screen.findByRole('dialog', { name: 'Share and take along' }, { timeout: 10_000 });
const fold = (name: string) => screen.getByText(name, { selector: 'summary *' });

async function open(scope: Scope, address = ''): Promise<UserEvent> {
  act(() => viewStore.setState(parseView(address), true));
  const client = createClient();
  client.setQueryData(cityQuery('ghent').queryKey, ghent);
  const i18n = createTranslator('en', await loadMessages('en', ['app', 'site', 'words']));
  render(
    <QueryClientProvider client={client}>
      <I18nProvider i18n={i18n}>
        <AtlasProvider atlas={scope.atlas}>
          <ShareButton shared={scope} label="Share" />
        </AtlasProvider>
      </I18nProvider>
    </QueryClientProvider>,
  );
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name: 'Share' }));
  await dialog();
  return user;
}

function view(address = '?practice=citizens-assembly'): Scope {
  return { kind: 'view', atlas, result: createIndex(atlas).run(parseView(address)) };
}

async function openFold(user: UserEvent, name: string): Promise<void> {
  await user.click(fold(name));
  const details = fold(name).closest('details');
  // jsdom opens it, but does not say so.
  if (details) act(() => void (details.open = true));
  act(() => void details?.dispatchEvent(new Event('toggle')));
}

describe('the dialog', () => {
  it('opens from its button, and gives the focus back when it is closed', async () => {
    const user = await open(view());
    expect(await dialog()).toHaveAttribute('open');
    await user.click(screen.getByRole('button', { name: 'Close' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(screen.getByRole('button', { name: 'Share' })).toHaveFocus();
  });

  it('says what is shared, and copies its address', async () => {
    const user = await open(view(), '?practice=citizens-assembly');
    expect(screen.getByText(/^1 of 3 cities in 1 country has a citizens’ assembly/)).toBeVisible();
    const field = screen.getByRole('textbox', { name: 'Link' });
    expect(field).toHaveValue(`${location.origin}/?practice=citizens-assembly`);
    await user.click(screen.getByRole('button', { name: 'Copy link' }));
    expect(await screen.findByText('Copied.')).toBeVisible();
    expect(await navigator.clipboard.readText()).toBe(
      `${location.origin}/?practice=citizens-assembly`,
    );
  });

  it('marks the address where copying is not allowed', async () => {
    const user = await open(view(), '?practice=citizens-assembly');
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('no'));
    const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'Link' });
    field.setSelectionRange(0, 0);
    await user.click(screen.getByRole('button', { name: 'Copy link' }));
    expect(await screen.findByText(/did not allow copying/)).toBeVisible();
    expect(field.selectionEnd).toBe(field.value.length);
  });

  it('hands the link to another app where the device can, silent if the reader thinks better of it', async () => {
    const share = vi.fn<(data: ShareData) => Promise<void>>().mockResolvedValue();
    vi.stubGlobal('navigator', Object.assign(Object.create(navigator), { share }));
    const user = await open(view(), '?practice=citizens-assembly');
    const send = screen.getByRole('button', { name: 'Send …' });
    await user.click(send);
    expect(share).toHaveBeenCalledWith({
      title: 'City Innovation Atlas',
      text: expect.stringMatching(/^1 of 3 cities/),
      url: `${location.origin}/?practice=citizens-assembly`,
    });
    share.mockRejectedValueOnce(new DOMException('', 'AbortError'));
    await user.click(send);
    expect(screen.queryByText(/could not pass the link on/)).toBeNull();
    share.mockRejectedValueOnce(new DOMException('', 'NotAllowedError'));
    await user.click(send);
    expect(await screen.findByText(/could not pass the link on/)).toBeVisible();
  });

  it('does not offer what the device cannot do', async () => {
    await open(view());
    expect(screen.queryByRole('button', { name: 'Send …' })).toBeNull();
  });
});

describe('a citation', () => {
  const figure = (caption: string) =>
    screen.getByText(caption, { selector: 'figcaption' }).closest('figure') ?? document.body;

  it('of a record names the record, and the source that it rests on', async () => {
    const [record] = ghent.records;
    if (!record) throw new Error('the fixture has records');
    const user = await open({ kind: 'record', atlas, city: cityOf('ghent'), record, place: 0 });
    await openFold(user, 'Cite');
    expect(figure('APA')).toHaveTextContent(
      `Ghent: Strategy 2030. In City Innovation Atlas (Version 2026-11-24-test) [Data set]. ${location.origin}/city/ghent/#ghent-strategy`,
    );
    expect(figure('The source it rests on')).toHaveTextContent(
      'City of Ghent (2023). Strategie, Chapter 4. https://gent.example/s',
    );
    expect(within(figure('The source it rests on')).getByText(/Strategie/)).toHaveAttribute(
      'lang',
      'nl',
    );
    await user.click(screen.getByRole('button', { name: 'Copy: BibTeX' }));
    expect(await navigator.clipboard.readText()).toMatch(/^@misc\{.*ghent-strategy,/);
  });

  it('of a city names the city', async () => {
    const user = await open({ kind: 'city', atlas, city: cityOf('ghent') });
    await openFold(user, 'Cite');
    expect(figure('Plain text')).toHaveTextContent(
      `“Ghent”. City Innovation Atlas (2026). Data set, version 2026-11-24-test. CC BY 4.0. ${location.origin}/city/ghent/`,
    );
    expect(screen.queryByText('The source it rests on')).toBeNull();
  });
});

describe('a download', () => {
  it('fetches the texts only now, and saves exactly what is shown', async () => {
    const user = await open(view(), '?practice=citizens-assembly');
    expect(fetched).not.toHaveBeenCalled();
    await openFold(user, 'Download');
    await user.click(await screen.findByRole('button', { name: 'CSV' }));
    expect(fetched.mock.calls.map(([url]) => url)).toEqual(['/data/cities.json']);
    expect(screen.getByText(/^1 record of 1 city, as shown/)).toBeVisible();
    expect(saved.map(({ name }) => name)).toEqual([
      'city-innovation-atlas-2026-11-24-test-view-records.csv',
    ]);
    const [head, row, end] = (await saved[0]?.text)?.split('\r\n') ?? [];
    expect(head).toMatch(/^record,city,.*,data_version,license,citation,view_address$/);
    expect(row).toMatch(/^ghent-assembly,ghent,/);
    expect(end).toBe('');
    expect(await screen.findByText(/^Saved as city-innovation-atlas/)).toBeVisible();
  });

  it('has a row a city where that is asked', async () => {
    const user = await open(view(), '?practice=citizens-assembly');
    await openFold(user, 'Download');
    await user.click(await screen.findByRole('radio', { name: 'a city' }));
    await user.click(screen.getByRole('button', { name: 'CSV for Excel' }));
    const file = saved[0];
    expect(file?.name).toMatch(/-cities\.csv$/);
    expect((await file?.text)?.slice(0, 5)).toBe('city,');
  });

  it('of the table of cities begins with a row a city', async () => {
    const user = await open(view(), '?practice=citizens-assembly&show=table');
    await openFold(user, 'Download');
    expect(await screen.findByRole('radio', { name: 'a city' })).toBeChecked();
  });

  it('of a city needs only that city', async () => {
    const user = await open({ kind: 'city', atlas, city: cityOf('ghent') });
    await openFold(user, 'Download');
    await user.click(await screen.findByRole('button', { name: 'JSON' }));
    expect(fetched).not.toHaveBeenCalled();
    expect(screen.queryByRole('radio')).toBeNull();
    expect(saved[0]?.name).toBe('city-innovation-atlas-2026-11-24-test-ghent.json');
  });

  it('says what went wrong with the texts, and tries again', async () => {
    fetched.mockImplementation(() => Promise.resolve(new Response('', { status: 404 })));
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const user = await open(view());
    await openFold(user, 'Download');
    await act(() => vi.advanceTimersByTimeAsync(2000));
    vi.useRealTimers();
    const again = await screen.findByRole('button', { name: 'Try again' });
    expect(screen.queryByRole('button', { name: 'CSV' })).toBeNull();
    fetched.mockImplementation(() => Promise.resolve(new Response(JSON.stringify(all))));
    await user.click(again);
    expect(await screen.findByRole('button', { name: 'CSV' })).toBeVisible();
  });
});
