import { useId, useState } from 'react';
import { useI18n } from '../../../i18n/I18n';
import { Button } from '../../../ui/Button';
import { persisted, usePersisted } from '../../../ui/persisted';
import { useNow } from '../live/useNow';
import styles from './Desk.module.css';

interface Talk {
  /** When it began, ms since 1970. */
  since: number | null;
  /** How long it is to be, in minutes. */
  target: number | null;
}

const unset: Talk = { since: null, target: null };
const most = 600;

function numberOf(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

/** Kept in the tab: a reload in the middle of a talk does not set the clock back. */
const clockStore = persisted<Talk>({
  name: 'atlas.clock',
  initial: unset,
  read: (text) => {
    const stored: unknown = JSON.parse(text);
    const [since, target]: unknown[] = Array.isArray(stored) ? stored : [];
    return { since: numberOf(since), target: numberOf(target) };
  },
  write: ({ since, target }) =>
    since === null && target === null ? null : JSON.stringify([since, target]),
  area: () => sessionStorage,
});

const two = (value: number) => String(value).padStart(2, '0');
/** Minutes and seconds: `12:05`. */
const clock = (seconds: number) => `${two(Math.floor(seconds / 60))}:${two(seconds % 60)}`;

/** How long the talk has lasted, and how long it has left until its target. */
export function Clock() {
  const { t } = useI18n();
  const id = useId();
  const since = usePersisted(clockStore, (kept) => kept.since);
  const target = usePersisted(clockStore, (kept) => kept.target);
  const [typed, setTyped] = useState<string | null>(null);
  const now = useNow(1_000);
  const seconds = since === null ? 0 : Math.max(0, Math.floor((now - since) / 1_000));
  const left = target === null ? null : target * 60 - seconds;
  return (
    <div className={styles.clock}>
      <span role="timer">{clock(seconds)}</span>
      {left !== null && (
        <span data-over={left < 0 ? '' : undefined}>
          {t(left < 0 ? 'talk.over' : 'talk.remaining', { time: clock(Math.abs(left)) })}
        </span>
      )}
      <Button onClick={() => clockStore.setState({ since: Date.now() })}>
        {t(since === null ? 'live.clock.start' : 'live.clock.again')}
      </Button>
      <label htmlFor={id}>{t('talk.target')}</label>
      <input
        id={id}
        type="number"
        inputMode="numeric"
        min={1}
        max={most}
        value={typed ?? target ?? ''}
        onChange={({ target: field }) => {
          const minutes = Number(field.value);
          const isSound = Number.isInteger(minutes) && minutes >= 1 && minutes <= most;
          setTyped(field.value);
          clockStore.setState({ target: isSound ? minutes : null });
        }}
        onBlur={() => setTyped(null)}
      />
    </div>
  );
}
