import type { DataPackage } from '../../atlas/details';
import { useI18n } from '../../i18n/I18n';
import { Facts } from '../../ui/Facts';
import { Linked } from '../../ui/Linked';
import { PageHead, Section } from '../../ui/Section';
import { doorPaths } from '../../view/doors';
import { indexPaths, paths } from '../../view/paths';
import { pressPath } from '../../view/press';
import { ccBy } from '../../atlas/references';
import { Cite } from '../../share/Cite';
import { english } from '../../ui/english';
import styles from './DataSheet.module.css';

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
        <p>
          <Linked id="data.new" links={{ a: path(indexPaths.news) }} />
        </p>
      </Section>
      <Section id="files" title={t('data.files')}>
        <Downloads resources={resources.filter((resource) => !isTable(resource))} />
      </Section>
      <Section id="tables" title={t('data.tables')}>
        <p>{t('data.tables.about')}</p>
        <Downloads resources={resources.filter(isTable)} />
        <p>
          <Linked id="data.package" links={{ a: '/data/datapackage.json' }} />{' '}
          <Linked id="data.dcat" links={{ a: '/data/dcat.jsonld' }} />
        </p>
        <p>
          <Linked id="data.edit" links={{ a: path(doorPaths.desk) }} />
        </p>
        <p>
          <Linked id="data.press" links={{ a: path(pressPath) }} />
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

type Resource = DataPackage['resources'][number];

/** The downloads: what each is, its format and its size. */
function Downloads({ resources }: { resources: readonly Resource[] }) {
  return (
    <ul className={styles.downloads}>
      {resources.map((resource) => (
        <Download key={resource.name} {...resource} />
      ))}
    </ul>
  );
}

function Download({ name, title, path, format, bytes }: Resource) {
  const { t, word, number, date, language } = useI18n();
  const since = /^changes-since-(.+)$/.exec(name)?.[1];
  const own =
    since === undefined
      ? word(`data.file.${name}`, title)
      : t('data.file.since', { date: date(since, { dateStyle: 'long', timeZone: 'UTC' }) });
  const about =
    since === undefined ? word(`data.file.${name}.about`, '') : t('data.file.since.about');
  const mega = bytes >= 1e6;
  const size = number(mega ? Math.round(bytes / 1e5) / 10 : Math.ceil(bytes / 1e3));
  return (
    <li>
      <a href={`/data/${path}`} download lang={own === title ? english(language) : undefined}>
        {own}
      </a>
      <span className={styles.facts}>
        {path} · {word(`data.format.${format}`, format.toUpperCase())} ·{' '}
        <span>{t(mega ? 'data.size.mega' : 'data.size.kilo', { size })}</span>
      </span>
      {about !== '' && <p>{about}</p>}
    </li>
  );
}
