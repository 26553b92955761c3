// @vitest-environment node
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pdfProgram, toPdf as toDescribed } from '../../server/render/pdf';
import { loadMessages } from '../../src/i18n/catalogue';
import { createTranslator } from '../../src/i18n/translator';
import { drawPicture } from '../../src/share/picture/draw';
import { dotsOf, pictureShapes } from '../../src/share/picture/shapes';
import { resultOf } from '../../src/share/result';
import { parseView } from '../../src/view/codec';
import { atlas } from './pages/fixture';

const outline =
  '<path id="land" class="land" d="M-600-300l900 0 0 600-900 0z"/><path id="borders" class="borders" d="M0 0l90 9"/>';

const about = {
  title: 'Łódź, Besançon & <b>',
  description: '74 villes sur 209',
  source: 'City Innovation Atlas, CC BY 4.0',
  address: 'https://atlas.example/fr/?practice=living-lab',
  language: 'fr',
};
const toPdf = (svg: string, dots?: number) => toDescribed(svg, about, dots);

/** Whether Debian's poppler-utils is here. */
const hasPoppler = (process.env['PATH'] ?? '').split(delimiter).some((folder) => {
  try {
    execFileSync(join(folder, 'pdffonts'), ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
});

async function draw(
  language: 'en' | 'fr' | 'el',
  shape: keyof typeof pictureShapes,
): Promise<string> {
  const rooms = ['app', 'site', 'map', 'share', 'tones', 'words', 'places'] as const;
  const i18n = createTranslator(language, await loadMessages(language, rooms));
  const view = {
    ...parseView('?practice=living-lab'),
    heading: language === 'el' ? 'Αθήνα, Київ' : 'Łódź, Besançon & <b>',
  };
  const result = resultOf(view, atlas, i18n);
  const size = pictureShapes[shape];
  return drawPicture({ view, atlas, result, i18n, outline, size, theme: 'light' });
}

describe('a machine without the program', () => {
  it('has none to write with', () => {
    expect(pdfProgram('/nowhere:/neither')).toBeNull();
    expect(pdfProgram('')).toBeNull();
  });
});

describe.skipIf(pdfProgram() === null)('a picture as PDF', () => {
  let folder = '';
  let paper: Buffer;
  let screen: Buffer;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'atlas-pdf-test-'));
    paper = await toPdf(await draw('fr', 'a5'), dotsOf('a5'));
    screen = await toPdf(await draw('en', 'square'));
  }, 60_000);
  afterAll(() => rm(folder, { recursive: true }));

  const pageOf = async (pdf: Buffer) => {
    const { promise } = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
    const document = await promise;
    expect(document.numPages).toBe(1);
    return document.getPage(1);
  };

  it('has one page, on paper as large as it lies there', async () => {
    const [, , width = 0, height = 0] = (await pageOf(paper)).view;
    // Of 210 × 148 mm, in points.
    expect(width).toBeCloseTo(595.2, 0);
    expect(height).toBeCloseTo(419.5, 0);
    expect((await pageOf(screen)).view).toEqual([0, 0, 810, 810]);
  });

  it('keeps letters as letters, also those beyond Latin 1', async () => {
    const { items } = await (await pageOf(paper)).getTextContent();
    const text = items.map((item) => ('str' in item ? item.str : '')).join('');
    expect(text).toContain('Łódź, Besançon & <b>');
    expect(text).toContain('CC BY 4.0');
  });

  it('keeps Greek and Cyrillic letters too', async () => {
    const greek = await toPdf(await draw('el', 'square'));
    const { items } = await (await pageOf(greek)).getTextContent();
    const text = items.map((item) => ('str' in item ? item.str : '')).join('');
    expect(text).toContain('Αθήνα, Київ');
    expect(text).toContain('Άλλες πόλεις');
  });

  it.skipIf(!hasPoppler)('has the typeface inside, and no picture of dots', async () => {
    const file = join(folder, 'paper.pdf');
    await writeFile(file, paper);
    const [, , ...fonts] = execFileSync('pdffonts', [file], { encoding: 'utf8' })
      .trim()
      .split('\n');
    expect(fonts.length).toBeGreaterThan(1);
    for (const font of fonts) expect(font).toMatch(/NotoSans-\w+ .* yes yes yes /);
    const [, , ...images] = execFileSync('pdfimages', ['-list', file], { encoding: 'utf8' })
      .trim()
      .split('\n');
    expect(images).toEqual([]);
  });

  it('says inside what it is, from where, in which language and under which licence', async () => {
    const { promise } = getDocument({ data: new Uint8Array(paper), verbosity: 0 });
    const { info, metadata } = await (await promise).getMetadata();
    expect(info).toMatchObject({
      Title: about.title,
      Subject: about.description,
      Author: 'City Innovation Atlas',
      Language: 'fr',
      Custom: {
        Source: about.source,
        URL: about.address,
        Copyright: expect.stringContaining('CC BY 4.0') as unknown,
      },
    });
    expect(metadata.get('dc:title')).toContain(about.title);
    expect(metadata.get('dc:source')).toBe(about.address);
  });

  it.skipIf(!hasPoppler)('says so to other programs', async () => {
    const file = join(folder, 'about.pdf');
    await writeFile(file, screen);
    const said = execFileSync('pdfinfo', [file], { encoding: 'utf8' });
    expect(said).toMatch(/^Title: +Łódź, Besançon & <b>$/m);
    expect(said).toMatch(/^Author: +City Innovation Atlas$/m);
    const xmp = execFileSync('pdfinfo', ['-meta', file], { encoding: 'utf8' });
    expect(xmp).toContain('https://creativecommons.org/licenses/by/4.0/');
  });

  it('says why where the input is no picture', async () => {
    await expect(toPdf('<svg')).rejects.toThrow(/rsvg-convert: /);
  });
});
