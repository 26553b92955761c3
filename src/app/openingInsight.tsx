import { renderToStaticMarkup } from 'react-dom/server';
import type { Atlas } from '../atlas/model';
import type { Translator } from '../i18n/translator';
import { I18nProvider } from '../i18n/I18n';
import { InsightCard } from '../insights/InsightCard';
import { insightsOf } from '../insights/insights';

/** The first insight as the prerendered opening page holds it; '' where the data bear out none. */
export function openingInsight(atlas: Atlas, i18n: Translator): string {
  const insights = insightsOf(atlas);
  const [insight] = insights;
  if (!insight) return '';
  return renderToStaticMarkup(
    <I18nProvider i18n={i18n}>
      <InsightCard insight={insight} at={0} all={insights.length} />
    </I18nProvider>,
  );
}
