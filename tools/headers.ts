import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { apacheFile, caddyFile } from '../server/hosts';
import { headersFile, redirectsFile } from '../server/staticHosts';
import { writePolicies } from './policies';
import { nginxHeaders, nginxHttp, nginxViews } from '../server/nginx';
import { readOrigin } from '../server/origin';
import { readVideo } from '../server/http';

/**
 * `npm run headers`: writes nginx's, Apache's, Caddy's, Netlify's and Cloudflare's part of the policy, for
 * the recording that data/event.json names and, where `SITE_URL` is set, for that site alone.
 * `npm run headers -- --pages dist` writes the policy into the pages of a built folder, for a host that
 * sends no headers of ours (GitHub Pages).
 */
const { values } = parseArgs({ options: { pages: { type: 'string' } } });
const video = readVideo('.');
const origin = readOrigin(process.env['SITE_URL']);
await writeFile('server/nginx/http.conf', nginxHttp(video, origin));
await writeFile('server/nginx/headers.conf', nginxHeaders(video));
await writeFile('server/nginx/views.conf', nginxViews(video));
await writeFile('server/hosts/htaccess', apacheFile(video));
await writeFile('server/hosts/Caddyfile', caddyFile(video));
await writeFile('server/hosts/_headers', headersFile(video, origin));
await writeFile('server/hosts/_redirects', redirectsFile());
if (values.pages !== undefined) {
  const count = await writePolicies(values.pages, { video: readVideo(values.pages), origin });
  console.log(`${values.pages}: ${count} pages with their policy`);
}
