import { glyphShape } from '../markShapes';
import { MarkShapes } from '../Mark';
import styles from './coloring.module.css';
import { cityColor, cityColors, glyphs, type ColorBy, type Coloring } from './colors';

/** How marks look that are coloured by something of the city as a whole. */
export function coloringBy(by: ColorBy): Coloring {
  return {
    by,
    of: (city) => cityColor(by, city),
    className: (color) => styles[color],
    plain: styles.plain,
    Glyphs,
  };
}

/** The glyph of each colour once; marks refer to it as `#h` and its name. */
function Glyphs() {
  return cityColors.map((color) => (
    <g key={color} id={`h${color}`} className={styles.onMap}>
      <MarkShapes shapes={[glyphShape(glyphs[color])]} />
    </g>
  ));
}
