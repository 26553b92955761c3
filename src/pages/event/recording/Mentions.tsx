import { useMemo, useState } from 'react';
import { useAtlas } from '../../../atlas/AtlasContext';
import type { Cue } from '../../../atlas/eventSchema';
import { useI18n } from '../../../i18n/I18n';
import { mentions } from '../cues/atTime';
import styles from './InStep.module.css';

interface MentionsProps {
  cues: readonly Cue[];
  onSeek: (seconds: number) => void;
}

/** "Where is this city mentioned?": the cities of the recording, each a way to its first mention. */
export function Mentions({ cues, onSeek }: MentionsProps) {
  const atlas = useAtlas();
  const { t, compare } = useI18n();
  const [chosen, setChosen] = useState('');
  const found = useMemo(
    () =>
      [...mentions(cues)]
        .flatMap(([id, { time }]) => {
          const city = atlas.cityById.get(id);
          return city && time !== null ? [{ city, time }] : [];
        })
        .sort((a, b) => compare(a.city.name, b.city.name)),
    [cues, atlas, compare],
  );
  if (found.length === 0) return null;
  return (
    <label className={`${styles.mentions} needs-script`}>
      {t('tour.mentions')}
      <select
        // It stays on the city while it has the focus, so that arrow keys go on from there.
        value={chosen}
        onBlur={() => setChosen('')}
        // The same city can be chosen again: a list says nothing of what it holds already.
        onPointerDown={() => setChosen('')}
        onChange={({ target }) => {
          setChosen(target.value);
          const mention = found.find(({ city }) => city.id === target.value);
          if (mention) onSeek(mention.time);
        }}
      >
        <option value="">{t('tour.mentions.choose')}</option>
        {found.map(({ city }) => (
          <option key={city.id} value={city.id}>
            {city.name}
          </option>
        ))}
      </select>
    </label>
  );
}
