import type { Messages } from '@lingui/core';
import type { Language } from './languages';
import type about from './messages/en/about.json';
import type alone from './messages/en/alone.json';
import type answers from './messages/en/answers.json';
import type app from './messages/en/app.json';
import type brief from './messages/en/brief.json';
import type cases from './messages/en/cases.json';
import type charts from './messages/en/charts.json';
import type check from './messages/en/check.json';
import type cities from './messages/en/cities.json';
import type city from './messages/en/city.json';
import type compare from './messages/en/compare.json';
import type correct from './messages/en/correct.json';
import type cues from './messages/en/cues.json';
import type data from './messages/en/data.json';
import type definitions from './messages/en/definitions.json';
import type desk from './messages/en/desk.json';
import type embed from './messages/en/embed.json';
import type event from './messages/en/event.json';
import type examples from './messages/en/examples.json';
import type explore from './messages/en/explore.json';
import type filters from './messages/en/filters.json';
import type findings from './messages/en/findings.json';
import type framed from './messages/en/framed.json';
import type ground from './messages/en/ground.json';
import type groups from './messages/en/groups.json';
import type hall from './messages/en/hall.json';
import type head from './messages/en/head.json';
import type host from './messages/en/host.json';
import type insights from './messages/en/insights.json';
import type live from './messages/en/live.json';
import type map from './messages/en/map.json';
import type piles from './messages/en/piles.json';
import type missing from './messages/en/missing.json';
import type offline from './messages/en/offline.json';
import type offer from './messages/en/offer.json';
import type near from './messages/en/near.json';
import type news from './messages/en/news.json';
import type places from './messages/en/places.json';
import type practice from './messages/en/practice.json';
import type practices from './messages/en/practices.json';
import type press from './messages/en/press.json';
import type quote from './messages/en/quote.json';
import type reading from './messages/en/reading.json';
import type records from './messages/en/records.json';
import type search from './messages/en/search.json';
import type send from './messages/en/send.json';
import type site from './messages/en/site.json';
import type sought from './messages/en/sought.json';
import type share from './messages/en/share.json';
import type similar from './messages/en/similar.json';
import type stops from './messages/en/stops.json';
import type survey from './messages/en/survey.json';
import type tour from './messages/en/tour.json';
import type talk from './messages/en/talk.json';
import type table from './messages/en/table.json';
import type tones from './messages/en/tones.json';
import type transcript from './messages/en/transcript.json';
import type update from './messages/en/update.json';
import type words from './messages/en/words.json';
import { importMessages } from 'virtual:messages';

/** A catalogue per namespace, so that a page brings only the words it says. `app` is what the framed page says as well, `site` what stands around every other page, `words` are the dataset's own, `definitions` what they mean, `places` what cities are called where that is not their English name, `search` what is said of a search, `sought` what else readers call things when they search: never shown. */
interface Namespaces {
  about: typeof about;
  alone: typeof alone;
  answers: typeof answers;
  app: typeof app;
  brief: typeof brief;
  cases: typeof cases;
  charts: typeof charts;
  check: typeof check;
  cities: typeof cities;
  city: typeof city;
  compare: typeof compare;
  correct: typeof correct;
  cues: typeof cues;
  data: typeof data;
  definitions: typeof definitions;
  desk: typeof desk;
  embed: typeof embed;
  event: typeof event;
  examples: typeof examples;
  explore: typeof explore;
  filters: typeof filters;
  findings: typeof findings;
  framed: typeof framed;
  ground: typeof ground;
  groups: typeof groups;
  hall: typeof hall;
  head: typeof head;
  host: typeof host;
  insights: typeof insights;
  live: typeof live;
  map: typeof map;
  piles: typeof piles;
  missing: typeof missing;
  near: typeof near;
  news: typeof news;
  offer: typeof offer;
  offline: typeof offline;
  places: typeof places;
  practice: typeof practice;
  practices: typeof practices;
  press: typeof press;
  quote: typeof quote;
  reading: typeof reading;
  records: typeof records;
  search: typeof search;
  send: typeof send;
  share: typeof share;
  site: typeof site;
  similar: typeof similar;
  sought: typeof sought;
  stops: typeof stops;
  survey: typeof survey;
  table: typeof table;
  talk: typeof talk;
  tones: typeof tones;
  tour: typeof tour;
  transcript: typeof transcript;
  update: typeof update;
  words: typeof words;
}
export type Namespace = keyof Namespaces;
export type MessageId = { [N in Namespace]: keyof Namespaces[N] }[Namespace] & string;

/** The messages of namespaces in a language; English stands where it has none. Rejects if a catalogue does not come. */
export async function loadMessages(
  language: Language,
  namespaces: readonly Namespace[],
): Promise<Messages> {
  const parts = await Promise.all(
    namespaces.map(async (namespace) => (await importMessages(language, namespace)).default),
  );
  return Object.assign({}, ...parts);
}
