import { execFileSync, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect, createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Browser } from '@playwright/test';
import { answers, ended, freePort, writeNginx } from '../nginx';
import { spreadsOf, visit, type Spread, type Visit } from './visit';

/** There and back, in ms. */
const distance = 150;

/** Stands before a port as if that were far away: each connection takes a way there and back, and so does what is asked. */
async function farAway(port: number): Promise<{ port: number; close: () => void }> {
  const server = createServer(async (reader) => {
    reader.pause();
    reader.on('error', () => reader.destroy());
    await setTimeout(distance);
    const upstream = connect(port, '127.0.0.1');
    upstream.on('error', () => reader.destroy());
    const later = (from: typeof reader, to: typeof reader) => {
      from.on('data', async (part) => {
        await setTimeout(distance / 2);
        if (!to.destroyed) to.write(part);
      });
      from.on('close', async () => {
        await setTimeout(distance / 2);
        to.destroy();
      });
    };
    later(reader, upstream);
    later(upstream, reader);
    reader.resume();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return { port: (server.address() as AddressInfo).port, close: () => server.close() };
}

/** By what a page comes. */
export const protocols = ['HTTP/1.1', 'HTTP/2', 'HTTP/2, preload in headers'] as const;
type Protocol = (typeof protocols)[number];

/** What nginx is told besides; `hints` names what the opening page's first paint waits for. */
const linesFor = (protocol: Protocol, port: number, hints: string): string =>
  [
    `listen 127.0.0.1:${port} ssl${protocol === 'HTTP/1.1' ? '' : ' http2'};`,
    'ssl_certificate own.crt; ssl_certificate_key own.key;',
    ...(protocol === protocols[2] ? [`add_header Link "${hints}" always;`] : []),
  ].join('\n');

/** The opening page over TLS from nginx, 150 ms away: what each protocol costs until the first paint. */
export async function timeProtocols(
  browser: Browser,
  {
    nginx,
    out,
    styles,
    runs,
  }: { nginx: string; out: string; styles: readonly string[]; runs: number },
): Promise<Record<Protocol, Record<keyof Visit, Spread>>> {
  const hints = styles.map((path) => `</${path}>; rel=preload; as=style`).join(', ');
  const once = async (protocol: Protocol): Promise<Visit[]> => {
    const dir = await mkdtemp(join(tmpdir(), 'atlas-protocol-'));
    const [plain, own] = [await freePort(), await freePort()];
    const subject = ['-subj', '/CN=localhost', '-days', '2'];
    const files = ['-keyout', join(dir, 'own.key'), '-out', join(dir, 'own.crt')];
    execFileSync(
      'openssl',
      ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', ...files, ...subject],
      {
        stdio: 'ignore',
      },
    );
    await writeNginx(dir, { port: plain, root: out, server: linesFor(protocol, own, hints) });
    const child = spawn(nginx, ['-p', dir, '-c', 'nginx.conf'], { stdio: 'ignore' });
    await answers(`http://127.0.0.1:${plain}/`);
    const far = await farAway(own);
    const visits: Visit[] = [];
    for (let run = 0; run < runs; run += 1)
      visits.push(await visit(browser, `https://127.0.0.1:${far.port}/`, { latency: 0 }));
    far.close();
    child.kill();
    await ended(child);
    await rm(dir, { recursive: true, force: true });
    return visits;
  };
  return {
    'HTTP/1.1': spreadsOf(await once('HTTP/1.1')),
    'HTTP/2': spreadsOf(await once('HTTP/2')),
    'HTTP/2, preload in headers': spreadsOf(await once('HTTP/2, preload in headers')),
  };
}
