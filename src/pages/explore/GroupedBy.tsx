import { useAtlas } from '../../atlas/AtlasContext';
import { useI18n } from '../../i18n/I18n';
import { langOf } from '../../ui/english';
import { setView, useView } from '../../view/store';
import { groups, defaultView } from '../../view/view';
import styles from '../../filters/ChoiceLine.module.css';

/** The question by which the list is grouped. That of the opening view leaves it whole. */
export function GroupedBy() {
  const { questions } = useAtlas();
  const group = useView((view) => view.group);
  const { t, language } = useI18n();
  const answers = questions.map(({ id }) => `survey:${id}` as const);
  const choose = (value: string) =>
    setView({ group: [...groups, ...answers].find((one) => one === value) ?? defaultView.group });
  return (
    <label className={`${styles.by} needs-script`}>
      {t('group.by')}{' '}
      <select value={group} onChange={({ target }) => choose(target.value)}>
        {groups.map((one) => (
          <option key={one} value={one}>
            {t(one === defaultView.group ? 'group.by.nothing' : `group.by.${one}`)}
          </option>
        ))}
        {questions.length > 0 && (
          <optgroup label={t('group.by.answers')}>
            {questions.map(({ id, text, survey }) => (
              <option key={id} value={`survey:${id}`} lang={langOf(survey.language, language)}>
                {text}
              </option>
            ))}
          </optgroup>
        )}
      </select>
    </label>
  );
}
