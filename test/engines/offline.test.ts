import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { publish } from '../browser/published';
import { cityCount } from '../browser/numbers';
import type { Tab } from './engine';
import { firefox } from './firefox';
import { expectWhole, isReady, sees } from './look';
import { dist } from './site';

const soon = { timeout: 60_000, interval: 200 } as const;
const long = { timeout: 300_000 } as const;

/** The site in Firefox, on a host whose network can go and whose files can be published anew. */
async function open() {
  const site = await publish(dist);
  const { tab, close } = await firefox.start(site.url);
  return { site, tab, close };
}

const isKept = (tab: Tab) =>
  expect.poll(() => tab.run(() => navigator.serviceWorker.controller !== null), soon).toBe(true);
const copies = (tab: Tab) =>
  tab.run(async () => (await caches.keys()).filter((name) => name.startsWith('atlas ')));
const workers = (tab: Tab) =>
  tab.run(async () => (await navigator.serviceWorker.getRegistrations()).length);
const shown = (tab: Tab) => tab.run(() => document.getElementById('root')?.dataset['version']);
const options = () => document.querySelectorAll('[role=listbox] [role=option]').length;

describe('Firefox without a network', () => {
  it.runIf(firefox.here)(
    'has map, filter, search, cities and a comparison, and says what it has not',
    long,
    async () => {
      const { site, tab, close } = await open();
      await tab.open(site.url);
      await isKept(tab);
      await tab.open('about:blank');
      await site.close();

      // From nothing: no page of the site is open.
      await tab.open(`${site.url}/?show=list`);
      await expectWhole(tab);
      await expect.poll(() => tab.run(options), soon).toBe(cityCount);
      await tab.open(`${site.url}/?show=list&q=Lodz`);
      await expect.poll(() => tab.run(options), soon).toBe(1);
      await tab.open(`${site.url}/?practice=citizens-assembly`);
      await isReady(tab, 'data');
      await tab.press('Zoom in');
      await isReady(tab, 'engine');
      const address = () => tab.run(() => location.hash);
      await expect.poll(address, soon).toMatch(/^#/);
      const before = await address();
      await tab.drag('canvas', [-160, 60]);
      await expect.poll(address, soon).not.toBe(before);
      // A city has no page of its own here; beside the map all of it is told.
      await tab.open(`${site.url}/city/ghent/`);
      await expect.poll(() => tab.run(() => location.search), soon).toBe('?city=ghent');
      await sees(tab, 'Ghent');
      const toCompare = () => {
        const link = document.querySelector<HTMLAnchorElement>('a[href^="/compare/?cities=ghent"]');
        link?.click();
        return link !== null;
      };
      await expect.poll(() => tab.run(toCompare), soon).toBe(true);
      await expect.poll(() => tab.run(() => location.pathname), soon).toBe('/compare/');
      await sees(tab, 'Compare');
      // A talk needs a network, and its page says so.
      await tab.open(`${site.url}/event/follow/?room=talk`);
      await sees(tab, 'no network');
      await close();
    },
  );

  it.runIf(firefox.here)(
    'takes three builds, one after the other, and the end of all',
    long,
    async () => {
      const { site, tab, close } = await open();
      const file = (path: string) => readFile(join(dist, path), 'utf8');
      const [worker, list] = [await file('worker.js'), await file('offline.json')];
      const { build }: { build: string } = JSON.parse(list);
      const [version = '', script = ''] = build.split(' ');
      const release = async (name: string) => {
        site.published.set('/worker.js', worker.replace(build, `${name} ${script}`));
        site.published.set('/offline.json', list.replace(build, `${name} ${script}`));
        const html = await file('about/index.html');
        site.published.set('/about/', html.replaceAll(version, name));
      };
      await tab.open(`${site.url}/about/`);
      await isKept(tab);
      expect(await copies(tab)).toEqual([`atlas ${build}`]);
      for (const name of ['second', 'third']) {
        await release(name);
        await tab.run(async () => void (await navigator.serviceWorker.getRegistration())?.update());
        await tab.press('Show it now');
        await expect.poll(() => shown(tab).catch(() => null), soon).toBe(name);
        await expect
          .poll(() => copies(tab).catch(() => null), soon)
          .toEqual([`atlas ${name} ${script}`]);
      }
      site.published.set('/worker.js', await file('worker-off.js'));
      await tab.open(`${site.url}/data/`);
      await expect.poll(() => workers(tab).catch(() => null), soon).toBe(0);
      await expect.poll(() => copies(tab).catch(() => null), soon).toEqual([]);
      await sees(tab, 'Data');
      await close();
      await site.close();
    },
  );
});
