import { randomBytes } from 'node:crypto';
import { headersFor } from '../../deploy/headers';
import type { Plugin } from 'vite';
import { readVideo } from '../../deploy/server';
import { compiledFolder } from './options';
import type { Video } from '../../src/atlas/schema';

const policyName = 'Content-Security-Policy';

/** A policy with some of its directives said otherwise; all others stay. */
function withDirectives(policy: string, others: Readonly<Record<string, string>>): string {
  const directives = policy.split('; ').map((directive): [string, string] => {
    const [name = '', ...values] = directive.split(' ');
    return [name, values.join(' ')];
  });
  return Object.entries({ ...Object.fromEntries(directives), ...others })
    .map(([name, value]) => `${name} ${value}`)
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
): Record<string, string> {
  const headers = headersFor(path, { video });
  return {
    ...headers,
    'Cache-Control': 'no-store',
    [policyName]: withDirectives(headers[policyName] ?? '', {
      'script-src': `'self' 'nonce-${nonce}'`,
      'style-src': `'self' 'nonce-${nonce}'`,
      'worker-src': "'self' blob:",
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
      middlewares.use(({ originalUrl = '/' }, response, next) => {
        const [path = '/'] = originalUrl.split('?', 1);
        const own = devHeaders(path, readVideo(compiledFolder(config)), nonce);
        for (const [name, value] of Object.entries(own)) response.setHeader(name, value);
        next();
      });
    },
  };
}
