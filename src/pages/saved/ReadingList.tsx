import { useRef, useState } from 'react';
import { useI18n } from '../../i18n/I18n';
import { nothing, setKept, type Kept, type Kind } from '../../saved/store';
import { useKept } from '../../saved/useKept';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import { FileActions } from './FileActions';
import { KeptCases } from './KeptCases';
import { KeptCities } from './KeptCities';
import { KeptRecords } from './KeptRecords';
import { Linked } from '../../ui/Linked';
import { paths } from '../../view/paths';
import styles from './ReadingList.module.css';

/** What was done to the list last, and the list before it. */
interface Step {
  status: string;
  before: Kept;
}

/** What is kept on this device, with ways to compare it, print it, take it along, and take it off. */
export function ReadingList() {
  const { t } = useI18n();
  const kept = useKept((list) => list);
  const [step, setStep] = useState<Step | null>(null);
  const region = useRef<HTMLDivElement>(null);
  const change = (after: Kept, status: string) => {
    setStep({ status, before: kept });
    setKept(after);
    // The button that was pressed may be gone with its row.
    region.current?.focus();
  };
  const undo = () => {
    if (step) setKept(step.before);
    setStep(null);
    region.current?.focus();
  };
  const remover = (kind: Kind) => (id: string, name: string) =>
    change(
      { ...kept, [kind]: kept[kind].filter((other) => other !== id) },
      t('reading.removed', { name }),
    );
  const isEmpty = kept.cities.length + kept.cases.length + kept.records.length === 0;
  return (
    <section ref={region} tabIndex={-1} aria-label={t('app.nav.reading')} className={styles.list}>
      {kept.blocked && <Notice tone="problem">{t('reading.blocked')}</Notice>}
      {kept.damaged && <Notice tone="problem">{t('reading.damaged')}</Notice>}
      {step && (
        <Notice tone="word" action={{ label: t('reading.undo'), run: undo }}>
          {step.status}
        </Notice>
      )}
      {isEmpty && <Empty />}
      <KeptCities ids={kept.cities} onRemove={remover('cities')} />
      <KeptRecords ids={kept.records} onRemove={remover('records')} />
      <KeptCases ids={kept.cases} onRemove={remover('cases')} />
      <div className={styles.actions}>
        {!isEmpty && (
          <>
            <Button onClick={() => window.print()}>{t('reading.print')}</Button>
            <Button onClick={() => change(nothing, t('reading.cleared'))}>
              {t('reading.clear')}
            </Button>
          </>
        )}
        <FileActions kept={kept} onAdd={change} />
      </div>
    </section>
  );
}

/** How something gets on the list. */
function Empty() {
  const { path } = useI18n();
  return (
    <p>
      <Linked id="reading.empty" links={{ map: path(paths.home), cases: path(paths.cases) }} />
    </p>
  );
}
