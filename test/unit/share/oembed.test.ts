import { describe, expect, it } from 'vitest';
import { oembedOf, readOEmbed } from '../../../src/share/oembed';
import { basePath } from '../../../src/view/alternates';
import { parseView } from '../../../src/view/codec';
import { defaultView } from '../../../src/view/view';
import { viewAt } from '../../../src/view/viewAt';

const origin = 'https://atlas.example';
const ask = (query: string) => readOEmbed(new URLSearchParams(query), origin);
const url = encodeURIComponent(`${origin}/fr/city/ghent/?theme=dark`);

describe('an oEmbed answer', () => {
  const given = {
    origin,
    language: 'fr',
    title: 'A “title” & more',
    picture: '/fr/atlas.png',
  } as const;
  const answer = oembedOf({ ...given, view: parseView('practice=living-lab&q=a"b', '#5/50/10') });

  it('has what oEmbed 1.0 asks of the type rich', () => {
    expect(answer).toMatchObject({
      version: '1.0',
      type: 'rich',
      title: given.title,
      provider_name: 'City Innovation Atlas',
      provider_url: 'https://atlas.example/fr/',
      thumbnail_url: 'https://atlas.example/fr/atlas.png',
      thumbnail_width: 1200,
      thumbnail_height: 675,
    });
    expect([answer.width, answer.height].every(Number.isInteger)).toBe(true);
    expect(answer.height).toBeLessThan(1_000);
  });

  it('frames the embedded page with the view, in its language, named and escaped', () => {
    expect(answer.html).toContain(
      'src="https://atlas.example/fr/embed/?practice=living-lab&amp;q=a%22b#5/50/10"',
    );
    expect(answer.html).toContain('title="A “title” &amp; more"');
    expect(answer.html).toMatch(/^<iframe [^<>]*><\/iframe>$/);
  });

  it('is no larger than the asker has room for', () => {
    const small = oembedOf({ ...given, view: defaultView, maxWidth: 300, maxHeight: 400 });
    expect([small.width, small.height]).toEqual([300, 400]);
    expect(small.html).toContain('height="400"');
    const wide = oembedOf({ ...given, view: defaultView, maxWidth: 5000 });
    expect([wide.width, wide.height]).toEqual([answer.width, answer.height]);
  });
});

describe('the frame of an oEmbed answer', () => {
  const given = { origin, language: 'en', title: 'Ghent', picture: '/city/ghent.png' } as const;
  const frameAt = (maxWidth?: number, maxHeight?: number) =>
    oembedOf({
      ...given,
      view: defaultView,
      ...(maxWidth === undefined ? {} : { maxWidth }),
      ...(maxHeight === undefined ? {} : { maxHeight }),
    });

  it('has its size and no border in attributes too, for hosts that strip styles', () => {
    const { html, width, height } = frameAt();
    expect(html).toContain(` width="${width}" height="${height}" frameborder="0" `);
    expect(width).toBe(800);
  });

  it('is as high as the width that it is given needs', () => {
    const [phone, column] = [frameAt(300), frameAt(720)];
    expect(phone.html).toContain(' width="300" ');
    expect(column.html).toContain(' width="720" ');
    expect(phone.height).toBeLessThan(column.height);
    expect(column.height).toBeLessThanOrEqual(frameAt().height);
  });

  it('is no wider than asked where styles are kept, and fills its column where nothing is asked', () => {
    expect(frameAt(720).html).toMatch(/style="width:100%;[^"]*;max-width:720px;/);
    expect(frameAt(200).html).toContain('max-width:200px;min-width:min(100%,200px);');
    expect(frameAt().html).toContain(';max-width:none;');
  });

  it('is no higher than asked, in attribute and style', () => {
    const { html, height } = frameAt(720, 410);
    expect(height).toBe(410);
    expect(html).toContain(' height="410" ');
    expect(html).toContain(';height:410px!important;');
  });
});

describe('an oEmbed question', () => {
  it('names an address of ours and limits', () => {
    expect(ask(`url=${url}&maxwidth=600&maxheight=500&format=json`)).toMatchObject({
      url: { pathname: '/fr/city/ghent/', search: '?theme=dark' },
      maxWidth: 600,
      maxHeight: 500,
    });
    expect(ask(`url=${url}`)).not.toHaveProperty('maxWidth');
  });

  it.each([
    [`url=${url}&format=xml`, 501],
    ['', 400],
    [`url=${url}&maxwidth=-1`, 400],
    [`url=${url}&maxheight=1e3`, 400],
    ['url=nonsense', 404],
    ['url=https%3A%2F%2Fother.example%2Fcity%2Fghent%2F', 404],
    ['url=javascript%3Aalert(1)', 404],
  ])('%s is refused with %i', (query, status) => expect(ask(query)).toEqual({ status }));
});

describe('the files beside a page', () => {
  it.each([
    ['/', '/atlas'],
    ['/about/', '/atlas'],
    ['/city/ghent/', '/city/ghent'],
    ['/practice/living-lab/', '/practice/living-lab'],
    ['/country/de/', '/country/de'],
    ['/city/', '/atlas'],
  ])('of %s begin with %s', (rest, stem) => expect(basePath(rest)).toBe(stem));

  it('show what the page is about', () => {
    expect(viewAt('/')).toEqual(defaultView);
    expect(viewAt('/city/ghent/').city).toBe('ghent');
    expect(viewAt('/practice/living-lab/', '?theme=dark')).toMatchObject({
      practice: ['living-lab'],
      theme: 'dark',
    });
    expect(viewAt('/country/de/').country).toEqual(['DE']);
    expect(viewAt('/compare/', '?cities=ghent,milan').cities).toEqual(['ghent', 'milan']);
  });
});
