import { createContext, Suspense, use, useState, type KeyboardEvent, type MouseEvent } from 'react';
import { useI18n } from '../../i18n/I18n';
import { lazyWithMessages } from '../../ui/lazyWithMessages';
import styles from './OpeningInsight.module.css';

const SteppedInsight = lazyWithMessages(
  () => import('../../insights/SteppedInsight'),
  ['insights'],
);

const id = 'insight';

/** The first insight as the prerendered page holds it: its words and its code come with the first step to another. */
const held = typeof document === 'undefined' ? '' : (document.getElementById(id)?.innerHTML ?? '');

/** The first insight as markup, made by the build (app/render). */
export const OpeningInsightContext = createContext(held);

type Step = 1 | -1;
interface Steps {
  taken: number;
  last: Step | null;
}

const keys: Readonly<Record<string, Step>> = { ArrowLeft: -1, ArrowRight: 1 };

/** One insight at a time. Nothing moves by itself: buttons and arrow keys go to the next and the one before. */
export function OpeningInsight() {
  const { t } = useI18n();
  const first = use(OpeningInsightContext);
  const [{ taken, last }, setSteps] = useState<Steps>({ taken: 0, last: null });
  const step = (by: Step | undefined) => {
    if (by !== undefined) setSteps((steps) => ({ taken: steps.taken + by, last: by }));
  };
  const onClick = ({ target }: MouseEvent) => {
    const button = target instanceof Element ? target.closest('button') : null;
    if (button) step(button.value === '1' ? 1 : -1);
  };
  const onKeyDown = ({ key, altKey, ctrlKey, metaKey }: KeyboardEvent) => {
    if (!altKey && !ctrlKey && !metaKey) step(keys[key]);
  };
  // Markup of our own build, never of a reader's.
  const still = <div id={id} dangerouslySetInnerHTML={{ __html: first }} />;
  return (
    <fieldset
      aria-label={t('explore.insights')}
      aria-live="polite"
      className={styles.insight}
      onClickCapture={onClick}
      onKeyDownCapture={onKeyDown}
    >
      {first !== '' && last === null ? (
        still
      ) : (
        <Suspense fallback={still}>
          <SteppedInsight steps={taken} pressed={last} />
        </Suspense>
      )}
    </fieldset>
  );
}
