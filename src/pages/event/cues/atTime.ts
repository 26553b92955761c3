import type { Cue } from '../../../atlas/eventSchema';

/** The number of the cue that holds at a time (seconds) in the recording; -1 before the first. */
export function cueAt(cues: readonly Pick<Cue, 'time'>[], seconds: number): number {
  return cues.findLastIndex(({ time }) => time !== null && time <= seconds);
}

/** A time as a person reads it: `1:02:03`, `2:03`. */
export function clock(seconds: number): string {
  const whole = Math.floor(seconds);
  const two = (value: number) => String(value).padStart(2, '0');
  const [hours, minutes] = [Math.floor(whole / 3_600), Math.floor(whole / 60) % 60];
  const rest = two(whole % 60);
  return hours > 0 ? `${hours}:${two(minutes)}:${rest}` : `${minutes}:${rest}`;
}

/** The cities that cues are about or rest on, each with the first cue that does. */
export function mentions(cues: readonly Cue[]): ReadonlyMap<string, Cue> {
  const found = new Map<string, Cue>();
  for (const cue of cues) {
    const cities = [cue.city, ...cue.sentences.map(({ record }) => record?.city ?? null)];
    for (const city of cities) if (city !== null && !found.has(city)) found.set(city, cue);
  }
  return found;
}
