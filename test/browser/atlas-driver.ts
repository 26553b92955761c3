import { expect, type Locator, type Page } from '@playwright/test';

type ReadyWord = 'picture' | 'data' | 'engine';

/** The facets, by the names on their buttons. */
export type FacetName =
  'Practice' | 'Challenge' | 'Status' | 'Country' | 'Region' | 'Size' | 'Recognition';

/** Speaks of the atlas as its readers do; the one place that knows how the page is built. */
export class AtlasDriver {
  constructor(readonly page: Page) {}

  /** Opens a view of the map (`?practice=living-lab`), or any path, and waits for its data. */
  async open(address = '/', word: ReadyWord = 'data'): Promise<void> {
    await this.page.goto(address.startsWith('/') ? address : `/${address}`);
    await this.isReady(word);
  }

  async isReady(word: ReadyWord): Promise<void> {
    // Drawn in software, the engine takes its time on a busy machine.
    const timeout = word === 'engine' ? 60_000 : 30_000;
    await this.page.locator(`html[data-ready~="${word}"]`).waitFor({ state: 'attached', timeout });
  }

  /** What is shown, said in one sentence. */
  get sentence(): Locator {
    return this.page.getByRole('main').locator('[data-said]').first();
  }

  /** The rows of the list of cities. */
  get cities(): Locator {
    // A card of a record leads to its place on the page.
    return this.page.getByRole('main').locator('ul a[href*="/city/"]:not([href*="#"])');
  }

  city(name: string): Locator {
    return this.cities.filter({ has: this.page.getByText(name, { exact: true }) });
  }

  /** The map's own list of cities, for the keyboard. */
  get mapCities(): Locator {
    return this.page.getByRole('listbox');
  }

  /** The search; where it suggests, it is a combobox. */
  get search(): Locator {
    const name = /^(Search|Recherche)/;
    const plain = this.page.getByRole('searchbox', { name });
    return plain.or(this.page.getByRole('combobox', { name }));
  }

  facet(name: FacetName): Locator {
    return this.page
      .getByRole('group', { name: 'Filters' })
      .getByRole('button', { name: new RegExp(`^${name}`) });
  }

  /** Opens the way to all facets, where it is closed. */
  async openFilters(): Promise<void> {
    const more = this.page.getByRole('button', { name: /^(More filters|Plus de filtres)$/ });
    if ((await more.getAttribute('aria-expanded')) === 'false') await more.click();
  }

  option(facet: FacetName, label: string): Locator {
    return this.page
      .getByRole('group', { name: facet, exact: true })
      .getByRole('checkbox', { name: new RegExp(`^${label} \\d+$`) });
  }

  /** Opens a facet's options and ticks one. */
  async pick(facet: FacetName, label: string): Promise<void> {
    await this.openFilters();
    const button = this.facet(facet);
    if ((await button.getAttribute('aria-expanded')) === 'false') await button.click();
    await this.option(facet, label).check();
  }

  /** How many cities an option says there would be. */
  async countOf(facet: FacetName, label: string): Promise<number> {
    // Numbers that count lie over those that are meant.
    await expect(this.page.locator('[data-passing]')).toHaveCount(0);
    const name = await this.option(facet, label).locator('xpath=..').innerText();
    return Number(/(\d+)\s*$/.exec(name)?.[1]);
  }

  async closeFilters(): Promise<void> {
    await this.page.getByRole('button', { name: 'Done' }).click();
  }

  chip(label: string): Locator {
    return this.page.getByRole('button', { name: new RegExp(`^Remove:\\s*${label}`) });
  }

  /** Opens a city from the list, beside the map. */
  async openCity(name: string): Promise<void> {
    await this.city(name).click();
    await expect(this.cityPanel(name)).toBeVisible();
  }

  cityPanel(name: string): Locator {
    const heading = this.page.getByRole('heading', { name, exact: true });
    return this.page.getByRole('article').filter({ has: heading });
  }

  /** The sources of a city's records, in its panel. */
  sourcesOf(name: string): Locator {
    return this.cityPanel(name).getByRole('article').getByText('Source:');
  }

  async backToList(): Promise<void> {
    await this.page.getByRole('button', { name: 'Back to the list' }).click();
  }

  async zoomIn(): Promise<void> {
    await this.page.getByRole('button', { name: 'Zoom in' }).click();
  }

  get canvas(): Locator {
    return this.page.locator('canvas.maplibregl-canvas');
  }

  /** The address after the host. */
  get address(): string {
    const { pathname, search, hash } = new URL(this.page.url());
    return pathname + search + hash;
  }

  /** A message with a way to try again. */
  get problem(): Locator {
    return this.page.locator('[role=alert], :has(> p[data-said])').filter({
      has: this.page.getByRole('button', { name: 'Try again' }),
    });
  }

  async tryAgain(): Promise<void> {
    await this.problem.getByRole('button', { name: 'Try again' }).first().click();
  }
}
