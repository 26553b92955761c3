import { useAtlas } from '../../../atlas/AtlasContext';
import { useI18n } from '../../../i18n/I18n';
import { Button } from '../../../ui/Button';
import { formatView } from '../../../view/codec';
import { clock } from '../cues/atTime';
import { viewOf } from '../cues/viewOf';
import type { Draft } from '../cues/draft';
import styles from './Editor.module.css';

/** How far a press moves a cue, in seconds. */
const nudge = 1;

interface CueFormProps {
  draft: Draft;
  onChange: (change: Partial<Omit<Draft, 'key'>>) => void;
  onRemove: () => void;
  /** The view of the map is to be the cue's. */
  onTakeView: () => void;
  /** Map and recording are to go there. */
  onShow: () => void;
}

/** One cue: its time to the second, its title and words, its view. */
export function CueForm({ draft, onChange, onRemove, onTakeView, onShow }: CueFormProps) {
  const atlas = useAtlas();
  const { t } = useI18n();
  const { time, title, words, view, city } = draft;
  const name = title === '' ? t('cues.untitled') : title;
  const later = (by: number) => onChange({ time: Math.max(0, (time ?? 0) + by) });
  return (
    <li className={styles.cue}>
      <fieldset
        aria-label={t('cues.cue', { title: name, time: time === null ? '–' : clock(time) })}
      >
        <div className={styles.time}>
          <Button aria-label={t('cues.earlier')} onClick={() => later(-nudge)}>
            −1 s
          </Button>
          <label>
            {t('cues.time')}
            <input
              type="number"
              min={0}
              max={86_400}
              step={0.1}
              value={time ?? ''}
              onChange={({ target }) =>
                onChange({ time: target.value === '' ? null : Number(target.value) })
              }
            />
          </label>
          <Button aria-label={t('cues.later')} onClick={() => later(nudge)}>
            +1 s
          </Button>
        </div>
        <label>
          {t('cues.name')}
          <input
            type="text"
            value={title}
            maxLength={80}
            onChange={({ target }) => onChange({ title: target.value })}
          />
        </label>
        <label>
          {t('cues.words')}
          <textarea
            value={words}
            maxLength={1_200}
            rows={2}
            onChange={({ target }) => onChange({ words: target.value })}
          />
        </label>
        <label>
          {t('cues.view')}
          <input
            type="text"
            value={view}
            spellCheck={false}
            // A whole link may be pasted: what it says of the view is what counts.
            onChange={({ target }) => onChange({ view: target.value })}
            onBlur={({ target }) => onChange({ view: formatView(viewOf(target.value)) })}
          />
        </label>
        <label>
          {t('cues.city')}
          <select value={city} onChange={({ target }) => onChange({ city: target.value })}>
            <option value="">{t('cues.city.none')}</option>
            {atlas.cities.map(({ id, name: label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </select>
        </label>
        <div className={styles.actions}>
          <Button onClick={onTakeView}>{t('cues.take')}</Button>
          <Button onClick={onShow}>{t('cues.show')}</Button>
          <Button aria-label={t('cues.remove', { title: name })} onClick={onRemove}>
            {t('cues.remove.short')}
          </Button>
        </div>
      </fieldset>
    </li>
  );
}
