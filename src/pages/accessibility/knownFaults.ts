/** How much a fault costs a reader: A blocks or misleads, B hinders much, C hinders some, D is small. */
export const severities = ['A', 'B', 'C', 'D'] as const;
type Severity = (typeof severities)[number];

/** Why it is so: a fault of ours that is to be mended, what the sources are, what browsers do not offer. */
type Reason = 'fault' | 'sources' | 'browsers';

/** Where a reader meets it. */
type Place =
  | 'everywhere'
  | 'explore'
  | 'map'
  | 'charts'
  | 'groups'
  | 'cities'
  | 'compare'
  | 'tour'
  | 'follow'
  | 'share'
  | 'brief';

export interface KnownFault {
  severity: Severity;
  /** The day on which it was found, ISO 8601. */
  since: string;
  reason: Reason;
  /** Success criteria of WCAG 2.2; none where no criterion asks for it. */
  criteria: readonly string[];
  places: readonly Place[];
}

/** A fault that the audit of 28 November 2026 found. */
const found = (
  severity: Severity,
  places: readonly Place[],
  criteria: readonly string[] = [],
  reason: Reason = 'fault',
): KnownFault => ({ severity, since: '2026-11-28', reason, criteria, places });

/**
 * What is known to fall short, the heaviest first; the words are `accessibility.fault.<id>`
 * and `accessibility.fault.<id>.instead`. To take a mended fault off: delete its line here,
 * its two messages in every language, and its proof in
 * `test/component/pages/knownFaults.test.tsx`, which fails once the fault is gone.
 */
export const knownFaults = {
  'hard-words': found('C', ['cities']),
  english: found('C', ['cities', 'brief'], [], 'sources'),
  'pdf-mark': found('D', ['brief'], [], 'browsers'),
} as const satisfies Readonly<Record<string, KnownFault>>;

export type FaultId = keyof typeof knownFaults;
export const faultIds = Object.keys(knownFaults) as FaultId[];
