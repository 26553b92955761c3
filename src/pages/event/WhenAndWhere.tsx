import type { Event } from '../../atlas/eventSchema';
import { useI18n } from '../../i18n/I18n';
import { english } from '../../ui/english';
import { Facts } from '../../ui/Facts';
import { wallClock } from './when';

/** Written by the build from the same event (`calendarOf`). */
const calendarPath = '/event/launch.ics';

/** Date, announced time with its zone, place, organisers, and a date for the reader's calendar. */
export function WhenAndWhere({ event }: { event: Event }) {
  const { t, date, list, language } = useI18n();
  const start = wallClock(event.start);
  const end = wallClock(event.end);
  const facts = [
    [
      t('event.date'),
      <time key="date" dateTime={event.start}>
        {date(start.day, { dateStyle: 'full', timeZone: 'UTC' })}
      </time>,
    ],
    [
      t('event.time'),
      t('event.time.announced', { start: start.time, end: end.time, zone: start.zone }),
    ],
    [
      t('event.place'),
      <span key="place" lang={english(language)}>
        {event.place}
      </span>,
    ],
    [t('event.organisers'), list(event.organisers)],
    [
      t('event.calendar'),
      <a key="calendar" href={calendarPath} download>
        {t('event.calendar.add')}
      </a>,
    ],
  ] as const;
  return <Facts facts={facts} />;
}
