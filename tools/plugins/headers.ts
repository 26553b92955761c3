import { randomBytes } from 'node:crypto';
import { headersFor } from '../../server/headers';
import type { Plugin } from 'vite';
import { readVideo } from '../../server/http';
import { compiledFolder } from './options';
import type { Video } from '../../src/atlas/eventSchema';

const policyName = 'Content-Security-Policy';

/** A policy in which some directives name more than on the site; all others stay. */
function withSources(policy: string, more: Readonly<Record<string, string>>): string {
  return policy
    .split('; ')
    .map((directive) => {
      const added = more[directive.split(' ', 1)[0] ?? ''];
      return added === undefined ? directive : `${directive} ${added}`;
    })
    .join('; ');
}

/**
 * The headers of the development server at a path: those of the site, except
 * for what Vite needs. Its client and React's refresh come inline, under the
 * nonce, and nothing is kept.
 */
export function devHeaders(
  path: string,
  video: Video | null,
  nonce: string,
  origin: string,
): Record<string, string> {
  const headers = headersFor(path, { video, origin });
  return {
    ...headers,
    'Cache-Control': 'no-store',
    [policyName]: withSources(headers[policyName] ?? '', {
      'script-src': `'nonce-${nonce}'`,
      'style-src': `'nonce-${nonce}'`,
      'worker-src': 'blob:',
    }),
  };
}

/** The site's own headers on what the development server answers. */
export function headers(): Plugin {
  const nonce = randomBytes(16).toString('base64');
  return {
    name: 'atlas:headers',
    apply: 'serve',
    config: () => ({ html: { cspNonce: nonce } }),
    configureServer({ middlewares, config }) {
      const video = () => readVideo(compiledFolder(config));
      middlewares.use(({ originalUrl = '/', headers: { host = '' } }, response, next) => {
        const [path = '/'] = originalUrl.split('?', 1);
        const own = devHeaders(path, video(), nonce, `http://${host}`);
        for (const [name, value] of Object.entries(own)) response.setHeader(name, value);
        next();
      });
    },
  };
}
