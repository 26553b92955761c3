import type { ReactNode } from 'react';
import type { Event } from '../../atlas/eventSchema';
import { useI18n } from '../../i18n/I18n';
import { english } from '../../ui/english';
import { Linked } from '../../ui/Linked';
import { PageHead, Section } from '../../ui/Section';
import { eventPaths } from '../../view/eventPaths';
import { paths } from '../../view/paths';
import { FiveThings } from './FiveThings';
import { ReadOn } from './ReadOn';
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

/** The launch event, what readers come for first: the recording, what it was about, the tour, the report; then when, where, who, and who published all this. */
export function EventDetails({ event, recording }: EventDetailsProps) {
  const { t, date, language, path } = useI18n();
  const { title, start, place, speakers, listing, report, readOn } = event;
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
      <Section id="things" title={t('event.things')}>
        <FiveThings report={report.url} />
      </Section>
      <Section id="tour" title={t('event.tour')}>
        <p className={styles.take}>
          <a href={path(paths.tour)}>{t('event.tour.take')}</a>
        </p>
        <p>{t('event.tour.why')}</p>
        <p>
          <Linked
            id="event.tour.talk"
            links={{
              a: path(paths.follow),
              b: path(eventPaths.shown),
              c: path(paths.speak),
              d: path(paths.cues),
            }}
          />
        </p>
        <p>
          <a href={path(eventPaths.host)}>{t('event.host')}</a>
        </p>
      </Section>
      <Section id="report" title={t('event.report')}>
        <p>{t('event.report.about')}</p>
        <ReportFacts report={report} />
      </Section>
      {readOn.length > 0 && (
        <Section id="read-on" title={t('event.readOn')}>
          <ReadOn pages={readOn} />
        </Section>
      )}
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
