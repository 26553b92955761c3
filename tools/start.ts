import { parseArgs } from 'node:util';
import { serve } from '../server/http';
import { followKey, tellSpeaker } from './plugins/follow';
import { run } from './run';

/** `npm start`: builds the site and serves it. `-- --built` serves what was built before. */
const { values } = parseArgs({
  options: {
    out: { type: 'string', default: 'dist' },
    built: { type: 'boolean', default: false },
  },
});

if (!values.built && (await run('tools/build.ts', ['--out', values.out])) !== 0) process.exit(1);
const { PORT = '4173', HOST = '127.0.0.1' } = process.env;
const key = followKey();
const { url } = await serve({
  dir: values.out,
  port: Number(PORT),
  host: HOST,
  followKey: key.text,
});
tellSpeaker(url, key);
console.log(`The atlas is at ${url}/  (Ctrl+C ends it)`);
