import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Hub } from '../../server/hub';

/** The hub of `npm start` in a process of its own, so that its memory can be read; tells its port. */
const hub = new Hub(process.argv[2] ?? '');
const server = createServer((request, response) => {
  if (!hub.handle(request, response)) response.writeHead(404).end();
});
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
