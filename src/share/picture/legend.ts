import { capabilities, type Capability } from '../../atlas/schema';
import type { Palette } from '../../map/palette';
import { glyphs } from '../../map/colorBy/colors';
import {
  emptyProfile,
  fourPetals,
  markShapes,
  outsideDot,
  profileOfOne,
  type MarkOverride,
} from '../../map/markShapes';
import type { Layout } from './layout';
import { widthOf, wrap } from './letters';
import type { MarkWriter } from './MarkWriter';
import type { PictureWords } from './words';
import { element, escapeXml, short } from './xml';

interface Entry {
  mark: string;
  text: string;
}

/** Half a petal: a lone petal is moved by this to stand where a whole mark would. */
const half = 5;

/** A mark of one petal, in the middle of its place. */
function petal(
  capability: Capability,
  records: number,
  marks: MarkWriter,
  override: MarkOverride | null,
): string {
  const shapes = markShapes(profileOfOne(capability, records), override);
  const angle = ((shapes[0]?.turn ?? 0) * Math.PI) / 180;
  const x = -half * Math.sin(angle);
  const y = half * Math.cos(angle);
  const transform = `translate(${short(x)} ${short(y)})`;
  return element('g', { transform }, marks.write(shapes));
}

/** What petals stand for, and how much there is of it. */
function entries(words: PictureWords, marks: MarkWriter): readonly (readonly Entry[])[] {
  // Where colours stand for something else, petals are told apart by where they point alone.
  const plain = words.colors.length > 0 ? ({ color: 'ink2' } as const) : null;
  const colors = words.colors.map(({ color, label }) => ({
    mark: marks.write(markShapes(fourPetals, { color, glyph: glyphs[color] })),
    text: label,
  }));
  const out = words.out === '' ? [] : [{ mark: marks.write([outsideDot]), text: words.out }];
  const kinds = [
    capabilities.map((name) => ({
      mark: petal(name, 3, marks, plain),
      text: words.capabilities[name],
    })),
    words.steps.map((text, at) => ({ mark: petal('leadership', at + 1, marks, plain), text })),
    [{ mark: marks.write(markShapes(emptyProfile)), text: words.none }, ...out],
  ];
  return colors.length > 0 ? [colors, ...kinds] : kinds;
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
  entries(words, marks).forEach((group, place) => {
    const widths = group.map(({ text }) => mark.width + widthOf(text, { size }) + gap);
    // In a column the capabilities stand below one another.
    const column = place === 0 && form === 'beside' ? Math.max(...widths) : 0;
    if (form === 'beside' && x > 0) [x, y] = [0, y + line];
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
    if (place === 0) [x, y] = [0, y + line];
  });
  y += x > 0 ? line * 1.15 : 0;
  for (const text of wrap(words.caution, measure, { size: layout.small })) {
    y += layout.small * 1.4;
    const where = { x: padding, y, 'font-size': layout.small, fill: palette.ink2 };
    parts.push(element('text', where, escapeXml(text)));
  }
  return { markup: element('g', { 'font-size': size }, parts.join('')), height: y };
}
