import { expect, it } from 'vitest';
import { countBrowser, countUnit, minutes } from '../../tools/report';

it('counts what the reports say', () => {
  expect(countUnit({ numPassedTests: 5, numFailedTests: 1, success: false })).toEqual({
    passed: 5,
    failed: 1,
  });
  const stats = { expected: 3, unexpected: 1, flaky: 1, skipped: 7 };
  expect(countBrowser({ stats })).toEqual({ passed: 4, failed: 1 });
  expect(() => countUnit({})).toThrow('numPassedTests');
});

it('says durations in minutes', () => {
  expect(minutes(65_400)).toBe('1:05 min');
  expect(minutes(400)).toBe('0:00 min');
});
