import * as fc from 'fast-check';
import { format } from 'prettier';
import { parsers } from 'prettier/plugins/markdown';
import { describe, expect, it } from 'vitest';
import { frameAddress } from '../../../src/embed/host/messages';
import { snippetOf, type SnippetInput } from '../../../src/share/embed/snippets';
import { parseView } from '../../../src/view/codec';
import { standardEmbedding } from '../../../src/view/embedding';

const origin = 'https://atlas.example';

/** Words that mean something to Markdown, HTML, scripts or addresses, among any others. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '](javascript:alert(1))',
        '![',
        '[',
        ']',
        '(',
        ')',
        '\\',
        '`',
        '```\n',
        '<img src=x>',
        '<script>alert(1)</script>',
        '<!--',
        '-->',
        '&lt;',
        '&#x5d;',
        '"',
        "'",
        '\n\n',
        '\r',
        '//evil.example',
        '../',
        '#',
        '?',
        '&',
        '%00',
        '%2e%2e/',
        '\u202e',
        '$x$',
        '~~',
        '**',
        'https://evil.example',
        '|',
        ':',
        'data:text/html,',
        '{',
        '}',
        '# ',
        '> ',
        '- ',
      ),
      fc.string({ maxLength: 8 }),
    ),
    { maxLength: 10 },
  )
  .map((parts) => parts.join(''));

/** Versions that would lead out of their folder. */
const dots = fc.constantFrom('..', '.', '-', '2026/..');

/** A property of what may be anything. */
function get(of: unknown, name: string): unknown {
  return typeof of === 'object' && of !== null ? Reflect.get(of, name) : undefined;
}

/** The tree of a Markdown text, by name of its nodes with their addresses and texts. */
async function treeOf(text: string): Promise<unknown> {
  let tree: unknown;
  const parse: (typeof parsers.markdown)['parse'] = async (given, options) => {
    const found: unknown = await parsers.markdown.parse(given, options);
    tree = found;
    return found;
  };
  const plugin = { parsers: { seen: { ...parsers.markdown, parse } } };
  await format(text, { parser: 'seen', plugins: [plugin] });
  return tree;
}

/** The only child, where there is one and no other. */
function only(of: unknown): unknown {
  const children = get(of, 'children');
  return Array.isArray(children) && children.length === 1 ? children[0] : undefined;
}

describe('as Markdown', () => {
  it('is one picture in one link of ours, whatever its title and view say', async () => {
    const text = fc.tuple(hostile, hostile);
    await fc.assert(
      fc.asyncProperty(text, async ([sentence, q]) => {
        const input: SnippetInput = {
          origin,
          language: 'en',
          view: parseView(`?${new URLSearchParams({ q, [sentence || 'x']: q })}`),
          embedding: standardEmbedding,
          sentence,
          pinned: null,
        };
        const link = only(only(await treeOf(snippetOf('markdown', input))));
        expect(get(link, 'type')).toBe('link');
        expect(String(get(link, 'url'))).toMatch(/^https:\/\/atlas\.example\/(\?|$)/);
        const image = only(link);
        expect(get(image, 'type')).toBe('image');
        expect(String(get(image, 'url'))).toMatch(/^https:\/\/atlas\.example\/\w+\.png(\?|$)/);
        const alt = String(get(image, 'alt') ?? '');
        expect(alt.replaceAll(/\s+/g, ' ').trim()).toBe(sentence.replaceAll(/\s+/g, ' ').trim());
      }),
    );
  });
});

describe('the address of the frame', () => {
  it('is the embedded page of the folder, whatever its attributes say', () => {
    fc.assert(
      fc.property(
        fc.oneof(hostile, dots),
        hostile,
        hostile,
        hostile,
        (version, lang, view, options) => {
          const folder = `${origin}/atlas/`;
          const url = new URL(frameAddress({ folder }, version, lang, view, options));
          expect(url.origin).toBe(origin);
          expect(url.username).toBe('');
          expect(url.pathname).toMatch(/^\/(atlas|v\/[a-z0-9.-]+)\/([a-z]{2}\/)?embed\/$/);
        },
      ),
    );
  });
});
