import { useEffect, useState } from 'react';
import { useI18n } from '../../../i18n/I18n';
import { Notice } from '../../../ui/Notice';
import { FilePlayer } from '../recording/FilePlayer';
import type { Step } from '../recording/player';
import { YouTubePlayer } from '../recording/YouTubePlayer';
import styles from './Editor.module.css';

/** The eleven signs by which YouTube names a video, in whatever address of it. */
const youtubeId = /(?:^|[=/])([A-Za-z0-9_-]{11})(?:[?&#]|$)/;

/** The recording that is watched: a file of the reader's, or one on YouTube after a click. */
export function Source({ step }: { step: Step }) {
  const { t } = useI18n();
  const [file, setFile] = useState<{ url: string; name: string } | null>(null);
  const [address, setAddress] = useState('');
  const id = youtubeId.exec(address.trim())?.[1];
  const wrong = address.trim() !== '' && id === undefined;
  useEffect(() => () => void (file && URL.revokeObjectURL(file.url)), [file]);
  return (
    <div className={styles.source}>
      <label>
        {t('cues.file')}
        <input
          type="file"
          accept="video/*,audio/*"
          onChange={({ target }) => {
            const chosen = target.files?.[0];
            setFile(chosen ? { url: URL.createObjectURL(chosen), name: chosen.name } : null);
          }}
        />
      </label>
      {!file && (
        <label>
          {t('cues.youtube')}
          <input
            type="text"
            inputMode="url"
            value={address}
            aria-invalid={wrong}
            onChange={({ target }) => setAddress(target.value)}
          />
        </label>
      )}
      {wrong && <Notice tone="problem">{t('cues.youtube.wrong')}</Notice>}
      {file && (
        <FilePlayer
          key={file.url}
          video={{ provider: 'file', url: file.url }}
          title={file.name}
          listing={null}
          step={step}
        />
      )}
      {!file && id && <YouTubePlayer key={id} id={id} title={id} step={step} />}
    </div>
  );
}
