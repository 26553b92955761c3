import type { Atlas } from '../../atlas/model';
import { atlasQuery } from '../../atlas/queries';
import { useLoaded } from '../../atlas/useLoaded';
import { Follow } from '../../event/follow/Follow';
import { Sentence } from '../../explore/Sentence';
import { useResult } from '../../explore/useResult';
import { useDataReady } from '../../view/useDataReady';
import { LedMap } from '../event/LedMap';

export default function FollowPage() {
  const atlas = useLoaded(atlasQuery);
  useDataReady();
  return (
    <Follow atlas={atlas} map={<LedMap atlas={atlas} />} sentence={<WhatIsShown atlas={atlas} />} />
  );
}

function WhatIsShown({ atlas }: { atlas: Atlas }) {
  return <Sentence atlas={atlas} result={useResult(atlas)} />;
}
