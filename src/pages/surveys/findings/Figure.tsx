import { useAtlas } from '../../../atlas/AtlasContext';
import type { Finding } from '../../../atlas/findings';
import { useI18n } from '../../../i18n/I18n';
import { english } from '../../../ui/english';
import { ExternalLink } from '../../../ui/ExternalLink';
import { Bound } from './Bound';
import styles from './Findings.module.css';
import { OnRecord } from './OnRecord';

interface FigureProps {
  finding: Finding;
}

/** The key of each precision in the catalogue. */
const keys = { exactly: 'exactly', almost: 'almost', 'more than': 'moreThan' } as const;

/** A published share in words and as a bar, with its source; below it what the atlas has of the same practice. */
export function Figure({ finding }: FigureProps) {
  const atlas = useAtlas();
  const { t, language } = useI18n();
  const { statement, precision, percent, practice, url } = finding;
  const known = practice === null ? undefined : atlas.practiceById.get(practice);
  return (
    <li className={styles.figure}>
      <p className={styles.statement} lang={english(language)}>
        {statement}
      </p>
      <div className={styles.share}>
        <strong>{t(`findings.${keys[precision]}`, { percent })}</strong>
        <Bound precision={precision} percent={percent} />
      </div>
      <p className={styles.source}>
        <ExternalLink href={url}>{t('findings.source')}</ExternalLink>
      </p>
      {known && <OnRecord practice={known} />}
    </li>
  );
}
