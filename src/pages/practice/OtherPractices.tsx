import { useAtlas } from '../../atlas/AtlasContext';
import type { Practice } from '../../atlas/model';
import { capabilities } from '../../atlas/schema';
import { useI18n } from '../../i18n/I18n';
import { CapabilityMark } from '../../map/CapabilityMark';
import { paths } from '../../view/paths';
import styles from './OtherPractices.module.css';

/** All practices, to go on to. */
export function OtherPractices({ practice }: { practice: Practice }) {
  const atlas = useAtlas();
  const { t, word, path } = useI18n();
  return (
    <nav className={styles.others} aria-labelledby="other-practices">
      <h2 id="other-practices" className={styles.title}>
        {t('practice.others')}
      </h2>
      <div className={styles.groups}>
        {capabilities.map((capability) => (
          <div key={capability}>
            <h3 className={styles.capability}>
              <CapabilityMark capability={capability} />
              {word(`capability.${capability}`, capability)}
            </h3>
            <ul>
              {atlas.practices
                .filter((other) => other.capability === capability)
                .map((other) => (
                  <li key={other.id}>
                    <a
                      href={path(paths.practice(other.id))}
                      aria-current={other === practice ? 'page' : undefined}
                    >
                      {word(`practice.${other.id}`, other.label)}
                    </a>
                  </li>
                ))}
            </ul>
          </div>
        ))}
      </div>
    </nav>
  );
}
