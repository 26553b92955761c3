import { useI18n } from '../../i18n/I18n';
import { Linked } from '../../ui/Linked';
import { indexPaths, paths } from '../../view/paths';
import styles from './EventDetails.module.css';

/** Where Eurocities tells of the survey and of the launch. */
const survey =
  'https://eurocities.eu/resources/survey-of-city-governments-city-innovation-needs-political-recognition-and-long-term-investment/';
const launch =
  'https://eurocities.eu/latest/how-city-governments-can-better-harness-public-innovation';

/** Each with the public page that says it (null: the report's own), and where the atlas goes on. */
const things = [
  { id: 'parts', source: null, more: [['practices', indexPaths.practices]] },
  { id: 'leaders', source: survey, more: [] },
  {
    id: 'teams',
    source: survey,
    more: [
      ['strategies', paths.practice('innovation-strategy')],
      ['labs', paths.practice('innovation-team')],
    ],
  },
  { id: 'barriers', source: survey, more: [['funding', paths.practice('innovation-funding')]] },
  {
    id: 'asks',
    source: launch,
    more: [['alliances', paths.practice('cross-sector-alliance')]],
  },
] as const;

/** What the launch was about: no more than public pages say, each with the page that says it. */
export function FiveThings({ report }: { report: string }) {
  const { t, path } = useI18n();
  return (
    <>
      <ol className={styles.things}>
        {things.map(({ id, source, more }) => (
          <li key={id}>
            <h3>{t(`event.things.${id}`)}</h3>
            <p>
              <Linked id={`event.things.${id}.text`} links={{ a: source ?? report }} />
            </p>
            {more.length > 0 && (
              <p className={styles.more}>
                <span>{t('event.things.atlas')}</span>
                {more.map(([name, to]) => (
                  <a key={name} href={path(to)}>
                    {t(`event.things.${name}`)}
                  </a>
                ))}
              </p>
            )}
          </li>
        ))}
      </ol>
      <p className={styles.from}>{t('event.things.from')}</p>
    </>
  );
}
