/**
 * How many cities would have both of two things if one said nothing of the other.
 * @param a cities that have the one
 * @param b cities that have the other
 * @param all cities in all; 0 where there are none
 */
export function expectedByChance(a: number, b: number, all: number): number {
  return all > 0 ? (a * b) / all : 0;
}
