import type { Event } from '../../atlas/schema';
import { useI18n } from '../../i18n/I18n';
import { ExternalLink } from '../../ui/ExternalLink';
import { Facts } from '../../ui/Facts';
import { english } from '../../ui/english';

/** What is public about the report. */
export function ReportFacts({ report }: { report: Event['report'] }) {
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
