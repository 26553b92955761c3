import { assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  hostOf,
  longestAddress,
  messageLink,
  oneLine,
  plainText,
  quoted,
} from '../../../src/share/message/message';

const mail = 'mailto:atlas@example.org';
const mark = '[cut]';
const link = (setting: string, subject: string, text: string) =>
  messageLink(setting, { subject, text }, mark);
/** What a mail program reads. */
const read = (href: string) => {
  const [to = '', query = ''] = href.slice('mailto:'.length).split('?');
  const pairs = query.split('&').map((pair) => pair.split('=').map(decodeURIComponent));
  return { to, pairs, fields: Object.fromEntries(pairs) };
};

describe('an e-mail', () => {
  it('has subject and text, with its lines as e-mail ends them', () => {
    const { href, isCut } = link(mail, 'A & B = 100 %?', 'one\ntwo + two');
    expect(isCut).toBe(false);
    expect(read(href)).toMatchObject({
      to: 'atlas@example.org',
      fields: { subject: 'A & B = 100 %?', body: 'one\r\ntwo + two' },
    });
  });

  it('keeps what the operator has set besides', () => {
    const { pairs } = read(link(`${mail}?cc=b@example.org&subject=Old`, 'New', 'text').href);
    expect(pairs).toEqual([
      ['cc', 'b@example.org'],
      ['subject', 'New'],
      ['body', 'text'],
    ]);
  });

  it.each([
    ['a header of its own', 'Hello\r\nBcc: all@example.org'],
    ['a parameter of its own', 'x&bcc=all@example.org&body=other'],
    ['an encoded line break', 'x%0D%0ABcc:all@example.org'],
    ['a line that others read as one', 'x\u2028Bcc: y\u0085Bcc: z'],
    ['another direction', '\u202Egro.elpmaxe@lla\u2066'],
    ['a beginning that scripts know', 'javascript:alert(1)'],
  ])('lets no text make %s', (_, hostile) => {
    const { to, pairs, fields } = read(link(mail, hostile, hostile).href);
    expect(to).toBe('atlas@example.org');
    expect(pairs.map(([name]) => name)).toEqual(['subject', 'body']);
    expect(fields['subject']).not.toMatch(/[\p{Cc}\u2028\u202E\u2066]/u);
    expect(fields['body']).not.toMatch(/[\u2028\u0085\u202E\u2066]/u);
  });

  it('is cut, and says so, where its address grows too long', () => {
    const { href, isCut } = link(mail, 'Subject', 'word '.repeat(2_000));
    expect(isCut).toBe(true);
    expect(href.length).toBeLessThanOrEqual(longestAddress);
    expect(href.length).toBeGreaterThan(longestAddress - 40);
    expect(read(href).fields['body']).toMatch(/^(word )+w?o?r?d?\r\n\[cut\]$/);
  });

  it.each([
    ['emoji of several signs', '👩‍👩‍👧‍👦'],
    ['a skin', '👍🏽'],
    ['letters with marks', 'e\u0301'],
    ['Arabic', 'م'],
  ])('tears no sign apart: %s', (_, sign) => {
    const body = read(link(mail, 'S', sign.repeat(1_000)).href).fields['body'] ?? '';
    const kept = body.slice(0, body.indexOf('\r\n'));
    expect(kept.length).toBeGreaterThan(100);
    expect(kept.replaceAll(sign, '')).toBe('');
  });

  it('can be made of any text, and is never longer', () => {
    assert(
      property(string({ unit: 'binary' }), string({ unit: 'binary' }), (subject, text) => {
        const long = link(mail, subject.repeat(40), text.repeat(40)).href;
        expect(long.length).toBeLessThanOrEqual(longestAddress);
        expect(read(long).pairs.map(([name]) => name)).toEqual(['subject', 'body']);
      }),
    );
  });
});

describe('an issue', () => {
  it.each([
    ['https://github.com/we/atlas/issues/new', 'title', 'body'],
    ['https://gitlab.example.org/we/atlas/-/issues/new', 'issue[title]', 'issue[description]'],
    ['https://github.com/we/atlas/issues/new?labels=correction', 'title', 'body'],
  ])('at %s is filled as its tracker reads it', (setting, title, body) => {
    const url = new URL(link(setting, 'A & B', 'one\ntwo').href);
    expect(url.searchParams.get(title)).toBe('A & B');
    expect(url.searchParams.get(body)).toBe('one\ntwo');
    expect(url.host).toBe(new URL(setting).host);
  });

  it('is filled where the operator says', () => {
    const { href } = link('https://example.org/new?s={title}&d={body}#x', '$& & #', 'a b');
    expect(href).toBe('https://example.org/new?s=%24%26%20%26%20%23&d=a%20b#x');
  });

  it('stays at its host, whatever the text says', () => {
    const { href } = link('https://example.org/new?d={body}', 'S', '@evil.example/?{title}');
    expect(new URL(href).host).toBe('example.org');
    expect(hostOf('https://example.org/new?d={body}')).toBe('example.org');
    expect(hostOf(mail)).toBeNull();
  });
});

describe('a text', () => {
  it('of a reader is marked line by line, so that none passes for ours', () => {
    expect(quoted('It ended.\r\nRecord: another (x)\u2028City: y')).toBe(
      '> It ended.\n> Record: another (x)\n> City: y',
    );
  });

  it('keeps its letters, of any language', () => {
    expect(plainText('Łódź, مدينة,\tनगर 👩‍💻')).toBe('Łódź, مدينة, नगर 👩‍💻');
    expect(oneLine('  a\n b\u0000 ')).toBe('a b');
  });
});
