import { useEffect, useRef } from 'react';
import { useAtlas } from '../atlas/AtlasContext';
import { InsightCard } from './InsightCard';
import { insightsOf } from './insights';

interface SteppedInsightProps {
  /** Steps from the first insight; before the first comes the last. */
  steps: number;
  /** The button that was pressed last: 1 or -1; null for none. */
  pressed: 1 | -1 | null;
}

/** The insight so many steps from the first. Comes with the first step; the button that asked for it keeps the focus. */
export default function SteppedInsight({ steps, pressed }: SteppedInsightProps) {
  const insights = insightsOf(useAtlas());
  const card = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The button stood in markup that this has replaced.
    if (document.activeElement !== document.body || pressed === null) return;
    card.current?.querySelector<HTMLButtonElement>(`button[value="${pressed}"]`)?.focus();
  }, [pressed]);
  const all = insights.length;
  const at = all > 0 ? ((steps % all) + all) % all : 0;
  const insight = insights[at];
  return <div ref={card}>{insight && <InsightCard insight={insight} at={at} all={all} />}</div>;
}
