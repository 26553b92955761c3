import { execFileSync, spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Hub } from '../../server/hub';
import { keyLine } from '../../server/keys';
import { answers, ended, freePort, writeNginx } from '../nginx';

/** Where a program is, as the script that found or installed it says; '' where it is not. */
const found = (name: 'NGINX' | 'NCHAN' | 'REDIS') => process.env[`ATLAS_${name}`] ?? '';
/** Whether nginx can be tested here. */
export const hasNchan = () => found('NGINX') !== '' && found('NCHAN') !== '';

/** The key of every room of the tests. */
export const key = 'the-key-of-all-the-rooms';
/** Rooms that nginx has a key for. */
export const rooms = [
  'talk',
  'other',
  'flood',
  'quiet',
  'own',
  'kill-worker',
  'kill-nginx',
  'kill-redis',
];

/** A hub that runs, by one or more addresses. */
export interface Running {
  urls: readonly string[];
  /** kill -9, then up again as a service manager would. */
  kill: Partial<Record<'worker' | 'nginx' | 'redis', () => Promise<void>>>;
  /** Processes that hold the lines, where they are not this one. */
  pids?: readonly number[];
  stop(): Promise<void>;
}

export interface HubKind {
  name: string;
  here: boolean;
  start(): Promise<Running>;
}

async function startMiddleware(): Promise<Running> {
  const hub = new Hub(key);
  const server = createServer((request, response) => {
    if (!hub.handle(request, response)) response.writeHead(404).end('<html>');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', () => done()));
  const { port } = server.address() as AddressInfo;
  return {
    urls: [`http://127.0.0.1:${port}`],
    kill: {},
    stop: () =>
      new Promise((done) => {
        server.close(() => done());
        hub.close();
        server.closeAllConnections();
      }),
  };
}

/** nginx with the live follow, in a folder of its own. */
async function writeConfig(dir: string, port: number, redisPort: number | null): Promise<void> {
  const root = join(dir, 'site');
  await mkdir(root);
  await writeFile(join(root, '404.html'), '<!doctype html><title>Missing</title>');
  const upstream = await readFile('server/nginx/live-redis.conf', 'utf8');
  await writeNginx(
    dir,
    {
      port,
      root,
      main: `load_module ${found('NCHAN')};`,
      http: `include atlas/live-http.conf;
        ${redisPort === null ? '' : upstream.replace('127.0.0.1:6379', `127.0.0.1:${redisPort}`)}`,
      server: 'include atlas/live.conf;',
    },
    {
      'keys.map': [
        ...rooms.map((room) => keyLine(room, key)),
        keyLine('theirs', 'their-own-key'),
      ].join('\n'),
      ...(redisPort !== null && { 'store/redis.conf': 'nchan_redis_pass atlas_redis;' }),
    },
  );
}

interface Nginx {
  url: string;
  pids: readonly number[];
  killWorker(): Promise<void>;
  killAll(): Promise<void>;
  stop(): Promise<void>;
}

async function startNginx(redisPort: number | null): Promise<Nginx> {
  const dir = await mkdtemp(join(tmpdir(), 'atlas-hub-'));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  await writeConfig(dir, port, redisPort);
  const run = () =>
    spawn(found('NGINX'), ['-p', dir, '-c', 'nginx.conf'], {
      stdio: ['ignore', 'inherit', 'inherit'],
    });
  let master = run();
  const workers = () =>
    execFileSync('pgrep', ['-P', String(master.pid)], { encoding: 'utf8' })
      .trim()
      .split('\n')
      .map(Number);
  await answers(url);
  return {
    url,
    pids: workers(),
    killWorker: async () => {
      process.kill(workers()[0] ?? 0, 'SIGKILL');
      await answers(url);
    },
    killAll: async () => {
      const all = workers();
      master.kill('SIGKILL');
      for (const worker of all) process.kill(worker, 'SIGKILL');
      await ended(master);
      master = run();
      await answers(url);
    },
    stop: async () => {
      master.kill('SIGTERM');
      await ended(master);
      await rm(dir, { recursive: true, force: true });
    },
  };
}

/** nginx and nchan on one machine. @throws Error if they are not there */
export async function startAlone(): Promise<Running> {
  const { url, pids, killWorker, killAll, stop } = await startNginx(null);
  return { urls: [url], pids, kill: { worker: killWorker, nginx: killAll }, stop };
}

async function startPair(): Promise<Running> {
  const port = await freePort();
  const options = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--dir', tmpdir()];
  const run = () => spawn(found('REDIS'), options, { stdio: 'ignore' });
  let store = run();
  const pair = await Promise.all([startNginx(port), startNginx(port)]);
  return {
    urls: pair.map(({ url }) => url),
    kill: {
      worker: () => pair[0].killWorker(),
      nginx: () => pair[0].killAll(),
      redis: async () => {
        store.kill('SIGKILL');
        await ended(store);
        store = run();
      },
    },
    stop: async () => {
      await Promise.all(pair.map(({ stop }) => stop()));
      store.kill('SIGKILL');
      await ended(store);
    },
  };
}

export const hubs: readonly HubKind[] = [
  { name: 'the hub of npm start', here: true, start: startMiddleware },
  { name: 'nginx and nchan', here: hasNchan(), start: startAlone },
  {
    name: 'two nginx with nchan and Redis',
    here: hasNchan() && found('REDIS') !== '',
    start: startPair,
  },
];
