import type { Messages } from '@lingui/core';
import type { Language } from './languages';
import type about from './messages/en/about.json';
import type app from './messages/en/app.json';
import type cases from './messages/en/cases.json';
import type city from './messages/en/city.json';
import type data from './messages/en/data.json';
import type event from './messages/en/event.json';
import type explore from './messages/en/explore.json';
import type map from './messages/en/map.json';
import type words from './messages/en/words.json';

/** A catalogue per room, so that a page brings only the words it says. `words` are the dataset's own. */
interface Rooms {
  about: typeof about;
  app: typeof app;
  cases: typeof cases;
  city: typeof city;
  data: typeof data;
  event: typeof event;
  explore: typeof explore;
  map: typeof map;
  words: typeof words;
}
export type Room = keyof Rooms;
export type MessageId = { [R in Room]: keyof Rooms[R] }[Room] & string;

/** Compiled from `messages/<language>/<room>.json` (ICU MessageFormat) by the build. */
const files = import.meta.glob<{ default: Messages }>('./messages/*/*.json');

/** @throws Error if a room has no catalogue in the language (a test asks for every one). */
export async function loadMessages(language: Language, rooms: readonly Room[]): Promise<Messages> {
  const parts = await Promise.all(
    rooms.map(async (room) => {
      const load = files[`./messages/${language}/${room}.json`];
      if (!load) throw new Error(`no messages for ${language}/${room}`);
      return (await load()).default;
    }),
  );
  return Object.assign({}, ...parts);
}
