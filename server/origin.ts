/**
 * The site's own origin, from `SITE_URL`; null where that is not set.
 * @throws Error if it is no address that pages can have
 */
export function readOrigin(text: string | undefined): string | null {
  const given = text?.trim() ?? '';
  if (given === '') return null;
  const url = URL.canParse(given) ? new URL(given) : null;
  const isOrigin = url !== null && /^https?:$/.test(url.protocol) && /^\/*$/.test(url.pathname);
  if (!isOrigin || url.search !== '' || url.hash !== '') {
    throw new Error(`SITE_URL is ${given}: expected an address like https://atlas.example.org`);
  }
  return url.origin;
}
