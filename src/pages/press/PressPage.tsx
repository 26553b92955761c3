import { useState } from 'react';
import { ccBy } from '../../atlas/references';
import { useAtlas } from '../../atlas/AtlasContext';
import { useI18n } from '../../i18n/I18n';
import { insightsOf } from '../../insights/insights';
import type { PictureShape } from '../../share/picture/shapes';
import { Linked } from '../../ui/Linked';
import { PageHead, Section } from '../../ui/Section';
import { paths } from '../../view/paths';
import { useDataReady } from '../../view/useDataReady';
import { PressCard } from './PressCard';
import styles from './PressPage.module.css';
import { PressTools } from './PressTools';

/** The atlas's insights as pictures to take into an article, a post or a page in print. */
export default function PressPage() {
  const atlas = useAtlas();
  const { t, path } = useI18n();
  const [shape, setShape] = useState<PictureShape>('article');
  const [theme, setTheme] = useState<'light' | 'dark'>('light');
  useDataReady();
  const insights = insightsOf(atlas);
  return (
    <>
      <PageHead title={t('press.title')}>
        <p>{t('press.lede')}</p>
        <p className={styles.terms}>
          <Linked id="press.terms" links={{ a: ccBy }} />
        </p>
      </PageHead>
      <noscript>
        <p className={styles.without}>{t('press.without')}</p>
      </noscript>
      <PressTools
        insights={insights}
        shape={shape}
        theme={theme}
        onShape={setShape}
        onTheme={setTheme}
      />
      <ul className={styles.cards}>
        {insights.map((insight) => (
          <PressCard key={insight.id} insight={insight} shape={shape} theme={theme} />
        ))}
      </ul>
      <Section id="careful" title={t('press.careful')}>
        <p>{t('press.careful.survey')}</p>
        <p>{t('press.careful.word')}</p>
        <p>
          <Linked
            id="press.careful.more"
            links={{ a: path(paths.insights), b: path(paths.about) }}
          />
        </p>
      </Section>
      <Section id="own" title={t('press.own')}>
        <p>
          <Linked id="press.own.map" links={{ a: path(paths.home) }} />
        </p>
        <p>
          <Linked id="press.own.files" links={{ a: path(paths.data), b: path(paths.brief) }} />
        </p>
      </Section>
    </>
  );
}
