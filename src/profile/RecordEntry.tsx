import { Suspense, use } from 'react';
import { useAtlas } from '../atlas/AtlasContext';
import type { RecordDetail, Source } from '../atlas/details';
import { useI18n } from '../i18n/I18n';
import { below, Heading, type Level } from '../ui/Heading';
import { CapabilityMark } from '../map/CapabilityMark';
import { ExternalLink } from '../ui/ExternalLink';
import { StatusMark } from '../ui/StatusMark';
import { paths } from '../view/paths';
import { english } from '../ui/english';
import { HowDone } from './adopt/onDemand';
import { RecordActionsContext } from './recordActions';
import type { RecordLinks } from './recordLinks';
import styles from './RecordEntry.module.css';
import { NewMark } from '../atlas/NewMark';
import { SourceLine } from '../atlas/SourceLine';
import { monthOf, yearsOf } from '../atlas/years';
import { useRecordText } from './translate/translation';

interface RecordEntryProps {
  record: RecordDetail;
  source: Source | undefined;
  /** Where to read on: the city's own page, and case studies. */
  links: RecordLinks;
  level: Level;
}

/** One sourced fact: what the city does, how far it has come, on whose word. */
export function RecordEntry({ record, source, links, level }: RecordEntryProps) {
  const atlas = useAtlas();
  const i18n = useI18n();
  const said = useRecordText();
  const name = said(record.name);
  const summary = said(record.summary);
  const actions = use(RecordActionsContext);
  const practice = atlas.practiceById.get(record.practice);
  const years = yearsOf(record, i18n);
  const challenges = atlas.challenges
    .filter(({ id }) => record.challenges.includes(id))
    .map(({ id, label }) => i18n.word(`challenge.${id}`, label));
  return (
    <article className={styles.record} id={record.id}>
      <Heading level={level} className={styles.name} lang={name.lang}>
        {name.text}
      </Heading>
      <ul className={styles.facts}>
        {practice && (
          <li className={styles.tag}>
            <CapabilityMark capability={practice.capability} />
            {i18n.word(`capability.${practice.capability}`, practice.capability)}
          </li>
        )}
        {practice && (
          <li>
            <a href={i18n.path(paths.practice(practice.id))}>
              {i18n.word(`practice.${practice.id}`, practice.label)}
            </a>
          </li>
        )}
        <li>
          <StatusMark status={record.status}>
            {i18n.word(`status.${record.status}`, record.status)}
          </StatusMark>
        </li>
        {years !== null && <li>{years}</li>}
        <NewMark until={record.newUntil} as="li" />
        {challenges.length > 0 && (
          <li>{i18n.t('city.challenges', { challenges: challenges.join(', ') })}</li>
        )}
      </ul>
      <p className={styles.summary} lang={summary.lang}>
        {summary.text}
      </p>
      {links.own && <OwnPage page={links.own} />}
      {source && <SourceLine source={source} locator={record.locator} />}
      <Studies studies={links.studies} />
      {links.told && (
        <Suspense>
          <HowDone told={links.told} level={below(level)} />
        </Suspense>
      )}
      {record.changed !== undefined && (
        <p className={styles.changed}>
          <span>
            {i18n.t('city.changed.on', {
              date: i18n.date(record.changed, { dateStyle: 'long', timeZone: 'UTC' }),
            })}
          </span>
          {record.reason !== undefined && (
            <>
              {' '}
              <span lang={english(i18n.language)}>({record.reason})</span>
            </>
          )}
        </p>
      )}
      {record.confirmed !== undefined && (
        <p className={styles.confirmed}>
          {i18n.t('city.confirmed', { month: monthOf(record.confirmed, i18n) })}
        </p>
      )}
      {actions?.(record)}
    </article>
  );
}

/** The city speaks for itself, before others speak of it. */
function OwnPage({ page }: { page: NonNullable<RecordLinks['own']> }) {
  const { t, language } = useI18n();
  return (
    <p className={styles.links}>
      {t('city.own')}{' '}
      <ExternalLink href={page.url} lang={page.language === language ? undefined : page.language}>
        <cite>{page.title}</cite>
      </ExternalLink>
    </p>
  );
}

/** The case studies that tell of a record, in a line each. */
function Studies({ studies }: Pick<RecordLinks, 'studies'>) {
  const { t, language } = useI18n();
  if (studies.length === 0) return null;
  return (
    <div className={styles.links}>
      {t('city.studies')}
      <ul>
        {studies.map((study) => (
          <li key={study.id}>
            <ExternalLink
              href={study.url}
              lang={study.language === language ? undefined : study.language}
            >
              {study.title}
            </ExternalLink>
            <span>{`, ${[study.publisher, study.year].filter((part) => part !== null).join(', ')}`}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
