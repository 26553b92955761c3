import { inUtf8, unmixed } from './alphabets';
import { names, parseView, readCamera, shortened, type LinkReading } from './codec';
import { embeddingOptions } from './embeddingValues';
import type { View } from './view';

/**
 * Links lose their shape on the way through mail, chat, office programs and
 * forms: what such a journey does to a query is undone here, as far as one can
 * be sure of what was meant. `docs/addresses.md` says what is read.
 */

/** Names that mail programs, networks and sites add to follow readers: nobody's view, so no link of ours has them. */
const trackers = new RegExp(
  `^(?:(?:${'utm mc hsa hss _x_tr pk mtm matomo piwik wt at ga gad gs vero oly sfmc sc fb guce _bta rb ck sh sms ss sb inf nl pd_rd pf_rd amp __twitter'.replaceAll(' ', '|')})_.*|_{1,2}hs.*|elq.*|wt\\..*|${[
    'fbclid gclid gclsrc gbraid wbraid dclid msclkid igsh igshid ref_src ref_url yclid ysclid',
    '_openstat twclid ttclid li_fat_id mkt_tok srsltid _ga _gl hsctatracking fb_ref fb_source',
    'wickedid rdt_cid sccid epik __s ml_subscriber ml_subscriber_hash s_cid ncid cmpid mkwid',
    'pcrid spm _ke _kx dm_i irclickid _branch_match_id si trk(?:_.*)? mibextid xtor cid icid cmp ref share nb',
    'lipi trackingid midtoken emci emdi ceid bbeml vgo_ee cvid ocid smid linkid tblci dicbo ef_id',
    'spmailingid spuserid spjobid spreportid _cldee recipientid esid usqp outputtype',
    // Of searches and documents of Google.
    'sa ust usg ved ei oq sclient sourceid sxsrf rlz aqs',
    // Of no reader, but of a moment or a visit.
    '_ phpsessid jsessionid',
    // What Safe Links of Outlook leave behind, where a link was taken out of them by hand.
    'sdata reserved',
  ]
    .join(' ')
    .replaceAll(' ', '|')})$`,
  'i',
);

