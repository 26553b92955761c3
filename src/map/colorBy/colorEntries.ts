import { sizes, type Atlas } from '../../atlas/model';
import { labeller } from '../../atlas/sentence';
import type { Translator } from '../../i18n/translator';
import { colorAt, colorsOf, type CityColor, type ColorBy } from './colors';

/** A colour and what it stands for. */
export interface ColorEntry {
  color: CityColor;
  label: string;
}

/** What the colours of a kind stand for, in the catalogue's order. */
export function colorEntries(by: ColorBy, atlas: Atlas, i18n: Translator): ColorEntry[] {
  if (by === 'recognition') {
    return colorsOf.recognition.map((color, count) => ({
      color,
      label: i18n.t('tones.recognition', { count }),
    }));
  }
  const label = labeller(atlas, i18n);
  const options = by === 'size' ? sizes : atlas.regions.map(({ id }) => id);
  return options.map((id, at) => ({ color: colorAt(by, at), label: label(by, id) }));
}
