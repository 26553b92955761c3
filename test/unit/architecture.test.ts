import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { filesIn, readSource, type Source } from './sources';

/** Imports point down this list only; rooms on one floor stand side by side. */
const floors = [
  ['i18n'],
  ['ui'],
  ['atlas'],
  ['view'],
  ['map', 'saved'],
  ['share', 'survey', 'charts', 'filters'],
  ['profile', 'insights'],
  ['pages', 'embed'],
  ['app'],
];

const typescript = /(?<!\.d)\.tsx?$/;
const sources = [...filesIn('src', typescript), ...filesIn('data', typescript)].map((file) =>
  readSource(file),
);
const known = new Set(sources.map(({ file }) => file));
const everywhere = ['src', 'data', 'tools', 'server', 'test'];

function roomOf(path: string): string | null {
  return /^src\/([^/]+)\//.exec(path)?.[1] ?? null;
}

/** The page whose folder a file is in. What lies beside the folders is no page's own. */
function pageOf(path: string): string | null {
  return /^src\/pages\/([^/]+)\//.exec(path)?.[1] ?? null;
}

/** Imports that point up, to a room beside, or from one page to another. */
function wrongWays({ file, imports }: Source): string[] {
  const from = roomOf(file);
  // The entries, which are in no room, stand above all.
  const floorOf = (room: string | null) =>
    room === null ? floors.length : floors.findIndex((floor) => floor.includes(room));
  const isWrong = (path: string) => {
    const to = roomOf(path);
    if (to !== from) return floorOf(to) >= floorOf(from);
    const page = pageOf(path);
    return page !== null && page !== pageOf(file);
  };
  return imports
    .filter((path) => path.startsWith('src/') && isWrong(path))
    .map((path) => `${file} → ${path}`);
}

/** Circles of files that import each other before they run, types among it, each as the way round. */
function circlesAmong(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (file: string, way: readonly string[]) => {
    if (way.includes(file)) {
      circles.push([...way.slice(way.indexOf(file)), file].join(' → '));
      return;
    }
    if (done.has(file)) return;
    for (const next of graph.get(file) ?? []) visit(next, [...way, file]);
    done.add(file);
  };
  for (const file of graph.keys()) visit(file, []);
  return circles;
}

/** The file that an import without ending names. */
const fileOf = (path: string) =>
  [path, `${path}.ts`, `${path}.tsx`, `${path}/index.ts`].find((file) => known.has(file)) ?? path;

describe('the rooms', () => {
  it('are all on a floor', () => {
    const rooms = new Set(sources.map(({ file }) => roomOf(file)).filter((room) => room !== null));
    expect([...rooms].filter((room) => !floors.flat().includes(room))).toEqual([]);
  });

  it('import only downwards, and no page another', () => {
    expect(sources.filter(({ file }) => file.startsWith('src/')).flatMap(wrongWays)).toEqual([]);
  });

  it.each([
    ['src/ui/A.tsx', '../view/store', true],
    ['src/map/A.tsx', '../filters/B', true],
    ['src/charts/A.tsx', '../filters/B', true],
    ['src/filters/A.tsx', '../pages/explore/B', true],
    ['src/embed/A.tsx', '../pages/explore/B', true],
    ['src/pages/city/A.tsx', '../explore/B', true],
    ['src/pages/city/similar/A.tsx', '../../../embed/B', true],
    ['src/pages/page.ts', './city/B', true],
    ['src/pages/city/similar/A.tsx', '../B', false],
    ['src/pages/city/A.tsx', '../page', false],
    ['src/pages/city/A.tsx', '../../map/Mark', false],
    ['src/app/A.tsx', '../pages/city/B', false],
  ])('would notice that %s imports %s: %s', (file, path, wrong) => {
    const lazy = readSource(file, `void import('${path}');`);
    const plain = readSource(file, `import { b } from '${path}'; b();`);
    for (const source of [lazy, plain]) expect(wrongWays(source)).toHaveLength(wrong ? 1 : 0);
  });

  it('run in no circle', () => {
    const graph = new Map(sources.map((source) => [source.file, source.staticImports.map(fileOf)]));
    expect(circlesAmong(graph)).toEqual([]);
    const three = { a: ['b'], b: ['c', 'd'], c: ['a'], d: [] };
    expect(circlesAmong(new Map(Object.entries(three)))).toEqual(['a → b → c → a']);
  });
});

describe('what runs in production', () => {
  it.each(['server', 'src'])('imports none of the tools: %s', (folder) => {
    const files = filesIn(folder, typescript).map((file) => readSource(file));
    expect(files.length).toBeGreaterThan(10);
    const tools = files.flatMap(({ file, imports }) =>
      imports.filter((path) => /^(tools|test)\//.test(path)).map((path) => `${file} → ${path}`),
    );
    expect(tools).toEqual([]);
  });
});

describe('what is typed', () => {
  it('is told by React alone: a listener on the field runs before its handler, and a letter is lost', () => {
    const listening = filesIn('src/filters', typescript).filter((file) =>
      readFileSync(file, 'utf8').includes('addEventListener'),
    );
    expect(listening).toEqual(['src/filters/useEscape.ts']);
  });
});

describe('files', () => {
  it('are short: at most 350 lines', () => {
    const long = sources.filter(({ lines }) => lines > 350);
    expect(long.map(({ file, lines }) => `${file}: ${lines}`)).toEqual([]);
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
