import { randomBytes } from 'node:crypto';
import { networkInterfaces } from 'node:os';
import type { Plugin } from 'vite';
import { Hub } from '../../server/hub';
import { siteHandler } from '../../server/http';

/** The key of the live follow, and whether somebody else has set it. */
export interface FollowKey {
  text: string;
  given: boolean;
}

/** `ATLAS_FOLLOW_KEY`, or a new one for as long as the server runs. */
export function followKey(): FollowKey {
  const text = process.env['ATLAS_FOLLOW_KEY']?.trim() ?? '';
  return text === ''
    ? { text: randomBytes(12).toString('base64url'), given: false }
    : { text, given: true };
}

/** Addresses of this machine that phones in the same network reach. */
function reachable(url: string): string[] {
  const { hostname, port } = new URL(url);
  if (hostname !== '0.0.0.0' && hostname !== '[::]') return [url];
  return Object.values(networkInterfaces())
    .flatMap((all) => all ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => `http://${address}:${port}`);
}

/** Prints where a speaker begins; the key only if it was made here, and once. */
export function tellSpeaker(url: string, { text, given }: FollowKey): void {
  for (const origin of reachable(url)) {
    console.log(`A speaker begins at ${origin}/event/speak/?room=talk`);
  }
  console.log(given ? 'Her key is ATLAS_FOLLOW_KEY.' : `Her key is ${text}`);
}

/** The live follow in a meeting room, and `vite preview` as the small server of a built folder. */
export function follow(): Plugin {
  return {
    name: 'atlas:follow',
    configureServer({ middlewares, httpServer, config }) {
      const key = followKey();
      const hub = new Hub(key.text);
      middlewares.use((request, response, next) => {
        if (!hub.handle(request, response)) next();
      });
      httpServer?.once('listening', () => {
        tellSpeaker(`http://localhost:${config.server.port}`, key);
      });
    },
    configurePreviewServer({ middlewares, config }) {
      const hub = new Hub(followKey().text);
      const answer = siteHandler(config.build.outDir);
      middlewares.use((request, response) => {
        if (!hub.handle(request, response)) answer(request, response);
      });
    },
  };
}
