import { needChromium } from './chromium';
import {
  needFirefox,
  needNchan,
  needNginx,
  needRedis,
  needRsvg,
  needWebKit,
  needXvfb,
} from './programs';

// What the tests will need, found or installed while checks run that leave the network alone:
// first what nothing is tested without; with `--engines` the other engines, which are large.
if (process.argv.includes('--engines')) {
  await needXvfb();
  await needFirefox();
  await needWebKit();
} else {
  await needRsvg();
  await needNginx();
  await needNchan();
  await needRedis();
  await needChromium();
}
