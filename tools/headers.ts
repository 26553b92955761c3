import { parseArgs } from 'node:util';
import { writeFirstPaintHashes } from './firstPaintHashes';

/**
 * `npm run headers`: writes nginx's, Apache's, Caddy's, Netlify's and Cloudflare's part of the policy, for
 * the recording that data/event.json names and, where `SITE_URL` is set, for that site alone.
 * `npm run headers -- --pages dist` writes the policy into the pages of a built folder, for a host that
 * sends no headers of ours (GitHub Pages).
 */
const { values } = parseArgs({ options: { pages: { type: 'string' } } });
await writeFirstPaintHashes();
// The table of headers names what has just been written.
const { writeHeaderFiles } = await import('./headerFiles');
await writeHeaderFiles(values.pages);
