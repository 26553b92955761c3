import { describe, expect, it } from 'vitest';
import { isGood, judge, transcript } from '../listen/judge';
import { journeys } from '../listen/journeys';

const asks = { required: [/^Ghent/], forbidden: [/^No city/], allowed: [/^Focus mode/] };
const run = (...utterances: string[]) => [{ done: 'Tab', utterances }];

describe('what was heard', () => {
  it('is good where all that is asked for was said, and nothing false', () => {
    expect(isGood(judge(asks, run('Ghent, Belgium')))).toBe(true);
  });

  it('is not where something is missing, or false', () => {
    expect(judge(asks, run('Bruges'))).toEqual({
      missing: ['/^Ghent/'],
      wrong: [],
      repeated: [],
    });
    const wrong = judge(asks, run('No city chosen.', 'Ghent'));
    expect([wrong.wrong, isGood(wrong)]).toEqual([['No city chosen.'], false]);
  });

  it('names what is said again after one key, but for what may be', () => {
    const told = judge(asks, run('Ghent', 'Focus mode', 'Ghent', 'Focus mode'));
    expect([told.repeated, isGood(told)]).toEqual([['Ghent'], true]);
    expect(judge(asks, [...run('Ghent'), ...run('Ghent')]).repeated).toEqual([]);
  });

  it('is written out run by run, with what is wrong of it', () => {
    const heard = run('No city chosen.');
    expect(transcript({ id: 'one', path: '/' }, [heard, run()], [judge(asks, heard)])).toBe(
      [
        '# one\n\n`/`\n\n## Run 1\n\n- **Tab** “No city chosen.”\n',
        '- missing: `/^Ghent/`\n- wrong: “No city chosen.”\n\n## Run 2\n\n- **Tab** (silence)\n',
      ].join('\n'),
    );
  });
});

describe('the journeys', () => {
  it('are twelve, each with something that must be heard, begun at a page of the site', () => {
    expect(new Set(journeys.map(({ id }) => id)).size).toBe(12);
    expect(journeys.filter(({ required }) => required.length === 0)).toEqual([]);
    expect(journeys.filter(({ path }) => !path.startsWith('/'))).toEqual([]);
  });
});
