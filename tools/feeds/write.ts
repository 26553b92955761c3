import { element, escapeXml } from '../../src/share/picture/xml';
import type { Feed, FeedEntry } from './feed';

/** Who publishes the feeds. */
const author = 'City Innovation Atlas contributors';

const text = (name: string, content: string) => element(name, {}, escapeXml(content));

function atomEntry({ id, title, url, external, text: said, date, tags }: FeedEntry): string {
  return element(
    'entry',
    {},
    [
      text('id', id),
      text('title', title),
      element('link', { rel: 'alternate', type: 'text/html', href: url }),
      ...(external === null ? [] : [element('link', { rel: 'related', href: external })]),
      text('published', date),
      text('updated', date),
      ...tags.map(([term, label]) => element('category', { term, label })),
      ...(said === '' ? [] : [text('summary', said)]),
    ].join(''),
  );
}

/** A feed as Atom (RFC 4287). */
export function atomOf(feed: Feed): string {
  const { id, language, title, about, page, atom, updated, licence, entries } = feed;
  const head = [
    text('id', id),
    text('title', title),
    text('subtitle', about),
    element('link', { rel: 'self', type: 'application/atom+xml', href: atom }),
    element('link', { rel: 'alternate', type: 'text/html', href: page }),
    text('updated', updated),
    element('author', {}, text('name', author)),
    text('rights', licence),
  ];
  const inner = [...head, ...entries.map(atomEntry)].join('\n');
  const root = { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': language };
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('feed', root, `\n${inner}\n`)}\n`;
}

/** A feed as JSON Feed 1.1. */
export function jsonFeedOf(feed: Feed): string {
  const { language, title, about, page, json, entries } = feed;
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: page,
    feed_url: json,
    description: about,
    language,
    authors: [{ name: author }],
    items: entries.map(({ id, title: name, url, external, text: said, date, tags }) => ({
      id,
      url,
      ...(external !== null && { external_url: external }),
      title: name,
      // An item needs content, be it its title.
      content_text: said === '' ? name : said,
      date_published: date,
      ...(tags.length > 0 && { tags: tags.map(([, label]) => label) }),
    })),
  });
}
