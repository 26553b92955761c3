import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useAtlas } from '../atlas/AtlasContext';
import { useI18n } from '../i18n/I18n';
import { announce } from '../ui/announcer';
import { InsightCard } from './InsightCard';
import { insightsOf } from './insights';

interface SteppedInsightProps {
  /** The first step, taken from the opening's own markup: 1 or -1; 0 where there was none. */
  first: number;
}

const keys: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };

/** Insights to step through, from the second or the last on. The button that asked for the first step keeps the focus. */
export default function SteppedInsight({ first }: SteppedInsightProps) {
  const { t } = useI18n();
  const insights = insightsOf(useAtlas());
  const [steps, setSteps] = useState(first);
  const card = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The button stood in markup that this has replaced.
    if (document.activeElement !== document.body) return;
    card.current?.querySelector<HTMLElement>(`button[value="${first}"]`)?.focus();
  }, [first]);
  const all = insights.length;
  const at = all > 0 ? ((steps % all) + all) % all : 0;
  const insight = insights[at];
  const said = insight && t(`insight.${insight.id}`, insight.values);
  const shown = useRef(first === 0 ? said : undefined);
  useEffect(() => {
    // Until the reader steps nobody has asked for it.
    if (said !== undefined && said !== shown.current) announce(said);
    shown.current = said;
  }, [said]);
  const step = (by: number) => setSteps((taken) => taken + by);
  const onKeys = ({ key, altKey, ctrlKey, metaKey }: KeyboardEvent) => {
    if (!altKey && !ctrlKey && !metaKey) step(keys[key] ?? 0);
  };
  return (
    <div ref={card} onKeyDownCapture={onKeys}>
      {insight && <InsightCard insight={insight} at={at} all={all} onStep={step} />}
    </div>
  );
}
