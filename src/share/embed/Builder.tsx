import { useState } from 'react';
import { useI18n } from '../../i18n/I18n';
import { paths } from '../../view/paths';
import { standardEmbedding } from '../../view/embedding';
import type { PartProps } from '../parts';
import styles from './Builder.module.css';
import { Choice } from './Choice';
import { Options } from './Options';
import { Paste } from './Paste';
import { Preview } from './Preview';
import { embedPath, snippetForms, type SnippetForm } from './snippets';

const times = ['live', 'pinned'] as const;

/** How the map is taken into another page: what it shows there, a look at it, and the text to paste. */
export default function Builder({ subject }: PartProps) {
  const { t, language, path } = useI18n();
  const [embedding, setEmbedding] = useState(standardEmbedding);
  const [theme, setTheme] = useState<typeof subject.view.theme>(subject.view.theme);
  const [form, setForm] = useState<SnippetForm>('iframe');
  const [time, setTime] = useState<(typeof times)[number]>('live');
  const { title, atlas } = subject;
  const input = {
    origin: location.origin,
    language,
    view: { ...subject.view, theme },
    embedding,
    sentence: title,
    pinned: time === 'pinned' ? atlas.version : null,
  };
  return (
    <div className={styles.builder}>
      <p>{t('share.embed.text')}</p>
      <Options embedding={embedding} onChange={setEmbedding} theme={theme} onTheme={setTheme} />
      <Preview
        address={embedPath({ ...input, pinned: null })}
        embedding={embedding}
        title={title}
      />
      <Choice
        legend={t('share.embed.form')}
        options={snippetForms}
        chosen={form}
        onChoose={setForm}
        name={(one) => t(`share.embed.form.${one}`)}
      />
      <Choice
        legend={t('share.embed.time')}
        options={times}
        chosen={time}
        onChoose={setTime}
        name={(one) => t(`share.embed.time.${one}`, { version: atlas.version })}
      />
      <Paste subject={subject} form={form} input={input} />
      <p>
        <a href={path(paths.examples)}>{t('share.embed.examples')}</a>
      </p>
    </div>
  );
}
