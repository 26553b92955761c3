import { aptInstall } from './apt';
import { findProgram } from './chromium';

/** rsvg-convert, installed first where that can be done; null, said aloud, where not: its test is skipped then. */
export async function needRsvg(): Promise<string | null> {
  const find = () => findProgram(['rsvg-convert']);
  const found = find() ?? ((await aptInstall('librsvg2-bin')) ? find() : null);
  if (!found) {
    console.warn(
      'No rsvg-convert found: pictures are not opened in a second program. On Debian: "sudo apt-get install librsvg2-bin"',
    );
  }
  return found;
}
