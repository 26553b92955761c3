import { expect, it } from 'vitest';
import { counted } from '../../../data/compile/counted';

const http = { wrong: 'plain http' };
const unused = { wrong: 'nothing names this source' };

it('counts warnings by what is wrong, and says what lists them', () => {
  expect(counted([http, unused, http], 'data')).toEqual([
    'warning: plain http, 2 times; npm run data lists them',
    'warning: nothing names this source, once; npm run data names it',
  ]);
  expect(counted([http, http], 'tables/mine')).toEqual([
    'warning: plain http, 2 times; npm run data -- --dir tables/mine lists them',
  ]);
  expect(counted([], 'data')).toEqual([]);
});