/** Entities of HTML that programs write into links, by their names, each with its sign; those by number need no list. */
const entities = new Map(
  `amp& gt> lt< quot" apos' nbsp\u00a0 shy zwj zwnj reg® ldquo“ rdquo” bdquo„ lsquo‘ rsquo’ laquo« raquo» comma, num# equals= semi; quest? colon: hyphen- dash- ndash- sol/ period. plus+ hellip… szligß oslashø lstrokł`
    .split(' ')
    .map((one) => [one.replace(/[^a-z]+/u, ''), one.replace(/^[a-z]+/u, '')] as const),
);
const entityForm = /&(#\d{1,6}|#x[\da-f]{1,6}|[a-z]{2,6});/gi;
/** Those of letters with a mark: `&uuml;`. */
const markedLetter = /&([a-z])(uml|acute|grave|circ|tilde|cedil|ring|caron);/gi;
const marks: Readonly<Record<string, string>> = {
  uml: '\u0308',
  acute: '\u0301',
  grave: '\u0300',
  circ: '\u0302',
  tilde: '\u0303',
  cedil: '\u0327',
  ring: '\u030a',
  caron: '\u030c',
};
/** What is left of an entity that lost its sign. */
const entityLeft = /^(?:amp|gt|lt|quot|apos|nbsp|#\d+|#x[\da-f]+);?$/i;

/** What a sign stands for that was written as programs or pages write it: `&#8209;`, `&quot;`, `\\u0026`. */
function unescapeSigns(text: string, write: (sign: string) => string): string {
  /** Half of a sign is none. */
  const isSign = (code: number) => code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  const by = (code: number) => (isSign(code) ? String.fromCodePoint(code) : '');
  return text
    .replace(/[\\%]u([\da-f]{4})|\\x([\da-f]{2})/gi, (_, long?: string, short?: string) =>
      write(by(Number.parseInt(long ?? short ?? '', 16))),
    )
    .replace(markedLetter, (_, letter: string, mark: string) =>
      write((letter + (marks[mark.toLowerCase()] ?? '')).normalize('NFC')),
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
const unseen =
  /[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|\p{Variation_Selector}/gu;

/** Around a text, with what is left of a letter at its end; from the beginning of a run alone, or many would take long. */
const unseenAround = new RegExp(
  `^(?:${unseen.source})+|(?<!${unseen.source}|\ufffd)(?:${unseen.source}|\ufffd)+$`,
  'gu',
);

/** What Proofpoint puts behind an address that it has wrapped. */
const wrapped = /__;.*$/s;

/** Whether a parameter is for who follows readers; Safe Links call theirs by a name that another may have. */
function isTracker(name: string, value: string): boolean {
  return (
    trackers.test(name) ||
    (name === 'data' && /^0\d\|/.test(value)) ||
    (name === 'goal' && value.startsWith('0_')) ||
    (name === 'source' && /^(editors|docs|gmail|e?mail|newsletter|social|share)$/i.test(value))
  );
}

const degrees = String.raw`-?\d+(?:\.\d+)?`;
/** A camera with decimal commas, or with commas between its numbers. */
const decimalCommas = /^#\d+(?:[.,]\d+)?(?:\/-?\d+(?:[.,]\d+)?){2}(?![\d/])/;
const commasBetween = new RegExp(`^#${degrees}(?:, ?${degrees}){2}$`);

/** A hash that was meant as a camera, without what came to it; any other as it is. */
function straightened(hash: string): string {
  const meant = decodeAll(hash.replace(wrapped, ''))
    .replace(unseen, '')
    .replace(dashes, '-')
    .replace(/\\/g, '')
    .replace(/^#+(?:map=|[!/#\s])*(?=-?\d)/i, '#')
    .replace(/\s*\/+\s*/g, '/')
    .replace(/[/_*\s]+$/, '');
  const pointed = decimalCommas.test(meant)
    ? meant.replace(/(\d),(?=\d)/g, '$1.')
    : commasBetween.test(meant)
      ? meant.replace(/, ?/g, '/')
      : meant;
  return readCamera(pointed) === null ? hash : pointed;
}

/** An id as we write it: most are, and need no care. */
const sound = /^(?:[a-z0-9-]*[a-z0-9])?$/;
/** Tags of HTML, also those that end with the link. */
const tags = /<\/?(wbr|br|b|i|u|em|strong|span|font|a|p|li|td|div|code|mark)(?![\w-])[^>]*>?/gi;
/** What stands behind a link whose words are its address: of Markdown, of HTML, of forums and wikis. */
const behindLink = /\]\(.*$|["'”]\s*\/?>.*$|\](?<=^[^[\]]*\]).*$/s;
const dashes = /[\u2010-\u2015\u2043\u2212]/g;

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

/** What a sentence puts around a link: without anything else, nothing was asked for. */
const onlyAround = /^[\s"'“”„«»()[\]{}<>,;]*$/;
/** What is no letter behind the last one; from its beginning alone, or long runs within a text would take long. */
const noLetters = /(?<![^\p{L}\p{N}])[^\p{L}\p{N}]+$/u;

/** An id or word as it was written once: without what stands around it in a sentence, in small letters; '' where no letter is left. */
function wordOf(text: string): string {
  if (sound.test(text)) return text;
  const word = decodeAll(text)
    .normalize('NFKC')
    .replace(behindLink, '')
    .replace(tags, '')
    .replace(unseen, '')
    .replace(dashes, '-')
    .replace(/\\/g, '')
    .replace(/^=?3D(?=["'“]?[A-Za-z\d])/, '')
    // Whatever sign it is; before it, what was no letter of any script is told, and a hyphen turns an order round.
    .replace(/^[^\p{L}\p{N}\ufffd-]+/u, '')
    .replace(noLetters, '')
    .replace(/\.html?$/i, '')
    .replaceAll('_', '-')
    .replaceAll('+', ' ')
    .toLowerCase();
  const plain = word.normalize('NFD').replace(/\p{M}/gu, '');
  return sound.test(plain) ? plain : word;
}

/** The same; what has no letter is left, to be told, as `…` is of a link that was cut. */
function tidy(text: string): string {
  return wordOf(text) || (onlyAround.test(text) ? '' : text.trim());
}

/** The ids of a list, separated by commas or what stands for them; what a mail program broke over lines is one again. */
function splitList(text: string): readonly string[] {
  const ids = decodeAll(text)
    .normalize('NFKC')
    .replace(behindLink, '')
    .replace(tags, '')
    .replace(/([-_])=?\s+|=[ \t]*\r?\n\s*/g, '$1')
    .replace(/(?<!\s)\s+(?=-)/g, (blank) => (blank.includes('\n') ? '' : blank))
    .split(/[,;|/+&·•*~^\s、؛،‚。]+|%2C/i)
    .map(wordOf)
    .filter((one) => one !== '');
  return ids.length > 0 || onlyAround.test(text) ? ids : [text.trim()];
}

const known = [...names, ...embeddingOptions];
const any = known.join('|');
/** Names that can only be those of parameters, where they stand in a text that may hold anything. */
const certain = `(?:${any}|utm_\\w+|fbclid|gclid)`;

/**
 * What reads links. Known names come as they are known, whatever was done to
 * them; all others as they were written, without those of who follows readers.
 */
function linkReader(): LinkReading['readLink'] {
  const byLetters = new Map(known.map((name) => [name.toLowerCase(), name]));
  /** In a text that may hold anything: what can only be a parameter that was meant to be one. */
  const inText = new RegExp(`[&?](?:amp;)*(?=${certain}=)|®(?=ion=)`, 'i');
  const inIds = new RegExp(
    `&(?=[^&=]*=)|\\?|®(?=ion=)|(?<![|,;/\\s])[|,;/\\s]+(?=(?:${any})=)`,
    'i',
  );
  const whole = new RegExp(`^[?&/]*(?:amp;)*(?:${any})(?:\\[\\w*\\])?[=:]`, 'i');
  /** A name that a mail program broke over two lines. */
  const broken = /([?&])(\w+?)=?(?:%0D)?%0A(\w+)(?==)/gi;
  /** A query that has come behind the hash. */
  const behindSign = new RegExp(`#[!/?&;]*(?=(?:${any})=)`, 'gi');
  const behindHash = new RegExp(`^#[!/?&;]*(?:amp;)*(?:${any})(?:\\[\\w*\\])?(?:=|%3D)`, 'i');

  /** What is left of `&amp;` without its semicolon. */
  const ampersand = new RegExp(`^amp(?=(?:${any})$)`, 'i');

  const knownAs = (name: string) =>
    byLetters.get(
      name
        .normalize('NFKC')
        .replace(unseen, '')
        .replace(/\[\w*\]\s*$|\.\d+$/g, '')
        .replace(/^[^\p{L}\p{N}®]+/u, '')
        .replace(noLetters, '')
        .replace(/^®ion$/i, 'region')
        .replace(ampersand, '')
        .toLowerCase(),
    );

  return (search, hash) => {
    const pairs: (readonly [string, string])[] = [];
    // A browser takes what follows `#` of an entity (`&#38;`) for the hash.
    const isCut = search.endsWith('&') && /^#(?:\d+|x[\da-f]+);/i.test(hash);
    const text = unescapeSigns(inUtf8(isCut ? search + hash : search), inQuery)
      .replace(/%EF%BC%(86|9D|9F)/gi, (sign) => decodeURIComponent(sign).normalize('NFKC'))
      .replace(wrapped, '')
      .replace(broken, (all, sign: string, first: string, rest: string) =>
        byLetters.has((first + rest).toLowerCase()) ? sign + first + rest : all,
      );
    const at = text.indexOf('#');
    let behind = at >= 0 ? text.slice(at) : isCut ? '' : hash;
    let query = at >= 0 ? text.slice(0, at) : text;
    if (behindHash.test(behind)) {
      const [, more = '', ...rest] = behind.split('#');
      query += `&${more.replace(/^[!/?&;]+/, '')}`;
      behind = rest.length > 0 ? `#${rest.join('#')}` : '';
    }

    const read = (query: string, left: number): void => {
      for (const [raw, value] of new URLSearchParams(query)) {
        const bare = raw.replace(/^(?:amp;)+/i, '');
        const decoded = decodeAll(bare);
        const name = knownAs(decoded);
        if (name !== undefined) readKnown(name, decodeAll(value), left);
        else if (!/[\p{L}\p{N}]/u.test(bare)) continue;
        else if (left > 0 && whole.test(decoded)) {
          // The whole was encoded: what should part names from values is in the name.
          const meant = decoded.replace(/^([^=:]*):/, '$1=');
          read(reencoded(meant + (value === '' ? '' : `=${value}`)), left - 1);
        } else if (!isTracker(bare, value) && !entityLeft.test(bare)) pairs.push([bare, value]);
      }
    };
    const readKnown = (name: string, written: string, left: number) => {
      const value = unmixed(unescapeSigns(written, (sign) => sign))
        .normalize('NFKC')
        .replace(behindSign, '&');
      const isText = name === 'q' || name === 'heading';
      const at = isText ? value.search(cameraBehind) : value.indexOf('#');
      if (at >= 0 && behind.length < 2) behind = value.slice(at);
      const text = at >= 0 ? value.slice(0, at) : value;
      const more = (isText ? inText : inIds).exec(text);
      const own = more ? text.slice(0, more.index) : text;
      const isOption = embeddingOptions.some((one) => one === name);
      pairs.push([name, isText ? own.replace(unseenAround, '') : isOption ? wordOf(own) : own]);
      if (!more || left <= 0) return;
      const rest = text.slice(more.index + 1);
      read(reencoded(more[0].startsWith('®') ? `reg${rest}` : rest), left - 1);
    };

    read(separated(query), 3);
    return { pairs, hash: straightened(behind) };
  };
}

/** `&amp;`; with an encoded sign it may be of a search (`R%26amp%3BD`), but for one of our names behind it. */
const escapedSign = new RegExp(
  `(?:&|%26(?=(?:amp;|amp%3B)+${certain}(?:=|%3D)))(?:amp;|amp%3B)+`,
  'gi',
);

/** A query in which everything that parts pairs is `&`; what it decodes to is left alone. */
function separated(query: string): string {
  return query
    .replace(/^\?+/, '')
    .replace(escapedSign, '&')
    .replace(/[?;](?=[\w%[\]-]+=)/g, '&');
}

/** A decoded query to be decoded once more: what was decoded stays. */
function reencoded(query: string): string {
  return separated(query).replace(/%/g, '%25').replace(/\+/g, '%2B').replace(/#/g, '%23');
}

const repairing: LinkReading = {
  readLink: linkReader(),
  splitList,
  tidy,
};

/** No link that can be sent has more letters; reading one would take long. */
const longest = 8_000;

/** A query or hash, up to the end of the last parameter that is within bounds. */
function within(text: string): string {
  return text.length <= longest ? text : text.slice(0, Math.max(0, text.lastIndexOf('&', longest)));
}

/** `parseView` of a link that may have been damaged on its way; browsers fetch it for such a link alone. */
export function parseLink(search: string, hash = ''): View {
  const kept = within(search);
  const view = parseView(kept, within(hash), repairing);
  const left = [...new URLSearchParams(search.slice(kept.length))];
  const lost = left.find(([name, value]) => !isTracker(name, value));
  if (!lost) return view;
  const [name, text] = lost;
  return { ...view, unread: [{ name: shortened(name), id: shortened(text) }, ...view.unread] };
}
