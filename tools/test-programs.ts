import { needChromium } from './chromium';
import { needNchan, needNginx, needRedis, needRsvg } from './programs';

// What the tests will need, found or installed while types, lint and format are checked.
await needRsvg();
await needNginx();
await needNchan();
await needRedis();
await needChromium();
