import { names, parseView, type LinkReading } from './codec';
import type { View } from './view';

/**
 * Links lose their shape on the way through mail, chat, office programs and
 * forms: what such a journey does to a query is undone here, as far as one can
 * be sure of what was meant. `docs/addresses.md` says what is read.
 */

/** Names that mail programs, networks and sites add to follow readers: nobody's view, so no link of ours has them. */
const trackers = new RegExp(
  `^(?:(?:${'utm mc hsa _x_tr pk mtm matomo piwik wt at gad trk vero oly sfmc sc fb_action guce _bta rb'.replaceAll(' ', '|')})_.*|_{1,2}hs.*|${[
    'fbclid gclid gclsrc gbraid wbraid dclid msclkid igsh igshid ref_src ref_url yclid ysclid',
    '_openstat twclid ttclid li_fat_id mkt_tok srsltid _ga _gl hsctatracking fb_ref fb_source',
    'wickedid rdt_cid sccid epik __s ml_subscriber ml_subscriber_hash s_cid ncid cmpid mkwid',
    'pcrid spm _ke _kx dm_i irclickid _branch_match_id',
    // What Safe Links of Outlook leave behind, where a link was taken out of them by hand.
    'sdata reserved',
  ]
    .join(' ')
    .replaceAll(' ', '|')})$`,
  'i',
);

