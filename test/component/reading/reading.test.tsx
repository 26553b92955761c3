// @vitest-environment jsdom
import { act, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import ReadingPage from '../../../src/pages/saved/SavedPage';
import { createClient } from '../../../src/app/client';
import { atlasQuery, casesQuery } from '../../../src/atlas/queries';
import { keptStore, nothing, setKept, type Kept } from '../../../src/saved/store';
import { join, saveFile, writeKept } from '../../../src/pages/saved/file';
import type { Language } from '../../../src/i18n/languages';
import { atlas, studies } from '../../unit/pages/fixture';
import { syntheticAtlas } from '../../bench/synthetic';
import { showPage } from '../pages/reader';
import { wholly } from '../wholly';

// The first test also waits for the catalogues, on a busy machine for longer than the usual limit.
vi.setConfig({ testTimeout: 30_000 });

async function open(kept: Partial<Kept>, language: Language = 'en', shown = atlas) {
  const client = createClient();
  client.setQueryData(atlasQuery.queryKey, shown);
  client.setQueryData(casesQuery.queryKey, { version: 'x', caseStudies: [...studies] });
  setKept({ ...nothing, ...kept });
  return showPage('reading', <ReadingPage />, language, client);
}

const kept = () => {
  const { cities, cases, records } = keptStore.getState();
  return { cities, cases, records };
};
const cities = () => within(screen.getByRole('region', { name: 'Cities' }));
const press = (name: string) => screen.getByRole('button', { name });

beforeEach(() => {
  keptStore.load();
  localStorage.clear();
  keptStore.setState({ ...nothing, blocked: false, damaged: false });
});
afterEach(() => vi.restoreAllMocks());

describe('the reading list', () => {
  it('says how to begin, and that it stays on the device', async () => {
    await open({});
    expect(screen.getByText(/stay in this browser/)).toBeVisible();
    expect(screen.getByRole('link', { name: 'map' })).toHaveAttribute('href', '/');
    expect(screen.getByRole('link', { name: 'case study' })).toHaveAttribute(
      'href',
      '/case-studies/',
    );
    expect(screen.queryByRole('button', { name: 'Clear the list' })).toBeNull();
  });

  it('lists cities and case studies with ways to them', async () => {
    await open({ cities: ['ghent'], cases: ['c'] });
    expect(cities().getByRole('link', { name: 'Ghent' })).toHaveAttribute('href', '/city/ghent/');
    expect(cities().getByText(wholly('Belgium · 2 records'))).toBeVisible();
    const library = within(screen.getByRole('region', { name: 'Case studies' }));
    expect(library.getByRole('link', { name: 'Oude studie' })).toHaveAttribute(
      'href',
      'https://studies.example/c',
    );
  });

  it('leads to a comparison and a brief of the chosen cities', async () => {
    const user = await open({ cities: ['ghent', 'milan', 'bruges'] });
    const compare = () => screen.getByRole('link', { name: /^Compare/ });
    expect(compare()).toHaveAttribute('href', '/compare/?cities=ghent,milan,bruges');
    await user.click(screen.getByRole('checkbox', { name: 'Choose Milan' }));
    expect(compare()).toHaveAccessibleName('Compare these 2 cities');
    expect(compare()).toHaveAttribute('href', '/compare/?cities=ghent,bruges');
    expect(screen.getByRole('link', { name: 'Brief on these 2 cities' })).toHaveAttribute(
      'href',
      '/brief/?cities=ghent,bruges',
    );
    await user.click(screen.getByRole('checkbox', { name: 'Choose Ghent' }));
    expect(screen.queryByRole('link', { name: /^Compare/ })).toBeNull();
    await user.click(screen.getByRole('checkbox', { name: 'Choose Bruges' }));
    expect(screen.getByText(/^Choose up to four/)).toBeVisible();
    await user.click(screen.getByRole('checkbox', { name: 'Choose Milan' }));
    expect(screen.getByRole('link', { name: 'Brief on this city' })).toHaveAttribute(
      'href',
      '/brief/?cities=milan',
    );
  });

  it('lets four be chosen, first the first four', async () => {
    const many = syntheticAtlas(6, 1);
    const ids = many.cities.map(({ id }) => id);
    const user = await open({ cities: ids }, 'en', many);
    const boxes = screen.getAllByRole('checkbox');
    const states = () => boxes.map((box) => [box.matches(':checked'), box.matches(':disabled')]);
    const [on, off] = [
      [true, false],
      [false, true],
    ];
    expect(states()).toEqual([on, on, on, on, off, off]);
    const [first] = boxes;
    const last = boxes.at(-1);
    if (first) await user.click(first);
    if (last) await user.click(last);
    expect(states()).toEqual([off, on, on, on, off, on]);
  });

  it('takes an entry off, keeps the focus near, and puts it back', async () => {
    const user = await open({ cities: ['ghent', 'milan'], cases: ['c'] });
    await user.click(press('Remove: Ghent'));
    expect(kept()).toEqual({ ...nothing, cities: ['milan'], cases: ['c'] });
    expect(screen.getByText('Removed: Ghent.')).toHaveAttribute('data-said', 'new');
    expect(screen.getByRole('region', { name: 'Saved' })).toHaveFocus();
    await user.click(press('Undo'));
    expect(kept()).toEqual({ ...nothing, cities: ['ghent', 'milan'], cases: ['c'] });
    expect(screen.queryByText(/^Removed/)).toBeNull();
    await user.click(press('Remove: Oude studie'));
    expect(kept().cases).toEqual([]);
  });

  it('is cleared, and brought back', async () => {
    const user = await open({ cities: ['ghent'], cases: ['c'] });
    await user.click(press('Clear the list'));
    expect(kept()).toEqual(nothing);
    await user.click(press('Undo'));
    expect(kept()).toEqual({ ...nothing, cities: ['ghent'], cases: ['c'] });
  });

  it('has the records that were saved, each with its city and source, to take off again', async () => {
    const texts = {
      version: atlas.version,
      id: ['ghent-portal', 'ghent-assembly', 'milan-strategy'],
      name: ['Portal', 'Assembly', 'Strategy'],
      summary: ['Data.', 'By lot.', 'A plan.'],
      source: [0, 0, 0],
      sources: [['The city', 'https://city.example/']],
    };
    vi.stubGlobal('fetch', () => Promise.resolve(Response.json(texts)));
    const user = await open({ records: ['ghent-assembly', 'gone'] });
    const records = within(screen.getByRole('region', { name: 'Records' }));
    expect(await records.findByRole('link', { name: 'Assembly' })).toHaveAttribute(
      'href',
      '/city/ghent/#ghent-assembly',
    );
    expect(records.getByText('By lot.')).toBeVisible();
    expect(records.getByText(/1 saved entry is not in this version/)).toBeVisible();
    await user.click(press('Remove: Assembly'));
    expect(kept().records).toEqual(['gone']);
    vi.unstubAllGlobals();
  });

  it('is printed by a button', async () => {
    const print = vi.spyOn(window, 'print').mockImplementation(() => undefined);
    const user = await open({ cities: ['ghent'] });
    await user.click(press('Print this list'));
    expect(print).toHaveBeenCalledOnce();
  });

  it('tells of entries that this version of the atlas does not have, and keeps them', async () => {
    await open({ cities: ['ghent', 'atlantis'], cases: ['gone', 'gone-too'] });
    expect(screen.getByText('1 saved entry is not in this version of the atlas.')).toBeVisible();
    expect(screen.getByText('2 saved entries are not in this version of the atlas.')).toBeVisible();
    expect(kept().cities).toEqual(['ghent', 'atlantis']);
  });

  it('says where nothing can be stored, and what could not be read', async () => {
    await open({});
    act(() => keptStore.setState({ blocked: true, damaged: true }));
    expect(screen.getByText(/lasts only until you leave this page/)).toBeVisible();
    expect(screen.getByText(/could not be read\. It was set aside/)).toBeVisible();
  });

  it('speaks French', async () => {
    await open({ cities: ['ghent'] }, 'fr');
    expect(screen.getByRole('heading', { level: 1, name: 'Favoris' })).toBeVisible();
    expect(press('Retirer\u00a0: Ghent')).toBeVisible();
  });
});

describe('the list as a file', () => {
  const choose = (text: string) => new File([text], 'list.json', { type: 'application/json' });
  const input = () => screen.getByLabelText('Add from a file', { selector: 'input' });

  it('joins what is there, and can be undone', async () => {
    const user = await open({ cities: ['milan'] });
    await user.upload(
      input(),
      choose(writeKept({ ...nothing, cities: ['ghent', 'milan'], cases: ['c'] })),
    );
    expect(await screen.findByText(/The file’s entries are on the list/)).toBeVisible();
    expect(kept()).toEqual({ ...nothing, cities: ['milan', 'ghent'], cases: ['c'] });
    await user.click(press('Undo'));
    expect(kept()).toEqual({ ...nothing, cities: ['milan'], cases: [] });
  });

  it('is refused where it is something else', async () => {
    const user = await open({ cities: ['milan'] });
    await user.upload(input(), choose('{"cities": 3}'));
    expect(await screen.findByRole('alert')).toHaveTextContent('not a saved list');
    expect(kept().cities).toEqual(['milan']);
  });

  it('opens the file dialogue from a button', async () => {
    const user = await open({});
    const clicked = vi.spyOn(HTMLInputElement.prototype, 'click');
    await user.click(press('Add from a file'));
    expect(clicked).toHaveBeenCalledOnce();
  });

  it('is handed to the browser as a download', async () => {
    const made: Blob[] = [];
    vi.stubGlobal(
      'URL',
      Object.assign(URL, {
        createObjectURL: (blob: Blob) => `blob:${made.push(blob)}`,
        revokeObjectURL: () => undefined,
      }),
    );
    const clicked = vi
      .spyOn(HTMLAnchorElement.prototype, 'click')
      .mockImplementation(() => undefined);
    saveFile({ ...nothing, cities: ['ghent'] });
    expect(clicked).toHaveBeenCalledOnce();
    expect(await made[0]?.text()).toBe(writeKept({ ...nothing, cities: ['ghent'] }));
    vi.unstubAllGlobals();
  });

  it('has each entry once', () => {
    const list = { cities: ['a', 'b'], cases: ['x'], records: ['r'] };
    expect(join(list, { ...nothing, cities: ['b', 'c'], cases: ['x'] })).toEqual({
      cities: ['a', 'b', 'c'],
      cases: ['x'],
      records: ['r'],
    });
  });
});
