// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { AtlasProvider } from '../../../src/atlas/AtlasContext';
import { About } from '../../../src/pages/about/About';
import { DataSheet } from '../../../src/pages/data/DataSheet';
import type { DataPackage } from '../../../src/atlas/details';
import { atlas } from '../../unit/pages/fixture';
import { show } from './reader';
import { wholly } from '../wholly';

const data: DataPackage = {
  version: '2026-11-24-test',
  created: '2026-11-24T00:00:00Z',
  resources: [
    { name: 'atlas', title: 'All', path: 'atlas.csv', format: 'csv', bytes: 632_100 },
    { name: 'atlas-json', title: 'Joined', path: 'atlas.json', format: 'json', bytes: 1_740_000 },
    { name: 'odd', title: 'An odd one', path: 'tables/odd.csv', format: 'csv', bytes: 12 },
  ],
};
const section = (name: string) => within(screen.getByRole('region', { name }));

describe('the page about the atlas', () => {
  it('says what it is and is not, with a way to every part', async () => {
    await show(
      <AtlasProvider atlas={atlas}>
        <About />
      </AtlasProvider>,
    );
    const contents = screen.getByRole('navigation', { name: 'On this page' });
    for (const link of within(contents).getAllByRole('link')) {
      const id = link.getAttribute('href')?.slice(1) ?? '';
      expect(document.getElementById(id)).toContainElement(
        screen.getByRole('heading', { level: 2, name: link.textContent ?? '' }),
      );
    }
    expect(section('Method').getByText(/nobody asked the city/)).toBeVisible();
    expect(section('Method').getByText(/1 was wrong and 11 had a fault/)).toBeVisible();
    const { cities, records } = atlas;
    expect(
      section('Method').getByText(
        new RegExp(`${records.length} records about ${cities.length} cities`),
      ),
    ).toBeVisible();
    expect(section('Method').getByText(/is not the Eurocities Pulse Survey/)).toBeVisible();
    expect(
      section('Borders and names').getByText(/Crimea is shown as part of Ukraine/),
    ).toBeVisible();
  });

  it('defines every practice', async () => {
    await show(
      <AtlasProvider atlas={atlas}>
        <About />
      </AtlasProvider>,
    );
    const practices = section('Practices and capabilities');
    for (const { label } of atlas.practices) expect(practices.getByText(label)).toBeVisible();
    expect(practices.getAllByRole('heading', { level: 3 })).toHaveLength(4);
  });

  it('leads to the form for corrections', async () => {
    await show(
      <AtlasProvider atlas={atlas}>
        <About />
      </AtlasProvider>,
    );
    expect(section('Corrections').getByRole('link')).toHaveAttribute('href', '/correct/');
  });

  it('leads to the accessibility statement, without repeating it', async () => {
    await show(
      <AtlasProvider atlas={atlas}>
        <About />
      </AtlasProvider>,
    );
    expect(section('Accessibility').getByRole('link', { name: /statement/ })).toHaveAttribute(
      'href',
      '/accessibility/',
    );
    expect(section('Accessibility').queryAllByRole('listitem')).toEqual([]);
  });

  it('speaks French, with the definitions too', async () => {
    await show(
      <AtlasProvider atlas={atlas}>
        <About />
      </AtlasProvider>,
      'fr',
    );
    expect(screen.getByRole('heading', { level: 1, name: 'À propos de l’atlas' })).toBeVisible();
    expect(screen.queryByText('A staffed unit.')).toBeNull();
  });
});

describe('the page of the data', () => {
  it('says what each download is, its format and its size', async () => {
    await show(<DataSheet data={data} />);
    const files = section('Downloads');
    expect(files.getByRole('link', { name: 'All records, as a table' })).toHaveAttribute(
      'href',
      '/data/atlas.csv',
    );
    expect(files.getByText(wholly('atlas.csv · CSV · 633 kB'))).toBeVisible();
    expect(files.getByText(wholly('atlas.json · JSON · 1.7 MB'))).toBeVisible();
    expect(section('The tables').getByText(wholly('tables/odd.csv · CSV · 1 kB'))).toBeVisible();
    expect(section('The tables').getByRole('link', { name: 'An odd one' })).toBeVisible();
    expect(screen.getByText('24 November 2026')).toBeVisible();
  });
});

describe('a citation', () => {
  afterEach(() => vi.restoreAllMocks());
  const copy = () => screen.getByRole('button', { name: 'Copy: APA' });

  it('can be copied', async () => {
    const user = await show(<DataSheet data={data} />);
    await user.click(copy());
    expect(await screen.findByText('Copied.')).toBeVisible();
    expect(await navigator.clipboard.readText()).toContain('(Version 2026-11-24-test) [Data set]');
  });

  it('says if it cannot', async () => {
    const user = await show(<DataSheet data={data} />);
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('not allowed'));
    await user.click(copy());
    expect(await screen.findByText(/did not allow copying/)).toBeVisible();
  });
});