/** Entities of HTML that programs write into links, by their names, each with its sign; those by number need no list. */
const entities = new Map(
  `amp& gt> lt< quot" apos' nbsp\u00a0 shy zwj zwnj reg® ldquo“ rdquo” bdquo„ lsquo‘ rsquo’ laquo« raquo» comma, num# equals= semi; quest? colon: hyphen- dash- ndash- sol/ period. plus+ hellip…`
    .split(' ')
    .map((one) => [one.replace(/[^a-z]+/u, ''), one.replace(/^[a-z]+/u, '')] as const),
);
const entityForm = /&(#\d{1,6}|#x[\da-f]{1,6}|[a-z]{2,6});/gi;
/** What is left of an entity that lost its sign. */
const entityLeft = /^(?:amp|gt|lt|quot|apos|nbsp|#\d+|#x[\da-f]+);?$/i;

/** What a sign stands for that was written as programs or pages write it: `&#8209;`, `&quot;`, `\\u0026`. */
function unescapeSigns(text: string, write: (sign: string) => string): string {
  /** Half of a sign is none. */
  const isSign = (code: number) => code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  const by = (code: number) => (isSign(code) ? String.fromCodePoint(code) : '');
  return text
    .replace(/\\u([\da-f]{4})|\\x([\da-f]{2})/gi, (_, long?: string, short?: string) =>
      write(by(Number.parseInt(long ?? short ?? '', 16))),
    )
    .replace(entityForm, (whole, name: string) => {
      const letters = name.toLowerCase();
      if (!letters.startsWith('#')) {
        const sign = entities.get(letters);
        return sign === undefined ? whole : write(sign);
      }
      const [from, base] = letters.startsWith('#x') ? [2, 16] : [1, 10];
      return write(by(Number.parseInt(letters.slice(from), base)));
    });
}

/** A sign in a query: what parts it stays itself. */
const inQuery = (sign: string) => (/^[&#=?]?$/.test(sign) ? sign : encodeURIComponent(sign));

/** Not seen, but there: soft hyphens, zero widths, marks of direction and order. */
const unseen = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g;

const unseenAround = new RegExp(`^(?:${unseen.source})+|(?:${unseen.source})+$`, 'g');

/** What Proofpoint puts behind an address that it has wrapped. */
const wrapped = /__;.*$/s;

/** Whether a parameter is for who follows readers; Safe Links call theirs by a name that another may have. */
function isTracker(name: string, value: string): boolean {
  return trackers.test(name) || (name === 'data' && /^0\d\|/.test(value));
}

/** A hash that was meant as a camera, without what came before its numbers; a minus is one. */
function straightened(hash: string): string {
  return hash
    .replace(wrapped, '')
    .replace(/^#+(?:%20|[!/\s])+(?=-?\d)/, '#')
    .replace(/%E2%88%92|−/gi, '-');
}

/** An id as we write it: most are, and need no care. */
const sound = /^[a-z0-9-]*$/;
/** Tags of HTML, also those that end with the link. */
const tags = /<\/?(wbr|br|b|i|u|em|strong|span|font|a|p|li|td|div|code|mark)(?![\w-])[^>]*>?/gi;
/** What stands behind a link of Markdown's whose words are its address. */
const markdown = /\]\(.*$/s;

const escaped = /%[\da-f]{2}/i;
/** `#zoom/lat/lng`, as far as one can tell it from a search for a hash. */
const cameraBehind = /#-?\d+(\.\d+)?\/-?\d/;

/** Decoded until nothing is left to decode: a link that was encoded twice, or more often. */
function decodeAll(text: string): string {
  for (let now = text; ;) {
    if (!escaped.test(now)) return now;
    try {
      const next = decodeURIComponent(now);
      if (next === now) return now;
      now = next;
    } catch {
      return now;
    }
  }
}

/** An id or word as it was written once: without what stands around it in a sentence, in small letters. */
function tidy(text: string): string {
  if (sound.test(text)) return text;
  return (
    decodeAll(text)
      .normalize('NFKC')
      .replace(markdown, '')
      .replace(tags, '')
      .replace(unseen, '')
      .replace(/[\u2010-\u2015\u2212]/g, '-')
      .replace(/\\/g, '')
      .replace(/^=?3D(?=["'“]?[A-Za-z])/, '')
      // Whatever sign it is; before it, what was no letter of any script is told, and a hyphen turns an order round.
      .replace(/^[^\p{L}\p{N}\ufffd-]+|[^\p{L}\p{N}]+$/gu, '')
      .replace(/\.html?$/i, '')
      .replaceAll('_', '-')
      .replaceAll('+', ' ')
      .toLowerCase()
  );
}

/** The ids of a list, separated by commas or what stands for them; what a mail program broke over lines is one again. */
function splitList(text: string): readonly string[] {
  return decodeAll(text)
    .normalize('NFKC')
    .replace(markdown, '')
    .replace(tags, '')
    .replace(/([-_])=?\s+|=[ \t]*\r?\n\s*/g, '$1')
    .split(/[,;|/+\s、؛،‚。]+|%2C/i)
    .map(tidy)
    .filter((one) => one !== '');
}

/**
 * What reads links with these names. They come as they are known, whatever was
 * done to them; all others as they were written, without those of who follows readers.
 */
function linkReader(known: readonly string[]): LinkReading['readLink'] {
  const byLetters = new Map(known.map((name) => [name.toLowerCase(), name]));
  const any = known.join('|');
  /** In a text that may hold anything: what can only be a parameter that was meant to be one. */
  const inText = new RegExp(`[&?](?:amp;)*(?=(?:${any}|utm_\\w+|fbclid|gclid)=)|®(?=ion=)`, 'i');
  const inIds = new RegExp(`[&?]|®(?=ion=)|[|,;/\\s]+(?=(?:${any})=)`, 'i');
  const whole = new RegExp(`^[?&/]*(?:amp;)*(?:${any})(?:\\[\\w*\\])?[=:]`, 'i');
  /** A name that a mail program broke over two lines. */
  const broken = /([?&])(\w+)=(?:%0D)?%0A(\w+)(?==)/gi;

  const knownAs = (name: string) =>
    byLetters.get(
      name
        .normalize('NFKC')
        .replace(unseen, '')
        .replace(/^[\s?&]+|\s+$/g, '')
        .replace(/^\/+|\[\w*\]$|\.\d+$/g, '')
        .replace(/^®ion$/i, 'region')
        .toLowerCase(),
    );

  return (search, hash) => {
    const pairs: (readonly [string, string])[] = [];
    // A browser takes what follows `#` of an entity (`&#38;`) for the hash.
    const isCut = search.endsWith('&') && /^#(?:\d+|x[\da-f]+);/i.test(hash);
    const text = unescapeSigns(isCut ? search + hash : search, inQuery)
      .replace(/%EF%BC%(86|9D|9F)/gi, (sign) => decodeURIComponent(sign).normalize('NFKC'))
      .replace(wrapped, '')
      .replace(broken, (all, sign: string, first: string, rest: string) =>
        byLetters.has((first + rest).toLowerCase()) ? sign + first + rest : all,
      );
    const at = text.indexOf('#');
    let behind = at >= 0 ? text.slice(at) : isCut ? '' : hash;

    const read = (query: string, left: number): void => {
      for (const [raw, value] of new URLSearchParams(query)) {
        const bare = raw.replace(/^(?:amp;)+/i, '');
        const decoded = decodeAll(bare);
        const name = knownAs(decoded);
        if (name !== undefined) readKnown(name, decodeAll(value), left);
        else if (bare.replace(unseen, '').trim() === '') continue;
        else if (left > 0 && whole.test(decoded)) {
          // The whole was encoded: what should part names from values is in the name.
          const meant = decoded.replace(/^([^=:]*):/, '$1=');
          read(reencoded(meant + (value === '' ? '' : `=${value}`)), left - 1);
        } else if (!isTracker(bare, value) && !entityLeft.test(bare)) pairs.push([bare, value]);
      }
    };
    const readKnown = (name: string, written: string, left: number) => {
      const value = unescapeSigns(written, (sign) => sign).normalize('NFKC');
      const isText = name === 'q' || name === 'heading';
      const at = isText ? value.search(cameraBehind) : value.indexOf('#');
      if (at >= 0 && behind.length < 2) behind = value.slice(at);
      const text = at >= 0 ? value.slice(0, at) : value;
      const more = (isText ? inText : inIds).exec(text);
      const own = more ? text.slice(0, more.index) : text;
      pairs.push([name, isText ? own.replace(unseenAround, '') : own]);
      if (!more || left <= 0) return;
      const rest = text.slice(more.index + 1);
      read(reencoded(more[0].startsWith('®') ? `reg${rest}` : rest), left - 1);
    };

    read(separated(at >= 0 ? text.slice(0, at) : text), 3);
    return { pairs, hash: straightened(behind) };
  };
}

/** A query in which everything that parts pairs is `&`; what it decodes to is left alone. */
function separated(query: string): string {
  return query
    .replace(/^\?+/, '')
    .replace(/&(?:amp;|amp%3B)+/gi, '&')
    .replace(/[?;](?=[\w%[\]-]+=)/g, '&');
}

/** A decoded query to be decoded once more: what was decoded stays. */
function reencoded(query: string): string {
  return separated(query).replace(/%/g, '%25').replace(/\+/g, '%2B').replace(/#/g, '%23');
}

const repairing: LinkReading = { readLink: linkReader(names), splitList, tidy };

/** `parseView` of a link that may have been damaged on its way; browsers fetch it for such a link alone. */
export function parseLink(search: string, hash = ''): View {
  return parseView(search, hash, repairing);
}
