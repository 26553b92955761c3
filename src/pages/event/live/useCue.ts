import { useQuery } from '@tanstack/react-query';
import { programmeQuery } from '../../../atlas/queries';
import type { Cue } from '../../../atlas/eventSchema';

/** The cue that a message names (`tour/funding`), once its programme is here; null without one. */
export function useCue(name: string | null): Cue | null {
  const [programme = '', id] = name?.split('/') ?? [];
  const { data } = useQuery({ ...programmeQuery(programme), enabled: programme !== '' });
  return data?.cues.find((cue) => cue.id === id) ?? null;
}
