// @vitest-environment jsdom
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  embedPath,
  isDrawn,
  picturePath,
  snippetForms,
  snippetOf,
  type SnippetInput,
} from '../../../src/share/embed/snippets';
import { formatSearch, parseView } from '../../../src/view/codec';
import { standardEmbedding } from '../../../src/view/embedding';
import { defaultView } from '../../../src/view/view';
import { hostileText, patient, runs, seeded } from '../../hostile';

const input: SnippetInput = {
  origin: 'https://atlas.example',
  language: 'fr',
  view: parseView('?practice=living-lab,digital-twin&q=a"b<c>%26d', '#5/50/10'),
  embedding: { ...standardEmbedding, legend: '0' },
  sentence: 'Deux villes ont un « laboratoire vivant » <à voir> & "plus"',
  pinned: null,
};
const body = (html: string) => new DOMParser().parseFromString(html, 'text/html').body;
/** What a text to paste may have in it. */
const known: ReadonlySet<string> = new Set([
  'DIV',
  'SCRIPT',
  'NOSCRIPT',
  'IFRAME',
  'A',
  'IMG',
  'CITY-INNOVATION-ATLAS',
]);
/** A page in which nothing runs. */
const place = document.implementation.createHTMLDocument().body;
/** What else it has: other elements, handlers, addresses of others. */
const strange = (html: string) => {
  place.innerHTML = html;
  return [...place.querySelectorAll('*')].flatMap((element) => {
    const address = element.getAttribute('src') ?? element.getAttribute('href');
    const isOurs = address === null || address.startsWith('https://atlas.example/');
    const handlers = element.getAttributeNames().filter((name) => /^on|^srcdoc$/.test(name));
    return [
      ...(known.has(element.tagName) ? [] : [element.tagName]),
      ...(isOurs ? [] : [address]),
      ...handlers,
    ];
  });
};
/** One link around one picture: no sign of Markdown's own stands in their words. */
const oneLink = /^\[!\[(?:[^\\[\]<>&`*_~|$!\n]|\\.)*\]\(\S+\)\]\(\S+\)$/u;
const search = 'practice=living-lab,digital-twin&q=a%22b%3Cc%3E%26d';

describe('what is pasted', () => {
  it('as a frame has a name, keeps its height free, and asks for no more than it needs', () => {
    const frame = body(snippetOf('iframe', { ...input, view: defaultView })).firstElementChild;
    expect(frame?.getAttribute('src')).toBe('https://atlas.example/fr/embed/?legend=0');
    expect(frame?.getAttribute('title')).toBe(input.sentence);
    expect(Number(frame?.getAttribute('height'))).toBeGreaterThan(500);
    expect(frame?.getAttribute('loading')).toBe('lazy');
    expect(frame?.getAttribute('allow')).toBe('web-share; clipboard-write; fullscreen');
  });

  it('as a script has its place, the view, and a picture for readers without scripts', () => {
    const place = body(snippetOf('script', input)).firstElementChild;
    const script = place?.querySelector('script');
    expect(script?.getAttribute('src')).toBe('https://atlas.example/embed.js');
    expect(script?.dataset['target']).toBe(`#${place?.id}`);
    expect(parseView(...splitView(script?.dataset['view']))).toEqual(input.view);
    expect(script?.dataset['options']).toBe('?legend=0');
    expect(script?.dataset['lang']).toBe('fr');
    const picture = body(place?.querySelector('noscript')?.innerHTML ?? '');
    const inside = body(picture.textContent || picture.innerHTML);
    expect(inside.querySelector('a')?.getAttribute('href')).toContain('https://atlas.example/fr/?');
    expect(inside.querySelector('img')?.getAttribute('alt')).toBe(input.sentence);
  });

  it('as an element holds a link until the script is here', () => {
    const element = body(snippetOf('element', { ...input, pinned: '2026-11-24-ab' }));
    const atlas = element.querySelector('city-innovation-atlas');
    expect(atlas?.getAttribute('version')).toBe('2026-11-24-ab');
    expect(atlas?.textContent.trim()).toBe(input.sentence);
  });

  it.each(['iframe', 'wordpress', 'script', 'element'] as const)(
    'as %s leads to the view where there are no scripts',
    (form) => {
      const html = snippetOf(form, input).replaceAll(/<\/?noscript>/g, '');
      const link = body(html).querySelector('a');
      const address = new URL(link?.getAttribute('href') ?? '');
      expect(address.pathname).toBe('/fr/');
      expect(parseView(address.search, address.hash)).toEqual(input.view);
      const name = link?.querySelector('img')?.getAttribute('alt') ?? link?.textContent;
      expect(name).toBe(input.sentence);
    },
  );

  it('as Markdown is a picture with a link, its brackets escaped', () => {
    const text = snippetOf('markdown', { ...input, view: defaultView, sentence: 'a [b]\\' });
    expect(text).toBe(
      '[![a \\[b\\]\\\\](https://atlas.example/fr/atlas.png)](https://atlas.example/fr/)',
    );
  });

  it('for WordPress stands in a block of HTML', () => {
    expect(snippetOf('wordpress', input)).toMatch(
      /^<!-- wp:html -->\n<iframe .*\n<!-- \/wp:html -->$/,
    );
  });

  it('pinned names the version in every form that can hold to it', () => {
    const pinned = { ...input, pinned: '2026-11-24-ab12' };
    expect(embedPath(pinned)).toBe(`/v/2026-11-24-ab12/fr/embed/?${search}&legend=0#5/50/10`);
    for (const form of ['iframe', 'script', 'element', 'wordpress'] as const) {
      expect(snippetOf(form, pinned)).toContain('2026-11-24-ab12');
      expect(snippetOf(form, input)).not.toContain('2026-11-24-ab12');
    }
  });

  it('brings no text of the view as code, whatever it says', patient, () => {
    fc.assert(
      fc.property(hostileText, hostileText, hostileText, (q, heading, sentence) => {
        // The title as it comes from a field or a link.
        const view = parseView(formatSearch({ ...defaultView, q, heading }));
        const found = snippetForms.flatMap((form) => {
          const text = snippetOf(form, { ...input, sentence, view });
          if (form !== 'markdown') return strange(text);
          return oneLink.test(text) ? [] : [text];
        });
        expect(found).toEqual([]);
      }),
      { ...seeded, numRuns: runs(100) },
    );
  });
});

