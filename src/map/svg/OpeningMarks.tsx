import { createContext, use } from 'react';
import styles from './SvgMarks.module.css';

const id = 'opening-marks';

/** The opening's marks as the prerendered page holds them: no browser draws them anew before it knows its map's size. */
const held = typeof document === 'undefined' ? '' : (document.getElementById(id)?.innerHTML ?? '');

/** The opening's marks as markup, made by the build (app/openingMarkup). */
export const OpeningMarksContext = createContext(held);

/** The marks of the opening view before any script has run. */
export function OpeningMarks() {
  return (
    <svg
      id={id}
      className={styles.marks}
      data-marks=""
      // Markup of our own build, never of a reader's.
      dangerouslySetInnerHTML={{ __html: use(OpeningMarksContext) }}
    />
  );
}
