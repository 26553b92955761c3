import { Suspense } from 'react';
import { AtlasProvider } from '../../../atlas/AtlasContext';
import { LoadNotice } from '../../../atlas/LoadNotice';
import { atlasQuery, programmeQuery } from '../../../atlas/queries';
import type { Event } from '../../../atlas/eventSchema';
import { useLoaded } from '../../../atlas/useLoaded';
import { InStep } from './InStep';
import { ResultProvider } from '../../../view/ResultContext';
import { SyncedMap } from '../../../map/SyncedMap';

interface RecordingInStepProps {
  event: Event;
  /** Id of the programme whose cues have their times in the recording. */
  programme: string;
}

/** Recording and map, in a chunk of their own: a page of an event without cues brings none of it. */
export default function RecordingInStep({ event, programme }: RecordingInStepProps) {
  const query = programmeQuery(programme);
  return (
    <>
      <LoadNotice query={atlasQuery} />
      <LoadNotice query={query} />
      <Suspense fallback={null}>
        <Loaded event={event} programme={programme} />
      </Suspense>
    </>
  );
}

function Loaded({ event, programme }: RecordingInStepProps) {
  const atlas = useLoaded(atlasQuery);
  const cues = useLoaded(programmeQuery(programme));
  return (
    <AtlasProvider atlas={atlas}>
      <ResultProvider>
        <InStep event={event} programme={cues} map={<SyncedMap />} />
      </ResultProvider>
    </AtlasProvider>
  );
}
