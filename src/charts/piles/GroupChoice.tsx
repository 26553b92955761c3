import type { Atlas } from '../../atlas/model';
import { useI18n } from '../../i18n/I18n';
import { langOf } from '../../ui/english';
import { setView, useView } from '../../view/store';
import { groups, defaultView } from '../../view/view';
import { ViewLink } from '../../view/ViewLink';
import styles from './Piles.module.css';

/** The question by which the cities lie in piles. */
export function GroupChoice() {
  const { t } = useI18n();
  const asked = useView(({ group }) => group);
  return (
    <nav aria-label={t('piles.by')} className={styles.choice}>
      {groups.map((group) => (
        <ViewLink key={group} change={{ group }} current={group === asked}>
          {t(`group.by.${group}`)}
        </ViewLink>
      ))}
    </nav>
  );
}

/** The questions of surveys whose responses were brought in, to lie in piles by their answers. Nothing without any. */
export function QuestionChoice({ atlas: { questions } }: { atlas: Atlas }) {
  const { t, language } = useI18n();
  const asked = useView(({ group }) => group);
  if (questions.length === 0) return null;
  const choose = (id: string) => setView({ group: id === '' ? defaultView.group : `survey:${id}` });
  const shown = questions.find(({ id }) => `survey:${id}` === asked);
  return (
    <>
      <label className={styles.question}>
        {t('piles.by.question')}
        <select
          value={groups.some((group) => group === asked) ? '' : asked.slice('survey:'.length)}
          onChange={({ target }) => choose(target.value)}
        >
          <option value="">{t('piles.by.question.none')}</option>
          {questions.map(({ id, text, survey }) => (
            <option key={id} value={id} lang={langOf(survey.language, language)}>
              {text}
            </option>
          ))}
        </select>
      </label>
      {/* An answer means little without who was asked, and when. */}
      {shown && (
        <p className={styles.note}>
          {t('group.survey', { title: shown.survey.title, year: shown.survey.year })}
        </p>
      )}
    </>
  );
}
