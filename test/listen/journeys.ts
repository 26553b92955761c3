/** Something that the reader, or the speaker in the hall, does. */
export type Step = (
  | /** A key as xdotool names it. `until`: pressed again until this is heard, at most `most` times. */
    { press: string; times?: number; until?: RegExp; most?: number }
  | { type: string }
  /** A speaker shows a view in the room `listen`. */
  | { show: string }
) & {
  /** Listened for, where it comes late. */
  hear?: RegExp;
};

export interface Journey {
  id: string;
  /** Where it begins: a path of the site. */
  path: string;
  steps: readonly Step[];
  /** Each is heard at least once. */
  required: readonly RegExp[];
  /** None is ever heard. */
  forbidden: readonly RegExp[];
  /** May be heard again and again within a step: whatever else is, is named as a repeat. */
  allowed: readonly RegExp[];
}

/** What Orca says of modes and of where the focus is, whatever the page. */
const ofOrca = [/^(?:Focus|Browse) mode/, /^Loading/, /^Finished loading/, /^Page has/, /landmark/];
/** The atlas without filters: false wherever something else is asked. */
const whole = /^\d+ cities in \d+ countries, [\d,]+ records/;

/** The twelve journeys of the audit of 28 November 2026, by keys alone. */
export const journeys: readonly Journey[] = [
  {
    id: 'opening',
    path: '/',
    steps: [{ press: 'Tab' }, { press: 'h', times: 4 }],
    required: [/City Innovation Atlas/, /Skip to content/, /heading level 1/, /heading level 2/],
    forbidden: [/^status ?bar\.?$/],
    allowed: ofOrca,
  },
  {
    id: 'search',
    path: '/',
    steps: [
      { press: 'Tab', until: /^(?:leaving.*)?Search .*(?:entry|combo box)/, most: 30 },
      { type: 'Gdansk', hear: /matches “Gdansk”/ },
    ],
    required: [/^1 of \d+ cities in 1 country matches “Gdansk”/],
    // Nothing is known of suggestions until the search is here.
    forbidden: [/matches? “(?:G|Gd|Gda|Gdan|Gdans)”/, /^No suggestions/],
    allowed: ofOrca,
  },
  {
    id: 'filters',
    path: '/',
    steps: [
      { press: 'k', until: /^Citizens’ assembly or panel link/, most: 60 },
      { press: 'Return', hear: /have a citizens/ },
      { press: 'b', until: /^More filters/, most: 12 },
      { press: 'Return', hear: /expanded/ },
      { press: 'b', until: /^Status.* collapsed/, most: 12 },
      { press: 'Return', hear: /expanded/ },
      { press: 'Tab', until: /check box/, most: 12 },
      { press: 'space' },
    ],
    required: [
      /cities in \d+ countries have a citizens’ assembly or panel on record/,
      /expanded/,
      /check box checked|^checked/,
    ],
    forbidden: [/^status ?bar\.?$/],
    allowed: ofOrca,
  },
  {
    id: 'map',
    path: '/?practice=citizens-assembly&challenge=climate',
    steps: [
      { press: 'ctrl+End' },
      { press: 'shift+Tab', until: /not selected|, \d+ records?\.$/, most: 16 },
      { press: 'Right' },
      { press: 'End' },
      { press: 'g' },
      { press: 'plus' },
    ],
    required: [/, Poland, \d+ records?/],
    forbidden: [whole],
    allowed: ofOrca,
  },
  {
    id: 'city',
    path: '/?city=gdansk',
    steps: [
      { press: 'h', times: 5 },
      { press: 'Down', times: 3 },
    ],
    required: [/Gdańsk/, /heading level [23]/],
    forbidden: [/[a-z]\d+ records?\b/],
    allowed: ofOrca,
  },
  {
    id: 'compare',
    path: '/compare/?cities=ghent,gdansk',
    steps: [{ press: 't' }, { press: 'alt+shift+Down', times: 3 }],
    required: [/Ghent and Gdańsk, practice by practice/],
    forbidden: [/^No city chosen/],
    allowed: ofOrca,
  },
  {
    id: 'table',
    path: '/?show=table',
    steps: [{ press: 'b', until: /^Population/, most: 40 }, { press: 'Return' }],
    required: [/Population/, /sorted|Sorted/],
    forbidden: [],
    allowed: ofOrca,
  },
  {
    id: 'chart',
    path: '/?show=charts',
    steps: [
      { press: 'Tab', until: /^To the cities/, most: 6 },
      { press: 'Return', hear: /heading|Years/ },
      { press: 'h', until: /Records by first year/, most: 40 },
      { press: 'Down', times: 6 },
    ],
    required: [/Records by first year/, /\d{4}: \d+ records?/],
    forbidden: [],
    allowed: ofOrca,
  },
  {
    id: 'groups',
    path: '/?show=piles&group=capability',
    steps: [
      { press: 'Tab', until: /^To the cities/, most: 6 },
      { press: 'Return' },
      { press: 'Tab', until: /List with \d+ items/, most: 24 },
      { press: 'Right', times: 2 },
    ],
    required: [/Leadership: \d+ cities/, /[A-Z].*, [A-Z].*, \d+ records?\./],
    forbidden: [],
    allowed: ofOrca,
  },
  {
    id: 'follow',
    path: '/event/follow/?room=listen',
    steps: [
      { show: '?practice=living-lab', hear: /living lab/ },
      { show: '?city=ghent', hear: /Ghent/ },
    ],
    required: [/have a living lab or testbed on record/, /Ghent/],
    forbidden: [/List with \d+ items/],
    allowed: ofOrca,
  },
  {
    id: 'share',
    path: '/',
    steps: [
      { press: 'b', until: /^Share/, most: 40 },
      { press: 'Return' },
      { press: 'Tab', until: /Copy link/, most: 8 },
      { press: 'Return', hear: /Copied/ },
    ],
    required: [/Copy link/, /^Copied\./],
    forbidden: [/^banner/],
    allowed: ofOrca,
  },
  {
    id: 'tour',
    path: '/event/tour/',
    steps: [
      { press: 'b', until: /^Next/, most: 30 },
      { press: 'Return', hear: /^Stop/ },
    ],
    required: [/^Stop [2-9] of \d+/],
    forbidden: [/List with \d+ items/, /^Focus mode/],
    allowed: ofOrca,
  },
];
