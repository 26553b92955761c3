import { useState } from 'react';
import { fold } from '../../../atlas/fold';
import { useI18n } from '../../../i18n/I18n';
import type { Mapping } from '../../../survey/import/mapping';
import { Text } from './Field';
import { LongList } from './LongList';
import type { Column } from './propose';
import { QuestionForm } from './QuestionForm';
import styles from './Guide.module.css';

/** So many questions are looked through by eye. */
const few = 40;

interface QuestionsProps {
  mapping: Mapping;
  about: (column: string) => Promise<Column>;
  onChange: (mapping: Mapping) => void;
}

/** All questions of a survey; many can be searched. */
export function Questions({ mapping, about, onChange }: QuestionsProps) {
  const { t } = useI18n();
  const [sought, setSought] = useState('');
  /** Those that are open stay so when they come back into the page. */
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const toggle = (id: string, isOpen: boolean) =>
    setOpened((before) => {
      const now = new Set(before);
      if (isOpen) now.add(id);
      else now.delete(id);
      return now;
    });
  const { questions } = mapping;
  const asked = fold(sought.trim());
  const found =
    asked === '' ? questions : questions.filter(({ text }) => fold(text).includes(asked));
  return (
    <>
      {questions.length > few && (
        <div className={styles.fields}>
          <Text
            label={t('survey.find')}
            hint={t('survey.found', { found: found.length, all: questions.length })}
            optional
            value={sought}
            onChange={setSought}
          />
        </div>
      )}
      <LongList items={found}>
        {(question) => (
          <QuestionForm
            key={question.id}
            {...{ mapping, question, about, onChange }}
            isOpen={opened.has(question.id)}
            onToggle={(isOpen) => toggle(question.id, isOpen)}
          />
        )}
      </LongList>
    </>
  );
}
