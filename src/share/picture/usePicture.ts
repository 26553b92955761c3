import { queryOptions, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { asksYears } from '../../atlas/filter';
import { searchingQuery, searchQuery, summariesQuery } from '../../atlas/searchQueries';
import { useI18n } from '../../i18n/I18n';
import type { GroundPlace } from '../../map/ground/ground';
import { groundQuery } from '../../map/ground/groundQuery';
import { outlineQuery } from '../../map/outlineQuery';
import { resultOf } from '../result';
import type { ShareTarget } from '../shareTarget';
import { drawPicture } from './draw';
import { fontStyles } from './fontStyles';
import { pictureShapes, type PictureShape } from './shapes';

const fontsQuery = (text: string) =>
  queryOptions({
    queryKey: ['fonts', text],
    staleTime: Infinity,
    retry: 1,
    queryFn: () => fontStyles(text),
  });

export interface Drawing {
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
  const { data: code } = useQuery({ ...searchingQuery, enabled: asked });
  const outline = useQuery(outlineQuery);
  const { data: ground = bare, isPending } = useQuery(groundQuery);
  const input = useMemo(() => {
    if (outline.data === undefined || isPending || (asked && !code)) return null;
    const result = resultOf(view, atlas, i18n, { ...code, index, records });
    const land = { outline: outline.data, ground };
    return { view, atlas, result, i18n, ...land, size: pictureShapes[shape], theme };
  }, [
    view,
    atlas,
    i18n,
    asked,
    code,
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
    return { svg, whole };
  }, [input, svg, fonts.data]);
  return { drawing, failed: outline.isError || fonts.isError };
}
