import type { Atlas } from '../atlas/model';
import type { Translator } from '../i18n/translator';
import type { OwnWords } from '../share/picture/words';
import { defaultView, type View } from '../view/view';
import type { Insight } from './insights';

/** An insight as a picture: the map that shows it, and what stands beside it. */
export interface InsightPicture {
  view: View;
  own: OwnWords;
}

/** What the picture of an insight is drawn from; with messages of `insights`. @param theme of the picture */
export function pictureOf(
  { id, view, values }: Insight,
  { t }: Translator,
  theme: 'light' | 'dark' = 'light',
): InsightPicture {
  const own = { title: t(`insight.${id}`, values), caution: t(`insight.${id}.caution`, values) };
  return { view: { ...defaultView, ...view, theme, show: 'map' }, own };
}

/** The name of such a picture's file, without its ending. @param shape by its name in addresses */
export function fileOf({ id }: Insight, atlas: Atlas, shape: string, i18n: Translator): string {
  return `city-innovation-atlas-${atlas.version}-${id}-${shape}-${i18n.language}`;
}
