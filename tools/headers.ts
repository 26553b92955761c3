import { writeFile } from 'node:fs/promises';
import { apacheFile, caddyFile } from '../server/hosts';
import { nginxHeaders, nginxHttp, nginxViews } from '../server/nginx';
import { readOrigin } from '../server/origin';
import { readVideo } from '../server/http';

/**
 * `npm run headers`: writes nginx's, Apache's and Caddy's part of the policy, for the recording that
 * data/event.json names and, where `SITE_URL` is set, for that site alone.
 */
const video = readVideo('.');
const origin = readOrigin(process.env['SITE_URL']);
await writeFile('server/nginx/http.conf', nginxHttp(video, origin));
await writeFile('server/nginx/headers.conf', nginxHeaders(video));
await writeFile('server/nginx/views.conf', nginxViews(video));
await writeFile('server/hosts/htaccess', apacheFile(video));
await writeFile('server/hosts/Caddyfile', caddyFile(video));
