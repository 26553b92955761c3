// @vitest-environment jsdom
import { act, screen } from '@testing-library/react';
import * as fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { indexOf } from '../../../src/atlas/facets';
import { describe as sentenceOf } from '../../../src/atlas/sentence';
import { loadMessages } from '../../../src/i18n/catalogue';
import { createTranslator } from '../../../src/i18n/translator';
import { parseView } from '../../../src/view/codec';
import { resolveView } from '../../../src/view/resolve';
import { viewStore } from '../../../src/view/store';
import { defaultView } from '../../../src/view/view';
import { atlas, explore, recordNames } from './explorer';

/** What somebody would write who wants the page to run it. */
const hostile = fc.constantFrom(
  '<script>window.ran=1</script>',
  '"><img src=x onerror="window.ran=1">',
  "' onmouseover='window.ran=1",
  '<svg onload=window.ran=1>',
  'javascript:window.ran=1',
  '</title><iframe srcdoc="<script>parent.ran=1</script>">',
  '{q}<b>{count, plural, other {#}}</b>',
  '&lt;script&gt;',
);
const text = fc.oneof(hostile, fc.string({ unit: 'grapheme', maxLength: 20 }));
const name = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...Object.keys(defaultView)) },
  { weight: 1, arbitrary: text },
);
const addresses = fc
  .tuple(fc.array(fc.tuple(name, text), { minLength: 1, maxLength: 5 }), text)
  .map(([pairs, hash]) => ({
    search: pairs.map((pair) => pair.map(encodeURIComponent).join('=')).join('&'),
    hash: `#${hash}`,
  }));

vi.stubGlobal('fetch', () =>
  Promise.resolve(Response.json({ version: atlas.version, recordNames })),
);

it('says of 10,000 random addresses what they show, in words', async () => {
  const i18n = createTranslator(
    'en',
    await loadMessages('en', ['app', 'site', 'words', 'explore']),
  );
  const dull = fc.sample(addresses, { numRuns: 10_000, seed: 9 }).filter(({ search, hash }) => {
    const { view } = resolveView(parseView(search, hash), atlas);
    return sentenceOf(view, indexOf(atlas).run(view), atlas, i18n).trim() === '';
  });
  expect(dull).toEqual([]);
}, 30_000);

/** What of the page would be the address's own: an element, an attribute that runs, a link out. */
function foreign(): string[] {
  return [...document.body.querySelectorAll('*')].flatMap(({ localName, attributes }) => [
    ...(['script', 'img', 'iframe', 'object', 'title'].includes(localName) ? [localName] : []),
    ...[...attributes]
      .filter(
        ({ name, value }) => name.startsWith('on') || (name === 'href' && !/^[/#?]/.test(value)),
      )
      .map(({ name, value }) => `${name}=${value}`),
  ]);
}

it('shows 400 of them as text only: no element, no attribute, no address of theirs', async () => {
  await explore('?q=lighting');
  // From here on a search is answered at once, and the sentence says what was looked for.
  await screen.findByText(/matches “lighting”/);
  for (const { search, hash } of fc.sample(addresses, { numRuns: 400, seed: 10 })) {
    act(() => viewStore.setState(parseView(search, hash), true));
    expect({ search, foreign: foreign() }).toEqual({ search, foreign: [] });
  }
  expect(Reflect.get(window, 'ran')).toBeUndefined();
}, 30_000);
