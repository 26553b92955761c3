import { writeFile } from 'node:fs/promises';
import { nginxHeaders, nginxHttp, nginxViews } from '../deploy/nginx';
import { readOrigin } from '../deploy/origin';
import { readVideo } from '../deploy/server';

/**
 * `npm run headers`: writes nginx's part of the policy, for the recording that
 * data/event.json names and, where `SITE_URL` is set, for that site alone.
 */
const video = readVideo('.');
const origin = readOrigin(process.env['SITE_URL']);
await writeFile('deploy/nginx/http.conf', nginxHttp(video, origin));
await writeFile('deploy/nginx/headers.conf', nginxHeaders(video));
await writeFile('deploy/nginx/views.conf', nginxViews(video));
