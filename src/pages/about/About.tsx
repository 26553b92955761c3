import { useAtlas } from '../../atlas/AtlasContext';
import { useI18n } from '../../i18n/I18n';
import { accessibilityPath } from '../../view/accessibility';
import { doorPaths } from '../../view/doors';
import { indexPaths, paths } from '../../view/paths';
import { PageHead, Section } from '../../ui/Section';
import { Cite } from '../../share/Cite';
import { LikenessMeasure } from './LikenessMeasure';
import { Practices } from './Practices';
import { sections, texts, type SectionId, type Text } from './sections';
import { Facts } from '../../ui/Facts';
import { sourceKinds, capabilities } from '../../atlas/schema';
import { CapabilityMark } from '../../map/CapabilityMark';
import { stages } from '../../map/askedLooks';
import { LookMark, Mark } from '../../map/Mark';
import { emptyProfile } from '../../map/markShapes';
import { Linked } from '../../ui/Linked';
import {
  ccBy,
  geoNames,
  naturalEarth,
  openFont,
  report,
  resolution,
  surveySummary,
  wcag,
} from '../../atlas/references';
import styles from './About.module.css';

/** How the atlas was made, what it cannot say, on what terms it can be used. */
export function About() {
  const { t, path } = useI18n();
  return (
    <>
      <PageHead title={t('about.title')}>
        <p>{t('about.lede')}</p>
        <p>
          <a href={path(paths.data)}>{t('about.toData')}</a>
          <span>{' · '}</span>
          <a href={path(indexPaths.news)}>{t('about.toNew')}</a>
        </p>
      </PageHead>
      <nav aria-label={t('about.contents')} className={styles.contents}>
        <ul>
          {sections.map((id) => (
            <li key={id}>
              <a href={`#${id}`}>{t(`about.${id}`)}</a>
            </li>
          ))}
        </ul>
      </nav>
      {sections.map((id) => (
        <Section key={id} id={id} title={t(`about.${id}`)}>
          {id !== 'cite' && id !== 'similar' && <Words {...texts[id]} />}
          <More id={id} />
        </Section>
      ))}
    </>
  );
}

/** What a section holds besides its words. */
function More({ id }: { id: SectionId }) {
  const atlas = useAtlas();
  const { t, path } = useI18n();
  switch (id) {
    case 'method':
      return (
        <p>
          {t('about.method.numbers', {
            cities: atlas.cities.length,
            countries: new Set(atlas.cities.map(({ country }) => country)).size,
            records: atlas.records.length,
          })}
        </p>
      );
    case 'marks':
      return <MarkExamples />;
    case 'practices':
      return <Practices />;
    case 'similar':
      return <LikenessMeasure />;
    case 'sources':
      return <SourceKinds />;
    case 'cite':
      return <Cite version={atlas.version} />;
    case 'privacy':
      return (
        <p>
          <Linked id="about.privacy.offline" links={{ a: path(paths.offline) }} />
        </p>
      );
    case 'keyboard':
      return <Keys />;
    case 'accessibility':
      return (
        <p>
          <Linked id="about.accessibility.more" links={{ a: path(accessibilityPath) }} />
        </p>
      );
    case 'corrections':
      return (
        <p>
          <a href={path(doorPaths.correct)}>{t('about.corrections.send')}</a>
        </p>
      );
    default:
      return null;
  }
}

const keys = [
  'tab',
  'arrows',
  'ends',
  'enter',
  'letter',
  'zoom',
  'shift',
  'escape',
  'where',
  'help',
] as const;

/** The keys of the map; elsewhere the browser's own hold. */
function Keys() {
  const { t } = useI18n();
  return <Facts facts={keys.map((key) => [t(`about.key.${key}`), t(`about.key.${key}.does`)])} />;
}

/** The kinds of source, and how far each stands from what it describes. */
function SourceKinds() {
  const { t, word } = useI18n();
  return (
    <Facts
      facts={sourceKinds.map((kind) => [word(`kind.${kind}`, kind), t(`about.sources.${kind}`)])}
    />
  );
}

/** The marks themselves, each with what it says. */
function MarkExamples() {
  const { t, word } = useI18n();
  return (
    <ul className={styles.marks}>
      {capabilities.map((capability) => (
        <li key={capability}>
          <CapabilityMark capability={capability} />
          {word(`capability.${capability}`, capability)}
        </li>
      ))}
      {stages.map((status) => (
        <li key={status}>
          <LookMark look={{ status, color: 'ink2' }} />
          {word(`status.${status}`, status)}
        </li>
      ))}
      <li>
        <Mark profile={emptyProfile} />
        {t('about.marks.none')}
      </li>
    </ul>
  );
}

/** Where the named links of the messages lead. */
const links = { ccBy, geoNames, naturalEarth, openFont, report, resolution, surveySummary, wcag };

/** Paragraphs, then points. */
function Words({ paragraphs, points }: Text) {
  return (
    <>
      {paragraphs.map((id) => (
        <p key={id}>
          <Linked id={id} links={links} />
        </p>
      ))}
      {points && (
        <ul>
          {points.map((id) => (
            <li key={id}>
              <Linked id={id} links={links} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
