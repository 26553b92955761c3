import { names, parseView, type LinkReading } from './codec';
import type { View } from './view';

/**
 * Links lose their shape on the way through mail, chat, office programs and
 * forms: what such a journey does to a query is undone here, as far as one can
 * be sure of what was meant. `docs/addresses.md` says what is read.
 */

/** Names that mail programs, networks and sites add to follow readers: nobody's view, so no link of ours has them. */
const trackers =
  /^(utm_.*|mc_.*|_hs.*|hsa_.*|_x_tr_.*|pk_.*|mtm_.*|fbclid|gclid|gbraid|wbraid|gad_source|dclid|msclkid|igshid|ref_src|yclid|twclid|ttclid|li_fat_id|mkt_tok|srsltid|_ga|_gl)$/i;

/** What is left of an entity (`&gt;`) that was written into a link. */
const entity = /^(amp|gt|lt|quot|apos|nbsp|#\d+|#x[\da-f]+);?$/i;

/** Not seen, but there: soft hyphens, zero widths, marks of direction and order. */
const unseen = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g;

/** An id as we write it: most are, and need no care. */
const sound = /^[a-z0-9-]*$/;

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
  return decodeAll(text)
    .normalize('NFKC')
    .replace(/<\/?(wbr|br|b|i|em|strong|span|font)\b[^>]*>/gi, '')
    .replace(unseen, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\\/g, '')
    .replace(/^3D(?=[a-z])/, '')
    .replace(/^[\s"'“”‘’«»„*`([{<>=.,:;!?…]+|[\s"'“”‘’«»*`)\]}<>=.,:;!?…&/]+$/g, '')
    .replace(/^_+|_+$/g, '')
    .replaceAll('_', '-')
    .toLowerCase();
}

/** The ids of a list, separated by commas or what stands for them; what a mail program broke over lines is one again. */
function splitList(text: string): readonly string[] {
  return decodeAll(text)
    .normalize('NFKC')
    .replace(/([-_])=?\s+/g, '$1')
    .split(/[,;|\s、؛،]+|%2C/i)
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
  const inIds = /[&?]|®(?=ion=)/;
  const whole = new RegExp(`^[?&]*(?:amp;)*(?:${any})(?:\\[\\w*\\])?=`, 'i');

  const knownAs = (name: string) =>
    byLetters.get(
      name
        .normalize('NFKC')
        .replace(unseen, '')
        .replace(/^[\s?&]+|\s+$/g, '')
        .replace(/\[\w*\]$/, '')
        .replace(/^®ion$/i, 'region')
        .toLowerCase(),
    );

  return (search, hash) => {
    const pairs: (readonly [string, string])[] = [];
    // `&#38;` stands for `&`, and a browser takes what follows for the hash.
    const cut = /^#(?:0*38|x0*26);([^#]*)(.*)$/is.exec(hash);
    let behind = cut ? (cut[2] ?? '') : hash;

    const read = (query: string, left: number): void => {
      for (const [raw, value] of new URLSearchParams(query)) {
        const bare = raw.replace(/^(?:amp;)+/i, '');
        const decoded = decodeAll(bare);
        const name = knownAs(decoded);
        if (name !== undefined) readKnown(name, decodeAll(value), left);
        else if (left > 0 && whole.test(decoded)) {
          // The whole was encoded: what should part names from values is in the name.
          read(reencoded(decoded + (value === '' ? '' : `=${value}`)), left - 1);
        } else if (!trackers.test(bare) && !entity.test(bare)) pairs.push([bare, value]);
      }
    };
    const readKnown = (name: string, value: string, left: number) => {
      const isText = name === 'q' || name === 'heading';
      const at = isText ? value.search(cameraBehind) : value.indexOf('#');
      if (at >= 0 && behind.length < 2) behind = value.slice(at);
      const text = at >= 0 ? value.slice(0, at) : value;
      const more = (isText ? inText : inIds).exec(text);
      pairs.push([name, more ? text.slice(0, more.index) : text]);
      if (!more || left <= 0) return;
      const rest = text.slice(more.index + 1);
      read(reencoded(more[0].startsWith('®') ? `reg${rest}` : rest), left - 1);
    };

    read(separated(search + (cut ? `&${cut[1] ?? ''}` : '')), 3);
    return { pairs, hash: behind };
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
