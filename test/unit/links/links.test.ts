import { readFile, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createSocketServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from 'vitest';
import { askAddress, HostGate, retryAfter, type AskOptions } from '../../../tools/links/ask';
import { checkLinks, inTurns, type LinksOptions } from '../../../tools/links/run';
import { folderWith, good, run } from '../compile/folder';

/** What the server was asked, in order, and how much of it at once. */
let asked: string[] = [];
let atOnce = { now: 0, most: 0 };
let waited: number[] = [];
let busy = 0;

/** A server that does all of it badly. */
function behave(request: IncomingMessage, response: ServerResponse): void {
  const { method = '', url = '/' } = request;
  asked.push(`${method} ${url}`);
  atOnce.now += 1;
  atOnce.most = Math.max(atOnce.most, atOnce.now);
  response.on('close', () => (atOnce.now -= 1));
  const end = (status: number, headers: Record<string, string> = {}) =>
    response.writeHead(status, headers).end();
  switch (url) {
    case '/slow':
      return; // never
    case '/gone':
      return void end(404);
    case '/no-head':
      return void end(method === 'HEAD' ? 405 : 200);
    case '/head-lies':
      return void end(method === 'HEAD' ? 404 : 200);
    case '/head-closes':
      return method === 'HEAD' ? void request.socket.destroy() : void end(200);
    case '/closes':
      return void request.socket.destroy();
    case '/forbidden':
      return void end(403);
    case '/busy':
      busy += 1;
      return void (busy < 3 ? end(429, { 'Retry-After': '7' }) : end(200));
    case '/always-busy':
      return void end(503, { 'Retry-After': '5' });
    case '/back-in-a-day':
      return void end(429, { 'Retry-After': '86400' });
    case '/circle':
      return void end(302, { Location: '/circle' });
    case '/moved':
      return void end(301, { Location: '/moved-again' });
    case '/moved-again':
      return void end(308, { Location: '/here' });
    case '/for-now':
      return void end(302, { Location: '/here' });
    case '/to-script':
      return void end(301, { Location: 'javascript:alert(1)' });
    case '/endless':
      if (method === 'HEAD') return void end(405);
      response.writeHead(200);
      return void response.write('x'.repeat(100_000));
    case '/broken':
      return void end(500);
    default:
      return void end(200);
  }
}

let server: Server;
let site = '';
const bytes = createSocketServer((socket) => {
  socket.on('error', () => undefined);
  socket.end('\u0000\u0001 not HTTP at all\r\n\r\n');
});
let wrongBytes = '';

const listen = async (one: Server | typeof bytes) => {
  await new Promise<void>((done) => one.listen(0, '127.0.0.1', done));
  return `http://127.0.0.1:${(one.address() as AddressInfo).port}`;
};

beforeAll(async () => {
  server = createServer(behave);
  site = await listen(server);
  wrongBytes = await listen(bytes);
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
  bytes.close();
});
beforeEach(() => {
  [asked, waited, busy] = [[], [], 0];
  atOnce = { now: 0, most: 0 };
});

const options: AskOptions = {
  userAgent: 'test',
  // Only what never answers may meet it, also on a busy machine.
  timeout: 20_000,
  pause: 0,
  wait: async (ms) => {
    if (ms > 0) waited.push(ms);
    return Promise.resolve();
  },
  now: () => Date.UTC(2027, 2, 4),
};
const ask = (path: string) =>
  askAddress(new HostGate(), site + path, {
    ...options,
    ...(path === '/slow' && { timeout: 200 }),
  });

describe('an address', () => {
  it.each([
    ['/here', '200', false],
    ['/gone', '404', true],
    ['/broken', '500', true],
    ['/no-head', '200', false],
    ['/head-lies', '200', false],
    ['/head-closes', '200', false],
    ['/closes', 'closed', true],
    ['/slow', 'timeout', true],
    ['/forbidden', '403', false],
    ['/circle', 'a circle', true],
    ['/to-script', 'leads nowhere', true],
    ['/endless', '200', false],
    ['/for-now', '200', false],
  ])('%s answers %s', async (path, answer, failed) => {
    expect(await ask(path)).toEqual({ answer, failed, moved: null });
  });

  it('is told where it moved, if it did for good', async () => {
    expect(await ask('/moved')).toEqual({ answer: '200', failed: false, moved: `${site}/here` });
  });

  it('is asked by HEAD, and by GET only where that is no answer', async () => {
    await ask('/here');
    await ask('/gone');
    expect(asked).toEqual(['HEAD /here', 'HEAD /gone', 'GET /gone']);
  });

  it('that is busy is asked again when it says, and not for ever', async () => {
    expect(await ask('/busy')).toMatchObject({ answer: '200' });
    expect(waited).toEqual([7_000, 7_000]);
    expect(await ask('/always-busy')).toEqual({ answer: '503', failed: false, moved: null });
    expect(asked.filter((one) => one.endsWith('/always-busy'))).toHaveLength(3);
  });

  it('that wants a day of peace has it', async () => {
    expect(await ask('/back-in-a-day')).toMatchObject({ answer: '429', failed: false });
    expect([asked.length, waited]).toEqual([1, []]);
  });

  it('whose host speaks no HTTP, or is not there, has a reason', async () => {
    const gate = new HostGate();
    expect(await askAddress(gate, wrongBytes, options)).toMatchObject({ answer: 'not HTTP' });
    const free = createServer();
    const nobody = await listen(free);
    await new Promise((done) => free.close(done));
    expect(await askAddress(gate, nobody, options)).toMatchObject({ answer: 'refused' });
  });
});

it('a time to come back is read as seconds, as a day, or grows', () => {
  const now = Date.UTC(2027, 2, 4);
  expect(retryAfter('30', 0, now)).toBe(30_000);
  expect(retryAfter('Thu, 04 Mar 2027 00:01:00 GMT', 0, now)).toBe(60_000);
  expect(retryAfter('Wed, 03 Mar 2027 00:00:00 GMT', 0, now)).toBe(0);
  expect([retryAfter('soon', 0, now), retryAfter(null, 2, now)]).toEqual([2_000, 8_000]);
});

it('hosts are asked in turns', () => {
  const [a1, a2, b1] = ['https://a.example/1', 'https://a.example/2', 'https://b.example/1'];
  expect(inTurns([a1, a2, b1])).toEqual([a1, b1, a2]);
});

/** The small dataset with addresses of the server. */
const tables = (about: string, study: string) => ({
  'sources.csv': good['sources.csv']
    .replace('https://example.org/plan', `${site}/here`)
    .replace('https://example.org/page', site + about),
  'case-studies.csv': good['case-studies.csv'].replace('https://example.org/case', site + study),
});
const check = (dir: string, more: Partial<LinksOptions> = {}) =>
  checkLinks({
    ...options,
    dir,
    today: '2027-03-04',
    days: 7,
    parallel: 4,
    progress: () => undefined,
    ...more,
  });
const rows = async (dir: string): Promise<Record<string, string>[]> =>
  parse(await readFile(join(dir, 'links.csv'), 'utf8'), { columns: true });

describe('the table', () => {
  test('has the last answer of every address, one at a time from a host', async () => {
    const dir = await folderWith(tables('/gone', '/moved'));
    expect(await check(dir)).toBe(true);
    const day = { checked: '2027-03-04' };
    expect(await rows(dir)).toEqual([
      { address: `${site}/gone`, answer: '404', ...day, failed: '1', moved: '' },
      { address: `${site}/here`, answer: '200', ...day, failed: '0', moved: '' },
      { address: `${site}/moved`, answer: '200', ...day, failed: '0', moved: `${site}/here` },
    ]);
    expect(atOnce.most).toBe(1);
  });

  test('goes on after a stop, and does not ask again what it knows', async () => {
    const dir = await folderWith(tables('/gone', '/moved'));
    const stop = new AbortController();
    const progress = () => stop.abort();
    expect(await check(dir, { progress, signal: stop.signal, parallel: 1 })).toBe(false);
    expect(await rows(dir)).toHaveLength(1);
    asked = [];
    expect(await check(dir)).toBe(true);
    expect(await rows(dir)).toHaveLength(3);
    asked = [];
    await check(dir);
    expect(asked).toEqual([]);
  });

  test('counts days of failure in a row, and forgets them with the first answer', async () => {
    const dir = await folderWith(tables('/gone', '/here'));
    const failed = async () =>
      (await rows(dir)).find(({ address }) => address === `${site}/gone`)?.['failed'];
    await check(dir, { days: 0 });
    await check(dir, { days: 0 });
    expect(await failed()).toBe('1');
    await check(dir, { days: 0, today: '2027-03-12' });
    expect(await failed()).toBe('2');
    const text = await readFile(join(dir, 'links.csv'), 'utf8');
    await writeFile(join(dir, 'links.csv'), text.replaceAll('/gone', '/later'));
    await writeFile(join(dir, 'sources.csv'), tables('/later', '/here')['sources.csv']);
    await check(dir, { days: 0, today: '2027-03-20' });
    expect((await rows(dir)).map((row) => row['failed'])).toEqual(['0', '0']);
  });

  test('says on the pages what has failed on two days, and nothing before', async () => {
    const dir = await folderWith(tables('/gone', '/here'));
    const gone = async () => String((await run(dir)).files.get('data/city/ghent.json'));
    const before = await gone();
    await check(dir);
    expect(await gone()).not.toContain('"gone"');
    await check(dir, { today: '2027-03-12' });
    expect(await gone()).toContain('"gone":"2027-03-12"');
    expect(before).not.toContain('"gone"');
  });
});
