import type { ChildProcess } from 'node:child_process';
import { mkdir, readdir, symlink, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';

/** Any free port. */
export function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });
}

/** Resolves once something answers there. */
export async function answers(url: string): Promise<void> {
  for (;;) {
    const there = await fetch(url).then(
      () => true,
      () => false,
    );
    if (there) return;
    await new Promise((done) => setTimeout(done, 30));
  }
}

/** Resolves once a process is gone. */
export function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((done) => child.once('exit', () => done()));
}

interface Site {
  port: number;
  /** The built folder. */
  root: string;
  /** Lines of the main block, of the `http` block and of the `server` block. */
  main?: string;
  http?: string;
  server?: string;
}

/**
 * A folder for `nginx -p FOLDER -c nginx.conf`: the configuration of
 * `server/nginx/` in `atlas/`, some of its files otherwise, and around it only
 * what the machine of the tests needs.
 */
export async function writeNginx(
  dir: string,
  { port, root, main = '', http = '', server = '' }: Site,
  otherwise: Readonly<Record<string, string>> = {},
): Promise<void> {
  const atlas = join(dir, 'atlas');
  await mkdir(join(atlas, 'store'), { recursive: true });
  const files = await readdir('server/nginx');
  for (const file of files.filter((name) => !Object.hasOwn(otherwise, name))) {
    await symlink(resolve('server/nginx', file), join(atlas, file));
  }
  for (const [file, text] of Object.entries(otherwise)) await writeFile(join(atlas, file), text);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  await writeFile(
    join(dir, 'nginx.conf'),
    `${main}
    daemon off; pid pid; error_log stderr emerg; worker_processes 1; worker_shutdown_timeout 1s;
    ${process.getuid?.() === 0 ? 'user root;' : ''}
    worker_rlimit_nofile 20000;
    events { worker_connections 16384; }
    http {
      access_log off;
      variables_hash_bucket_size 128;
      ${temporary.map((name) => `${name}_temp_path ${name};`).join(' ')}
      include atlas/http.conf;
      ${http}
      server {
        listen 127.0.0.1:${port};
        root "${resolve(root)}";
        ${server}
        include atlas/site.conf;
      }
    }`,
  );
}
