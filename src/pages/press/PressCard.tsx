import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useAtlas } from '../../atlas/AtlasContext';
import { citationOf } from '../../atlas/citation';
import { indexOf } from '../../atlas/facets';
import { describe } from '../../atlas/sentence';
import { useI18n } from '../../i18n/I18n';
import type { Insight } from '../../insights/insights';
import { pictureOf } from '../../insights/picture';
import { nameOf } from '../../share/naming';
import { dotsOf, pictureShapes, type PictureShape } from '../../share/picture/shapes';
import { Button } from '../../ui/Button';
import { Copyable } from '../../ui/Copyable';
import { saveBlob } from '../../ui/save';
import { useOrigin } from '../../ui/useOrigin';
import { formatView } from '../../view/codec';
import { paths } from '../../view/paths';
import { defaultView } from '../../view/view';
import { DotMap } from './DotMap';
import { drawingQuery, pngOf, thumbnailQuery, type Drawn } from './drawing';
import styles from './PressCard.module.css';
import { useNear } from './useNear';

interface PressCardProps {
  insight: Insight;
  shape: PictureShape;
  theme: 'light' | 'dark';
}

/** A picture of the kit: to see, to save, and with what an article says of it. */
export function PressCard({ insight, shape, theme }: PressCardProps) {
  const i18n = useI18n();
  const { t, path } = i18n;
  const atlas = useAtlas();
  const client = useQueryClient();
  const [card, isNear] = useNear<HTMLLIElement>();
  const asked = [{ insight, shape, theme }, atlas, i18n, client] as const;
  const { data: thumbnail } = useQuery({ ...thumbnailQuery(...asked), enabled: isNear });
  const { id, view, values } = insight;
  const { width, height } = pictureShapes[shape];
  const { view: shown, own } = pictureOf(insight, i18n);
  const result = indexOf(atlas).run(shown);
  const alt = nameOf(own.title, describe(shown, result, atlas, i18n));
  return (
    <li ref={card} id={id} className={styles.card}>
      <div className={styles.mat} data-theme={theme}>
        {thumbnail === undefined ? (
          <DotMap cities={result.cities} />
        ) : (
          <img src={thumbnail} width={width} height={height} alt={alt} />
        )}
      </div>
      <h2 id={`${id}-title`}>{t(`insight.${id}`, values)}</h2>
      <p className={styles.caution}>{own.caution}</p>
      <Saving
        shape={shape}
        draw={() => client.fetchQuery(drawingQuery(...asked))}
        title={own.title}
      />
      <p className={styles.open}>
        <a
          href={path(paths.home) + formatView({ ...defaultView, ...view })}
          aria-describedby={`${id}-title`}
        >
          {t('press.open')}
        </a>
      </p>
      <Words
        alt={alt}
        sentence={own.title}
        address={path(paths.home) + formatView({ ...defaultView, ...view })}
      />
    </li>
  );
}

interface SavingProps {
  shape: PictureShape;
  draw: () => Promise<Drawn>;
  /** What the picture is called. */
  title: string;
}

/** The picture as files, drawn when they are asked for. */
function Saving({ shape, draw, title }: SavingProps) {
  const { t } = useI18n();
  const [said, setSaid] = useState('');
  const { width, height } = pictureShapes[shape];
  const times = dotsOf(shape) === undefined ? 2 : 1;
  const run = async (ending: 'png' | 'svg') => {
    setSaid(t('share.picture.making'));
    try {
      const drawn = await draw();
      const svg = () => new Blob([drawn.svg], { type: 'image/svg+xml' });
      const file = `${drawn.name}.${ending}`;
      saveBlob(file, ending === 'svg' ? svg() : await pngOf(drawn, shape));
      setSaid(t('press.made', { file }));
    } catch {
      setSaid(t('press.failed'));
    }
  };
  return (
    <div className={`${styles.saving} needs-script`}>
      <Button
        aria-label={t('press.save.of', { file: 'PNG', title })}
        onClick={() => void run('png')}
      >
        {t('press.save', { file: 'PNG' })}
      </Button>
      <Button
        aria-label={t('press.save.of', { file: 'SVG', title })}
        onClick={() => void run('svg')}
      >
        {t('press.save', { file: 'SVG' })}
      </Button>
      <span>
        {t('share.picture.scale.option', { width: width * times, height: height * times })}
      </span>
      <span data-said="">{said}</span>
    </div>
  );
}

interface WordsProps {
  alt: string;
  sentence: string;
  /** Path of the view. */
  address: string;
}

/** What stands in an article beside the picture and in its place. */
function Words({ alt, sentence, address }: WordsProps) {
  const atlas = useAtlas();
  const { t } = useI18n();
  const origin = useOrigin();
  const whole = origin === null ? null : origin + address.slice(1);
  const source = citationOf('plain', { version: atlas.version, address: whole });
  const parts = [
    [t('press.sentence'), `${sentence} ${source}`],
    [t('press.alt'), alt],
  ] as const;
  return (
    <details className={styles.words}>
      <summary>{t('press.words')}</summary>
      {parts.map(([label, text]) => (
        <Copyable
          key={label}
          label={label}
          text={text}
          copy={t('share.copy')}
          copied={t('share.copied')}
          failed={t('share.copy.failed')}
        />
      ))}
    </details>
  );
}
