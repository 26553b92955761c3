import type { ComponentType } from 'react';
import { useAtlas } from '../../../atlas/AtlasContext';
import { useI18n } from '../../../i18n/I18n';
import { Button } from '../../../ui/Button';
import { Notice } from '../../../ui/Notice';
import { PageHead, Section } from '../../../ui/Section';
import type { SurveyTuple } from '../../../survey/import/core';
import { ColumnsForm } from './ColumnsForm';
import { Faults } from './Faults';
import { LeftOut } from './LeftOut';
import { Preview } from './Preview';
import { HowRead } from './HowRead';
import { Questions } from './Questions';
import { Save, SaveMapping } from './Save';
import { SurveyForm } from './SurveyForm';
import { useGuide } from './useGuide';
import styles from './Guide.module.css';

interface GuideProps {
  /** Shows the atlas with a survey's answers in it. */
  Answered: ComponentType<{ survey: SurveyTuple }>;
}

/** From the file that a survey's owner has to the folder that the atlas reads: all of it on her device. */
export function Guide({ Answered }: GuideProps) {
  const { t, list } = useI18n();
  const guide = useGuide(useAtlas());
  const { opened, mapping, problem, progress, outcome, stale } = guide;
  const shareOf = (of: 'draft' | 'read') => (progress?.of === of ? progress.share : null);
  return (
    <>
      <PageHead title={t('survey.title')}>
        <p>{t('survey.lede')}</p>
        <p>{t('survey.device')}</p>
      </PageHead>
      <noscript>
        <p>{t('survey.scripts')}</p>
      </noscript>
      <div className={`${styles.guide} needs-script`}>
        <Section id="file" title={t('survey.step.file')}>
          <FilePicker files={opened?.files ?? []} onFiles={(files) => void guide.open(files)} />
          <Progress share={shareOf('draft')} onCancel={guide.cancel} />
          {problem && (
            <Notice tone="problem">
              {t(`survey.problem.${problem.kind}`, { names: list(problem.names) })}
            </Notice>
          )}
          {opened && (
            <HowRead opened={opened} onRead={(said) => void guide.open(opened.files, said)} />
          )}
        </Section>
        {opened && mapping && (
          <>
            <Section id="survey" title={t('survey.step.survey')}>
              <SurveyForm mapping={mapping} onChange={guide.change} />
            </Section>
            <Section id="columns" title={t('survey.step.columns')}>
              <ColumnsForm mapping={mapping} columns={opened.columns} onChange={guide.change} />
              <LeftOut {...{ mapping, opened }} onTakeIn={(column) => void guide.takeIn(column)} />
            </Section>
            <Section id="questions" title={t('survey.step.questions')}>
              <p>{t('survey.questions.about')}</p>
              <Questions mapping={mapping} about={opened.about} onChange={guide.change} />
              <SaveMapping mapping={mapping} onLoad={(file) => void guide.load(file)} />
            </Section>
            <Section id="preview" title={t('survey.step.preview')}>
              <Button disabled={progress !== null} onClick={() => void guide.read()}>
                {t('survey.read')}
              </Button>
              <Progress share={shareOf('read')} onCancel={guide.cancel} />
              {stale && <Notice tone="word">{t('survey.stale')}</Notice>}
              {outcome && 'faults' in outcome && (
                <Faults {...outcome} mapping={mapping} onChange={guide.change} />
              )}
              {outcome && 'told' in outcome && (
                <>
                  <Preview told={outcome.told} onMap={outcome.onMap} onShow={guide.show}>
                    <Answered survey={outcome.onMap.survey} />
                  </Preview>
                  <Save {...outcome} />
                </>
              )}
            </Section>
          </>
        )}
      </div>
    </>
  );
}

interface ProgressProps {
  /** 0 to 1; null while nothing is read. */
  share: number | null;
  onCancel: () => void;
}

/** How much is read, and the way to end it. */
function Progress({ share, onCancel }: ProgressProps) {
  const { t } = useI18n();
  return (
    <div className={styles.progress}>
      <span data-said="">{share !== null && t('survey.reading', { share })}</span>
      {share !== null && <Button onClick={onCancel}>{t('survey.cancel')}</Button>}
    </div>
  );
}

interface FilePickerProps {
  files: readonly File[];
  onFiles: (files: readonly File[]) => void;
}

/** Takes files: browsers let them be dropped on the field, too. */
function FilePicker({ files, onFiles }: FilePickerProps) {
  const { t, list } = useI18n();
  return (
    <>
      <label className={styles.drop}>
        {t('survey.file')}
        <input
          type="file"
          multiple
          accept=".csv,.tsv,.tab,.txt,.xlsx,.xlsm,.ods,.zip"
          onChange={({ currentTarget }) => {
            onFiles([...(currentTarget.files ?? [])]);
            currentTarget.value = ''; // the same file can be chosen again
          }}
        />
      </label>
      {files.length > 0 && (
        <p>{t('survey.file.now', { files: list(files.map(({ name }) => name)) })}</p>
      )}
    </>
  );
}
