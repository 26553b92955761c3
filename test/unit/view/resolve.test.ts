import { describe, expect, it } from 'vitest';
import { resolveView } from '../../../src/view/resolve';
import { defaultView } from '../../../src/view/view';
import { syntheticAtlas } from '../../bench/synthetic';

const atlas = syntheticAtlas(3, 1, 2);

describe('resolving a view', () => {
  it('gives a view of known ids back as it is', () => {
    const view = {
      ...defaultView,
      practice: ['practice-1'],
      challenge: ['challenge-2'],
      status: ['active'],
      country: ['C1'],
      region: ['region-0'],
      size: ['over-1m'],
      recognition: ['icapital'],
      survey: ['question-1:answer-2'],
      group: 'survey:question-0' as const,
      city: 'city-2',
      cities: ['city-0', 'city-1'],
    };
    expect(resolveView(view, atlas)).toEqual({ view, unknown: [] });
    expect(resolveView(view, atlas).view).toBe(view);
  });

  it('gives the same object for the same view of the same atlas', () => {
    const view = { ...defaultView, city: 'atlantis' };
    expect(resolveView(view, atlas)).toBe(resolveView(view, atlas));
    const other = syntheticAtlas(3, 1, 2);
    expect(resolveView(view, other)).not.toBe(resolveView(view, atlas));
  });

  it('drops what the atlas does not have, and says so', () => {
    const view = {
      ...defaultView,
      practice: ['magic', 'practice-1'],
      status: ['done'],
      survey: ['question-0:answer-1', 'question-0:nothing', 'nobody:answer-1'],
      group: 'survey:nobody' as const,
      city: 'atlantis',
      cities: ['city-1', 'ys'],
      q: 'kept',
    };
    const resolved = resolveView(view, atlas);
    expect(resolved.view).toEqual({
      ...defaultView,
      practice: ['practice-1'],
      survey: ['question-0:answer-1'],
      cities: ['city-1'],
      q: 'kept',
    });
    expect(resolved.unknown).toEqual(
      expect.arrayContaining([
        { name: 'practice', id: 'magic' },
        { name: 'status', id: 'done' },
        { name: 'survey', id: 'question-0:nothing' },
        { name: 'survey', id: 'nobody:answer-1' },
        { name: 'group', id: 'survey:nobody' },
        { name: 'city', id: 'atlantis' },
        { name: 'cities', id: 'ys' },
      ]),
    );
    expect(resolved.unknown).toHaveLength(7);
  });
});
