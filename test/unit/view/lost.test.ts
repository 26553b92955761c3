import { describe, expect, it } from 'vitest';
import { isLost } from '../../../src/view/resolve';

describe('an address is of no opening view any more', () => {
  it.each(['practice', 'country', 'survey', 'city', 'cities', 'from'])(
    'where a part of `%s` is not there',
    (name) => expect(isLost([{ name, id: 'no-such' }])).toBe(true),
  );

  it.each(['group', 'near', 'area', 'camera'])('but is where it is one of `%s`', (name) =>
    expect(isLost([{ name, id: 'no-such' }])).toBe(false),
  );
});
