import type { City } from '../atlas/model';
import { capabilities } from '../atlas/schema';
import { useColoring } from './colorBy/ColorByProvider';
import styles from './Mark.module.css';
import { markShapes, profileKey, type MarkColor, type MarkShape, type Profile } from './markShapes';

/** Colours that give way to the one of `--mark-color`, which a mark can have as a whole. */
const yielding: ReadonlySet<MarkColor> = new Set([...capabilities, 'lineStrong']);
const tokens: Partial<Record<MarkColor, string>> = { lineStrong: 'line-strong', ink2: 'ink-2' };

/** A colour as the page's style sheet has it: it follows the theme. */
function pageColor(color: MarkColor): string {
  const own = `var(--${tokens[color] ?? color})`;
  return yielding.has(color) ? `var(--mark-color,${own})` : own;
}

function transformOf({ turn, scale }: MarkShape): string | undefined {
  const parts = [turn > 0 && `rotate(${turn})`, scale < 1 && `scale(${scale})`].filter(Boolean);
  return parts.length > 0 ? parts.join('') : undefined;
}

/** The shapes of a mark around the origin, to be placed in an SVG of the page. */
export function MarkShapes({ shapes }: { shapes: readonly MarkShape[] }) {
  return shapes.map((shape) => {
    const { form, scale, fill, fillOpacity, stroke } = shape;
    const look = {
      ...form,
      transform: transformOf(shape),
      fill: pageColor(fill),
      ...(fillOpacity < 1 && { fillOpacity }),
      ...(stroke && {
        stroke: pageColor(stroke.color),
        strokeWidth: +(stroke.width / scale).toFixed(2),
        ...(stroke.isHalo && { paintOrder: 'stroke' }),
      }),
    };
    const key = `${fill} ${shape.turn}`;
    return 'd' in form ? <path key={key} {...look} /> : <circle key={key} {...look} />;
  });
}

/** A city's mark where a map on the page has drawn its shape already: a long list repeats no shapes. */
export function MarkOfMap({ city }: { city: City }) {
  const coloring = useColoring();
  const color = coloring?.of(city);
  const own = coloring && color ? `${styles.mark} ${coloring.className(color)}` : styles.mark;
  return (
    <svg className={own} viewBox="-11 -11 22 22" aria-hidden="true" data-city={city.id}>
      <use href={`#m${profileKey(city.profile)}`} />
      {color && <use href={`#h${color}`} />}
    </svg>
  );
}

interface MarkProps {
  profile: Profile;
  /** The id of the city whose mark it is; none where it only explains. */
  city?: string;
}

/** A mark beside a name; the words beside it say the same, so it is hidden from assistive technology. */
export function Mark({ profile, city }: MarkProps) {
  return (
    <svg className={styles.mark} viewBox="-11 -11 22 22" aria-hidden="true" data-city={city}>
      <MarkShapes shapes={markShapes(profile)} />
    </svg>
  );
}
