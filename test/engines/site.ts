import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve, type Served } from '../../server/http';
import { answers, ended, freePort, writeNginx } from '../nginx';
import { found } from './engine';

/** The built folder under test. */
export const dist = process.env['ATLAS_DIST'] ?? 'dist';

/** The key of every room of the small server. */
export const followKey = 'the-key-of-this-room';

/** The small server, which has the live follow too. */
export const serveSmall = (): Promise<Served> => serve({ dir: dist, followKey });

/** The site by nginx with its own configuration, so with the policy that readers get; by the small server where there is none. */
export async function serveSite(): Promise<Served> {
  const nginx = found('NGINX');
  if (nginx === '') return serve({ dir: dist });
  const dir = await mkdtemp(join(tmpdir(), 'atlas-engines-'));
  const port = await freePort();
  await writeNginx(dir, { port, root: dist });
  const running = spawn(nginx, ['-p', dir, '-c', 'nginx.conf'], { stdio: 'inherit' });
  const url = `http://127.0.0.1:${port}`;
  await answers(url);
  return {
    url,
    close: async () => {
      running.kill();
      await ended(running);
      await rm(dir, { recursive: true });
    },
  };
}
