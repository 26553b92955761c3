import { useAtlas } from '../../atlas/AtlasContext';
import type { Practice } from '../../atlas/model';
import type { CountryDetails } from '../../atlas/details';
import { capabilities } from '../../atlas/schema';
import { useI18n } from '../../i18n/I18n';
import { CapabilityMark } from '../../map/CapabilityMark';
import { paths } from '../../view/paths';
import edges from '../../ui/capability.module.css';
import styles from './CountryPractices.module.css';
import { Folds } from '../../profile/Folds';
import { placedRecords } from '../../profile/groups';
import { RecordFold } from '../../profile/RecordFold';

interface CountryPracticesProps {
  /** Its code. */
  country: string;
  details: CountryDetails;
}

/** What is on record in a country, practice by practice; and the practices for which nothing was found. */
export function CountryPractices({ country, details }: CountryPracticesProps) {
  const atlas = useAtlas();
  const i18n = useI18n();
  const { t, word, path } = i18n;
  const sources = new Map(details.sources.map((source) => [source.id, source]));
  const placed = placedRecords(atlas, details.records, i18n);
  const ofPractice = ({ id }: Practice) => placed.filter(({ record }) => record.practice === id);
  const nameOf = ({ id, label }: Practice) => word(`practice.${id}`, label);
  const found = atlas.practices.filter((practice) => ofPractice(practice).length > 0);
  const missing = atlas.practices.filter((practice) => !found.includes(practice));
  return (
    <>
      <Folds open={false}>
        {capabilities.map((capability) => {
          const practices = found.filter((practice) => practice.capability === capability);
          if (practices.length === 0) return null;
          return (
            <div key={capability} className={edges[capability]}>
              <p className={styles.capability}>
                <CapabilityMark capability={capability} />
                {word(`capability.${capability}`, capability)}
              </p>
              {practices.map((practice) => (
                <RecordFold
                  key={practice.id}
                  title={nameOf(practice)}
                  placed={ofPractice(practice)}
                  sources={sources}
                  all={details.records.length}
                  asks={{ practice: [practice.id], country: [country] }}
                  open={false}
                >
                  <p>
                    <a href={path(paths.practice(practice.id))}>
                      {t('practice.elsewhere', { practice: nameOf(practice) })}
                    </a>
                  </p>
                </RecordFold>
              ))}
            </div>
          );
        })}
      </Folds>
      {missing.length > 0 && (
        <div className={styles.missing}>
          <h3>{t('city.missing')}</h3>
          <p>{t('practice.country.missing')}</p>
          <ul>
            {missing.map((practice) => (
              <li key={practice.id}>
                <a href={path(paths.practice(practice.id))}>{nameOf(practice)}</a>
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