/** Query and hash of a view's address. */
function splitView(address = ''): [string, string] {
  const [query = '', hash = ''] = address.split('#');
  return [query, hash];
}

describe('the picture of a view', () => {
  it.each([
    ['', '/atlas.png'],
    ['?show=list&theme=dark', '/atlas.png'],
    ['?city=ghent', '/city/ghent.png'],
    ['?practice=living-lab', '/practice/living-lab.png'],
    ['?country=DE', '/country/de.png'],
    ['?practice=living-lab,digital-twin', '/view.png?practice=living-lab,digital-twin'],
    ['?practice=living-lab&city=ghent', '/view.png?practice=living-lab&city=ghent'],
    ['?legend=0', '/atlas.png'],
  ])('of "%s" is at %s', (address, path) => {
    expect(picturePath('en', parseView(address), null)).toBe(path);
    expect(picturePath('fr', parseView(address), null)).toBe(`/fr${path}`);
    expect(isDrawn('en', parseView(address), null)).toBe(!path.startsWith('/view'));
  });

  it.each([
    ['', '/atlas.png', true],
    ['?city=ghent', '/view.png?city=ghent', false],
    ['?practice=living-lab', '/view.png?practice=living-lab', false],
  ])('of "%s" in a version is its own %s', (address, path, drawn) => {
    expect(picturePath('en', parseView(address), '2026-11-24-ab12')).toBe(
      `/v/2026-11-24-ab12${path}`,
    );
    expect(picturePath('fr', parseView(address), '2026-11-24-ab12')).toBe(
      `/v/2026-11-24-ab12/fr${path}`,
    );
    expect(isDrawn('en', parseView(address), '2026-11-24-ab12')).toBe(drawn);
  });
});

describe('what is pasted to stay as it is', () => {
  const pinned = { ...input, pinned: '2026-11-24-ab12' };
  const home = 'https://atlas.example/v/2026-11-24-ab12/';

  it.each(snippetForms)('leads nowhere but into its version: %s', (form) => {
    const text = snippetOf(form, pinned);
    const addresses = text.match(/https:\/\/atlas\.example[^"')\s]*/g) ?? [];
    expect(addresses.length).toBeGreaterThan(0);
    expect(addresses.filter((address) => !address.startsWith(home))).toEqual([]);
  });

  it('has the version’s own script', () => {
    for (const form of ['script', 'element'] as const) {
      expect(snippetOf(form, pinned)).toContain(`src="${home}embed.js"`);
    }
  });
});

describe('what is pasted from a host that has no such picture', () => {
  const saved = { ...input, saved: 'atlas-view.png' };

  it('names the file that was saved', () => {
    const image = body(snippetOf('picture', saved)).querySelector('img');
    expect(image?.getAttribute('src')).toBe('atlas-view.png');
    expect(image?.getAttribute('alt')).toBe(input.sentence);
    expect(snippetOf('markdown', saved)).toContain('](atlas-view.png)](https://atlas.example/fr/?');
  });

  it('says it in words to readers without scripts', () => {
    const text = snippetOf('script', saved);
    expect(text).not.toContain('<img');
    expect(text).toMatch(/<noscript><a href="https:[^"]+">Deux villes [^<]+<\/a><\/noscript>/);
  });
});
