import { afterAll, beforeAll, expect, it } from 'vitest';
import { withDutch, type Copy } from '../../furtherLanguage';

let copy: Copy | null = null;
beforeAll(async () => {
  copy = await withDutch();
}, 120_000);
afterAll(() => copy?.remove());

it('a further language is added by one file and one line', async () => {
  // Rejects where a message is wrong.
  const said = await copy?.run('tsx', 'tools/languages.ts');
  expect(said).toMatch(/^\| nl +\| Nederlands +\| 0 +\| 100 % +\| offered \|$/m);
}, 120_000);
