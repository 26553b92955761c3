import { parseArgs } from 'node:util';
import { compileFolder } from './compile';

const { values } = parseArgs({
  options: {
    dir: { type: 'string', default: 'data' },
    out: { type: 'string', default: 'dist' },
  },
});
process.exitCode = (await compileFolder(values)) ? 0 : 1;
