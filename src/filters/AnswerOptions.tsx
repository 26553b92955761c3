import { useAtlas } from '../atlas/AtlasContext';
import { Option } from './Option';
import styles from './Panel.module.css';

/** The answers to each question of a survey whose responses were brought in. */
export default function AnswerOptions({ counts }: { counts: ReadonlyMap<string, number> }) {
  return useAtlas().questions.map(({ id: question, text, survey, answers }) => (
    <fieldset key={question} className={styles.group}>
      <legend>{text}</legend>
      <p className={styles.what}>
        {survey.title}, {survey.year}
      </p>
      {answers.map(({ id, label }) => (
        <Option key={id} facet="survey" id={id} label={label} count={counts.get(id) ?? 0} />
      ))}
    </fieldset>
  ));
}
