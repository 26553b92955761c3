import type { DataPackage } from '../../atlas/schema';
import { useI18n } from '../../i18n/I18n';
import { Facts } from '../../ui/Facts';
import { Linked } from '../../ui/Linked';
import { PageHead, Section } from '../../ui/Section';
import { paths } from '../../view/paths';
import { ccBy } from '../../atlas/references';
import { Cite } from '../../share/Cite';
import { Downloads } from './Downloads';

/** The downloads with their version, licence and citation. */
export function DataSheet({ data }: { data: DataPackage }) {
  const { t, path, date } = useI18n();
  const { version, created, resources } = data;
  const isTable = ({ path }: { path: string }) => path.startsWith('tables/');
  return (
    <>
      <PageHead title={t('data.title')}>
        <p>{t('data.lede')}</p>
      </PageHead>
      <Section id="version" title={t('data.this')}>
        <Facts
          facts={[
            [t('data.version'), version],
            [t('data.created'), date(created, { dateStyle: 'long', timeZone: 'UTC' })],
            [
              t('data.licence'),
              <Linked key="licence" id="data.licence.text" links={{ a: ccBy }} />,
            ],
          ]}
        />
      </Section>
      <Section id="files" title={t('data.files')}>
        <Downloads resources={resources.filter((resource) => !isTable(resource))} />
      </Section>
      <Section id="tables" title={t('data.tables')}>
        <p>{t('data.tables.about')}</p>
        <Downloads resources={resources.filter(isTable)} />
        <p>
          <Linked id="data.package" links={{ a: '/data/datapackage.json' }} />
        </p>
      </Section>
      <Section id="reading" title={t('data.reading')}>
        <p>{t('data.reading.record')}</p>
        <p>{t('data.reading.missing')}</p>
        <p>
          <Linked id="data.reading.more" links={{ a: path(paths.about) }} />
        </p>
      </Section>
      <Section id="survey" title={t('data.survey')}>
        <p>
          <Linked id="data.survey.how" links={{ a: path(paths.survey) }} />
        </p>
      </Section>
      <Section id="cite" title={t('data.cite')}>
        <Cite version={version} />
      </Section>
    </>
  );
}
