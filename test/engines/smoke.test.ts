import { describe, expect, it } from 'vitest';
import { firefox } from './firefox';
import { expectWhole, isReady } from './look';
import { openFor } from './opened';
import { webkit } from './webkit';

/** What every change is tried with: five pages, and the frame that Safari once showed without style and script. */
describe.each([firefox, webkit])('$name', ({ here, start }) => {
  const opened = openFor({ here, start });

  it
    .runIf(here)
    .each(['/', '/fr/city/ghent/', '/compare/?cities=ghent,lodz', '/insights/', '/brief/'])(
    'shows %s, with nothing in the console',
    async (path) => {
      const { engine } = opened();
      await engine.tab.open(engine.url + path);
      await expectWhole(engine.tab);
    },
  );

  it.runIf(here)('runs in a sandbox that allows only scripts, the engine as well', async () => {
    const { engine, hosts } = opened();
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
    const isOpen = () =>
      [...document.querySelectorAll('legend')].some(({ textContent }) => textContent === 'Filters');
    await expect.poll(() => engine.tab.run(isOpen, [], '#f'), { timeout: 30_000 }).toBe(true);
    await engine.tab.press('Zoom in', '#f');
    await isReady(engine.tab, 'engine', '#f');
    await expectWhole(engine.tab, '#f');
  });
});
