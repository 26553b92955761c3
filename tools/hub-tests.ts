import { needNchan, needNginx, needRedis } from './programs';
import { exec } from './run';

/** `npm run test:hub`: the contract of the live follow, on every hub that can run here. */
const ATLAS_NGINX = (await needNginx()) ?? '';
const ATLAS_NCHAN = (await needNchan()) ?? '';
const ATLAS_REDIS = (await needRedis()) ?? '';
process.exitCode = await exec(
  'node_modules/.bin/vitest',
  [
    'run',
    '--config=test/hub/vitest.config.ts',
    '--reporter=verbose',
    '--reporter=json',
    '--outputFile.json=test-results/hub.json',
  ],
  { ATLAS_NGINX, ATLAS_NCHAN, ATLAS_REDIS },
);
