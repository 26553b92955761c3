import { writeFile } from 'node:fs/promises';
import { apacheFile, caddyFile } from '../server/hosts';
import { headersFile, redirectsFile } from '../server/staticHosts';
import { writePolicies } from './policies';
import { nginxHeaders, nginxHttp, nginxViews } from '../server/nginx';
import { readOrigin } from '../server/origin';
import { readVideo } from '../server/http';

/**
 * Writes each server's part of the table of headers.
 * @param pages a built folder whose pages are to have the policy in them, if any
 */
export async function writeHeaderFiles(pages: string | undefined): Promise<void> {
  const video = readVideo('.');
  const origin = readOrigin(process.env['SITE_URL']);
  await writeFile('server/nginx/http.conf', nginxHttp(video, origin));
  await writeFile('server/nginx/headers.conf', nginxHeaders(video));
  await writeFile('server/nginx/views.conf', nginxViews(video));
  await writeFile('server/hosts/htaccess', apacheFile(video));
  await writeFile('server/hosts/Caddyfile', caddyFile(video));
  await writeFile('server/hosts/_headers', headersFile(video, origin));
  await writeFile('server/hosts/_redirects', redirectsFile());
  if (pages !== undefined) {
    const count = await writePolicies(pages, { video: readVideo(pages), origin });
    console.log(`${pages}: ${count} pages with their policy`);
  }
}
