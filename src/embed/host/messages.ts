/** The site that this script comes from. */
export interface Place {
  /** Ends with `/`. */
  folder: string;
}

/** What the frame tells of its reader. */
export interface OwnMessage {
  type: 'view.change' | 'city.select';
  view: string;
  city: string | null;
}

/** The height that a message tells, in px; null for any other message, or a height that makes no sense. */
export function readHeight(data: unknown): number | null {
  if (typeof data !== 'object' || data === null) return null;
  if (!('sentinel' in data && 'type' in data && 'height' in data)) return null;
  const { sentinel, type, height } = data;
  if (sentinel !== 'amp' || type !== 'embed-size' || typeof height !== 'number') return null;
  return height >= 50 && height <= 5000 ? Math.ceil(height) : null;
}

/** True for what the embedded page says of its reader. */
export function isOwn(data: unknown): data is OwnMessage {
  if (typeof data !== 'object' || data === null) return false;
  if (!('source' in data && 'type' in data && 'view' in data && 'city' in data)) return false;
  const { source, type, view, city } = data;
  return (
    source === 'city-innovation-atlas' &&
    (type === 'view.change' || type === 'city.select') &&
    typeof view === 'string' &&
    (city === null || typeof city === 'string')
  );
}

/** The address of the embedded page: this version or a dated one, in a language, with a view and options. */
export function frameAddress(
  { folder }: Place,
  version: string,
  lang: string,
  view: string,
  options: string,
): string {
  const dated = /^[a-z0-9][a-z0-9.-]*$/.test(version)
    ? new URL(`/v/${version}/`, folder).href
    : folder;
  const language = /^[a-z]{2}$/.test(lang) && lang !== 'en' ? `${lang}/` : '';
  const [search = '', hash] = view.split('#', 2);
  const query = new URLSearchParams(search);
  for (const [name, value] of new URLSearchParams(options)) query.set(name, value);
  const asked = query.toString();
  return `${dated}${language}embed/${asked && `?${asked}`}${hash ? `#${hash}` : ''}`;
}
