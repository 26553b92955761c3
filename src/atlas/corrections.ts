/**
 * Where corrections go: an https: or mailto: address that whoever runs the
 * atlas sets as `VITE_CORRECTIONS_URL` at build time; null where none is set.
 */
export function readCorrectionsUrl(text: string | undefined): string | null {
  return text !== undefined && /^(?:https:\/\/|mailto:)\S+$/.test(text) ? text : null;
}

export const correctionsUrl = readCorrectionsUrl(import.meta.env['VITE_CORRECTIONS_URL']);
