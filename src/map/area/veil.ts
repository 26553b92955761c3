import { drawn } from '../projection';

/** Far beyond anything that a map shows, in the outline's coordinates. */
const far = 4 * Math.max(drawn.width, drawn.height);

/** Path data of all but a country's land, to be filled by the even-odd rule: what lies under it is paler. */
export function veilPath(land: string): string {
  return `M${-far} ${-far}h${2 * far}v${2 * far}h${-2 * far}z${absolute(land)}`;
}

/** How much of what lies under the veil is covered. */
export const veilOpacity = 0.6;

/** A path that begins with a relative move begins anew behind another. */
function absolute(land: string): string {
  return land.startsWith('m') ? `M${land.slice(1)}` : land;
}
