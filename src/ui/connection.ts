/**
 * Whether the reader's connection is dear or slow: then nothing is fetched that she has not asked for.
 * @param slow what is slow, as `effectiveType` tells it
 */
export function isSparing(slow = /2g/u): boolean {
  const connection: unknown = Reflect.get(navigator, 'connection');
  if (typeof connection !== 'object' || connection === null) return false;
  const saves = 'saveData' in connection && connection.saveData === true;
  return saves || ('effectiveType' in connection && slow.test(String(connection.effectiveType)));
}
