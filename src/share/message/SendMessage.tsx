import { useEffect, useMemo, useRef } from 'react';
import { correctionsUrl } from '../../atlas/corrections';
import { useI18n } from '../../i18n/I18n';
import { Button } from '../../ui/Button';
import { Copyable } from '../../ui/Copyable';
import { ExternalLink } from '../../ui/ExternalLink';
import { saveBlob } from '../../ui/save';
import { useOrigin } from '../../ui/useOrigin';
import { hostOf, messageLink, type Message } from './message';
import styles from '../../ui/fields.module.css';

interface SendMessageProps {
  message: Message;
  /** The same as a file to keep, or to attach. */
  file: { name: string; type: string; text: string };
  /** Said of the file where it has more than the text. */
  about?: string;
  /** Where it goes; null where nobody has said. */
  url?: string | null;
}

/** A text that is ready: the way to send it, and to keep it. Nothing has left the device before the reader follows the link herself. */
export function SendMessage({ message, file, about, url = correctionsUrl }: SendMessageProps) {
  const { t } = useI18n();
  const heading = useRef<HTMLHeadingElement>(null);
  // It appears below the form: who does not see it would not notice.
  useEffect(() => heading.current?.focus(), []);
  const save = () => saveBlob(file.name, new Blob([file.text], { type: file.type }));
  return (
    <section className={styles.made} aria-labelledby="send-title">
      <h2 id="send-title" ref={heading} tabIndex={-1}>
        {t('send.title')}
      </h2>
      <Way message={message} url={url} />
      {about !== undefined && <p>{about}</p>}
      <p>
        <Button onClick={save}>{t('send.save')}</Button>
      </p>
      <Copyable
        label={t('send.text')}
        text={`${message.subject}\n\n${message.text}`}
        copy={t('send.copy')}
        copied={t('send.copied')}
        failed={t('send.failed')}
      />
    </section>
  );
}

/** Where it goes: an e-mail, an issue, or to whom the reader gives it. */
function Way({ message, url }: { message: Message; url: string | null }) {
  const { t } = useI18n();
  const origin = useOrigin();
  const link = useMemo(
    () => (url === null ? null : messageLink(url, message, t('send.cut'))),
    [url, message, t],
  );
  if (url === null || link === null) {
    return <p>{t('send.nobody', { host: origin === null ? '' : new URL(origin).host })}</p>;
  }
  const host = hostOf(url);
  return (
    <>
      <p>
        <ExternalLink href={link.href}>
          {host === null ? t('send.mail') : t('send.issue', { host })}
        </ExternalLink>
      </p>
      <p>{host === null ? t('send.mail.how') : t('send.issue.how', { host })}</p>
      {link.isCut && <p>{t('send.long')}</p>}
    </>
  );
}
