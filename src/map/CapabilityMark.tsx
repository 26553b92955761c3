import type { Capability } from '../atlas/schema';
import { Mark } from './Mark';
import { profileOfOne } from './markShapes';

/** One capability where it stands in a city's mark; a word always follows. */
export function CapabilityMark({ capability }: { capability: Capability }) {
  return <Mark profile={profileOfOne(capability)} />;
}
