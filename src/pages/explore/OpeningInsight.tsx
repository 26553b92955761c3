import { createContext, Suspense, use, useState } from 'react';
import { useI18n } from '../../i18n/I18n';
import { lazyWithMessages } from '../../ui/lazyWithMessages';
import { useView } from '../../view/store';
import styles from './OpeningInsight.module.css';

/** Takes over with the first step to another insight, and brings the words of all. */
const SteppedInsight = lazyWithMessages(
  () => import('../../insights/SteppedInsight'),
  ['insights'],
);

const id = 'insight';

/** The first insight as the prerendered page holds it. */
const held = typeof document === 'undefined' ? '' : (document.getElementById(id)?.innerHTML ?? '');

/** The first insight as markup, made by the build (app/openingInsight). */
export const OpeningInsightContext = createContext(held);

/** One insight at a time. Nothing moves by itself: buttons and arrow keys go to the next and the one before. */
export function OpeningInsight() {
  const { t } = useI18n();
  const first = use(OpeningInsightContext);
  const isMoved = useView(({ camera }) => camera !== null);
  const [by, setBy] = useState(0);
  // Markup of our own build, never of a reader's.
  const still = <div id={id} dangerouslySetInnerHTML={{ __html: first }} />;
  const isStill = first !== '' && by === 0;
  return (
    <fieldset
      aria-label={t('explore.insights')}
      data-over-map
      className={styles.insight}
      data-moved={isMoved ? '' : undefined}
      onClickCapture={({ target }) => {
        if (isStill && target instanceof HTMLButtonElement) setBy(+target.value);
      }}
      onKeyDownCapture={({ key }) => {
        if (isStill && /^Arrow[LR]/.test(key)) setBy(key === 'ArrowLeft' ? -1 : 1);
      }}
    >
      {isStill ? (
        still
      ) : (
        <Suspense fallback={still}>
          <SteppedInsight first={by} />
        </Suspense>
      )}
    </fieldset>
  );
}
