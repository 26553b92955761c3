/** What a reader sends to whoever keeps the atlas: plain text, lines ended by LF. */
export interface Message {
  subject: string;
  text: string;
}

/** Longer addresses are cut by mail programs and refused by servers; in characters as they are encoded. */
export const longestAddress = 1_800;
/** More of a subject nobody reads, and it would take the room of the text. */
const longestSubject = 120;

/** What cannot be seen, or turns the order of what follows: it has no business in what people send. */
const unseen =
  /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\p{Bidi_Control}\u00AD\u200B\u2060-\u2065\uFEFF\uFFF9-\uFFFB]/gu;

/** A text on one line, without what cannot be seen: a line break in a subject would begin a header of its own. */
export function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(unseen, '').trim();
}

/** A text of several lines, without what cannot be seen but its line breaks. */
export function plainText(text: string): string {
  const lines = text.split(/\r\n|[\n\r\u2028\u2029]/u);
  return lines.map((line) => line.replaceAll('\t', ' ').replace(unseen, '').trimEnd()).join('\n');
}

/** A reader's own words, each line marked: none can pass for a line of ours. */
export function quoted(text: string): string {
  return plainText(text.trim())
    .split('\n')
    .map((line) => `> ${line}`.trimEnd())
    .join('\n');
}

/** What belongs to the sign before it: a cut in front of it would show another sign. */
const follows = /^[\p{M}\p{Emoji_Modifier}\u200D]$/u;

/** The first signs of a text, none of them torn. */
function beginning(signs: readonly string[], count: number): string {
  let at = Math.min(count, signs.length);
  while (at > 0 && at < signs.length) {
    const [before = '', next = ''] = [signs[at - 1], signs[at]];
    if (before !== '\u200D' && !follows.test(next)) break;
    at -= 1;
  }
  return signs.slice(0, at).join('');
}

/** Where a link leads, and whether the text had to be cut for it. */
export interface MessageLink {
  href: string;
  isCut: boolean;
}

/** The longest address with as much of the text as fits, ended by the mark where it is cut. */
function fit(address: (text: string) => string, text: string, mark: string): MessageLink {
  const whole = address(text);
  if (whole.length <= longestAddress) return { href: whole, isCut: false };
  const signs = Array.from(text);
  const cut = (count: number) => address(`${beginning(signs, count).trimEnd()}\n${mark}`);
  let [fits, tooMany] = [0, signs.length];
  while (tooMany - fits > 1) {
    const middle = Math.floor((fits + tooMany) / 2);
    if (cut(middle).length <= longestAddress) fits = middle;
    else tooMany = middle;
  }
  return { href: cut(fits), isCut: true };
}

/** RFC 6068: everything encoded, line breaks as CRLF. */
const mailText = (text: string) => encodeURIComponent(text.replaceAll('\n', '\r\n'));

function mailAddress(setting: string, subject: string, text: string): string {
  const [to = '', query = ''] = setting.split('?', 2);
  // What the operator has set besides, such as a copy to somebody, stays; ours is ours.
  const others = query.split('&').filter((pair) => pair !== '' && !/^(subject|body)=/i.test(pair));
  const fields = [...others, `subject=${mailText(subject)}`, `body=${mailText(text)}`];
  return `${to}?${fields.join('&')}`;
}

/** An issue tracker's form, filled: GitHub, Gitea and Forgejo read title and body, GitLab its own names. */
function trackerAddress(setting: string, subject: string, text: string): string {
  if (/\{(title|body)\}/.test(setting)) {
    return setting.replace(/\{(title|body)\}/g, (_, name) =>
      encodeURIComponent(name === 'title' ? subject : text),
    );
  }
  const url = new URL(setting);
  const isGitLab = /\/-\/issues\/new\/?$/.test(url.pathname);
  url.searchParams.set(isGitLab ? 'issue[title]' : 'title', subject);
  url.searchParams.set(isGitLab ? 'issue[description]' : 'body', text);
  return url.href;
}

/** The host that an address leads to; null for an e-mail. */
export function hostOf(setting: string): string | null {
  return setting.startsWith('mailto:') ? null : new URL(setting.replace(/[{}]/g, '')).host;
}

/**
 * The address that hands a message on, subject and text filled in.
 * @param setting an https: or mailto: address, as `readCorrectionsUrl` lets it in
 * @param mark what stands at the end of a text that was cut
 */
export function messageLink(
  setting: string,
  { subject, text }: Message,
  mark: string,
): MessageLink {
  const line = beginning(Array.from(oneLine(subject)), longestSubject);
  const address = setting.startsWith('mailto:') ? mailAddress : trackerAddress;
  return fit((body) => address(setting, line, body), plainText(text), mark);
}
