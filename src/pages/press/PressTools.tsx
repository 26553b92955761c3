import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useAtlas } from '../../atlas/AtlasContext';
import { useI18n } from '../../i18n/I18n';
import { joinPath, languages } from '../../i18n/languages';
import { nameOfLanguage, tagOf } from '../../i18n/names';
import type { Insight } from '../../insights/insights';
import { shapeNames, type PictureShape } from '../../share/picture/shapes';
import { Button } from '../../ui/Button';
import { RadioGroup } from '../../ui/RadioGroup';
import { saveBlob } from '../../ui/save';
import { pressPath } from '../../view/press';
import { drawingQuery, pngOf } from './drawing';
import styles from './PressPage.module.css';

const themes = ['light', 'dark'] as const;

interface PressToolsProps {
  insights: readonly Insight[];
  shape: PictureShape;
  theme: 'light' | 'dark';
  onShape: (shape: PictureShape) => void;
  onTheme: (theme: 'light' | 'dark') => void;
}

/** What all pictures of the page have in common: shape, colours and language; and all of them in one file. */
export function PressTools({ insights, shape, theme, onShape, onTheme }: PressToolsProps) {
  const { t, language } = useI18n();
  return (
    <div className={styles.tools}>
      <RadioGroup
        className={`${styles.choice} needs-script`}
        legend={t('share.picture.shape')}
        options={shapeNames}
        value={shape}
        onChange={onShape}
        nameOf={(one) => t(`share.picture.shape.${one}`)}
      />
      <RadioGroup
        className={`${styles.choice} needs-script`}
        legend={t('share.picture.theme')}
        options={themes}
        value={theme}
        onChange={onTheme}
        nameOf={(one) => t(`share.picture.theme.${one}`)}
      />
      <p className={styles.languages}>
        <b>{t('press.language')}</b>
        {languages.map((one) =>
          one === language ? (
            <span key={one}>{nameOfLanguage(one)}</span>
          ) : (
            <a key={one} href={joinPath(one, pressPath)} hrefLang={tagOf(one)} lang={tagOf(one)}>
              {nameOfLanguage(one)}
            </a>
          ),
        )}
      </p>
      <All insights={insights} shape={shape} theme={theme} />
    </div>
  );
}

/** All pictures in one archive, as PNG and SVG, with a text of what each is. */
function All({ insights, shape, theme }: Omit<PressToolsProps, 'onShape' | 'onTheme'>) {
  const i18n = useI18n();
  const { t } = i18n;
  const atlas = useAtlas();
  const client = useQueryClient();
  const [said, setSaid] = useState('');
  const run = async () => {
    try {
      const { archiveOf } = await import('./archive');
      const files = [];
      for (const [at, insight] of insights.entries()) {
        setSaid(t('press.all.making', { at: at + 1, all: insights.length }));
        const drawn = await client.fetchQuery(
          drawingQuery({ insight, shape, theme }, atlas, i18n, client),
        );
        files.push({ drawn, png: await pngOf(drawn, shape) });
      }
      const name = `city-innovation-atlas-${atlas.version}-press-${shape}-${i18n.language}.zip`;
      saveBlob(name, await archiveOf(files));
      setSaid(t('press.made', { file: name }));
    } catch {
      setSaid(t('press.failed'));
    }
  };
  return (
    <div className={styles.all}>
      <Button onClick={() => void run()}>{t('press.all', { all: insights.length })}</Button>
      <span data-said="">{said}</span>
    </div>
  );
}
