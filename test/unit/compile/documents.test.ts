import { expect, test } from 'vitest';
import { edit, faultsOf, type Case } from './faulty';

const cases: Case[] = [
  [
    'event: not JSON',
    () => ({ 'event.json': '' }),
    'event.json:$: not JSON (Unexpected end of JSON input), expected a JSON document',
  ],
  [
    'event: missing value',
    () => edit('event.json', '"place":"Brussels",', ''),
    'event.json:place: a missing value (undefined), expected "place"',
  ],
  [
    'event: wrong values, by path',
    () => edit('event.json', '"pages":54', '"pages":"many"'),
    'event.json:report.pages: not the right value (many), expected number',
  ],
  [
    'event: plain http',
    () => edit('event.json', 'https://example.org/event', 'http://example.org/event'),
    'event.json:listing.url: not the right value (http://example.org/event), expected /^https:\\/\\/\\S+$/u',
  ],
  [
    'event: ends before it starts',
    () => edit('event.json', '2024-11-12T15:30', '2024-11-12T13:30'),
    'event.json:end: ends before it starts (2024-11-12T13:30:00+01:00), expected 2024-11-12T14:00:00+01:00 or later',
  ],
  [
    'dataset: not a date',
    () => edit('dataset.json', '2026-11-24', 'November 2026'),
    'dataset.json:date: not the right value (November 2026), expected a valid iso date',
  ],
];

test.each(cases)('%s', async (_what, changes, ...lines) => {
  expect(await faultsOf(changes())).toEqual(lines);
});
