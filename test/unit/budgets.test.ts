import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { broughtBy, linkedFiles } from '../budgets/budgets';
import { foreignIn } from '../budgets/hosts';
import { table, weighAll } from '../budgets/sizes';

it('counts every script and style that a page asks for at once', () => {
  const html = `<link rel="icon" href="/icon.svg"><script src="/theme.js"></script>
    <link rel="stylesheet" href="/assets/a.css"><link rel="stylesheet" href="/assets/of-a.css" disabled=""/><link rel="modulepreload" href="/assets/b.js">
    <link rel="preload" as="fetch" href="/data/core.json">
    <script type="module" src="/assets/main.js"></script>`;
  expect(linkedFiles(html)).toEqual({
    scripts: ['theme.js', 'assets/main.js', 'assets/b.js'],
    styles: ['assets/a.css'],
    held: ['assets/of-a.css'],
  });
});

it('follows a lazy chunk to all it brings, once, without what is there', () => {
  const manifest = {
    engine: { file: 'e.js', imports: ['a', 'main'], css: ['e.css'], assets: ['worker.mjs'] },
    a: { file: 'a.js', imports: ['engine'] },
    main: { file: 'main.js' },
  };
  const brought = broughtBy(manifest, 'engine', new Set(['main.js']));
  expect(brought.sort()).toEqual(['a.js', 'e.css', 'e.js', 'worker.mjs']);
});

it('weighs in brotli and says what is over', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'atlas-'));
  await writeFile(join(dir, 'a.txt'), 'a'.repeat(10_000));
  const [light, heavy] = await weighAll(dir, [
    { what: 'light', files: ['a.txt'], limit: 100 },
    { what: 'heavy', files: ['a.txt', 'a.txt'], limit: 10 },
  ]);
  await rm(dir, { recursive: true });
  expect(light?.size).toBeLessThan(50);
  expect(heavy?.size).toBe(2 * (light?.size ?? 0));
  expect(table(light && heavy ? [light, heavy] : [])).toMatch(/light.* %\nheavy.*OVER$/);
});

it('tells what is loaded from what is only linked to', () => {
  const html = `<a href="https://example.org/">x</a><link rel="canonical" href="https://a.example/">
    <script src="https://cdn.example/x.js"></script><img alt="" src="//img.example/x.png">
    <link rel="stylesheet" href="https://fonts.example/css"><script src="/own.js"></script>`;
  expect(foreignIn(html, 'html').sort()).toEqual([
    '//img.example/x.png',
    'https://cdn.example/x.js',
    'https://fonts.example/css',
  ]);
  const css = `@import "https://a.example/x.css"; a { background: url(//b.example/c.png) } b { src: url(/own.woff2) }`;
  expect(foreignIn(css, 'css')).toEqual(['//b.example/c.png', 'https://a.example/x.css'].reverse());
});
