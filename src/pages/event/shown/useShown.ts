import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo, useSyncExternalStore } from 'react';
import { useAtlas } from '../../../atlas/AtlasContext';
import type { Cue } from '../../../atlas/eventSchema';
import type { City } from '../../../atlas/model';
import { programmeQuery } from '../../../atlas/queries';
import { viewOf } from '../cues/viewOf';
import { parseStops, useLastTalk, type Stop } from '../live/stops';

/** A stop with what is known of it. */
export interface ShownStop {
  stop: Stop;
  /** Null for the speaker's own. */
  cue: Cue | null;
}

export interface Shown {
  /** All stops, as the link has them. */
  stops: readonly Stop[];
  /** Those that can be shown. */
  known: readonly ShownStop[];
  /** The cities that they are about or rest on. */
  cities: readonly City[];
  /** The records that they rest on, by id. */
  records: readonly string[];
  /** Where they were followed on this device; null where they come by a link. */
  room: string | null;
  /** The programmes are here, or known not to come. */
  isComplete: boolean;
}

const none: readonly (readonly [name: string, cue: Cue])[] = [];

/** The stops that the address names; without any, those of the last talk on this device. */
export function useShown(): Shown {
  const atlas = useAtlas();
  const client = useQueryClient();
  const hash = useSyncExternalStore(onHashChange, () => location.hash);
  const last = useLastTalk();
  const named = useMemo(() => parseStops(hash), [hash]);
  const stops = useMemo(
    () => (named.length > 0 ? named.map((stop) => withWords(stop, last.stops)) : last.stops),
    [named, last],
  );
  const programmes = [...new Set(stops.flatMap(({ cue }) => cue?.split('/')[0] ?? []))];
  const { data: cues = none, isFetched } = useQuery({
    queryKey: ['cues of', ...programmes],
    queryFn: async () => {
      // One that is not there leaves the others as they are.
      const all = programmes.map((id) => client.fetchQuery(programmeQuery(id)).catch(() => null));
      const here = await Promise.all(all);
      return here.flatMap((programme) =>
        (programme?.cues ?? []).map((cue) => [`${programme?.id}/${cue.id}`, cue] as const),
      );
    },
    enabled: programmes.length > 0,
  });
  const isComplete = programmes.length === 0 || isFetched;
  return useMemo(() => {
    const byName = new Map(cues);
    const known = stops
      .map((stop) => ({ stop, cue: stop.title === null ? byName.get(stop.cue ?? '') : null }))
      .flatMap(({ stop, cue }) => (cue === undefined ? [] : [{ stop, cue }]));
    const sentences = known.flatMap(({ cue }) => cue?.sentences ?? []);
    const records = sentences.flatMap(({ record }) => record ?? []);
    const ids = [
      ...known.map(({ stop, cue }) => (cue ? cue.city : viewOf(stop.v).city)),
      ...records.map(({ city }) => city),
    ];
    return {
      stops,
      known,
      cities: [...new Set(ids)].flatMap((id) => atlas.cityById.get(id ?? '') ?? []),
      records: [...new Set(records.map(({ id }) => id))],
      room: named.length === 0 || isTalk(named, last.stops) ? last.room || null : null,
      isComplete,
    };
  }, [stops, cues, atlas, named, last, isComplete]);
}

function onHashChange(run: () => void): () => void {
  window.addEventListener('hashchange', run);
  return () => window.removeEventListener('hashchange', run);
}

const isOf = (stop: Stop) => (other: Stop) =>
  stop.title === null ? stop.cue === other.cue : stop.title === other.title && stop.v === other.v;

/** A link has no words of the speaker's; the device that heard them does. */
function withWords(stop: Stop, heard: readonly Stop[]): Stop {
  return stop.title === null ? stop : { ...stop, words: heard.find(isOf(stop))?.words ?? null };
}

function isTalk(stops: readonly Stop[], heard: readonly Stop[]): boolean {
  return heard.length > 0 && stops.every((stop) => heard.some(isOf(stop)));
}
