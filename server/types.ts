/** Content types by file extension: the same for the small server and for nginx. */
export const contentTypes: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  mjs: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  vtt: 'text/vtt; charset=utf-8',
  ics: 'text/calendar; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  json: 'application/json',
  geojson: 'application/geo+json',
  jsonld: 'application/ld+json',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  parquet: 'application/vnd.apache.parquet',
  webmanifest: 'application/manifest+json',
  xml: 'application/xml',
  atom: 'application/atom+xml; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  pdf: 'application/pdf',
  ico: 'image/x-icon',
  woff2: 'font/woff2',
  pmtiles: 'application/vnd.pmtiles',
  mp4: 'video/mp4',
  webm: 'video/webm',
  // A recording in parts (HLS): its list, and its parts in either form.
  m3u8: 'application/vnd.apple.mpegurl',
  ts: 'video/mp2t',
  m4s: 'video/iso.segment',
};

export const otherType = 'application/octet-stream';

/** The content type of a path; a path that ends with `/` is a page. */
export function contentTypeOf(path: string): string {
  if (path.endsWith('/')) return contentTypes['html'] ?? otherType;
  return contentTypes[/\.([a-z0-9]+)$/.exec(path)?.[1] ?? ''] ?? otherType;
}
