import type { ReactNode } from 'react';
import type { Event } from '../../atlas/eventSchema';
import { useI18n } from '../../i18n/I18n';
import { english } from '../../ui/english';
import { Linked } from '../../ui/Linked';
import { PageHead, Section } from '../../ui/Section';
import { paths } from '../../view/paths';
import { wallClock } from './when';
import { WhenAndWhere } from './WhenAndWhere';
import { ExternalLink } from '../../ui/ExternalLink';
import { Facts } from '../../ui/Facts';
import styles from './EventDetails.module.css';

interface EventDetailsProps {
  event: Event;
  /** The recording, with whatever goes in step with it. */
  recording: ReactNode;
}

/** The launch event: when and where it was announced, who spoke, the recording, the report, who published all this. */
export function EventDetails({ event, recording }: EventDetailsProps) {
  const { t, date, language, path } = useI18n();
  const { title, start, place, speakers, listing, report } = event;
  const lang = english(language);
  return (
    <>
      <PageHead title={title} lang={lang}>
        <p>
          <span>{date(wallClock(start).day, { dateStyle: 'long', timeZone: 'UTC' })}</span>,{' '}
          <span lang={lang}>{place}</span>
        </p>
      </PageHead>
      <Section id="recording" title={t('event.recording')}>
        {recording}
      </Section>
      <Section id="tour" title={t('event.tour')}>
        <p>
          <Linked
            id="event.tour.about"
            links={{
              a: path(paths.tour),
              b: path(paths.follow),
              c: path(paths.speak),
              d: path(paths.cues),
            }}
          />
        </p>
      </Section>
      <Section id="when" title={t('event.when')}>
        <WhenAndWhere event={event} />
      </Section>
      <Section id="panel" title={t('event.panel')}>
        <ul className={styles.panel}>
          {speakers.map(({ name, role }) => (
            <li key={name}>
              <strong>{name}</strong>
              <span lang={lang}>{role}</span>
            </li>
          ))}
        </ul>
      </Section>
      <Section id="report" title={t('event.report')}>
        <p>{t('event.report.about')}</p>
        <ReportFacts report={report} />
      </Section>
      <Section id="listing" title={t('event.listing')}>
        <p>
          <Linked
            id="event.listing.who"
            values={{ publisher: listing.publisher }}
            links={{ a: listing.url }}
          />
        </p>
        <ul lang={lang}>
          {listing.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
        <p>{t('event.unknown')}</p>
      </Section>
    </>
  );
}

/** What is public about the report. */
function ReportFacts({ report }: { report: Event['report'] }) {
  const { t, list, date, number, language } = useI18n();
  return (
    <Facts
      facts={[
        [
          t('event.report.title'),
          <cite key="title" lang={english(language)}>
            {report.title}
          </cite>,
        ],
        [t('event.report.authors'), list(report.authors)],
        [t('event.report.date'), date(report.date, { dateStyle: 'long', timeZone: 'UTC' })],
        [t('event.report.pages'), number(report.pages)],
        [
          t('event.report.handle'),
          <ExternalLink key="handle" href={report.url}>
            {report.handle}
          </ExternalLink>,
        ],
        [t('event.report.licence'), t('event.report.licence.unknown')],
      ]}
    />
  );
}
