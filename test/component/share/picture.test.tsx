// @vitest-environment jsdom
import { QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import { Resvg } from '@resvg/resvg-js';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createClient } from '../../../src/app/client';
import { createIndex } from '../../../src/atlas/facets';
import { loadMessages } from '../../../src/i18n/catalogue';
import { I18nProvider } from '../../../src/i18n/I18n';
import { createTranslator } from '../../../src/i18n/translator';
import { textsOf } from '../../../src/share/picture/pngText';
import PictureMaker from '../../../src/share/picture/PictureMaker';
import { fontStyles, scriptsOf } from '../../../src/share/picture/fontStyles';
import { shareTargetOf } from '../../../src/share/shareTarget';
import { parseView } from '../../../src/view/codec';
import { atlas } from '../../unit/pages/fixture';

const outline = '<svg><path id="land" class="land" d="M0 0h9v9z"/></svg>';
const saved: { name: string; blob: Blob | undefined }[] = [];
const fetched = vi.fn<(url: string) => Promise<Response>>();
const drawn = vi.fn<(width: number, height: number) => void>();
/** What a canvas makes of it: a PNG of one pixel. */
const pixels = new Uint8Array(
  new Resvg('<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>').render().asPng(),
);
/** What the browser's image does with a drawing. */
let decode = () => Promise.resolve();

beforeEach(() => {
  saved.length = 0;
  const blobs = new Map<string, Blob>();
  URL.createObjectURL = (blob) => {
    if (blob instanceof Blob) blobs.set(`blob:${blobs.size}`, blob);
    return `blob:${blobs.size - 1}`;
  };
  URL.revokeObjectURL = () => undefined;
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    saved.push({ name: this.download, blob: blobs.get(this.href) });
  });
  decode = () => Promise.resolve();
  HTMLImageElement.prototype.decode = () => decode();
  drawn.mockReset();
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockImplementation(
    () =>
      ({
        clearRect: () => undefined,
        // Letters that stand from the first.
        getImageData: () => ({ data: new Uint8ClampedArray(4) }),
        drawImage: (_: unknown, _x: number, _y: number, width: number, height: number) =>
          drawn(width, height),
      }) as never,
  );
  vi.spyOn(HTMLCanvasElement.prototype, 'toBlob').mockImplementation((done) =>
    done(new Blob([pixels], { type: 'image/png' })),
  );
  fetched.mockReset();
  fetched.mockImplementation((url) =>
    Promise.resolve(new Response(url.endsWith('.svg') ? outline : 'font')),
  );
  vi.stubGlobal('fetch', fetched);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

async function show(address: string) {
  const rooms = ['app', 'site', 'map', 'share', 'words'] as const;
  const i18n = createTranslator('en', await loadMessages('en', rooms));
  const view = parseView(address);
  const result = createIndex(atlas).run(view);
  const subject = shareTargetOf({ kind: 'view', atlas, result }, view, i18n);
  render(
    <QueryClientProvider client={createClient()}>
      <I18nProvider i18n={i18n}>
        <PictureMaker subject={subject} />
      </I18nProvider>
    </QueryClientProvider>,
  );
  return userEvent.setup();
}

const preview = () => screen.findByRole('img');
const button = (name: string) => screen.findByRole('button', { name });
const said = () => {
  const sentence = document.querySelector('[data-said]');
  if (!sentence) throw new Error('nothing is said');
  return sentence;
};
const stem = 'city-innovation-atlas-2026-11-24-test-view';

describe('the maker of pictures', () => {
  it('shows the picture of what is shared, named by its sentence', async () => {
    await show('practice=open-data');
    const image = await preview();
    expect(image.getAttribute('alt')).toBe('None of the 3 cities has open data on record');
    const source = decodeURIComponent(image.getAttribute('src') ?? '');
    expect(source).toContain('data:image/svg+xml');
    expect(source).toMatch(
      /data-city="ghent"[^>]*xlink:href="#mark-out"|xlink:href="#mark-out"[^>]*data-city="ghent"/,
    );
  });

  it('saves an SVG whose text names its typeface, and brings none', async () => {
    const user = await show('');
    await user.click(await button('Download SVG'));
    const [file] = saved;
    expect(file?.name).toBe(`${stem}-article.svg`);
    expect(file?.blob?.type).toBe('image/svg+xml');
    const text = await file?.blob?.text();
    expect(text).toContain('3 cities in 2 countries, 3 records');
    expect(text).not.toContain('font-face');
    expect(said().textContent).toBe('The picture is made.');
  });

  it('saves pixels of the shape, colours and size that were chosen', async () => {
    const user = await show('theme=dark');
    const dark = screen.getByRole('radio', { name: 'Dark' });
    expect(dark).toBeInstanceOf(HTMLInputElement);
    expect((dark as HTMLInputElement).checked).toBe(true);
    await user.click(screen.getByRole('radio', { name: 'Square, 1:1' }));
    await user.click(screen.getByRole('radio', { name: '3240 × 3240 px' }));
    await user.click(screen.getByRole('radio', { name: 'Light' }));
    await user.click(await button('Download PNG'));
    await vi.waitFor(() => expect(saved[0]?.name).toBe(`${stem}-square.png`), 5_000);
    expect(drawn).toHaveBeenCalledWith(3240, 3240);
    const file = new Uint8Array((await saved[0]?.blob?.arrayBuffer()) ?? new ArrayBuffer(0));
    expect(textsOf(file).get('Title')).toBe('3 cities in 2 countries, 3 records');
    expect(textsOf(file).get('URL')).toBe(`${location.origin}/?theme=dark`);
    const source = decodeURIComponent((await preview()).getAttribute('src') ?? '');
    expect(source).toContain('@font-face');
    expect(source).not.toContain('#14171a');
  });

  it('says so where the browser cannot draw it', async () => {
    decode = () => Promise.reject(new Error('no'));
    const user = await show('');
    await user.click(await button('Download PNG'));
    await vi.waitFor(() => expect(said().textContent).toContain('could not be made'));
    expect(saved).toEqual([]);
  });

  it('says so where the land cannot be fetched', async () => {
    fetched.mockImplementation(() => Promise.resolve(new Response('', { status: 404 })));
    await show('');
    await vi.waitFor(() => expect(said().textContent).toContain('could not be made'), 5_000);
    expect(screen.queryByRole('button')).toBeNull();
  });
});

describe('the typeface of a picture', () => {
  it.each([
    ['Ghent', ['latin']],
    ['Łódź', ['latin', 'latin-ext']],
    ['Αθήνα, Київ', ['latin', 'greek', 'cyrillic']],
    ['', []],
  ])('%s needs %j', (text, scripts) => expect(scriptsOf(text)).toEqual(scripts));

  it('comes along in both weights', async () => {
    const css = await fontStyles('Ghent');
    expect(css.match(/@font-face/g)).toHaveLength(2);
    expect(css).toContain(`src:url(data:font/woff2;base64,${btoa('font')})`);
    expect(fetched.mock.calls.map(([url]) => url)).toEqual([
      '/fonts/noto-sans-latin-400.woff2',
      '/fonts/noto-sans-latin-600.woff2',
    ]);
  });
});
