import { useQuery } from '@tanstack/react-query';
import { programmeQuery } from '../../../atlas/queries';
import type { Cue } from '../../../atlas/eventSchema';

interface NamedCue {
  /** Null without one, and until its programme is here. */
  cue: Cue | null;
  /** Nothing comes after it in its programme. */
  isLast: boolean;
}

/** The cue that a message names (`tour/funding`), once its programme is here. */
export function useCue(name: string | null): NamedCue {
  const [programme = '', id] = name?.split('/') ?? [];
  const { data } = useQuery({ ...programmeQuery(programme), enabled: programme !== '' });
  const cue = data?.cues.find((one) => one.id === id) ?? null;
  return { cue, isLast: cue !== null && cue === data?.cues.at(-1) };
}
