import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';

/** JSX that a translated page breaks by, and JSX that it does not, each on a line of its own. */
const broken = [
  '<p>{t("a")} {many && t("b")}</p>',
  '<p>{t("a")}{many ? t("b") : null}</p>',
  '<p>{t("a", { n })} <b>x</b></p>',
  '<p>{`${n} of`} <b>x</b></p>',
  '<a>Reading list{n > 0 && ` (${n})`}</a>',
  '<p>{many && <b>x</b>}{t("a")}</p>',
  '<ul>{names.map((name) => <li>{name}</li>)}and more</ul>',
  '<>{number(n)} <b>x</b></>',
];
const sound = [
  '<p>{t("a")} <a href="/">{t("b")}</a></p>',
  '<p>{t("a", { n })}</p>',
  '<p>{many && t("b")}</p>',
  '<p><span>{t("a", { n })}</span> {many && <span>{t("b")}</span>}</p>',
  '<p>{many && <b>x</b>} {t("a")}</p>',
  '<p>{t("a")}{children}</p>',
];

it('the rule against bare text finds what a translated page breaks by, and only that', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'atlas-lint-'));
  const lines = [...broken, ...sound].map((jsx, at) => `export const e${at} = () => ${jsx};`);
  lines.push('function Count() { return many ? `(${n})` : null; }', 'const text = () => t("a");');
  await writeFile(join(dir, 'case.tsx'), lines.join('\n'));
  const config = join(dir, 'rc.json');
  await writeFile(
    config,
    JSON.stringify({
      jsPlugins: [resolve('tools/lint/bareText.js')],
      categories: { correctness: 'off' },
      rules: { 'atlas/bare-text': 'error' },
    }),
  );
  const { stdout } = spawnSync(
    'node_modules/.bin/oxlint',
    ['-c', config, '-f', 'unix', join(dir, 'case.tsx')],
    { encoding: 'utf8' },
  );
  const found = [...stdout.matchAll(/case\.tsx:(\d+):/g)].map(([, line]) => Number(line));
  const expected = [...broken.keys(), broken.length + sound.length].map((at) => at + 1);
  expect([...new Set(found)].sort((a, b) => a - b)).toEqual(expected);
  await rm(dir, { recursive: true });
});
