import type { Capability } from '../atlas/schema';
import { Mark } from './Mark';

const none = { leadership: 0, organisational: 0, analytical: 0, partnership: 0 } as const;

/** The petal of one capability, where it stands in a city's mark; a word always follows. */
export function CapabilityMark({ capability }: { capability: Capability }) {
  return <Mark profile={{ ...none, [capability]: 3 }} />;
}
