import { Work, type Ask } from './work';

/** The thread on which files are read, so that the page never stands still. */
const work = new Work();

addEventListener('message', ({ data }: MessageEvent<{ id: number; ask: Ask }>) => {
  const { id, ask } = data;
  void work
    .reply(ask, (share) => postMessage({ id, share }))
    .then((reply) => postMessage({ id, reply }));
});
