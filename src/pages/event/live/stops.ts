import * as v from 'valibot';
import { persisted, usePersisted } from '../../../ui/persisted';
import { messageSchema, type Message } from './message';

/** What a speaker has shown: a cue of a programme by its name, or one of her own with its title. */
const stopSchema = v.object({
  /** `<programme>/<cue>`; null where the stop is the speaker's own. */
  cue: messageSchema.entries.cue,
  /** The view, as an address writes it. */
  v: messageSchema.entries.v,
  title: v.nullable(messageSchema.entries.title.wrapped),
  words: v.nullable(messageSchema.entries.words.wrapped),
});
export type Stop = v.InferOutput<typeof stopSchema>;

interface Shown {
  room: string;
  /** When a stop was last added, ms since 1970. */
  at: number;
  stops: readonly Stop[];
}

const shownSchema = v.object({ room: v.string(), at: v.number(), stops: v.array(stopSchema) });
const nothing: Shown = { room: '', at: 0, stops: [] };

/** A room that was quiet for longer than this begins another talk, in ms. */
const longestPause = 12 * 3_600_000;
/** A longer talk is no talk; and what is kept on a device has its bounds. */
const mostStops = 100;

/** The stops of the last talk that was followed on this device; they stay there. */
const shownStore = persisted<Shown>({
  name: 'atlas.shown.1',
  initial: nothing,
  read: (text) => v.parse(shownSchema, JSON.parse(text)),
  write: ({ room, at, stops }) => (room === '' ? null : JSON.stringify({ room, at, stops })),
});

/** The last talk that was followed on this device: its room, '' where there is none, and its stops. */
export function useLastTalk(): Shown {
  return usePersisted(shownStore, (shown) => shown);
}

/** The stops that this device was shown in a room, in the order of their first showing. */
export function useStops(room: string | null): readonly Stop[] {
  return usePersisted(shownStore, (shown) => (shown.room === room ? shown.stops : nothing.stops));
}

/** What a message shows; the same cue stays one stop, wherever its map is moved. */
export function stopOf({ cue, v: view, title, words }: Message): Stop {
  return { cue, v: view, title: title ?? null, words: words ?? null };
}

export function isSameStop(one: Stop, other: Stop): boolean {
  return one.title === other.title && one.cue === other.cue;
}

/** Keeps what a room shows, once a stop. A map without a cue or a title is on its way to one. */
export function noteStop(room: string, message: Message, now: number): void {
  const stop = stopOf(message);
  if (stop.cue === null && stop.title === null) return;
  const { room: before, at, stops } = shownStore.getState();
  const talk = before === room && now - at < longestPause ? stops : [];
  if (talk.some((one) => isSameStop(one, stop))) return;
  shownStore.setState({ room, at: now, stops: [...talk, stop].slice(-mostStops) });
}

/**
 * Stops as the hash of an address, without its sign: cues by their names,
 * others by their view and title. What a speaker says of her own stays where it was heard.
 */
export function formatStops(stops: readonly Stop[]): string {
  const parts = new URLSearchParams();
  for (const { cue, v: view, title } of stops) {
    if (title === null) parts.append('stop', cue ?? '');
    else {
      parts.append('view', view);
      parts.append('title', title);
    }
  }
  return parts.toString().replaceAll('%2F', '/');
}

/** Reads such a hash. Never throws: what is no stop is left out. */
export function parseStops(hash: string): Stop[] {
  const stops: Stop[] = [];
  let view: string | null = null;
  for (const [name, value] of new URLSearchParams(hash.replace(/^#/, ''))) {
    if (stops.length >= mostStops) break;
    const isTitle = name === 'title' && view !== null;
    const read = v.safeParse(stopSchema, {
      cue: name === 'stop' ? value : null,
      v: isTitle ? view : '',
      title: isTitle ? value : null,
      words: null,
    });
    if (read.success && (isTitle || name === 'stop')) stops.push(read.output);
    view = name === 'view' ? value : null;
  }
  return stops;
}
