/** The wall clock of an ISO 8601 time with offset, as announced: "14:00" and "UTC+1", wherever the reader is. */
export interface WallClock {
  /** The date at the place, `YYYY-MM-DD`. */
  day: string;
  /** The hour and minute at the place, `HH:MM`. */
  time: string;
  /** The zone as an offset, "UTC+1". */
  zone: string;
}

/** @param iso with offset, e.g. `2024-11-12T14:00:00+01:00` or ending in `Z` */
export function wallClock(iso: string): WallClock {
  const offset = /(Z|[+-]\d{2}:?\d{2})$/.exec(iso)?.[1] ?? 'Z';
  return { day: iso.slice(0, 10), time: iso.slice(11, 16), zone: zoneName(offset) };
}

function zoneName(offset: string): string {
  if (offset === 'Z') return 'UTC';
  const sign = offset.startsWith('-') ? '−' : '+';
  const hours = Number(offset.slice(1, 3));
  const minutes = offset.slice(-2);
  return `UTC${sign}${hours}${minutes === '00' ? '' : `:${minutes}`}`;
}
