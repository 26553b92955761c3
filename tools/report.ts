import * as v from 'valibot';

/** How many tests a step ran. */
export interface Counted {
  passed: number;
  failed: number;
}

const unitReport = v.object({ numPassedTests: v.number(), numFailedTests: v.number() });
const browserReport = v.object({
  stats: v.object({ expected: v.number(), unexpected: v.number(), flaky: v.number() }),
});

/** Reads Vitest's JSON report. @throws ValiError on another shape */
export function countUnit(json: unknown): Counted {
  const { numPassedTests, numFailedTests } = v.parse(unitReport, json);
  return { passed: numPassedTests, failed: numFailedTests };
}

/** Reads Playwright's JSON report; skipped tests count for nothing. @throws ValiError on another shape */
export function countBrowser(json: unknown): Counted {
  const { expected, unexpected, flaky } = v.parse(browserReport, json).stats;
  return { passed: expected + flaky, failed: unexpected };
}

/** A duration in ms as `1:05 min`. */
export function minutes(ms: number): string {
  const seconds = Math.round(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')} min`;
}
