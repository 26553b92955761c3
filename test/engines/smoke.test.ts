import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Served } from '../../server/http';
import { serveHosts, type Hosts } from '../browser/hosts';
import type { Engine } from './engine';
import { firefox } from './firefox';
import { expectWhole, isReady } from './look';
import { serveSite } from './site';
import { webkit } from './webkit';

/** What every change is tried with: five pages, and the frame that Safari once showed without style and script. */
describe.each([firefox, webkit])('$name', ({ here, start }) => {
  let site: Served;
  let engine: Engine;
  let hosts: Hosts;
  beforeAll(async () => {
    if (!here) return;
    site = await serveSite();
    engine = await start(site.url);
    hosts = await serveHosts(`${engine.url}/embed/`);
  });
  afterAll(async () => {
    await engine?.close();
    await hosts?.close();
    await site?.close();
  });
  afterEach(({ task }) => {
    if (task.mode === 'run') engine.isClean();
  });

  it
    .runIf(here)
    .each(['/', '/fr/city/ghent/', '/compare/?cities=ghent,lodz', '/insights/', '/brief/'])(
    'shows %s, with nothing in the console',
    async (path) => {
      await engine.tab.open(engine.url + path);
      await expectWhole(engine.tab);
    },
  );

  it.runIf(here)('runs in a sandbox that allows only scripts, the engine as well', async () => {
    const src = `${engine.url}/embed/?practice=living-lab`;
    const body = `<iframe id="f" src="${src}" sandbox="allow-scripts" title="Map" width="900" height="760"></iframe>`;
    await engine.tab.open(hosts.put('/sandbox', body));
    await expectWhole(engine.tab, '#f');
    const counts = () => /\d+ of \d+ cities/u.test(document.body.innerText);
    await expect.poll(() => engine.tab.run(counts, [], '#f'), { timeout: 30_000 }).toBe(true);
    const land = () =>
      getComputedStyle(document.querySelector('#outline path') ?? document.body).fill;
    expect(await engine.tab.run(land, [], '#f')).not.toBe('rgb(0, 0, 0)');
    await engine.tab.press('Filters', '#f');
    const opened = () =>
      [...document.querySelectorAll('legend')].some(({ textContent }) => textContent === 'Filters');
    await expect.poll(() => engine.tab.run(opened, [], '#f'), { timeout: 30_000 }).toBe(true);
    await engine.tab.press('Zoom in', '#f');
    await isReady(engine.tab, 'engine', '#f');
    await expectWhole(engine.tab, '#f');
  });
});
