/** The hosts whose links are this atlas's: the one that serves the page, and the one it is published at. */
export function hostsHere(): string[] {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href;
  const published = canonical === undefined ? [] : [new URL(canonical, location.href).host];
  return [...new Set([location.host, ...published])];
}
