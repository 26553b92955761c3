import * as v from 'valibot';
import { persisted, usePersisted } from '../../../../ui/persisted';
import { newDraft, type Draft } from '../../cues/draft';
import { mostStops } from '../../cues/pasted';

interface Talk {
  stops: readonly Draft[];
}

/** What is no text is none: a talk that was kept is not lost for a part of it. */
const text = v.optional(
  v.pipe(
    v.unknown(),
    v.transform((kept) => (typeof kept === 'string' ? kept : '')),
  ),
  '',
);
const seconds = v.optional(
  v.pipe(
    v.unknown(),
    v.transform((kept) => (typeof kept === 'number' ? kept : null)),
  ),
  null,
);
const storedSchema = v.array(
  v.object({
    time: seconds,
    title: text,
    words: text,
    view: text,
    city: text,
  }),
);

/**
 * The speaker's own talk, kept in this tab alone until it is closed. Nothing of
 * it is sent anywhere before a stop is shown.
 */
export const talkStore = persisted<Talk>({
  name: 'atlas.talk',
  initial: { stops: [] },
  read: (stored) => ({
    stops: v
      .parse(storedSchema, JSON.parse(stored))
      .slice(0, mostStops)
      .map((stop) => newDraft(stop)),
  }),
  write: ({ stops }) =>
    stops.length === 0 ? null : JSON.stringify(stops.map((stop) => ({ ...stop, key: undefined }))),
  area: () => sessionStorage,
});

export const useTalk = (): readonly Draft[] => usePersisted(talkStore, ({ stops }) => stops);

/** Whether the browser keeps nothing: the talk then lasts as long as the page. */
export const useTalkBlocked = (): boolean => usePersisted(talkStore, ({ blocked }) => blocked);

export function setTalk(stops: readonly Draft[]): void {
  talkStore.setState({ stops: stops.slice(0, mostStops) });
}

/** A list with one thing moved to another place. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const next = [...list];
  next.splice(to, 0, ...next.splice(from, 1));
  return next;
}
