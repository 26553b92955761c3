/** The pages by which something comes back from readers: apart from `paths`, because the framed page leads to them only when a city is open. */
export const doorPaths = { correct: '/correct/', check: '/check/', desk: '/data/edit/' } as const;

/** Where something is said of a city, or of one of its records, with nothing left to look up. Without language. */
export function correctAddress(city: string, record?: string): string {
  const about = new URLSearchParams({ city, ...(record !== undefined && { record }) });
  return `${doorPaths.correct}?${about.toString()}`;
}

/** Where a city says of each of its records whether it still holds. Without language. */
export function checkAddress(city: string): string {
  return `${doorPaths.check}?${new URLSearchParams({ city }).toString()}`;
}
