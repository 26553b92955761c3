import { useState } from 'react';
import { loadMessages } from '../../i18n/catalogue';
import { useI18n } from '../../i18n/I18n';
import { languages, type Language } from '../../i18n/languages';
import { createTranslator } from '../../i18n/translator';
import { paths } from '../../view/paths';
import { standardEmbedding } from '../../view/embedding';
import type { PartProps } from '../shareTarget';
import styles from './Builder.module.css';
import { RadioGroup } from '../../ui/RadioGroup';
import { Options } from './Options';
import { Paste } from './Paste';
import { Preview } from './Preview';
import { embedPath, snippetForms, type SnippetForm } from './snippets';

/** What a sentence in another language is made of. */
const spoken = ['app', 'site', 'words'] as const;
const times = ['live', 'pinned'] as const;

/** How the map is taken into another page: what it shows there, a look at it, and the text to paste. */
export default function Builder({ subject }: PartProps) {
  const i18n = useI18n();
  const { t, path } = i18n;
  const [embedding, setEmbedding] = useState(standardEmbedding);
  const [theme, setTheme] = useState<typeof subject.view.theme>(subject.view.theme);
  const [form, setForm] = useState<SnippetForm>('iframe');
  const [time, setTime] = useState<(typeof times)[number]>('live');
  // Whose words are here already: the page's own, then those that are fetched when they are chosen.
  const [speaker, setSpeaker] = useState(i18n);
  const { language } = speaker;
  const { atlas } = subject;
  const title = language === i18n.language ? subject.title : subject.titleIn(speaker);
  const speak = async (chosen: Language) => {
    const messages = await loadMessages(chosen, spoken);
    setSpeaker(createTranslator(chosen, messages));
  };
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
      <RadioGroup
        className={styles.choice}
        legend={t('share.embed.language')}
        options={languages}
        value={language}
        // Without the words of a language, the one that is here stays chosen.
        onChange={(chosen) => void speak(chosen).catch(() => undefined)}
        nameOf={(one) => t(`share.embed.language.${one}`)}
      />
      <Preview
        address={embedPath({ ...input, pinned: null })}
        embedding={embedding}
        view={input.view}
        title={title}
      />
      <RadioGroup
        className={styles.choice}
        legend={t('share.embed.form')}
        options={snippetForms}
        value={form}
        onChange={setForm}
        nameOf={(one) => t(`share.embed.form.${one}`)}
      />
      <RadioGroup
        className={styles.choice}
        legend={t('share.embed.time')}
        options={times}
        value={time}
        onChange={setTime}
        nameOf={(one) => t(`share.embed.time.${one}`, { version: atlas.version })}
      />
      <Paste subject={subject} form={form} input={input} />
      <p>
        <a href={path(paths.examples)}>{t('share.embed.examples')}</a>
      </p>
    </div>
  );
}
