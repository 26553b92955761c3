import { fold } from '../../atlas/fold';

/** Why a column is left out, as the report says it. */
export type Personal =
  | 'name'
  | 'e-mail'
  | 'phone'
  | 'address of a device'
  | 'id or token'
  | 'time'
  | 'place'
  | 'free text';

const byName: readonly (readonly [Personal, RegExp])[] = [
  ['e-mail', /e-?mail|courriel/],
  ['phone', /phone|telephone|mobile number/],
  ['address of a device', /\bip\b|ip ?address/],
  [
    'name',
    /(first|last|family|sur|full|your|contact|respondent)[ _-]?name|^nom\b|prenom|recipient/,
  ],
  [
    'id or token',
    /respondent[ _]?id|response[ _]?id|collector|token|external ?(data|ref)|custom ?data|^id$|seed/,
  ],
  ['time', /date|started|start ?time|end ?time|submit|duration|recorded|last ?page|modified/],
  ['place', /latitude|longitude|location/],
];

const byValue: readonly (readonly [Personal, RegExp])[] = [
  ['e-mail', /^[^\s@]+@[^\s@]+\.[a-z]{2,}$/i],
  ['address of a device', /^(\d{1,3}\.){3}\d{1,3}$|^[0-9a-f]*:[0-9a-f:]{4,}$/i],
  ['phone', /^\+?[\d\s().-]{8,}$/],
  ['time', /^\d{4}-\d\d-\d\d|^\d{1,2}[./]\d{1,2}[./]\d{2,4}/],
];

/** Whether a column seems to hold what tells of a person, by its name and some of its values; null if not. */
export function personalIn(name: string, values: readonly string[]): Personal | null {
  const named = byName.find(([, pattern]) => pattern.test(fold(name)));
  if (named) return named[0];
  const filled = values.filter((value) => value !== '');
  if (filled.length === 0) return null;
  const held = byValue.find(
    ([, pattern]) => filled.filter((value) => pattern.test(value)).length > filled.length / 2,
  );
  if (held) return held[0];
  const long = filled.filter((value) => value.length > 60).length > filled.length / 4;
  const own = new Set(filled).size > 12 && new Set(filled).size > filled.length * 0.7;
  return long || own ? 'free text' : null;
}
