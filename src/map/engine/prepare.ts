import { isSparing } from '../../ui/connection';
import { loaded, quiet } from '../../ui/quiet';
import type { Viewport } from '../projection';

/** After so long the page has what it opens with, in ms from its load: then the engine is fetched … */
const fetchAfter = 2_500;
/** … and run after so long: whoever only looks, reads on undisturbed. */
const runAfter = 5_500;

/** Connections on which the engine comes when it is asked for, not before. */
const slow = /[23]g/u;

/**
 * Fetches a style of the build for later, behind all else. As data: Firefox holds a
 * `prefetch` against the policy, and one that is preloaded and not used is warned of.
 */
async function fetchStyle(href: string): Promise<void> {
  const response = await fetch(href, { priority: 'low' });
  await response.arrayBuffer();
}

/** Fetches a script of the build, behind all else, and has it compiled. */
function fetchScript(href: string): Promise<void> {
  const link = document.createElement('link');
  link.fetchPriority = 'low';
  link.rel = 'modulepreload';
  link.href = href;
  return new Promise((done, fail) => {
    link.addEventListener('load', () => done());
    link.addEventListener('error', () => fail(new Error(href)));
    document.head.append(link);
  });
}

/** The engine's files, as the build names them in the page; none where it has no map at its opening. */
export const engineFiles = (): string[] =>
  document.querySelector('meta[name="engine"]')?.getAttribute('content')?.split(' ') ?? [];

let isAsked = false;

/**
 * Fetches and compiles the engine, its worker and the tiles of the first view, once nobody is in
 * need of anything else. The map is not made: that waits for whoever wants to move it.
 */
export async function prepareEngine(viewport: () => Viewport): Promise<void> {
  const files = engineFiles();
  if (isAsked || files.length === 0 || isSparing(slow)) return;
  isAsked = true;
  try {
    await loaded(fetchAfter);
    await quiet();
    const scripts = files.filter((file) => file.endsWith('.js'));
    for (const file of files) if (!scripts.includes(file)) void fetchStyle(file).catch(() => null);
    await Promise.all(scripts.map(fetchScript));
    await loaded(runAfter);
    await quiet();
    const { getReady } = await import('./MapLibreRenderer');
    await quiet();
    await getReady(viewport());
  } catch {
    // Whoever moves the map asks for it again, and is told what is wrong.
    isAsked = false;
  }
}
