import { glyphs } from '../../map/colorBy/colors';
import { widthOf } from '../../map/letterWidth';
import { fullProfile, markShapes, outsideDot, presence } from '../../map/markShapes';
import type { Palette } from '../../map/palette';
import type { Layout } from './layout';
import { wrap } from './lines';
import type { MarkWriter } from './MarkWriter';
import type { PictureWords } from './words';
import { element, escapeXml, short } from './xml';

interface Entry {
  mark: string;
  text: string;
}

/** What marks tell, and what their colours stand for where those are others. */
export function legendEntries({ key, colors, out }: PictureWords, marks: MarkWriter) {
  // Where colours stand for something else, marks are told apart by their shape alone.
  const plain = colors.length > 0 ? ({ color: 'ink2' } as const) : null;
  const colored = colors.map(({ color, label }) => ({
    mark: marks.write(markShapes(presence(fullProfile), { color, glyph: glyphs[color] })),
    text: label,
  }));
  const told = key.entries.map(({ look, label }) => ({
    mark: marks.write(markShapes(look, plain)),
    text: label,
  }));
  const outside = out === '' ? [] : [{ mark: marks.write([outsideDot]), text: out }];
  const groups: readonly (readonly Entry[])[] = [colored, [...told, ...outside]];
  return groups.filter(({ length }) => length > 0);
}

/** The legend as markup from y = 0 down, with its height. */
export function legendOf(words: PictureWords, layout: Layout, palette: Palette, marks: MarkWriter) {
  const { text: size, measure, padding, form } = layout;
  const line = size * 1.62;
  const mark = { scale: size / 16, width: size * 1.7 };
  const gap = size * 1.1;
  let x = 0;
  let y = 0;
  const parts: string[] = [];
  const sentence = (text: string, fill: string) => {
    for (const part of wrap(text, measure, { size: layout.small })) {
      y += layout.small * 1.4;
      const where = { x: padding, y, 'font-size': layout.small, fill };
      parts.push(element('text', where, escapeXml(part)));
    }
  };
  sentence(words.key.title, palette.ink);
  y += layout.small * 0.5;
  for (const group of legendEntries(words, marks)) {
    const widths = group.map(({ text }) => mark.width + widthOf(text, { size }) + gap);
    // Beside the map they stand below one another, in two columns where these are narrow enough.
    const widest = Math.max(...widths);
    const column = form === 'beside' ? widest : 0;
    group.forEach(({ mark: shape, text }, at) => {
      const width = Math.max(column, widths[at] ?? 0);
      if (x > 0 && x + width - gap > measure) [x, y] = [0, y + line];
      const middle = y + line / 2;
      const left = padding + x;
      const spot = `translate(${short(left + size * 0.62)} ${short(middle)}) scale(${mark.scale})`;
      const where = { x: left + mark.width, y: middle, dy: '0.36em', fill: palette.ink };
      parts.push(element('g', { transform: spot }, shape), element('text', where, escapeXml(text)));
      x += width;
    });
    [x, y] = [0, y + line];
  }
  if (words.key.caution !== '') sentence(words.key.caution, palette.ink2);
  return { markup: element('g', { 'font-size': size }, parts.join('')), height: y };
}
