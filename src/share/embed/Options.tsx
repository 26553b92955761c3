import { useI18n } from '../../i18n/I18n';
import { embeddingParts, hiddenParts, type Embedding } from '../../view/embedding';
import { themes, type View } from '../../view/view';
import styles from './Builder.module.css';
import { RadioGroup } from '../../ui/RadioGroup';

interface OptionsProps {
  embedding: Embedding;
  onChange: (embedding: Embedding) => void;
  theme: View['theme'];
  onTheme: (theme: View['theme']) => void;
}

interface TickProps {
  label: string;
  checked: boolean;
  disabled?: boolean;
  onTick: (ticked: boolean) => void;
}

function Tick({ label, checked, disabled = false, onTick }: TickProps) {
  return (
    <label>
      <input
        type="checkbox"
        checked={checked}
        disabled={disabled}
        onChange={(event) => onTick(event.target.checked)}
      />
      {label}
    </label>
  );
}

/** What stands around the map, and how it behaves. */
export function Options({ embedding, onChange, theme, onTheme }: OptionsProps) {
  const { t } = useI18n();
  const hidden = hiddenParts(embedding);
  const minimal = embedding.minimal === '1';
  return (
    <>
      <fieldset className={styles.choice}>
        <legend>{t('share.embed.parts')}</legend>
        {embeddingParts.map((part) => (
          <Tick
            key={part}
            label={t(`share.embed.part.${part}`)}
            checked={!hidden.includes(part)}
            disabled={minimal && part !== 'link'}
            onTick={(on) => {
              const shown = part === 'list' ? 'fold' : '1';
              onChange({ ...embedding, [part]: on ? shown : '0' });
            }}
          />
        ))}
        <Tick
          label={t('share.embed.list.open')}
          checked={embedding.list === 'open'}
          disabled={minimal}
          onTick={(on) => onChange({ ...embedding, list: on ? 'open' : 'fold' })}
        />
        <Tick
          label={t('share.embed.minimal')}
          checked={minimal}
          onTick={(on) => onChange({ ...embedding, minimal: on ? '1' : '0' })}
        />
        <Tick
          label={t('share.embed.fixed')}
          checked={embedding.camera === 'fixed'}
          onTick={(on) => onChange({ ...embedding, camera: on ? 'fixed' : 'free' })}
        />
      </fieldset>
      <RadioGroup
        className={styles.choice}
        legend={t('app.theme')}
        options={themes}
        value={theme}
        onChange={onTheme}
        nameOf={(one) => t(`share.embed.theme.${one}`)}
      />
    </>
  );
}
