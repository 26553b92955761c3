import { parseArgs } from 'node:util';
import { buildBasemap } from './build';

/** `npm run basemap`: builds the map's own geography alone. */
const { values } = parseArgs({
  options: {
    dir: { type: 'string', default: 'data' },
    out: { type: 'string', default: 'dist' },
  },
});
await buildBasemap({ dir: values.dir, out: values.out });
