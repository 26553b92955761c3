import { sizes, type Atlas } from '../../atlas/model';
import { labeller } from '../../atlas/sentence';
import type { Translator } from '../../i18n/translator';
import { nth, tonesOf, type Tone, type ToneBy } from './tones';

/** A tone and what it stands for. */
export interface ToneEntry {
  tone: Tone;
  label: string;
}

/** What the tones of a kind stand for, in the catalogue's order. */
export function toneEntries(by: ToneBy, atlas: Atlas, i18n: Translator): ToneEntry[] {
  if (by === 'recognition') {
    return tonesOf.recognition.map((tone, count) => ({
      tone,
      label: i18n.t('tones.recognition', { count }),
    }));
  }
  const label = labeller(atlas, i18n);
  const options = by === 'size' ? sizes : atlas.regions.map(({ id }) => id);
  return options.map((id, at) => ({ tone: nth(by, at), label: label(by, id) }));
}
