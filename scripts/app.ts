import { cp, readdir } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { build } from 'vite';

/** Where the server's side of a built folder lies: it is no part of what is served. */
const serverOf = (out: string) => resolve('build', 'server', basename(resolve(out)));

/** Builds scripts, styles and the server's side. Resolves to the folder of the latter. */
export async function buildApp(out: string): Promise<string> {
  await build({ logLevel: 'warn', build: { outDir: out } });
  await build({
    logLevel: 'warn',
    publicDir: false,
    build: { ssr: 'src/app/server.tsx', outDir: serverOf(out), emptyOutDir: true, manifest: false },
  });
  return serverOf(out);
}

/** Takes scripts and styles, compressed as they are, from a folder built before. Resolves to the folder of its server's side. */
export async function takeApp(from: string, out: string): Promise<string> {
  const own = await readdir('public');
  const taken = new Set(['assets', '.vite', 'embed.js', ...own]);
  for (const name of await readdir(from)) {
    if (!taken.has(name.replace(/\.(br|gz)$/, ''))) continue;
    await cp(join(from, name), join(out, name), { recursive: true });
  }
  return serverOf(from);
}
