import { useAtlas } from '../../atlas/AtlasContext';
import { Provenance } from '../../atlas/Provenance';
import type { City } from '../../atlas/model';
import type { CaseStudy } from '../../atlas/details';
import { useI18n } from '../../i18n/I18n';
import { KeepButton } from '../../saved/KeepButton';
import { english } from '../../ui/english';
import { ExternalLink } from '../../ui/ExternalLink';
import { paths } from '../../view/paths';
import styles from './CaseEntry.module.css';

interface CaseEntryProps {
  study: CaseStudy;
  /** Named where the heading above does not. */
  city: City | undefined;
}

/** One case study: its title opens it where its publisher keeps it. */
export function CaseEntry({ study, city }: CaseEntryProps) {
  const atlas = useAtlas();
  const { t, word, path, language } = useI18n();
  const told = atlas.cityById.get(study.city);
  const practices = study.practices.map((id) => ({
    id,
    name: word(`practice.${id}`, atlas.practiceById.get(id)?.label ?? id),
    isOnRecord: told?.records.some(({ practice }) => practice.id === id) === true,
  }));
  const challenges = atlas.challenges
    .filter(({ id }) => study.challenges.includes(id))
    .map(({ id, label }) => word(`challenge.${id}`, label));
  return (
    <li className={styles.study}>
      <div>
        <ExternalLink
          href={study.url}
          lang={study.language === language ? undefined : study.language}
        >
          {study.title}
        </ExternalLink>
        <p lang={english(language)}>{study.summary}</p>
      </div>
      <ul className={styles.facts}>
        {city && (
          <li>
            <a href={path(paths.city(city.id))}>{city.name}</a>
          </li>
        )}
        <li>
          <Provenance {...study} />
        </li>
        {practices.map(({ id, name, isOnRecord }) => (
          <li key={id}>
            <a href={path(paths.practice(id))}>{name}</a>
            {told && isOnRecord && (
              <span>
                {' · '}
                <a href={`${path(paths.city(told.id))}#practice-${id}`}>
                  {t('cases.onRecord', { city: told.name })}
                </a>
              </span>
            )}
          </li>
        ))}
        {challenges.length > 0 && (
          <li>{t('cases.challenges', { challenges: challenges.join(', ') })}</li>
        )}
        <li>
          <KeepButton kind="cases" id={study.id} name={study.title} />
        </li>
      </ul>
    </li>
  );
}
