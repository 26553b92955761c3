import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parsePath } from '../../../src/app/routes';
import { formatSearch, formatView, parseView } from '../../../src/view/codec';
import { formatEmbedding, parseEmbedding } from '../../../src/view/embedding';
import { cameras, embedParameters, pages, viewParameters } from '../../addresses';

/** First cells of the rows of a guide's table, without their code marks. */
function firstCells(guide: string, heading: string): string[] {
  const text = readFileSync(guide, 'utf8');
  const after = text.slice(text.indexOf(heading) + heading.length);
  const [table = ''] = /^\|[\s\S]*?(?=\n\n)/m.exec(after) ?? [];
  return table
    .split('\n')
    .slice(2)
    .map((row) => row.split('|')[1]?.trim().replaceAll('`', '') ?? '');
}

/** All that a view says, as a record that can be asked by name. */
const read = (search: string): Record<string, unknown> => ({ ...parseView(search) });

describe('the guide to addresses', () => {
  it('has a row for every kind of page that is held here, and no other', () => {
    const written = firstCells('docs/addresses.md', '## Paths');
    expect(written).toEqual(pages.map(([path]) => path));
  });

  it('names every parameter that is held here', () => {
    const inTable = firstCells('docs/addresses.md', '## Parameters of the map');
    const text = readFileSync('docs/addresses.md', 'utf8');
    const held = viewParameters.map(({ name }) => name);
    expect(held).toEqual(expect.arrayContaining(inTable));
    for (const name of held)
      expect(text).toMatch(new RegExp(`\`(/[a-z<>/-]+\\?)?${name}[\`=]|[?&]${name}=`));
  });

  it('has a row for every option of the embedded page, and no other', () => {
    const written = firstCells('docs/embed.md', '# Embedding the map');
    expect(written).toEqual(embedParameters.map(([name]) => name));
  });
});

describe('the path of a page', () => {
  it.each(pages)('%s is a page of the site: %s', (_, example) => {
    const { page, language } = parsePath(example);
    expect(page).not.toBe('missing');
    expect(language).toBe('en');
    expect(parsePath(`/fr${example}`)).toEqual({ ...parsePath(example), language: 'fr' });
  });

  it('has a kind of its own for each', () => {
    const kinds = pages.map(([, example]) => parsePath(example).page);
    expect(new Set(kinds).size).toBe(pages.length);
  });

  it.each(['/nowhere/', '/city/', '/country/bel/', '/zz/about/', '/about'])(
    '%s is none',
    (path) => {
      expect(parsePath(path).page).toBe('missing');
    },
  );
});

describe.each([...viewParameters])('the parameter $name', ({ name, texts, standard, absent }) => {
  it.each(texts)('reads %s and writes it back', (text, value) => {
    const search = `?${name}=${text}`;
    expect(read(search)[name]).toEqual(value);
    expect(formatSearch(parseView(search))).toBe(search);
  });

  it('means this where it is left out', () => {
    expect(read('')[name]).toEqual(absent);
  });

  it('is left out where it says what its absence means', () => {
    const search = standard === null ? '' : `?${name}=${standard}`;
    expect(read(search)[name]).toEqual(absent);
    expect(formatSearch(parseView(search))).toBe('');
  });
});

it('writes all parameters in one order, whatever order they came in', () => {
  // `region` first: behind another, `&region` is read as the sign ® by those who take links for HTML.
  const ordered = viewParameters.toSorted(
    (a, b) => Number(b.name === 'region') - Number(a.name === 'region'),
  );
  const parts = ordered.map(({ name, texts }) => `${name}=${texts.at(-1)?.[0]}`);
  const backwards = `?${parts.toReversed().join('&')}&newer=1`;
  expect(formatSearch(parseView(backwards))).toBe(`?${parts.join('&')}&newer=1`);
});

it.each(cameras)('reads the camera %s and writes it back', (hash, camera) => {
  expect(parseView('', hash).camera).toEqual(camera);
  expect(formatView(parseView('', hash))).toBe(hash);
});

describe.each(embedParameters)('the option %s of the embedded page', (name, standard, others) => {
  const asked = (search: string): Record<string, string> => ({ ...parseEmbedding(search) });
  const written = (search: string) => formatEmbedding(parseView(search), parseEmbedding(search));

  it(`is ${standard} where it is left out or says so`, () => {
    expect(asked('')[name]).toBe(standard);
    expect(asked(`?${name}=${standard}`)[name]).toBe(standard);
    expect(written(`?${name}=${standard}`)).toBe('');
  });

  it.each(others)('may be %s, and is written back beside the view', (value) => {
    const search = `?country=BE&${name}=${value}`;
    expect(asked(search)[name]).toBe(value);
    expect(written(search)).toBe(search);
  });
});
