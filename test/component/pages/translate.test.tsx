// @vitest-environment jsdom
import { act, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AtlasProvider } from '../../../src/atlas/AtlasContext';
import { CityProfile } from '../../../src/pages/city/CityProfile';
import type { Language } from '../../../src/i18n/languages';
import { startAnnouncer } from '../../../src/ui/announcer';
import { atlas, cityOf, ghent } from '../../unit/pages/fixture';
import { show } from './reader';

const showGhent = (language: Language) =>
  show(
    <AtlasProvider atlas={atlas}>
      <CityProfile city={cityOf('ghent')} details={ghent} headingLevel={1} />
    </AtlasProvider>,
    language,
  );

const offered = { name: 'Traduire les fiches de cette ville' };
const [record] = ghent.records;
const name = record?.name ?? '';

const availability = vi.fn<(pair: object) => Promise<string>>();
const translate = vi.fn<(text: string) => Promise<string>>();
const destroy = vi.fn();
const create = vi.fn<(options: { monitor: (monitor: EventTarget) => void }) => Promise<object>>();

beforeEach(() => {
  availability.mockReset().mockResolvedValue('available');
  translate.mockReset().mockImplementation((text) => Promise.resolve(`« ${text} »`));
  create.mockReset().mockResolvedValue({ translate, destroy });
  destroy.mockReset();
  vi.stubGlobal('Translator', { availability, create });
});
afterEach(() => vi.unstubAllGlobals());

describe('a browser that translates on the device', () => {
  it('translates a city’s records, says that it did, and gives the original back', async () => {
    const stop = startAnnouncer(document);
    const user = await showGhent('fr');
    await user.click(await screen.findByRole('button', offered));
    const translated = await screen.findByRole('heading', { name: `« ${name} »` });
    expect(translated.lang).toBe('fr-t-en-t0-und');
    expect(screen.getByText(`« ${record?.summary} »`).lang).toBe('fr-t-en-t0-und');
    expect(availability).toHaveBeenCalledWith({ sourceLanguage: 'en', targetLanguage: 'fr' });
    const original = screen.getByRole('button', { name: 'Afficher l’original' });
    const note = original.nextElementSibling;
    expect(note?.textContent).toMatch(/^Traduit par votre navigateur/);
    await waitFor(() =>
      expect(screen.getByRole('status').textContent).toContain('Traduit par votre navigateur'),
    );
    const asked = translate.mock.calls.length;
    await user.click(original);
    expect(screen.getByRole('heading', { name }).lang).toBe('en');
    expect(note?.isConnected).toBe(false);
    expect(destroy).toHaveBeenCalledOnce();
    // What is known is not translated again.
    await user.click(screen.getByRole('button', offered));
    await screen.findByRole('heading', { name: `« ${name} »` });
    expect(translate).toHaveBeenCalledTimes(asked);
    stop();
  });

  it('says how much of its translator has come', async () => {
    create.mockImplementation(({ monitor }) => {
      const coming = new EventTarget();
      monitor(coming);
      // A whole number to jsdom, a share to browsers.
      const progress = new ProgressEvent('downloadprogress');
      Object.defineProperty(progress, 'loaded', { value: 0.42 });
      coming.dispatchEvent(progress);
      return new Promise(() => undefined);
    });
    const user = await showGhent('fr');
    await user.click(await screen.findByRole('button', offered));
    expect(await screen.findByText(/son traducteur : 42 %/)).toBeTruthy();
  });

  it('is offered where it has to fetch its translator first, and asks for it at the click alone', async () => {
    availability.mockResolvedValue('downloadable');
    const user = await showGhent('fr');
    const button = await screen.findByRole('button', offered);
    expect(create).not.toHaveBeenCalled();
    await user.click(button);
    expect(await screen.findByRole('heading', { name: `« ${name} »` })).toBeTruthy();
    expect(create).toHaveBeenCalledOnce();
  });

  it('says that it is at work while it is slow, and gives up when the original is asked for', async () => {
    let answer: (text: string) => void = () => undefined;
    translate.mockReturnValue(new Promise((done) => (answer = done)));
    const user = await showGhent('fr');
    await user.click(await screen.findByRole('button', offered));
    expect(await screen.findByText('Votre navigateur traduit…')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Afficher l’original' }));
    expect(screen.queryByText('Votre navigateur traduit…')).toBeNull();
    answer('« trop tard »');
    await vi.waitFor(() => expect(destroy).toHaveBeenCalledOnce());
    expect(screen.queryByText('« trop tard »')).toBeNull();
    expect(screen.getByRole('heading', { name }).lang).toBe('en');
    expect(screen.queryByText(/n’a pas pu traduire/)).toBeNull();
    expect(translate).toHaveBeenCalledOnce();
  });

  it.each([
    [
      'cannot make its translator',
      () => create.mockRejectedValue(new DOMException('', 'NotSupportedError')),
    ],
    ['fails in the middle', () => translate.mockRejectedValue(new Error('no room'))],
  ])('says so where it %s, and shows the original', async (_, fail) => {
    fail();
    const user = await showGhent('fr');
    await user.click(await screen.findByRole('button', offered));
    expect(await screen.findByText(/n’a pas pu traduire/)).toBeTruthy();
    expect(screen.getByRole('heading', { name }).lang).toBe('en');
    expect(screen.getByRole('button', offered)).toBeTruthy();
  });
});

describe('no translation is offered', () => {
  /** The button, where there is one once all has come. */
  const button = async () => {
    await act(() => vi.dynamicImportSettled());
    return screen.queryByRole('button', { name: /Tradui|Translate/ });
  };

  it('where the page is in English, as the records are', async () => {
    await showGhent('en');
    expect(await button()).toBeNull();
    expect(availability).not.toHaveBeenCalled();
  });

  it.each(['unavailable', null])('where the browser says %s', async (answer) => {
    if (answer === null) availability.mockRejectedValue(new DOMException('', 'NotAllowedError'));
    else availability.mockResolvedValue(answer);
    await showGhent('fr');
    await vi.waitFor(() => expect(availability).toHaveBeenCalled());
    expect(await button()).toBeNull();
  });

  it('where the browser has no translator', async () => {
    vi.unstubAllGlobals();
    await showGhent('fr');
    expect(await button()).toBeNull();
  });
});
