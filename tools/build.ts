import { parseArgs } from 'node:util';
import { createBuilder } from 'vite';
import { configure } from '../vite.config';
import { timeParts } from './times';

/** `npm run build`: `vite build` with the options that tools/plugins/options.ts documents. */
const { values } = parseArgs({
  options: {
    dir: { type: 'string' },
    out: { type: 'string' },
    keep: { type: 'string' },
    clean: { type: 'boolean' },
    anew: { type: 'boolean' },
    app: { type: 'string' },
  },
});

try {
  const config = await configure(values);
  const times = timeParts(config.plugins ?? []);
  const builder = await createBuilder({ configFile: false, logLevel: 'info', ...config });
  await builder.buildApp();
  console.log(times().join('\n'));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
