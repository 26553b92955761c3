import { drawn } from '../projection';

/** Far beyond anything that a map shows, in the outline's coordinates. */
const far = 4 * Math.max(drawn.width, drawn.height);

/**
 * Path data of all but a country's land, to be filled by the even-odd rule: what lies under it is paler.
 * The land begins with a relative move, so it is brought back to the origin first.
 */
export function veilPath(land: string): string {
  return `M${-far} ${-far}h${2 * far}v${2 * far}h${-2 * far}zM0 0${land}`;
}

/** How much of what lies under the veil is covered, and how wide the country's edge and rivers are, in px on screen. */
export const veilOpacity = 0.6;
export const edgeWidth = 1.25;
export const riverWidth = 1.3;
