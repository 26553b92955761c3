import { useState } from 'react';
import { useI18n } from '../../i18n/I18n';
import { Button } from '../../ui/Button';
import { LoadingPart } from '../../ui/LoadingPart';
import { saveBlob } from '../../ui/save';
import type { PartProps } from '../shareTarget';
import { pictureShapes } from '../picture/shapes';
import { describedPng } from '../picture/toPng';
import { usePicture, type Drawing } from '../picture/usePicture';

interface SavedPictureProps extends PartProps {
  /** The file's name, as it stands in the text to paste. */
  name: string;
}

/** The picture as a file to lay beside a page, where the site has no address for it. */
export default function SavedPicture({ subject, name }: SavedPictureProps) {
  const { t } = useI18n();
  const { drawing, failed } = usePicture(subject, 'article', 'light');
  const [status, setStatus] = useState<'made' | 'failed' | null>(null);
  const { width, height } = pictureShapes.article;
  const run = async ({ svg, whole, about }: Drawing) => {
    try {
      saveBlob(name, await describedPng(whole ?? svg, { width, height }, about));
      setStatus('made');
    } catch {
      setStatus('failed'); // the browser draws no such picture: the part above makes an SVG of it
    }
  };
  return (
    <>
      <p>{t('share.embed.saved', { file: name })}</p>
      {drawing === null || drawing.whole === null ? (
        !failed && <LoadingPart />
      ) : (
        <Button onClick={() => void run(drawing)}>{t('share.picture.png')}</Button>
      )}
      <div data-said="">
        {failed ? t('share.picture.failed') : status && t(`share.picture.${status}`)}
      </div>
    </>
  );
}
