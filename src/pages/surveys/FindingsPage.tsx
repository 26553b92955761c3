import { findingsQuery } from '../../atlas/queries';
import { useLoaded } from '../../atlas/useLoaded';
import { Findings } from './findings/Findings';
import { useDataReady } from '../../view/useDataReady';

export default function FindingsPage() {
  const findings = useLoaded(findingsQuery);
  useDataReady();
  return <Findings findings={findings} />;
}
