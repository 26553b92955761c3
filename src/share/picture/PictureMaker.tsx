import { useState } from 'react';
import { useI18n } from '../../i18n/I18n';
import { Button } from '../../ui/Button';
import { RadioGroup } from '../../ui/RadioGroup';
import { LoadingPart } from '../../ui/LoadingPart';
import { Linked } from '../../ui/Linked';
import { pressPath } from '../../view/press';
import type { PartProps } from '../shareTarget';
import { useFraming } from '../framing';
import { FramingFields } from '../FramingFields';
import { nameOf } from '../naming';
import { saveBlob } from '../../ui/save';
import styles from './PictureMaker.module.css';
import { dotsOf, pictureShapes, scalesOf, shapeNames, type PictureShape } from './shapes';
import { describedPng, svgAddress } from './toPng';
import { usePicture, type Drawing } from './usePicture';

const themes = ['light', 'dark'] as const;

type Said = 'making' | 'made' | 'failed';

/** A picture of what is shown: choose its shape, see it, save it. Made in the browser. */
export default function PictureMaker({ subject }: PartProps) {
  const { t, path } = useI18n();
  const [shape, setShape] = useState<PictureShape>('article');
  const [theme, setTheme] = useState<(typeof themes)[number]>(
    subject.view.theme === 'dark' ? 'dark' : 'light',
  );
  const [scale, setScale] = useState<1 | 2 | 3>(2);
  const [said, setSaid] = useState<Said | null>(null);
  const { framing, setFraming, framed } = useFraming(subject);
  const scales = scalesOf(shape);
  const times = scales.includes(scale) ? scale : 1;
  const { drawing, failed } = usePicture(framed, shape, theme);
  const { width, height } = pictureShapes[shape];
  const name = `city-innovation-atlas-${subject.atlas.version}-${subject.name}-${shape}`;
  const savePng = async ({ svg, whole, about }: Drawing) => {
    setSaid('making');
    try {
      const size = { width: width * times, height: height * times };
      saveBlob(`${name}.png`, await describedPng(whole ?? svg, size, about, dotsOf(shape)));
      setSaid('made');
    } catch {
      setSaid('failed');
    }
  };
  const saveSvg = ({ svg }: Drawing) => {
    saveBlob(`${name}.svg`, new Blob([svg], { type: 'image/svg+xml' }));
    setSaid('made');
  };
  return (
    <div className={styles.maker}>
      <div>
        <p>{t('share.picture.text')}</p>
        <FramingFields
          subject={subject}
          framing={framing}
          onChange={setFraming}
          sentence={subject.title}
        />
        <RadioGroup
          className={styles.choice}
          legend={t('share.picture.shape')}
          options={shapeNames}
          value={shape}
          onChange={setShape}
          nameOf={(one) => t(`share.picture.shape.${one}`)}
        />
        <RadioGroup
          className={styles.choice}
          legend={t('share.picture.theme')}
          options={themes}
          value={theme}
          onChange={setTheme}
          nameOf={(one) => t(`share.picture.theme.${one}`)}
        />
        <RadioGroup
          className={styles.choice}
          legend={t('share.picture.scale')}
          options={scales}
          value={times}
          onChange={setScale}
          nameOf={(one) =>
            t('share.picture.scale.option', { width: width * one, height: height * one })
          }
        />
        {drawing && (
          <p className={styles.actions}>
            {drawing.whole !== null && (
              <Button onClick={() => void savePng(drawing)}>{t('share.picture.png')}</Button>
            )}
            <Button onClick={() => saveSvg(drawing)}>{t('share.picture.svg')}</Button>
          </p>
        )}
        <p className={styles.small}>{t('share.picture.svg.text')}</p>
        <p className={styles.small}>{t('share.picture.inside')}</p>
        <p className={styles.small}>
          <Linked id="share.picture.press" links={{ a: path(pressPath) }} />
        </p>
        <div data-said="" className={styles.small}>
          {failed ? t('share.picture.failed') : said && t(`share.picture.${said}`)}
        </div>
      </div>
      {drawing ? (
        <img
          className={styles.preview}
          src={svgAddress(drawing.whole ?? drawing.svg)}
          width={width}
          height={height}
          alt={nameOf(framed.view.heading, subject.title)}
        />
      ) : (
        !failed && <LoadingPart />
      )}
    </div>
  );
}
