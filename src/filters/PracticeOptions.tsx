import { Suspense, useState } from 'react';
import { useAtlas } from '../atlas/AtlasContext';
import { capabilities } from '../atlas/schema';
import { useI18n } from '../i18n/I18n';
import { CapabilityMark } from '../map/CapabilityMark';
import { lazyWithMessages } from '../ui/lazyWithMessages';
import { Option } from './Option';
import styles from './Panel.module.css';
import { useLabel } from './useLabel';

/** Few ask, so the words come with the first question. */
const Meaning = lazyWithMessages(() => import('./Meaning'), ['definitions']);

/** The practices under their four capabilities, with what each means on demand. */
export function PracticeOptions({ counts }: { counts: ReadonlyMap<string, number> }) {
  const { t, word } = useI18n();
  const atlas = useAtlas();
  const label = useLabel();
  const [defined, setDefined] = useState(false);
  const what = (id: string, fallback: string) => (
    <Suspense fallback={null}>
      <Meaning id={id} fallback={fallback} />
    </Suspense>
  );
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
          {defined && what(`capability.${capability}.description`, '')}
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
                {defined && what(`practice.${id}.definition`, definition)}
              </Option>
            ))}
        </fieldset>
      ))}
    </>
  );
}
