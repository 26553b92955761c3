import { useId, useState, type KeyboardEvent, type MouseEvent, type Ref } from 'react';
import { useAtlas } from '../../atlas/AtlasContext';
import type { City } from '../../atlas/model';
import { useI18n } from '../../i18n/I18n';
import styles from './CityPicker.module.css';
import { useOptions } from './useOptions';

interface CityPickerProps {
  chosen: readonly City[];
  /** Offered before anything is typed. */
  suggested: readonly City[];
  /** No more cities fit: the field stays, so that the focus does, but takes nothing. */
  full: boolean;
  onPick: (city: City) => void;
  inputRef: Ref<HTMLInputElement>;
}

/** A search over the cities that adds one: an editable combobox with a list. */
export function CityPicker(props: CityPickerProps) {
  const { chosen, suggested, full, onPick, inputRef } = props;
  const atlas = useAtlas();
  const { t, country } = useI18n();
  const id = useId();
  const [text, setText] = useState('');
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const options = useOptions(atlas, text, chosen, suggested);
  const open = isOpen && !full && options.length > 0;
  const nothing = isOpen && !full && text.trim() !== '' && options.length === 0;
  const optionId = (city: City) => `${id}-${city.id}`;
  const close = () => {
    setOpen(false);
    setActive(-1);
  };
  const pick = (city: City | undefined) => {
    if (!city) return;
    onPick(city);
    setText('');
    close();
  };
  const step = (by: 1 | -1) => {
    setOpen(true);
    const from = active < 0 && by < 0 ? 0 : active;
    if (options.length > 0) setActive((from + by + options.length) % options.length);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || full) return;
    if (event.key === 'ArrowDown') step(1);
    else if (event.key === 'ArrowUp') step(-1);
    else if (event.key === 'Enter') pick(options[active] ?? (text ? options[0] : undefined));
    else if (event.key === 'Escape' && open) close();
    else if (event.key === 'Escape') setText('');
    else return;
    event.preventDefault();
  };
  const pickUnder = ({ target }: MouseEvent) => {
    const under = target instanceof Element ? target.closest('[role=option]') : null;
    pick(options.find((city) => optionId(city) === under?.id));
  };
  const current = options[active];
  return (
    <div className={`${styles.picker} needs-script`}>
      <label htmlFor={id}>{t('compare.add')}</label>
      <input
        type="text"
        id={id}
        ref={inputRef}
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={open}
        aria-controls={`${id}-list`}
        aria-activedescendant={open && current ? optionId(current) : undefined}
        aria-describedby={`${id}-note`}
        autoComplete="off"
        spellCheck={false}
        maxLength={100}
        readOnly={full}
        value={text}
        placeholder={full ? '' : t('compare.add.example')}
        onChange={({ target }) => {
          setText(target.value);
          setOpen(true);
          setActive(-1);
        }}
        onClick={() => setOpen(true)}
        onBlur={close}
        onKeyDown={onKeyDown}
      />
      <div
        id={`${id}-list`}
        role="listbox"
        tabIndex={-1}
        aria-label={t('compare.options')}
        className={styles.options}
        hidden={!open}
        // Keeps the focus in the field.
        onPointerDown={(event) => event.preventDefault()}
        onClick={pickUnder}
        onKeyDown={onKeyDown}
      >
        {open &&
          options.map((city, i) => (
            <div
              key={city.id}
              id={optionId(city)}
              role="option"
              tabIndex={-1}
              aria-selected={i === active}
            >
              {city.name}
              <span className={styles.country}>
                {country(city.country.code, city.country.name)}
              </span>
            </div>
          ))}
      </div>
      <div data-said="" id={`${id}-note`} className={styles.note}>
        {full && <span>{t('compare.full')}</span>}
        {nothing && <span>{t('compare.nothing')}</span>}
      </div>
    </div>
  );
}
