import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { filesIn, readSource, type Source } from './sources';

const features = [
  'explore',
  'table',
  'city',
  'compare',
  'similar',
  'practice',
  'cases',
  'brief',
  'reading',
  'event',
  'findings',
  'piles',
  'about',
  'survey',
  'share',
  'embed',
];
/** Imports point down this list only; features stand side by side. */
const floors = [
  ['i18n'],
  ['ui'],
  ['atlas'],
  ['view'],
  ['map', 'kept'],
  ['charts'],
  features,
  ['app'],
];

const typescript = /(?<!\.d)\.tsx?$/;
const sources = [...filesIn('src', typescript), ...filesIn('data', typescript)].map((file) =>
  readSource(file),
);
const everywhere = ['src', 'data', 'tools', 'server', 'test'];

function roomOf(path: string): string | null {
  return /^src\/([^/]+)\//.exec(path)?.[1] ?? null;
}

/** Imports that point up, or from one feature to another. */
function wrongWays(source: Source): string[] {
  const from = roomOf(source.file);
  // The entries, which are in no room, stand above all.
  const floorOf = (room: string | null) =>
    room === null ? floors.length : floors.findIndex((floor) => floor.includes(room));
  return source.imports
    .filter((path) => path.startsWith('src/'))
    .filter((path) => {
      const to = roomOf(path);
      return to !== from && floorOf(to) >= floorOf(from);
    })
    .map((path) => `${source.file} → ${path}`);
}

/** The value below which this share of the sorted numbers lies. */
function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

describe('the rooms', () => {
  it('are all on a floor', () => {
    const rooms = new Set(sources.map(({ file }) => roomOf(file)).filter((room) => room !== null));
    expect([...rooms].filter((room) => !floors.flat().includes(room))).toEqual([]);
  });

  it('import only downwards, and features never each other', () => {
    expect(sources.filter(({ file }) => file.startsWith('src/')).flatMap(wrongWays)).toEqual([]);
  });

  it.each([
    ['src/ui/A.tsx', '../view/store', true],
    ['src/explore/A.tsx', '../city/B', true],
    ['src/map/A.tsx', '../explore/B', true],
    ['src/explore/A.tsx', './B', false],
    ['src/explore/A.tsx', '../map/Mark', false],
    ['src/app/A.tsx', '../explore/B', false],
  ])('would notice that %s imports %s: %s', (file, path, wrong) => {
    const lazy = readSource(file, `void import('${path}');`);
    const plain = readSource(file, `import { b } from '${path}'; b();`);
    for (const source of [lazy, plain]) expect(wrongWays(source)).toHaveLength(wrong ? 1 : 0);
  });
});

describe('what serves the site', () => {
  it('imports none of the tools that build it', () => {
    const served = filesIn('server', typescript).map((file) => readSource(file));
    expect(served.length).toBeGreaterThan(10);
    const tools = served.flatMap(({ file, imports }) =>
      imports.filter((path) => path.startsWith('tools/')).map((path) => `${file} → ${path}`),
    );
    expect(tools).toEqual([]);
  });
});

describe('files', () => {
  const sorted = sources.map(({ lines }) => lines).sort((a, b) => a - b);

  it('are short: at most 350 lines', () => {
    const long = sources.filter(({ lines }) => lines > 350);
    expect(long.map(({ file, lines }) => `${file}: ${lines}`)).toEqual([]);
  });

  it('have a median of at most 80 lines and a ninth decile of at most 200', () => {
    const longest = [...sources].sort((a, b) => b.lines - a.lines).slice(0, 12);
    const list = longest.map(({ file, lines }) => `${file}: ${lines}`).join(', ');
    expect(quantile(sorted, 0.5), `longest: ${list}`).toBeLessThanOrEqual(80);
    expect(quantile(sorted, 0.9), `longest: ${list}`).toBeLessThanOrEqual(200);
  });
});

describe('the language', () => {
  it('has no any and no non-null assertion', () => {
    expect(sources.flatMap(({ holes }) => holes)).toEqual([]);
    expect(readSource('a.ts', 'export const a: any = b!;').holes).toEqual([
      'a.ts:1 any',
      'a.ts:1 !',
    ]);
  });

  it('silences no checker', () => {
    const silencer = new RegExp(['@ts-', '(ox|es)lint-', 'prettier-', 'v8 ignore '].join('|'));
    const files = everywhere
      .flatMap((folder) => filesIn(folder, typescript))
      .filter((file) => !file.endsWith('architecture.test.ts'));
    expect(files.filter((file) => silencer.test(readFileSync(file, 'utf8')))).toEqual([]);
  });

  it('takes every visible text from the catalogue', () => {
    expect(sources.flatMap(({ hardCoded }) => hardCoded)).toEqual([]);
    const written = readSource('a.tsx', 'export const a = <p title="Yes">Hello {b} · 3</p>;');
    expect(written.hardCoded).toEqual(['a.tsx:1 title="Yes"', 'a.tsx:1 Hello']);
  });
});

describe('the project stands alone', () => {
  it('names no folder outside itself', () => {
    const texts = everywhere.flatMap((folder) => filesIn(folder, /\.(tsx?|json|md|css|conf)$/));
    const outside = new RegExp(['\\.\\./shared', '/work/'].join('|'));
    const own = /architecture\.test\.ts$/;
    const found = texts.filter((f) => !own.test(f) && outside.test(readFileSync(f, 'utf8')));
    expect(found).toEqual([]);
  });

  it('fetches nothing from another host', () => {
    const call =
      /(fetch|import|EventSource|WebSocket|Worker|sendBeacon)\(\s*['"`](https?:|wss?:)?\/\//;
    expect(sources.filter(({ text }) => call.test(text)).map(({ file }) => file)).toEqual([]);
  });
});
