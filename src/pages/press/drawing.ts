import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { indexOf } from '../../atlas/facets';
import type { Atlas } from '../../atlas/model';
import type { Translator } from '../../i18n/translator';
import type { Insight } from '../../insights/insights';
import { fileOf, pictureOf } from '../../insights/picture';
import { groundQuery } from '../../map/ground/groundQuery';
import { outlineQuery } from '../../map/outlineQuery';
import { aboutPicture } from '../../share/picture/about';
import { drawPicture } from '../../share/picture/draw';
import type { PictureAbout } from '../../share/picture/pngText';
import { dotsOf, pictureShapes, scalesOf, type PictureShape } from '../../share/picture/shapes';
import { dataAddress, describedPng, toPng } from '../../share/picture/toPng';
import { fontsQuery } from '../../share/picture/usePicture';
import { pictureWords } from '../../share/picture/words';

/** An insight's picture, drawn. */
export interface Drawn {
  /** The name of its file, without its ending. */
  name: string;
  about: PictureAbout;
  /** For programs: text names its typeface. */
  svg: string;
  /** For pixels: the typeface is in it. */
  whole: string;
}

export interface Asked {
  insight: Insight;
  shape: PictureShape;
  theme: 'light' | 'dark';
}

/** A still picture needs no more dots than a screen has twice; on paper its size is what it is. */
const times = 2;

/** The picture of an insight. Its land, names and typeface are fetched once for all. Rejects where a part cannot be had. */
export const drawingQuery = (
  { insight, shape, theme }: Asked,
  atlas: Atlas,
  i18n: Translator,
  client: QueryClient,
) =>
  queryOptions({
    queryKey: ['press', insight.id, shape, theme, i18n.language, atlas.version],
    staleTime: Infinity,
    retry: 1,
    queryFn: async (): Promise<Drawn> => {
      const { view, own } = pictureOf(insight, i18n, theme);
      const result = indexOf(atlas).run(view);
      const [outline, ground] = await Promise.all([
        client.fetchQuery(outlineQuery),
        // Without names of countries and seas nothing else is missing.
        client.fetchQuery(groundQuery).catch(() => []),
      ]);
      const size = pictureShapes[shape];
      const input = { view, atlas, result, i18n, outline, ground, size, theme, own };
      const svg = drawPicture(input);
      const letters = [...new Set(svg)].sort().join('');
      const fonts = await client.fetchQuery(fontsQuery(letters));
      const words = pictureWords(view, atlas, result, i18n, own);
      return {
        name: fileOf(insight, atlas, shape, i18n),
        about: aboutPicture(words, view, i18n, location.origin),
        svg,
        whole: drawPicture({ ...input, fonts }),
      };
    },
  });

/** Pixels that the longer side of a thumbnail has. */
const longest = 1100;

/** The address of a small picture in pixels: twelve large drawings would be drawn again at every scroll. */
export const thumbnailQuery = (...given: Parameters<typeof drawingQuery>) => {
  const [{ shape }, , , client] = given;
  const asked = drawingQuery(...given);
  const { width, height } = pictureShapes[shape];
  const scale = Math.min(1, longest / Math.max(width, height));
  return queryOptions({
    queryKey: [...asked.queryKey, 'thumbnail'],
    staleTime: Infinity,
    retry: 1,
    queryFn: async () => {
      const { whole } = await client.fetchQuery(asked);
      return dataAddress(await toPng(whole, Math.round(width * scale), Math.round(height * scale)));
    },
  });
};

/** The picture in pixels, with what it is inside. Rejects where the browser draws none. */
export async function pngOf({ whole, about }: Drawn, shape: PictureShape): Promise<Blob> {
  const { width, height } = pictureShapes[shape];
  const scale = scalesOf(shape).find((one) => one === times) ?? 1;
  return describedPng(
    whole,
    { width: width * scale, height: height * scale },
    about,
    dotsOf(shape),
  );
}
