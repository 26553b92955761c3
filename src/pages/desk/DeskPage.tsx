import { useI18n } from '../../i18n/I18n';
import { Button } from '../../ui/Button';
import { Linked } from '../../ui/Linked';
import { Notice } from '../../ui/Notice';
import { PageHead, Section } from '../../ui/Section';
import { paths } from '../../view/paths';
import { useDataReady } from '../../view/useDataReady';
import { DropField } from './DropField';
import type { Problem } from './messages';
import { Outcome } from './Outcome';
import { useDesk } from './useDesk';
import styles from './Desk.module.css';

/** A desk for who edits the tables in a spreadsheet: they are checked and compared here, on the device. */
export default function DeskPage() {
  const { t, path, list } = useI18n();
  const desk = useDesk();
  const { checked } = desk;
  useDataReady();
  return (
    <>
      <PageHead title={t('desk.title')}>
        <p>{t('desk.lede')}</p>
        <p>{t('desk.device')}</p>
      </PageHead>
      <noscript>
        <p>{t('desk.scripts')}</p>
      </noscript>
      <Section id="how" title={t('desk.how')}>
        <ol className={styles.steps}>
          <li>
            <Linked id="desk.how.take" links={{ a: path(paths.data) }} />
          </li>
          <li>{t('desk.how.edit')}</li>
          <li>{t('desk.how.drop')}</li>
          <li>{t('desk.how.send')}</li>
        </ol>
        <Button onClick={() => desk.save('workbook')}>{t('desk.workbook')}</Button>
      </Section>
      <div className="needs-script">
        <Section id="files" title={t('desk.files')}>
          <DropField onFiles={desk.check} />
          <div data-said="" className={styles.progress}>
            {desk.busy && t('desk.busy')}
          </div>
          {desk.problem && <Notice tone="problem">{t(problemWords(desk.problem))}</Notice>}
          {checked && (
            <p>
              {t('desk.taken', {
                tables: list(checked.taken.map((name) => t(`data.file.${name}`))),
              })}
            </p>
          )}
          {checked && checked.others.length > 0 && (
            <p>{t('desk.others', { names: list(checked.others) })}</p>
          )}
        </Section>
        {checked && <Outcome checked={checked} onSave={desk.save} />}
      </div>
    </>
  );
}

function problemWords({ wrong }: Problem) {
  switch (wrong) {
    case 'published':
    case 'no-table':
    case 'password':
    case 'old-workbook':
    case 'damaged':
    case 'too-large':
      return `desk.problem.${wrong}` as const;
    case 'no-sheet':
    case 'no-table-in-zip':
      return 'desk.problem.no-table';
    default:
      return 'desk.problem.failed';
  }
}
