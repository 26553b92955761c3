import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { describe, expect, it } from 'vitest';
import { describePng } from '../../../src/share/picture/pngText';

/** What picture desks read such files with (Debian: libimage-exiftool-perl); '' where it is not installed. */
const version = (() => {
  try {
    return execFileSync('exiftool', ['-ver'], { encoding: 'utf8' }).trim();
  } catch {
    return '';
  }
})();
/** `npm run test:all` asks for it; elsewhere half a second of Perl is not worth it. */
const isAsked = process.env['ATLAS_ALL'] === '1';

const about = {
  title: 'Who asks <citizens> & “why”?',
  description: 'Villes de Łódź à Αθήνα',
  source: 'Source: City Innovation Atlas',
  address: 'https://atlas.example/?practice=citizens-assembly',
  language: 'fr',
};

describe.skipIf(version === '' || !isAsked)('a PNG, read by exiftool', () => {
  it('says its title, source, licence, address and size on paper, as text and as XMP', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'atlas-exif-'));
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="6"><path d="M0 0h8v6z"/></svg>';
    const file = join(folder, 'a.png');
    await writeFile(file, describePng(new Uint8Array(new Resvg(svg).render().asPng()), about, 300));
    const said = execFileSync(
      'exiftool',
      ['-json', '-G0', '-charset', 'UTF8', '-all', '-validate', file],
      {
        encoding: 'utf8',
      },
    );
    await rm(folder, { recursive: true });
    const [read = {}] = JSON.parse(said) as Record<string, unknown>[];
    expect(read).toMatchObject({
      // Of texts in a language the tool says which.
      'PNG:Title-fr': about.title,
      'PNG:Description-fr': about.description,
      'PNG:Source-fr': about.source,
      'PNG:URL-fr': about.address,
      'PNG:PixelsPerUnitX': 11811,
      'XMP:Title': about.title,
      'XMP:Description': about.description,
      'XMP:Source': about.address,
      'XMP:WebStatement': 'https://creativecommons.org/licenses/by/4.0/',
      'XMP:License': 'https://creativecommons.org/licenses/by/4.0/',
      'ExifTool:Validate': 'OK',
    });
  });
});
