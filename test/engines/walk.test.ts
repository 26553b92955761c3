import { describe, expect, it } from 'vitest';
import { capabilities } from '../../src/atlas/schema';
import { palettes } from '../../src/map/palette';
import { pages } from '../addresses';
import { fillsOf, joined, readPdf } from '../pdf';
import { firefox } from './firefox';
import { colours, expectWhole, isReady, sees } from './look';
import { openFor } from './opened';
import { followKey, serveSmall } from './site';
import { webkit } from './webkit';

const soon = { timeout: 30_000, interval: 200 } as const;

/** Where pages of the other engines are tried whole: `npm run test:engines`. */
describe.each([firefox, webkit])('$name', ({ here, start }) => {
  const opened = openFor({ here, start });

  it.runIf(here).each([...pages.map(([, path]) => path), '/fr/', '/fr/event/', '/fr/embed/'])(
    'shows %s, with nothing in the console',
    async (path) => {
      const { engine } = opened();
      await engine.tab.open(engine.url + path);
      await expectWhole(engine.tab, undefined, path === '/embed/examples/' ? 'picture' : 'data');
    },
  );

  it.runIf(here).each(['list', 'table', 'charts', 'piles'])('shows cities as %s', async (show) => {
    const { engine } = opened();
    await engine.tab.open(`${engine.url}/?practice=living-lab&show=${show}`);
    await expectWhole(engine.tab);
  });

  it.runIf(here)('draws the map by the engine, which a hand moves', async () => {
    const { engine } = opened();
    const { tab, url } = engine;
    await tab.open(`${url}/`);
    await isReady(tab, 'data');
    await tab.press('Zoom in');
    await isReady(tab, 'engine');
    const address = () => tab.run(() => location.href);
    await expect.poll(address, soon).toContain('#');
    const before = await address();
    expect(await colours(tab)).toBeGreaterThan(100);
    await tab.drag('canvas', [-160, 60]);
    await expect.poll(address, soon).not.toBe(before);
    await expectWhole(tab);
  });

  it.runIf(here)('filters, searches and goes from page to page', async () => {
    const { engine } = opened();
    const { tab, url } = engine;
    await tab.open(`${url}/?q=Lodz&show=list`);
    await sees(tab, 'Łódź');
    await tab.press('Practices');
    await expect.poll(() => tab.run(() => location.pathname), soon).toBe('/practices/');
    await expectWhole(tab);
    await tab.run(() => history.back());
    await sees(tab, 'Łódź');
  });

  it.runIf(here).each(['datawrapper', 'medium', 'pym', 'iframe-resizer', 'wordpress'])(
    'is as high as what it shows in a page with the script of %s',
    async (kind) => {
      const { engine, hosts } = opened();
      const { tab } = engine;
      await tab.open(`${hosts.origin}/${kind}`);
      await expectWhole(tab, '#f, #p iframe');
      await expectHeight('#f, #p iframe');
    },
  );

  it.runIf(here)('stands in a page as an element of its own', async () => {
    const { engine, hosts } = opened();
    const { tab, url } = engine;
    const body = `<city-innovation-atlas view="?practice=living-lab"><a href="${url}/">Words</a></city-innovation-atlas>
      <script async src="${url}/embed.js"></script>`;
    await tab.open(hosts.put('/element', body));
    const height = () =>
      tab.run(
        () => document.querySelector('city-innovation-atlas')?.getBoundingClientRect().height,
      );
    await expect.poll(height, soon).toBeGreaterThan(400);
    const width = () =>
      tab.run(() => document.querySelector('city-innovation-atlas')?.getBoundingClientRect().width);
    expect(await width()).toBeGreaterThan(800);
  });

  it.runIf(here)('follows a speaker', async () => {
    const small = await serveSmall();
    const other = await start(small.url);
    const say = (seq: number, v: string) =>
      fetch(`${small.url}/publish/talk`, {
        method: 'POST',
        headers: {
          Accept: 'application/json',
          'Content-Type': 'application/json',
          Authorization: `Bearer ${followKey}`,
        },
        body: JSON.stringify({ v, cue: null, seq, at: Date.now() }),
      });
    await other.tab.open(`${other.url}/event/follow/?room=talk`);
    await sees(other.tab, 'Waiting for the speaker');
    const said = await say(1, '?practice=living-lab');
    expect([said.status, await said.text()]).toEqual([200, expect.anything()]);
    await sees(other.tab, 'You see what the speaker shows.');
    await say(2, '?city=ghent');
    await sees(other.tab, 'Ghent');
    other.isClean();
    await other.close();
    await small.close();
  });

  it.runIf(here)('prints the brief, where the engine can be asked to', async () => {
    const { engine } = opened();
    const { tab, url } = engine;
    await tab.open(`${url}/brief/?practice=living-lab`);
    await expectWhole(tab);
    const pdf = await tab.print();
    if (pdf === null) return;
    const { sheets, text } = await readPdf(pdf);
    expect(sheets.length).toBeGreaterThan(0);
    expect(joined(text)).toContain('Livinglab');
  });

  it.runIf(here)('prints whole marks beside the cities of every sheet', async () => {
    const { engine } = opened();
    const { tab, url } = engine;
    await tab.open(`${url}/?show=list`);
    await expectWhole(tab);
    const pdf = await tab.print();
    if (pdf === null) return;
    const { light } = palettes;
    const sheets = (await fillsOf(pdf)).filter((fills) => fills.has(light.pale));
    expect(sheets.length).toBeGreaterThan(2);
    for (const fills of sheets) {
      expect(capabilities.filter((id) => !fills.has(light[id]))).toEqual([]);
    }
  });

  /** The host's frame is as high as the page in it. */
  async function expectHeight(frame: string): Promise<void> {
    const { tab } = opened().engine;
    const differs = async () => {
      const outer = await tab.run(
        (css: string) => document.querySelector(css)?.clientHeight ?? 0,
        [frame],
      );
      const inner = await tab.run(
        () => document.getElementById('root')?.getBoundingClientRect().height ?? 0,
        [],
        frame,
      );
      return Math.abs(Number(outer) - Math.ceil(Number(inner)));
    };
    await expect.poll(differs, soon).toBeLessThanOrEqual(1);
  }
});
