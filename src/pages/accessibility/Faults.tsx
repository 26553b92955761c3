import { useI18n } from '../../i18n/I18n';
import { Linked } from '../../ui/Linked';
import { paths } from '../../view/paths';
import styles from './Faults.module.css';
import { faultIds, knownFaults, severities, type FaultId, type KnownFault } from './knownFaults';
import { useDay } from './when';

/** What is known to fall short, by how much it costs. */
export function Faults() {
  const { t } = useI18n();
  const groups = severities
    .map((severity) => ({
      severity,
      ids: faultIds.filter((id) => knownFaults[id].severity === severity),
    }))
    .filter(({ ids }) => ids.length > 0);
  return (
    <>
      <p>{t('accessibility.faults.intro', { count: faultIds.length })}</p>
      {groups.map(({ severity, ids }) => (
        <section key={severity} aria-labelledby={`faults-${severity}`}>
          <h3 id={`faults-${severity}`}>{t(`accessibility.faults.${severity}`)}</h3>
          <ul className={styles.faults}>
            {ids.map((id) => (
              <Fault key={id} id={id} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

/** One fault: what it is, what to do instead, and in small where, why, since when. */
function Fault({ id }: { id: FaultId }) {
  const { t, path, list } = useI18n();
  const day = useDay();
  const { places, criteria, reason, since }: KnownFault = knownFaults[id];
  return (
    <li id={id}>
      <p>{t(`accessibility.fault.${id}`)}</p>
      <p>
        <Linked
          id={`accessibility.fault.${id}.instead`}
          links={{ a: `${path(paths.about)}#keyboard` }}
        />
      </p>
      <p className={styles.more}>
        <span>
          {t('accessibility.faults.where', {
            places: list(places.map((place) => t(`accessibility.place.${place}`))),
          })}
        </span>{' '}
        {criteria.length > 0 && (
          <span>
            {t('accessibility.faults.criteria', {
              count: criteria.length,
              criteria: list(criteria),
            })}
          </span>
        )}{' '}
        <span>{t(`accessibility.reason.${reason}`)}</span>{' '}
        <span>{t('accessibility.faults.since', { date: day(since) })}</span>
      </p>
    </li>
  );
}
