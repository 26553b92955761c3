import { expect, type Page } from '@playwright/test';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import sirv from 'sirv';
import { headersFor } from '../../server/headers';
import { readVideo, type Served } from '../../server/http';

async function serveBy(answer: RequestListener): Promise<Served> {
  const server = createServer(answer);
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', () => done());
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/** A page of somebody else's, with something pasted into it. */
export function servePasted(html: string): Promise<Served> {
  return serveBy((_, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><link rel="icon" href="data:,"><main>${html}</main>`);
  });
}

/** Serves a built folder as a plain host does that was told the headers: files, and 404 for anything else. */
export function serveFiles(dir: string): Promise<Served> {
  const send = sirv(dir, { etag: true });
  const video = readVideo(dir);
  return serveBy((request, response) => {
    const [path = '/'] = (request.url ?? '/').split('?', 1);
    for (const [name, value] of Object.entries(
      headersFor(path, { video, origin: `http://${request.headers.host ?? ''}` }),
    )) {
      response.setHeader(name, value);
    }
    send(request, response, () => {
      response.writeHead(404).end('Not found');
    });
  });
}

/** Moves the map of a dated embed of Ghent, and expects all it asked for to be files of its version. @param home where these are */
export async function expectOwnFiles(
  page: Page,
  asked: readonly string[],
  home: string,
): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Ghent', exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await page.locator('html[data-ready~="engine"]').waitFor();
  expect(asked.filter((path) => !path.startsWith(home))).toEqual([]);
  expect(asked).toContain(`${home}data/core.json`);
  expect(asked).toContain(`${home}map/europe.pmtiles`);
}
