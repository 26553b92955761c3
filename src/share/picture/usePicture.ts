import { queryOptions, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { asksYears } from '../../atlas/filter';
import { searchingQuery, searchQuery, summariesQuery } from '../../atlas/searchQueries';
import { useI18n } from '../../i18n/I18n';
import type { GroundPlace } from '../../map/ground/ground';
import { countryIn } from '../../map/area/area';
import { landQuery } from '../../map/area/landQuery';
import { groundQuery } from '../../map/ground/groundQuery';
import { outlineQuery } from '../../map/outlineQuery';
import { resultOf } from '../result';
import type { ShareTarget } from '../shareTarget';
import { aboutPicture } from './about';
import { drawPicture } from './draw';
import { fontStyles } from './fontStyles';
import type { PictureAbout } from './pngText';
import { pictureShapes, type PictureShape } from './shapes';
import { pictureWords } from './words';

/** The typeface of a text, for pixels. */
export const fontsQuery = (text: string) =>
  queryOptions({
    queryKey: ['fonts', text],
    staleTime: Infinity,
    retry: 1,
    queryFn: () => fontStyles(text),
  });

export interface Drawing {
  /** What its file says of itself. */
  about: PictureAbout;
  /** For programs: text names its typeface. */
  svg: string;
  /** For pixels: the typeface is in it; null until it is here. */
  whole: string | null;
}

/** A map without names of countries. */
const bare: readonly GroundPlace[] = [];

/** The picture of what is shared; null until the land is here. `failed` if a part cannot be had. */
export function usePicture(
  subject: Pick<ShareTarget, 'atlas' | 'view'>,
  shape: PictureShape,
  theme: 'light' | 'dark',
) {
  const i18n = useI18n();
  const { atlas, view } = subject;
  const { data: index } = useQuery({ ...searchQuery, enabled: view.q !== '' });
  const { data: records } = useQuery({ ...summariesQuery, enabled: view.q !== '' });
  const asked = view.q !== '' || asksYears(view);
  const { data: search } = useQuery({ ...searchingQuery, enabled: asked });
  const outline = useQuery(outlineQuery);
  const { data: ground = bare, isPending } = useQuery(groundQuery);
  const code = countryIn(view);
  const { data: own, isLoading } = useQuery({ ...landQuery(code ?? ''), enabled: code !== null });
  const input = useMemo(() => {
    if (outline.data === undefined || isPending || isLoading || (asked && !search)) return null;
    const result = resultOf(view, atlas, i18n, { ...search, index, records });
    const land = { outline: outline.data, ground, land: own };
    return { view, atlas, result, i18n, ...land, size: pictureShapes[shape], theme };
  }, [
    view,
    atlas,
    i18n,
    asked,
    search,
    own,
    isLoading,
    index,
    records,
    outline.data,
    ground,
    isPending,
    shape,
    theme,
  ]);
  const svg = useMemo(() => input && drawPicture(input), [input]);
  const letters = useMemo(() => [...new Set(svg ?? '')].sort().join(''), [svg]);
  const fonts = useQuery({ ...fontsQuery(letters), enabled: svg !== null });
  const drawing = useMemo((): Drawing | null => {
    if (!input || svg === null) return null;
    const whole = fonts.data === undefined ? null : drawPicture({ ...input, fonts: fonts.data });
    const words = pictureWords(input.view, input.atlas, input.result, i18n);
    return { svg, whole, about: aboutPicture(words, input.view, i18n, location.origin) };
  }, [input, svg, fonts.data, i18n]);
  return { drawing, failed: outline.isError || fonts.isError };
}
