import { writeFile } from 'node:fs/promises';
import { nginxHeaders, nginxHttp, nginxViews } from '../deploy/nginx';
import { readVideo } from '../deploy/server';

/** `npm run headers`: writes nginx's part of the policy, for the recording that data/event.json names. */
const video = readVideo('.');
await writeFile('deploy/nginx/http.conf', nginxHttp(video));
await writeFile('deploy/nginx/headers.conf', nginxHeaders(video));
await writeFile('deploy/nginx/views.conf', nginxViews(video));
