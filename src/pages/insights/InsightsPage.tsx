import { useAtlas } from '../../atlas/AtlasContext';
import { useI18n } from '../../i18n/I18n';
import { insightsOf } from '../../insights/insights';
import { Glossary } from '../../ui/Glossary';
import { Linked } from '../../ui/Linked';
import { PageHead, Section } from '../../ui/Section';
import { paths } from '../../view/paths';
import { pressPath } from '../../view/press';
import { useDataReady } from '../../view/useDataReady';
import { InsightEntry } from './InsightEntry';

/** All that the atlas says of its own accord, each sentence with what it rests on. */
export default function InsightsPage() {
  const atlas = useAtlas();
  const { t, path } = useI18n();
  useDataReady();
  return (
    <>
      <PageHead title={t('insights.title')}>
        <p>{t('insights.lede')}</p>
        <p>
          <Linked id="insights.press" links={{ a: path(pressPath) }} />
        </p>
      </PageHead>
      <Glossary terms={['on-record', 'record', 'practice', 'challenge']} />
      {insightsOf(atlas).map((insight) => (
        <InsightEntry key={insight.id} insight={insight} />
      ))}
      <Section id="bias" title={t('insights.bias')}>
        <p>
          <Linked id="insights.bias.text" links={{ a: path(paths.about) }} />
        </p>
        <p>
          <Linked id="insights.surveys" links={{ a: path(paths.findings) }} />
        </p>
      </Section>
    </>
  );
}
