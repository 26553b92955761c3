import { afterAll, afterEach, beforeAll } from 'vitest';
import type { Served } from '../../server/http';
import { serveHosts, type Hosts } from '../browser/hosts';
import type { Engine } from './engine';
import type { firefox } from './firefox';
import { serveSite } from './site';

/** What the tests of one engine work with, there while they run. */
interface Opened {
  engine: Engine;
  hosts: Hosts;
}

/** Opens the built site in an engine for the tests beside it; after each, nothing may have gone wrong on its pages. */
export function openFor({ here, start }: Pick<typeof firefox, 'here' | 'start'>): () => Opened {
  let site: Served;
  let opened: Opened;
  beforeAll(async () => {
    if (!here) return;
    site = await serveSite();
    const engine = await start(site.url);
    opened = { engine, hosts: await serveHosts(`${engine.url}/embed/`) };
  });
  afterAll(async () => {
    await opened?.engine.close();
    await opened?.hosts.close();
    await site?.close();
  });
  afterEach(({ task }) => {
    if (task.mode === 'run') opened.engine.isClean();
  });
  return () => opened;
}
