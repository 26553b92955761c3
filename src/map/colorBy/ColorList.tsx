import { useMemo } from 'react';
import { useAtlas } from '../../atlas/AtlasContext';
import { useI18n } from '../../i18n/I18n';
import { MarkShapes } from '../Mark';
import markStyles from '../Mark.module.css';
import { fullProfile, markShapes, presence } from '../markShapes';
import { colorEntries } from './colorEntries';
import styles from './ColorList.module.css';
import { glyphs } from './colors';
import { useColoring } from './ColorByProvider';

/** What the colours of marks stand for; nothing where capabilities colour them. */
export default function ColorList() {
  const atlas = useAtlas();
  const i18n = useI18n();
  const coloring = useColoring();
  const by = coloring?.by;
  const entries = useMemo(() => (by ? colorEntries(by, atlas, i18n) : []), [by, atlas, i18n]);
  if (!coloring) return null;
  return (
    <ul className={styles.key} aria-label={i18n.t(`tones.by.${coloring.by}`)}>
      {entries.map(({ color, label }) => (
        <li key={label}>
          <svg className={markStyles.mark} viewBox="-11 -11 22 22" aria-hidden="true">
            <MarkShapes
              shapes={markShapes(presence(fullProfile), { color, glyph: glyphs[color] })}
            />
          </svg>
          {label}
        </li>
      ))}
    </ul>
  );
}
