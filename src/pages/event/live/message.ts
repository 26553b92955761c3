import * as v from 'valibot';
import { unsafe } from '../../../view/unsafe';

/** How a room may be called: part of addresses, said aloud, typed on phones. */
export const roomForm = /^[a-z0-9][a-z0-9-]{2,39}$/;

/** Longest view of a message, as an address writes it. */
export const longestView = 2_000;

/** Longest title and words of a message, in UTF-16 units; both are cut further where the whole would not fit (`fitted`). */
export const longestTitle = 120;
export const longestWords = 2_000;

/** A speaker's own text as it may be shown to others: on one line, and in its own order. */
export function cleanText(text: string): string {
  return text.replace(unsafe, ' ').replace(/\s+/g, ' ').trim();
}

const ownText = (longest: number) =>
  v.optional(
    v.pipe(
      v.string(),
      v.check((said) => said.length <= longest),
      v.transform(cleanText),
    ),
  );

const whole = v.pipe(v.number(), v.integer(), v.minValue(0));

/** What a speaker publishes: small, whole, and the same however often it arrives. */
export const messageSchema = v.object({
  /** The view, as an address writes it: `?practice=…#6/51/4`. */
  v: v.pipe(
    v.string(),
    v.check((view) => view.length <= longestView),
  ),
  /** `<programme>/<cue>`, where the view is a cue's. */
  cue: v.nullable(v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,60}\/[a-z0-9-]{1,60}$/))),
  /** Rises with each message; an older one that arrives late is ignored. */
  seq: whole,
  /** When it was sent, ms since 1970. */
  at: whole,
  /** The stage is dark. */
  black: v.optional(v.boolean()),
  /** What the speaker calls her own stop, which is in no programme. Plain text, never mark-up. */
  title: ownText(longestTitle),
  /** What she says of it. */
  words: ownText(longestWords),
  /** The talk is over. */
  end: v.optional(v.boolean()),
});
export type Message = v.InferOutput<typeof messageSchema>;

/** Longest message a hub takes, in bytes. */
export const longestMessage = 4_096;

/** What a speaker shows, before it has its place in the order. */
export type Showing = Omit<Message, 'seq' | 'at'>;

const bytesOf = (message: Message) => new TextEncoder().encode(JSON.stringify(message)).length;

/** A text of at most so many letters; what was cut has a mark. Never within a letter, and between words where one ends near. */
function cut(text: string, most: number): string {
  const letters = [...text];
  if (letters.length <= most) return text;
  const kept = letters.slice(0, Math.max(0, most - 1)).join('');
  return `${kept.replace(/\s+\S{0,20}$/u, '')}…`;
}

/** The longest beginning of a text for which something holds. */
function longestCut(text: string, holds: (text: string) => boolean): string {
  if (holds(text)) return text;
  let [least, most] = [0, [...text].length];
  while (least < most) {
    const middle = Math.ceil((least + most) / 2);
    if (holds(cut(text, middle))) least = middle;
    else most = middle - 1;
  }
  // A mark alone says nothing.
  return least < 2 && [...text].length > least ? '' : cut(text, least);
}

/** A message that a hub takes: words, then the title, are cut with a mark where the whole would be too long. */
export function fitted({ title, words, ...rest }: Message): Message {
  const named = cleanText(title ?? '');
  const said = cleanText(words ?? '');
  const withTitle = (text: string): Message => (text === '' ? rest : { ...rest, title: text });
  const fits = (message: Message) => bytesOf(message) <= longestMessage;
  const short = longestCut(named, (text) => text.length <= longestTitle && fits(withTitle(text)));
  const base = withTitle(short);
  const whole = (text: string): Message => (text === '' ? base : { ...base, words: text });
  return whole(longestCut(said, (text) => text.length <= longestWords && fits(whole(text))));
}

/** A message read; null if it is none. */
export function readMessage(text: string): Message | null {
  try {
    const read = v.safeParse(messageSchema, JSON.parse(text));
    return read.success ? read.output : null;
  } catch {
    return null;
  }
}
