import { useState } from 'react';
import type { Atlas } from '../atlas/model';
import { capabilities } from '../atlas/schema';
import { useI18n } from '../i18n/I18n';
import { CapabilityMark } from '../map/CapabilityMark';
import { Option } from './Option';
import styles from './Panel.module.css';
import { useLabel } from './useLabel';

interface PracticeOptionsProps {
  atlas: Atlas;
  counts: ReadonlyMap<string, number>;
}

/** The practices under their four capabilities, with what each means on demand. */
export function PracticeOptions({ atlas, counts }: PracticeOptionsProps) {
  const { t, word } = useI18n();
  const label = useLabel(atlas);
  const [defined, setDefined] = useState(false);
  return (
    <>
      <label className={styles.switch}>
        <input type="checkbox" checked={defined} onChange={() => setDefined(!defined)} />
        {t('explore.practice.define')}
      </label>
      {capabilities.map((capability) => (
        <fieldset key={capability} className={styles.group}>
          <legend>
            <CapabilityMark capability={capability} />{' '}
            {word(`capability.${capability}`, capability)}
          </legend>
          {defined && (
            <p className={styles.what}>{word(`capability.${capability}.description`, '')}</p>
          )}
          {atlas.practices
            .filter((practice) => practice.capability === capability)
            .map(({ id, definition }) => (
              <Option
                key={id}
                facet="practice"
                id={id}
                label={label('practice', id)}
                count={counts.get(id) ?? 0}
              >
                {defined && (
                  <p className={styles.what}>{word(`practice.${id}.definition`, definition)}</p>
                )}
              </Option>
            ))}
        </fieldset>
      ))}
    </>
  );
}
