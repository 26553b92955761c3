import { useAtlas } from '../../atlas/AtlasContext';
import { capabilities } from '../../atlas/schema';
import { useI18n } from '../../i18n/I18n';
import { CapabilityMark } from '../../map/CapabilityMark';
import edges from '../../ui/capability.module.css';
import { PracticeMeaning } from '../../ui/PracticeMeaning';
import { paths } from '../../view/paths';
import styles from './Practices.module.css';

/** What must be true for a practice to be recorded, under the four capabilities. */
export function Practices() {
  const atlas = useAtlas();
  const { word, path } = useI18n();
  return capabilities.map((capability) => (
    <div key={capability} className={edges[capability]}>
      <h3 className={styles.title}>
        <CapabilityMark capability={capability} />
        {word(`capability.${capability}`, capability)}
      </h3>
      <p>{word(`capability.${capability}.description`, '')}</p>
      <dl className={styles.practices}>
        {atlas.practices
          .filter((practice) => practice.capability === capability)
          .map(({ id, label, definition }) => (
            <div key={id}>
              <dt>
                <a href={path(paths.practice(id))}>{word(`practice.${id}`, label)}</a>
              </dt>
              <dd>
                <PracticeMeaning id={id} definition={definition} />
              </dd>
            </div>
          ))}
      </dl>
    </div>
  ));
}
