import type { Responses } from '../../../atlas/findings';
import { useI18n } from '../../../i18n/I18n';
import { formatView } from '../../../view/codec';
import { paths } from '../../../view/paths';
import { defaultView } from '../../../view/view';
import { Bound } from './Bound';
import styles from './Findings.module.css';
import { ShareTable } from './ShareTable';

interface CountedProps {
  question: Responses['questions'][number];
  /** How many answered. */
  answered: number;
  /** Fewer than this are not counted. */
  base: number;
  lang: string | undefined;
}

/** Each answer with how many gave it, where that may be told; where cities agreed to be shown, a way to them on the map. */
export function Counted({ question, answered, base, lang }: CountedProps) {
  const { t, path } = useI18n();
  const shareOf = (count: number | null) =>
    answered === 0 || count === null ? null : count / answered;
  const said = (count: number | null) => {
    const share = shareOf(count);
    return count === null || share === null
      ? t('findings.uncounted')
      : t('findings.count', { count, share });
  };
  return (
    <>
      <p className={styles.source}>{t('findings.answered', { answered })}</p>
      <ul className={styles.answers}>
        {question.answers.map(({ id, label, count }) => {
          const share = shareOf(count);
          const view = { ...defaultView, survey: [`${question.id}:${id}`] };
          return (
            <li key={id} className={styles.share}>
              <span lang={lang}>{label}</span>
              <span>
                <span>{said(count)}</span>{' '}
                {question.public && (
                  <a href={path(paths.home) + formatView(view)}>{t('findings.cities')}</a>
                )}
              </span>
              {share !== null && <Bound precision="exactly" percent={share * 100} />}
            </li>
          );
        })}
      </ul>
      <ShareTable
        lang={lang}
        columns={[t('findings.column.answer'), t('findings.column.count')]}
        rows={question.answers.map(({ label, count }) => [label, said(count)])}
      />
      {!question.whole && <p className={styles.source}>{t('findings.others', { base })}</p>}
    </>
  );
}
