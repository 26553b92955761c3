import type { Translator } from '../../i18n/translator';
import { formatView } from '../../view/codec';
import { withoutEmbedding } from '../../view/embedding';
import { paths } from '../../view/paths';
import { defaultView, type View } from '../../view/view';
import type { PictureAbout } from './pngText';
import type { PictureWords } from './words';

/** Of the atlas, which has its own title and shows all of Europe. */
const { area, heading } = defaultView;

/** What a view's picture says of itself inside its file. @param origin of the site; '' where it is not known */
export function aboutPicture(
  words: PictureWords,
  view: View,
  i18n: Translator,
  origin: string,
): PictureAbout {
  const path = i18n.path(paths.home) + formatView({ ...withoutEmbedding(view), area, heading });
  return {
    title: words.title,
    description: words.sentence || words.title,
    source: words.source,
    address: origin === '' ? '' : origin + path,
    language: words.language,
  };
}
