import { Suspense } from 'react';
import { AtlasProvider } from '../../../atlas/AtlasContext';
import { LoadNotice } from '../../../atlas/LoadNotice';
import { atlasQuery, programmeQuery } from '../../../atlas/queries';
import { useLoaded } from '../../../atlas/useLoaded';
import { SyncedMap } from '../../../map/SyncedMap';
import { ResultProvider } from '../../../view/ResultContext';
import { InStep } from './InStep';
import styles from './InStep.module.css';
import type { Link } from './link';
import Transcript from './Transcript';

interface RecordingInStepProps {
  link: Link;
  /** Id of the programme whose cues have their times in the recording; null without one. */
  programme: string | null;
  /** Path of what is said in it; null where that is not known. */
  transcript: string | null;
}

/** What goes in step with a recording, in a chunk of its own: a page of an event without cues and transcript brings none of it. */
export default function RecordingInStep(props: RecordingInStepProps) {
  return (
    <>
      <LoadNotice query={atlasQuery} />
      <Suspense fallback={null}>
        <Loaded {...props} />
      </Suspense>
    </>
  );
}

function Loaded({ link, programme, transcript }: RecordingInStepProps) {
  const atlas = useLoaded(atlasQuery);
  return (
    <AtlasProvider atlas={atlas}>
      {programme === null ? (
        transcript !== null && <Transcript url={transcript} link={link} onSeek={link.seek} />
      ) : (
        <ResultProvider>
          <LoadNotice query={programmeQuery(programme)} />
          <Suspense fallback={<div className={styles.map} />}>
            <WithCues link={link} programme={programme} transcript={transcript} />
          </Suspense>
        </ResultProvider>
      )}
    </AtlasProvider>
  );
}

function WithCues({ programme, ...props }: RecordingInStepProps & { programme: string }) {
  const { cues } = useLoaded(programmeQuery(programme));
  return <InStep cues={cues} map={<SyncedMap />} {...props} />;
}
