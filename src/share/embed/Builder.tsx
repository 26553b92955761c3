import { useEffect, useRef, useState } from 'react';
import { loadMessages } from '../../i18n/catalogue';
import { useI18n } from '../../i18n/I18n';
import { languages, type Language } from '../../i18n/languages';
import { nameOfLanguage } from '../../i18n/names';
import { createTranslator } from '../../i18n/translator';
import { paths } from '../../view/paths';
import { standardEmbedding } from '../../view/embedding';
import { useFraming } from '../framing';
import { FramingFields } from '../FramingFields';
import { nameOf } from '../naming';
import type { PartProps } from '../shareTarget';
import styles from './Builder.module.css';
import { RadioGroup } from '../../ui/RadioGroup';
import { useRested } from '../../ui/useRested';
import { Options } from './Options';
import { Paste } from './Paste';
import { Preview } from './Preview';
import {
  embedPath,
  frameWidths,
  snippetForms,
  type FrameWidth,
  type SnippetForm,
} from './snippets';

/** What a sentence in another language is made of. */
const spoken = ['app', 'site', 'words'] as const;
const times = ['live', 'pinned'] as const;

/**
 * How the map is taken into another page. What most want stands first, with the text to
 * paste; what stands around the map, and other forms, are folded away behind it.
 */
export default function Builder({ subject }: PartProps) {
  const i18n = useI18n();
  const { t, path } = i18n;
  const { framing, setFraming, framed } = useFraming(subject);
  const [embedding, setEmbedding] = useState(standardEmbedding);
  const [theme, setTheme] = useState<typeof subject.view.theme>(subject.view.theme);
  const [width, setWidth] = useState<FrameWidth>('column');
  const [form, setForm] = useState<SnippetForm>('iframe');
  const [time, setTime] = useState<(typeof times)[number]>('live');
  // Whose words are here already: the page's own, then those that are fetched when they are chosen.
  const [speaker, setSpeaker] = useState(i18n);
  const { language } = speaker;
  const { atlas } = subject;
  const sentence = language === i18n.language ? subject.title : subject.titleIn(speaker);
  const speak = async (chosen: Language) => {
    const messages = await loadMessages(chosen, spoken);
    setSpeaker(createTranslator(chosen, messages));
  };
  const builder = useRef<HTMLDivElement>(null);
  // All of it that a screen has room for is in sight, and nobody scrolls to the text to paste.
  useEffect(() => builder.current?.closest('details')?.scrollIntoView({ block: 'start' }), []);
  const view = { ...framed.view, theme };
  // Each look is a page of its own: it waits for the end of a title.
  const heading = useRested(view.heading);
  const input = {
    origin: location.origin,
    language,
    view,
    embedding,
    sentence,
    width,
    pinned: time === 'pinned' ? atlas.version : null,
  };
  return (
    <div ref={builder} className={styles.builder} data-wide>
      <div className={styles.choices}>
        <FramingFields
          subject={subject}
          framing={framing}
          onChange={setFraming}
          sentence={sentence}
        />
        <RadioGroup
          className={styles.choice}
          legend={t('share.embed.language')}
          options={languages}
          value={language}
          // Without the words of a language, the one that is here stays chosen.
          onChange={(chosen) => void speak(chosen).catch(() => undefined)}
          nameOf={nameOfLanguage}
        />
        <RadioGroup
          className={styles.choice}
          legend={t('share.embed.size')}
          options={frameWidths}
          value={width}
          onChange={setWidth}
          nameOf={(one) =>
            one === 'column' ? t('share.embed.column') : t('share.embed.width', { width: one })
          }
        />
        <Paste subject={framed} form={form} input={input} />
        <details className={styles.more}>
          <summary>{t('share.embed.more')}</summary>
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
          <Options embedding={embedding} onChange={setEmbedding} theme={theme} onTheme={setTheme} />
          <p>{t('share.embed.text')}</p>
          <p>
            <a href={path(paths.examples)}>{t('share.embed.examples')}</a>
          </p>
        </details>
      </div>
      <Preview
        address={embedPath({ ...input, view: { ...view, heading }, pinned: null })}
        embedding={embedding}
        view={view}
        sentence={sentence}
        name={nameOf(view.heading, sentence)}
        width={width}
      />
    </div>
  );
}
