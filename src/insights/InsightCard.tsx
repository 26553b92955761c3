import { useI18n } from '../i18n/I18n';
import { formatView } from '../view/codec';
import { indexPaths, paths } from '../view/paths';
import { defaultView } from '../view/view';
import type { Insight } from './insights';

interface InsightCardProps {
  insight: Insight;
  /** Which of all it is, from 0. */
  at: number;
  all: number;
  /** Is told 1 or -1; left out in the build's own markup, whose buttons say so by their `value`. */
  onStep?: (by: number) => void;
}

/** One insight as the opening page shows it: its sentence leads to its view. */
export function InsightCard({ insight: { id, view, values }, at, all, onStep }: InsightCardProps) {
  const { t, path } = useI18n();
  return (
    <>
      <p>
        <a href={path(paths.home) + formatView({ ...defaultView, ...view })}>
          {t(`insight.${id}`, values)}
        </a>
      </p>
      <p>{t(`insight.${id}.caution`, values)}</p>
      <div>
        <button
          type="button"
          className="needs-script"
          value="-1"
          onClick={() => onStep?.(-1)}
          aria-label={t('insights.previous')}
        >
          {'←'}
        </button>
        <span className="needs-script">{t('insights.at', { at: at + 1, all })}</span>
        <button
          type="button"
          className="needs-script"
          value="1"
          onClick={() => onStep?.(1)}
          aria-label={t('insights.next')}
        >
          {'→'}
        </button>
        <a href={path(paths.insights)}>{t('insights.all')}</a>
        <a href={path(indexPaths.news)}>{t('insights.new')}</a>
      </div>
    </>
  );
}
