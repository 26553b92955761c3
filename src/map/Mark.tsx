import type { City } from '../atlas/model';
import { capabilities } from '../atlas/schema';
import { useColoring, useLooks } from './colorBy/ColorByProvider';
import styles from './Mark.module.css';
import {
  lookKey,
  markShapes,
  presence,
  type MarkColor,
  type MarkLook,
  type MarkShape,
  type Profile,
} from './markShapes';

/** Colours that give way to the one of `--mark-color`, which a mark can have as a whole. */
const yielding: ReadonlySet<MarkColor> = new Set([...capabilities, 'lineStrong', 'ink2']);
const tokens: Partial<Record<MarkColor, string>> = { lineStrong: 'line-strong', ink2: 'ink-2' };

/** A colour as the page's style sheet has it: it follows the theme. */
function pageColor(color: MarkColor): string {
  const own = `var(--${tokens[color] ?? color})`;
  return yielding.has(color) ? `var(--mark-color,${own})` : own;
}

/** The shapes of a mark around the origin, to be placed in an SVG of the page. */
export function MarkShapes({ shapes }: { shapes: readonly MarkShape[] }) {
  return shapes.map(({ form, fill, fillOpacity, stroke }, at) => {
    const look = {
      ...form,
      fill: pageColor(fill),
      ...(fillOpacity < 1 && { fillOpacity }),
      ...(stroke && {
        stroke: pageColor(stroke.color),
        strokeWidth: stroke.width,
        ...(stroke.isHalo && { paintOrder: 'stroke' }),
      }),
    };
    // The shapes of a mark are always the same, in one order.
    const key = `${fill} ${at}`;
    return 'd' in form ? <path key={key} {...look} /> : <circle key={key} {...look} />;
  });
}

/** A city's mark where a map on the page has drawn its shape already: a long list repeats no shapes. */
export function MarkOfMap({ city }: { city: City }) {
  const coloring = useColoring();
  const looks = useLooks();
  const color = coloring?.of(city);
  const own = coloring && color ? `${styles.mark} ${coloring.className(color)}` : styles.mark;
  return (
    <svg className={own} viewBox="-11 -11 22 22" aria-hidden="true" data-city={city.id}>
      <use href={`#m${lookKey(looks.of(city))}`} />
      {color && <use href={`#h${color}`} />}
    </svg>
  );
}

interface LookMarkProps {
  look: MarkLook;
  /** The id of the city whose mark it is; none where it only explains. */
  city?: string | undefined;
}

/** A mark beside words that say the same, so it is hidden from assistive technology. */
export function LookMark({ look, city }: LookMarkProps) {
  return (
    <svg className={styles.mark} viewBox="-11 -11 22 22" aria-hidden="true" data-city={city}>
      <MarkShapes shapes={markShapes(look)} />
    </svg>
  );
}

interface MarkProps extends Pick<LookMarkProps, 'city'> {
  profile: Profile;
}

/** The opening's mark of a city, beside its name. */
export function Mark({ profile, city }: MarkProps) {
  return <LookMark look={presence(profile)} city={city} />;
}
