import { spawn, type ChildProcess } from 'node:child_process';
import { chmod, copyFile, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { join, resolve } from 'node:path';
import { contentTypeOf } from '../../../server/types';
import { answerAt, filePaths, filled } from '../answers';
import { dist, expect, test } from '../fixtures';
import { answers, ended, freePort } from '../../nginx';

/** A server that runs on the built folder by the file that we write for it. */
type Server = (dir: string, port: number) => Promise<ChildProcess>;

/** Where Debian puts the modules of Apache. */
const modules = '/usr/lib/apache2/modules';
const used = 'mpm_event authz_core filter headers rewrite setenvif mime dir brotli deflate'.split(
  ' ',
);

/** Around our file only what Debian's own configuration says, and what the machine of the tests needs. */
const apache =
  (program: string): Server =>
  async (dir, port) => {
    const root = join(dir, 'root');
    await mkdir(root);
    for (const name of await readdir(dist)) await symlink(resolve(dist, name), join(root, name));
    await copyFile('server/hosts/htaccess', join(root, '.htaccess'));
    const config = join(dir, 'apache.conf');
    const isRoot = userInfo().uid === 0;
    await writeFile(
      config,
      `ServerRoot ${dir}
ServerName localhost
PidFile ${dir}/pid
Listen 127.0.0.1:${port}
ErrorLog ${dir}/errors
Mutex pthread
${used.map((name) => `LoadModule ${name}_module ${modules}/mod_${name}.so`).join('\n')}
${isRoot ? 'User nobody\nGroup nogroup' : ''}
TypesConfig /dev/null
DocumentRoot ${root}
<FilesMatch "^\\.ht">
  Require all denied
</FilesMatch>
<Directory />
  AllowOverride None
  Require all granted
</Directory>
<Directory ${root}>
  Options FollowSymLinks Indexes
  AllowOverride All
</Directory>
`,
    );
    return spawn(program, ['-f', config, '-D', 'FOREGROUND'], { stdio: 'inherit' });
  };

const caddy =
  (program: string): Server =>
  async (dir, port) =>
    spawn(program, ['run', '--config', 'server/hosts/Caddyfile', '--adapter', 'caddyfile'], {
      stdio: 'ignore',
      env: {
        ...process.env,
        SITE_ADDRESS: `http://127.0.0.1:${port}`,
        SITE_ROOT: resolve(dist),
        XDG_DATA_HOME: dir,
        XDG_CONFIG_HOME: dir,
      },
    });

const programs = [
  ['Apache', process.env['ATLAS_APACHE'] ?? '', apache],
  ['Caddy', process.env['ATLAS_CADDY'] ?? '', caddy],
] as const;
// `npm run test:all` finds or installs them; elsewhere there may be none to ask.
const here = programs.filter(([, program]) => program !== '');

for (const [name, program, serverOf] of here) {
  test.describe(name, { tag: '@long' }, () => {
    let dir = '';
    let url = '';
    let running: ChildProcess | undefined;

    test.beforeAll(async () => {
      dir = await mkdtemp(join(tmpdir(), 'atlas-served-'));
      const port = await freePort();
      url = `http://127.0.0.1:${port}`;
      // Whoever serves has other rights than who starts it.
      await chmod(dir, 0o755);
      running = await serverOf(program)(dir, port);
      await answers(url);
    });

    test.afterAll(async () => {
      running?.kill();
      if (running) await ended(running);
      if (dir !== '') await rm(dir, { recursive: true });
    });

    for (const path of filePaths) {
      test(`answers as the small server does: ${path}`, async ({ site }) => {
        const small = site.url.replace(/\/$/, '');
        const [theirs, ours] = await Promise.all(
          [url, small].map((origin) => answerAt(origin, filled(path, origin), false)),
        );
        // One writes the whole address, and what is compressed differs by size.
        const bare = (location: unknown) => String(location).replace('{origin}', '');
        expect({ ...theirs, encoding: null, location: bare(theirs?.location) }).toEqual({
          ...ours,
          encoding: null,
          location: bare(ours?.location),
        });
      });
    }

    test('compresses texts, and nothing that is compressed', async () => {
      const encoding = async (path: string) => (await answerAt(url, path, false)).encoding;
      for (const path of ['/', '/data/core.json', '/map/outline.svg', '/embed.js']) {
        expect(await encoding(path), path).toBe('gzip');
      }
      const headers = { 'accept-encoding': 'gzip, br' };
      expect((await fetch(url, { headers })).headers.get('content-encoding')).toBe('br');
      for (const path of ['/map/europe.pmtiles', '/data/atlas.xlsx', '/icon-192.png']) {
        expect(await encoding(path), path).toBeNull();
      }
    });

    test('sends ranges of the map, and lets other origins ask for them', async ({ site }) => {
      const path = '/map/europe.pmtiles';
      const said = await answerAt(url, path, true);
      expect(said).toEqual(await answerAt(site.url.replace(/\/$/, ''), path, true));
      expect(said.status).toBe(206);
      const { status, headers } = await fetch(url + path, { method: 'OPTIONS' });
      expect(status).toBe(204);
      expect(headers.get('access-control-allow-headers')).toBe('range');
      expect(headers.get('access-control-allow-origin')).toBe('*');
    });

    test('answers every ending by its type, and shows no file that is hidden', async () => {
      for (const path of ['/manifest.webmanifest', '/new/feed.atom', '/map/europe.pmtiles']) {
        const type = (await fetch(url + path)).headers.get('content-type');
        expect(type, path).toBe(contentTypeOf(path));
      }
      for (const path of ['/.htaccess', '/.vite/', '/.git/config']) {
        expect([403, 404], path).toContain((await fetch(url + path)).status);
      }
    });
  });
}
